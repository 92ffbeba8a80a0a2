/**
 * Blocks of figures in the wrong rows, in sheets whose figures and homes are given as powers of ten: how little a figure fits
 * is the difference between the two, 0.35 for a blank one, and never more than 1.
 */
import fc from 'fast-check';
import { misplacedBlocks, type Block } from '../../../src/check/causes/blocks';
import { JudgedSheet } from '../../../src/check/causes/judged-sheet';
import { measureFit } from '../../../src/check/causes/misfit';
import { Sheet } from '../../../src/check/causes/sheet';
import { Answers } from '../../../src/check/answers';
import { figureRow, formYears } from '../../../src/check/series';
import { BLANK_READING } from '../../../src/forms/entry';
import { filedRow, indicatorOf, planOf } from '../../support/figures';

/** A figure as a power of ten; null where nothing stands. */
type Power = number | null;

const AMOUNT = indicatorOf('CS-11', { unit: '万元', thresholds: { expected: {} } });
const YEARS = [2021, 2022, 2023];

/** @param columns - the figures of each year, from top to bottom */
function sheetOf(homes: readonly number[], columns: readonly (readonly Power[])[], earlier = 0): Sheet {
  const years = YEARS.slice(0, columns.length);
  const form = formYears(
    { plan: planOf('CS-11'), years: years.slice(earlier), earlierYears: years.slice(0, earlier) },
    years,
    ({ code }) => ({ value: 10 ** (homes[Number(code)] ?? 0), planId: 'annual', code }),
  );
  const rows = homes.map((_, row) => {
    const cells = columns.map((column, index) => {
      const power = column[row] ?? null;
      return [`actual:${YEARS[index]}`, power === null ? null : 10 ** power] as const;
    });
    return { ...filedRow({ ...AMOUNT, code: String(row) }, Object.fromEntries(cells)), row };
  });
  const judged = new JudgedSheet(form, rows);
  for (const filed of rows) {
    const fit: number[] = [];
    for (const { key } of form.years)
      measureFit(fit, figureRow(form, filed), filed.entries.get(key)?.reading ?? BLANK_READING, null);
    judged.add({ filed, explained: false, answers: new Answers(), failures: [], targets: [], fit });
  }
  return new Sheet(judged);
}

/** Each block in short: cause, years, and what belongs where. */
const blocksIn = (sheet: Sheet, suspected = sheet.years): string[] =>
  misplacedBlocks(sheet, suspected).map(({ cause, exchange, years, moves }) => {
    const moved = moves.map(({ to, from }) => `${to}←${from}`).join(' ');
    return `${exchange ? 'exchanged' : cause} ${years.join('+')}: ${moved}`;
  });

/** Homes so many powers of ten apart. */
const apart = (step: number, rows = 10): number[] => Array.from({ length: rows }, (_, row) => 1 + step * row);

/** Figures in their places, but for some rows. */
const right = (homes: readonly number[], wrong: Readonly<Record<number, Power>> = {}): Power[] =>
  homes.map((home, row) => (row in wrong ? (wrong[row] ?? null) : home));

/** Rows that hold what belongs so many rows higher, or lower where that is less than 0; those left over are blank. */
const off = (homes: readonly number[], from: number, to: number, by = 1): Power[] =>
  homes.map((home, row) => {
    if (row < from || row > to) return home;
    const source = row - by;
    return source < from || source > to ? null : (homes[source] ?? null);
  });

const HALF = apart(0.5);

