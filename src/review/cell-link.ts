/** Links from a report to the cells of the files that it speaks of. */
import { quoteSheet, quoteText } from '../forms/sheet/address';
import type { CellValue } from '../forms/sheet/model';

/** A longer text constant makes a formula that Excel refuses. */
const MAX_CONSTANT = 255;
/** In a link `#` ends the file and brackets mean a workbook; a `%` before two digits would be decoded. */
const MEANT_OTHERWISE = /[#[\]]|%(?=[0-9A-Fa-f]{2})/g;

export interface LinkTarget {
  /** Where the file lies seen from the report, with `/` between folders; null for the workbook that holds the report. */
  readonly file: string | null;
  readonly sheet: string;
  /** A1 address; the sheet's first cell where null. */
  readonly cell: string | null;
}

/**
 * A HYPERLINK formula that shows `shown`, or plain text where no formula can hold the target.
 *
 * It is a formula and no hyperlink part, because both writers draw formulas and a formula carries its text along.
 */
export function cellLink({ file, sheet, cell }: LinkTarget, shown: string): CellValue {
  const path = (file ?? '').replace(MEANT_OTHERWISE, encodeURIComponent);
  const parts = [`${path}#${quoteSheet(sheet)}!${cell ?? 'A1'}`, shown].map(quoteText);
  // Line breaks and the like may stand in a file's name on some systems, never in a link.
  // eslint-disable-next-line no-control-regex
  if (parts.some((part) => part.length > MAX_CONSTANT || /[\u0000-\u001f]/.test(part))) return shown;
  return { formula: `HYPERLINK(${parts.join(',')})`, result: shown };
}
