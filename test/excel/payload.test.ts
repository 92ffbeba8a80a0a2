/** Cutting work into requests and rectangles loses and doubles nothing. */
import fc from 'fast-check';
import { rectangles } from '../../src/excel/layers';
import { encodedSize, spansBySize } from '../../src/excel/payload';
import { typedAgain } from '../../src/excel/typed';

test('spans hold all rows once, in order, each below the limit unless a row alone is larger', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 40 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 20, max: 400 }), (all, limit) => {
      let next = 0;
      for (const { start, end, size } of spansBySize(all, limit)) {
        expect(start).toBe(next);
        expect(size).toBe(all.slice(start, end).reduce((sum, own) => sum + own, 0));
        expect(size <= limit || end - start === 1).toBe(true);
        next = end;
      }
      expect(next).toBe(all.length);
    }),
  );
});

test('a size counts quotes twice and Chinese characters as three bytes, as they travel', () => {
  expect(encodedSize('a')).toBe('"\\"a\\""'.length);
  expect(encodedSize('汉') - encodedSize('')).toBe(3);
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
