/**
 * The live formulas of 指标评估: what a reader asks 怎么算的 about is computed in the sheet, with the engine's result
 * as cached value. Recalculating must give the same; changing an actual or a cut-off changes the verdict.
 */
import type { IndicatorAssessment } from '../assess/assessment';
import { lowerIsBetter } from '../assess/target';
import type { Verdict } from '../assess/verdict';
import { quoteText } from '../forms/sheet/address';
import type { CellValue } from '../forms/sheet/model';
import { reportingLag } from '../plan/path';
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
  /** First and last yearly actual. */
  readonly firstActual: string;
  readonly lastActual: string;
  readonly firstYear: number;
  readonly progress: string;
  readonly expected: string;
  readonly doneShare: string;
  readonly timeShare: string;
  readonly ratio: string;
  readonly verdict: string;
  readonly secondRatio: string;
  readonly secondVerdict: string;
}

/** One indicator row: what is said about it, where its cells are, and how words are said. */
export interface FormulaRow {
  readonly plan: Plan;
  readonly assessment: IndicatorAssessment;
  readonly cells: RowCells;
  readonly say: Say;
}

const YEAR = PARAMETERS.year;
/** Figures on a limit count as reaching it, as in the engine. */
const EPS = '0.000000001';

/** A formula that is empty where the given cell is. */
const unlessEmpty = (cell: string, formula: string): string => `IF(${cell}="","",${formula})`;
const cached = (formula: string, result: number | string | null): CellValue => ({
  formula,
  result: result ?? '',
});

/** The year in which the target falls due, as a formula: the target year, plus the lag of figures reported late. */
function dueOf({ plan, assessment, cells }: FormulaRow): string {
  const lag = reportingLag(plan, assessment.series.indicator);
  return lag === 0 ? cells.targetYear : `(${cells.targetYear}+${lag})`;
}

const actuals = ({ cells }: FormulaRow): string => `${cells.firstActual}:${cells.lastActual}`;

/** 本期数: the report year's figure, the mean rate, or the sum to date. */
export function progressCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  const range = actuals(row);
  const needed = `MIN(${YEAR},${dueOf(row)})-${cells.firstYear - 1}`;
  switch (assessment.method) {
    case 'completion':
      return null;
    case 'growth':
      return cached(
        `IF(COUNT(${range})=${needed},(EXP(SUMPRODUCT(LN(1+${range}/100))/COUNT(${range}))-1)*100,"")`,
        assessment.progress,
      );
    case 'total':
      return cached(
        `IF(OR(COUNT(${range})=${needed},SUM(${range})>=${cells.target}),SUM(${range}),"")`,
        assessment.verdict === 'not-assessable' ? null : assessment.progress,
      );
    default: {
      const cell = `INDEX(${range},1,${needed})`;
      return cached(`IF(ISNUMBER(${cell}),${cell},"")`, assessment.progress);
    }
  }
}

/** 时间进度 */
export function timeShareCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  const between = (from: string): string => `MIN(1,MAX(0,(${YEAR}-${from})/(${dueOf(row)}-${from})))`;
  switch (assessment.method) {
    case 'growth':
    case 'total':
      return cached(between(String(cells.firstYear - 1)), assessment.timeShare);
    case 'linear':
    case 'stand-in':
      return assessment.timeShare === null ? null : cached(between(cells.baselineYear), assessment.timeShare);
    default:
      return assessment.timeShare;
  }
}

/** 应达值 */
export function expectedCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  if (assessment.expected === null) return null;
  switch (assessment.method) {
    case 'linear':
    case 'stand-in':
      if (assessment.timeShare === null) return assessment.expected;
      return cached(
        `${cells.baseline}+(${cells.target}-${cells.baseline})*${cells.timeShare}`,
        assessment.expected,
      );
    case 'total':
      return cached(`${cells.target}*${cells.timeShare}`, assessment.expected);
    case 'assigned':
      return assessment.expected;
    default:
      return cached(cells.target, assessment.expected);
  }
}

