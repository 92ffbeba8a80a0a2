/** Many cells in few words: J7、J8、K7、K8 are J7:K8. */
import { blockAddress } from '../forms/sheet/address';
import type { Block } from '../forms/sheet/model';

/** The row and column (from 1) of an A1 address, or null for anything else. */
export function parseAddress(cell: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(cell);
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

/**
 * The cells as few blocks: whole runs of a column, joined with the same run of the columns beside it.
 *
 * @returns addresses such as `J7:K20`, by column and row; texts that are no address come first, as they are
 */
export function compactCells(cells: readonly string[]): string[] {
  const odd: string[] = [];
  const columns = new Map<number, number[]>();
  for (const cell of new Set(cells)) {
    const place = parseAddress(cell);
    if (place === null) odd.push(cell);
    else columns.set(place.column, [...(columns.get(place.column) ?? []), place.row]);
  }
  const runs = [...columns]
    .sort(([left], [right]) => left - right)
    .flatMap(([column, rows]) => runsOf(rows).map((run): Block => ({ ...run, left: column, right: column })));
  return [...odd, ...joined(runs).map(blockAddress)];
}

/** Rows without gaps between them. */
function runsOf(rows: readonly number[]): { top: number; bottom: number }[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const row of [...rows].sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs;
}

/** Joins blocks of the same height that stand side by side; `runs` are ordered by column. */
function joined(runs: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const at = open.get(key);
    const before = at === undefined ? undefined : blocks[at];
    if (at !== undefined && before?.right === run.left - 1) blocks[at] = { ...before, right: run.right };
    else open.set(key, blocks.push(run) - 1);
  }
  return blocks;
}
