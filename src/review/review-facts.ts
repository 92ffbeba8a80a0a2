/** What a 评审单 says in words: baseline and target as printed, where figures come from, what the checks found. */
import type { IndicatorAssessment } from '../assess/assessment';
import type { CellValue } from '../forms/sheet/model';
import { cellLink } from './cell-link';
import { cut } from './sheet-names';
import { showNumber, showQuantity } from '../plan/units';
import type { ReviewContext } from './context';
import type { RowFindings } from './review-selection';
import { severityWord } from './words';

/** More findings than this do not fit on the page. */
const MAX_FINDINGS = 3;
const LONGEST_MESSAGE = 90;

/** `2.73（2019年）`, or that none is printed. */
export function baselineOf({ say }: ReviewContext, { series, method, start }: IndicatorAssessment): string {
  const { baseline } = series.indicator;
  if (baseline.value !== null && baseline.year !== null)
    return say('review.sheet-page.of', { value: showNumber(baseline.value), year: baseline.year });
  if (method === 'stand-in' && start !== null)
    return say('review.sheet-page.stand-in', { value: showNumber(start.value), year: start.year });
  return say('review.sheet-page.no-baseline');
}

/** The target with its unit, or the words of the plan; an assigned one with the figure of the year. */
export function targetTextOf({ say }: ReviewContext, { series, target }: IndicatorAssessment): string {
  const { indicator } = series;
  const { value, upper, bound, printed } = indicator.target;
  if (bound === 'assigned')
    return target === null
      ? printed
      : say('review.sheet-page.assigned', { value: showQuantity(target, indicator.unit) });
  if (value === null) return printed;
  return showQuantity(value, upper === null ? indicator.unit : `—${showQuantity(upper, indicator.unit)}`);
}

/** Where the report year's figure was filed, as a link to the cell, and what the department gave as its source. */
export function originOf({ say, checks }: ReviewContext, { series, year }: IndicatorAssessment): CellValue {
  const reported = series.actuals.get(year);
  if (reported === undefined) return say('reason.missing', { year });
  const { file, sheet, cell } = reported.origin;
  const place = say('review.sheet-page.origin', { year, file, sheet, cell });
  const shown = series.source === '' ? place : `${series.source}${say('review.remark.separator')}${place}`;
  const path = checks.find((check) => check.file === file)?.path;
  return path === undefined ? shown : cellLink({ file: path, sheet, cell }, shown);
}

/** The open findings of the row; those that the department explained are counted. */
export function checksOf({ say }: ReviewContext, { open, explained }: RowFindings): string {
  const lines = open.slice(0, MAX_FINDINGS).map(({ severity, message }) => {
    const short = message.length > LONGEST_MESSAGE ? `${cut(message, LONGEST_MESSAGE)}…` : message;
    return say('review.sheet-page.finding', { severity: severityWord(say, severity), message: short });
  });
  if (open.length > MAX_FINDINGS)
    lines.push(say('review.sheet-page.more-findings', { count: open.length - MAX_FINDINGS }));
  if (open.length === 0) lines.push(say('review.sheet-page.no-findings'));
  if (explained.length > 0) lines.push(say('review.sheet-page.explained', { count: explained.length }));
  return lines.join('\n');
}
