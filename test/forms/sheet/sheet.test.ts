import fc from 'fast-check';
import {
  absoluteAddress,
  address,
  blockAddress,
  columnLetters,
  quoteSheet,
  quoteText,
} from '../../../src/forms/sheet/address';
import {
  BLANK,
  contentText,
  gridOf,
  isBlank,
  shownContent,
  type CellContent,
} from '../../../src/forms/sheet/grid';
import { lineCount, rowHeight, textWidth } from '../../../src/forms/sheet/measure';

describe('addresses', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test('letters count up like digits', () => {
    const numberOf = (letters: string): number =>
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), (column) =>
        expect(numberOf(columnLetters(column))).toBe(column),
      ),
    );
  });

  test('cells, blocks and names', () => {
    expect(address(4, 2)).toBe('B4');
    expect(absoluteAddress(4, 28)).toBe('$AB$4');
    expect(blockAddress({ top: 1, left: 1, bottom: 3, right: 2 })).toBe('A1:B3');
    expect(blockAddress({ top: 2, left: 2, bottom: 2, right: 2 })).toBe('B2');
    expect(quoteSheet("李'氏 表")).toBe("'李''氏 表'");
    expect(quoteText('说“是”或"否"')).toBe('"说“是”或""否"""');
  });
});

describe('cells', () => {
  test.each<[CellContent, string, boolean]>([
    [BLANK, '', true],
    [{ kind: 'text', text: ' \u3000\n' }, ' \u3000\n', true],
    [{ kind: 'text', text: '甲' }, '甲', false],
    [{ kind: 'number', value: 0, percent: false }, '0', false],
    [{ kind: 'number', value: 0.0242, percent: true }, '2.42%', false],
    [{ kind: 'boolean', value: false }, 'FALSE', false],
    [{ kind: 'date', year: 2023, month: 5, day: 1 }, '2023-05-01', false],
    [{ kind: 'error', code: '#N/A' }, '#N/A', false],
    [{ kind: 'merged', master: 'A1' }, '', true],
    // somebody put a formula there: not blank, although nothing is shown
    [{ kind: 'formula', formula: 'A1', result: null }, '', false],
    [{ kind: 'formula', formula: 'A1', result: { kind: 'text', text: '甲' } }, '甲', false],
  ])('%j reads “%s”', (content, text, blank) => {
    expect(contentText(content)).toBe(text);
    expect(isBlank(content)).toBe(blank);
  });

  test('a formula shows its result, and nothing where it was never calculated', () => {
    expect(shownContent({ kind: 'formula', formula: 'A1', result: null })).toBeNull();
    expect(shownContent({ kind: 'merged', master: 'A1' })).toEqual(BLANK);
  });

  test('outside of a grid everything is blank', () => {
    const grid = gridOf('表', [
      [{ kind: 'text', text: '甲' }],
      undefined,
      [undefined, { kind: 'text', text: '乙' }],
    ]);
    expect(grid).toMatchObject({ rowCount: 3, columnCount: 2, visible: true });
    expect(contentText(grid.cell(3, 2))).toBe('乙');
    for (const [row, column] of [
      [2, 1],
      [3, 1],
      [0, 0],
      [99, 99],
    ] as const)
      expect(grid.cell(row, column)).toEqual(BLANK);
  });
});

describe('room for text', () => {
  test('Chinese and full-width characters take twice the room', () => {
    expect(textWidth('abc')).toBe(3);
    expect(textWidth('指标')).toBe(4);
    expect(textWidth('（R&D）')).toBe(7);
    expect(textWidth('𠮷')).toBeGreaterThanOrEqual(1);
  });

  test('longer texts and line breaks never take fewer lines', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.integer({ min: 2, max: 80 }),
        (text, more, width) => {
          expect(lineCount(text + more, width)).toBeGreaterThanOrEqual(lineCount(text, width));
          expect(lineCount(`${text}\n${more}`, width)).toBe(lineCount(text, width) + lineCount(more, width));
        },
      ),
    );
  });

  test('rows are as high as their tallest text and never higher than a sheet allows', () => {
    const columns = [{ width: 20 }, { width: 20 }];
    const one = rowHeight(columns, ['短', 520]);
    expect(rowHeight(columns, [])).toBe(one);
    expect(rowHeight(columns, ['短', '很长'.repeat(20)])).toBeGreaterThan(2 * one);
    expect(rowHeight(columns, ['长'.repeat(99_999)])).toBe(409);
  });
});
