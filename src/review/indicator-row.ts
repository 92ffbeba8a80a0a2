/** One indicator row of 指标评估 as its formulas see it: cells, parameters, and the conditions they share. */
import type { IndicatorAssessment } from '../assess/assessment';
import { isMet, lowerIsBetter } from '../assess/target';
import type { CutOffs, Verdict } from '../assess/verdict';
import { quoteText } from '../forms/sheet/address';
import type { CellValue } from '../forms/sheet/model';
import { isPeriodTotal, printedStart, reportingLag } from '../plan/path';
import type { Plan } from '../plan/schema';
import type { Say } from './context';
import { PARAMETERS } from './parameters';
import { verdictWord } from './words';

/** Addresses of the cells of one indicator row. */
export interface RowCells {
  readonly baselineYear: string;
  readonly baseline: string;
  readonly targetYear: string;
  readonly target: string;
  /** The yearly actuals, from the first year of the plan to the report year. */
  readonly actuals: readonly { readonly year: number; readonly cell: string }[];
  readonly progress: string;
  readonly expected: string;
  readonly doneShare: string;
  readonly timeShare: string;
  readonly ratio: string;
  readonly verdict: string;
  readonly requiredPace: string;
  readonly bestPace: string;
  readonly gap: string;
  readonly secondRatio: string;
  readonly secondVerdict: string;
  readonly agreement: string;
  /** The verdict with another baseline year, where the plan has such a column. */
  readonly otherVerdict: string;
}

/** One indicator row: what is said about it, where its cells are, and how words are said. */
export interface FormulaRow {
  readonly plan: Plan;
  readonly assessment: IndicatorAssessment;
  readonly cutOffs: CutOffs;
  /** Its row in the sheet. */
  readonly sheetRow: number;
  readonly cells: RowCells;
  readonly say: Say;
}

/**
 * What the formulas of a row look like. It follows from the plan alone, never from what was reported, so that a
 * figure typed in later is assessed as the engine would.
 *
 * path: straight line from the printed baseline · hold: the printed baseline meets the target · free: no baseline is
 * printed, the first reported year stands in for it · the others as the methods of the same name.
 */
export type Kind = 'path' | 'hold' | 'free' | 'growth' | 'total' | 'assigned' | 'completion' | 'none';

export function kindOf({ assessment, cutOffs }: Pick<FormulaRow, 'assessment' | 'cutOffs'>): Kind {
  const { indicator } = assessment.series;
  if (indicator.measure === 'completion') return 'completion';
  if (indicator.target.bound === 'assigned') return 'assigned';
  const target = indicator.target.value;
  if (target === null) return 'none';
  if (indicator.measure === 'growth') return 'growth';
  if (isPeriodTotal(indicator)) return 'total';
  const start = printedStart(indicator);
  if (start === null) return 'free';
  return isMet(indicator, start.value, target, cutOffs) ? 'hold' : 'path';
}

export const YEAR = PARAMETERS.year;
/** Figures on a limit count as reaching it, as in the engine. */
export const EPS = '0.000000001';

/** A formula that is empty where the given cell is. */
export const unlessEmpty = (cell: string, formula: string): string => `IF(${cell}="","",${formula})`;
export const cached = (formula: string, result: number | string | null): CellValue => ({
  formula,
  result: result ?? '',
});

/** A verdict's word as a text in a formula. */
export const quoteVerdict = ({ say }: FormulaRow, verdict: Verdict): string =>
  quoteText(verdictWord(say, verdict));

/** The year in which the target falls due, as a formula: the target year, plus the lag of figures reported late. */
export function dueOf({ plan, assessment, cells }: FormulaRow): string {
  const lag = reportingLag(plan, assessment.series.indicator);
  return lag === 0 ? cells.targetYear : `(${cells.targetYear}+${lag})`;
}

/** How many years of the plan have been reported on when the report year ends, or the target falls due. */
export function yearsSoFar(row: FormulaRow): string {
  return `MIN(${YEAR},${dueOf(row)})-${row.plan.period.start - 1}`;
}

/** All yearly actuals. */
export function actualsRange({ cells: { actuals } }: FormulaRow): string {
  return `${actuals[0]?.cell}:${actuals.at(-1)?.cell}`;
}

/** The figure of the report year. */
export const currentActual = (row: FormulaRow): string => `INDEX(${actualsRange(row)},1,${yearsSoFar(row)})`;

/** The actuals up to the report year. */
export const actualsSoFar = (row: FormulaRow): string =>
  `${row.cells.actuals[0]?.cell}:${currentActual(row)}`;

/** Whether a cell reaches the goal, as a condition. */
function reaches({ assessment }: FormulaRow, cell: string, goal: string): string {
  const { indicator } = assessment.series;
  const down = lowerIsBetter(indicator);
  const about = indicator.target.bound === 'about' ? `*(1${down ? '+' : '-'}${PARAMETERS.about})` : '';
  return down ? `${cell}<=${goal}${about}+${EPS}` : `${cell}>=${goal}${about}-${EPS}`;
}

/** Whether the progress reaches the target. */
export function metCondition(row: FormulaRow, goal = row.cells.target): string {
  return reaches(row, row.cells.progress, kindOf(row) === 'assigned' ? row.cells.expected : goal);
}

/** Whether the figure that stands in for the baseline meets the target. */
export function heldCondition(row: FormulaRow): string {
  return reaches(row, row.cells.baseline, row.cells.target);
}

/**
 * Whether there is no way to go yet: no figure stands in for the baseline, the one that does meets the target, or
 * the baseline is no older than the report year. Null where that cannot be.
 */
export function noWayCondition(row: FormulaRow): string | null {
  const { plan, assessment, cells } = row;
  if (kindOf(row) === 'free') return `OR(${cells.baseline}="",${heldCondition(row)})`;
  const start = printedStart(assessment.series.indicator);
  return start !== null && start.year >= plan.period.start ? `${YEAR}<=${cells.baselineYear}` : null;
}
