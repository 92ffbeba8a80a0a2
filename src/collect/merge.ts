/** Several checked filings of one plan → the data of its assessment. Nothing is decided silently. */
import { ReportError } from '../i18n/report-error';
import { columnKey } from '../forms/columns';
import { numberOf, textOf, type Entry } from '../forms/entry';
import type { FiledIndicator, FiledProject, FiledTask, Filing } from '../forms/filing';
import { PROJECT_STATUSES, TASK_STATUSES } from '../forms/headers';
import { figureKey, type CheckResult } from '../check/check';
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
  const plan = first.filing.plan;
  const rows = <T extends { entries: FiledIndicator['entries'] }>(
    pick: (filing: Filing) => readonly T[],
  ): Row<T>[] =>
    checked.flatMap(({ filing, check }) => pick(filing).map((filed) => ({ filing, check, filed })));
  const indicators = group(
    rows((filing) => filing.indicators),
    ({ filed }) => filed.indicator.code,
  ).map((same) => mergeIndicator(same, conflicts, locale));
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
      ).map(mergeProject),
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

function actualOf({ filing, check, filed }: Row<FiledIndicator>, year: number): Actual | null {
  const entry = filed.entries.get(columnKey('actual', year));
  if (!entry) return null;
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

function mergeIndicator(
  same: readonly Row<FiledIndicator>[],
  conflicts: Finding[],
  locale: Locale | undefined,
): IndicatorSeries {
  const actuals = new Map<number, Actual>();
  const assignedTargets = new Map<number, number>();
  const [first] = same;
  if (!first) throw new RangeError('no rows to merge');
  const { indicator } = first.filed;
  for (const row of same) {
    for (const year of [...row.filing.earlierYears, ...row.filing.years]) {
      const actual = actualOf(row, year);
      const known = actuals.get(year);
      if (actual && known && !sameFigure(actual, known)) {
        conflicts.push(conflictFinding(indicator.code, indicator.name, year, known, actual, locale));
        actuals.set(year, { kind: 'untrusted', rule: 'F5', origin: actual.origin });
      } else if (actual && !known) actuals.set(year, actual);
      const assigned = numberOf(row.filed.entries.get(columnKey('annualTarget', year)));
      if (assigned !== null) assignedTargets.set(year, assigned);
    }
  }
  const text = (key: string): string => joined(same.map(({ filed }) => textOf(filed.entries.get(key))));
  return {
    indicator,
    actuals,
    assignedTargets,
    source: text('source'),
    explanation: text('explanation'),
    department: text('department'),
  };
}

const joined = (texts: readonly string[]): string =>
  [...new Set(texts.filter((text) => text !== ''))].join('；');

/** The same figure reported twice, e.g. by a form that repeats accepted earlier years, is no conflict. */
function sameFigure(left: Actual, right: Actual): boolean {
  if (left.kind === 'number' && right.kind === 'number')
    return Math.abs(left.value - right.value) <= 1e-9 * Math.max(1, Math.abs(left.value));
  if (left.kind === 'completion' && right.kind === 'completion') return left.done === right.done;
  if (left.kind === 'reason' && right.kind === 'reason') return left.word === right.word;
  return left.kind === 'untrusted' && left.rule === 'F5' && left.kind === right.kind;
}

function shown(actual: Actual): string | number {
  if (actual.kind === 'number') return actual.value;
  if (actual.kind === 'reason') return actual.word;
  if (actual.kind === 'completion') return actual.done ? '已完成' : '未完成';
  return actual.rule;
}

function conflictFinding(
  code: string,
  name: string,
  year: number,
  known: Actual,
  other: Actual,
  locale: Locale | undefined,
): Finding {
  const facts = {
    name,
    year,
    first: shown(known),
    firstFile: known.origin.file,
    second: shown(other),
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
    left: shown(other),
    right: shown(known),
    difference: known.kind === 'number' && other.kind === 'number' ? other.value - known.value : null,
    hint: translate('finding.F5.hint.files', facts, locale),
  };
}

/** Later files win row by row only where the earlier ones say nothing: money is merged year by year. */
function mergeProject(same: readonly Row<FiledProject>[]): ProjectRecord {
  const [first] = same;
  if (!first) throw new RangeError('no rows to merge');
  const { project } = first.filed;
  const money = (field: 'doneInvestment' | 'plannedInvestment'): Map<number, number> => {
    const amounts = new Map<number, number>();
    for (const { filing, filed } of same)
      for (const year of filing.years) {
        const amount = numberOf(filed.entries.get(columnKey(field, year)));
        if (amount !== null && !amounts.has(year)) amounts.set(year, amount);
      }
    return amounts;
  };
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
    return reading?.kind === 'month' ? `${reading.year}-${String(reading.month).padStart(2, '0')}` : '';
  };
  const status = last('status');
  const refused = same
    .flatMap(({ check }) => check.findings)
    .find((finding) => finding.code === project.code && finding.severity === 'A');
  return {
    project,
    done: money('doneInvestment'),
    planned: money('plannedInvestment'),
    status: PROJECT_STATUSES.find((known) => known === status) ?? null,
    started: month('started'),
    finished: month('finished'),
    progress: last('progress'),
    problems: last('problems'),
    department: last('department'),
    untrusted: refused?.rule ?? null,
  };
}

function mergeTask(same: readonly Row<FiledTask>[]): TaskRecord {
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
