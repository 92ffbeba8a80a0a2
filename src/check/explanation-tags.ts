/**
 * The entries of an 审核说明 cell: `〔2023年 T1 12.3 张三 2026-03-02〕reason` says for which rule and figure the reason was
 * written. What stands before the first tag is plain text; what follows a tag belongs to it, up to the next one.
 */
import { tidy } from '../plan/rounding';

/** A reason that was written for one rule and one figure. */
export interface TaggedReason {
  /** null for rows without years. */
  readonly year: number | null;
  readonly rule: string;
  /** The figure or word as it was written; null where the tag names none. */
  readonly value: string | null;
  readonly who: string | null;
  /** As 2026-03-02. */
  readonly date: string | null;
  readonly reason: string;
}

/** An 审核说明 cell, understood. */
export interface ExplanationText {
  readonly plain: string;
  readonly entries: readonly TaggedReason[];
}

/** What a finding says about: a figure, a word, or nothing that has a value. */
export type ReportedValue = number | string | null;

/** A pair of brackets with a year, if any, and a rule in it. 〔2021〕30号 has no rule: it numbers a document. */
const TAG = /[〔[［【]([^〔〕[\]［］【】\r\n]{2,120})[〕\]］】]/gu;
const INSIDE = /^(?:(\d{4})\s*年?\s*)?([A-Z]{1,3}\d{1,2}(?:\.\d{1,2})?)(?:[\s:=]+(.*))?$/i;
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const NOTHING = '—';
const LONGEST_VALUE = 30;

/** Reads a cell. Never fails: what is no tag is plain text. */
export function parseExplanation(text: string): ExplanationText {
  const tags = [...text.matchAll(TAG)].flatMap((match) => {
    const tag = tagOf(match[1] ?? '');
    return tag ? [{ tag, from: match.index, to: match.index + match[0].length }] : [];
  });
  return {
    plain: text.slice(0, tags[0]?.from).trim(),
    entries: tags.map(({ tag, to }, index) => ({
      ...tag,
      reason: text.slice(to, tags[index + 1]?.from).trim(),
    })),
  };
}

/** One width, one kind of minus sign. */
const evened = (text: string): string => text.normalize('NFKC').replace(/[−﹣]/g, '-').trim();

function tagOf(inside: string): Omit<TaggedReason, 'reason'> | null {
  const match = INSIDE.exec(evened(inside));
  if (!match?.[2]) return null;
  const words = (match[3] ?? '').split(/\s+/).filter(Boolean);
  const value = takeValue(words);
  const date = takeDate(words);
  return {
    year: match[1] === undefined ? null : Number(match[1]),
    rule: match[2].toUpperCase(),
    value: value === NOTHING ? null : value,
    who: words.length === 0 ? null : words.join(' '),
    date,
  };
}

/** Takes the first word; 12 345.6 is one number. */
function takeValue(words: string[]): string | null {
  let value = words.shift();
  if (value === undefined) return null;
  while (/^[+-]?\d+$/.test(value) && /^\d{3}(?:\.\d+)?$/.test(words[0] ?? '')) value += words.shift() ?? '';
  return value;
}

/** Takes the last word where it is a day. */
function takeDate(words: string[]): string | null {
  const match = DATE.exec(words.at(-1) ?? '');
  if (!match) return null;
  words.pop();
  return [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-');
}

/** A cell as it is written: plain text, then one entry a line. */
export function printExplanation({ plain, entries }: ExplanationText): string {
  return [plain, ...entries.map((entry) => `${printTag(entry)}${entry.reason}`)]
    .filter((line) => line !== '')
    .join('\n');
}

/** The tag alone: 〔2023年 T1 12.3〕. */
export function printTag({ year, rule, value, who, date }: Omit<TaggedReason, 'reason'>): string {
  const signed = [who, date].filter((part) => part !== null && part !== '');
  // Without a value the name behind it would be taken for one.
  const shown = value ?? (signed.length > 0 ? NOTHING : null);
  const parts = [year === null ? null : `${year}年`, rule, shown, ...signed];
  return `〔${parts.filter((part) => part !== null).join(' ')}〕`;
}

/** A value as a tag names it: digits without separators, words without blanks and brackets; null for none. */
export function tagValue(value: ReportedValue): string | null {
  if (typeof value === 'number') return String(tidy(value));
  const word = bareWord(value ?? '');
  return word === '' || word === NOTHING ? null : word;
}

const bareWord = (text: string): string =>
  [...evened(text).replace(/[\s〔〕[\]【】]+/g, '')].slice(0, LONGEST_VALUE).join('');

/** A name as a tag can hold it; null for none. */
export function tagName(name: string): string | null {
  const bare = evened(name.replace(/[〔〕[\]［］【】]+/g, ' ')).replace(/\s+/g, ' ');
  return bare === '' ? null : [...bare].slice(0, LONGEST_VALUE).join('').trim();
}

/** Whether a tag was written for this value: numbers are compared as numbers, also where a unit was typed behind. */
export function isTaggedValue(tagged: string | null, now: ReportedValue): boolean {
  if (tagged === null) return tagValue(now) === null;
  if (typeof now !== 'number') return bareWord(tagged) === tagValue(now);
  const match = /^([+-]?[\d,]*\.?\d+(?:e[+-]?\d+)?)[^\d.,]{0,8}$/i.exec(evened(tagged));
  return match !== null && isSameValue(Number(match[1]?.replace(/,/g, '')), now);
}

/** The same figure, whatever the last bits are. */
export function isSameValue(left: ReportedValue, right: ReportedValue): boolean {
  if (typeof left !== 'number' || typeof right !== 'number') return tagValue(left) === tagValue(right);
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));
}
