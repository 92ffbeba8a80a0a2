/** `--earlier`: accepted figures of earlier years out of filled forms. */
import { planLedgers } from '../collect/ledger/plan-ledger';
import { columnKey } from '../forms/columns';
import { numberOf } from '../forms/entry';
import type { EarlierFigures } from '../forms/locked';
import { translate } from '../i18n';
import { ReportError } from '../i18n/report-error';
import type { Plan } from '../plan/schema';
import type { Arguments } from './arguments';
import { isLedgerFile, openLedger } from './collect/ledger-file';
import type { Environment } from './command';
import { checkFile } from './filing-file';

/** An accepted figure of an indicator. */
interface Accepted {
  readonly code: string;
  readonly year: number;
  readonly value: number;
}

/**
 * Figures of the years before the form's first, taken from earlier filings without blocking findings, or from a ledger as
 * far as they are in force. Of several for one year the last file's counts.
 */
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
    const accepted = (await isLedgerFile(file))
      ? await inLedger(file, plan, plans)
      : await inFiling(file, plan, plans, locale);
    for (const { code, year, value } of accepted) {
      if (year >= first) continue;
      figures.set(`${code}|${columnKey('actual', year)}`, value);
      found.add(year);
    }
  }
  return {
    years: [...found].sort((a, b) => a - b),
    figures: (code, key) => figures.get(`${code}|${key}`),
  };
}

async function inFiling(
  file: string,
  plan: Plan,
  plans: readonly Plan[],
  locale: Arguments['locale'],
): Promise<Accepted[]> {
  const { filing, check } = await checkFile(file, plans, locale);
  if (filing.plan.id !== plan.id)
    throw new ReportError('error.plans-differ', {
      file: '--plan',
      plan: plan.id,
      otherFile: file,
      otherPlan: filing.plan.id,
    });
  return filing.indicators.flatMap(({ indicator: { code }, entries }) =>
    [...filing.earlierYears, ...filing.years].flatMap((year) => {
      const value = numberOf(entries.get(columnKey('actual', year)));
      return value === null || check.untrusted.has(`${code}:${year}`) ? [] : [{ code, year, value }];
    }),
  );
}

async function inLedger(file: string, plan: Plan, plans: readonly Plan[]): Promise<Accepted[]> {
  const [own] = planLedgers(await openLedger(file, plans), [plan]);
  return [...(own?.standing.states ?? [])].flatMap(([{ part, key, code, year, value }, state]) => {
    const counts = state === 'in-force' && part === 'indicators' && key === columnKey('actual', year);
    return counts && typeof value === 'number' ? [{ code, year, value }] : [];
  });
}