describe('a block that is off', () => {
  it.each<[string, readonly Power[], string[]]>([
    ['nothing', right(HALF), []],
    ['by one row', off(HALF, 3, 6), ['shifted-rows 0: 3←4 4←5 5←6']],
    ['by one row upwards', off(HALF, 3, 6, -1), ['shifted-rows 0: 4←3 5←4 6←5']],
    ['by two', off(HALF, 2, 6, 2), ['offset-block 0: 2←4 3←5 4←6']],
    ['by two upwards', off(HALF, 2, 6, -2), ['offset-block 0: 4←2 5←3 6←4']],
    ['by three', off(HALF, 2, 7, 3), ['offset-block 0: 2←5 3←6 4←7']],
    ['by three upwards', off(HALF, 2, 7, -3), ['offset-block 0: 5←2 6←3 7←4']],
    ['at the top', off(HALF, 0, 3), ['shifted-rows 0: 0←1 1←2 2←3']],
    ['at the top, upwards', off(HALF, 0, 3, -1), ['shifted-rows 0: 1←0 2←1 3←2']],
    ['at the bottom', off(HALF, 6, 9), ['shifted-rows 0: 6←7 7←8 8←9']],
    ['at the bottom, upwards', off(HALF, 6, 9, -1), ['shifted-rows 0: 7←6 8←7 9←8']],
    ['by two at the top', off(HALF, 0, 4, 2), ['offset-block 0: 0←2 1←3 2←4']],
    ['by three at the bottom', off(HALF, 4, 9, -3), ['offset-block 0: 7←4 8←5 9←6']],
    ['everywhere', off(HALF, 0, 9), ['shifted-rows 0: 0←1 1←2 2←3 3←4 4←5 5←6 6←7 7←8 8←9']],
    ['by four: nobody would see it', off(HALF, 0, 7, 4), []],
    ['in two rows only', off(HALF, 3, 5), []],
  ])('%s', (_, column, blocks) => {
    expect(blocksIn(sheetOf(HALF, [column]))).toEqual(blocks);
  });

  it('twice in a year is two blocks, whichever is first', () => {
    const homes = apart(0.5, 16);
    const column = [...off(homes, 2, 5).slice(0, 8), ...off(homes, 10, 14, -1).slice(8)];
    expect(blocksIn(sheetOf(homes, [column])).sort()).toEqual([
      'shifted-rows 0: 11←10 12←11 13←12 14←13',
      'shifted-rows 0: 2←3 3←4 4←5',
    ]);
    const same = [...off(homes, 2, 5).slice(0, 8), ...off(homes, 10, 14).slice(8)];
    expect(blocksIn(sheetOf(homes, [same])).sort()).toEqual([
      'shifted-rows 0: 10←11 11←12 12←13 13←14',
      'shifted-rows 0: 2←3 3←4 4←5',
    ]);
  });

  it('stays whole where one of its rows does not fit so well', () => {
    const homes = apart(0.5, 12);
    const column = off(homes, 1, 10);
    column[6] = (homes[5] ?? 0) + 0.19;
    expect(blocksIn(sheetOf(homes, [column]))).toEqual([
      'shifted-rows 0: 1←2 2←3 3←4 4←5 5←6 6←7 7←8 8←9 9←10',
    ]);
  });
});

describe('what has to be gained', () => {
  const found = (homes: readonly number[], column: readonly Power[]): number =>
    blocksIn(sheetOf(homes, [column])).length;

  it('is 0.8 in a year, less 0.02 for every move', () => {
    // The gap is 0.35 wrong, each other row by the step: (0.35 + s) ÷ 2 + 2 · s − 0.06.
    expect(found(apart(0.28), off(apart(0.28), 3, 6))).toBe(1);
    expect(found(apart(0.27), off(apart(0.27), 3, 6))).toBe(0);
    expect(found(apart(0.27), off(apart(0.27), 3, 7))).toBe(1);
    expect(found(apart(0.28), off(apart(0.28), 3, 6, -1))).toBe(1);
    expect(found(apart(0.27), off(apart(0.27), 3, 6, -1))).toBe(0);
  });

  it('is found where every figure is near where it belongs: 0.2', () => {
    const homes = apart(1);
    const noisy = (by: number): Power[] =>
      right(homes, { 3: null, 4: (homes[3] ?? 0) - by, 5: (homes[4] ?? 0) - by, 6: (homes[5] ?? 0) - by });
    expect(found(homes, noisy(0.19))).toBe(1);
    expect(found(homes, noisy(0.21))).toBe(0);
  });

  it('needs three figures that are clearly nearer to where they belong: 0.2', () => {
    for (const [step, blocks] of [
      [0.19, 0],
      [0.21, 1],
    ] as const) {
      const homes = apart(step, 12);
      expect([step, found(homes, off(homes, 2, 9))]).toEqual([step, blocks]);
      expect([step, found(homes, off(homes, 2, 9, -1))]).toEqual([step, blocks]);
    }
  });

  it('is not what only the rows beside it gain', () => {
    // Two figures are out of place, by far; a third one is not.
    const homes = [1, 3, 5, 5.1, 7, 9];
    expect(found(homes, [1, null, 3, 5, 7, 9])).toBe(0);
  });
});

