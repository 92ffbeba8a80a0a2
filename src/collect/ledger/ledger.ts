/**
 * Ledger (台账): everything that was received, by content. Two ledgers are joined by union, so that neither the order of
 * the files nor how often they are collected decides anything; what counts is worked out from the whole (`standing.ts`).
 */
import type { Severity } from '../../check/finding';
import { compareTexts } from '../../plan/texts';
import type { Submission } from './submission';

/** One file that was received. */
export interface Receipt {
  /** SHA-256 of the file. */
  readonly fileHash: string;
  readonly file: string;
  /** When it was collected first: local time, `2026-01-15 09:30:00`. */
  readonly received: string;
  /** Null where the file could not be read as a form of a known plan. */
  readonly planId: string | null;
  readonly years: readonly number[];
  readonly department: string | null;
  readonly edition: number | null;
  /** When it was last saved, as it says itself. */
  readonly saved: string | null;
  /** The id of what was accepted; null where the file was sent back. */
  readonly submission: string | null;
  readonly counts: Readonly<Record<Severity | 'explained' | 'unverifiable', number>>;
  /** Why it was sent back, or what is to be known of it. */
  readonly reasons: readonly string[];
}

export interface Ledger {
  /** By hash of the file. */
  readonly receipts: ReadonlyMap<string, Receipt>;
  /** By id: what was accepted. */
  readonly submissions: ReadonlyMap<string, Submission>;
}

export const EMPTY_LEDGER: Ledger = { receipts: new Map(), submissions: new Map() };

/** A file that was read: its receipt, and what is accepted of it. */
export interface Received {
  readonly receipt: Receipt;
  /** Null where `receipt.submission` is. */
  readonly submission: Submission | null;
}

/** The ledger with files added. Of a file that is known already the first receipt stays. */
export function addReceived(ledger: Ledger, received: Iterable<Received>): Ledger {
  const receipts = new Map(ledger.receipts);
  const submissions = new Map(ledger.submissions);
  for (const { receipt, submission } of received) {
    const known = receipts.get(receipt.fileHash);
    receipts.set(receipt.fileHash, known ? better(known, receipt) : receipt);
    if (!submission) continue;
    submissions.set(submission.id, submission);
  }
  return { receipts, submissions: named(submissions, receipts) };
}

/** All that either ledger holds: commutative, associative and idempotent. */
export function joinLedgers(one: Ledger, other: Ledger): Ledger {
  return addReceived(
    one,
    [...other.receipts.values()].map((receipt) => ({
      receipt,
      submission: receipt.submission === null ? null : (other.submissions.get(receipt.submission) ?? null),
    })),
  );
}

/** Whether both hold the same. */
export function isSameLedger(one: Ledger, other: Ledger): boolean {
  if (one.receipts.size !== other.receipts.size || one.submissions.size !== other.submissions.size)
    return false;
  return [...other.receipts].every(
    ([hash, receipt]) => JSON.stringify(one.receipts.get(hash)) === JSON.stringify(receipt),
  );
}

/** The ledger as it stood at the end of a day (`2026-01-15`), or at a time. */
export function ledgerAsOf({ receipts, submissions }: Ledger, date: string): Ledger {
  const kept = new Map([...receipts].filter(([, { received }]) => received.slice(0, date.length) <= date));
  return { receipts: kept, submissions: named(submissions, kept) };
}

/** When each submission was received first. */
export function receivedTimes({ receipts }: Ledger): Map<string, string> {
  const times = new Map<string, string>();
  for (const { submission, received } of receipts.values()) {
    if (submission === null) continue;
    const known = times.get(submission);
    if (known === undefined || received < known) times.set(submission, received);
  }
  return times;
}

/** A file that was sent back may be accepted once its plan is known; what was accepted is never taken back. */
function better(known: Receipt, next: Receipt): Receipt {
  if ((known.submission === null) !== (next.submission === null))
    return known.submission === null ? next : known;
  return inReceivedOrder(next, known) < 0 ? next : known;
}

/** Receipts in the order in which they came. */
export const inReceivedOrder = (one: Receipt, other: Receipt): number =>
  compareTexts(one.received, other.received) ||
  compareTexts(one.file, other.file) ||
  compareTexts(JSON.stringify(one), JSON.stringify(other));

/** The submissions that have a receipt, named after the first file that brought them and dated by the last. */
function named(
  submissions: ReadonlyMap<string, Submission>,
  receipts: ReadonlyMap<string, Receipt>,
): Map<string, Submission> {
  const sources = new Map<string, { first: Receipt; saved: string }>();
  for (const receipt of receipts.values()) {
    if (receipt.submission === null) continue;
    const saved = receipt.saved ?? '';
    const known = sources.get(receipt.submission);
    if (!known) sources.set(receipt.submission, { first: receipt, saved });
    else {
      if (inReceivedOrder(receipt, known.first) < 0) known.first = receipt;
      if (saved > known.saved) known.saved = saved;
    }
  }
  return new Map(
    [...submissions].flatMap(([id, submission]) => {
      const source = sources.get(id);
      if (!source) return [];
      const { first, saved } = source;
      return [[id, { ...submission, file: first.file, saved: saved === '' ? null : saved }] as const];
    }),
  );
}
