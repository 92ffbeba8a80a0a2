/** The styles part, reduced to what decides how a number is read: its number format. */
import type { GuardLimits } from './limits';
import { SPREADSHEET } from './namespaces';
import { escapeText } from './xml-text';
import type { XmlReader } from './xml-reader';
import { ByteBudget, XmlWriter } from './xml-writer';

export interface Styles {
  readonly xml: Uint8Array;
  /** How many cell formats a cell can refer to. */
  readonly count: number;
  /** A cell format that shows a date, for cells that hold one in ISO 8601. */
  readonly dateStyle: number;
}

/** More formats or longer codes than Excel itself accepts. */
const MAX_STYLES = 65_490;
const MAX_CODE = 255;
const DATE_FORMAT = 14;

/**
 * Date formats that Excel builds in for Chinese (ECMA-376 part 1, 18.8.30) without writing their code into the file.
 * ExcelJS does not know them and would read 2023年5月 as 45047.
 */
const CHINESE_DATE_FORMATS: readonly (readonly [ids: readonly number[], code: string])[] = [
  [[27, 36, 50, 52, 57], 'yyyy"年"m"月"'],
  [[28, 29, 51, 53, 54, 58], 'm"月"d"日"'],
  [[30], 'm-d-yy'],
  [[31], 'yyyy"年"m"月"d"日"'],
  [[32], 'h"时"mm"分"'],
  [[33], 'h"时"mm"分"ss"秒"'],
  [[34, 55], '上午/下午h"时"mm"分"'],
  [[35, 56], '上午/下午h"时"mm"分"ss"秒"'],
];

/** Rewrites the part; the reader stands on its root element, `undefined` if the workbook has no such part. */
export function cleanStyles(reader: XmlReader | undefined, limits: GuardLimits): Styles {
  const codes = new Map(CHINESE_DATE_FORMATS.flatMap(([ids, code]) => ids.map((id) => [id, code] as const)));
  const formats: number[] = [];
  reader?.eachChild((part) => {
    if (part !== 'numFmts' && part !== 'cellXfs') return;
    reader.eachChild((name) => {
      const id = Number(reader.attribute('numFmtId') ?? '0');
      const known = Number.isInteger(id) && id >= 0 && id <= 0xffff;
      const code = reader.attribute('formatCode');
      if (part === 'cellXfs' && name === 'xf' && formats.length < MAX_STYLES) formats.push(known ? id : 0);
      if (part === 'numFmts' && name === 'numFmt' && known && code !== undefined && code.length <= MAX_CODE) {
        codes.set(id, code);
      }
    });
  });
  // ExcelJS needs one format at least; the last one is ours
  if (formats.length === 0) formats.push(0);
  return {
    xml: stylesXml(codes, [...formats, DATE_FORMAT], limits),
    count: formats.length,
    dateStyle: formats.length,
  };
}

function stylesXml(
  codes: ReadonlyMap<number, string>,
  formats: readonly number[],
  limits: GuardLimits,
): Uint8Array {
  const writer = new XmlWriter(new ByteBudget(limits.totalBytes));
  writer.add(`<styleSheet xmlns="${SPREADSHEET}"><numFmts>`);
  for (const [id, code] of codes) writer.add(`<numFmt numFmtId="${id}" formatCode="${escapeText(code)}"/>`);
  writer.add('</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>');
  for (const id of formats) writer.add(`<xf numFmtId="${id}"/>`);
  writer.add('</cellXfs></styleSheet>');
  return writer.bytes();
}
