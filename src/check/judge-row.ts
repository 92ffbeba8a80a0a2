/** Asks every rule about every figure of a row. Pure: the same row in the same form gives the same answers. */
import { columnKey } from '../forms/columns';
import { numberOf, textOf, type Reading } from '../forms/entry';
import type { FigureNumbers } from '../forms/figure-tests';
import type { FiledIndicator } from '../forms/filing';
import { isTargetEntered } from '../forms/locked';
import { Answers, type Failed } from './answers';
import type { JudgedFailure, JudgedRow } from './causes/judged';
import { measureFit } from './causes/misfit';
import type { Failure } from './finding';
import type { Spot } from './recorder';
import type { Rule } from './rule';
import { FIGURE_RULES } from './rules/figures';
import { format } from './rules/format';
import { assignedPair } from './rules/pair';
import { figureIn, figureRow, type Figure, type FormYears } from './series';

/** The rules that are asked about a row, by their position in `Answers.asked`: those of figures, then of targets. */
export const ROW_RULES = [...FIGURE_RULES, format, assignedPair] as const;
const TARGET_FORMAT = FIGURE_RULES.length;
const TARGET_PAIR = TARGET_FORMAT + 1;

const NOTHING: Reading = { kind: 'blank' };

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
export function judgeRow(form: FormYears, filed: FiledIndicator, settles: Settles): JudgedRow {
  const explanation = textOf(filed.entries.get('explanation'));
  const row = figureRow(form, filed);
  const hasTargets = isTargetEntered(filed.indicator);
  const judging = { filed, explanation, answers: new Answers(), failures: [], targets: [], settles };
  const earlier: number[] = [];
  const fit: number[] = [];
  let before: number | null = null;
  for (let index = 0; index < form.years.length; index++) {
    const formYear = form.years[index];
    if (!formYear) continue;
    const entry = filed.entries.get(formYear.key);
    let believed = formYear.earlier;
    let numbers: FigureNumbers | null = null;
    if (!believed && entry) {
      const figure = figureIn(row, index, entry, formYear.due, before, earlier, explanation);
      numbers = figure.numbers;
      believed = judgeFigure(judging, figure);
      if (hasTargets) judgeTarget(judging, figure);
    }
    measureFit(fit, row, entry?.reading ?? NOTHING, numbers);
    const value = row.years[index]?.value ?? null;
    before = believed ? value : null;
    if (believed && value !== null) earlier.push(value);
  }
  const { answers, failures, targets } = judging;
  return { filed, explained: explanation !== '', answers, failures, targets, fit };
}

const spotOf = ({ filed, explanation }: Judging, { entry, year }: Figure): Spot => ({
  sheet: entry.sheet,
  cell: entry.cell,
  code: filed.indicator.code,
  year,
  explanation,
});

/** @returns whether the figure can be a yardstick for the next year's */
function judgeFigure(judging: Judging, figure: Figure): boolean {
  const { answers } = judging;
  const given = answers.given;
  let believed = true;
  let spot: Spot | null = null;
  for (let position = 0; position < FIGURE_RULES.length; position++) {
    const rule = FIGURE_RULES[position];
    const told = rule && answers.hear(position, rule, figure);
    if (!told) continue;
    spot ??= spotOf(judging, figure);
    const failure = answers.heard(rule.id, told, spot);
    if (!failure) continue;
    // An explained figure is accepted, however unusual.
    const settled = judging.settles(rule, spot, failure);
    judging.failures.push({ rule, spot, failure, settled });
    if (failure.untrusted && !settled) believed = false;
    if (!failure.goOn) break;
  }
  if (answers.given > given) answers.cells++;
  return believed;
}

/** A target assigned by the city is typed by the department too: what is no number would be lost without a word. */
function judgeTarget(judging: Judging, figure: Figure): void {
  const { filed, answers, targets } = judging;
  const entry = filed.entries.get(columnKey('annualTarget', figure.year));
  if (!entry) return;
  const given = answers.given;
  const spot = { ...spotOf(judging, figure), cell: entry.cell };
  const target = { ...figure, entry, reading: entry.reading, value: numberOf(entry), numbers: null };
  const wrong = answers.ask(TARGET_FORMAT, format, target, spot);
  if (wrong) targets.push({ rule: format, spot, failure: wrong });
  const alone = answers.ask(TARGET_PAIR, assignedPair, { figure, target: entry }, spot);
  if (alone) targets.push({ rule: assignedPair, spot, failure: alone });
  if (answers.given > given) answers.cells++;
}
