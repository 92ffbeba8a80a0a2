/** Checks the figures of 指标填报, indicator by indicator, year by year. */
import { columnKey } from '../forms/columns';
import { numberOf, textOf } from '../forms/entry';
import type { FiledIndicator } from '../forms/filing';
import { isTargetEntered } from '../forms/locked';
import { showYears } from '../plan/years';
import { figureKey, type Check } from './context';
import { settles } from './explanation';
import type { Spot } from './recorder';
import { FIGURE_RULES } from './rules/figures';
import { format } from './rules/format';
import { assignedPair } from './rules/pair';
import { checkRelations } from './relations';
import { report, type JudgedFailure, type JudgedRow } from './report';
import { figureRow, figuresOf, isFilled, type Figure } from './series';
import { isShifted, unsureRows } from './unsure-rows';

export function checkIndicators(check: Check): void {
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
  const judged: JudgedRow[] = [];
  for (const filed of filing.indicators) {
    const rule = shifted ? 'F6' : unsure.get(filed.indicator.code);
    if (rule) distrust(check, filed, rule);
    else judged.push(judgeRow(check, filed, due));
  }
  report(check, judged);
  checkRelations(check);
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

/** Asks every rule about every figure of a row; what fails is reported later, together with its cause. */
export function judgeRow(check: Check, filed: FiledIndicator, due: readonly number[]): JudgedRow {
  const { filing, recorder, untrusted } = check;
  const { code } = filed.indicator;
  const explanation = textOf(filed.entries.get('explanation'));
  const row = figureRow(filing, filed, check.annualTargets);
  const failures: JudgedFailure[] = [];
  const figures = figuresOf(row, filed, due, explanation);
  let step = figures.next();
  while (!step.done) {
    const figure = step.value;
    const { sheet, cell } = figure.entry;
    const spot: Spot = { sheet, cell, code, year: figure.year, explanation };
    let believed = true;
    for (const rule of FIGURE_RULES) {
      const failure = recorder.judge(rule, figure, spot);
      if (!failure) continue;
      failures.push({ rule, spot, failure });
      if ((failure.severity ?? rule.severity) !== 'D') check.questioned.add(figureKey(code, figure.year));
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
  return { filed, row, explanation, failures };
}

/** A target assigned by the city is typed by the department too: what is no number would be lost without a word. */
function checkAssignedTarget({ recorder }: Check, filed: FiledIndicator, figure: Figure, spot: Spot): void {
  const entry = filed.entries.get(columnKey('annualTarget', figure.year));
  if (!isTargetEntered(filed.indicator) || !entry) return;
  const target = { ...figure, entry, reading: entry.reading, value: numberOf(entry), numbers: null };
  recorder.ask(format, target, { ...spot, cell: entry.cell });
  recorder.ask(assignedPair, { figure, target: entry }, { ...spot, cell: entry.cell });
}
