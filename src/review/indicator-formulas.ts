/**
 * The live formulas of 指标评估: what a reader asks 怎么算的 about is computed in the sheet, with the engine's result
 * as cached value. Recalculating must give the same; changing an actual or a parameter changes what follows from it.
 */
import { numbersOf } from '../assess/series';
import { lowerIsBetter } from '../assess/target';
import type { CellValue } from '../forms/sheet/model';
import {
  actualsSoFar,
  cached,
  currentActual,
  dueOf,
  kindOf,
  metCondition,
  heldCondition,
  noWayCondition,
  unlessEmpty,
  YEAR,
  yearsSoFar,
  type FormulaRow,
} from './indicator-row';

/** 基期年: the printed one, or the first year with a figure before the report year. */
export function baselineYearCell(row: FormulaRow): CellValue {
  if (kindOf(row) !== 'free') return printedOf(row)?.year ?? null;
  return standIn(row, ({ year }) => String(year), standInOf(row)?.year ?? null);
}

/** 基期值 */
export function baselineCell(row: FormulaRow): CellValue {
  if (kindOf(row) !== 'free') return printedOf(row)?.value ?? null;
  return standIn(row, ({ cell }) => cell, standInOf(row)?.value ?? null);
}

function printedOf({ assessment }: FormulaRow): { year: number | null; value: number } | null {
  const { value, year } = assessment.series.indicator.baseline;
  return value === null ? null : { value, year };
}

export const standInOf = ({
  assessment: { series, year },
}: Pick<FormulaRow, 'assessment'>): { year: number; value: number } | undefined =>
  numbersOf(series, -Infinity, year - 1)[0];

/** Of the first year with a figure before the report year. */
function standIn(
  { cells, assessment }: FormulaRow,
  pick: (actual: FormulaRow['cells']['actuals'][number]) => string,
  result: number | null,
): CellValue {
  const before = cells.actuals.filter(({ year }) => year < assessment.year);
  if (before.length === 0) return null;
  const formula = before.reduceRight(
    (rest, actual) => `IF(AND(ISNUMBER(${actual.cell}),${actual.year}<${YEAR}),${pick(actual)},${rest})`,
    '""',
  );
  return cached(formula, result);
}

/** A formula for those that have a way to go, empty for the others. */
function onTheWay(row: FormulaRow, formula: string): string {
  const noWay = noWayCondition(row);
  return noWay === null ? formula : `IF(${noWay},"",${formula})`;
}

/** 本期数: the report year's figure, the mean rate, or the sum to date. */
export function progressCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  const range = actualsSoFar(row);
  const current = currentActual(row);
  const complete = `COUNT(${range})=${yearsSoFar(row)}`;
  const assessed = assessment.verdict === 'not-assessable' ? null : assessment.progress;
  switch (kindOf(row)) {
    case 'completion':
      return null;
    case 'growth':
      // Rates of −100 % and less have no mean.
      return cached(
        `IFERROR(IF(${complete},(EXP(SUMPRODUCT(LN(1+${range}/100))/COUNT(${range}))-1)*100,""),"")`,
        assessed,
      );
    case 'total': {
      // A sum that lacks years is a lower bound: it can show that a target is reached, not that a ceiling is kept.
      const enough = lowerIsBetter(assessment.series.indicator)
        ? complete
        : `OR(${complete},${metCondition({ ...row, cells: { ...cells, progress: `SUM(${range})` } })})`;
      return cached(`IFERROR(IF(ISNUMBER(${current}),IF(${enough},SUM(${range}),""),""),"")`, assessed);
    }
    default:
      return cached(`IF(ISNUMBER(${current}),${current},"")`, assessment.actual);
  }
}

/** 时间进度 */
export function timeShareCell(row: FormulaRow): CellValue {
  const { assessment, cells, plan } = row;
  const due = dueOf(row);
  const between = (from: string): string => `MIN(1,MAX(0,(${YEAR}-${from})/(${due}-${from})))`;
  switch (kindOf(row)) {
    case 'growth':
    case 'total':
      return cached(between(String(plan.period.start - 1)), assessment.timeShare);
    case 'path':
      return cached(between(cells.baselineYear), assessment.timeShare);
    case 'free': {
      const during = onTheWay(row, between(cells.baselineYear));
      const result = assessment.progress === null ? null : assessment.timeShare;
      return cached(unlessEmpty(cells.progress, `IF(${YEAR}>=${due},1,${during})`), result);
    }
    default:
      return null;
  }
}

/** 应达值 */
export function expectedCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  const path = `${cells.baseline}+(${cells.target}-${cells.baseline})*${cells.timeShare}`;
  switch (kindOf(row)) {
    case 'path':
      return cached(path, assessment.expected);
    case 'total':
      return cached(`${cells.target}*${cells.timeShare}`, assessment.expected);
    case 'free': {
      const during = `IF(${heldCondition(row)},${cells.target},${path})`;
      const unknown = `OR(${cells.progress}="",${cells.baseline}="")`;
      return cached(
        `IF(${YEAR}>=${dueOf(row)},${cells.target},IF(${unknown},"",${during}))`,
        assessment.expected,
      );
    }
    case 'assigned':
      return assignedTargetCell(row);
    case 'completion':
    case 'none':
      return null;
    default:
      return cached(cells.target, assessment.series.indicator.target.value);
  }
}