describe('the edges of a block', () => {
  it('leave out a row whose own figure is right where it stands', () => {
    // The rows 2 to 5 were copied to 3 to 6, and the first of them is still where it was.
    const [lower, upper] = [off(HALF, 3, 6), off(HALF, 3, 6, -1)];
    lower[3] = HALF[2] ?? 0;
    upper[6] = HALF[7] ?? 0;
    expect(blocksIn(sheetOf(HALF, [lower]))).toEqual(['shifted-rows 0: 3←4 4←5 5←6']);
    expect(blocksIn(sheetOf(HALF, [upper]))).toEqual(['shifted-rows 0: 4←3 5←4 6←5']);
  });

  it('leave out a figure that is not clearly out of place', () => {
    const lower = [1, 1.5, 2, 2.5, 3, 3.5, 3.65, 5];
    expect(blocksIn(sheetOf(lower, [off(lower, 1, 6)]))).toEqual(['shifted-rows 0: 1←2 2←3 3←4 4←5']);
    const clear = [1, 1.5, 2, 2.5, 3, 3.5, 3.75, 5];
    expect(blocksIn(sheetOf(clear, [off(clear, 1, 6)]))).toEqual(['shifted-rows 0: 1←2 2←3 3←4 4←5 5←6']);
    const upper = [1, 2, 2.15, 2.65, 3.15, 3.65, 4.15, 5];
    expect(blocksIn(sheetOf(upper, [off(upper, 1, 6, -1)]))).toEqual(['shifted-rows 0: 3←2 4←3 5←4 6←5']);
  });
});

describe('several years', () => {
  it('in which the same rows are off by as much are one block', () => {
    expect(blocksIn(sheetOf(HALF, [off(HALF, 3, 6), right(HALF), off(HALF, 3, 6)]))).toEqual([
      'shifted-rows 0+2: 3←4 4←5 5←6',
    ]);
  });

  it('count where they are as wrong, suspected or not; earlier ones do not', () => {
    const both = [off(HALF, 3, 6), off(HALF, 3, 6)];
    expect(blocksIn(sheetOf(HALF, both), [0])).toEqual(['shifted-rows 0+1: 3←4 4←5 5←6']);
    expect(blocksIn(sheetOf(HALF, both), [])).toEqual([]);
    expect(blocksIn(sheetOf(HALF, both, 1))).toEqual(['shifted-rows 1: 3←4 4←5 5←6']);
  });

  it('in which other rows are off are blocks of their own', () => {
    expect(blocksIn(sheetOf(HALF, [off(HALF, 1, 4), off(HALF, 5, 8)])).sort()).toEqual([
      'shifted-rows 0: 1←2 2←3 3←4',
      'shifted-rows 1: 5←6 6←7 7←8',
    ]);
    expect(blocksIn(sheetOf(HALF, [off(HALF, 5, 8), off(HALF, 1, 4)])).sort()).toEqual([
      'shifted-rows 0: 5←6 6←7 7←8',
      'shifted-rows 1: 1←2 2←3 3←4',
    ]);
  });

  it('off by different distances are two', () => {
    expect(blocksIn(sheetOf(HALF, [off(HALF, 1, 4), off(HALF, 1, 6, 2)])).sort()).toEqual([
      'offset-block 1: 1←3 2←4 3←5 4←6',
      'shifted-rows 0: 1←2 2←3 3←4',
    ]);
  });
});

