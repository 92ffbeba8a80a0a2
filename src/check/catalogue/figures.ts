/** V1 to V3, T1 to T5 and X2: single figures. CS-11 goes from 4142 (2020) to 6000: its path is 4514, 4885, 5257 … */
import {
  CHANGE,
  EXACT_SCALE,
  FROZEN_STEP,
  OUTLIER_POINTS,
  OUTLIER_SCORE,
  REVERSAL_SHARE,
  RUNNING_TOTAL_TOLERANCE,
  SCALE_DISTANCE,
  SCALE_EXPONENTS,
  USUAL_PARTS,
  USUAL_RATE,
  USUAL_SHARE,
  USUAL_TIMES,
} from '../../plan/thresholds';
import { showNumber } from '../../plan/units';
import { actuals, inRow, inWords, missing, textsOf, threshold, type CatalogueEntry } from './entry';

const TEST = 'test/check/catalogue.test.ts';
const filing = { part: 'filing', threshold: null, level: 2, inSheet: true } as const;
const percent = (share: number): string => showNumber(share * 100);

const VALUES: readonly CatalogueEntry[] = [
  {
    ...filing,
    ...textsOf('V1'),
    severities: ['A'],
    level: 1,
    missing: missing('not-applicable', 'number'),
    threshold: threshold('V1'),
    ...inRow('changsha-14th', 'CS-06', actuals(2021, 154), actuals(2021, 54)),
  },
  {
    ...filing,
    ...textsOf('V2'),
    severities: ['C'],
    level: 1,
    missing: missing('unverifiable', 'reference'),
    threshold: threshold('V2', {
      share: percent(USUAL_SHARE),
      rate: USUAL_RATE,
      parts: USUAL_PARTS,
      times: USUAL_TIMES,
    }),
    ...inRow('tianxin-2024', 'TX24-01', actuals(2024, 1100), actuals(2024, 500)),
  },
  {
    ...filing,
    ...textsOf('V3'),
    severities: ['A', 'C'],
    missing: missing('unverifiable', 'reference'),
    threshold: threshold('V3', {
      times: showNumber(10 ** SCALE_DISTANCE, 0),
      exact: showNumber(10 ** EXACT_SCALE, 1),
      powers: SCALE_EXPONENTS.map((exponent) => `±${exponent}`).join(' / '),
    }),
    ...inRow('changsha-hitech-14th', 'HT-01', actuals(2021, 32560000), actuals(2021, 3256)),
  },
];

const SERIES: readonly CatalogueEntry[] = [
  {
    ...filing,
    ...textsOf('T1'),
    severities: ['C'],
    missing: missing('unverifiable', 'prior'),
    threshold: threshold('T1', {
      share: percent(CHANGE.amount.relative),
      count: CHANGE.count.floor,
      low: CHANGE.percent.floor,
      high: CHANGE.percent.ceiling,
      growth: CHANGE.growth.ceiling,
      part: percent(CHANGE.part.relative),
    }),
    ...inRow('changsha-14th', 'CS-11', actuals(2021, 4514, 8003), actuals(2021, 4514, 4885)),
  },
  {
    ...filing,
    ...textsOf('T2'),
    severities: ['C'],
    missing: missing('unverifiable', 'prior'),
    threshold: threshold('T2', { share: percent(REVERSAL_SHARE) }),
    ...inRow('changsha-14th', 'CS-11', actuals(2021, 4514, 3003), actuals(2021, 4514, 4400)),
  },
  {
    ...filing,
    ...textsOf('T3'),
    severities: ['C'],
    missing: missing('unverifiable', 'prior'),
    threshold: threshold('T3', { step: FROZEN_STEP }),
    ...inRow('changsha-14th', 'CS-11', actuals(2021, 4514, 4514), actuals(2021, 4514, 4515)),
  },
  {
    ...filing,
    ...textsOf('T4'),
    severities: ['A', 'C'],
    missing: missing('not-applicable', 'number'),
    threshold: threshold('T4', { share: percent(RUNNING_TOTAL_TOLERANCE) }),
    ...inRow('tianxin-14th', 'TX-07', actuals(2021, 300, 600, 900), actuals(2021, 280, 310, 330)),
  },
  {
    ...filing,
    ...textsOf('T5'),
    severities: ['D'],
    missing: missing('not-applicable', 'series'),
    threshold: threshold('T5', { points: OUTLIER_POINTS, score: OUTLIER_SCORE }),
    ...inWords('T5', TEST),
    inSheet: false,
  },
  {
    ...filing,
    ...textsOf('X2'),
    severities: ['B'],
    missing: missing('not-applicable', 'number'),
    ...inWords('X2', TEST),
    inSheet: false,
  },
];

export const FIGURE_ENTRIES: readonly CatalogueEntry[] = [...VALUES, ...SERIES];
