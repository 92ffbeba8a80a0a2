/** Several checked filings of one plan → the data of its assessment. Nothing is decided silently. */
import { ReportError } from '../i18n/report-error';
import { columnKey } from '../forms/columns';
import { numberOf, showMonth, textOf, type Entry } from '../forms/entry';
import type { FiledIndicator, FiledProject, FiledTask, Filing } from '../forms/filing';
import { COMPLETION_WORDS, PROJECT_STATUSES, TASK_STATUSES } from '../forms/headers';
import { isTargetEntered } from '../forms/locked';
import { contentText } from '../forms/sheet/grid';
import type { CheckResult } from '../check/check';
import { figureKey } from '../check/context';
import type { Finding } from '../check/finding';
import type { Actual, IndicatorSeries, Origin, PlanData, ProjectRecord, TaskRecord } from '../assess/data';
import { translate, type Locale } from '../i18n';

/** A filing with what its check said. */
export interface CheckedFiling {
  readonly filing: Filing;
  readonly check: CheckResult;
}

export interface Merged {
  readonly data: PlanData;
  /** F5: the same figure reported differently in two files. */
  readonly conflicts: readonly Finding[];
}

/**
 * Merges filings of one plan: a figure is taken where it was reported; two different figures for the same year are a
 * conflict, and neither is assessed.
 *
 * @throws ReportError `error.plans-differ`
 */
export function mergeFilings(checked: readonly CheckedFiling[], locale?: Locale): Merged {
  const [first] = checked;
  if (!first) throw new RangeError('no filings to merge');
  for (const { filing } of checked)
    if (filing.plan.id !== first.filing.plan.id)
      throw new ReportError('error.plans-differ', {
        file: first.filing.fileName,
        plan: first.filing.plan.id,
        otherFile: filing.fileName,
        otherPlan: filing.plan.id,
      });
  const conflicts: Finding[] = [];
  const tell: Tell = (row, year, known, other) =>
    conflicts.push(conflictFinding(row, year, known, other, locale));
  const plan = first.filing.plan;
  const rows = <T extends { entries: FiledIndicator['entries'] }>(
    pick: (filing: Filing) => readonly T[],
  ): Row<T>[] =>
    checked.flatMap(({ filing, check }) => pick(filing).map((filed) => ({ filing, check, filed })));
  const indicators = group(
    rows((filing) => filing.indicators),
    ({ filed }) => filed.indicator.code,
  ).map((same) => mergeIndicator(same, tell));
  return {
    data: {
      plan,
      years: [...new Set(checked.flatMap(({ filing }) => [...filing.earlierYears, ...filing.years]))].sort(
        (a, b) => a - b,
      ),
      files: checked.map(({ filing }) => filing.fileName),
      indicators,
      projects: group(
        rows((filing) => filing.projects),
        ({ filed }) => filed.project.code,
      ).map((same) => mergeProject(same, tell)),
      tasks: group(
        rows((filing) => filing.tasks),
        ({ filed }) => filed.task.code,
      ).map(mergeTask),
    },
    conflicts,
  };
}

interface Row<T> {
  readonly filing: Filing;
  readonly check: CheckResult;
  readonly filed: T;
}

/** Groups in the order of first appearance. */
function group<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

const originOf = (filing: Filing, entry: Entry): Origin => ({
  file: filing.fileName,
  sheet: entry.sheet,
  cell: entry.cell,
});

/** Rows by the year they report last, so that the newest word on a project counts whatever the order of the files. */
function byYear<T>(rows: readonly Row<T>[]): Row<T>[] {
  const lastYear = ({ filing }: Row<T>): number => filing.years.at(-1) ?? 0;
  return [...rows].sort((left, right) => lastYear(left) - lastYear(right));
}

/** One report of a figure. */
interface Report<T> {
  readonly year: number;
  readonly value: T;
  /** What a person sees in the cell; two reports are the same where this is. */
  readonly shown: string | number;
  readonly origin: Origin;
}

