/** Mistakes in the size of one figure. */
import { decimalsIn } from '../../../../src/plan/figure';
import { isPeriodTotal } from '../../../../src/plan/path';
import { decimalsOf } from '../../../../src/plan/units';
import { cellFault, clear, type CellFault } from '../build';
import type { Fault } from '../fault';
import { isShare, isStock, noticeable, type Cell, type Line } from '../scene';

/** The rules that ask whether a figure can be, fits its neighbours, and fits what was planned. */
export const VALUE_RULES = ['V1', 'V2', 'V3', 'T1', 'T2', 'T4', 'T5'];

const unitOf = ({ indicator }: Cell): string => indicator.unit ?? '';
/** Without a path or a baseline a range is nothing that a size can be held against: such a figure is a jump (T1). */
const hasReference = ({ indicator: { target, baseline }, expected }: Cell): boolean =>
  expected !== null || (target.value !== null && target.upper === null) || baseline.value !== null;
/** Nobody counts a few things in hundreds. */
const counts = ({ indicator, value }: Cell, least: number): boolean =>
  indicator.unit !== '%' && value >= least;
const scalable = (cell: Cell): boolean => isStock(cell.indicator) && cell.value > 0 && hasReference(cell);

/** A power of ten between two units. */
function scaled(
  id: string,
  what: string,
  exponent: number,
  fits: (cell: Cell) => boolean,
  causes: CellFault['causes'] = ['unit-scale'],
): Fault {
  return cellFault({
    id,
    what,
    rules: ['V3', 'V1'],
    causes,
    fits: (cell) => scalable(cell) && fits(cell),
    typed: ({ value }) => clear(value * 10 ** exponent),
  });
}

const scales: readonly Fault[] = [
  // With two decimals it might as well be the point that is missing.
  scaled('times-100', 'types an amount in 百万 for 亿', 2, ({ indicator, value }) => {
    return indicator.unit !== '%' && decimalsIn(value) !== 2;
  }),
  scaled('times-1000', 'types a figure in single units for 千', 3, (cell) => unitOf(cell) !== '%'),
  scaled(
    'times-10-000',
    'types an amount in 万元 for 亿元, people for 万人, or the total for the one per 万人',
    4,
    (cell) => /^[亿万]/.test(unitOf(cell)) || cell.indicator.name.includes('万人'),
  ),
  scaled('times-100-million', 'types an amount in 元 for 亿元', 8, (cell) => unitOf(cell).startsWith('亿')),
  scaled('by-100', 'types a figure in 百 for single units', -2, (cell) => counts(cell, 10)),
  scaled('by-1000', 'types a figure in 千 for single units', -3, (cell) => counts(cell, 50)),
  scaled('by-10-000', 'types a figure in 万 for single units', -4, (cell) => counts(cell, 100)),
  scaled('by-100-million', 'converts an amount into 亿元 twice', -8, (cell) => unitOf(cell).startsWith('亿')),
  scaled(
    'fraction-for-percent',
    'types a percentage as a fraction',
    -2,
    ({ indicator }) => isShare(indicator),
    ['fraction'],
  ),
];

const withoutPoint = ({ value }: Cell): number => Number(String(value).replace('.', ''));

/** The first two neighbouring digits whose exchange a careful person would notice. */
function transposed(cell: Cell): number | null {
  const text = String(cell.value);
  for (let index = 0; index + 1 < text.length; index++) {
    const [left = '', right = ''] = [text[index], text[index + 1]];
    if (!/\d\d/.test(left + right) || left === right || (index === 0 && right === '0')) continue;
    const wrong = Number(text.slice(0, index) + right + left + text.slice(index + 2));
    if (noticeable(cell, wrong)) return wrong;
  }
  return null;
}

/** The figure of the same year in the row below. */
function below(cell: Cell, lines: readonly Line[]): number | null {
  const index = lines.findIndex(({ indicator }) => indicator.code === cell.indicator.code);
  return lines[index + 1]?.cells.find(({ year }) => year === cell.year)?.value ?? null;
}

const positive = ({ indicator, value }: Cell): boolean => value > 0 && indicator.measure !== 'growth';

/** A figure that is wrong by what `wrong` gives; it must be noticeable. */
function wrongFigure(
  told: Pick<CellFault, 'id' | 'what' | 'causes'> & { readonly rules?: readonly string[] },
  wrong: (cell: Cell, lines: readonly Line[]) => number | null,
  fits: (cell: Cell) => boolean = () => true,
): Fault {
  return cellFault({
    rules: VALUE_RULES,
    ...told,
    fits: (cell, _, { lines }) => {
      const figure = wrong(cell, lines);
      return fits(cell) && figure !== null && figure !== cell.value && noticeable(cell, figure);
    },
    typed: (cell, _, { lines }) => wrong(cell, lines),
  });
}