/** Whether the method compares a share of the way with a share of the time. */
function hasWay({ assessment }: FormulaRow): boolean {
  const { method, target, start, timeShare } = assessment;
  if (target === null) return false;
  if (method === 'linear' || method === 'stand-in')
    return start !== null && start.value !== target && timeShare !== null && timeShare > 0;
  return (method === 'total' && target !== 0) || (method === 'growth' && target > 0) || method === 'share';
}

/** 完成进度 */
export function doneShareCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  if (!hasWay(row)) return null;
  const path = `(${cells.progress}-${cells.baseline})/(${cells.target}-${cells.baseline})`;
  const share = lowerIsBetter(assessment.series.indicator)
    ? `IF(${cells.progress}>0,${cells.target}/${cells.progress},"")`
    : `${cells.progress}/${cells.target}`;
  const formula = assessment.method === 'linear' || assessment.method === 'stand-in' ? path : share;
  return cached(unlessEmpty(cells.progress, formula), assessment.doneShare);
}

/** 进度比 */
export function ratioCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  if (!hasWay(row)) return null;
  const timed = assessment.method !== 'growth' && assessment.method !== 'share';
  return cached(
    unlessEmpty(cells.doneShare, timed ? `${cells.doneShare}/${cells.timeShare}` : cells.doneShare),
    assessment.ratio,
  );
}

/** Whether the progress reaches the target, as a condition. */
function metCondition(row: FormulaRow): string {
  const { assessment, cells } = row;
  const { indicator } = assessment.series;
  const goal = assessment.method === 'assigned' ? cells.expected : cells.target;
  const down = lowerIsBetter(indicator);
  const about = indicator.target.bound === 'about' ? `*(1${down ? '+' : '-'}${PARAMETERS.about})` : '';
  const limit = `${goal}${about}`;
  return down ? `${cells.progress}<=${limit}+${EPS}` : `${cells.progress}>=${limit}-${EPS}`;
}

/** 评估结论 */
export function verdictCell(row: FormulaRow): CellValue {
  const { assessment, cells, say } = row;
  const result = verdictWord(say, assessment.verdict);
  const word = (verdict: Verdict): string => quoteText(verdictWord(say, verdict));
  const { method, target } = assessment;
  if (method === 'completion' || target === null) return result;
  const met = metCondition(row);
  const none = word('not-assessable');
  if (!hasWay(row)) {
    // Nothing to compare with a share of time: reached or not.
    const single = assessment.verdict === 'not-assessable' && method !== 'assigned' && method !== 'hold';
    const during = single
      ? `IF(${met},${word('achieved')},${none})`
      : `IF(${met},${word(duringMet(method))},${word('behind')})`;
    const final = `IF(${met},${word('met')},${word('missed')})`;
    return cached(`IF(${cells.progress}="",${none},IF(${YEAR}>=${dueOf(row)},${final},${during}))`, result);
  }
  const byRatio =
    `IF(${cells.ratio}>=${PARAMETERS.ahead}-${EPS},${word('ahead')},` +
    `IF(${cells.ratio}>=${PARAMETERS.onTrack}-${EPS},${word('on-track')},` +
    `IF(${cells.ratio}>=${PARAMETERS.behind}-${EPS},${word('behind')},${word('far-behind')})))`;
  // A mean rate above the target can still fall: rates are never reached early.
  const during = method === 'growth' ? byRatio : `IF(${met},${word('achieved')},${byRatio})`;
  const final =
    `IF(${met},IF(${cells.doneShare}-1>${PARAMETERS.exceeded}+${EPS},${word('exceeded')},${word('met')}),` +
    `${word('missed')})`;
  return cached(`IF(${cells.progress}="",${none},IF(${YEAR}>=${dueOf(row)},${final},${during}))`, result);
}

