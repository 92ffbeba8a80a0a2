/** What is left out when misplaced blocks are looked for could not have been one. */
import fc from 'fast-check';
import { farTimes, isOut, measureFit, misfitOf } from '../../../src/check/causes/misfit';
import { dueYears, figureRow, formYears } from '../../../src/check/series';
import type { Reading } from '../../../src/forms/entry';
import { annualTargetsFor } from '../../../src/plan/annual-targets';
import { bundledPlans } from '../../../src/plan/catalogue';
import { fill } from '../../support/filing';

const LIMIT = 0.2;
const rows = bundledPlans().flatMap(({ id }) => {
  const filing = fill(id, { form: { includeTextTargets: true } }).read();
  const form = formYears(filing, dueYears(filing), annualTargetsFor(filing.plan, bundledPlans()));
  return filing.indicators.map((filed) => figureRow(form, filed));
});

const reading: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<Reading>({ kind: 'reason', word: '未统计' }, { kind: 'blank' }) },
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.double({ min: -3, max: 6, noNaN: true }), fc.constantFrom(1, 1, 1, -1, 0), fc.boolean())
      .map(([power, sign, whole]): Reading => {
        const value = sign * 10 ** power;
        return { kind: 'number', value: whole ? Math.round(value) : value, flaws: [] };
      }),
  },
);

test('a figure that is called far from a row fits it in no way', () => {
  let far = 0;
  fc.assert(
    fc.property(fc.constantFrom(...rows), fc.nat(4), reading, (row, at, entry) => {
      const fit: number[] = [];
      for (let year = 0; year < row.years.length; year++) measureFit(fit, row, entry, null);
      const year = at % row.years.length;
      const [, value = NaN, home = NaN] = fit.slice(3 * year);
      if (!isOut(value, home, farTimes(LIMIT))) return;
      far++;
      expect(entry.kind === 'blank' || misfitOf(row, year, entry) > LIMIT).toBe(true);
    }),
    { numRuns: 5000 },
  );
  // The bound is of use only where it leaves out most.
  expect(far).toBeGreaterThan(1500);
});
