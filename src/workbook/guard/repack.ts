/** The cleaned parts as a new, uncompressed workbook file that holds nothing but them. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { CONTENT_TYPES, OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS } from './namespaces';

export interface CleanParts {
  readonly workbook: string;
  readonly styles: Uint8Array;
  readonly sharedStrings: Uint8Array;
  /** In the order of the workbook's sheet list. */
  readonly sheets: readonly Uint8Array[];
}

const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Zip entries need a date; a fixed one makes equal input give equal output. */
const DATE = '2020-01-01T00:00:00';

/** The file for `ExcelJS.Workbook.xlsx.load()`; stored, since it is unpacked again at once. */
export function repack(parts: CleanParts): Uint8Array {
  const sheets = parts.sheets.map((bytes, index) => ({ name: `worksheets/sheet${index + 1}.xml`, bytes }));
  const links = [
    ...sheets.map(({ name }, index) => relationship(`rId${index + 1}`, 'worksheet', name)),
    relationship('rIdStyles', 'styles', 'styles.xml'),
    relationship('rIdStrings', 'sharedStrings', 'sharedStrings.xml'),
  ];
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    override('sharedStrings.xml', 'sharedStrings'),
    ...sheets.map(({ name }) => override(name, 'worksheet')),
  ];
  const files: Zippable = {
    '[Content_Types].xml': strToU8(`<Types xmlns="${CONTENT_TYPES}">${types.join('')}</Types>`),
    '_rels/.rels': strToU8(relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')])),
    'xl/workbook.xml': strToU8(parts.workbook),
    'xl/_rels/workbook.xml.rels': strToU8(relationships(links)),
    'xl/styles.xml': parts.styles,
    'xl/sharedStrings.xml': parts.sharedStrings,
  };
  for (const { name, bytes } of sheets) files[`xl/${name}`] = bytes;
  return zipSync(files, { level: 0, mtime: DATE });
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

function relationships(links: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${links.join('')}</Relationships>`;
}

function override(name: string, type: string): string {
  return `<Override PartName="/xl/${name}" ContentType="${SPREADSHEET_TYPE}.${type}+xml"/>`;
}
