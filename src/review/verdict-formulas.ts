/** The live verdict of 指标评估, and the second opinion beside it. */
import { RATE_LIMITS, secondOpinion } from '../assess/second-opinion';
import { otherStart, verdictFrom, withStart } from '../assess/sensitivity';
import { lowerIsBetter } from '../assess/target';
import { quoteText } from '../forms/sheet/address';
import type { CellValue } from '../forms/sheet/model';
import { dueYear, printedStart } from '../plan/path';
import { hasRatio } from './indicator-formulas';
import {
  cached,
  currentActual,
  dueOf,
  EPS,
  heldCondition,
  kindOf,
  metCondition,
  noWayCondition,
  quoteVerdict,
  unlessEmpty,
  YEAR,
  type FormulaRow,
} from './indicator-row';
import { PARAMETERS } from './parameters';
import { verdictWord } from './words';

/** 评估结论 */
export function verdictCell(row: FormulaRow): CellValue {
  const { assessment, cells, say } = row;
  const result = verdictWord(say, assessment.verdict);
  const kind = kindOf(row);
  if (kind === 'none') return result;
  if (kind === 'completion') return completionVerdict(row, result);
  const none = quoteVerdict(row, 'not-assessable');
  const known =
    kind === 'assigned' ? `OR(${cells.progress}="",${cells.expected}="")` : `${cells.progress}=""`;
  return cached(`IF(${known},${none},IF(${YEAR}>=${dueOf(row)},${finalOf(row)},${duringOf(row)}))`, result);
}

/** Done or not, as the department wrote it. */
function completionVerdict(row: FormulaRow, result: string): CellValue {
  const { assessment, say } = row;
  // A number in the place of the word is for the engine to judge.
  if (assessment.actual !== null) return result;
  const said = currentActual(row);
  const [none, missed] = [quoteVerdict(row, 'not-assessable'), quoteVerdict(row, 'missed')];
  const late = (yes: string, no: string): string => `IF(${YEAR}>=${dueOf(row)},${yes},${no})`;
  const done = late(quoteVerdict(row, 'met'), quoteVerdict(row, 'achieved'));
  const open = late(missed, none);
  const words = [quoteText(say('review.done')), quoteText(say('review.open'))];
  return cached(
    `IFERROR(IF(${said}=${words[0]},${done},IF(${said}=${words[1]},${open},${none})),${none})`,
    result,
  );
}

/** The verdict in the target year. */
function finalOf(row: FormulaRow): string {
  const { assessment, cells } = row;
  const { indicator } = assessment.series;
  const [met, missed] = [quoteVerdict(row, 'met'), quoteVerdict(row, 'missed')];
  if (!hasRatio(row)) return `IF(${metCondition(row)},${met},${missed})`;
  const exceeded = quoteVerdict(row, 'exceeded');
  const passed = `IF(${cells.doneShare}-1>${PARAMETERS.exceeded}+${EPS},${exceeded},${met})`;
  // Nothing at all is the best that a ceiling can see, although no share can be divided by it.
  const undivided = lowerIsBetter(indicator) && (indicator.target.value ?? 0) > 0 ? exceeded : met;
  const reached = kindOf(row) === 'free' ? `IF(${cells.doneShare}="",${undivided},${passed})` : passed;
  return `IF(${metCondition(row)},${reached},${missed})`;
}

/** The verdict before the target year. */
function duringOf(row: FormulaRow): string {
  const { assessment, cells } = row;
  const word = (verdict: Parameters<typeof quoteVerdict>[1]): string => quoteVerdict(row, verdict);
  const met = metCondition(row);
  const byRatio =
    `IF(${cells.ratio}>=${PARAMETERS.ahead}-${EPS},${word('ahead')},` +
    `IF(${cells.ratio}>=${PARAMETERS.onTrack}-${EPS},${word('on-track')},` +
    `IF(${cells.ratio}>=${PARAMETERS.behind}-${EPS},${word('behind')},${word('far-behind')})))`;
  const way = `IF(${met},${word('achieved')},${byRatio})`;
  const kept = `IF(${met},${word('on-track')},${word('behind')})`;
  const single = `IF(${met},${word('achieved')},${word('not-assessable')})`;
  const held = `IF(${met},${word('achieved')},${word('behind')})`;
  switch (kindOf(row)) {
    case 'path': {
      const noWay = noWayCondition(row);
      return noWay === null ? way : `IF(${noWay},${single},${way})`;
    }
    case 'free':
      return `IF(${cells.baseline}="",${single},IF(${heldCondition(row)},${held},${way}))`;
    case 'hold':
      return held;
    case 'growth':
      // A mean rate above the target can still fall: rates are never reached early.
      return hasRatio(row) ? byRatio : kept;
    case 'total': {
      if (hasRatio(row)) return way;
      if (!lowerIsBetter(assessment.series.indicator)) return held;
      // A ceiling on a total is kept while the sum stays below the share of it that is due.
      return `IF(${metCondition(row, `${cells.target}*${cells.timeShare}`)},${word('on-track')},${word('behind')})`;
    }
    default:
      return kept;
  }
}

