/** 上下级衔接: city, districts and zones on the same concept, with shares of the city's figure where they mean something. */
import { VERDICTS } from '../assess/verdict';
import { address, quoteText } from '../forms/sheet/address';
import type {
  Block,
  CellValue,
  ConditionalFormat,
  RowModel,
  SheetModel,
  StyleRef,
  ValidationModel,
} from '../forms/sheet/model';
import { lineCount } from '../forms/sheet/measure';
import { isPeriodTotal } from '../plan/path';
import { decimalsOf, numberFormat } from '../plan/units';
import { conceptGroups, type ConceptGroup, type Member } from './cascade';
import { groupRemark, rowRemark } from './cascade-remarks';
import type { ReviewContext, Say, WorkbookContext } from './context';
import { headerRowOf, reportSheet, type ReportColumn } from './report-table';
import type { TableCells } from './table-cells';
import { VERDICT_STYLES, verdictWord } from './words';

interface Line {
  readonly group: ConceptGroup;
  readonly member: Member;
  readonly heading: string;
  readonly remark: string;
}

const CODE: StyleRef = { role: 'code' };
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };
const SHARE: StyleRef = { role: 'number', format: '0.0%' };
const UNKNOWN: StyleRef = { role: 'unknown' };
const FIGURES = Array.from({ length: 21 }, (_, decimals): StyleRef => ({
  role: 'number',
  format: numberFormat(decimals),
}));

/** Where the figures of each plan stand in this workbook. */
export type PlanTables = ReadonlyMap<ReviewContext, TableCells>;

/** The sheet, or null where no two plans have a concept in common. */
export function cascadeSheet(context: WorkbookContext, tables: PlanTables): SheetModel | null {
  const { plans, others, say, banner, year } = context;
  const groups = conceptGroups(plans, others, year);
  if (groups.length === 0) return null;
  const lines = groups.flatMap((group) => linesOf(group, say));
  const notes = [say('review.cascade.intro'), say('review.cascade.legend')];
  const columns = columnsOf(lines, context, tables, headerRowOf({ notes, banner }) + 1);
  const sheet = reportSheet<Line>({
    name: say('review.sheet.cascade'),
    title: say('review.cascade.title', { year }),
    notes,
    banner,
    columns,
    records: lines,
    section: ({ heading }) => heading,
    frozenColumns: 3,
    paper: 'A3',
    tabColor: '7030A0',
  });
  return {
    ...sheet,
    rows: tallHeadings(sheet, columns),
    conditionalFormats: colours(sheet, columns, say),
    validations: sourceNotes(lines, columns, headerRowOf({ notes, banner }) + 1, year),
  };
}

/** Where the figures of the plans in this workbook come from; those of a sum to date are in its own 指标轨迹. */
function sourceNotes(
  lines: readonly Line[],
  columns: readonly Column[],
  first: number,
  year: number,
): ValidationModel[] {
  const rows = rowsOf(lines, first);
  const position = (key: string): number => columns.findIndex((one) => one.key === key) + 1;
  return lines.flatMap(({ member: { review, assessed, indicator } }) => {
    const top = rows.get(indicator);
    if (review === null || assessed === null || top === undefined) return [];
    const notes = review.notesOf(assessed);
    const block = (from: string, to = from): Block => ({
      top,
      left: position(from),
      bottom: top,
      right: position(to),
    });
    return [
      ...notes.planned(block('baselineYear', 'target')),
      ...(isPeriodTotal(indicator) ? [] : notes.filed('actual', year, block('actual'))),
    ];
  });
}

function linesOf(group: ConceptGroup, say: Say): Line[] {
  const [first] = group.members;
  const heading = say('review.cascade.heading', {
    name: first?.indicator.name ?? group.concept,
    unit: first?.indicator.unit ?? '—',
    remark: groupRemark(group, say),
  });
  return group.members.map((member) => ({ group, member, heading, remark: rowRemark(member, group, say) }));
}

interface Column extends ReportColumn<Line> {
  readonly key: string;
}

