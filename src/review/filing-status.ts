/** How complete each department's part of each filing is: what was asked, what was filled, what is open. */
import type { Finding, Severity } from '../check/finding';
import { columnKey } from '../forms/columns';
import { textOf, type Entry } from '../forms/entry';
import type { Filing } from '../forms/filing';
import type { FileCheck, ReviewContext } from './context';

/** A blank cell: the row's code and the year. */
export interface Gap {
  readonly code: string;
  readonly year: number;
  /** 未统计 or 未到发布期; null where nothing was said. */
  readonly word: string | null;
}

/** What one department filed in one file. */
export interface FilingStatus {
  readonly context: ReviewContext;
  /** Null where rows of the plan are in none of the files. */
  readonly check: FileCheck | null;
  /** Empty where nobody is named; null for what concerns the whole file. */
  readonly department: string | null;
  readonly years: readonly number[];
  /** Cells for figures of the years up to the report year. */
  readonly asked: number;
  readonly filled: number;
  readonly gaps: readonly Gap[];
  readonly projects: { readonly asked: number; readonly filled: number };
  readonly tasks: { readonly asked: number; readonly filled: number };
  readonly open: Readonly<Record<Severity, number>>;
  readonly explained: number;
  readonly unverifiable: number;
  /** One for each row with an explanation. */
  readonly explanations: readonly { readonly code: string; readonly text: string }[];
}

type Draft = {
  -readonly [Key in keyof FilingStatus]: FilingStatus[Key] extends readonly (infer Item)[]
    ? Item[]
    : FilingStatus[Key] extends Readonly<Record<Severity, number>>
      ? Record<Severity, number>
      : FilingStatus[Key] extends { readonly asked: number }
        ? { asked: number; filled: number }
        : FilingStatus[Key];
};

/** The state of all files of a plan, department by department, and of the indicators that no file holds. */
export function filingStatus(context: ReviewContext, mainCodes: readonly string[]): FilingStatus[] {
  const listed = context.checks.flatMap((check) => (check.filing ? [{ check, filing: check.filing }] : []));
  if (listed.length === 0) return [];
  const held = new Set(
    listed.flatMap(({ filing }) => filing.indicators.map(({ indicator }) => indicator.code)),
  );
  const missing = mainCodes.filter((code) => !held.has(code));
  return [
    ...listed.flatMap(({ check, filing }) => statusOf(context, check, filing)),
    ...(missing.length > 0 ? [unfiled(context, missing)] : []),
  ];
}

function draft(context: ReviewContext, check: FileCheck | null, department: string | null): Draft {
  return {
    context,
    check,
    department,
    years: [...(check?.filing?.years ?? [])],
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

function statusOf(context: ReviewContext, check: FileCheck, filing: Filing): FilingStatus[] {
  const parts = new Map<string | null, Draft>();
  const part = (department: string | null): Draft => {
    const known = parts.get(department);
    if (known) return known;
    const made = draft(context, check, department);
    parts.set(department, made);
    return made;
  };
  const departments = new Map<string, string>();
  const years = filing.years.filter((year) => year <= context.assessment.year);
  const own = (code: string, entries: ReadonlyMap<string, Entry>): Draft => {
    const department = textOf(entries.get('department')) || (filing.department ?? '');
    departments.set(code, department);
    const status = part(department);
    const explanation = textOf(entries.get('explanation'));
    if (explanation !== '') status.explanations.push({ code, text: explanation });
    return status;
  };
  for (const { indicator, entries } of filing.indicators) {
    const status = own(indicator.code, entries);
    for (const year of years)
      countFigure(status, indicator.code, year, entries.get(columnKey('actual', year)));
  }
  for (const { project, entries } of filing.projects)
    countRow(own(project.code, entries).projects, entries.get('status'));
  for (const { task, entries } of filing.tasks)
    countRow(own(task.code, entries).tasks, entries.get('status'));
  const at = ({ code }: Pick<Finding, 'code'>): Draft =>
    part(code === null ? null : (departments.get(code) ?? null));
  for (const finding of check.findings) at(finding).open[finding.severity] += 1;
  for (const finding of check.explained) at(finding).explained += 1;
  for (const one of check.unverifiable) at(one).unverifiable += 1;
  return [...parts.values()];
}

/** A figure that cannot be read was filled: the findings say what is wrong with it. */
function countFigure(status: Draft, code: string, year: number, entry: Entry | undefined): void {
  status.asked += 1;
  const kind = entry?.reading.kind ?? 'blank';
  if (kind === 'blank') status.gaps.push({ code, year, word: null });
  else if (entry?.reading.kind === 'reason') status.gaps.push({ code, year, word: entry.reading.word });
  else status.filled += 1;
}

function countRow(counts: { asked: number; filled: number }, status: Entry | undefined): void {
  counts.asked += 1;
  if (status !== undefined && status.reading.kind !== 'blank') counts.filled += 1;
}
