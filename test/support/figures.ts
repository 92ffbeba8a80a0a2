/** Single figures for the rules and for the tests that the sheets ask too, without a form around them. */
import type { Figure } from '../../src/check/series';
import { BLANK_READING, NO_FLAWS, type Entry, type Reading } from '../../src/forms/entry';
import type { FiledIndicator } from '../../src/forms/filing';
import type { FigureNumbers } from '../../src/forms/figure-tests';
import { newNumbers } from '../../src/forms/figure-tests/row';
import { bundledPlans } from '../../src/plan/catalogue';
import type { Indicator, Plan } from '../../src/plan/schema';

/** The bundled plan with an indicator. */
export function planOf(code: string): Plan {
  const found = bundledPlans().find(({ indicators }) => indicators.some((one) => one.code === code));
  if (!found) throw new RangeError(code);
  return found;
}

/** A bundled indicator, changed for what no bundled plan has. */
export function indicatorOf(code: string, own: Partial<Indicator> = {}): Indicator {
  const found = planOf(code).indicators.find((one) => one.code === code);
  if (!found) throw new RangeError(code);
  return { ...found, ...own };
}

/** A figure in numbers; what is not given is not there to be compared with. */
export const numbersOf = (
  indicator: Indicator,
  value: number,
  own: Partial<FigureNumbers> = {},
): FigureNumbers => ({ ...newNumbers({ plan: planOf(indicator.code), indicator }), value, ...own });

/** A number typed for 2022, as the rules see it. */
export const figureOf = (
  indicator: Indicator,
  value: number,
  numbers: Partial<FigureNumbers> = {},
  own: Partial<Figure> = {},
): Figure => ({
  plan: planOf(indicator.code),
  indicator,
  year: 2022,
  content: 'number',
  reading: { kind: 'number', value, flaws: NO_FLAWS },
  value,
  numbers: numbersOf(indicator, value, numbers),
  due: true,
  broken: false,
  earlier: [],
  explanation: '',
  ...own,
});

/** What stands in a cell: a number, a text, nothing, or something that is read otherwise. */
export type Filled = number | string | null | Reading;

function readingOf(filled: Filled): Reading {
  if (filled === null) return BLANK_READING;
  if (typeof filled === 'number') return { kind: 'number', value: filled, flaws: NO_FLAWS };
  return typeof filled === 'string' ? { kind: 'text', text: filled } : filled;
}

/** An input cell by the name of its row and column; its content does not matter to those who ask what it means. */
export const entryOf = (cell: string, filled: Filled): Entry => ({
  sheet: '指标填报',
  cell,
  content: { kind: 'blank' },
  reading: readingOf(filled),
});

/** A row of 指标填报 with the cells that are given, by column key; others have no column. */
export const filedRow = (indicator: Indicator, cells: Readonly<Record<string, Filled>>): FiledIndicator => ({
  sheet: '指标填报',
  row: 4,
  indicator,
  entries: new Map(
    Object.entries(cells).map(([key, filled]) => [key, entryOf(`${indicator.code} ${key}`, filled)]),
  ),
});
