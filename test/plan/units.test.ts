import { findPlan } from '../../src/plan/catalogue';
import type { Indicator } from '../../src/plan/schema';
import {
  decimalsOf,
  isWholeNumber,
  numberFormat,
  showNumber,
  showQuantity,
  unitKind,
} from '../../src/plan/units';

function indicator(plan: string, code: string): Indicator {
  const found = findPlan(plan).indicators.find((candidate) => candidate.code === code);
  if (!found) throw new RangeError(code);
  return found;
}

test.each([
  ['%', 'percent'],
  ['家', 'count'],
  ['个', 'count'],
  ['人', 'count'],
  ['亿元', 'amount'],
  ['万人', 'amount'],
  ['公里', 'amount'],
  ['人·年', 'amount'],
  [null, 'amount'],
])('the unit %s is a %s', (unit, kind) => {
  expect(unitKind(unit)).toBe(kind);
});

test.each([
  // enterprises come whole
  ['tianxin-14th', 'TX-06', 0],
  // patents per 10 000 people are counted in 件 but do not come whole (line 66: 9.63 → 12)
  ['changsha-14th', 'CS-05', 2],
  // researchers per 10 000 (line 65: 143.08)
  ['changsha-14th', 'CS-04', 2],
  // a share printed as 55 is still reported with two digits (line 162)
  ['tianxin-14th', 'TX-03', 2],
])('%s %s is shown with its decimals', (plan, code, decimals) => {
  expect(decimalsOf(indicator(plan, code))).toBe(decimals);
  expect(isWholeNumber(indicator(plan, code))).toBe(decimals === 0);
});

test('more printed digits than usual are kept', () => {
  const base = indicator('tianxin-14th', 'TX-01');
  expect(decimalsOf({ ...base, baseline: { ...base.baseline, value: 2.4235 } })).toBe(4);
});

test.each([
  [0, '#,##0'],
  [1, '#,##0.0'],
  [2, '#,##0.00'],
])('%d decimals have the number format %s', (decimals, format) => {
  expect(numberFormat(decimals)).toBe(format);
});

test('numbers in messages lose the noise of binary fractions and nothing else', () => {
  expect(showNumber(0.1 + 0.2)).toBe('0.3');
  expect(showNumber(520)).toBe('520');
  expect(showNumber(-1.5, 0)).toBe('-2');
  expect(showNumber(2.345678, 2)).toBe('2.35');
  expect(showNumber(-1e-9)).toBe('0');
  expect(showNumber(NaN)).toBe('NaN');
});

test('quantities carry their unit, or none', () => {
  expect(showQuantity(3.2, '%')).toBe('3.2%');
  expect(showQuantity(520, '家')).toBe('520家');
  expect(showQuantity(2.734, null, 2)).toBe('2.73');
});
