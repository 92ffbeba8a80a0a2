/** Blocks of figures pasted into the wrong rows or the wrong year. */
import { columnKey } from '../../../../src/forms/columns';
import type { FilledForm } from '../../../support/filing';
import { actual, number } from '../build';
import { rowKey, sheetKey, type Fault, type Place, type Planted, type Restored } from '../fault';
import { contentAt, isStock, noticeable, type Cell, type Line, type Scene } from '../scene';
import { VALUE_RULES } from './values';

/** A block that slipped leaves blanks, copies and figures that do not fit: any of these may name it. */
const BLOCK_RULES = [...VALUE_RULES, 'T3', 'R1', 'F2', 'F5', 'F6'];
const ROWS = 6;

const figure = (line: Line | undefined, year: number): Cell | undefined =>
  line?.cells.find((cell) => cell.year === year);

/** Consecutive rows, the first of which has this code. */
function blockAt({ lines }: Scene, code: string, rows: number): Line[] {
  const start = lines.findIndex(({ indicator }) => indicator.code === code);
  return start < 0 ? [] : lines.slice(start, start + rows);
}

/** The rows of a block, counted from 0, whose moved figure a careful person would stop at; a blank always. */
const odd = (block: readonly Line[], year: number, by: number): number[] =>
  block.flatMap((line, index) => {
    const [own, other] = [figure(line, year), figure(block[index - by], year)];
    return own && (!other || noticeable(own, other.value)) ? [index] : [];
  });

/** Blocks of which at least four rows stand out when the figures are moved by so many rows. */
function movable(scene: Scene, by: number): Place[] {
  const [year = 0] = scene.years;
  return scene.lines.flatMap(({ indicator }): Place[] => {
    const block = blockAt(scene, indicator.code, ROWS);
    const complete = block.length === ROWS && block.every((line) => figure(line, year) !== undefined);
    const stands = complete && odd(block, year, by).length >= 3 + Math.abs(by);
    return stands ? [{ part: 'indicators', code: indicator.code, year }] : [];
  });
}

/** Moves the figures of a block by so many rows: what no figure falls on is blank, what falls out is lost. */
function moveRows(form: FilledForm, block: readonly Line[], year: number, by: number): void {
  block.forEach(({ indicator: { code } }, index) => {
    const source = figure(block[index - by], year);
    form.set('indicators', code, columnKey('actual', year), source ? number(source.value) : null);
  });
}

/** Figures that went to another row of the block, where the rows that stand out show that they did. */
function known(block: readonly Line[], year: number, by: number): Restored[] {
  const rows = odd(block, year, by);
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  return block.flatMap((line, index): Restored[] => {
    const own = figure(line, year);
    const target = index + by;
    const shown = index >= first && target >= first && target <= last;
    return shown && own ? [{ at: actual(line.indicator.code, year), to: own.value }] : [];
  });
}

function rowsMoved(id: string, what: string, by: number, all: boolean): Fault {
  return {
    id,
    what,
    rules: BLOCK_RULES,
    causes: [Math.abs(by) === 1 ? 'shifted-rows' : 'offset-block'],
    places: (scene) => {
      const places = movable(scene, by);
      if (all) return scene.years.length < 2 ? [] : places;
      return places.flatMap((place) => scene.years.map((year) => ({ ...place, year })));
    },
    plant: (form, { code, year }, scene): Planted => {
      const block = blockAt(scene, code, ROWS);
      const years = all ? scene.years : [year];
      for (const each of years) moveRows(form, block, each, by);
      // A blank at the head may be seen as part of the block, and a first row that fits by chance may not.
      const first = Math.max(by, odd(block, year, by)[0] ?? 0);
      return {
        at: block.slice(0, first + 1).map(({ indicator }) => actual(indicator.code, years[0] ?? year)),
        touched: block.map(({ indicator }) => rowKey('indicators', indicator.code)),
        restored: years.flatMap((each) => known(block, each, by)),
        lost: block
          .filter((_, index) => block[index + by] === undefined)
          .flatMap(({ indicator }) => years.map((each) => actual(indicator.code, each))),
      };
    },
  };
}

const wholeColumn = (scene: Scene, year: number, from: number): readonly { code: string; cell: Cell }[] =>
  scene.lines.flatMap((line) => {
    const cell = figure(line, from);
    return cell && figure(line, year) ? [{ code: line.indicator.code, cell }] : [];
  });

/** The rows above the first that takes words or holds nothing: what fell on these says where it came from. */
function upToWords(lines: readonly Line[], year: number): readonly Line[] {
  const end = lines.findIndex((line) => (figure(line, year)?.value ?? 0) === 0);
  return lines.slice(0, end < 0 ? -1 : end - 1);
}

const oneColumn = (scene: Scene, year: number): Place[] => {
  const [line] = scene.lines;
  return line ? [{ part: 'indicators', code: line.indicator.code, year }] : [];
};

