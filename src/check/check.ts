/** Checks a filing: structure first, then every figure, project and task. */
import type { Locale } from '../i18n';
import { columnKey, headerText } from '../forms/columns';
import { numberOf, textOf } from '../forms/entry';
import type { Drift, FiledIndicator, FiledProject, Filing } from '../forms/filing';
import { HEADERS, type Part } from '../forms/headers';
import { isTargetEntered } from '../forms/locked';
import { NO_ANNUAL_TARGETS, type AnnualTargets } from '../plan/annual-targets';
import { showYears } from '../plan/years';
import { settles } from './explanation';
import { SEVERITIES, type ExplainedFinding, type Finding, type Severity, type Unverifiable } from './finding';
import { Recorder, type Coverage, type Spot } from './recorder';
import { FIGURE_RULES } from './rules/figures';
import { format } from './rules/format';
import { PROJECT_CELL_RULES } from './rules/project-cells';
import { PROJECT_RULES, type ProjectRow } from './rules/projects';
import { describeDrift, mergeDrifts, STRUCTURE_RULES } from './rules/structure';
import { progressOf, TASK_RULES } from './rules/tasks';
import { dueYears, figuresOf, isFilled, type Figure } from './series';

export interface CheckOptions {
  readonly locale?: Locale;
  /** Official yearly targets, as the form was made with. */
  readonly annualTargets?: AnnualTargets;
}

export interface CheckResult {
  /** Open findings, worst first, then in the order of the sheets. */
  readonly findings: readonly Finding[];
  /** Findings settled by an explanation. */
  readonly explained: readonly ExplainedFinding[];
  readonly unverifiable: readonly Unverifiable[];
  readonly coverage: Coverage;
  /** Years the filing has reached. */
  readonly dueYears: readonly number[];
  /** `code:year` of figures and codes of whole projects that are not to be assessed, with the rule that says so. */
  readonly untrusted: ReadonlyMap<string, string>;
}

/** The key of a figure in `untrusted`. */
export const figureKey = (code: string, year: number): string => `${code}:${year}`;

/** Open findings by severity, and how many rules could not be evaluated. */
export function countFindings(result: Pick<CheckResult, 'findings' | 'unverifiable'>): Record<
  Severity,
  number
> & {
  unverifiable: number;
} {
  const count = (severity: Severity): number =>
    result.findings.filter((finding) => finding.severity === severity).length;
  return {
    A: count('A'),
    B: count('B'),
    C: count('C'),
    D: count('D'),
    unverifiable: result.unverifiable.length,
  };
}

/** Checks one filing with every rule. Pure: the same filing gives the same result. */
export function checkFiling(filing: Filing, options: CheckOptions = {}): CheckResult {
  const recorder = new Recorder(options.locale);
  const due = dueYears(filing);
  const untrusted = new Map<string, string>();
  const check: Check = {
    filing,
    recorder,
    due,
    untrusted,
    annualTargets: options.annualTargets ?? NO_ANNUAL_TARGETS,
  };
  checkStructure(check);
  checkIndicators(check);
  checkProjects(check);
  checkTasks(check);
  const result = recorder.result();
  return {
    ...result,
    findings: [...result.findings].sort(
      (left, right) => SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity),
    ),
    dueYears: due,
    untrusted,
  };
}

interface Check {
  readonly filing: Filing;
  readonly recorder: Recorder;
  readonly due: readonly number[];
  readonly untrusted: Map<string, string>;
  readonly annualTargets: AnnualTargets;
}

function checkStructure(check: Check): void {
  const { filing, recorder } = check;
  const unsure = unsureRows(check);
  // A row that slipped takes its formulas with it: one mistake.
  const drifts = filing.drifts.filter(
    (drift) => drift.kind !== 'formula-replaced' || unsure.get(drift.code) !== 'F6',
  );
  for (const { drift, count } of mergeDrifts(drifts)) {
    const { rule, place, code, failure } = describeDrift(drift);
    const severity = STRUCTURE_RULES.find(({ id }) => id === rule)?.severity ?? 'A';
    const spot: Spot = { ...place, code, year: null, explanation: '' };
    if (count > 1 && drift.kind === 'formula-replaced') {
      const facts = { sheet: place.sheet, header: drift.header, count };
      const message = { key: 'finding.F6.formulas' as const, facts };
      recorder.fail(rule, severity, { ...spot, code: null }, { ...failure, message });
    } else recorder.fail(rule, severity, spot, failure);
  }
}

/** Rows whose locked cells belong to other rows: nobody knows whose figures they carry. */
function isShifted({ filing }: Check, part: Part): boolean {
  const sheet = filing.sheets[part];
  return filing.drifts.some((drift) => drift.kind === 'rows-shifted' && drift.place.sheet === sheet);
}

