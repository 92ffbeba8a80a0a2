/** Checks the figures of 指标填报, indicator by indicator, year by year. */
import { columnKey } from '../forms/columns';
import type { FiledIndicator, Filing } from '../forms/filing';
import { listYears } from '../plan/years';
import type { JudgedRow } from './causes/judged';
import { JudgedSheet } from './causes/judged-sheet';
import { checkClaims } from './claims';
import { figureKey, type Check } from './context';
import { judgeRow, ROW_RULES, type Settles } from './judge-row';
import { LookAhead } from './look-ahead';
import type { Spot } from './recorder';
import { checkRelations } from './relations';
import { report } from './report';
import { Desk, formYears, isFilled } from './series';
import { isShifted, unsureRows } from './unsure-rows';

export function checkIndicators(check: Check): void {
  const { filing, recorder } = check;
  const sheet = filing.sheets.indicators;
  if (sheet === undefined) return;
  const whole: Spot = { sheet, cell: null, code: null, year: null, explanation: '' };
  // Without any such column nothing can be said about what was filled in; F2 names the columns.
  if (isEmpty(filing)) {
    recorder.fail('R1', 'A', whole, {
      message: { key: 'finding.R1.sheet', facts: { sheet, years: listYears(filing.years) } },
      hint: { key: 'finding.R1.hint.sheet', facts: {} },
    });
    return;
  }
  const shifted = isShifted(check, 'indicators');
  const unsure = unsureRows(check);
  const isSure = !shifted && unsure.size === 0;
  const doubtOf: Doubt = ({ indicator }) => (shifted ? 'F6' : unsure.get(indicator.code));
  const { judged, explained } = judgeRows(check, isSure ? null : doubtOf);
  report(check, judged);
  checkRelations(check);
  checkClaims(check, explained);
}

/** The rule that says why nobody knows whose figures a row carries. */
type Doubt = (filed: FiledIndicator) => string | undefined;

/** Judges the rows, but for those in doubt: these are noted. */
function judgeRows(
  check: Check,
  doubtOf: Doubt | null,
): { readonly judged: JudgedSheet; readonly explained: readonly FiledIndicator[] } {
  const { filing, recorder, memory } = check;
  const form = formYears(filing, check.due, check.annualTargets);
  const settles: Settles = (rule, spot, failure) => recorder.settles(rule, spot, failure);
  const { indicators } = filing;
  let desk: Desk | null = null;
  const judge = (filed: FiledIndicator): JudgedRow =>
    judgeRow(form, filed, settles, (desk ??= new Desk(form, filed.indicator)));
  const judged = new JudgedSheet(form, doubtOf ? indicators.filter((filed) => !doubtOf(filed)) : indicators);
  const explained: FiledIndicator[] = [];
  const ahead = new LookAhead(indicators, form.keys[0] ?? '');
  for (const [position, filed] of indicators.entries()) {
    ahead.reach(position);
    const rule = doubtOf?.(filed);
    if (rule) {
      distrust(check, filed, rule);
      continue;
    }
    const row = memory ? memory.indicator(filed, judge) : judge(filed);
    record(check, row);
    judged.add(row);
    if (row.explained) explained.push(filed);
  }
  return { judged, explained };
}

/** Whether there are columns for figures, and nothing stands in any of them. */
function isEmpty({ indicators, years }: Filing): boolean {
  const keys = years.map((year) => columnKey('actual', year));
  let columns = 0;
  for (const { entries } of indicators)
    for (const key of keys) {
      const entry = entries.get(key);
      if (isFilled(entry)) return false;
      if (entry) columns++;
    }
  return columns > 0;
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

/** Takes over what was said about a row; what failed at its figures waits for its cause. */
function record({ recorder, untrusted, questioned }: Check, { answers, failures, targets }: JudgedRow): void {
  recorder.take(ROW_RULES, answers);
  for (const { rule, spot, failure, settled } of failures) {
    const key = figureKey(spot.code ?? '', spot.year ?? 0);
    if ((failure.severity ?? rule.severity) !== 'D') questioned.add(key);
    if (failure.untrusted && !settled) untrusted.set(key, rule.id);
  }
  for (const { rule, spot, failure } of targets) recorder.fail(rule.id, rule.severity, spot, failure);
}
