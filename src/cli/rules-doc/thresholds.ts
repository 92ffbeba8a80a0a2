/** The section on thresholds: what holds for each measure and unit, asked of real indicators of the bundled plans. */
import {
  changeThreshold,
  limitsOf,
  REVERSAL_SHARE,
  usualInterval,
  type Interval,
} from '../../plan/thresholds';
import { hasScale } from '../../forms/figure-tests';
import { bundledPlans } from '../../plan/catalogue';
import type { Indicator, Plan } from '../../plan/schema';
import { decimalsOf, showNumber } from '../../plan/units';
import { list, page, plain, table } from './markdown';

/** One indicator of each kind that the thresholds tell apart. */
const KINDS = [
  { what: 'levels counted in 家, 个, 人 …', code: 'CS-11' },
  { what: 'levels in other units (亿元, 万人 …)', code: 'HT-01' },
  { what: 'ratios in other units than %', code: 'CS-05' },
  { what: 'ratios in %', code: 'CS-01' },
  { what: 'rates of growth', code: 'CS-02' },
  { what: 'yearly parts of cumulative totals and increments', code: 'TX-07' },
] as const;

const MISSING = '—';
const finite = (value: number, shown = String(value)): string => (Number.isFinite(value) ? shown : MISSING);
const percent = (share: number): string => finite(share, `${showNumber(share * 100)} %`);

/** Bounds of an interval: `0 to 100`, `from 0`. */
function interval({ minimum, maximum }: Interval, decimals: number): string {
  const show = (value: number): string => showNumber(value, decimals);
  if (minimum === null) return maximum === null ? MISSING : `up to ${show(maximum)}`;
  return maximum === null ? `from ${show(minimum)}` : `${show(minimum)} to ${show(maximum)}`;
}

function found(code: string): { plan: Plan; indicator: Indicator } {
  for (const plan of bundledPlans()) {
    const indicator = plan.indicators.find((one) => one.code === code);
    if (indicator) return { plan, indicator };
  }
  throw new RangeError(`no indicator ${code}`);
}

/** T2 is about levels and ratios. */
const hasReversal = ({ measure }: Indicator): boolean => measure === 'level' || measure === 'ratio';

function rowOf({ what, code }: (typeof KINDS)[number]): string[] {
  const { plan, indicator } = found(code);
  const { relative, floor, ceiling } = changeThreshold(indicator);
  const points = (size: number): string =>
    indicator.unit === '%' ? `${size} ${size === 1 ? 'point' : 'points'}` : String(size);
  return [
    what,
    interval(limitsOf(indicator), 2),
    percent(relative),
    floor === 0 ? MISSING : points(floor),
    finite(ceiling, points(ceiling)),
    hasReversal(indicator) ? percent(relative * REVERSAL_SHARE) : MISSING,
    hasScale(indicator) ? 'yes' : 'as fraction only',
    `\`${code}\`: ${interval(usualInterval(plan, indicator), decimalsOf(indicator))}`,
  ];
}

/** Indicators of the bundled plans with thresholds of their own. */
function overrides(): string {
  const own = bundledPlans().flatMap(({ id, indicators }) =>
    indicators.flatMap(({ code, name, thresholds }) =>
      thresholds ? [`\`${id}\` \`${code}\` ${plain(name)}: \`${JSON.stringify(thresholds)}\``] : [],
    ),
  );
  return own.length === 0 ? 'None of the bundled plans needs one.' : list(own);
}

export const thresholdSection = (): string =>
  page([
    '## Thresholds',
    [
      'All limits on figures stand in `src/plan/thresholds.ts`, the few others in `src/check/thresholds.ts`. None is learnt from',
      'reported figures. This is what they come to for each measure and unit; V2 follows baseline and target and is shown',
      'for one indicator of the kind. Where a rule names no source, its limit is a judgement, wide on purpose.',
    ].join(' '),
    table(
      [
        'Kind of figure',
        'V1: possible',
        'T1: share of last year',
        'T1: limit at least',
        'T1: limit at most',
        'T2: share of last year',
        'V3',
        'V2: usual, for example',
      ],
      KINDS.map(rowOf),
    ),
    [
      'T1 asks only where all of these are too large: the change from last year, how far it is off the change of the path,',
      'and how far the figure is off the path. T2 applies to levels and ratios that are to rise or to fall.',
    ].join(' '),
    [
      'A plan file can set them for a single indicator (`thresholds`: `minimum`, `maximum`, `expected`, `change`).',
      overrides(),
    ].join(' '),
  ]).trimEnd();
