/** One row and all rules: what is asked of each figure, what is believed, and what those that follow are compared with. */
import type { JudgedRow } from '../../src/check/causes/judged';
import { FIT } from '../../src/check/causes/misfit';
import { judgeRow, ROW_RULES } from '../../src/check/judge-row';
import { assignedPair } from '../../src/check/rules/pair';
import { Desk, formYears } from '../../src/check/series';
import { NO_FLAWS, type Reading } from '../../src/forms/entry';
import { NO_ANNUAL_TARGETS } from '../../src/plan/annual-targets';
import type { Break, Indicator } from '../../src/plan/schema';
import { filedRow, indicatorOf, planOf, type Filled } from '../support/figures';
import { instead } from './support';

// CS-11: 4142 家 in 2020, on its way to 6000 in 2025
const COUNT = indicatorOf('CS-11');
const AMOUNT = indicatorOf('CS-11', { unit: '万元' });
const ASSIGNED = indicatorOf('CS-11', {
  target: { ...COUNT.target, value: null, bound: 'assigned', printed: '完成市下达任务' },
});

/** What is no number. */
const WORDS: Reading = { kind: 'unreadable', text: '约五千', why: 'not-a-number' };

interface Around {
  /** Years that were accepted before. */
  readonly earlierYears?: readonly number[];
  readonly due?: readonly number[];
  /** The rules whose failures the explanation accepts. */
  readonly settled?: readonly string[];
  readonly explanation?: string;
  /** Targets that the department entered, by year. */
  readonly targets?: Readonly<Record<number, Filled>>;
}

/** A row with its figures by year; one that is not named has no column. */
function judged(
  indicator: Indicator,
  figures: Readonly<Record<number, Filled>>,
  around: Around = {},
): JudgedRow {
  const { earlierYears = [], settled = [], explanation, targets = {} } = around;
  const years = Object.keys(figures).map(Number);
  const filed = filedRow(indicator, {
    ...Object.fromEntries(years.map((year) => [`actual:${year}`, figures[year] ?? null])),
    ...Object.fromEntries(Object.entries(targets).map(([year, target]) => [`annualTarget:${year}`, target])),
    ...(explanation === undefined ? {} : { explanation }),
  });
  const form = formYears(
    {
      plan: planOf(indicator.code),
      years: years.filter((year) => !earlierYears.includes(year)),
      earlierYears,
    },
    around.due ?? years,
    NO_ANNUAL_TARGETS,
  );
  return judgeRow(form, filed, ({ id }) => settled.includes(id), new Desk(form, COUNT));
}

const told = ({ failures }: JudgedRow): string[] =>
  failures.map(({ rule, spot, settled }) => `${rule.id} ${spot.year}${settled ? ' settled' : ''}`);
const noted = ({ answers }: JudgedRow): string[] =>
  answers.notes.map(({ rule, spot }) => `${rule} ${spot.cell}`);
const targetsTold = ({ targets }: JudgedRow): string[] =>
  targets.map(({ rule, spot }) => `${rule.id} ${spot.cell}`);
/** How little the figure of each year fits. */
const misfits = ({ fit }: JudgedRow): number[] =>
  fit.filter((_, position) => position % FIT.size === FIT.own).map((misfit) => Number(misfit.toFixed(2)));

describe('the figure that the next one is compared with', () => {
  it('is that of the year before, where it can be believed', () => {
    expect(told(judged(AMOUNT, { 2021: 4514, 2022: 9000 }))).toEqual(['T1 2022']);
    // 45 140 000 is a matter of the unit; 4885 is not compared with it.
    const unbelieved = judged(AMOUNT, { 2021: 45_140_000, 2022: 4885 });
    expect(told(unbelieved)).toEqual(['V3 2021']);
    expect(noted(unbelieved)).toEqual(expect.arrayContaining(['T1 CS-11 actual:2022']));
  });

  it('is also one that is explained', () => {
    const explained = judged(AMOUNT, { 2021: 45_140_000, 2022: 9000 }, { settled: ['V3'] });
    expect(told(explained)).toEqual(['V3 2021 settled']);
    expect(noted(explained)).toEqual([]);
  });

  it('is not one that was disbelieved first and is explained in another respect', () => {
    const both = judged(AMOUNT, { 2021: -4514, 2022: 4885 }, { settled: ['T1'] });
    expect(told(both)).toEqual(['V1 2021']);
    expect(noted(both)).toContain('T1 CS-11 actual:2022');
  });

  it('is not one without a column, a word, or nothing', () => {
    for (const first of [null, WORDS, { kind: 'reason', word: '未统计' } as const]) {
      const row = judged(AMOUNT, { 2021: first, 2022: 9000 });
      expect(told(row)).not.toContain('T1 2022');
      expect(noted(row)).toContain('T1 CS-11 actual:2022');
    }
  });

  it('is one of an earlier year, which is not judged itself', () => {
    const row = judged(AMOUNT, { 2021: 45, 2022: 9000 }, { earlierYears: [2021] });
    expect(told(row)).toEqual(['T1 2022']);
    expect(row.failures[0]?.failure).toMatchObject({ left: 9000, right: 45 });
    expect(row.answers.cells).toBe(1);
  });
});

