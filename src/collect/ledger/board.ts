/** 催报: who has reported for a year, who is late, how often a form went back and forth, and what is still open. */
import { columnKey } from '../../forms/columns';
import type { Field, Part } from '../../forms/headers';
import type { Plan } from '../../plan/schema';
import { departmentKey } from '../assign/department';
import type { Item } from '../assign/items';
import { inReceivedOrder, type Ledger, type Receipt } from './ledger';
import type { PlanLedger } from './plan-ledger';

/** What one department was asked for: a share of the plan's rows, until a day. */
export interface Expected {
  readonly department: string;
  readonly items: readonly Pick<Item, 'code' | 'part' | 'name'>[];
  /** YYYY-MM-DD */
  readonly due: string | null;
}

/** `open`: accepted, but explanations or answers are still missing. `part`: accepted, but rows of the department are not in it. */
export const BOARD_STATES = ['none', 'returned', 'part', 'open', 'done'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

export interface BoardLine {
  /** Null where the forms name nobody. */
  readonly department: string | null;
  /** Whether the department was asked at all; null where nobody has said who is. */
  readonly isExpected: boolean | null;
  readonly due: string | null;
  readonly state: BoardState;
  /** Of the first file, and of the first that was accepted. */
  readonly firstReceived: string | null;
  readonly accepted: string | null;
  /** Files that came, the same content counted once; and how many of them were sent back. */
  readonly rounds: number;
  readonly returned: number;
  /** Rows asked for, and those of them without a figure or word in the ledger. */
  readonly asked: number;
  readonly missing: readonly string[];
  /** Findings of the last file. */
  readonly open: Readonly<Record<'A' | 'B' | 'C', number>>;
  /** Figures that do not count for want of a reason, or because others report them differently. */
  readonly held: number;
  readonly disputed: number;
  /** Null where no day was set, or where it has not come and nothing was sent. */
  readonly onTime: boolean | null;
}

export interface Board {
  readonly plan: Plan;
  readonly year: number;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly lines: readonly BoardLine[];
  /** Of the departments whose day has come or that have reported: how many were on time. */
  readonly onTime: { readonly count: number; readonly of: number };
}

/** The cell that says that a row was reported. */
const ANSWERED_BY: Readonly<Record<Part, Field>> = {
  indicators: 'actual',
  projects: 'doneInvestment',
  tasks: 'progress',
};

/**
 * The board of one plan and year.
 *
 * @param own - what the ledger holds on the plan; null where nothing was accepted yet
 * @param expected - who was asked for what; null where nobody has said so
 */
export function boardOf(
  plan: Plan,
  year: number,
  ledger: Ledger,
  own: PlanLedger | null,
  expected: readonly Expected[] | null,
  today: string,
): Board {
  const receipts = [...ledger.receipts.values()]
    .filter(({ planId, years }) => planId === plan.id && years.includes(year))
    .sort(inReceivedOrder);
  const byDepartment = new Map<string, { department: string | null; receipts: Receipt[] }>();
  for (const { department } of expected ?? [])
    byDepartment.set(departmentKey(department), { department, receipts: [] });
  for (const receipt of receipts) {
    const key = departmentKey(receipt.department ?? '');
    const known = byDepartment.get(key) ?? { department: receipt.department, receipts: [] };
    known.receipts.push(receipt);
    byDepartment.set(key, known);
  }
  const answered = answeredRows(own, year);
  const lines = [...byDepartment].map(([key, { department, receipts: came }]) => {
    const asked = expected?.find((one) => departmentKey(one.department) === key) ?? null;
    return lineOf({ department, came, asked, isKnown: expected !== null, answered, own, year, today });
  });
  const judged = lines.filter(({ onTime }) => onTime !== null);
  return {
    plan,
    year,
    today,
    lines,
    onTime: { count: judged.filter(({ onTime }) => onTime).length, of: judged.length },
  };
}

interface LineFacts {
  readonly department: string | null;
  readonly came: readonly Receipt[];
  readonly asked: Expected | null;
  readonly isKnown: boolean;
  readonly answered: ReadonlySet<string>;
  readonly own: PlanLedger | null;
  readonly year: number;
  readonly today: string;
}

function lineOf({ department, came, asked, isKnown, answered, own, year, today }: LineFacts): BoardLine {
  const rounds = distinct(came);
  const last = rounds.at(-1);
  const accepted = rounds.find(({ submission }) => submission !== null)?.received ?? null;
  const missing =
    asked?.items.flatMap(({ code }) => (accepted === null || answered.has(code) ? [] : [code])) ?? [];
  const open = last ? { A: last.counts.A, B: last.counts.B, C: last.counts.C } : { A: 0, B: 0, C: 0 };
  const states = own ? countStates(own, department, year) : { held: 0, disputed: 0 };
  const due = asked?.due ?? null;
  return {
    department,
    isExpected: isKnown ? asked !== null : null,
    due,
    state: stateOf(last, missing.length, open.B + open.C + states.held + states.disputed),
    firstReceived: rounds[0]?.received ?? null,
    accepted,
    rounds: rounds.length,
    returned: rounds.filter(({ submission }) => submission === null).length,
    asked: asked?.items.length ?? 0,
    missing,
    open,
    ...states,
    onTime: isOnTime(due, accepted, today),
  };
}

/** The same content sent twice is no second round. */
function distinct(receipts: readonly Receipt[]): Receipt[] {
  const seen = new Set<string>();
  return receipts.filter(({ submission, fileHash }) => {
    const content = submission ?? fileHash;
    const isNew = !seen.has(content);
    seen.add(content);
    return isNew;
  });
}

function stateOf(last: Receipt | undefined, missing: number, open: number): BoardState {
  if (!last) return 'none';
  if (last.submission === null) return 'returned';
  if (missing > 0) return 'part';
  return open > 0 ? 'open' : 'done';
}

function isOnTime(due: string | null, accepted: string | null, today: string): boolean | null {
  if (due === null) return null;
  if (accepted !== null) return accepted.slice(0, due.length) <= due;
  return today > due ? false : null;
}

/** The rows about which anything was accepted for the year. */
function answeredRows(own: PlanLedger | null, year: number): Set<string> {
  const codes = new Set<string>();
  for (const { submission } of own?.sent ?? [])
    for (const { part, cells } of submission.tables) {
      const key = columnKey(ANSWERED_BY[part], year);
      for (const cell of cells) if (cell.key === key) codes.add(cell.code);
    }
  return codes;
}

function countStates(
  { standing }: PlanLedger,
  department: string | null,
  year: number,
): { readonly held: number; readonly disputed: number } {
  let held = 0;
  let disputed = 0;
  const key = departmentKey(department ?? '');
  for (const [{ sent, reporter }, state] of standing.states) {
    const isOwn = departmentKey(reporter.startsWith('#') ? '' : reporter) === key;
    if (!isOwn || !sent.filing.years.includes(year)) continue;
    if (state === 'held') held++;
    if (state === 'disputed') disputed++;
  }
  return { held, disputed };
}