const duringMet = (method: IndicatorAssessment['method']): Verdict =>
  method === 'assigned' || method === 'growth' ? 'on-track' : 'achieved';

/** 预计目标年值 */
export function forecastCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  if (!hasWay(row) || assessment.method === 'share') return null;
  const due = dueOf(row);
  const path = `${cells.baseline}+(${cells.progress}-${cells.baseline})*(${due}-${cells.baselineYear})/(${YEAR}-${cells.baselineYear})`;
  const formula =
    assessment.method === 'growth'
      ? cells.progress
      : assessment.method === 'total'
        ? `${cells.progress}/${cells.timeShare}`
        : path;
  return cached(`IF(OR(${cells.progress}="",${YEAR}>=${due}),"",${formula})`, assessment.forecast);
}

/** 与目标差距 */
export function gapCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  if (assessment.target === null || assessment.method === 'completion') return null;
  const goal = assessment.method === 'assigned' ? cells.expected : cells.target;
  return cached(unlessEmpty(cells.progress, `${cells.progress}-${goal}`), assessment.gap);
}

/** 后续年均需达 */
export function requiredPaceCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  if (!hasWay(row) || assessment.method === 'share') return null;
  const due = dueOf(row);
  const done = `OR(${cells.progress}="",${YEAR}>=${due}`;
  if (assessment.method === 'growth') {
    const range = actuals(row);
    const years = `(${due}-${cells.firstYear - 1})`;
    const rest = `(((1+${cells.target}/100)^${years}/EXP(SUMPRODUCT(LN(1+${range}/100))))^(1/(${due}-${YEAR}))-1)*100`;
    return cached(`IF(${done}),"",${rest})`, assessment.requiredPace);
  }
  return cached(
    `IF(${done},${metCondition(row)}),"",(${cells.target}-${cells.progress})/(${due}-${YEAR}))`,
    assessment.requiredPace,
  );
}

/** 第二意见（增速法）: its ratio. */
export function secondRatioCell({ assessment, cells, plan, say }: FormulaRow): CellValue {
  if (assessment.secondOpinion === null) return null;
  const due = dueOf({ assessment, cells, plan, say });
  const rate = (value: string, years: string): string =>
    `((${value}/${cells.baseline})^(1/(${years}-${cells.baselineYear}))-1)`;
  return cached(
    `IFERROR(${rate(cells.progress, YEAR)}/${rate(cells.target, due)},"")`,
    assessment.secondOpinion.ratio,
  );
}

/** 第二意见（增速法）: its verdict, with the cut-offs of its sources. */
export function secondVerdictCell(row: FormulaRow): CellValue {
  const { assessment, cells, say } = row;
  if (assessment.secondOpinion === null) return null;
  const word = (verdict: Verdict): string => quoteText(verdictWord(say, verdict));
  return cached(
    unlessEmpty(
      cells.secondRatio,
      `IF(${metCondition(row)},${word('achieved')},IF(${cells.secondRatio}>=0.95-${EPS},${word('on-track')},` +
        `IF(${cells.secondRatio}>=0.6-${EPS},${word('behind')},${word('far-behind')})))`,
    ),
    verdictWord(say, assessment.secondOpinion.verdict),
  );
}

/** 两法比较: whether a reader would do something else. */
export function agreementCell({ assessment, cells, say }: FormulaRow): CellValue {
  if (assessment.secondOpinion === null) return null;
  const word = (verdict: Verdict): string => quoteText(verdictWord(say, verdict));
  const group = (cell: string): string =>
    `IF(${cell}=${word('behind')},1,IF(${cell}=${word('far-behind')},0,2))`;
  const [same, differs] = [say('review.agree'), say('review.disagree')];
  return cached(
    unlessEmpty(
      cells.secondVerdict,
      `IF(${group(cells.verdict)}=${group(cells.secondVerdict)},${quoteText(same)},${quoteText(differs)})`,
    ),
    assessment.disagrees ? differs : same,
  );
}
