/** Cleaned parts as a new, uncompressed workbook file that holds nothing but them. */
import { strToU8, zipSync } from 'fflate';
import { CONTENT_TYPES, OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS } from './namespaces';

export interface CleanParts {
  readonly workbook: string;
  readonly styles: Uint8Array;
  readonly sheet: Uint8Array;
}

const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Zip entries need a date; a fixed one makes equal input give equal output. */
const DATE = '2020-01-01T00:00:00';

/** The file for `ExcelJS.Workbook.xlsx.load()`; stored, since it is unpacked again at once. */
export function repack(parts: CleanParts): Uint8Array {
  return zipSync(
    {
      '[Content_Types].xml': CONTENT_TYPE_LIST,
      '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]),
      'xl/workbook.xml': strToU8(parts.workbook),
      'xl/_rels/workbook.xml.rels': WORKBOOK_LINKS,
      'xl/styles.xml': parts.styles,
      'xl/worksheets/sheet1.xml': parts.sheet,
    },
    { level: 0, mtime: DATE },
  );
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

function relationships(links: readonly string[]): Uint8Array {
  return strToU8(`<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${links.join('')}</Relationships>`);
}

function override(name: string, type: string): string {
  return `<Override PartName="/xl/${name}" ContentType="${SPREADSHEET_TYPE}.${type}+xml"/>`;
}

const CONTENT_TYPE_LIST = strToU8(
  `<Types xmlns="${CONTENT_TYPES}">${[
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    override('worksheets/sheet1.xml', 'worksheet'),
  ].join('')}</Types>`,
);
const WORKBOOK_LINKS = relationships([
  relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
  relationship('rId2', 'styles', 'styles.xml'),
]);
