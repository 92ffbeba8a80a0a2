/** The mistakes planted into the demo's sample filings: the kinds that offices really make. */
import { columnKey } from '../../forms/columns';
import { mainIndicators } from '../../plan/facts';
import { isPeriodTotal, printedStart } from '../../plan/path';
import type { Indicator, Plan } from '../../plan/schema';
import { cellKey, type SampleCells } from './cells';

/** Changes a few cells of a clean sample. Each mistake takes the next indicator that it fits. */
export function plantMistakes(cells: SampleCells, plan: Plan, years: readonly number[]): void {
  const year = years.at(-1) ?? plan.period.start;
  const free = mainIndicators(plan).filter((indicator) => indicator.measure !== 'completion');
  const take = (fits: (indicator: Indicator) => boolean): Indicator | undefined => {
    const index = free.findIndex(fits);
    return index < 0 ? undefined : free.splice(index, 1)[0];
  };
  const change = (
    indicator: Indicator | undefined,
    alter: (value: number) => string | number | null,
  ): void => {
    if (!indicator) return;
    const key = cellKey(indicator.code, columnKey('actual', year));
    const value = cells.get(key);
    if (typeof value === 'number') cells.set(key, alter(value));
  };
  const isShare = ({ unit, measure }: Indicator): boolean => unit === '%' && measure === 'ratio';
  const isMoney = ({ unit }: Indicator): boolean => unit === '亿元';
  const onPath = (indicator: Indicator): boolean =>
    printedStart(indicator) !== null && !isPeriodTotal(indicator) && indicator.target.value !== null;

  // An amount in 万元, or a percentage as a fraction.
  const amount = take(isMoney);
  if (amount) change(amount, (value) => value * 10_000);
  else change(take(isShare), (value) => Number((value / 100).toPrecision(6)));
  // A blank, a number with its unit as text.
  change(
    take(({ unit }) => unit === '家' || unit === '个'),
    () => null,
  );
  change(
    take(({ unit }) => unit !== null && unit !== '%'),
    (value) => `约${value}`,
  );
  // A jump that nobody explained, and one that somebody did.
  change(
    take((one) => onPath(one) && !isShare(one)),
    (value) => Math.round(value * 1.9),
  );
  const explained = take((one) => onPath(one) && !isShare(one) && years.length > 1);
  change(explained, (value) => Math.round(value * 1.8));
  if (explained)
    cells.set(cellKey(explained.code, 'explanation'), `示例：${year}年统计口径调整，已报主管部门备案`);
  const [finished, idle] = [
    plan.projects.find(({ code }) => cells.get(cellKey(code, 'status')) === '竣工'),
    plan.projects.find(({ code }) => cells.get(cellKey(code, 'status')) === '未开工'),
  ];
  if (finished) cells.set(cellKey(finished.code, 'finished'), null);
  if (idle) cells.set(cellKey(idle.code, columnKey('doneInvestment', year)), 0.2);
}