const rotatedPair: Fault = {
  id: 'two-rows-swapped',
  what: 'exchanges the figures of two neighbouring rows',
  rules: VALUE_RULES,
  causes: ['shifted-rows'],
  places: (scene) =>
    scene.lines.flatMap((line, index) =>
      line.cells.flatMap((cell): Place[] => {
        const other = figure(scene.lines[index + 1], cell.year);
        const clear = other && noticeable(cell, other.value) && noticeable(other, cell.value);
        return clear ? [{ part: 'indicators', code: line.indicator.code, year: cell.year }] : [];
      }),
    ),
  plant: (form, { code, year }, scene) => {
    const block = blockAt(scene, code, 2);
    const codes = block.map(({ indicator }) => indicator.code);
    const contents = codes.map((row) => contentAt(form, 'indicators', row, columnKey('actual', year)));
    codes.forEach((row, index) => {
      const content = contents[1 - index];
      if (content) form.set('indicators', row, columnKey('actual', year), content);
    });
    return {
      at: codes.map((row) => actual(row, year)),
      touched: codes.map((row) => rowKey('indicators', row)),
      restored: block.flatMap((line): Restored[] => {
        const own = figure(line, year);
        return own ? [{ at: actual(line.indicator.code, year), to: own.value }] : [];
      }),
    };
  },
};

export const blockFaults: readonly Fault[] = [
  rowsMoved('block-down', 'pastes a block of one year one row too low', 1, false),
  rowsMoved('block-up', 'pastes a block of one year one row too high', -1, false),
  rowsMoved('block-down-all-years', 'pastes a block of all years one row too low', 1, true),
  rowsMoved('block-up-all-years', 'pastes a block of all years one row too high', -1, true),
  rowsMoved('block-two-down', 'pastes a block of one year two rows too low', 2, false),
  rotatedPair,
  {
    id: 'column-down',
    what: 'pastes the whole column of a year one row too low, the last figure below the table',
    rules: BLOCK_RULES,
    causes: ['shifted-rows'],
    places: (scene) =>
      movable(scene, 1).length > 0 ? scene.years.flatMap((year) => oneColumn(scene, year)) : [],
    plant: (form, { year }, scene) => {
      const lines = scene.lines;
      const key = columnKey('actual', year);
      const contents = lines.map(({ indicator }) => contentAt(form, 'indicators', indicator.code, key));
      lines.forEach(({ indicator }, index) =>
        form.set('indicators', indicator.code, key, contents[index - 1] ?? null),
      );
      const fallen: typeof contents = [];
      const last = contents.at(-1);
      if (last) fallen[form.column('indicators', key) - 1] = last;
      form.setDataRows('indicators', [...form.dataRows('indicators'), fallen]);
      return {
        at: lines.slice(0, 2).map(({ indicator }) => actual(indicator.code, year)),
        touched: [sheetKey('indicators')],
        restored: upToWords(lines, year).flatMap((line): Restored[] => {
          const cell = figure(line, year);
          return cell ? [{ at: actual(line.indicator.code, year), to: cell.value }] : [];
        }),
      };
    },
  },
  {
    id: 'column-into-next-year',
    what: "pastes last year's column into this year's",
    rules: BLOCK_RULES,
    causes: ['offset-block'],
    places: (scene) => scene.years.slice(1).flatMap((year) => oneColumn(scene, year)),
    plant: (form, { year }, scene) => {
      const column = wholeColumn(scene, year, year - 1);
      for (const { code, cell } of column)
        form.set('indicators', code, columnKey('actual', year), cell.value);
      const moved = column.filter(({ cell }) => isStock(cell.indicator));
      return {
        at: moved.map(({ code }) => actual(code, year)),
        touched: [sheetKey('indicators')],
        lost: column.map(({ code }) => actual(code, year)),
      };
    },
  },
  {
    id: 'columns-one-year-right',
    what: 'fills all columns one year too late and leaves the first year out',
    rules: BLOCK_RULES,
    causes: ['offset-block'],
    places: (scene) => (scene.years.length < 3 ? [] : oneColumn(scene, scene.years[0] ?? 0)),
    plant: (form, _, scene) => {
      const [first = 0, ...later] = scene.years;
      for (const { indicator, cells } of scene.lines)
        for (const { year, before } of cells)
          form.set('indicators', indicator.code, columnKey('actual', year), before);
      return {
        at: scene.lines.slice(0, 1).map(({ indicator }) => actual(indicator.code, first)),
        touched: [sheetKey('indicators')],
        // Rates and parts of a total may be anything; of a stock the figure of the first year stands in the second.
        restored: scene.lines.flatMap(({ indicator, cells: [cell] }): Restored[] =>
          cell && isStock(indicator) && indicator.baseline.value !== null && indicator.target.value !== null
            ? [{ at: actual(indicator.code, first), to: cell.value }]
            : [],
        ),
        lost: scene.lines.flatMap(({ indicator }) => later.map((year) => actual(indicator.code, year))),
      };
    },
  },
];