describe('sheets in which several moves meet', () => {
  const QUARTER = apart(0.25);

  it.each<[string, readonly number[], readonly (readonly Power[])[], string[], number[]]>([
    [
      'the block that explains most comes first, whichever way and year it is',
      QUARTER.slice(0, 9),
      [off(QUARTER, 1, 8, 2).slice(0, 9), [1.75, 2, 2.25, 2.5, 2.75, null, null, null, 3]],
      ['offset-block 1: 3←0 4←1 5←2 6←3 7←4', 'offset-block 0: 1←3 2←4 3←5 4←6 5←7 6←8'],
      [0, 1],
    ],
    [
      'a row that a block has moved is not exchanged as well',
      QUARTER,
      [[1.25, 1, null, 1.25, 1.5, 1.75, 2.5, 2.75, 3.22, 3.25]],
      ['offset-block 0: 1←3 2←4 3←5'],
      [0],
    ],
    [
      'figures that are as far from where they would go are left',
      QUARTER.slice(0, 9),
      [[1, 1.25, 2.25, 2.5, 2.75, 2.95, null, 2.75, 3], off(QUARTER, 4, 8, 3).slice(0, 9)],
      [],
      [0, 1],
    ],
    [
      'rows that are wrong for another reason are no block once its edges are off',
      [2.2, 1, 1.6, 1.6, 2.2, 2.2, 1, 3.1, 1.9, 1, 1.9, 1.9],
      [[2.2, 1.25, 1.6, 1.6, 2.2, 2.2, 1, 1, 3.1, 1.9, 1.9, 1.12]],
      [],
      [0],
    ],
    [
      'a year in which too few of the rows are wrong is left as it is',
      HALF,
      [
        [1, 1.33, 3, null, 3.5, 4.5, null, null, 4, 4.41],
        [1, 1.5, 2, 2.72, 3, null, 3.5, 4, 4.5, 5.09],
      ],
      ['shifted-rows 1: 5←6 6←7 7←8 8←9'],
      [1],
    ],
  ])('%s', (_, homes, columns, blocks, suspected) => {
    expect(blocksIn(sheetOf(homes, columns), suspected)).toEqual(blocks);
  });
});

describe('two rows with each other’s figures', () => {
  const swap = (homes: readonly number[], upper: number, by = 0): Power[] =>
    right(homes, { [upper]: (homes[upper + 1] ?? 0) + by, [upper + 1]: (homes[upper] ?? 0) - by });

  it.each([0, 4, 8])('from row %d', (upper) => {
    expect(blocksIn(sheetOf(HALF, [swap(HALF, upper)]))).toEqual([
      `exchanged 0: ${upper}←${upper + 1} ${upper + 1}←${upper}`,
    ]);
  });

  it('have to be clearly wrong, and near where they belong: 0.2', () => {
    const found = (step: number, by = 0): number => {
      const homes = apart(step);
      return blocksIn(sheetOf(homes, [swap(homes, 4, by)])).length;
    };
    expect([found(0.19), found(0.21)]).toEqual([0, 1]);
    expect([found(1, 0.19), found(1, 0.21)]).toEqual([1, 0]);
    // Each is 0.19 from where it belongs and 0.38 or 0.40 from where it stands.
    expect([found(0.19, 0.19), found(0.21, 0.19)]).toEqual([0, 1]);
  });

  it('are not, where only one is wrong, or nothing stands in the other', () => {
    expect(blocksIn(sheetOf(HALF, [right(HALF, { 4: HALF[5] ?? 0 })]))).toEqual([]);
    expect(blocksIn(sheetOf(HALF, [right(HALF, { 5: HALF[4] ?? 0 })]))).toEqual([]);
    expect(blocksIn(sheetOf(HALF, [right(HALF, { 4: HALF[5] ?? 0, 5: null })]))).toEqual([]);
    expect(blocksIn(sheetOf(HALF, [right(HALF, { 4: null, 5: HALF[4] ?? 0 })]))).toEqual([]);
  });

  it('in years of which one is suspected are exchanged in all, earlier ones apart', () => {
    const columns = [swap(HALF, 4), right(HALF), swap(HALF, 4)];
    expect(blocksIn(sheetOf(HALF, columns), [2])).toEqual(['exchanged 0+2: 4←5 5←4']);
    expect(blocksIn(sheetOf(HALF, columns), [1])).toEqual([]);
    expect(blocksIn(sheetOf(HALF, columns, 1))).toEqual(['exchanged 2: 4←5 5←4']);
  });

  it('are exchanged with the one they fit best', () => {
    // What belongs into row 4 stands in row 5, and the reverse; row 6 would take either of them less well.
    const homes = [1, 2, 3, 4, 5, 5.5, 5.35, 8];
    expect(blocksIn(sheetOf(homes, [right(homes, { 4: 5.5, 5: 5, 6: 5.35 })]))).toEqual([
      'exchanged 0: 4←5 5←4',
    ]);
  });
});

