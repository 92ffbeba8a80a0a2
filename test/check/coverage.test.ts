/** The coverage line: two checks of the same cells are one, each answer is counted once. */
import { coverageFacts, joinCoverage, type Coverage } from '../../src/check/coverage';

const own: Coverage = {
  rules: ['V1', 'T1'],
  cells: 40,
  evaluated: 100,
  passed: 90,
  failed: 7,
  unverifiable: 3,
};
const other: Coverage = {
  rules: ['T1', 'K1'],
  cells: 25,
  evaluated: 30,
  passed: 20,
  failed: 2,
  unverifiable: 8,
};

it('of two checks has all rules once, the cells of the larger, and the answers of both', () => {
  const both = {
    rules: ['V1', 'T1', 'K1'],
    cells: 40,
    evaluated: 130,
    passed: 110,
    failed: 9,
    unverifiable: 11,
  };
  expect(joinCoverage(own, other)).toEqual(both);
  expect(joinCoverage(other, own)).toEqual({ ...both, rules: ['T1', 'K1', 'V1'] });
});

it('names how many rules there were', () => {
  expect(coverageFacts(own)).toEqual({ ...own, rules: 2 });
});
