/** 审核说明: which findings of a row its explanation settles, and which it was not written for. */
import {
  isSameValue,
  isTaggedValue,
  parseExplanation,
  tagValue,
  type ExplanationText,
  type ReportedValue,
} from './explanation-tags';
import type { ExplainedFinding, Lapsed, Severity } from './finding';
import { EXPLANATION_LENGTH } from './thresholds';

/** One figure of which a rule asks something. */
export interface Asked {
  readonly rule: string;
  readonly year: number | null;
  readonly value: ReportedValue;
}

/** A finding that was explained: for which figure, in which words. */
export interface Binding extends Asked {
  readonly code: string;
  readonly text: string;
}

/** Characters of a text that count towards an explanation: blanks do not. */
export const explanationLength = (text: string): number => [...text.replace(/\s+/g, '')].length;

/** Whether a text is long enough to explain anything. */
export function hasExplanation(text: string): boolean {
  return explanationLength(text) >= EXPLANATION_LENGTH;
}

/** A year; 2000家 and 1950万元 are quantities. */
const YEAR =
  '(?<!\\d)((?:19|20)\\d{2})(?!\\d)(?!\\s*[家个人名项栋件户种台条所座套场类次位支款辆元万亿千百余多吨公平倍%‰])';
const YEARS = new RegExp(YEAR, 'g');
const YEAR_SPANS = new RegExp(`${YEAR}\\s*年?度?\\s*[-~—–至到]+\\s*${YEAR}`, 'g');

/** The years a text names, one by one or as 2021—2023年. */
function yearsNamed(text: string): { single: number[]; spans: { from: number; to: number }[] } {
  const plain = text.normalize('NFKC');
  return {
    single: [...plain.matchAll(YEARS)].map((match) => Number(match[1])),
    spans: [...plain.matchAll(YEAR_SPANS)].map((match) => ({ from: Number(match[1]), to: Number(match[2]) })),
  };
}

/**
 * Whether plain text speaks about a year. One that names years speaks about those only; one that names none speaks
 * about the whole row.
 */
export function explains(text: string, year: number | null): boolean {
  if (!hasExplanation(text)) return false;
  const { single, spans } = yearsNamed(text);
  if (year === null || single.length === 0 || single.includes(year)) return true;
  return spans.some(({ from, to }) => from <= year && year <= to);
}

/** Only these are settled by an explanation: A blocks and D needs nothing. */
export const isExplainable = (severity: Severity): boolean => severity === 'B' || severity === 'C';

/** `lapsed`: what was written, but for another figure. */
export type Standing = { readonly settled: boolean; readonly lapsed: Lapsed | null };

const SETTLED: Standing = { settled: true, lapsed: null };
const OPEN: Standing = { settled: false, lapsed: null };

/**
 * What the explanation of a row says about one figure. A tag for its rule and year has the word, whatever else stands in
 * the cell; else the plain text, as far as it was not written for another figure.
 *
 * @param before - how the same finding was explained earlier, where that is known
 */
export function standing(text: string, asked: Asked, before?: Binding): Standing {
  if (text === '') return OPEN;
  const parsed = parseExplanation(text);
  const own = entriesFor(parsed, asked);
  const last = own.at(-1);
  if (last) {
    const current = own.filter(({ value }) => isTaggedValue(value, asked.value));
    if (current.some(({ reason }) => hasExplanation(reason))) return SETTLED;
    if (current.length > 0) return OPEN;
    return {
      settled: false,
      lapsed: { year: asked.year, value: last.value, now: tagValue(asked.value), text: last.reason },
    };
  }
  const { plain } = parsed;
  const isOutdated = before !== undefined && !isSameValue(before.value, asked.value);
  const fresh = isOutdated ? without(plain, before.text) : plain;
  if (explains(fresh, asked.year)) return SETTLED;
  if (!isOutdated || fresh === plain) return OPEN;
  const { year, value } = asked;
  return {
    settled: false,
    lapsed: { year, value: tagValue(before.value), now: tagValue(value), text: before.text },
  };
}

const entriesFor = ({ entries }: ExplanationText, { rule, year }: Asked): ExplanationText['entries'] =>
  entries.filter((entry) => entry.rule === rule && entry.year === year);

/** What was added to a text since, blanks apart; all of it where the text is not in there any more. */
function without(now: string, before: string): string {
  const words = [...before.replace(/\s+/g, '')].map((letter) =>
    letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'),
  );
  return words.length === 0 ? now : now.replace(new RegExp(words.join('\\s*'), 'u'), ' ');
}

/** The key of a remembered explanation. */
export const bindingKey = (code: string, { rule, year }: Omit<Asked, 'value'>): string =>
  `${code}|${year ?? ''}|${rule}`;

/** How the explained findings of a check were explained, year by year. Findings of no single row bind nothing. */
export function bindingsOf({ explained }: { readonly explained: readonly ExplainedFinding[] }): Binding[] {
  return explained.flatMap(({ code, rule, bound = [], explanation }) => {
    if (code === null) return [];
    const parsed = parseExplanation(explanation);
    return bound.map(({ year, value }): Binding => {
      const own = entriesFor(parsed, { rule, year, value }).find((entry) =>
        isTaggedValue(entry.value, value),
      );
      return { code, year, rule, value, text: own?.reason ?? parsed.plain };
    });
  });
}

/** What is remembered after another check, the newest last. An explanation that has lapsed stays remembered: else it would come back. */
export function rememberBindings(before: readonly Binding[], now: readonly Binding[]): Binding[] {
  const keyOf = (binding: Binding): string => bindingKey(binding.code, binding);
  const renewed = new Set(now.map(keyOf));
  return [...before.filter((binding) => !renewed.has(keyOf(binding))), ...now];
}
