/** 指标评估: one row per indicator, computed in the sheet. */
import type { IndicatorAssessment } from '../assess/assessment';
import { VERDICTS } from '../assess/verdict';
import { absoluteAddress, address, quoteSheet, quoteText } from '../forms/sheet/address';
import {
  shownValue,
  type Block,
  type CellValue,
  type ConditionalFormat,
  type FormulaValue,
  type Scalar,
  type SheetModel,
  type ValidationModel,
} from '../forms/sheet/model';
import type { ReviewContext, Say } from './context';
import { indicatorColumns, shownYears } from './indicator-columns';
import { headerRowOf, reportSheet } from './report-table';
import {
  VERDICT_LIGHT_ORDER,
  VERDICT_LIGHT_STYLES,
  VERDICT_STYLES,
  verdictLightKey,
  verdictWord,
} from './words';

/** Where the table stands; other sheets refer to its cells by the keys of its columns. */
export interface IndicatorSheetLayout {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly verdictColumn: number;
  /** The years that have a column `actual:YEAR`. */
  readonly years: readonly number[];
  /** All columns by their keys. */
  readonly columns: ReadonlyMap<string, number>;
  /** What stands in a cell of the table. @param index - of the indicator, from 0 */
  readonly cellOf: (key: string, index: number) => CellValue;
}

/** What a cell of the table shows now. @param index - of the indicator, from 0 */
export const shownIn = ({ cellOf }: IndicatorSheetLayout, key: string, index: number): Scalar =>
  shownValue(cellOf(key, index)) ?? '';

/**
 * A cell of another sheet that shows one of the table.
 *
 * @param position - cell that says in which of its rows the indicator stands: people sort the table
 * @param index - where it stands now, from 0
 */
export const foundIn = (
  layout: IndicatorSheetLayout,
  key: string,
  position: string,
  index: number,
): FormulaValue => {
  const result = shownIn(layout, key, index);
  const found = `INDEX(${columnRange(layout, key)},${position})`;
  // A reference to a blank cell would show a zero.
  return { formula: `IF(${found}="","",${found})`, result };
};

/** A column of the table as other sheets refer to it; there is one row at least. */
export function columnRange({ name, firstRow, lastRow, columns }: IndicatorSheetLayout, key: string): string {
  const column = columnOf(columns, key);
  const last = Math.max(firstRow, lastRow);
  return `${quoteSheet(name)}!${absoluteAddress(firstRow, column)}:${absoluteAddress(last, column)}`;
}

/** A cell of the table as other sheets refer to it. */
export const cellIn = ({ name, columns }: IndicatorSheetLayout, key: string, row: number): string =>
  `${quoteSheet(name)}!${absoluteAddress(row, columnOf(columns, key))}`;

function columnOf(columns: ReadonlyMap<string, number>, key: string): number {
  const column = columns.get(key);
  if (column === undefined) throw new RangeError(`no column ${key}`);
  return column;
}

export function indicatorSheet(context: ReviewContext): { sheet: SheetModel; layout: IndicatorSheetLayout } {
  const { assessment, say } = context;
  const notes = [say('review.indicators.note'), say('review.indicators.legend'), context.noteWhere];
  const headerRow = headerRowOf({ notes, banner: context.banner });
  const columns = indicatorColumns(context);
  const positions = new Map(columns.map(({ key }, index) => [key, index + 1]));
  const sheet = reportSheet<IndicatorAssessment>({
    name: say('review.sheet.indicators'),
    title: say('review.indicators.title', { plan: assessment.data.plan.shortTitle, year: assessment.year }),
    notes,
    banner: context.banner,
    columns,
    records: assessment.indicators,
    frozenColumns: columnOf(positions, 'name'),
    paper: 'A3',
    pagesWide: 2,
    tabColor: '2E75B6',
  });
  const layout: IndicatorSheetLayout = {
    name: sheet.name,
    firstRow: headerRow + 1,
    lastRow: headerRow + assessment.indicators.length,
    verdictColumn: columnOf(positions, 'verdict'),
    years: shownYears(context),
    columns: positions,
    cellOf: (key, index) => {
      const record = assessment.indicators[index];
      const column = columns[columnOf(positions, key) - 1];
      return record && column ? column.value(record, headerRow + 1 + index) : null;
    },
  };
  return {
    sheet: {
      ...sheet,
      conditionalFormats: tableColours(say, layout),
      validations: sourceNotes(context, layout),
    },
    layout,
  };
}

/** What the plan says stands side by side from 基期年 to 目标值; every year has its own cell. */
function sourceNotes(
  { assessment, notesOf }: ReviewContext,
  { firstRow, columns, years }: IndicatorSheetLayout,
): ValidationModel[] {
  const [left, right] = [columnOf(columns, 'baselineYear'), columnOf(columns, 'target')];
  return assessment.indicators.flatMap((record, index) => {
    const [top, notes] = [firstRow + index, notesOf(record)];
    return [
      ...notes.planned({ top, left, bottom: top, right }),
      ...years.flatMap((year) => {
        const column = columnOf(columns, `actual:${year}`);
        return notes.filed('actual', year, { top, left: column, bottom: top, right: column });
      }),
    ];
  });
}

/** The colours follow the words in the cells, so that they change with them. */
function tableColours(say: Say, { firstRow, lastRow, columns }: IndicatorSheetLayout): ConditionalFormat[] {
  const blockOf = (key: string): Block[] => {
    const column = columns.get(key);
    if (column === undefined) return [];
    return [{ top: firstRow, left: column, bottom: Math.max(firstRow, lastRow), right: column }];
  };
  return [
    ...['verdict', 'secondVerdict', 'otherVerdict']
      .flatMap(blockOf)
      .flatMap((block) => verdictColours(say, block)),
    ...blockOf('light').flatMap((block) => lightColours(say, block)),
  ];
}

/** Colours for the verdicts in a block of cells. */
export const verdictColours = (say: Say, block: Block): ConditionalFormat[] =>
  VERDICTS.map((verdict) => ({
    block,
    formula: `${address(block.top, block.left)}=${quoteText(verdictWord(say, verdict))}`,
    role: VERDICT_STYLES[verdict].role,
  }));

/** Colours for the lights in a block of cells. */
export const lightColours = (say: Say, block: Block): ConditionalFormat[] =>
  VERDICT_LIGHT_ORDER.filter((light) => light !== 'none').map((light) => ({
    block,
    formula: `${address(block.top, block.left)}=${quoteText(say(verdictLightKey(light)))}`,
    role: VERDICT_LIGHT_STYLES[light].role,
  }));
