/**
 * Standing: which of all reported figures count, worked out from everything that was accepted, in whatever order it came.
 *
 * - The same reporter: the later submission counts. A past year that changes needs a reason; without one the earlier
 *   figure stays in force and the new one is held.
 * - Several reporters: where they differ, none of their figures counts until they agree.
 * - A blank cell takes nothing back.
 */
import { standing as explanationStanding } from '../../check/explanation';
import { parseExplanation } from '../../check/explanation-tags';
import { departmentKey } from '../assign/department';
import { earlierFirst, type Claim } from './claims';
import { compareRanks } from './rank';

/** What became of a reported figure. */
export const FIGURE_STATES = [
  /** Counts. */
  'in-force',
  /** Says the same as the one that counts. */
  'repeated',
  /** Replaced by a later submission before its year was over. */
  'replaced',
  /** A past year's figure that was replaced, with a reason. */
  'corrected',
  /** Would replace a past year's figure, but gives no reason. */
  'held',
  /** Reported differently by others, or in two files of which nobody can say which is later. */
  'disputed',
  /** Of an earlier year, only shown in the form. */
  'shown',
] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

/** A figure that was reported anew by the same reporter. */
export interface Change {
  readonly kind: 'replaced' | 'corrected' | 'held';
  readonly from: Claim;
  readonly to: Claim;
  /** Null where none was given. */
  readonly reason: string | null;
}

export interface Standing {
  readonly states: ReadonlyMap<Claim, FigureState>;
  readonly changes: readonly Change[];
  /** Claims that contradict each other, one list for each figure. */
  readonly disputes: readonly (readonly Claim[])[];
}

/** Works out what became of the figures of one plan. Pure; the order of the claims decides nothing. */
export function standingOf(claims: readonly Claim[]): Standing {
  const states = new Map<Claim, FigureState>();
  const changes: Change[] = [];
  const disputes: Claim[][] = [];
  for (const same of groups(claims, ({ code, key }) => `${code}|${key}`)) {
    const reported = same.filter(({ isShown }) => !isShown);
    for (const claim of same) if (claim.isShown) states.set(claim, 'shown');
    const current = groups(reported, ({ reporter }) => departmentKey(reporter)).map((own) =>
      settleReporter(own, states, changes),
    );
    settleReporters(current, states, disputes);
  }
  return { states, changes, disputes };
}

/** The claims of one reporter that are left after the later has replaced the earlier; several where nobody can tell. */
function settleReporter(own: readonly Claim[], states: Map<Claim, FigureState>, changes: Change[]): Claim[] {
  const inOrder = [...own].sort(byRank);
  const last = inOrder.at(-1);
  if (!last) return [];
  const together = inOrder.filter((claim) => compareRanks(claim.sent.rank, last.sent.rank) === 0);
  if (!together.every((claim) => isSame(claim, last))) {
    for (const claim of inOrder) if (!together.includes(claim)) states.set(claim, 'replaced');
    return together;
  }
  let current: Claim | null = null;
  let held: Change[] = [];
  for (const next of inOrder) {
    if (current === null || isSame(current, next)) {
      if (current) states.set(current, 'repeated');
      current = next;
      continue;
    }
    const change: Change = changeOf(current, next);
    if (change.kind === 'held') {
      states.set(next, 'held');
      held.push(change);
      continue;
    }
    changes.push(change);
    states.set(current, change.kind);
    current = next;
    // What was held before is explained now.
    for (const { to } of held) if (isSame(to, next)) states.set(to, 'repeated');
    held = held.filter(({ to }) => !isSame(to, next));
  }
  changes.push(...held);
  return current ? [current] : [];
}

function changeOf(from: Claim, to: Claim): Change {
  if (to.year >= to.sent.rank.reach) return { kind: 'replaced', from, to, reason: null };
  const reason = reasonFor(from, to);
  return { kind: reason === null ? 'held' : 'corrected', from, to, reason };
}

/** The explanation of the later row, unless it was written for the earlier figure. */
function reasonFor(from: Claim, to: Claim): string | null {
  const rule = 'X1';
  const before = parseExplanation(from.explanation).plain;
  const { settled } = explanationStanding(
    to.explanation,
    { rule, year: to.year, value: to.value },
    { code: from.code, year: from.year, rule, value: from.value, text: before },
  );
  return settled ? to.explanation : null;
}

function settleReporters(
  current: readonly (readonly Claim[])[],
  states: Map<Claim, FigureState>,
  disputes: Claim[][],
): void {
  const left = current.flat().sort(byRank);
  const counted = left.at(-1);
  if (!counted) return;
  if (left.every((claim) => isSame(claim, counted))) {
    for (const claim of left) states.set(claim, claim === counted ? 'in-force' : 'repeated');
    return;
  }
  for (const claim of left) states.set(claim, 'disputed');
  disputes.push(left);
}

/** The same figure, whatever its last bits are. */
export function isSame({ value: one }: Claim, { value: other }: Claim): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

const byRank = ({ sent: one }: Claim, { sent: other }: Claim): number => earlierFirst(one, other);

function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = found.get(key);
    if (known) known.push(item);
    else found.set(key, [item]);
  }
  return [...found.values()];
}