describe('the changes of earlier years', () => {
  const usual = { 2016: 2000, 2017: 2100, 2018: 2199, 2019: 2300, 2020: 2402, 2021: 2501 };
  const last = (value: number, own: Partial<Record<number, Filled>> = {}, around: Around = {}): string[] => {
    const figures: Record<number, Filled> = { ...usual, ...own, 2022: value } as Record<number, Filled>;
    const indicator = { ...AMOUNT, target: { ...AMOUNT.target, value: null } };
    return told(
      judged(indicator, figures, { earlierYears: [2016, 2017, 2018, 2019, 2020, 2021], ...around }),
    );
  };

  it('make a change unusual, from six figures on', () => {
    expect(last(2600)).toEqual([]);
    expect(last(2650)).toEqual(['T5 2022']);
    expect(last(2450)).toEqual(['T5 2022']);
  });

  it('count the figures that can be believed only', () => {
    expect(last(2650, { 2018: null })).toEqual([]);
    expect(last(2650, { 2018: WORDS })).toEqual([]);
    // 2019 is judged here, and is a hundred times too much.
    const judgedToo = { earlierYears: [2016, 2017, 2018] };
    expect(last(2650, {}, judgedToo)).toEqual(['T5 2022']);
    expect(last(2650, { 2019: -2300 }, judgedToo)).toEqual(['V1 2019']);
  });
});

describe('a break in the series', () => {
  const changed: Break = { year: 2022, factor: null, what: '统计口径调整' };
  const broken = { ...AMOUNT, breaks: [changed] };

  it('is told, and the other rules are asked all the same', () => {
    const row = judged(broken, { 2021: 4514, 2022: 28_000 });
    expect(told(row)).toEqual(['X2 2022', 'V2 2022']);
    expect(row.answers.notes.find(({ rule }) => rule === 'T1')?.reason.key).toBe('unverifiable.broken');
  });

  it('is nothing where the factor is known, or the year before is missing for another reason', () => {
    const bridged = { ...broken, breaks: [{ ...changed, factor: 2 }] };
    expect(told(judged(bridged, { 2021: 4514, 2022: 9000 }))).toEqual([]);
    const row = judged(AMOUNT, { 2021: null, 2022: 4885 }, { due: [] });
    expect(row.answers.notes.find(({ rule }) => rule === 'T1')?.reason.key).toBe('unverifiable.no-prior');
  });
});

describe('how little a figure fits its row', () => {
  it('is as much as it differs, unless the rules do not believe it', () => {
    expect(misfits(judged(AMOUNT, { 2021: 4514, 2022: 9000 }))).toEqual([0, 0.27]);
    expect(misfits(judged(AMOUNT, { 2021: 45_140_000, 2022: 4885 }))).toEqual([1, 0]);
    expect(misfits(judged(AMOUNT, { 2021: -4514, 2022: 4885 }))).toEqual([1, 0]);
  });

  it('is all where it is accepted only because it is explained', () => {
    expect(misfits(judged(AMOUNT, { 2021: 5.1e4, 2022: 4885 }, { settled: ['V3', 'T1', 'V2'] }))).toEqual([
      1, 0,
    ]);
  });

  it('is all where it is near to what is expected and cannot be: more than 100 %', () => {
    const share = indicatorOf('HT-23');
    expect(misfits(judged(share, { 2021: 98.6, 2022: 100.5 }))).toEqual([0, 1]);
    expect(misfits(judged(share, { 2021: 98.6, 2022: 100.5 }, { settled: ['V1'] }))).toEqual([0, 1]);
    expect(misfits(judged(share, { 2021: 98.6, 2022: 99.5 }))).toEqual([0, 0]);
  });

  it('is measured for earlier years and for cells without a column too', () => {
    const row = judged(AMOUNT, { 2021: 4514, 2022: 9000 }, { earlierYears: [2021] });
    expect(row.fit).toHaveLength(2 * FIT.size);
    expect(misfits(row)).toEqual([0, 0.27]);
    const years = { plan: planOf('CS-11'), years: [2021, 2022], earlierYears: [] };
    const form = formYears(years, [2021, 2022], NO_ANNUAL_TARGETS);
    const filed = filedRow(AMOUNT, { 'actual:2022': 4885 });
    const missing = judgeRow(form, filed, () => false, new Desk(form, COUNT));
    expect(misfits(missing)).toEqual([0.35, 0]);
    expect([told(missing), missing.answers.cells]).toEqual([[], 1]);
  });
});