/** The first locked cells after the code: where these differ, the row carries something else's name. */
const IDENTITY_HEADERS: ReadonlySet<string | undefined> = new Set([
  HEADERS.indicators.no,
  HEADERS.indicators.name,
  HEADERS.projects.category,
  HEADERS.projects.name,
]);

type LockedChanged = Extract<Drift, { kind: 'locked-changed' }>;

const isForeign = (drift: Drift): drift is LockedChanged =>
  drift.kind === 'locked-changed' && drift.cells > 1 && IDENTITY_HEADERS.has(drift.header);

/**
 * Codes whose figures cannot be told, with the rule that says so: two different rows (F5: the first is not known to
 * be the right one), or cells that slipped against their code (F6).
 */
function unsureRows({ filing }: Check): Map<string, 'F5' | 'F6'> {
  const rows = new Map<string, 'F5' | 'F6'>();
  for (const drift of filing.drifts) {
    if (drift.kind === 'row-doubled' && drift.conflicting) rows.set(drift.code, 'F5');
    if (isForeign(drift)) rows.set(drift.code, 'F6');
  }
  return rows;
}

function checkIndicators(check: Check): void {
  const { filing, recorder, due } = check;
  const sheet = filing.sheets.indicators;
  if (sheet === undefined) return;
  const entries = filing.indicators.flatMap((filed) =>
    filing.years.flatMap((year) => filed.entries.get(columnKey('actual', year)) ?? []),
  );
  const whole: Spot = { sheet, cell: null, code: null, year: null, explanation: '' };
  // Without any such column nothing can be said about what was filled in; F2 names the columns.
  if (entries.length > 0 && !entries.some(isFilled)) {
    recorder.fail('R1', 'A', whole, {
      message: { key: 'finding.R1.sheet', facts: { sheet, years: showYears(filing.years) } },
      hint: { key: 'finding.R1.hint.sheet', facts: {} },
    });
    return;
  }
  const shifted = isShifted(check, 'indicators');
  const unsure = unsureRows(check);
  for (const filed of filing.indicators) {
    const rule = shifted ? 'F6' : unsure.get(filed.indicator.code);
    if (rule) distrust(check, filed, rule);
    else checkIndicator(check, filed, due);
  }
}

function distrust({ filing, recorder, untrusted }: Check, filed: FiledIndicator, rule: string): void {
  for (const year of filing.years) {
    const entry = filed.entries.get(columnKey('actual', year));
    if (!isFilled(entry)) continue;
    const { code } = filed.indicator;
    untrusted.set(figureKey(code, year), rule);
    recorder.note(
      rule,
      { sheet: filed.sheet, cell: entry.cell, code, year, explanation: '' },
      { key: 'unverifiable.row-unsure', facts: {} },
    );
  }
}

function checkIndicator(check: Check, filed: FiledIndicator, due: readonly number[]): void {
  const { filing, recorder, untrusted } = check;
  const { code } = filed.indicator;
  const explanation = textOf(filed.entries.get('explanation'));
  const figures = figuresOf(filing, filed, due, explanation, check.annualTargets);
  let step = figures.next();
  while (!step.done) {
    const figure = step.value;
    const spot: Spot = {
      sheet: figure.entry.sheet,
      cell: figure.entry.cell,
      code,
      year: figure.year,
      explanation,
    };
    let believed = true;
    for (const rule of FIGURE_RULES) {
      const failure = recorder.ask(rule, figure, spot);
      if (!failure) continue;
      // An explained figure is accepted, however unusual.
      const settled = settles(explanation, failure.severity ?? rule.severity, [figure.year]);
      if (failure.untrusted && !settled) {
        believed = false;
        untrusted.set(figureKey(code, figure.year), rule.id);
      }
      if (!failure.goOn) break;
    }
    checkAssignedTarget(check, filed, figure, spot);
    step = figures.next(believed);
  }
}

/** A target assigned by the city is typed by the department too: what is no number would be lost without a word. */
function checkAssignedTarget({ recorder }: Check, filed: FiledIndicator, figure: Figure, spot: Spot): void {
  const entry = filed.entries.get(columnKey('annualTarget', figure.year));
  if (!isTargetEntered(filed.indicator) || !entry) return;
  const target = { ...figure, entry, reading: entry.reading, value: numberOf(entry) };
  recorder.ask(format, target, { ...spot, cell: entry.cell });
}

/** A sheet nobody touched is not checked and not accused: it is named. */
function isUntouched(
  rows: readonly { readonly entries: FiledProject['entries'] }[],
  fields: readonly string[],
): boolean {
  return rows.every(({ entries }) =>
    [...entries].every(([key, entry]) => !fields.some((field) => key.startsWith(field)) || !isFilled(entry)),
  );
}

