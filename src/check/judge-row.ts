/** Asks every rule about every figure of a row. Pure: the same row in the same form gives the same answers. */
import type { FiledIndicator } from '../forms/filing';
import { isTargetEntered } from '../forms/locked';
import { briefOf, contentKindOf, readingOf, textOfBrief } from '../forms/row-entries';
import { Answers, type AskedRule, type Failed } from './answers';
import type { JudgedFailure, JudgedRow } from './causes/judged';
import { measureFit } from './causes/misfit';
import type { Failure } from './finding';
import type { Spot } from './recorder';
import type { Rule } from './rule';
import { FIGURE_RULES } from './rules/figures';
import { format } from './rules/format';
import { assignedPair } from './rules/pair';
import { cellsOf, type Desk, type Figure, type FormYear, type FormYears } from './series';

/** The rules that are asked about a row, by their position in `Answers.asked`: those of figures, then of targets. */
export const ROW_RULES = [...FIGURE_RULES, format, assignedPair] as const;
const TARGET_FORMAT = FIGURE_RULES.length;
const TARGET_PAIR = TARGET_FORMAT + 1;

/** Whether the explanation of the row accepts a failure. */
export type Settles = (rule: Rule<Figure>, spot: Spot, failure: Failure) => boolean;

/** What is known of a row while it is judged. */
interface Judging {
  readonly filed: FiledIndicator;
  readonly explanation: string;
  readonly answers: Answers;
  readonly failures: JudgedFailure[];
  readonly targets: Failed[];
  readonly settles: Settles;
}

/** Judges a row; what fails is reported later, together with its cause. */
export function judgeRow(form: FormYears, filed: FiledIndicator, settles: Settles, desk: Desk): JudgedRow {
  const cells = cellsOf(form, filed);
  const explanation = textOfBrief(cells[form.years.length]);
  const row = desk.row(filed, cells);
  const hasTargets = isTargetEntered(filed.indicator);
  const judging = { filed, explanation, answers: new Answers(), failures: [], targets: [], settles };
  const fit: number[] = [];
  let before: number | null = null;
  for (let index = 0; index < form.years.length; index++) {
    const formYear = form.years[index];
    if (!formYear) continue;
    const cell = cells[index];
    const isJudged = !formYear.earlier && cell !== undefined;
    const figure: Figure | null = isJudged
      ? desk.figureIn(row, index, cell, formYear.due, before, explanation)
      : null;
    const unasked = formYear.earlier ? 'sound' : 'disbelieved';
    const verdict: Verdict = figure ? judgeFigure(judging, formYear, figure) : unasked;
    if (figure && hasTargets) judgeTarget(judging, formYear, figure);
    measureFit(fit, row, figure?.reading ?? readingOf(cell), figure?.numbers ?? null, verdict !== 'sound');
    const believed: boolean = verdict !== 'disbelieved';
    const value = row.years[index]?.value ?? null;
    before = believed ? value : null;
    if (believed && value !== null) desk.believe(value);
  }
  const { answers, failures, targets } = judging;
  return { filed, explained: explanation !== '', answers, failures, targets, fit };
}

/** Where a cell of the row stands: made for what is told only. */
function spotOf({ filed, explanation }: Judging, key: string, year: number): Spot {
  const { sheet, cell } = filed.entries.get(key) ?? { sheet: filed.sheet, cell: null };
  return { sheet, cell, code: filed.indicator.code, year, explanation };
}

/** `accepted`: it could not be believed without the explanation of its row. */
type Verdict = 'sound' | 'accepted' | 'disbelieved';

function judgeFigure(judging: Judging, { key, year }: FormYear, figure: Figure): Verdict {
  const { answers } = judging;
  const given = answers.given;
  let verdict: Verdict = 'sound';
  let spot: Spot | null = null;
  for (let position = 0; position < FIGURE_RULES.length; position++) {
    const rule = FIGURE_RULES[position];
    const told = rule && answers.hear(position, rule, figure);
    if (!told) continue;
    spot ??= spotOf(judging, key, year);
    const failure = answers.heard(rule.id, told, spot);
    if (!failure) continue;
    // An explained figure is accepted, however unusual.
    const settled = judging.settles(rule, spot, failure);
    judging.failures.push({ rule, spot, failure, settled });
    if (failure.untrusted && verdict !== 'disbelieved') verdict = settled ? 'accepted' : 'disbelieved';
    if (!failure.goOn) break;
  }
  if (answers.given > given) answers.cells++;
  return verdict;
}

/** A target assigned by the city is typed by the department too: what is no number would be lost without a word. */
function judgeTarget(judging: Judging, { targetKey, year }: FormYear, figure: Figure): void {
  const { filed, answers, targets } = judging;
  const cell = briefOf(filed.entries, targetKey);
  if (cell === undefined) return;
  const given = answers.given;
  const tell = <Subject>(position: number, rule: AskedRule<Subject>, subject: Subject): void => {
    const told = answers.hear(position, rule, subject);
    if (!told) return;
    const spot = spotOf(judging, targetKey, year);
    const failure = answers.heard(rule.id, told, spot);
    if (failure) targets.push({ rule, spot, failure });
  };
  const reading = readingOf(cell);
  const value = reading.kind === 'number' ? reading.value : null;
  tell(TARGET_FORMAT, format, { ...figure, content: contentKindOf(cell), reading, value, numbers: null });
  tell(TARGET_PAIR, assignedPair, { figure, target: reading });
  if (answers.given > given) answers.cells++;
}
