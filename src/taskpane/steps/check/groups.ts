/** Findings put together by what causes them: one heading a rule, below it one entry a row of the form. */
import { SEVERITIES, type Finding, type Severity, type Unverifiable } from '../../../check/finding';

/** What one rule says of one row of the form, or of the form as a whole. */
export interface RowFindings {
  readonly code: string | null;
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

export interface RuleFindings {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly rows: readonly RowFindings[];
}

/** Groups in the order of their first finding, so that the worst stays first; severities are kept apart. */
export function groupFindings(findings: readonly Finding[]): readonly RuleFindings[] {
  return [...groupBy(findings, ({ severity, rule }) => `${severity}|${rule}`).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const rows = [...groupBy(same, ({ sheet, code }) => `${sheet}|${code}`).values()].flatMap((row) =>
      row[0] ? [{ code: row[0].code, sheet: row[0].sheet, findings: row }] : [],
    );
    return [{ rule: first.rule, severity: first.severity, count: same.length, rows }];
  });
}

/** What could not be checked, by reason. */
export interface UnverifiableGroup {
  readonly reason: string;
  readonly rules: readonly string[];
  readonly places: readonly Unverifiable[];
}

export function groupUnverifiable(all: readonly Unverifiable[]): readonly UnverifiableGroup[] {
  return [...groupBy(all, ({ reason }) => reason)].map(([reason, places]) => ({
    reason,
    rules: [...new Set(places.map(({ rule }) => rule))],
    places,
  }));
}

export interface FindingFilter {
  readonly hidden: readonly Severity[];
  /** Words that all have to be found, in whatever order. */
  readonly search: string;
}

/** @param titleOf - the title of a rule: people search for it too */
export function filterFindings(
  findings: readonly Finding[],
  { hidden, search }: FindingFilter,
  titleOf: (rule: string) => string,
): readonly Finding[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return findings.filter((finding) => {
    if (hidden.includes(finding.severity)) return false;
    if (words.length === 0) return true;
    const { rule, sheet, cell, code, message, hint, years, year } = finding;
    const text = plain(
      [rule, titleOf(rule), sheet, cell, code, message, hint, ...(years ?? [year])].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** How a place is marked in the sheet: by the worst that is said of it. */
export function marksOf(
  findings: readonly Finding[],
): readonly { readonly sheet: string; readonly cell: string; readonly severity: Severity }[] {
  const worst = new Map<string, { sheet: string; cell: string; severity: Severity }>();
  for (const { sheet, cell, severity } of findings) {
    if (cell === null) continue;
    const key = `${sheet}!${cell}`;
    const known = worst.get(key);
    if (!known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity))
      worst.set(key, { sheet, cell, severity });
  }
  return [...worst.values()];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