function noteUntouched({ recorder }: Check, sheet: string, rows: number): void {
  const spot: Spot = { sheet, cell: null, code: null, year: null, explanation: '' };
  recorder.fail('R1', 'D', spot, {
    message: { key: 'finding.R1.untouched', facts: { sheet, rows } },
    hint: { key: 'finding.R1.hint.untouched', facts: { sheet } },
  });
  recorder.note('R1', spot, { key: 'unverifiable.untouched', facts: { sheet, rows } });
}

const PROJECT_INPUTS = [
  'plannedInvestment',
  'doneInvestment',
  'status',
  'started',
  'finished',
  'progress',
  'problems',
];

function checkProjects(check: Check): void {
  const { filing, recorder, untrusted } = check;
  const sheet = filing.sheets.projects;
  if (sheet === undefined || filing.projects.length === 0) return;
  if (isUntouched(filing.projects, PROJECT_INPUTS)) {
    noteUntouched(check, sheet, filing.projects.length);
    return;
  }
  const reason = { key: 'unverifiable.row-unsure', facts: {} } as const;
  const whole: Spot = { sheet, cell: null, code: null, year: null, explanation: '' };
  if (isShifted(check, 'projects')) {
    for (const { project } of filing.projects) untrusted.set(project.code, 'F6');
    recorder.note('F6', whole, reason);
    return;
  }
  const due = projectYears(filing);
  const unsure = unsureRows(check);
  for (const filed of filing.projects) {
    const { code } = filed.project;
    const rule = unsure.get(code);
    if (rule) {
      untrusted.set(code, rule);
      recorder.note(rule, { ...whole, code }, reason);
    } else checkProject(check, filed, due);
  }
}

/** The years for which any project reports investment; of a form for one year, that year. */
function projectYears({ projects, years }: Filing): number[] {
  if (years.length === 1) return [...years];
  return years.filter((year) =>
    projects.some(({ entries }) => isFilled(entries.get(columnKey('doneInvestment', year)))),
  );
}

function checkProject({ filing, recorder }: Check, filed: FiledProject, due: readonly number[]): void {
  const { code } = filed.project;
  const explanation = textOf(filed.entries.get('explanation'));
  const cellsWithFindings = new Set<string>();
  let sound = true;
  for (const [key, entry] of filed.entries) {
    const [field = '', year] = key.split(':');
    const money = field === 'plannedInvestment' || field === 'doneInvestment';
    if (!money && field !== 'started' && field !== 'finished') continue;
    const reportingYear = year === undefined ? null : Number(year);
    const spot: Spot = { sheet: entry.sheet, cell: entry.cell, code, year: reportingYear, explanation };
    const label = headerText('projects', field as 'started', reportingYear);
    for (const rule of PROJECT_CELL_RULES) {
      const failure = recorder.ask(rule, { filed, entry, label, money }, spot);
      if (!failure) continue;
      cellsWithFindings.add(entry.cell);
      if (failure.untrusted) sound = false;
      if (!failure.goOn) break;
    }
  }
  // Sums and comparisons over an amount that cannot be right would only repeat its finding.
  if (!sound) return;
  const row: ProjectRow = { filed, years: filing.years, due };
  for (const rule of PROJECT_RULES) {
    const entry = filed.entries.get(rule.at(row));
    const cell = entry?.cell ?? null;
    if (cell !== null && cellsWithFindings.has(cell)) continue;
    const spot: Spot = { sheet: filed.sheet, cell, code, year: null, explanation };
    const failure = recorder.ask(rule, row, spot);
    if (!failure) continue;
    if (cell !== null) cellsWithFindings.add(cell);
    if (failure.untrusted) return;
  }
}

function checkTasks(check: Check): void {
  const { filing, recorder } = check;
  const sheet = filing.sheets.tasks;
  if (sheet === undefined || filing.tasks.length === 0) return;
  if (isUntouched(filing.tasks, ['progress', 'status'])) {
    noteUntouched(check, sheet, filing.tasks.length);
    return;
  }
  const unsure = unsureRows(check);
  for (const filed of filing.tasks) {
    if (unsure.has(filed.task.code)) continue;
    const row = { filed, years: filing.years };
    // Tasks have no column for explanations: the progress is one.
    const explanation = progressOf(row).join('');
    for (const rule of TASK_RULES) {
      const spot: Spot = {
        sheet: filed.sheet,
        cell: filed.entries.get(rule.at)?.cell ?? null,
        code: filed.task.code,
        year: null,
        explanation: rule.id === 'TK1' ? '' : explanation,
      };
      if (recorder.ask(rule, row, spot)) break;
    }
  }
}
