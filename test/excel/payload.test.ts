/** Cutting work into requests and rectangles loses and doubles nothing. */
import fc from 'fast-check';
import { rectangles } from '../../src/excel/layers';
import { blocksBySize, encodedSize } from '../../src/excel/payload';
import { typedAgain } from '../../src/excel/typed';

test('blocks hold all rows once, in order, each below the limit unless a row alone is larger', () => {
  const rows = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom('亿', '"', 'a', '\\') }), { maxLength: 4 }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: 20, max: 400 }), (all, limit) => {
      const blocks = blocksBySize(all, limit);
      expect(blocks.flatMap((block) => block.rows)).toEqual(all);
      let start = 0;
      for (const block of blocks) {
        expect(block.start).toBe(start);
        start += block.rows.length;
        const size = block.rows.reduce((sum, row) => sum + encodedSize(row), 0);
        expect(size <= limit || block.rows.length === 1).toBe(true);
      }
    }),
  );
});

test('rectangles cover every value exactly once', () => {
  const value = fc.constantFrom('甲', '乙', undefined);
  const rows = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, (all) => {
      const painted = all.map((row) => row.map((): string | undefined => undefined));
      for (const { top, left, bottom, right, value: colour } of rectangles(all))
        for (let row = top; row <= bottom; row += 1)
          for (let column = left; column <= right; column += 1) {
            expect(painted[row - 1]?.[column - 1]).toBeUndefined();
            (painted[row - 1] ?? [])[column - 1] = colour;
          }
      expect(painted).toEqual(all);
    }),
  );
});

test('a table of uniform columns is a rectangle per column, however long it is', () => {
  expect(rectangles(Array.from({ length: 5_000 }, () => ['甲', '乙', '乙']))).toHaveLength(2);
});

test('what was read is written back as what it was', () => {
  expect(typedAgain('=SUM(A1:A2)', 3)).toBe('=SUM(A1:A2)');
  expect(typedAgain('=文字', '=文字')).toBe("'=文字");
  expect(typedAgain('007', '007')).toBe("'007");
  expect(typedAgain(7, 7)).toBe(7);
  expect(typedAgain('', '')).toBe('');
});
