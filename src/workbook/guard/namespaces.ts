/** The XML namespaces of workbooks; each exists in a transitional and a strict variant (ISO/IEC 29500). */

export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** Elements of worksheets, shared strings, styles and the workbook part. */
export const SPREADSHEET_NAMESPACES: ReadonlySet<string> = new Set([
  SPREADSHEET,
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/** Elements of the package: relationships and content types. */
export const PACKAGE_NAMESPACES: ReadonlySet<string> = new Set([PACKAGE_RELATIONSHIPS, CONTENT_TYPES]);
