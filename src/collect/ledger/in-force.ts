/** The filings of a plan as they count: what was replaced, held or only shown is left blank in them. */
import type { Entry } from '../../forms/entry';
import type { FiledIndicator, Filing } from '../../forms/filing';
import { BLANK } from '../../forms/sheet/grid';
import { departmentKey } from '../assign/department';
import { earlierFirst, reporterOf, rowsOf, type Claim, type Sent } from './claims';
import type { Standing } from './standing';

type Entries = FiledIndicator['entries'];

const COUNTING: ReadonlySet<string> = new Set(['in-force', 'repeated', 'disputed']);

/**
 * The filings to merge, earlier ones first. Disputed figures stay in, so that the merge refuses them in words. Words about
 * a row (状态, 说明 …) count as the last file of the same years says them. Submissions of which nothing counts are left out.
 */
export function filingsInForce(
  sent: readonly Sent[],
  claims: readonly Claim[],
  { states }: Standing,
): { readonly filing: Filing; readonly sent: Sent }[] {
  const blanked = new Map<Sent, Set<string>>();
  const reported = new Set(claims.flatMap((claim) => (claim.isShown ? [] : [cellKey(claim)])));
  const counting = new Map<Sent, Set<string>>();
  for (const claim of claims) {
    const counts = claim.isShown ? !reported.has(cellKey(claim)) : COUNTING.has(states.get(claim) ?? '');
    const cells = counts ? counting : blanked;
    const known = cells.get(claim.sent) ?? new Set();
    cells.set(claim.sent, known.add(counts ? claim.code : cellKey(claim)));
  }
  const inOrder = [...sent].sort(earlierFirst);
  const lastWord = lastWords(inOrder);
  return inOrder.flatMap((one) => {
    const out = blanked.get(one) ?? new Set();
    const codes = counting.get(one) ?? new Set();
    const spoken = lastWord.get(one) ?? new Set();
    if (codes.size === 0 && spoken.size === 0) return [];
    const keep = (code: string, entries: Entries): Entries =>
      without(
        entries,
        (key) => out.has(`${code}|${key}`) || (isWord(key) && !spoken.has(code) && !codes.has(code)),
      );
    const { filing } = one;
    const { indicators, projects, tasks } = filing;
    const counted: Filing = {
      ...filing,
      indicators: indicators.map((row) => ({ ...row, entries: keep(row.indicator.code, row.entries) })),
      projects: projects.map((row) => ({ ...row, entries: keep(row.project.code, row.entries) })),
      tasks: tasks.map((row) => ({ ...row, entries: keep(row.task.code, row.entries) })),
    };
    return [{ filing: counted, sent: one }];
  });
}

const cellKey = ({ code, key }: Claim): string => `${code}|${key}`;

/** Everything but figures and who answers for the row. */
const isWord = (key: string): boolean =>
  key !== 'department' && !/^(?:actual|annualTarget|doneInvestment|plannedInvestment):/.test(key);

/** The rows of each submission that no later file of the same years and reporter says anything about. */
function lastWords(inOrder: readonly Sent[]): Map<Sent, Set<string>> {
  const last = new Map<string, Sent>();
  const rows = inOrder.flatMap((sent) =>
    rowsOf(sent.filing).map(({ code, entries }) => ({
      sent,
      code,
      slot: `${code}|${departmentKey(reporterOf(sent.submission, entries))}|${sent.filing.years.join()}`,
    })),
  );
  for (const { sent, slot } of rows) last.set(slot, sent);
  const spoken = new Map<Sent, Set<string>>();
  for (const { sent, code, slot } of rows) {
    if (last.get(slot) !== sent) continue;
    const codes = spoken.get(sent) ?? new Set();
    spoken.set(sent, codes.add(code));
  }
  return spoken;
}

function without(entries: Entries, isOut: (key: string) => boolean): Entries {
  const kept = new Map<string, Entry>();
  let changed = false;
  for (const [key, entry] of entries) {
    const out = isOut(key);
    changed ||= out;
    kept.set(key, out ? { ...entry, content: BLANK, reading: { kind: 'blank' } } : entry);
  }
  return changed ? kept : entries;
}
