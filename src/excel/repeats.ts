/**
 * Rows that repeat earlier ones: they can be copied inside of Excel instead of being sent again. Runs of equal rows are
 * copied from one of them, other stretches from an equal stretch above. However the rows alternate, there are much fewer
 * stretches than rows: a stretch of r rows occurs before with good odds as soon as there are more rows than kinds to the
 * power of r.
 */

/** A stretch of rows that is copied. Rows count from 0. */
export interface Repeat {
  readonly at: number;
  readonly rows: number;
  /** First row of what is copied: above, and whole before the copying begins. */
  readonly from: number;
  /** Whether the one row `from` goes into all rows; else as many rows are copied as there are. */
  readonly isRun: boolean;
}

/** Neighbours by which equal stretches are found. */
const NEIGHBOURS = 3;
/** Candidates that are compared: the oldest, since they leave the most room before the place. */
const CANDIDATES = 48;

/**
 * Finds what can be copied, from the top down.
 *
 * @param kinds - equal numbers for equal rows; null for a row that is not copied
 * @param sizes - bytes that it takes to send a row
 * @param cost - bytes that it takes to order a copy
 * @returns stretches that do not overlap, ascending; they may copy rows that were copied themselves
 */
export function findRepeats(
  kinds: readonly (number | null)[],
  sizes: readonly number[],
  cost: number,
): readonly Repeat[] {
  const found: Repeat[] = [];
  const above = new Above(kinds);
  let at = 0;
  while (at < kinds.length) {
    const repeat = longer(above.stretch(at), above.run(at));
    const isWorth = repeat !== null && sum(sizes, at, at + repeat.rows) > cost;
    if (isWorth) found.push(repeat);
    const next = at + (isWorth ? repeat.rows : 1);
    for (; at < next; at += 1) above.add(at);
  }
  return found;
}

const longer = (one: Repeat | null, other: Repeat | null): Repeat | null =>
  one && other ? (one.rows > other.rows ? one : other) : (one ?? other);

function sum(sizes: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += sizes[index] ?? 0;
  return total;
}

/** The rows that are done. */
class Above {
  private readonly first = new Map<number, number>();
  private readonly stretches = new Map<string, number[]>();

  constructor(private readonly kinds: readonly (number | null)[]) {}

  add(at: number): void {
    const kind = this.kinds[at];
    if (kind === null || kind === undefined) return;
    if (!this.first.has(kind)) this.first.set(kind, at);
    const start = at - NEIGHBOURS + 1;
    const key = this.key(start);
    if (key === null) return;
    const known = this.stretches.get(key);
    if (!known) this.stretches.set(key, [start]);
    else if (known.length < CANDIDATES) known.push(start);
  }

  /** Equal rows from here on, of which one stands above. */
  run(at: number): Repeat | null {
    const kind = this.kinds[at];
    const from = kind === null || kind === undefined ? undefined : this.first.get(kind);
    if (from === undefined) return null;
    let rows = 1;
    while (this.kinds[at + rows] === kind) rows += 1;
    return { at, rows, from, isRun: true };
  }

  /** The longest stretch from here on that stands above as well. */
  stretch(at: number): Repeat | null {
    const key = this.key(at);
    let best: Repeat | null = null;
    for (const from of (key === null ? undefined : this.stretches.get(key)) ?? []) {
      const rows = this.equalRows(from, at);
      if (rows > (best?.rows ?? 0)) best = { at, rows, from, isRun: false };
    }
    return best;
  }

  private equalRows(from: number, at: number): number {
    let rows = 0;
    while (from + rows < at && at + rows < this.kinds.length) {
      const kind = this.kinds[at + rows];
      if (kind === null || kind !== this.kinds[from + rows]) break;
      rows += 1;
    }
    return rows;
  }

  private key(start: number): string | null {
    if (start < 0) return null;
    const kinds = this.kinds.slice(start, start + NEIGHBOURS);
    return kinds.length < NEIGHBOURS || kinds.includes(null) ? null : kinds.join();
  }
}

/** The row that each row is a copy of in the end: itself where it is sent. */
export function origins(rows: number, repeats: readonly Repeat[]): readonly number[] {
  const found = Array.from({ length: rows }, (_, index) => index);
  for (const { at, rows: count, from, isRun } of repeats)
    for (let index = 0; index < count; index += 1)
      found[at + index] = found[isRun ? from : from + index] ?? from;
  return found;
}

/** The part of a copy that lies in a span of rows, null where none does. */
export function within(
  { at, rows, from, isRun }: Repeat,
  { start, end }: { readonly start: number; readonly end: number },
): Repeat | null {
  const [first, last] = [Math.max(at, start), Math.min(at + rows, end)];
  if (first >= last) return null;
  return { at: first, rows: last - first, from: isRun ? from : from + first - at, isRun };
}
