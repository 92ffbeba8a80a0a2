/** What became of a file, in one word. */
import { inReceivedOrder, type Receipt } from './ledger';

export const RESULTS = ['accepted', 'accepted-open', 'returned', 'duplicate'] as const;
export type Result = (typeof RESULTS)[number];

/** @param isFirst - whether no other file brought the same content before */
export function resultOf({ submission, counts }: Receipt, isFirst: boolean): Result {
  if (submission === null) return 'returned';
  if (!isFirst) return 'duplicate';
  return counts.B + counts.C > 0 ? 'accepted-open' : 'accepted';
}

/** The receipts that were first to bring their content. */
export function firstReceipts(receipts: Iterable<Receipt>): ReadonlySet<Receipt> {
  const seen = new Set<string>();
  return new Set(
    [...receipts].sort(inReceivedOrder).filter(({ submission }) => {
      if (submission === null) return false;
      const isNew = !seen.has(submission);
      seen.add(submission);
      return isNew;
    }),
  );
}
