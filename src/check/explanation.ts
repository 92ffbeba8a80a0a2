/** 审核说明: which findings of a row its explanation settles. */
import type { Severity } from './finding';
import { EXPLANATION_LENGTH } from './thresholds';

/** Whether a text is long enough to explain anything; blanks do not count. */
export function hasExplanation(text: string): boolean {
  return [...text.replace(/\s+/g, '')].length >= EXPLANATION_LENGTH;
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
 * Whether an explanation speaks about a year. One that names years speaks about those only; one that names none
 * speaks about the whole row.
 */
export function explains(text: string, year: number | null): boolean {
  if (!hasExplanation(text)) return false;
  const { single, spans } = yearsNamed(text);
  if (year === null || single.length === 0 || single.includes(year)) return true;
  return spans.some(({ from, to }) => from <= year && year <= to);
}

/** Whether an explanation settles a finding over these years: A blocks and D needs nothing, only B and C are settled. */
export function settles(text: string, severity: Severity, years: readonly (number | null)[]): boolean {
  return (severity === 'B' || severity === 'C') && years.every((year) => explains(text, year));
}
