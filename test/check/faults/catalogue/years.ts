/** Mistakes over the years of one row. */
import { columnKey } from '../../../../src/forms/columns';
import { isPeriodTotal } from '../../../../src/plan/path';
import { isWholeNumber } from '../../../../src/plan/units';
import { actual, clear, lineAt, rowFault } from '../build';
import { rowKey, type Fault, type Place } from '../fault';
import { isShare, isStock, noticeable, type Line } from '../scene';
import { VALUE_RULES } from './values';

const first = ({ cells }: Line): number => cells[0]?.value ?? 0;
const last = ({ cells }: Line): number => cells.at(-1)?.value ?? 0;
/** Rows that clearly move; one or two of a few things a year may well stay one. */
const moves = (line: Line): boolean =>
  Math.abs(last(line) - first(line)) >= (isWholeNumber(line.indicator) ? 12 : 0) + 0.02 * first(line);

/** The sum of a row up to a year. */
const runningTotal = ({ cells }: Line, year: number): number =>
  clear(cells.filter((cell) => cell.year <= year).reduce((sum, { value }) => sum + value, 0));

const rows: readonly Fault[] = [
  rowFault({
    id: 'row-in-wan',
    what: 'fills a whole row in 万元 for 亿元',
    rules: ['V3'],
    severities: ['A'],
    causes: ['unit-scale'],
    together: true,
    fits: ({ indicator }) => isStock(indicator) && /^[亿万]/.test(indicator.unit ?? ''),
    typed: ({ value }) => clear(value * 1e4),
  }),
  rowFault({
    id: 'row-as-fractions',
    what: 'fills a whole row of percentages as fractions',
    rules: ['V3'],
    severities: ['A'],
    causes: ['fraction'],
    together: true,
    fits: ({ indicator }) => isShare(indicator),
    typed: ({ value }) => clear(value / 100),
  }),
  rowFault({
    id: 'row-by-1000',
    what: 'fills some years of a row in 千',
    rules: ['V3'],
    severities: ['A'],
    causes: ['unit-scale'],
    together: true,
    fits: ({ indicator, cells }) =>
      isStock(indicator) && indicator.unit !== '%' && cells.every(({ value }) => value >= 50),
    typed: ({ value, year }) => (year % 2 === 0 ? clear(value / 1000) : undefined),
  }),
  rowFault({
    id: 'row-frozen',
    what: "drags the first year's figure along the row",
    rules: ['T3'],
    together: true,
    fits: (line) => isStock(line.indicator) && moves(line),
    typed: ({ year }, line) => (year === line.cells[0]?.year ? undefined : first(line)),
  }),
  rowFault({
    id: 'target-as-actual',
    what: 'copies the final target into every year',
    rules: ['T3', ...VALUE_RULES],
    together: false,
    fits: (line) =>
      isStock(line.indicator) &&
      line.indicator.baseline.value !== null &&
      moves(line) &&
      line.indicator.target.value !== null,
    typed: ({ indicator }) => indicator.target.value,
  }),
  rowFault({
    id: 'running-totals',
    what: 'fills in running totals for yearly parts',
    rules: ['T4'],
    together: false,
    fits: ({ indicator, cells }) =>
      isPeriodTotal(indicator) && (indicator.target.value ?? 0) >= 20 && cells.length >= 4,
    typed: ({ year }, line) => runningTotal(line, year),
  }),
  rowFault({
    id: 'parts-for-levels',
    what: 'fills in the yearly additions for the number at the end of the year',
    rules: VALUE_RULES,
    together: false,
    fits: ({ indicator, cells }) =>
      indicator.measure === 'level' &&
      cells.every(
        (cell) => cell.prior !== null && cell.value > cell.prior && noticeable(cell, cell.value - cell.prior),
      ),
    typed: ({ value, prior }) => clear(value - (prior ?? 0)),
  }),
  rowFault({
    id: 'indices-for-growth',
    what: 'fills a row of growth rates with indices',
    rules: VALUE_RULES,
    together: false,
    fits: ({ indicator }) => indicator.measure === 'growth' && indicator.target.value !== null,
    typed: ({ value }) => clear(100 + value),
  }),
  rowFault({
    id: 'row-one-year-right',
    what: 'types the whole row one year too late and leaves the first year out',
    rules: ['R1'],
    severities: ['A'],
    together: false,
    fits: ({ indicator }) => isStock(indicator),
    typed: ({ before }) => before,
  }),
];

/** The first two years of a row whose exchange would be noticed at both or at least at one end by far. */
function swappable(line: Line): readonly [number, number] | null {
  const { cells, indicator } = line;
  if (!isStock(indicator)) return null;
  for (const early of cells)
    for (const late of [...cells].reverse())
      if (late.year > early.year + 1 && late.value >= 1.5 * early.value && noticeable(early, late.value, 1.5))
        return [early.year, late.year];
  return null;
}

const yearsSwapped: Fault = {
  id: 'years-swapped',
  what: 'exchanges the figures of two years',
  rules: VALUE_RULES,
  causes: ['swapped-years'],
  places: ({ lines }) =>
    lines.flatMap((line): Place[] => {
      const years = swappable(line);
      return years ? [{ part: 'indicators', code: line.indicator.code, year: years[0] }] : [];
    }),
  plant: (form, { code }, scene) => {
    const line = lineAt(scene, code);
    const years = swappable(line) ?? [0, 0];
    const values = years.map((year) => line.cells.find((cell) => cell.year === year)?.value ?? null);
    years.forEach((year, index) =>
      form.set('indicators', code, columnKey('actual', year), values[1 - index] ?? null),
    );
    return {
      at: years.map((year) => actual(code, year)),
      touched: [rowKey('indicators', code)],
      restored: years.map((year, index) => ({ at: actual(code, year), to: values[index] ?? null })),
    };
  },
};

export const yearFaults: readonly Fault[] = [...rows, yearsSwapped];
