/** The sentences of an indicator row, computed in the sheet: what is still to be done, and what must be known. */
import { otherStart, verdictFrom } from '../assess/sensitivity';
import { isMet, lowerIsBetter } from '../assess/target';
import { quoteText } from '../forms/sheet/address';
import { shownValue, type CellValue } from '../forms/sheet/model';
import { dueYear } from '../plan/path';
import { decimalsOf } from '../plan/units';
import type { Verdict } from '../assess/verdict';
import type { MessageKey } from '../i18n';
import type { ReviewContext } from './context';
import { progressCell } from './indicator-formulas';
import { dueOf, EPS, kindOf, metCondition, quoteVerdict, YEAR, type FormulaRow } from './indicator-row';
import {
  always,
  asCell,
  choose,
  constant,
  content,
  figure,
  fill,
  join,
  listed,
  when,
  type LiveText,
  type OptionalText,
} from './live-text';
import { pendingRules } from './pending';
import { hasSecondOpinion } from './verdict-formulas';
import { verdictWord } from './words';

/** A figure with its unit; differences of shares are percentage points. */
function amount(row: FormulaRow, expression: string, value: number | null, difference = false): LiveText {
  const { indicator } = row.assessment.series;
  const points = difference && indicator.unit === '%' && indicator.measure !== 'growth';
  const unit = points ? row.say('review.overview.points') : (indicator.unit ?? '');
  return join(figure(expression, value, decimalsOf(indicator) + (difference ? 1 : 0)), constant(unit));
}

const size = (value: number | null): number | null => (value === null ? null : Math.abs(value));

/** 差距与追赶: how far it is to the target, and the pace that is now needed against the best one so far. */
export function catchUpText(row: FormulaRow): LiveText {
  const { assessment, cells, say, cutOffs, plan } = row;
  const { indicator } = assessment.series;
  const kind = kindOf(row);
  if (kind === 'completion' || kind === 'none') return constant('');
  const progress = shownNumber(progressCell(row));
  const goal = kind === 'assigned' ? assessment.target : indicator.target.value;
  const goalCell = kind === 'assigned' ? cells.expected : cells.target;
  const met = progress !== null && goal !== null && isMet(indicator, progress, goal, cutOffs);
  const target = amount(row, goalCell, goal);
  const gap = amount(row, `ABS(${cells.gap})`, size(assessment.gap), true);
  const sign = lowerIsBetter(indicator) ? '-' : '';
  const beyond = assessment.gap !== null && (sign === '-' ? -1 : 1) * assessment.gap > 1e-9;
  const reached = join(
    fill(say, 'review.catch-up.reached', { target }),
    when(
      `${sign}${cells.gap}>${EPS}`,
      beyond,
      fill(say, sign === '-' ? 'review.catch-up.below' : 'review.catch-up.above', { gap }),
    ),
  );
  const behind = join(fill(say, 'review.catch-up.left', { target, gap }), paceText(row));
  // A mean rate above the target can still fall: until the target year it is never reached.
  const early = kind === 'growth' ? `AND(${metCondition(row)},${YEAR}>=${dueOf(row)})` : metCondition(row);
  const done = met && (kind !== 'growth' || assessment.year >= dueYear(plan, indicator));
  const unknown = `${cells.progress}=""${kind === 'assigned' ? `,${cells.expected}=""` : ''}`;
  const known = progress !== null && goal !== null;
  const growing = fill(say, 'review.catch-up.mean', {
    progress: amount(row, cells.progress, progress),
    target,
  });
  const open = kind === 'growth' ? join(growing, paceText(row)) : behind;
  return choose(`OR(${unknown})`, !known, constant(''), choose(early, done, reached, open));
}

function paceText(row: FormulaRow): LiveText {
  const { assessment, cells, say, plan } = row;
  const { indicator } = assessment.series;
  const kind = kindOf(row);
  if (kind === 'assigned' || kind === 'hold') return constant('');
  const down = lowerIsBetter(indicator);
  const { requiredPace, bestPace } = assessment;
  const key: MessageKey =
    kind === 'growth'
      ? 'review.catch-up.pace-rate'
      : down
        ? 'review.catch-up.pace-down'
        : 'review.catch-up.pace-up';
  const magnitude = kind === 'growth' ? (cell: string) => cell : (cell: string) => `ABS(${cell})`;
  const worth = kind === 'growth' ? (value: number | null) => value : size;
  const [needs, best] = [`${down ? '-' : ''}${cells.requiredPace}`, `${down ? '-' : ''}${cells.bestPace}`];
  const side = down ? -1 : 1;
  const record = requiredPace !== null && bestPace !== null && side * requiredPace > side * bestPace + 1e-9;
  const compared = join(
    fill(say, 'review.catch-up.best', { best: amount(row, cells.bestPace, bestPace, true) }),
    when(`${needs}>${best}+${EPS}`, record, constant(say('review.catch-up.record'))),
  );
  const due = dueYear(plan, indicator);
  return when(
    `${cells.requiredPace}<>""`,
    requiredPace !== null,
    join(
      fill(say, key, {
        years: figure(`${dueOf(row)}-${YEAR}`, due - assessment.year, 0),
        pace: amount(row, magnitude(cells.requiredPace), worth(requiredPace), true),
      }),
      when(`${cells.bestPace}<>""`, bestPace !== null, compared),
    ),
  );
}

