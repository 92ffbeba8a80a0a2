/** The chart of 规划对比: how many indicators of each plan have which verdict. */
import { VERDICTS, type Verdict } from '../assess/verdict';
import type { ChartModel } from '../forms/sheet/chart';
import type { Block } from '../forms/sheet/model';
import type { Say } from './context';
import { verdictWord } from './words';

/** Nine fills, each with a lightness of its own: nine verdicts can be told apart in black and white. */
const FILLS: Readonly<Record<Verdict, string>> = {
  achieved: '102016',
  exceeded: '1E4B2E',
  'far-behind': '8E3A31',
  missed: 'B5483C',
  ahead: '58955F',
  met: '78AF80',
  'on-track': 'A9C99B',
  behind: 'FFD966',
  'not-assessable': 'FFFFFF',
};

/** More plans than this make bars that nobody can read. */
export const MOST_CHARTED = 30;

interface Counts {
  readonly verdicts: readonly Verdict[];
  /** The column of the first verdict; the others follow. */
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Stacked bars over the counts of the sheet. */
export function planChart(
  { verdicts, firstColumn, firstRow, lastRow }: Counts,
  anchor: Block,
  say: Say,
): ChartModel {
  const column = (at: number): Block => ({ top: firstRow, left: at, bottom: lastRow, right: at });
  const title = say('review.plans.chart');
  return {
    kind: 'stacked-bar',
    name: title,
    title,
    anchor,
    alternativeText: say('review.plans.chart-alternative'),
    categories: { block: column(1) },
    valueAxis: { format: '0', minimum: 0 },
    legend: 'bottom',
    series: VERDICTS.filter((verdict) => verdicts.includes(verdict)).map((verdict) => ({
      name: verdictWord(say, verdict),
      values: { block: column(firstColumn + verdicts.indexOf(verdict)) },
      look: { fill: FILLS[verdict] },
    })),
  };
}
