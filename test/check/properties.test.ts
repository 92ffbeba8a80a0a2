/**
 * However people arrange a form – sort it, move rows and columns, make room, write notes – they are told the same.
 *
 * For a long look: PROPERTY_RUNS=500 npx jest test/check/properties.test
 */
import fc from 'fast-check';
import { bundledPlans } from '../../src/plan/catalogue';
import type { Fault } from './faults/fault';
import { copyOf } from './faults/scene';
import { apply, HEADED_NOTE, LAYOUTS, ROW_ORDERS, type Step } from './properties/arrange';
import { filed, spoil } from './properties/planted';
import { told } from './properties/told';

/** The plan with 91 projects takes the longest. */
const runsOf = (planId: string): number =>
  Number(process.env['PROPERTY_RUNS'] ?? 0) || (planId === 'changsha-hitech-14th' ? 12 : 30);

/** A block in the wrong rows shows in the order of the sheet only: whoever sorts it first has hidden it. */
const needsRowOrder = ({ causes = [] }: Fault): boolean =>
  causes.some((cause) => cause === 'shifted-rows' || cause === 'offset-block');

/** Of two columns with one header the first is read, and the finding says so. */
const needsColumnOrder = ({ id }: Fault): boolean => id === 'header-of-another-year';

const PARTS = ['indicators', 'projects', 'tasks'] as const;
const steps = (changes: readonly string[]): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({ change: fc.constantFrom(...changes), part: fc.constantFrom(...PARTS), seed: fc.nat(9999) }),
    { minLength: 1, maxLength: 4 },
  );

/** Whether anything went wrong in any run: a property over clean filings only would say little. */
let mistakes = 0;

function arranged(planId: string, changes: readonly string[], accepts: (fault: Fault) => boolean): void {
  fc.assert(
    fc.property(filed(planId, accepts), steps(changes), (filing, sequence) => {
      const { form, faults } = spoil(planId, filing);
      mistakes += faults.length;
      const other = copyOf(form);
      for (const step of sequence) apply(other, step);
      // Rows that belong to nothing are listed as they stand in the sheet, all others in the order of the plan.
      expect(told(other, other.check()).sort()).toEqual(told(form, form.check()).sort());
    }),
    { numRuns: runsOf(planId) },
  );
}

const ANY_ORDER = Object.keys({ ...ROW_ORDERS, ...LAYOUTS });

describe.each(bundledPlans().map(({ id }) => id))('%s', (planId) => {
  it('rows and columns in another order, blank rows and columns, and notes above and below change nothing', () => {
    arranged(planId, ANY_ORDER, (fault) => !needsRowOrder(fault) && !needsColumnOrder(fault));
  });

  it('where a block of figures is misplaced, columns, blanks and notes change nothing either', () => {
    arranged(planId, Object.keys(LAYOUTS), needsRowOrder);
  });

  it('a column of notes is named as not read, and nothing else changes', () => {
    fc.assert(
      fc.property(
        filed(planId, (fault) => !needsColumnOrder(fault)),
        fc.nat(999),
        (filing, seed) => {
          const { form } = spoil(planId, filing);
          const other = copyOf(form);
          apply(other, { change: HEADED_NOTE, part: 'indicators', seed });
          const [before, after] = [told(form, form.check()).slice(1), told(other, other.check()).slice(1)];
          const added = after.filter((line) => !before.includes(line));
          expect(added).toEqual([expect.stringMatching(/^D F2 .* null null .*自用备注/)]);
          expect(after.filter((line) => line !== added[0])).toEqual(before);
        },
      ),
      { numRuns: Math.ceil(runsOf(planId) / 3) },
    );
  });
});

it('there were mistakes in the filings', () => {
  expect(mistakes).toBeGreaterThan(bundledPlans().length * 10);
});
