/** The chosen ledger and the files that were taken in → the new ledger, a line for each file, and what has changed. */
import {
  addReceived,
  EMPTY_LEDGER,
  isSameLedger,
  type Ledger,
  type Receipt,
  type Received,
} from '../../../collect/ledger/ledger';
import { planLedgers, type PlanLedger } from '../../../collect/ledger/plan-ledger';
import {
  changeCounts,
  firstReceipts,
  resultIn,
  type ChangeCounts,
  type Result,
} from '../../../collect/ledger/results';
import type { TakenForm } from '../../../collect/ledger/return-files';
import type { Plan } from '../../../plan/schema';
import type { Taken } from './take-in';

/** A ledger file that somebody chose; it is only read. */
export interface ChosenLedger {
  readonly file: string;
  readonly ledger: Ledger;
}

export type FileResult = Result | 'known' | 'own';

/** What needs somebody first. */
export const FILE_RESULTS: readonly FileResult[] = [
  'returned',
  'accepted-open',
  'accepted',
  'duplicate',
  'known',
  'own',
];

export interface FileLine {
  readonly file: string;
  readonly result: FileResult;
  /** Null for files that could not be read, and for lists of this program. */
  readonly plan: Plan | null;
  readonly receipt: Receipt | null;
  /** Which list of this program it is. */
  readonly own: 'ledger' | 'assignments' | 'list' | null;
}

export interface Collection {
  readonly base: ChosenLedger | null;
  readonly taken: readonly Taken[];
  readonly ledger: Ledger;
  readonly ledgers: readonly PlanLedger[];
  /** What needs somebody first. */
  readonly lines: readonly FileLine[];
  readonly counts: Readonly<Record<FileResult, number>>;
  readonly changes: ChangeCounts;
  /** Whether the ledger holds anything that the chosen one does not. */
  readonly isNew: boolean;
}

/** Works out what the files amount to. The order of the files decides nothing. */
export function collectionOf(
  base: ChosenLedger | null,
  taken: readonly Taken[],
  plans: readonly Plan[],
): Collection {
  const before = base?.ledger ?? EMPTY_LEDGER;
  const ledger = addReceived(before, taken.flatMap(receivedOf));
  const ledgers = planLedgers(ledger, plans);
  const lines = linesOf(before, ledger, taken, plans);
  return {
    ...{ base, taken, ledger, ledgers, lines },
    counts: Object.fromEntries(
      FILE_RESULTS.map((result) => [result, lines.filter((line) => line.result === result).length]),
    ) as Record<FileResult, number>,
    changes: changeCounts(ledgers),
    isNew: !isSameLedger(before, ledger),
  };
}

const receivedOf = (taken: Taken): readonly Received[] => (taken.kind === 'form' ? [taken.received] : []);

function linesOf(
  before: Ledger,
  ledger: Ledger,
  taken: readonly Taken[],
  plans: readonly Plan[],
): readonly FileLine[] {
  const first = firstReceipts(ledger.receipts.values());
  const lines = taken.map((one): FileLine => {
    const { file } = one;
    if (one.kind === 'own') return { file, result: 'own', plan: null, receipt: null, own: one.what };
    const { receipt } = one.received;
    const { fileHash, submission } = receipt;
    const isKnown = submission !== null && before.receipts.get(fileHash)?.submission === submission;
    const plan = plans.find(({ id }) => id === receipt.planId) ?? null;
    return { file, result: isKnown ? 'known' : resultIn(ledger, receipt, first), plan, receipt, own: null };
  });
  const rank = ({ result }: FileLine): number => FILE_RESULTS.indexOf(result);
  return lines.sort((one, other) => rank(one) - rank(other));
}

/** The forms of the run, as return lists are made from them. */
export const formsOf = ({ taken }: Collection): readonly TakenForm[] =>
  taken.flatMap((one) => {
    if (one.kind === 'own') return [];
    const { file, received, listed, error } = one;
    return [{ file, receipt: received.receipt, listed, error }];
  });
