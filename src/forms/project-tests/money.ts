/** V1, V3, R1, PJ1, PJ2, PJ5 and PJ8: a project's money against the whole, the status and the dates. */
import { decimalsIn, hasMoreDecimals } from '../../plan/figure';
import { roundingOfSum, tidy } from '../../plan/rounding';
import { COMPLETED_SHARE, MONEY_DECIMALS, SCALE_DISTANCE } from '../../plan/thresholds';
import { yearFormula } from '../month-cells';
import { isEmptyFormula, isFormulaOf } from '../row-test';
import { countOf, sumOf, type ProjectCells, type ProjectFigures, type ProjectTest } from './row';

/**
 * So many times the whole investment is a wrong unit. Rounded, since it stands in formulas: powers differ in the last bit
 * between programs, and a form must be the same whichever made it.
 */
const OFF_SCALE = tidy(10 ** SCALE_DISTANCE);

/** V3: one year's amount far above the whole project's. */
export const isOffScale = (amount: number, investment: number): boolean =>
  investment > 0 && amount > investment * OFF_SCALE;
/** V1: less than nothing. */
export const isNegative = (amount: number): boolean => amount < 0;

const anyAmount = ({ planned, done }: ProjectFigures, is: (amount: number) => boolean): boolean =>
  [...planned, ...done].some((amount) => amount !== null && is(amount));

export const offScale: ProjectTest = {
  rule: 'V3',
  fails: (row) => anyAmount(row, (amount) => isOffScale(amount, row.investment)),
  formula: ({ amounts, investment }) =>
    investment.value > 0 ? `MAX(${amounts})>${investment.cell}*${OFF_SCALE}` : null,
};

/** Not asked of amounts that another test has named already; an amount is not both. */
export const negative: ProjectTest = {
  rule: 'V1',
  fails: (row) => anyAmount(row, isNegative),
  formula: ({ amounts }) => `MIN(${amounts})<0`,
};

/** What rounding can do to one amount with so many decimals, with room for the last bits of a sum. */
const HALVES = Array.from({ length: MONEY_DECIMALS + 1 }, (_, decimals) => roundingOfSum([decimals]));

/** As exact as the most exact of the amounts, down to 万元. */
function half({ planned, done, investment }: ProjectFigures): number {
  const amounts = [...planned, ...done, investment].filter((amount) => amount !== null);
  const needed = HALVES.findIndex((_, decimals) =>
    amounts.every((amount) => !hasMoreDecimals(amount, decimals)),
  );
  return HALVES[needed < 0 ? MONEY_DECIMALS : needed] ?? 0;
}

function halfFormula({ amounts, investment }: ProjectCells): string {
  const known = Math.min(decimalsIn(investment.value), MONEY_DECIMALS);
  return HALVES.slice(known, MONEY_DECIMALS).reduceRight(
    (finer, size, index) =>
      `IF(SUMPRODUCT(--(ROUND(${amounts},${known + index})<>${amounts}))=0,${size},${finer})`,
    String(HALVES[MONEY_DECIMALS]),
  );
}

export type Money = 'planned' | 'done';

/** What rounding of k parts and of the whole can amount to: (k+1) · 0.5 · 10^−d, d decimals in the row, 4 at most. */
export const roundingOf = (row: ProjectFigures, field: Money): number =>
  (countOf(row[field]) + 1) * half(row);

/** PJ1: the years together are more than the whole investment. */
function more(field: Money): ProjectTest {
  return {
    rule: 'PJ1',
    fails: (row) => sumOf(row[field]) > row.investment + roundingOf(row, field),
    formula: (cells) => {
      const list = cells[field].join(',');
      return `SUM(${list})>${cells.investment.cell}+(COUNT(${list})+1)*${halfFormula(cells)}`;
    },
  };
}
export const overspent = more('done');
export const overplanned = more('planned');

/** R1: a project under construction reports nothing for a year that others have reported, after it was begun. */
export const isMissing = (row: ProjectFigures, index: number): boolean => {
  const year = row.years[index] ?? 0;
  return (
    row.status === '在建' &&
    row.due.includes(year) &&
    row.done[index] === null &&
    (row.started?.year ?? -Infinity) <= year
  );
};
export const missingIn = (index: number): ProjectTest => ({
  rule: 'R1',
  fails: (row) => isMissing(row, index),
  formula: ({ years, done, due, status, started }) => {
    const cell = done[index] ?? '';
    const begun = `IF(${isEmptyFormula(started)},TRUE,${yearFormula(started)}<=${years[index] ?? 0})`;
    return `AND(${isEmptyFormula(cell)},${isFormulaOf(status, ['在建'])},${due[index] ?? 'TRUE'},${begun})`;
  },
});

/** PJ2: money, but not started. */
export const notStarted: ProjectTest = {
  rule: 'PJ2',
  fails: ({ status, done }) => status === '未开工' && sumOf(done) > 0,
  formula: ({ status, done }) => `AND(${isFormulaOf(status, ['未开工'])},SUM(${done.join(',')})>0)`,
};

/** PJ5: completed, but much of the money is not spent; before the form's first year it may have been. */
export const underspent: ProjectTest = {
  rule: 'PJ5',
  fails: ({ status, done, investment, started, years }) =>
    status === '竣工' &&
    countOf(done) > 0 &&
    investment > 0 &&
    sumOf(done) / investment < COMPLETED_SHARE &&
    (started?.year ?? Infinity) >= (years[0] ?? 0),
  formula: ({ status, done, investment, started, years }) => {
    if (investment.value === 0) return null;
    const list = done.join(',');
    const own = `IF(${isEmptyFormula(started)},TRUE,${yearFormula(started)}>=${years[0] ?? 0})`;
    return `AND(${isFormulaOf(status, ['竣工'])},COUNT(${list})>0,SUM(${list})/${investment.cell}<${COMPLETED_SHARE},${own})`;
  },
};

/** PJ8: the first year with money before construction began. */
export const earlyYear = ({ started, years, done }: ProjectFigures): number | undefined =>
  years.find((year, index) => started !== null && year < started.year && (done[index] ?? 0) > 0);
export const beforeStart: ProjectTest = {
  rule: 'PJ8',
  fails: (row) => earlyYear(row) !== undefined,
  formula: ({ started, years, done }) => {
    const early = years.map((year, index) => `AND(${yearFormula(started)}>${year},${done[index] ?? ''}>0)`);
    return `IF(${isEmptyFormula(started)},FALSE,OR(${early.join(',')}))`;
  },
};
