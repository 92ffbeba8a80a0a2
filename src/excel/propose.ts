/** What writing a model would do to the open workbook: looked at before anybody is asked. */
import { address } from '../forms/sheet/address';
import { drawnRows } from '../forms/sheet/drawn-rows';
import { contentText, isBlank, type CellContent } from '../forms/sheet/grid';
import {
  shownValue,
  type CellValue,
  type SheetModel,
  type StyleRef,
  type WorkbookModel,
} from '../forms/sheet/model';
import { ROLE_STYLES } from '../forms/sheet/styles';
import type { CellChange, SheetProposal } from './open-workbook';
import { cellContent, findSheets, readAreas, type Area, type Content } from './read-sheets';

/** A sheet as it was when it was looked at. */
export interface SeenSheet {
  readonly model: SheetModel;
  /** Null where the workbook has no sheet of this name. */
  readonly found: { readonly id: string; readonly content: Content } | null;
}

export interface Seen {
  readonly proposals: readonly SheetProposal[];
  readonly sheets: readonly SeenSheet[];
}

/** The area that a model draws. */
export function areaOf(model: SheetModel): Area {
  const rows = [...drawnRows(model)];
  const columns = Math.max(1, model.columns.length, ...rows.map(({ styles }) => styles.length));
  return { row: 0, column: 0, rows: Math.max(1, rows.length), columns };
}

/** Compares a model with the workbook. */
export async function look(context: Excel.RequestContext, model: WorkbookModel): Promise<Seen> {
  const { workbook } = context;
  workbook.protection.load('protected');
  const found = await findSheets(context);
  const matches = model.sheets.map((sheet) => ({
    sheet,
    existing: found.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase()),
  }));
  const present = matches.flatMap(({ sheet, existing }) => (existing ? [{ sheet, id: existing.id }] : []));
  const details = present.map(({ id }) => {
    const worksheet = workbook.worksheets.getItem(id);
    worksheet.protection.load('protected');
    worksheet.tables.load('items/name');
    return worksheet;
  });
  const contents = await readAreas(
    context,
    present.map(({ sheet, id }) => ({ id, area: areaOf(sheet) })),
  );
  const sheets: SeenSheet[] = [];
  const proposals = matches.map(({ sheet, existing }): SheetProposal => {
    const index = present.findIndex((one) => one.sheet === sheet);
    const [content, worksheet] = [contents[index], details[index]];
    const known = existing && content && worksheet;
    sheets.push({ model: sheet, found: known ? { id: existing.id, content } : null });
    if (!known) {
      const obstacle = workbook.protection.protected ? 'workbook-protected' : null;
      return { sheet: sheet.name, exists: false, filled: countValues(sheet), changes: [], obstacle };
    }
    const obstacle = worksheet.tables.items.length > 0 ? 'tables' : null;
    const compared = compare(sheet, content, worksheet.protection.protected);
    return { sheet: sheet.name, exists: true, ...compared, obstacle };
  });
  return { proposals, sheets };
}

function countValues({ rows }: SheetModel): number {
  return rows.reduce((sum, { values }) => sum + values.filter((value) => value !== null).length, 0);
}

function compare(
  model: SheetModel,
  content: Content,
  isProtected: boolean,
): { filled: number; changes: readonly CellChange[] } {
  let filled = 0;
  const changes: CellChange[] = [];
  [...drawnRows(model)].forEach(({ values, styles }, line) => {
    for (let index = 0; index < Math.max(values.length, styles.length); index++) {
      const current = contentAt(content, line, index);
      const wanted = values[index] ?? null;
      if (isSame(current, wanted)) continue;
      if (isBlank(current)) filled += 1;
      else
        changes.push({
          sheet: model.name,
          cell: address(line + 1, index + 1),
          before: current.kind === 'formula' ? `=${current.formula}` : contentText(current),
          after: textOf(wanted),
          // Only a cell that was locked all the time cannot hold what somebody typed.
          kind: isProtected && isLocked(styles[index]) ? 'changed' : 'typed',
        });
    }
  });
  return { filled, changes };
}

function contentAt({ values, formulas, numberFormats }: Content, row: number, column: number): CellContent {
  const value = values[row]?.[column] ?? '';
  const content = cellContent(value, formulas[row]?.[column], numberFormats[row]?.[column]);
  return content ?? { kind: 'blank' };
}

const isLocked = (style: StyleRef | undefined): boolean =>
  style === undefined || ROLE_STYLES[style.role].locked !== false;

const textOf = (value: CellValue): string =>
  typeof value === 'object' && value !== null ? `=${value.formula}` : String(shownValue(value) ?? '');

/** Excel rewrites formulas in its own spelling; blanks and letter case say nothing. */
const plainFormula = (formula: string): string => formula.replace(/\s+/g, '').toUpperCase();

function isSame(current: CellContent, wanted: CellValue): boolean {
  if (wanted === null || wanted === '') return isBlank(current);
  if (typeof wanted === 'object')
    return current.kind === 'formula' && plainFormula(current.formula) === plainFormula(wanted.formula);
  if (current.kind === 'number') return current.value === wanted;
  if (current.kind === 'boolean') return current.value === wanted;
  return current.kind === 'text' && current.text === wanted;
}