/** Why the two methods come to different words: where each of them would have the figure by now. */
export function disagreementText(row: FormulaRow): LiveText {
  const { assessment, cells, say } = row;
  const { start, target, timeShare: share } = assessment;
  const geometric =
    start !== null && target !== null && share !== null
      ? start.value * (target / start.value) ** share
      : null;
  return fill(say, 'review.remark.disagree', {
    year: figure(YEAR, assessment.year, 0),
    linear: amount(row, cells.expected, assessment.expected),
    geometric: amount(
      row,
      `${cells.baseline}*(${cells.target}/${cells.baseline})^${cells.timeShare}`,
      geometric,
    ),
    actual: amount(row, cells.progress, assessment.progress),
    ratio: figure(cells.ratio, assessment.ratio, 2),
    second: figure(cells.secondRatio, assessment.secondOpinion?.ratio ?? null, 2),
  });
}

/** What the verdict would be from the plan's baseline year; null where the indicator's baseline is of that year. */
function sensitivityOf(row: FormulaRow): { readonly verdict: Verdict; readonly text: LiveText } | null {
  const { plan, assessment, cells, say, cutOffs } = row;
  const { series, year } = assessment;
  const start = otherStart(plan, series.indicator);
  if (start === null) return null;
  const verdict = verdictFrom(plan, series, start, year, cutOffs);
  const text = fill(say, start.known ? 'review.remark.other-known' : 'review.remark.other-unknown', {
    printed: series.indicator.baseline.year ?? '',
    other: start.year,
    value: `${start.value}${series.indicator.unit ?? ''}`,
    verdict: content(cells.otherVerdict, verdictWord(say, verdict)),
  });
  return { verdict, text };
}

/** 说明: why there is no verdict, what stands in for what, and why the two methods differ. */
export function remarkCell(context: ReviewContext, row: FormulaRow): CellValue {
  const { assessment, cells, say } = row;
  const { reason, disagrees, verdict } = assessment;
  const why = reason ? say(reason.key, reason.facts) : say('review.remark.no-data');
  const parts: OptionalText[] = [
    {
      condition: `${cells.verdict}=${quoteVerdict(row, 'not-assessable')}`,
      holds: verdict === 'not-assessable',
      part: constant(why),
    },
    ...fixedRemarks(context, row).map((text) => always(constant(text))),
  ];
  if (hasSecondOpinion(row))
    parts.push({
      condition: `${cells.agreement}=${quoteText(say('review.disagree'))}`,
      holds: disagrees,
      part: disagreementText(row),
    });
  const other = sensitivityOf(row);
  if (other)
    parts.push({
      condition: `${cells.otherVerdict}<>${quoteVerdict(row, 'not-assessable')}`,
      holds: other.verdict !== 'not-assessable',
      part: other.text,
    });
  return asCell(listed(parts, say('review.remark.separator')));
}

/** What follows from the plan and the checks, whatever is typed. */
function fixedRemarks(context: ReviewContext, { assessment, say }: FormulaRow): string[] {
  const { reason, method, start, series } = assessment;
  const pending = pendingRules(context, assessment);
  const printed = series.indicator.baseline.value !== null;
  return [
    method === 'stand-in' && start ? say('review.remark.stand-in', { year: start.year }) : '',
    method === 'share' && !reason ? say('review.remark.share') : '',
    method === 'hold' ? say('review.remark.hold') : '',
    method === 'growth' && printed ? say('review.remark.growth-baseline') : '',
    method === 'total' && printed ? say('review.remark.total-baseline') : '',
    pending.length > 0 ? say('review.remark.pending', { rules: pending.join('、') }) : '',
  ].filter((text) => text !== '');
}

function shownNumber(value: CellValue): number | null {
  const shown = shownValue(value);
  return typeof shown === 'number' ? shown : null;
}
