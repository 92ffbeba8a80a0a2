/** How targets are written in findings, and which units and names are the same. */
import { plainName, showShare, showTarget, unitFactor } from '../../../src/check/plan/words';
import { row, withRows } from './support';

const written = (own: Parameters<typeof row>[1]): string[] =>
  withRows(row(1, own)).indicators.map((indicator) => showTarget(indicator));

test('a target is written with its unit, a range with both ends, words as they are printed', () => {
  expect(written({})).toEqual(['200家']);
  expect(written({ target: { printed: '2~3个', value: 2, upper: 3 }, unit: '个' })).toEqual(['2–3个']);
  expect(written({ unit: null })).toEqual(['200']);
  expect(written({ target: { value: null, bound: 'assigned' } })).toEqual(['完成市里下达任务']);
});

test('a share is a percentage with one decimal', () => {
  expect([showShare(0.7312), showShare(1.2)]).toEqual(['73.1%', '120%']);
});

test.each([
  ['家', '家', 1],
  [null, null, 1],
  // What is counted does not change the figure.
  ['家', '个', 1],
  ['亿元', '万元', 1e4],
  ['元', '亿元', 1e-8],
  ['百万元', '千万元', 0.1],
  ['万人', '人', 1e4],
  // A magnitude alone is the unit itself.
  ['万', '亿', null],
  ['家', '亿元', null],
  ['亿元', '家', null],
  [null, '家', null],
  ['家', null, null],
  // Per 10 000 people: what stands before the stroke is no magnitude of what stands behind it.
  ['件/万人', '项/万人', null],
] as const)('a figure in %s is in %s one %s times as large', (from, to, factor) => {
  expect(unitFactor(from, to)).toBe(factor);
});

test('names are the same whatever their blanks, width, quotation marks and case', () => {
  expect(plainName('ＡＩ “示例” 企业（家）')).toBe('ai示例企业(家)');
});