/** The target that the city assigned for the report year, as the department entered it. */
function assignedTargetCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  const { assignedTargets } = assessment.series;
  if (assignedTargets.size === 0) return null;
  const choices = cells.actuals.map(({ year }) => assignedTargets.get(year) ?? '""');
  return cached(
    `IFERROR(CHOOSE(${yearsSoFar(row)},${choices.join(',')}),"")`,
    assignedTargets.get(assessment.year) ?? null,
  );
}

/** Whether a ratio to the target has a meaning: a mean rate against a positive one that is to be reached. */
export function hasRatio(row: FormulaRow): boolean {
  const { indicator } = row.assessment.series;
  const target = indicator.target.value ?? 0;
  switch (kindOf(row)) {
    case 'path':
    case 'free':
      return true;
    case 'growth':
      return target > 0 && !lowerIsBetter(indicator);
    case 'total':
      return target !== 0 && !lowerIsBetter(indicator);
    default:
      return false;
  }
}

/** 完成进度 */
export function doneShareCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  const kind = kindOf(row);
  const path = `(${cells.progress}-${cells.baseline})/(${cells.target}-${cells.baseline})`;
  const ofTarget = `${cells.progress}/${cells.target}`;
  if (kind === 'total' && assessment.series.indicator.target.value !== 0)
    return cached(unlessEmpty(cells.progress, ofTarget), assessment.doneShare);
  if (!hasRatio(row)) return null;
  const final = lowerIsBetter(assessment.series.indicator)
    ? `IF(${cells.progress}>0,${cells.target}/${cells.progress},"")`
    : `IF(${cells.target}>0,${ofTarget},"")`;
  const formula = {
    path: onTheWay(row, path),
    growth: ofTarget,
    free: `IF(${YEAR}>=${dueOf(row)},${final},${onTheWay(row, path)})`,
  }[kind as 'path' | 'growth' | 'free'];
  return cached(unlessEmpty(cells.progress, formula), assessment.doneShare);
}

/** 进度比 */
export function ratioCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  if (!hasRatio(row)) return null;
  const timed = kindOf(row) === 'growth' ? cells.doneShare : `${cells.doneShare}/${cells.timeShare}`;
  return cached(unlessEmpty(cells.doneShare, timed), assessment.ratio);
}

/** 预计目标年值 */
export function forecastCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  const due = dueOf(row);
  const over = `${cells.progress}="",${YEAR}>=${due}`;
  const path = `${cells.baseline}+(${cells.progress}-${cells.baseline})*(${due}-${cells.baselineYear})/(${YEAR}-${cells.baselineYear})`;
  switch (kindOf(row)) {
    case 'growth':
      return cached(`IF(OR(${over}),"",${cells.progress})`, assessment.forecast);
    case 'total':
      return cached(`IF(OR(${over}),"",${cells.progress}/${cells.timeShare})`, assessment.forecast);
    case 'path':
    case 'free':
      return cached(`IF(OR(${over}),"",${onTheWay(row, path)})`, assessment.forecast);
    default:
      return null;
  }
}

/** 与目标差距 */
export function gapCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  const { progress, expected, target } = cells;
  switch (kindOf(row)) {
    case 'completion':
    case 'none':
      return null;
    case 'assigned':
      return cached(`IF(OR(${progress}="",${expected}=""),"",${progress}-${expected})`, assessment.gap);
    default:
      return cached(unlessEmpty(progress, `${progress}-${target}`), assessment.gap);
  }
}

/** 后续年均需达 */
export function requiredPaceCell(row: FormulaRow): CellValue {
  const { assessment, cells, plan } = row;
  const due = dueOf(row);
  const over = `${cells.progress}="",${YEAR}>=${due}`;
  const rest = `(${cells.target}-${cells.progress})/(${due}-${YEAR})`;
  switch (kindOf(row)) {
    case 'growth': {
      const years = `(${due}-${plan.period.start - 1})`;
      const product = `EXP(SUMPRODUCT(LN(1+${actualsSoFar(row)}/100)))`;
      const rate = `(((1+${cells.target}/100)^${years}/${product})^(1/(${due}-${YEAR}))-1)*100`;
      return cached(`IF(OR(${over}),"",${rate})`, assessment.requiredPace);
    }
    case 'total':
      if (lowerIsBetter(assessment.series.indicator)) return null;
      return cached(`IF(OR(${over},${metCondition(row)}),"",${rest})`, assessment.requiredPace);
    case 'path':
    case 'free':
      return cached(
        `IF(OR(${over},${metCondition(row)}),"",${onTheWay(row, rest)})`,
        assessment.requiredPace,
      );
    default:
      return null;
  }
}
