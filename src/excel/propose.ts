/** What writing a model would do to the open workbook: looked at before anybody is asked. */
import { address, blockAddress } from '../forms/sheet/address';
import { drawnRows } from '../forms/sheet/drawn-rows';
import { contentText, isBlank, type CellContent } from '../forms/sheet/grid';
import {
  shownValue,
  type Block,
  type CellValue,
  type SheetModel,
  type StyleRef,
  type WorkbookModel,
} from '../forms/sheet/model';
import { ROLE_STYLES } from '../forms/sheet/styles';
import { sheetVisibility } from './draw-sheet';
import { rectangles } from './layers';
import type { CellChange, SheetObstacle, SheetProposal } from './open-workbook';
import {
  askEpoch,
  cellContent,
  countsFrom1904,
  findSheets,
  readAreas,
  type Area,
  type Content,
  type FoundSheet,
} from './read-sheets';

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
  const epoch = askEpoch(context);
  const found = await findSheets(context);
  const matches = model.sheets.map((sheet) => ({
    sheet,
    existing: found.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase()),
  }));
  const present = matches.flatMap(({ sheet, existing }) => (existing ? [{ sheet, existing }] : []));
  const contents = await readAreas(
    context,
    present.map(({ sheet, existing }) => ({ id: existing.id, area: areaOf(sheet) })),
  );
  const compared = present.map(({ sheet, existing }, index) => {
    const content = contents[index];
    if (!content) throw new RangeError(`${sheet.name} was not read`);
    const differences = compare(sheet, content, countsFrom1904(epoch));
    const locked = existing.isProtected
      ? askLocked(workbook.worksheets.getItem(existing.id), differences)
      : [];
    return { sheet, existing, content, differences, locked };
  });
  if (compared.some(({ locked }) => locked.length > 0)) await context.sync();
  const structure = workbook.protection.protected;
  const sheets: SeenSheet[] = [];
  const proposals = matches.map(({ sheet }): SheetProposal => {
    const known = compared.find((one) => one.sheet === sheet);
    if (!known) {
      sheets.push({ model: sheet, found: null });
      const obstacle = structure ? 'workbook-protected' : null;
      return { sheet: sheet.name, exists: false, filled: countValues(sheet), changes: [], obstacle };
    }
    const { existing, content, differences, locked } = known;
    sheets.push({ model: sheet, found: { id: existing.id, content } });
    return {
      sheet: sheet.name,
      exists: true,
      filled: differences.filter(({ isFilled }) => isFilled).length,
      changes: changesOf(sheet.name, differences, locked),
      obstacle: obstacleOf(sheet, existing, structure),
    };
  });
  return { proposals, sheets };
}

function obstacleOf(model: SheetModel, existing: FoundSheet, structure: boolean): SheetObstacle | null {
  if (existing.tables > 0) return 'tables';
  // Nobody sees our hidden sheets: one in plain sight that holds something was made by somebody else.
  if (model.visibility === 'veryHidden' && existing.visibility === 'Visible' && existing.used)
    return 'foreign';
  return structure && existing.visibility !== sheetVisibility(model) ? 'workbook-protected' : null;
}

function countValues({ rows }: SheetModel): number {
  return rows.reduce((sum, { values }) => sum + values.filter((value) => value !== null).length, 0);
}

/** A cell that would hold something else. Rows and columns count from 1. */
interface Difference {
  readonly row: number;
  readonly column: number;
  readonly style: StyleRef | undefined;
  /** Whether it is blank now. */
  readonly isFilled: boolean;
  readonly before: string;
  readonly after: string;
}

/** Every cell of the drawn area, those beside titles too: they are emptied. */
function compare(model: SheetModel, content: Content, from1904: boolean): readonly Difference[] {
  const { columns } = areaOf(model);
  return [...drawnRows(model)].flatMap(({ values, styles }, line) =>
    Array.from({ length: columns }, (_, index) => index).flatMap((index) => {
      const current = contentAt(content, line, index, from1904);
      const wanted = values[index] ?? null;
      if (isSame(current, wanted)) return [];
      return {
        row: line + 1,
        column: index + 1,
        style: styles[index],
        isFilled: isBlank(current),
        before: current.kind === 'formula' ? `=${current.formula}` : contentText(current),
        after: textOf(wanted),
      };
    }),
  );
}

/** A block of replaced cells, and whether all of it is locked in the workbook; known after the request. */
interface LockedBlock extends Block {
  readonly range: Excel.Range;
}

/**
 * Asks whether replaced cells that the form locks are locked in the workbook as well: another form's input cell may
 * have been there. Blocks, since Excel tells it of ranges only.
 */
function askLocked(worksheet: Excel.Worksheet, differences: readonly Difference[]): readonly LockedBlock[] {
  const styles: (StyleRef | undefined)[][] = [];
  for (const { row, column, style, isFilled } of differences)
    if (!isFilled && isLocked(style)) (styles[row - 1] ??= [])[column - 1] = style ?? PLAIN;
  const rows = Array.from(styles, (row) => Array.from(row ?? []));
  return rectangles(rows).map((block) => {
    const range = worksheet.getRange(blockAddress(block));
    range.load('format/protection/locked');
    return { ...block, range };
  });
}

/** Of a cell beside a title. */
const PLAIN: StyleRef = { role: 'blank' };

function changesOf(
  sheet: string,
  differences: readonly Difference[],
  locked: readonly LockedBlock[],
): readonly CellChange[] {
  const own = locked.filter(({ range }) => range.format.protection.locked === true);
  const isOwn = ({ row, column }: Difference): boolean =>
    own.some(
      (block) => row >= block.top && row <= block.bottom && column >= block.left && column <= block.right,
    );
  return differences
    .filter(({ isFilled }) => !isFilled)
    .map((one) => ({
      sheet,
      cell: address(one.row, one.column),
      before: one.before,
      after: one.after,
      // Only a cell that was locked all the time cannot hold what somebody typed.
      kind: isOwn(one) ? 'changed' : 'typed',
    }));
}

function contentAt(
  { values, formulas, numberFormats }: Content,
  row: number,
  column: number,
  from1904: boolean,
): CellContent {
  const value = values[row]?.[column] ?? '';
  const content = cellContent(value, formulas[row]?.[column], numberFormats[row]?.[column], from1904);
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
