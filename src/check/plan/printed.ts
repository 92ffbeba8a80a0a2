/** P1.5–P1.7: figures follow from what is printed, footnote marks are resolved, and values are possible ones. */
import { parsePrinted, plainDigits } from '../../plan/figure';
import type { Indicator } from '../../plan/schema';
import { limitsOf } from '../../plan/thresholds';
import { showNumber, showQuantity } from '../../plan/units';
import { NOT_APPLICABLE, PASS, unverifiable, type Outcome } from '../finding';
import { chineseNumbers } from './numerals';
import { failed, wordsOf, type PlanRule, type RuleFamily } from './rule';
import { tidy } from '../../plan/rounding';

/** A baseline or a target as it is printed and as it is calculated with. */
interface PrintedValue {
  readonly indicator: Indicator;
  readonly which: 'baseline' | 'target';
  readonly printed: string;
  readonly value: number | null;
  readonly upper: number | null;
  readonly line: number;
}

const valuesOf = (indicator: Indicator): readonly PrintedValue[] => {
  const { baseline, target, line } = indicator;
  return [
    { indicator, which: 'baseline', ...baseline, upper: null, line: baseline.line ?? line },
    { indicator, which: 'target', ...target, line: target.line ?? line },
  ];
};

const MARKS = /[*＊#＃†‡§※①-⑳]/g;
/** Circled digits would be read as digits of the figure. */
const CIRCLED = /[①-⑳]/g;

/** P1.5: what a footnote mark says stands in the plan file, and a baseline of another year has its reason. */
const footnoteResolved: PlanRule<PrintedValue> = {
  id: 'P1.5',
  severity: 'A',
  level: 1,
  title: 'rule.P1.5',
  evaluate: ({ indicator, which, printed }, { plan }) => {
    const marks = [...new Set(printed.match(MARKS))].join('');
    const { name, notes, baseline } = indicator;
    const { baselineYear } = plan;
    const ownYear = which === 'baseline' && baselineYear !== null && baseline.year !== baselineYear;
    if (marks === '') {
      // The year would have to be looked up in the document, where nothing points to it.
      if (!ownYear || baseline.value === null || notes.length > 0) return NOT_APPLICABLE;
      const facts = { name, year: baseline.year ?? '—', usual: baselineYear };
      return failed('plan-finding.P1.5.year', 'plan-finding.P1.5.year.hint', facts, {
        left: baseline.year,
        right: baselineYear,
        severity: 'D',
      });
    }
    if (ownYear || notes.length > 0) return PASS;
    return failed('plan-finding.P1.5', 'plan-finding.P1.5.hint', { name, printed, marks }, { left: printed });
  },
};

/** P1.6: the value follows from the printed figure. */
const valueAsPrinted: PlanRule<PrintedValue> = {
  id: 'P1.6',
  severity: 'A',
  level: 1,
  title: 'rule.P1.6',
  evaluate: (figure) => {
    const { indicator, printed, value, upper } = figure;
    const read = parsePrinted(printed.replace(CIRCLED, ''));
    const words = { name: indicator.name, printed: printed || '—' };
    if (value === null) {
      if (read.value === null) return PASS;
      // A target in words may well hold a number (前3名); a baseline may not.
      return failed('plan-finding.P1.6.lost', 'plan-finding.P1.6.hint', words, {
        right: read.value,
        ...(figure.which === 'target' ? { severity: 'D' } : {}),
      });
    }
    const range = upper === null ? '' : `–${showNumber(upper)}`;
    const facts = { ...words, value: `${showNumber(value)}${range}${indicator.unit ?? ''}` };
    if (read.missing)
      return failed('plan-finding.P1.6.missing', 'plan-finding.P1.6.hint', facts, { left: value });
    const [low, high] = read.value === null ? chineseNumbers(printed) : [read.value, read.upper];
    if (low === null) return unverifiable('plan-unverifiable.words', { printed });
    if (agrees(figure, low, high)) return PASS;
    const stated = high === null ? showNumber(low) : `${showNumber(low)}–${showNumber(high)}`;
    return failed(
      'plan-finding.P1.6',
      'plan-finding.P1.6.hint',
      { ...facts, stated },
      { left: value, right: low },
    );
  },
};

/** 1.2万家 is 12000 in 家, and 500亿 is 500 in 亿元. */
function agrees(
  { printed, value, upper, indicator }: PrintedValue,
  low: number,
  high: number | null,
): boolean {
  const word = /\d\s*([万亿])/.exec(plainDigits(printed))?.[1];
  const carried = word === undefined || indicator.unit?.includes(word) === true;
  const factor = carried ? 1 : word === '万' ? 1e4 : 1e8;
  const scaled = (number: number | null): number | null => (number === null ? null : tidy(number * factor));
  return value === scaled(low) && upper === scaled(high);
}

/** P1.7: baselines and targets lie within the limits that reported figures are held to: shares within 0–100 %. */
const withinLimits: PlanRule<PrintedValue> = {
  id: 'P1.7',
  severity: 'A',
  level: 1,
  title: 'rule.P1.7',
  evaluate: ({ indicator, which, value, upper }): Outcome => {
    if (value === null || indicator.measure === 'completion') return NOT_APPLICABLE;
    const { minimum, maximum } = limitsOf(indicator);
    const [low, high] = [minimum ?? -Infinity, maximum ?? Infinity];
    const outside = [value, upper ?? value].find((end) => end < low || end > high);
    if (outside === undefined) return PASS;
    const [side, limit] = outside < low ? (['below', low] as const) : (['above', high] as const);
    const { name, unit } = indicator;
    const facts = { name, value: showQuantity(outside, unit), limit: showQuantity(limit, unit) };
    return failed(`plan-finding.P1.7.${which}.${side}`, 'plan-finding.P1.7.hint', facts, {
      left: outside,
      right: limit,
    });
  },
};

export const printedFamily: RuleFamily<PrintedValue> = {
  subjects: ({ plan }) => plan.indicators.flatMap(valuesOf),
  place: ({ indicator, printed, line }) => ({
    code: indicator.code,
    line,
    about: [...wordsOf(indicator), printed],
  }),
  rules: [footnoteResolved, valueAsPrinted, withinLimits],
};
