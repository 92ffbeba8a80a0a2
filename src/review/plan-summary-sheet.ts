/** 规划对比: the first page where a workbook holds several plans. One line each, counted from the plans' own sheets. */
import { VERDICTS, type Verdict } from '../assess/verdict';
import { SEVERITIES, type Severity } from '../check/finding';
import { address, quoteSheet, quoteText } from '../forms/sheet/address';
import { rowHeight } from '../forms/sheet/measure';
import {
  isFormula,
  type CellValue,
  type FormulaValue,
  type RowModel,
  type SheetModel,
  type StyleRef,
} from '../forms/sheet/model';
import { cellLink } from './cell-link';
import type { PlanTables } from './cascade-sheet';
import type { ReviewContext, WorkbookContext } from './context';
import { MOST_CHARTED, planChart } from './plan-chart';
import { headerRowOf, reportSheet, type ReportColumn } from './report-table';
import { VERDICT_SHAPES, verdictWord } from './words';

const COUNT: StyleRef = { role: 'number', format: '0' };
const SHARE: StyleRef = { role: 'number', format: '0.0%' };
const CODE: StyleRef = { role: 'code' };
const LABEL: StyleRef = { role: 'label' };
const HEADING: StyleRef = { role: 'heading' };
const BODY: StyleRef = { role: 'body' };
const BLANK: StyleRef = { role: 'blank' };
/** The column of the first verdict. */
const FIRST_VERDICT = 4;
/** Reached, or on the way to be reached. */
const GOOD: readonly Verdict[] = ['achieved', 'ahead', 'on-track', 'exceeded', 'met'];
const LATE = ['yellow', 'red'] as const;

/** @param overviews - 总体评价 of each plan, whose counting sentence is quoted */
export function planSummarySheet(
  context: WorkbookContext,
  tables: PlanTables,
  overviews: ReadonlyMap<ReviewContext, SheetModel>,
): SheetModel {
  const { plans, say, banner, year } = context;
  const notes = [say('review.plans.note', { count: plans.length }), say('review.plans.legend')];
  const verdicts = VERDICTS.filter((verdict) =>
    plans.some(({ assessment }) => assessment.counts[verdict] > 0),
  );
  const columns = columnsOf(context, verdicts, tables, overviews);
  const sheet = reportSheet<ReviewContext>({
    name: say('review.sheet.plans'),
    title: say('review.plans.title', { year }),
    notes,
    banner,
    columns,
    records: plans,
    footer: () => [
      { values: [say('review.plans.sentences')], style: HEADING, height: 26 },
      ...plans.flatMap((plan) => sentenceRow(plan, overviews.get(plan), columns)),
    ],
    footerAcross: true,
    frozenColumns: 1,
    paper: 'A4',
    tabColor: 'C00000',
  });
  return plans.length > MOST_CHARTED || verdicts.length === 0
    ? sheet
    : withChart(sheet, columns.length, verdicts, headerRowOf({ notes, banner }) + 1, context);
}

/** Puts the chart under the sentences. */
function withChart(
  sheet: SheetModel,
  right: number,
  verdicts: readonly Verdict[],
  firstRow: number,
  { plans, say }: WorkbookContext,
): SheetModel {
  const top = sheet.rows.length + 2;
  const room = Array.from({ length: 8 + plans.length }, (): RowModel => ({
    values: [],
    style: BLANK,
    height: 22,
  }));
  const counts = { verdicts, firstColumn: FIRST_VERDICT, firstRow, lastRow: firstRow + plans.length - 1 };
  const anchor = { top, left: 1, bottom: sheet.rows.length + room.length, right };
  return { ...sheet, rows: [...sheet.rows, ...room], charts: [planChart(counts, anchor, say)] };
}

