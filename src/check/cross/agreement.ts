/** Compares a figure with those of other filings that must be the same. */
import type { Worded } from '../finding';
import type { Reported } from './figures';
import { otherTrouble, type Say } from './subject';

export interface Agreement {
  /** Cells with another figure; the first speaks for them. */
  readonly differing: readonly Reported[];
  /** Why some could not be compared. */
  readonly unknown: readonly Worded[];
}

/** Sorts other cells into those that differ and those that cannot be compared. */
export function compareWith(
  own: Reported,
  others: readonly Reported[],
  say: Say,
  agree: (left: number | string, right: number | string) => boolean,
): Agreement {
  const differing: Reported[] = [];
  const unknown: Worded[] = [];
  for (const other of others) {
    const trouble = otherTrouble(own, other, say);
    if (trouble) unknown.push(trouble);
    else if ('value' in own.figure && 'value' in other.figure && !agree(own.figure.value, other.figure.value))
      differing.push(other);
  }
  return { differing, unknown };
}

/** The files of some cells, whatever their order, as part of the key of a cause. */
export const filesOf = (reports: readonly Reported[]): string =>
  [...new Set(reports.map(({ file }) => file))].sort((a, b) => a - b).join(',');
