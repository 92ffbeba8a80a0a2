/** What is copied gives the rows that were wanted, from few orders. */
import fc from 'fast-check';
import { findRepeats, origins, within, type Repeat } from '../../src/excel/repeats';

const SIZE = 100;
const COST = 150;

const find = (kinds: readonly (number | null)[]): readonly Repeat[] =>
  findRepeats(
    kinds,
    kinds.map(() => SIZE),
    COST,
  );

/** What Excel would hold after rows were sent and the copies were made, in this order. */
function drawn(kinds: readonly (number | null)[], repeats: readonly Repeat[]): (number | null | undefined)[] {
  const copied = new Set(
    repeats.flatMap(({ at, rows }) => Array.from({ length: rows }, (_, index) => at + index)),
  );
  const rows = kinds.map((kind, row) => (copied.has(row) ? undefined : kind));
  for (const { at, rows: count, from, isRun } of repeats) {
    const source = rows.slice(from, from + (isRun ? 1 : count));
    for (let index = 0; index < count; index += 1) rows[at + index] = source[index % source.length];
  }
  return rows;
}

const ROWS = fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 20 }), {
  maxLength: 120,
  size: 'max',
});

test('copies give every row what it would have been sent', () => {
  fc.assert(fc.property(ROWS, (kinds) => expect(drawn(kinds, find(kinds))).toEqual(kinds)));
});

test('a copy that is cut into spans of rows gives the same', () => {
  fc.assert(
    fc.property(ROWS, fc.integer({ min: 1, max: 30 }), (kinds, step) => {
      const repeats = find(kinds);
      const cut = Array.from({ length: Math.ceil(kinds.length / step) }, (_, index) =>
        repeats.flatMap((one) => within(one, { start: index * step, end: (index + 1) * step }) ?? []),
      ).flat();
      expect(drawn(kinds, cut)).toEqual(kinds);
    }),
  );
});

test('the row that was sent in the end is known of every copy', () => {
  fc.assert(
    fc.property(ROWS, (kinds) => {
      const repeats = find(kinds);
      const sent = origins(kinds.length, repeats);
      sent.forEach((row, index) => {
        expect(kinds[row]).toBe(kinds[index]);
        expect(sent[row]).toBe(row);
      });
    }),
  );
});

test('what costs less to send than to copy is sent', () => {
  expect(find([1, 1])).toEqual([]);
  expect(find([1, 1, 1])).toEqual([{ at: 1, rows: 2, from: 0, isRun: true }]);
});

test('a long run is one copy, rows that come again in the same order a few, however many they are', () => {
  expect(find(Array.from({ length: 10_000 }, () => 1))).toHaveLength(1);
  const again = Array.from({ length: 10_000 }, (_, index) => (index * index) % 7);
  expect(find(again).length).toBeLessThan(25);
});

test('rows in any order are copied in stretches', () => {
  let seed = 1;
  const any = Array.from({ length: 10_000 }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % 8;
  });
  expect(find(any).length).toBeLessThan(10_000 / 3);
});