function columnsOf(
  { say }: WorkbookContext,
  shown: readonly Verdict[],
  tables: PlanTables,
  overviews: ReadonlyMap<ReviewContext, SheetModel>,
): ReportColumn<ReviewContext>[] {
  const head = (key: string): string => say(`review.plans.column.${key}` as 'review.plans.column.plan');
  const letter = (row: number, index: number): string => address(row, FIRST_VERDICT + index);
  const sumOf = (row: number, verdicts: readonly Verdict[]): string => {
    const cells = shown.flatMap((verdict, index) => (verdicts.includes(verdict) ? [letter(row, index)] : []));
    return cells.length === 0 ? '0' : cells.join('+');
  };
  const openOf =
    (severity: Severity) =>
    ({ checks }: ReviewContext): number =>
      checks.reduce(
        (sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length,
        0,
      );
  return [
    {
      header: head('plan'),
      width: 16,
      style: LABEL,
      value: (plan) =>
        cellLink({ file: null, sheet: overviews.get(plan)?.name ?? '', cell: null }, plan.label),
    },
    {
      header: head('level'),
      width: 7,
      style: CODE,
      value: ({ assessment }) => say(`review.level.${assessment.data.plan.region.level}`),
    },
    {
      header: head('indicators'),
      width: 8,
      style: COUNT,
      value: ({ assessment }, row) => ({
        formula: `SUM(${letter(row, 0)}:${letter(row, shown.length - 1)})`,
        result: assessment.indicators.length,
      }),
    },
    ...shown.map((verdict): ReportColumn<ReviewContext> => ({
      header: `${VERDICT_SHAPES[verdict]} ${verdictWord(say, verdict)}`,
      width: 9,
      style: COUNT,
      value: (plan) => countOf(plan, verdict, tables),
    })),
    {
      header: head('good'),
      width: 10,
      style: SHARE,
      value: ({ assessment: { indicators, counts } }, row) => {
        const good = GOOD.reduce((sum, verdict) => sum + counts[verdict], 0);
        const known = indicators.length - counts['not-assessable'];
        const all = `(${address(row, 3)}-(${sumOf(row, ['not-assessable'])}))`;
        return {
          formula: `IF(${all}=0,"",(${sumOf(row, GOOD)})/${all})`,
          result: known === 0 ? '' : good / known,
        };
      },
    },
    {
      header: head('projects'),
      width: 7,
      style: COUNT,
      value: ({ assessment }) => assessment.projects.length || null,
    },
    {
      header: head('late'),
      width: 8,
      style: COUNT,
      value: ({ assessment: { projects } }) =>
        projects.length === 0
          ? null
          : projects.filter(({ light }) => LATE.some((late) => late === light)).length,
    },
    ...SEVERITIES.map((severity): ReportColumn<ReviewContext> => ({
      header: head(severity),
      width: 7,
      style: COUNT,
      value: openOf(severity),
    })),
    {
      header: head('explained'),
      width: 8,
      style: COUNT,
      value: ({ checks }) => checks.reduce((sum, { explained }) => sum + explained.length, 0),
    },
  ];
}

/** How many indicators of a plan have a verdict, counted on its own sheet. */
function countOf(plan: ReviewContext, verdict: Verdict, tables: PlanTables): CellValue {
  const { assessment, say } = plan;
  const result = assessment.counts[verdict];
  const header = say('review.indicators.column.verdict');
  const range = tables.get(plan)?.range(header, assessment.indicators.length);
  return range === undefined
    ? result
    : { formula: `COUNTIF(${range},${quoteText(verdictWord(say, verdict))})`, result };
}

/** 长沙市：截至2023年末，… — quoted from the plan's own page, so that it changes with it. */
function sentenceRow(
  { label }: ReviewContext,
  overview: SheetModel | undefined,
  columns: readonly { readonly width: number }[],
): RowModel[] {
  const sentence = overview && sentenceCell(overview);
  if (!overview || !sentence) return [];
  const text = `${label}：${String(sentence.value.result)}`;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const value: FormulaValue = {
    formula: `${quoteText(`${label}：`)}&${quoteSheet(overview.name)}!${sentence.cell}`,
    result: text,
  };
  return [{ values: [value], style: BODY, height: rowHeight([{ width }], [text]) }];
}

/** The first computed text of the page. */
function sentenceCell({ rows }: SheetModel): { readonly cell: string; readonly value: FormulaValue } | null {
  for (const [index, { values }] of rows.entries()) {
    const [value = null] = values;
    if (isFormula(value) && typeof value.result === 'string' && value.result !== '')
      return { cell: address(index + 1, 1), value };
  }
  return null;
}
