/** One property of many cells as few rectangles: a request is as long as their number, not as the number of cells. */
import type { Block } from '../forms/sheet/model';

export interface Rectangle<T> extends Block {
  readonly value: T;
}

/**
 * The rectangles of equal values.
 *
 * @param rows - values by row and column; `undefined` belongs to no rectangle
 * @returns rectangles that do not overlap, from the top down; rows and columns count from 1
 */
export function rectangles<T>(rows: readonly (readonly (T | undefined)[])[]): readonly Rectangle<T>[] {
  const done: Rectangle<T>[] = [];
  let open = new Map<string, Rectangle<T>>();
  rows.forEach((row, index) => {
    const next = new Map<string, Rectangle<T>>();
    for (const run of runs(row)) {
      const key = `${run.left}:${run.right}`;
      const above = open.get(key);
      const continues = above !== undefined && above.value === run.value;
      next.set(key, { ...run, top: continues ? above.top : index + 1, bottom: index + 1 });
      if (continues) open.delete(key);
    }
    done.push(...open.values());
    open = next;
  });
  return [...done, ...open.values()].sort((one, other) => one.top - other.top || one.left - other.left);
}

function runs<T>(row: readonly (T | undefined)[]): { left: number; right: number; value: T }[] {
  const found: { left: number; right: number; value: T }[] = [];
  row.forEach((value, index) => {
    if (value === undefined) return;
    const last = found.at(-1);
    if (last && last.right === index && last.value === value) last.right = index + 1;
    else found.push({ left: index + 1, right: index + 1, value });
  });
  return found;
}
