/** What became of a file, in one word. */
import { inReceivedOrder, type Ledger, type Receipt } from './ledger';
import type { PlanLedger } from './plan-ledger';

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

/**
 * What became of a file in a ledger that it was added to: of the same bytes under two names, or the same content in two
 * files, the first counts.
 *
 * @param first - `firstReceipts` of the ledger
 */
export function resultIn(
  { receipts }: Ledger,
  { fileHash, file }: Receipt,
  first: ReadonlySet<Receipt>,
): Result {
  const receipt = receipts.get(fileHash);
  return receipt ? resultOf(receipt, first.has(receipt) && receipt.file === file) : 'returned';
}

/** What changed in figures that had been reported before, and what is in dispute. */
export type ChangeCounts = Readonly<Record<'corrected' | 'held' | 'replaced' | 'disputed', number>>;

export function changeCounts(ledgers: readonly PlanLedger[]): ChangeCounts {
  const changes = ledgers.flatMap(({ standing }) => standing.changes);
  const changed = (kind: 'corrected' | 'held' | 'replaced'): number =>
    changes.filter((change) => change.kind === kind).length;
  return {
    corrected: changed('corrected'),
    held: changed('held'),
    replaced: changed('replaced'),
    disputed: ledgers.reduce((sum, { standing }) => sum + standing.disputes.length, 0),
  };
}