/** Told of every report that differs from the first. */
type Tell = (
  row: { readonly code: string; readonly name: string },
  year: number,
  known: Report<unknown>,
  other: Report<unknown>,
) => void;

/** The first report of each year; years with different ones are in conflict. */
function settle<T>(
  row: { readonly code: string; readonly name: string },
  reports: readonly Report<T>[],
  tell: Tell,
): { values: Map<number, Report<T>>; conflicting: Set<number> } {
  const values = new Map<number, Report<T>>();
  const conflicting = new Set<number>();
  for (const report of reports) {
    const known = values.get(report.year);
    if (!known) values.set(report.year, report);
    else if (!isSame(known.shown, report.shown)) {
      tell(row, report.year, known, report);
      conflicting.add(report.year);
    }
  }
  return { values, conflicting };
}

/** The same figure reported twice, e.g. by a form that repeats accepted earlier years, is no conflict. */
function isSame(left: string | number, right: string | number): boolean {
  if (typeof left !== 'number' || typeof right !== 'number') return left === right;
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
}

/** A number typed into a yearly column. */
function amountReports<T extends { entries: FiledIndicator['entries'] }>(
  rows: readonly Row<T>[],
  field: 'annualTarget' | 'doneInvestment' | 'plannedInvestment',
): Report<number>[] {
  return rows.flatMap(({ filing, filed }) =>
    filing.years.flatMap((year) => {
      const entry = filed.entries.get(columnKey(field, year));
      const value = numberOf(entry);
      return entry && value !== null ? [{ year, value, shown: value, origin: originOf(filing, entry) }] : [];
    }),
  );
}

function reportOf(row: Row<FiledIndicator>, year: number): Report<Actual> | null {
  const entry = row.filed.entries.get(columnKey('actual', year));
  const value = entry && actualOf(row, year, entry);
  return value ? { year, value, shown: shown(entry), origin: value.origin } : null;
}

function actualOf({ filing, check, filed }: Row<FiledIndicator>, year: number, entry: Entry): Actual | null {
  const origin = originOf(filing, entry);
  const rule = check.untrusted.get(figureKey(filed.indicator.code, year));
  if (rule !== undefined) return { kind: 'untrusted', rule, origin };
  const { reading } = entry;
  switch (reading.kind) {
    case 'number':
      return { kind: 'number', value: reading.value, origin };
    case 'completion':
      return { kind: 'completion', done: reading.done, origin };
    case 'reason':
      return { kind: 'reason', word: reading.word, origin };
    default:
      return null;
  }
}

function mergeIndicator(same: readonly Row<FiledIndicator>[], tell: Tell): IndicatorSeries {
  const [first] = same;
  if (!first) throw new RangeError('no rows to merge');
  const { indicator } = first.filed;
  const reports = same.flatMap((row) =>
    [...row.filing.earlierYears, ...row.filing.years].flatMap((year) => reportOf(row, year) ?? []),
  );
  // A figure that one file cannot vouch for and another can is known.
  reports.sort((left, right) => Number(isUntrusted(left)) - Number(isUntrusted(right)));
  const actuals = settle(indicator, reports, tell);
  const targets = settle(
    indicator,
    isTargetEntered(indicator) ? amountReports(same, 'annualTarget') : [],
    tell,
  );
  const text = (key: string): string => joined(same.map(({ filed }) => textOf(filed.entries.get(key))));
  return {
    indicator,
    actuals: new Map(
      [...actuals.values].map(([year, { value, origin }]): [number, Actual] => [
        year,
        actuals.conflicting.has(year) ? { kind: 'untrusted', rule: 'F5', origin } : value,
      ]),
    ),
    assignedTargets: agreed(targets),
    source: text('source'),
    explanation: text('explanation'),
    department: text('department'),
  };
}

