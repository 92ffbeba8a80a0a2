/** Defined names. ExcelJS keeps names of ranges only, so that the fake has its own list and writes it when saving. */
import type { Workbook, Worksheet } from 'exceljs';
import {
  areaText,
  columnNumber,
  MAX_COLUMN,
  MAX_ROW,
  parseArea,
  quoteSheet,
  splitAddress,
  type Rect,
} from './areas';
import { alreadyExists, invalidArgument } from '../host-error';
import { isDeleted } from './references-kept';

export interface DefinedName {
  readonly name: string;
  /** Null: of the whole workbook. */
  readonly scope: Worksheet | null;
  /** A range, which follows its sheet, or the text of a formula without `=`. */
  target: { readonly sheet: Worksheet; rect: Rect } | { readonly formula: string };
  comment: string;
  visible: boolean;
}

export class Names {
  private list: DefinedName[] = [];

  constructor(workbook: Workbook) {
    for (const { name, ranges } of workbook.definedNames.model)
      this.list.push({
        name,
        scope: null,
        target: targetOf(workbook, ranges.join(',')),
        comment: '',
        visible: true,
      });
  }

  /** Names of a sheet, or with null those of the workbook; names of deleted sheets are gone. */
  within(scope: Worksheet | null): DefinedName[] {
    this.list = this.list.filter((one) => one.scope === null || !isDeleted(one.scope));
    return this.list.filter((one) => one.scope === scope);
  }

  all(): DefinedName[] {
    return [...this.list];
  }

  find(scope: Worksheet | null, name: string): DefinedName | null {
    return this.within(scope).find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  add(entry: DefinedName): DefinedName {
    if (!isName(entry.name)) throw invalidArgument(`Not a name: ${entry.name}`);
    if (this.find(entry.scope, entry.name)) throw alreadyExists(entry.name);
    this.list.push(entry);
    return entry;
  }

  remove(entry: DefinedName): void {
    this.list = this.list.filter((one) => one !== entry);
  }
}

/** Where a text names one area of an existing sheet it is a range, else a formula. */
export function targetOf(workbook: Workbook, formula: string): DefinedName['target'] {
  const { sheet, area } = splitAddress(formula);
  const found = workbook.worksheets.find(({ name }) => name.toLowerCase() === sheet?.toLowerCase());
  const isArea = /^\$?([A-Z]{1,3}|\d+)?\$?\d*(:\$?[A-Z]{0,3}\$?\d*)?$/i.test(area);
  return found && isArea ? { sheet: found, rect: parseArea(area) } : { formula };
}

/** What the name refers to, without `=`. */
export function refersTo({ target }: DefinedName): string {
  if ('formula' in target) return target.formula;
  const sheet = isDeleted(target.sheet) ? '#REF' : quoteSheet(target.sheet.name);
  return `${sheet}!${areaText(target.rect, '$')}`;
}

/** A letter, underscore or backslash first, no blanks, and nothing that reads as a cell. */
function isName(text: string): boolean {
  if (text.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text)) return false;
  if (/^(r|c)$/i.test(text) || /^r\d*c\d*$/i.test(text)) return false;
  const [, letters, digits] = /^([A-Z]{1,3})(\d+)$/i.exec(text) ?? [];
  return letters === undefined || columnNumber(letters) > MAX_COLUMN || Number(digits) > MAX_ROW;
}
