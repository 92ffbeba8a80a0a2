/** Asks of every indicator row whether what its explanation claims fits its figures. */
import { columnKey } from '../forms/columns';
import { textOf } from '../forms/entry';
import type { FiledIndicator } from '../forms/filing';
import { figureKey, type Check } from './context';
import { claimedTarget, claimFor } from './rules/claim';
import { isFilled } from './series';

/**
 * Asked last: a figure that cannot be believed is not compared with words.
 *
 * @param explained - the rows whose figures were judged and that carry an explanation
 */
export function checkClaims(
  { filing, recorder, due, untrusted, annualTargets }: Check,
  explained: readonly FiledIndicator[],
): void {
  const { plan, sheets } = filing;
  if (sheets.indicators === undefined) return;
  for (const filed of explained) {
    const text = textOf(filed.entries.get('explanation'));
    const { code } = filed.indicator;
    const reported = due.filter((year) => isFilled(filed.entries.get(columnKey('actual', year))));
    for (const year of reported) {
      const entry = filed.entries.get(columnKey('actual', year));
      const until = filing.years.filter((own) => own <= year);
      if (!entry || until.some((own) => !reported.includes(own) || untrusted.has(figureKey(code, own))))
        continue;
      const words = claimFor(text, year, year === reported.at(-1));
      // What contradicts the figure does not explain it.
      const spot = {
        sheet: filed.sheet,
        cell: filed.entries.get('explanation')?.cell ?? null,
        code,
        year,
        explanation: '',
      };
      recorder.ask(claimedTarget, { plan, filed, annualTargets, year, until, entry, words }, spot);
    }
  }
}
