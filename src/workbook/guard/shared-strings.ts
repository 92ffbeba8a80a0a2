/** The shared strings: texts and their runs are kept, phonetic guides and extensions are not. */
import type { GuardLimits } from './limits';
import { SPREADSHEET } from './namespaces';
import { grouped, hostile } from './refusal';
import { escapeText } from './xml-text';
import type { XmlReader } from './xml-reader';
import { XmlWriter } from './xml-writer';

export interface SharedStrings {
  readonly xml: Uint8Array;
  /** Plain text of each string, in order. */
  readonly texts: readonly string[];
}

/** Character formats of a run that ExcelJS knows, with the attributes it reads. */
const RUN_FORMATS: ReadonlySet<string> = new Set(
  'rFont charset family b i strike outline shadow condense extend color sz u vertAlign scheme'.split(' '),
);
const RUN_ATTRIBUTES = ['val', 'rgb', 'theme', 'indexed', 'tint'];

/** Rewrites the part; the reader stands on its root element, `undefined` if the workbook has no such part. */
export function cleanSharedStrings(reader: XmlReader | undefined, limits: GuardLimits): SharedStrings {
  const writer = new XmlWriter(limits.totalBytes);
  const texts: string[] = [];
  let runs = 0;
  writer.add(`<sst xmlns="${SPREADSHEET}">`);
  reader?.eachChild((name) => {
    if (name !== 'si') return;
    const item = readItem(reader);
    runs += Math.max(1, item.runs.length);
    if (runs > limits.cells) throw hostile(`> ${grouped(limits.cells)} strings`);
    texts.push(item.text);
    writer.add(`<si>${item.runs.length === 0 ? textXml(item.text) : item.runs.join('')}</si>`);
  });
  writer.add('</sst>');
  return { xml: writer.bytes(), texts };
}

/** A string of the part, or the `is` of a cell: its plain text, and its runs where it is rich. */
export function readItem(reader: XmlReader): { readonly text: string; readonly runs: readonly string[] } {
  let text = '';
  const runs: string[] = [];
  reader.eachChild((name) => {
    if (name === 't') {
      const part = reader.readText();
      text += part;
      // ExcelJS throws on plain text next to runs
      if (runs.length > 0) runs.push(`<r>${textXml(part)}</r>`);
    }
    if (name !== 'r') return;
    if (runs.length === 0 && text !== '') runs.push(`<r>${textXml(text)}</r>`);
    const run = readRun(reader);
    text += run.text;
    runs.push(`<r>${run.formats}${textXml(run.text)}</r>`);
  });
  return { text, runs };
}

function readRun(reader: XmlReader): { readonly text: string; readonly formats: string } {
  let text = '';
  let formats = '';
  reader.eachChild((name) => {
    if (name === 't') text += reader.readText();
    if (name === 'rPr') formats = `<rPr>${readFormats(reader)}</rPr>`;
  });
  return { text, formats };
}

function readFormats(reader: XmlReader): string {
  let formats = '';
  reader.eachChild((name) => {
    if (!RUN_FORMATS.has(name)) return;
    const attributes = RUN_ATTRIBUTES.map((attribute) => {
      const value = reader.attribute(attribute);
      return value === undefined ? '' : ` ${attribute}="${escapeText(value)}"`;
    });
    formats += `<${name}${attributes.join('')}/>`;
  });
  return formats;
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escapeText(text)}</t>`;
}