const slips: readonly Fault[] = [
  wrongFigure(
    { id: 'times-10', what: 'types one zero too many', causes: ['lost-point'] },
    ({ value }) => clear(value * 10),
    ({ value, indicator }) => value > 0 && indicator.measure !== 'growth',
  ),
  wrongFigure(
    {
      id: 'by-10',
      what: 'types one zero too few, or the point one digit too far left',
      causes: ['lost-point'],
    },
    ({ value }) => clear(value / 10),
    positive,
  ),
  wrongFigure(
    { id: 'point-left-out', what: 'leaves out the point before one decimal', causes: ['lost-point'] },
    withoutPoint,
    ({ value }) => decimalsIn(value) === 1 && value > 0,
  ),
  wrongFigure(
    {
      id: 'point-left-out-2',
      what: 'leaves out the point before two decimals',
      causes: ['lost-point', 'unit-scale'],
    },
    withoutPoint,
    ({ value }) => decimalsIn(value) === 2 && value > 0,
  ),
  wrongFigure(
    { id: 'digits-transposed', what: 'exchanges two neighbouring digits', causes: ['transposed-digits'] },
    transposed,
    positive,
  ),
  wrongFigure({ id: 'digit-doubled', what: 'hits the last key twice' }, ({ value }) =>
    Number.isInteger(value) && value >= 10 ? Number(`${value}${String(value).slice(-1)}`) : null,
  ),
  wrongFigure({ id: 'first-digit-lost', what: 'loses the first digit in copying' }, ({ value }) =>
    value >= 100 ? Number(String(value).slice(1)) : null,
  ),
  wrongFigure(
    { id: 'typed-twice', what: 'pastes the figure behind itself' },
    ({ value }) => (Number.isInteger(value) && value >= 10 ? Number(`${value}${value}`) : null),
    ({ value }) => value < 1e6,
  ),
  cellFault({
    id: 'wrong-sign',
    what: 'types a minus before the figure',
    rules: ['V1', 'T4'],
    severities: ['A'],
    causes: ['wrong-sign'],
    fits: positive,
    typed: ({ value }) => -value,
  }),
  wrongFigure(
    { id: 'rate-with-wrong-sign', what: 'types a minus before a rate', causes: ['wrong-sign'] },
    ({ value }) => -value,
    ({ indicator, value, before }) => indicator.measure === 'growth' && value > 0 && before !== null,
  ),
  cellFault({
    id: 'above-100-percent',
    what: 'slips a 1 before a share',
    rules: ['V1', 'V3'],
    fits: ({ indicator, value }) => isShare(indicator) && value >= 5,
    typed: ({ value }) => clear(100 + value),
  }),
  cellFault({
    id: 'rate-as-fraction',
    what: 'types a rate as a fraction',
    rules: ['V3'],
    causes: ['fraction'],
    fits: ({ indicator, value }) =>
      indicator.measure === 'growth' &&
      hasReferenceRate(indicator.target.value) &&
      decimalsIn(clear(value / 100)) > decimalsOf(indicator),
    typed: ({ value }) => clear(value / 100),
  }),
];

const hasReferenceRate = (target: number | null): boolean => target !== null && target >= 5;

const otherFigures: readonly Fault[] = [
  cellFault({
    id: 'last-year-copied',
    what: "copies last year's figure",
    rules: ['T3'],
    fits: ({ indicator, value, before }, _, { plan }) => {
      const step = before === null ? 0 : Math.abs(value - before);
      const small = Number.isInteger(value) && step < 3;
      return isStock(indicator) && step > 0 && !small && value < 100_000 && plan.kind === 'five-year';
    },
    typed: ({ before }) => before,
  }),
  wrongFigure(
    { id: 'index-for-growth', what: 'types the index 112.3 for a growth of 12.3' },
    ({ value }) => clear(100 + value),
    ({ indicator }) => indicator.measure === 'growth',
  ),
  wrongFigure(
    { id: 'growth-for-level', what: 'types the growth rate for the level' },
    ({ value, prior }) =>
      prior === null || prior === 0 ? null : clear(Math.round((value / prior - 1) * 1000) / 10),
    ({ indicator, value }) => indicator.measure === 'level' && value >= 100,
  ),
  wrongFigure(
    { id: 'level-for-growth', what: 'types the amount for its growth rate' },
    ({ value }) => clear(value + 345.6),
    ({ indicator }) => indicator.measure === 'growth',
  ),
  wrongFigure(
    { id: 'neighbouring-row', what: 'types the figure of the row below' },
    (cell, lines) => below(cell, lines),
    positive,
  ),
  wrongFigure(
    { id: 'one-month', what: 'types the figure of December for that of the year' },
    ({ value }) => clear(Math.round((value / 12) * 100) / 100),
    ({ indicator }) => indicator.measure === 'level' && /^[亿万]/.test(indicator.unit ?? ''),
  ),
  wrongFigure(
    { id: 'year-for-figure', what: 'types the year into the cell' },
    ({ year }) => year,
    ({ indicator }) => !isPeriodTotal(indicator) || indicator.target.value !== null,
  ),
  wrongFigure(
    { id: 'zero-for-unknown', what: 'types 0 for a figure not yet known' },
    () => 0,
    ({ indicator, value }) => isStock(indicator) && value > 0,
  ),
  wrongFigure(
    { id: 'change-for-share', what: 'types the change in points for the share' },
    ({ value, prior }) => (prior === null ? null : clear(Math.round((value - prior) * 100) / 100)),
    ({ indicator }) => isShare(indicator),
  ),
];

export const valueFaults: readonly Fault[] = [...scales, ...slips, ...otherFigures];
