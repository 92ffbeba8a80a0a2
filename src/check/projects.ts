/** Checks the rows of 项目填报: single cells first, then whether the row tells one story. */
import { columnKey, headerText } from '../forms/columns';
import { textOf } from '../forms/entry';
import type { FiledProject, Filing } from '../forms/filing';
import { Answers, type AnsweredRow, type AskedRule, type Failed } from './answers';
import type { Check } from './context';
import type { Failure } from './finding';
import type { Spot } from './recorder';
import { PROJECT_CELL_RULES } from './rules/project-cells';
import type { ProjectRow } from './rules/project-row';
import { PROJECT_RULES } from './rules/projects';
import { isFilled } from './series';
import { isShifted, unsureRows } from './unsure-rows';
import { isUntouched, noteUntouched } from './untouched';

const PROJECT_INPUTS = [
  'plannedInvestment',
  'doneInvestment',
  'status',
  'started',
  'finished',
  'progress',
  'problems',
];

export function checkProjects(check: Check): void {
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
    } else {
      const judge = (): AnsweredRow => judgeProject(filing, filed, due);
      recorder.takeRow(ROW_RULES, check.memory ? check.memory.project(filed, due, judge) : judge());
    }
  }
}

/** The years for which any project reports investment; of a form for one year, that year. */
function projectYears({ projects, years }: Filing): number[] {
  if (years.length === 1) return [...years];
  return years.filter((year) =>
    projects.some(({ entries }) => isFilled(entries.get(columnKey('doneInvestment', year)))),
  );
}

/** The rules that are asked about a project, by their position in `Answers.asked`: those of cells, then of rows. */
const ROW_RULES = [...PROJECT_CELL_RULES, ...PROJECT_RULES];

/** Asks every rule about a project. Pure: the same row in the same form gives the same answers. */
function judgeProject({ years }: Filing, filed: FiledProject, due: readonly number[]): AnsweredRow {
  const { code } = filed.project;
  const explanation = textOf(filed.entries.get('explanation'));
  const answers = new Answers();
  const failures: Failed[] = [];
  const counted = new Set<string>();
  const cellsWithFindings = new Set<string | null>();
  const ask = <Subject>(
    position: number,
    rule: AskedRule<Subject>,
    subject: Subject,
    spot: Spot,
  ): Failure | null => {
    const given = answers.given;
    const failure = answers.ask(position, rule, subject, spot);
    if (answers.given > given && spot.cell !== null) counted.add(spot.cell);
    if (!failure) return null;
    failures.push({ rule, spot, failure });
    if (spot.cell !== null) cellsWithFindings.add(spot.cell);
    return failure;
  };
  let sound = true;
  for (const [key, entry] of filed.entries) {
    const [field = '', year] = key.split(':');
    const money = field === 'plannedInvestment' || field === 'doneInvestment';
    if (!money && field !== 'started' && field !== 'finished') continue;
    const reportingYear = year === undefined ? null : Number(year);
    const spot: Spot = { sheet: entry.sheet, cell: entry.cell, code, year: reportingYear, explanation };
    const label = headerText('projects', field as 'started', reportingYear);
    for (const [position, rule] of PROJECT_CELL_RULES.entries()) {
      const failure = ask(position, rule, { filed, entry, label, money }, spot);
      if (!failure) continue;
      if (failure.untrusted) sound = false;
      if (!failure.goOn) break;
    }
  }
  const row: ProjectRow = { filed, years, due };
  // Sums and comparisons over an amount that cannot be right would only repeat its finding.
  for (const [position, rule] of sound ? PROJECT_RULES.entries() : []) {
    const cell = filed.entries.get(rule.at(row))?.cell ?? null;
    if (cellsWithFindings.has(cell)) continue;
    const spot: Spot = { sheet: filed.sheet, cell, code, year: null, explanation };
    const failure = ask(PROJECT_CELL_RULES.length + position, rule, row, spot);
    if (failure?.untrusted) break;
  }
  answers.cells = counted.size;
  return { answers, failures };
}