it('no cell is in two blocks: the one that explains most is told', () => {
  // Three rows in a circle: whichever two are exchanged, or the two that moved up, each takes from the others.
  const homes = [1, 2, 3, 4, 5, 6];
  const told = misplacedBlocks(sheetOf(homes, [[1, 3, 2, 5, 4, 6]]), [0]);
  const cells = told.flatMap(({ moves }) => moves.map(({ to }) => to));
  expect(cells.sort()).toEqual([1, 2, 3, 4]);
  expect(new Set(cells).size).toBe(cells.length);
});

/** Homes and columns of a small sheet: every figure in its place, in that of another row, or missing. */
const anySheet = fc
  .integer({ min: 4, max: 9 })
  .chain((rows) => {
    const ofRows = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
      fc.array(one, { minLength: rows, maxLength: rows });
    return fc.record({
      homes: ofRows(fc.integer({ min: 0, max: 12 }).map((power) => 1 + power / 4)),
      offsets: fc.array(ofRows(fc.option(fc.integer({ min: -3, max: 3 }), { freq: 8 })), {
        minLength: 1,
        maxLength: 3,
      }),
    });
  })
  .map(({ homes, offsets }) => ({
    homes,
    columns: offsets.map((column) =>
      column.map((offset, row) => (offset === null ? null : (homes[row + offset] ?? homes[row] ?? null))),
    ),
  }));

/** The blocks of a sheet of which every year is suspected. */
function blocksOf(homes: readonly number[], columns: readonly (readonly Power[])[]): Block[] {
  const sheet = sheetOf(homes, columns);
  return misplacedBlocks(sheet, sheet.years);
}

describe('whatever the sheet', () => {
  it('rows above and below that are right change nothing', () => {
    fc.assert(
      fc.property(anySheet, fc.integer({ min: 1, max: 4 }), ({ homes, columns }, above) => {
        // So far away that nothing of the sheet could belong there.
        const around = Array.from({ length: above }, () => 9);
        const wider = <P extends Power>(column: readonly P[]): (P | number)[] => [
          ...around,
          ...column,
          ...around,
        ];
        const shifted = blocksOf(wider(homes), columns.map(wider));
        const plain = blocksOf(homes, columns);
        expect(
          shifted.map((block) => ({
            ...block,
            moves: block.moves.map(({ to, from: at }) => ({ to: to - above, from: at - above })),
          })),
        ).toEqual(plain);
      }),
    );
  });

  it('no row gets two figures, and no figure goes to two rows', () => {
    fc.assert(
      fc.property(anySheet, ({ homes, columns }) => {
        const blocks = blocksOf(homes, columns);
        for (const at of ['to', 'from'] as const) {
          const cells = blocks.flatMap(({ years, moves }) =>
            years.flatMap((year) => moves.map((move) => `${year} ${move[at]}`)),
          );
          expect(new Set(cells).size).toBe(cells.length);
        }
      }),
    );
  });
});
