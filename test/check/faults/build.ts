/** Makes faults from one line of data: mistakes in one cell, in all years of a row, in one cell of a project or task. */
import { columnKey } from '../../../src/forms/columns';
import type { Part } from '../../../src/forms/headers';
import type { CellContent } from '../../../src/forms/sheet/grid';
import type { Scalar } from '../../../src/forms/sheet/model';
import type { FilledForm } from '../../support/filing';
import { rowKey, type At, type Fault, type Place, type Planted } from './fault';
import type { Cell, Line, Scene } from './scene';

export type Typed = CellContent | Scalar | null;
type Told = Pick<Fault, 'id' | 'what' | 'rules' | 'severities' | 'causes'>;

export const number = (value: number): CellContent => ({ kind: 'number', value, percent: false });
/** What a program shows of a computed figure. */
export const clear = (value: number): number => Number(value.toPrecision(12));

export const actual = (code: string, year: number): At => ({
  part: 'indicators',
  code,
  key: columnKey('actual', year),
});
const put = (form: FilledForm, code: string, year: number, typed: Typed): void => {
  form.set('indicators', code, columnKey('actual', year), typed);
};

export interface CellFault extends Told {
  readonly fits: (cell: Cell, line: Line, scene: Scene) => boolean;
  readonly typed: (cell: Cell, line: Line, scene: Scene) => Typed;
}

/** A mistake in one figure. Where a cause is expected, so is the clean figure as its correction. */
export function cellFault({ fits, typed, ...told }: CellFault): Fault {
  return {
    ...told,
    places: (scene) =>
      scene.lines.flatMap((line) =>
        line.cells
          .filter((cell) => fits(cell, line, scene))
          .map(({ indicator, year }): Place => ({ part: 'indicators', code: indicator.code, year })),
      ),
    plant: (form, { code, year }, scene) => {
      const { line, cell } = cellAt(scene, code, year);
      put(form, code, year, typed(cell, line, scene));
      const at = actual(code, year);
      return { at: [at], touched: [rowKey('indicators', code)], restored: [{ at, to: cell.value }] };
    },
  };
}

export function lineAt(scene: Scene, code: string): Line {
  const line = scene.lines.find(({ indicator }) => indicator.code === code);
  if (!line) throw new RangeError(`no line ${code}`);
  return line;
}

function cellAt(scene: Scene, code: string, year: number): { line: Line; cell: Cell } {
  const line = lineAt(scene, code);
  const cell = line.cells.find((candidate) => candidate.year === year);
  if (!cell) throw new RangeError(`no figure ${code} ${year}`);
  return { line, cell };
}

export interface RowFault extends Told {
  readonly fits: (line: Line, scene: Scene) => boolean;
  /** What stands in each year; undefined where the year stays right. */
  readonly typed: (cell: Cell, line: Line) => Typed | undefined;
  /** Whether one finding must name all wrong years. */
  readonly together: boolean;
}

/** A mistake in several years of one row, which is one mistake. */
export function rowFault({ fits, typed, together, ...told }: RowFault): Fault {
  return {
    ...told,
    places: (scene) =>
      scene.lines.flatMap((line) =>
        line.cells.length > 1 && fits(line, scene)
          ? [{ part: 'indicators', code: line.indicator.code, year: line.cells[0]?.year ?? 0 } as const]
          : [],
      ),
    plant: (form, { code }, scene): Planted => {
      const line = lineAt(scene, code);
      const wrong = line.cells.flatMap((cell) => {
        const content = typed(cell, line);
        if (content === undefined) return [];
        put(form, code, cell.year, content);
        return [{ year: cell.year, at: actual(code, cell.year), to: cell.value }];
      });
      return {
        at: wrong.map(({ at }) => at),
        touched: [rowKey('indicators', code)],
        restored: wrong,
        ...(together ? { years: wrong.map(({ year }) => year) } : {}),
      };
    },
  };
}

export interface TaskFault extends Told {
  /** The status that the clean row has. */
  readonly status: readonly string[];
  readonly cells: (scene: Scene) => Readonly<Record<string, Scalar | null>>;
  readonly at: readonly string[];
}

/** A mistake in a task row. */
export function taskFault({ status, cells, at, ...told }: TaskFault): Fault {
  const part: Part = 'tasks';
  return {
    ...told,
    places: (scene) =>
      scene.tasks
        .filter((task) => status.includes(task.status))
        .map(({ code }) => ({ part, code, year: scene.years[0] ?? 0 })),
    plant: (form, { code }, scene) => {
      for (const [key, typed] of Object.entries(cells(scene))) form.set(part, code, key, typed);
      return { at: at.map((key) => ({ part, code, key })), touched: [rowKey(part, code)] };
    },
  };
}
