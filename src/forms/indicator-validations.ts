/** What the input cells of 指标填报 accept, and what they say when they are entered. */
import { translate } from '../i18n';
import { reportingLag } from '../plan/path';
import type { Indicator, Plan } from '../plan/schema';
import { limitsOf } from '../plan/thresholds';
import { columnKey, type FormColumn } from './columns';
import { COMPLETION_WORDS, REASON_WORDS } from './headers';
import { entryAdvice } from './hint';
import { hintsAreBrief } from './lazy-hint';
import type { IndicatorSheetInput } from './indicator-sheet';
import { isTargetEntered } from './locked';
import { address, quoteText } from './sheet/address';
import type { ValidationModel } from './sheet/model';
import { dataBlock, FIRST_DATA_ROW, positionOf } from './table-sheet';

/** Rows next to each other that get the same advice share one validation. */
export function indicatorValidations(
  input: IndicatorSheetInput,
  columns: readonly FormColumn[],
): ValidationModel[] {
  const { indicators, years, plan } = input;
  // In very long sheets, where neighbours differ in their limits, there would be one validation for each cell.
  const brief = hintsAreBrief(indicators.length);
  const limits = (indicator: Indicator): string[] => (brief ? [] : bounds(indicator));
  const validations: ValidationModel[] = [];
  const runs = runsOf(indicators, (indicator) =>
    [adviceOf(plan, indicator), indicator.measure === 'completion', ...limits(indicator)].join('|'),
  );
  for (const year of years) {
    const actual = positionOf(columns, columnKey('actual', year));
    for (const { first, last, item } of runs) {
      const top = FIRST_DATA_ROW + first;
      const cell = address(top, actual);
      const words =
        item.measure === 'completion' ? [...Object.values(COMPLETION_WORDS), ...REASON_WORDS] : REASON_WORDS;
      const number = [`ISNUMBER(${cell})`, ...limits(item).map((bound) => `${cell}${bound}`)].join(',');
      const conditions = [`AND(${number})`, ...words.map((word) => `${cell}=${quoteText(word)}`)];
      validations.push({
        block: { top, left: actual, bottom: FIRST_DATA_ROW + last, right: actual },
        rule: { kind: 'custom', formula: `OR(${conditions.join(',')})` },
        prompt: {
          title: translate('form.prompt.actual.title', { year }),
          text: translate('form.prompt.actual.text', { advice: adviceOf(plan, item) }),
        },
        error: {
          title: translate('form.error.number.title'),
          text: translate('form.error.number.text', {
            words: words.join('、'),
            limits: brief ? '' : limitsText(item),
          }),
          style: 'stop',
        },
      });
    }
    indicators.forEach((indicator, index) => {
      if (!isTargetEntered(indicator)) return;
      const target = positionOf(columns, columnKey('annualTarget', year));
      const row = FIRST_DATA_ROW + index;
      validations.push({
        block: { top: row, left: target, bottom: row, right: target },
        rule: { kind: 'custom', formula: `ISNUMBER(${address(row, target)})` },
        prompt: {
          title: translate('form.prompt.assigned.title', { year }),
          text: translate('form.prompt.assigned.text'),
        },
        error: {
          title: translate('form.error.number.title'),
          text: translate('form.error.assigned.text'),
          style: 'stop',
        },
      });
    });
  }
  for (const field of ['source', 'explanation'] as const) {
    validations.push({
      block: dataBlock(indicators.length, positionOf(columns, field)),
      rule: { kind: 'any' },
      prompt: {
        title: translate(`form.prompt.${field}.title`),
        text: translate(`form.prompt.${field}.text`),
      },
      error: { title: '', text: '', style: 'warning' },
    });
  }
  return validations;
}

/** What a figure must keep to be accepted by the cell (V1). */
function bounds(indicator: Indicator): string[] {
  if (indicator.measure === 'completion') return [];
  const { minimum, maximum } = limitsOf(indicator);
  return [...(minimum === null ? [] : [`>=${minimum}`]), ...(maximum === null ? [] : [`<=${maximum}`])];
}

function limitsText(indicator: Indicator): string {
  const { minimum, maximum } = limitsOf(indicator);
  if (indicator.measure === 'completion' || minimum === null) return '';
  if (maximum === null) return translate('form.error.number.at-least', { minimum });
  return translate('form.error.number.between', { minimum, maximum });
}

function adviceOf(plan: Plan, indicator: Indicator): string {
  const lag = reportingLag(plan, indicator);
  if (lag > 0) return translate('form.advice.lag', { year: indicator.target.year });
  return entryAdvice(indicator) ?? translate('form.advice.level');
}

/** Splits a list into runs of neighbours with the same key. */
function runsOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): { first: number; last: number; item: T }[] {
  const runs: { first: number; last: number; item: T; key: string }[] = [];
  items.forEach((item, index) => {
    const key = keyOf(item);
    const run = runs.at(-1);
    if (run && run.key === key) run.last = index;
    else runs.push({ first: index, last: index, item, key });
  });
  return runs;
}
