/**
 * Cell contents as Excel takes them. It reads every text as if somebody typed it – `2021-2025` becomes a date, `007`
 * a seven, `=` begins a formula – so a text that could be read as anything else gets an apostrophe, which Excel takes
 * for "this is text" and does not show.
 */
import type { CellValue, Scalar } from '../forms/sheet/model';

/** A digit of any script width can begin a number, a date or a time; the words are Excel's own. */
const READ_AS_SOMETHING_ELSE = /^[\s]*[=+\-@'＝＋－＠]|[\d０-９]|^\s*(?:true|false|#[\w/!?]+)\s*$/i;

/** What is written for a value; blank clears the cell. */
export function typed(value: CellValue): Scalar {
  if (value === null) return '';
  if (typeof value === 'object') return `=${value.formula}`;
  return typeof value === 'string' ? typedText(value) : value;
}

/** What is written for a text. */
export function typedText(text: string): string {
  return READ_AS_SOMETHING_ELSE.test(text) ? `'${text}` : text;
}

/**
 * What is written to get back what was read.
 *
 * @param formula - the cell's entry of `formulas`
 * @param value - its entry of `values`
 */
export function typedAgain(formula: unknown, value: unknown): Scalar {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  const text = String(formula ?? '');
  return isFormulaText(text, value) ? text : typedText(text);
}

/** Whether a cell holds a formula: a text that begins with `=` is read as the same in both. */
export function isFormulaText(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula.length > 1 && formula !== value;
}