/** Whether the plan's own figures allow a second opinion; the reported one is looked at in the formula. */
export function hasSecondOpinion(row: FormulaRow): boolean {
  const { indicator } = row.assessment.series;
  const start = printedStart(indicator);
  const target = indicator.target.value;
  if (kindOf(row) !== 'path' || start === null || target === null) return false;
  const due = dueYear(row.plan, indicator);
  return secondOpinion(indicator, start, target, due, start.value, due, false) !== null;
}

/** 第二意见（增速法）: its ratio. */
export function secondRatioCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  if (!hasSecondOpinion(row)) return null;
  const due = dueOf(row);
  const rate = (value: string, year: string): string =>
    `((${value}/${cells.baseline})^(1/(${year}-${cells.baselineYear}))-1)`;
  const limits =
    assessment.series.indicator.unit === '%'
      ? [`${cells.progress}<${RATE_LIMITS.lowestShare}`, `${cells.progress}>${RATE_LIMITS.highestShare}`]
      : [`${cells.progress}<=0`];
  const unknown = [`${cells.progress}=""`, `${YEAR}>=${due}`, `${YEAR}<=${cells.baselineYear}`, ...limits];
  return cached(
    `IF(OR(${unknown.join(',')}),"",${rate(cells.progress, YEAR)}/${rate(cells.target, due)})`,
    assessment.secondOpinion?.ratio ?? null,
  );
}

/** 第二意见（增速法）: its verdict, with the cut-offs of its sources. */
export function secondVerdictCell(row: FormulaRow): CellValue {
  const { assessment, cells, say } = row;
  if (!hasSecondOpinion(row)) return null;
  const word = (verdict: Parameters<typeof quoteVerdict>[1]): string => quoteVerdict(row, verdict);
  const opinion = assessment.secondOpinion;
  return cached(
    unlessEmpty(
      cells.secondRatio,
      `IF(${metCondition(row)},${word('achieved')},IF(${cells.secondRatio}>=${PARAMETERS.rateOnTrack}-${EPS},${word('on-track')},` +
        `IF(${cells.secondRatio}>=${PARAMETERS.rateBehind}-${EPS},${word('behind')},${word('far-behind')})))`,
    ),
    opinion === null ? null : verdictWord(say, opinion.verdict),
  );
}

/** 两法比较: whether a reader would do something else. */
export function agreementCell(row: FormulaRow): CellValue {
  const { assessment, cells, say } = row;
  if (!hasSecondOpinion(row)) return null;
  const group = (cell: string): string =>
    `IF(${cell}=${quoteVerdict(row, 'behind')},1,IF(${cell}=${quoteVerdict(row, 'far-behind')},0,2))`;
  const [same, differs] = [say('review.agree'), say('review.disagree')];
  const result = assessment.disagrees ? differs : same;
  return cached(
    unlessEmpty(
      cells.secondVerdict,
      `IF(${group(cells.verdict)}=${group(cells.secondVerdict)},${quoteText(same)},${quoteText(differs)})`,
    ),
    assessment.secondOpinion === null ? null : result,
  );
}

/** 换基期结论: the verdict from the plan's baseline year, where the indicator's baseline is of another year. */
export function otherVerdictCell(row: FormulaRow): CellValue {
  const { plan, assessment, cells, cutOffs } = row;
  const { series, year } = assessment;
  const start = otherStart(plan, series.indicator);
  if (start === null) return null;
  const due = dueOf(row);
  const doneShare = `((${cells.progress}-${start.value})/(${cells.target}-${start.value}))`;
  const timeShare = `MIN(1,MAX(0,(${YEAR}-${start.year})/(${due}-${start.year})))`;
  const other: FormulaRow = {
    ...row,
    assessment: {
      ...assessment,
      series: { ...series, indicator: withStart(series.indicator, start) },
      verdict: verdictFrom(plan, series, start, year, cutOffs),
    },
    cells: {
      ...cells,
      baseline: String(start.value),
      baselineYear: String(start.year),
      doneShare,
      timeShare,
      ratio: `(${doneShare}/${timeShare})`,
    },
  };
  return verdictCell(other);
}