const isUntrusted = ({ value }: Report<Actual>): boolean => value.kind === 'untrusted';

/** The values that all reports agree on. */
function agreed<T>({ values, conflicting }: ReturnType<typeof settle<T>>): Map<number, T> {
  return new Map([...values].flatMap(([year, { value }]) => (conflicting.has(year) ? [] : [[year, value]])));
}

const joined = (texts: readonly string[]): string =>
  [...new Set(texts.filter((text) => text !== ''))].join('；');

function shown({ reading, content }: Entry): string | number {
  switch (reading.kind) {
    case 'number':
      return reading.value;
    case 'completion':
      return reading.done ? COMPLETION_WORDS.done : COMPLETION_WORDS.open;
    case 'reason':
      return reading.word;
    default:
      return contentText(content);
  }
}

function conflictFinding(
  { code, name }: { readonly code: string; readonly name: string },
  year: number,
  known: Report<unknown>,
  other: Report<unknown>,
  locale: Locale | undefined,
): Finding {
  const facts = {
    name,
    year,
    first: known.shown,
    firstFile: known.origin.file,
    second: other.shown,
    secondFile: other.origin.file,
  };
  return {
    rule: 'F5',
    severity: 'A',
    sheet: other.origin.sheet,
    cell: other.origin.cell,
    code,
    year,
    message: translate('finding.F5.files', facts, locale),
    left: other.shown,
    right: known.shown,
    difference:
      typeof known.shown === 'number' && typeof other.shown === 'number' ? other.shown - known.shown : null,
    hint: translate('finding.F5.hint.files', facts, locale),
  };
}

/** Money is merged year by year and must agree; of words the newest filing's count. */
function mergeProject(unordered: readonly Row<FiledProject>[], tell: Tell): ProjectRecord {
  const same = byYear(unordered);
  const [first] = same;
  if (!first) throw new RangeError('no rows to merge');
  const { project } = first.filed;
  const done = settle(project, amountReports(unordered, 'doneInvestment'), tell);
  const planned = settle(project, amountReports(unordered, 'plannedInvestment'), tell);
  const last = (key: string): string =>
    same
      .map(({ filed }) => textOf(filed.entries.get(key)))
      .filter((text) => text !== '')
      .at(-1) ?? '';
  const month = (key: string): string => {
    const reading = same
      .map(({ filed }) => filed.entries.get(key)?.reading)
      .filter((one) => one?.kind === 'month')
      .at(-1);
    return reading?.kind === 'month' ? showMonth(reading) : '';
  };
  const status = last('status');
  const refused = same
    .flatMap(({ check }) => check.findings)
    .find((finding) => finding.code === project.code && finding.severity === 'A');
  const unsure = same.flatMap(({ check }) => check.untrusted.get(project.code) ?? [])[0];
  return {
    project,
    done: agreed(done),
    planned: agreed(planned),
    status: PROJECT_STATUSES.find((known) => known === status) ?? null,
    started: month('started'),
    finished: month('finished'),
    progress: last('progress'),
    problems: last('problems'),
    department: last('department'),
    untrusted: refused?.rule ?? unsure ?? (done.conflicting.size > 0 ? 'F5' : null),
  };
}

function mergeTask(unordered: readonly Row<FiledTask>[]): TaskRecord {
  const same = byYear(unordered);
  const [first] = same;
  if (!first) throw new RangeError('no rows to merge');
  const progress = new Map<number, string>();
  let status = '';
  let department = '';
  for (const { filing, filed } of same) {
    for (const year of filing.years) {
      const text = textOf(filed.entries.get(columnKey('progress', year)));
      if (text !== '') progress.set(year, text);
    }
    status = textOf(filed.entries.get('status')) || status;
    department = textOf(filed.entries.get('department')) || department;
  }
  return {
    task: first.filed.task,
    progress,
    status: TASK_STATUSES.find((known) => known === status) ?? null,
    department,
  };
}