describe('an explanation', () => {
  it('is known of the row, of a blank one too', () => {
    expect(judged(AMOUNT, { 2021: 4514 }).explained).toBe(false);
    expect(judged(AMOUNT, { 2021: 4514 }, { explanation: '' }).explained).toBe(false);
    expect(judged(AMOUNT, { 2021: 4514 }, { explanation: '核实无误' }).explained).toBe(true);
  });

  it('stands with the place of what failed', () => {
    const { failures } = judged(AMOUNT, { 2021: -1 }, { explanation: '核实无误' });
    expect(failures[0]?.spot).toEqual({
      sheet: '指标填报',
      cell: 'CS-11 actual:2021',
      code: 'CS-11',
      year: 2021,
      explanation: '核实无误',
    });
  });
});

describe('a target that the department enters', () => {
  const number = (value: number): Reading => ({ kind: 'number', value, flaws: NO_FLAWS });

  it('has to be there with its figure, and to be a number', () => {
    const figures = { 2021: 4514, 2022: 4885 };
    const entered = (target: Filled): JudgedRow =>
      judged(ASSIGNED, figures, { targets: { 2021: 4500, 2022: target } });
    expect(targetsTold(entered(4800))).toEqual([]);
    expect(targetsTold(entered(number(4800)))).toEqual([]);
    expect(targetsTold(entered(null))).toEqual(['R2 CS-11 annualTarget:2022']);
    expect(targetsTold(entered(WORDS))).toEqual(['F3 CS-11 annualTarget:2022']);
  });

  it('counts as a cell that was looked at, and not where it has no column or there was nothing to ask', () => {
    const cells = (
      targets: Record<number, Filled>,
      figures: Record<number, Filled> = { 2021: 4514 },
    ): number => judged(ASSIGNED, figures, { targets, due: [] }).answers.cells;
    expect(cells({})).toBe(1);
    expect(cells({ 2021: 4500 })).toBe(2);
    expect(cells({ 2021: null }, { 2021: null })).toBe(0);
  });

  it('is noted where its rule breaks: neither passed nor failed', () => {
    const end = instead(assignedPair, () => {
      throw new RangeError('broken');
    });
    const row = judged(ASSIGNED, { 2021: 4514 }, { targets: { 2021: null } });
    end();
    expect(targetsTold(row)).toEqual([]);
    expect(noted(row)).toContain('R2 CS-11 annualTarget:2021');
  });

  it('is nobody’s to enter where the plan has one, nor for an earlier year', () => {
    expect(targetsTold(judged(COUNT, { 2021: 4514 }, { targets: { 2021: WORDS } }))).toEqual([]);
    const earlier = { targets: { 2021: WORDS }, earlierYears: [2021] };
    expect(targetsTold(judged(ASSIGNED, { 2021: 4514 }, earlier))).toEqual([]);
  });

  it('is what nothing is compared with: it is not checked itself yet', () => {
    // A path to 6000 would make 90 000 far too much; an assigned row has none.
    const row = judged(ASSIGNED, { 2021: 4514, 2022: 4885 }, { targets: { 2021: 90_000, 2022: 90_000 } });
    expect(told(row)).toEqual([]);
  });
});

it('every rule that answered is known by its position', () => {
  const { answers } = judged(AMOUNT, { 2021: 4514, 2022: 4885 });
  const asked = ROW_RULES.filter((_, position) => answers.asked & (1 << position)).map(({ id }) => id);
  expect(asked).toEqual(expect.arrayContaining(['F3', 'R1', 'V1', 'V3', 'T1']));
  expect(asked).not.toContain('R2');
  expect(asked).not.toContain('T4');
  expect(answers.given).toBe(answers.passed + answers.notes.length);
});
