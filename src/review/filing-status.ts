/** How complete each department's part of each filing is: what was asked, what was filled, what is open. */
import type { Finding, Severity } from '../check/finding';
import type { FileCheck, ReviewContext } from './context';
import type { Filed, FiledPart, Gap } from './filed';

/** What one department filed in one file. */
export interface FilingStatus extends Omit<FiledPart, 'department'> {
  readonly context: ReviewContext;
  /** Null where rows of the plan are in none of the files. */
  readonly check: FileCheck | null;
  /** Empty where nobody is named; null for what concerns the whole file. */
  readonly department: string | null;
  readonly years: readonly number[];
  readonly open: Readonly<Record<Severity, number>>;
  readonly explained: number;
  readonly unverifiable: number;
}

/** What the checks found among the rows of a department. */
interface Draft extends Omit<FilingStatus, 'open'> {
  readonly open: Record<Severity, number>;
  explained: number;
  unverifiable: number;
}

/** The state of all files of a plan, department by department, and of the indicators that no file holds. */
export function filingStatus(context: ReviewContext, mainCodes: readonly string[]): FilingStatus[] {
  const listed = context.checks.flatMap((check) => (check.filed ? [{ check, filed: check.filed }] : []));
  if (listed.length === 0) return [];
  const missing = mainCodes.filter((code) => !listed.some(({ filed }) => filed.departments.has(code)));
  return [
    ...listed.flatMap(({ check, filed }) => statusOf(context, check, filed)),
    ...(missing.length > 0 ? [unfiled(context, missing)] : []),
  ];
}

function draft(context: ReviewContext, check: FileCheck | null, department: string | null): Draft {
  return {
    context,
    check,
    department,
    years: check?.filed?.years ?? [],
    asked: 0,
    filled: 0,
    gaps: [],
    projects: { asked: 0, filled: 0 },
    tasks: { asked: 0, filled: 0 },
    open: { A: 0, B: 0, C: 0, D: 0 },
    explained: 0,
    unverifiable: 0,
    explanations: [],
  };
}

function unfiled(context: ReviewContext, codes: readonly string[]): FilingStatus {
  const { year } = context.assessment;
  const gaps = codes.map((code): Gap => ({ code, year, word: null }));
  return { ...draft(context, null, null), years: [year], asked: codes.length, gaps };
}

function statusOf(context: ReviewContext, check: FileCheck, { parts, departments }: Filed): FilingStatus[] {
  const drafts = new Map<string | null, Draft>(
    parts.map((part) => [part.department, { ...draft(context, check, part.department), ...part }]),
  );
  const at = ({ code }: Pick<Finding, 'code'>): Draft => {
    const department = code === null ? null : (departments.get(code) ?? null);
    const known = drafts.get(department) ?? draft(context, check, department);
    drafts.set(department, known);
    return known;
  };
  for (const finding of check.findings) at(finding).open[finding.severity] += 1;
  for (const finding of check.explained) at(finding).explained += 1;
  for (const one of check.unverifiable) at(one).unverifiable += 1;
  return [...drafts.values()];
}
