/** What is printed against what is calculated with: the one must follow from the other. */
import { parsePrinted } from '../../src/plan/figure';
import { loadPlan, PLAN_IDS } from './documents';

/**
 * Printed figures in Chinese numerals or with a multiplier or a variable in words: a person turned them into
 * numbers, `parsePrinted` cannot. Code, printed form, value, upper end.
 */
const READ_BY_A_PERSON: readonly (readonly [string, string, number | null, number | null])[] = [
  ['KF-X09', 'N个100亿级', null, null],
  ['KF-X10', '千亿级', 1000, null],
  ['HT-X47', '四座', 4, null],
  ['HT-X57', '四个街道', 4, null],
  ['HT-X60', '一至两个', 1, 2],
  ['HT-X68', '四个', 4, null],
];

const plans = PLAN_IDS.map(loadPlan);
const indicators = plans.flatMap((plan) => plan.indicators);
const exceptions = new Set(READ_BY_A_PERSON.map(([code]) => code));

describe('printed figures', () => {
  test.each(plans.map((plan) => [plan.id, plan] as const))(
    '%s: targets follow from their print',
    (_id, plan) => {
      const read = plan.indicators
        .filter(({ code }) => !exceptions.has(code))
        .map(({ code, target }) => [code, target.printed, target.value, target.upper]);
      const parsed = read.map(([code, printed]) => {
        const { value, upper } = parsePrinted(String(printed));
        return [code, printed, value, upper];
      });
      expect(read).toEqual(parsed);
    },
  );

  test.each(plans.map((plan) => [plan.id, plan] as const))(
    '%s: baselines follow from theirs',
    (_id, plan) => {
      const read = plan.indicators.map(({ code, baseline }) => [code, baseline.printed, baseline.value]);
      expect(read).toEqual(
        read.map(([code, printed]) => [code, printed, parsePrinted(String(printed)).value]),
      );
    },
  );

  test.each(READ_BY_A_PERSON)('%s, printed %s, was read by a person', (code, printed, value, upper) => {
    const target = indicators.find((indicator) => indicator.code === code)?.target;
    expect(target).toMatchObject({ printed, value, upper });
    expect(parsePrinted(printed)).not.toMatchObject({ value, upper });
  });

  test('a missing baseline is null, however it is printed, and nothing else is', () => {
    const missing = indicators.filter(({ baseline }) => ['', '—', '——'].includes(baseline.printed));
    expect(missing.map(({ baseline }) => baseline.value)).toEqual(missing.map(() => null));
    const nulls = indicators.filter(({ baseline }) => baseline.value === null);
    expect(nulls.map(({ code }) => code)).toEqual(missing.map(({ code }) => code));
  });

  test('the footnote * means a baseline of 2019, and only it does', () => {
    const marked = indicators.filter(({ baseline }) => parsePrinted(baseline.printed).marks.includes('*'));
    // 002 line 77 and 000 line 170
    expect(marked.map(({ code }) => code)).toEqual(['CS-01', 'CS-03', 'CS-04', 'CS-06', 'TX-01']);
    const of2019 = indicators.filter(({ baseline }) => baseline.year === 2019);
    expect(of2019.map(({ code }) => code)).toEqual(marked.map(({ code }) => code));
  });

  test('the footnote # means a cumulative total', () => {
    const marked = indicators.filter(({ target }) => parsePrinted(target.printed).marks.includes('#'));
    // 000 line 170
    expect(marked.map(({ code, measure }) => [code, measure])).toEqual([['TX-07', 'cumulative']]);
  });
});
