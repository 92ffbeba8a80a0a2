/** Which of two submissions is the later one, told from inside the files alone. */
import { isBlank } from '../../forms/sheet/grid';
import { compareTexts } from '../../plan/texts';
import type { Submission } from './submission';

/** What the order of submissions is decided by. */
export interface Rank {
  /** The last year for which figures were filled in; 0 where none were. */
  readonly reach: number;
  readonly edition: number;
  /** Empty where the file does not say when it was saved. */
  readonly saved: string;
}

const FIGURE_KEY = /^(?:actual|doneInvestment|progress):(\d{4})$/;

export function rankOf({ tables, years, edition, saved }: Submission): Rank {
  let reach = 0;
  for (const { cells } of tables)
    for (const { key, content } of cells) {
      const year = Number(FIGURE_KEY.exec(key)?.[1] ?? 0);
      if (year > reach && years.includes(year) && !isBlank(content)) reach = year;
    }
  return { reach, edition: edition ?? 0, saved: saved ?? '' };
}

/**
 * Negative where the first is earlier: it reaches less far, is an earlier edition, or was saved earlier. Zero where the
 * files do not tell: then nobody may guess.
 */
export function compareRanks(one: Rank, other: Rank): number {
  const order = one.reach - other.reach || one.edition - other.edition;
  if (order !== 0) return order;
  return one.saved === '' || other.saved === '' ? 0 : compareTexts(one.saved, other.saved);
}
