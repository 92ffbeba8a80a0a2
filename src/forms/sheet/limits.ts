/**
 * What Excel refuses although writers put it into a file without a word: checked before anything is written, because a file
 * that Excel wants to repair is worse than an error.
 */
import { ReportError } from '../../i18n/report-error';
import { sheetsByName } from './chart-cells';
import { chartProblem } from './chart-limits';
import type { CellValue, SheetModel, ValidationModel, WorkbookModel } from './model';
import { isFormula } from './model';

const MAX_NAME = 31;
const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;
const MAX_LIST = 255;
const MAX_PROMPT = 255;
const MAX_PROMPT_TITLE = 32;
const MAX_HEADER = 255;
const MAX_WIDTH = 255;
const MAX_HEIGHT = 409;
const MAX_BREAKS = 1023;
/** Also the full-width forms, which Excel refuses in sheet names as well. */
const FORBIDDEN_IN_NAME = /[:\\/?*[\]：＼／？＊［］]|^'|'$/;

/** The code of a page header. A header that begins with a digit would otherwise become part of the font size. */
export function pageHeader(text: string): string {
  return `&C&10${/^\d/.test(text) ? ' ' : ''}${text.replace(/&/g, '&&')}`;
}

function refuse(sheet: string, problem: string): never {
  throw new ReportError('error.sheet-unsupported', { sheet, problem });
}

/** @throws ReportError `error.sheet-unsupported` naming the sheet and the limit it breaks */
export function checkLimits(workbook: WorkbookModel): void {
  checkFrames(workbook);
  for (const { name, rows } of workbook.sheets) rows.forEach((row, index) => checkRow(name, row, index + 1));
}

/**
 * Everything but the rows, which `checkRow` looks at one by one while they are written: there may be too many to make
 * them twice.
 *
 * @throws ReportError `error.sheet-unsupported` naming the sheet and the limit it breaks
 */
export function checkFrames(workbook: WorkbookModel): void {
  if (workbook.sheets.length === 0) refuse(workbook.title, 'no sheets');
  const seen = new Set<string>();
  for (const sheet of workbook.sheets) {
    const { name } = sheet;
    if (name.length === 0 || name.length > MAX_NAME) refuse(name, `sheet name has ${name.length} characters`);
    if (FORBIDDEN_IN_NAME.test(name) || name.toLowerCase() === 'history') refuse(name, 'sheet name');
    if (seen.has(name.toLowerCase())) refuse(name, 'two sheets with this name');
    seen.add(name.toLowerCase());
    checkSheet(sheet);
  }
  const sheets = sheetsByName(workbook.sheets);
  for (const sheet of workbook.sheets) {
    const problem = chartProblem(sheet, sheets);
    if (problem !== null) refuse(sheet.name, problem);
  }
}

function checkSheet(sheet: SheetModel): void {
  for (const { width } of sheet.columns)
    if (!(width > 0 && width <= MAX_WIDTH)) refuse(sheet.name, `width ${width}`);
  if (pageHeader(sheet.print.header ?? '').length > MAX_HEADER) refuse(sheet.name, 'page header too long');
  const breaks = sheet.print.breaksAfter ?? [];
  const inOrder = breaks.every((row, index) => Number.isInteger(row) && row > (breaks[index - 1] ?? 0));
  if (breaks.length > MAX_BREAKS || !inOrder)
    refuse(sheet.name, `page breaks ${breaks.slice(0, 9).join(', ')}`);
  sheet.validations?.forEach((validation) => checkValidation(sheet.name, validation));
  sheet.conditionalFormats?.forEach(({ formula }) => checkFormula(sheet.name, 'conditional format', formula));
}

/**
 * @param row - its number, from 1
 * @throws ReportError `error.sheet-unsupported`
 */
export function checkRow(
  sheet: string,
  { values, height }: { readonly values: readonly CellValue[]; readonly height?: number | undefined },
  row: number,
): void {
  if (height !== undefined && !(height > 0 && height <= MAX_HEIGHT))
    refuse(sheet, `height ${height} in row ${row}`);
  values.forEach((value, column) => checkValue(sheet, value, row, column + 1));
}

function checkValue(sheet: string, value: CellValue, row: number, column: number): void {
  if (value === null) return;
  const at = `R${row}C${column}`;
  const shown = isFormula(value) ? value.result : value;
  if (typeof shown === 'number' && !Number.isFinite(shown)) refuse(sheet, `${at}: ${shown}`);
  if (typeof shown === 'string') {
    if (shown.length > MAX_TEXT) refuse(sheet, `${at}: text of ${shown.length} characters`);
    if (/[\uFFFE\uFFFF]/.test(shown)) refuse(sheet, `${at}: a character that XML forbids`);
  }
  if (isFormula(value)) checkFormula(sheet, at, value.formula);
}

function checkFormula(sheet: string, at: string, formula: string): void {
  if (formula.startsWith('=')) refuse(sheet, `${at}: formula begins with =`);
  if (formula.length > MAX_FORMULA) refuse(sheet, `${at}: formula of ${formula.length} characters`);
}

function checkValidation(sheet: string, { rule, prompt, error }: ValidationModel): void {
  if (rule.kind === 'list') {
    const list = rule.values.join(',');
    if (list.length > MAX_LIST || rule.values.some((word) => /[,"]/.test(word)))
      refuse(sheet, 'validation list');
  }
  if (rule.kind === 'custom') checkFormula(sheet, 'validation', rule.formula);
  for (const { title, text } of [prompt, error]) {
    if (title.length > MAX_PROMPT_TITLE) refuse(sheet, `prompt title “${title}”`);
    if (text.length > MAX_PROMPT) refuse(sheet, `prompt text of ${text.length} characters`);
  }
}
