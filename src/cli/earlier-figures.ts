/** `--earlier`: accepted figures of earlier years out of filled forms. */
import { columnKey } from '../forms/columns';
import { numberOf } from '../forms/entry';
import type { EarlierFigures } from '../forms/locked';
import { translate } from '../i18n';
import { ReportError } from '../i18n/report-error';
import type { Plan } from '../plan/schema';
import type { Arguments } from './arguments';
import type { Environment } from './command';
import { checkFile } from './filing-file';

/** Figures of the years before the form's first, taken from earlier filings without blocking findings. */
export async function readEarlier(
  { earlier, locale }: Pick<Arguments, 'earlier' | 'locale'>,
  plan: Plan,
  years: readonly number[],
  { plans, terminal }: Pick<Environment, 'plans' | 'terminal'>,
): Promise<{ years: number[]; figures: EarlierFigures }> {
  const figures = new Map<string, number>();
  const found = new Set<number>();
  const first = Math.min(...years);
  for (const file of earlier) {
    terminal.progress(translate('cli.progress.reading', { file }, locale));
    const { filing, check } = await checkFile(file, plans, locale);
    if (filing.plan.id !== plan.id)
      throw new ReportError('error.plans-differ', {
        file: '--plan',
        plan: plan.id,
        otherFile: file,
        otherPlan: filing.plan.id,
      });
    for (const { indicator, entries } of filing.indicators)
      for (const year of [...filing.earlierYears, ...filing.years].filter((one) => one < first)) {
        const value = numberOf(entries.get(columnKey('actual', year)));
        if (value === null || check.untrusted.has(`${indicator.code}:${year}`)) continue;
        figures.set(`${indicator.code}|${columnKey('actual', year)}`, value);
        found.add(year);
      }
  }
  return {
    years: [...found].sort((a, b) => a - b),
    figures: (code, key) => figures.get(`${code}|${key}`),
  };
}
