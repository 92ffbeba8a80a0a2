/** Whatever is edited in whatever order: checking what has changed gives the result of a whole check. */
import fc from 'fast-check';
import { columnKey } from '../../src/forms/columns';
import type { CellContent } from '../../src/forms/sheet/grid';
import { fill } from '../support/filing';
import { codes, Desk, PLAN, type Edit } from './edited-form';

const YEARS = [2021, 2022, 2023, 2024, 2025];
const ofYear = (
  field: 'actual' | 'doneInvestment' | 'plannedInvestment' | 'progress',
): fc.Arbitrary<string> => fc.constantFrom(...YEARS.map((year) => columnKey(field, year)));
const value: fc.Arbitrary<Edit['value']> = fc.oneof(
  fc.constantFrom<Edit['value']>(null, 0, '未统计', '约三', '１２', '竣工', '滞后', '2023-05'),
  fc.constantFrom('2022年口径调整，已与上年核对', '受疫情影响项目推迟', '短'),
  fc.double({ min: -50, max: 50_000, noNaN: true }).map((number) => Number(number.toFixed(2))),
  fc.constant<CellContent>({
    kind: 'formula',
    formula: 'B1*2',
    result: { kind: 'number', value: 3, percent: false },
  }),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    part: fc.constant('indicators' as const),
    code: fc.constantFrom(...codes('indicators')),
    key: fc.oneof(ofYear('actual'), fc.constant('explanation')),
    value,
  }),
  fc.record({
    part: fc.constant('projects' as const),
    code: fc.constantFrom(...codes('projects').slice(0, 12)),
    key: fc.oneof(
      ofYear('doneInvestment'),
      ofYear('plannedInvestment'),
      fc.constantFrom('status', 'finished'),
    ),
    value,
  }),
  fc.record({
    part: fc.constant('tasks' as const),
    code: fc.constantFrom(...codes('tasks').slice(0, 6)),
    key: fc.oneof(ofYear('progress'), fc.constant('status')),
    value,
  }),
);

test('after edits one after the other the result is that of a whole check', () => {
  let [partly, wholly] = [0, 0];
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      const desk = new Desk(fill(PLAN));
      desk.check();
      for (const one of edits) {
        if (desk.edit(one)) partly++;
        else wholly++;
        expect(desk.filing).toEqual(desk.form.read());
        expect(desk.check()).toEqual(desk.checkAnew());
      }
    }),
    { numRuns: 25 },
  );
  // Once a formula stands in an input cell, everything is read.
  expect(Math.min(partly, wholly)).toBeGreaterThan(5);
});
