/** The live formulas of 指标评估 on the steps from year to year: the best one so far, and the last one. */
import { lowerIsBetter } from '../assess/target';
import type { CellValue } from '../forms/sheet/model';
import { printedStart, reportingLag } from '../plan/path';
import {
  actualsRange,
  actualsSoFar,
  cached,
  currentActual,
  dueOf,
  kindOf,
  unlessEmpty,
  YEAR,
  yearsSoFar,
  type FormulaRow,
} from './indicator-row';

/** Stands for “no step”: no figure of a plan comes near. */
const NONE = '1E+99';
/** Every year is compared with every earlier one: beyond this the formula would be longer than Excel takes. */
const MAX_YEARS = 16;

/** 历年最好: the largest step a year towards the target, or the best rate or yearly amount. */
export function bestPaceCell(row: FormulaRow): CellValue {
  const { assessment, cells } = row;
  const best = lowerIsBetter(assessment.series.indicator) ? 'MIN' : 'MAX';
  switch (kindOf(row)) {
    case 'completion':
    case 'assigned':
    case 'none':
      return null;
    case 'growth':
    case 'total':
      return cached(unlessEmpty(cells.progress, `${best}(${actualsSoFar(row)})`), assessment.bestPace);
    default: {
      const steps = stepsOf(row);
      if (cells.actuals.length > MAX_YEARS) return assessment.bestPace;
      if (steps.length === 0) return null;
      const extreme = `${best}(${steps.join(',')})`;
      return cached(
        `IF(${cells.progress}="","",IF(ABS(${extreme})=${NONE},"",${extreme}))`,
        assessment.bestPace,
      );
    }
  }
}

/** For each year the step a year from the figure before it; the worst possible where there is none. */
function stepsOf(row: FormulaRow): string[] {
  const { cells, assessment, plan } = row;
  const { indicator } = assessment.series;
  const none = lowerIsBetter(indicator) ? NONE : `-${NONE}`;
  // A figure that is reported late belongs to its reporting year here, as everywhere in the row.
  const start = printedStart(indicator);
  return cells.actuals.flatMap(({ year, cell }, index) => {
    const fromStart =
      start !== null && start.year < year ? perYear(cell, cells.baseline, year - start.year) : none;
    const before = cells.actuals.slice(0, index);
    if (before.length === 0 && fromStart === none) return [];
    const step = before.reduce(
      (rest, earlier) =>
        `IF(ISNUMBER(${earlier.cell}),${perYear(cell, earlier.cell, year - earlier.year)},${rest})`,
      fromStart,
    );
    const nth = year - plan.period.start + 1;
    return [`IF(AND(ISNUMBER(${cell}),${nth}<=${yearsSoFar(row)}),${step},${none})`];
  });
}

const perYear = (cell: string, before: string, years: number): string =>
  years === 1 ? `${cell}-${before}` : `(${cell}-${before})/${years}`;

/** 比上年变动: against the figure of the year before, or the baseline where that is of the year before. */
export function changeCell(row: FormulaRow): CellValue {
  const { assessment, cells, plan } = row;
  const kind = kindOf(row);
  if (kind === 'completion' || kind === 'none') return null;
  const { indicator } = assessment.series;
  const current = currentActual(row);
  const before = `INDEX(${actualsRange(row)},1,${yearsSoFar(row)}-1)`;
  const { value, year } = indicator.baseline;
  const lag = reportingLag(plan, indicator);
  const first =
    value === null || year === null
      ? '""'
      : `IF(MIN(${YEAR},${dueOf(row)})-1=${year + lag},${current}-${cells.baseline},"")`;
  const step = `IF(${yearsSoFar(row)}>1,IF(ISNUMBER(${before}),${current}-${before},${first}),${first})`;
  return cached(`IF(ISNUMBER(${current}),${step},"")`, assessment.change);
}
