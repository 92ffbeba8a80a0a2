/** Where printed pages end. */
import fc from 'fast-check';
import type { ColumnModel, RowModel } from '../../../src/forms/sheet/model';
import { breaksBetween } from '../../../src/forms/sheet/page-breaks';

const columns = (width: number): ColumnModel[] => [{ width, style: { role: 'text' } }];
const rowsOf = (heights: readonly number[]): RowModel[] => heights.map((height) => ({ values: [], height }));
/** What A4 upright has room for, in points: 29.7 cm without the margins. */
const PAPER = 727;

it('ends a page before what would not fit on it as a whole', () => {
  // A title, then five groups of 200 points in four rows.
  const rows = rowsOf([30, ...Array<number>(20).fill(50)]);
  expect(breaksBetween(columns(50), rows, [2, 6, 10, 14, 18], 1)).toEqual([13]);
});

it('has more room where a wide sheet is made smaller to fit', () => {
  const rows = rowsOf(Array<number>(20).fill(50));
  const starts = [1, 5, 9, 13, 17];
  expect(breaksBetween(columns(50), rows, starts, 0)).toEqual([12]);
  expect(breaksBetween(columns(150), rows, starts, 0)).toEqual([]);
});

it('never ends a page within a group, and never leaves one empty', () => {
  const groups = fc.array(fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(groups, (heights) => {
      const starts = heights.map((_, index) => 2 + heights.slice(0, index).flat().length);
      const rows = rowsOf([30, ...heights.flat()]);
      const breaks = breaksBetween(columns(50), rows, starts, 1);
      for (const row of breaks) expect(starts).toContain(row + 1);
      const ends = [...breaks, rows.length];
      [0, ...breaks].forEach((first, index) => {
        const page = rows.slice(first, ends[index]).reduce((sum, { height = 0 }) => sum + height, 0);
        expect(page).toBeGreaterThan(0);
        // The title is repeated.
        expect(page + (index === 0 ? 0 : 30)).toBeLessThan(PAPER);
      });
    }),
  );
});