function columnsOf(
  lines: readonly Line[],
  { say, year }: WorkbookContext,
  tables: PlanTables,
  first: number,
): Column[] {
  const rows = rowsOf(lines, first);
  const column = (
    key: string,
    width: number,
    style: Column['style'],
    value: Column['value'],
    facts: { year?: number } = {},
  ): Column => ({
    key,
    header: say(`review.cascade.column.${key}` as 'review.cascade.column.region', facts),
    width,
    style,
    value,
  });
  const isFigure = (value: CellValue): boolean =>
    typeof (typeof value === 'object' ? value?.result : value) === 'number';
  const figure = ({ member }: Line): StyleRef => FIGURES[Math.min(20, decimalsOf(member.indicator))] ?? CODE;
  const figureOrWord =
    (value: (line: Line) => CellValue) =>
    (line: Line): StyleRef =>
      isFigure(value(line)) ? figure(line) : CODE;
  const found = (line: Line, key: string): CellValue => linked(line.member, key, tables, say, year);
  const baseline = ({ member }: Line): CellValue => member.indicator.baseline.value;
  const target = (line: Line): CellValue =>
    found(line, 'target') ?? line.member.indicator.target.value ?? line.member.indicator.target.printed;
  const actual = (line: Line): CellValue =>
    found(line, isPeriodTotal(line.member.indicator) ? 'progress' : 'actual') ??
    (line.member.review === null ? say('review.cascade.unfiled') : null);
  const columns: Column[] = [
    column('region', 12, LABEL, ({ member }) => member.plan.region.name),
    column('level', 7, CODE, ({ member }) => say(`review.level.${member.plan.region.level}`)),
    column(
      'code',
      9,
      CODE,
      ({ member }) => member.review?.codeCell(member.indicator.code) ?? member.indicator.code,
    ),
    column('plan', 26, TEXT, ({ member }) => member.plan.shortTitle),
    column('name', 30, TEXT, ({ member }) => member.indicator.name),
    column('unit', 8, CODE, ({ member }) => member.indicator.unit),
    column('measure', 9, CODE, ({ member }) => say(`measure.${member.indicator.measure}`)),
    column('baselineYear', 8, CODE, ({ member }) => member.indicator.baseline.year),
    column('baseline', 10, figureOrWord(baseline), baseline),
    column('targetYear', 8, CODE, ({ member }) => member.indicator.target.year),
    column('target', 11, figureOrWord(target), target),
    column('targetShare', 9, SHARE, (line, row) => shareOf(line, row, 'target')),
    column(
      'actual',
      11,
      (line) => (line.member.review === null ? UNKNOWN : figureOrWord(actual)(line)),
      actual,
      { year },
    ),
    column('actualShare', 9, SHARE, (line, row) =>
      line.member.sharesActual ? shareOf(line, row, 'actual') : null,
    ),
    column('verdict', 12, UNKNOWN, (line) => found(line, 'verdict')),
    column('remark', 44, TEXT, ({ remark }) => remark),
  ];
  const position = (key: string): number => columns.findIndex((one) => one.key === key) + 1;
  /** Own figure ÷ the city's, in the unit of the part. */
  const shareOf = (line: Line, row: number, key: 'target' | 'actual'): CellValue => {
    const { whole } = line.member;
    const wholeRow = whole ? rows.get(whole.member.indicator) : undefined;
    if (!whole || wholeRow === undefined) return null;
    const own = address(row, position(key));
    const upper = key === 'target' ? whole.member.indicator.target.upper : null;
    // Of a range the checks take the upper end, which no cell holds.
    const city = upper === null ? address(wholeRow, position(key)) : String(upper);
    const scaled = whole.factor === 1 ? city : `(${city}*${whole.factor})`;
    const value = key === 'target' ? target : actual;
    const [part, all] = [
      shownNumber(value(line)),
      upper ?? shownNumber(value({ ...line, member: whole.member })),
    ];
    return {
      formula: `IF(AND(ISNUMBER(${own}),ISNUMBER(${city})),IF(${city}=0,"",${own}/${scaled}),"")`,
      result: part === null || all === null || all === 0 ? '' : part / (all * whole.factor),
    };
  };
  return columns;
}

const shownNumber = (value: CellValue): number | null => {
  const shown = typeof value === 'object' ? value?.result : value;
  return typeof shown === 'number' ? shown : null;
};

/** The row of each indicator, counting the headings between the groups. */
function rowsOf(lines: readonly Line[], first: number): Map<Member['indicator'], number> {
  const rows = new Map<Member['indicator'], number>();
  let row = first - 1;
  let heading: string | undefined;
  for (const line of lines) {
    if (line.heading !== heading) row += 1;
    heading = line.heading;
    row += 1;
    rows.set(line.member.indicator, row);
  }
  return rows;
}

/** A cell of the plan's own 指标评估; null where the workbook has none or it is blank now and for good. */
function linked(
  { review, assessed, indicator }: Member,
  key: string,
  tables: PlanTables,
  say: Say,
  year: number,
): CellValue {
  if (review === null || assessed === null) return null;
  const header = say(`review.indicators.column.${key}` as 'review.indicators.column.actual', { year });
  const cell = tables.get(review)?.cell(indicator.code, header);
  if (!cell) return null;
  return { formula: `IF(${cell.reference}="","",${cell.reference})`, result: cell.shown ?? '' };
}

/** Headings say what may be added; they are merged over all columns, and nobody measures them but we. */
function tallHeadings({ rows }: SheetModel, columns: readonly Column[]): RowModel[] {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return rows.map((row) =>
    row.style?.role === 'section' && typeof row.values[0] === 'string'
      ? { ...row, height: 8 + 15 * lineCount(row.values[0], width) }
      : row,
  );
}

/** The colours follow the word in the cell. */
function colours({ rows, freeze }: SheetModel, columns: readonly Column[], say: Say): ConditionalFormat[] {
  const top = (freeze?.rows ?? 0) + 1;
  const column = columns.findIndex(({ key }) => key === 'verdict') + 1;
  const cell = address(top, column);
  return VERDICTS.map((verdict) => ({
    block: { top, left: column, bottom: rows.length, right: column },
    formula: `${cell}=${quoteText(verdictWord(say, verdict))}`,
    role: VERDICT_STYLES[verdict].role,
  }));
}
