/** What a person typed into an input cell, understood: a number, a reason word, a text, a month — or not readable. */
import { plainDigits } from '../plan/figure';
import { FIRST_YEAR, LAST_YEAR } from '../plan/schema';
import { COMPLETION_WORDS, REASON_WORDS } from './headers';
import { contentText, isBlank, shownContent, type CellContent } from './sheet/grid';

/** Why a number could be read, but was not typed as one. */
export type NumberFlaw = 'text' | 'full-width' | 'separators' | 'unit' | 'percent';

export type Unreadable = 'not-a-number' | 'date' | 'boolean' | 'error' | 'not-a-month';

export type Reading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number; readonly flaws: readonly NumberFlaw[] }
  | { readonly kind: 'reason'; readonly word: string }
  | { readonly kind: 'completion'; readonly done: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** A formula without a result in the file: nobody knows its value yet. */
  | { readonly kind: 'not-calculated'; readonly formula: string }
  | { readonly kind: 'unreadable'; readonly text: string; readonly why: Unreadable };

/** An input cell: where it is, what stands in it, and what it means. */
export interface Entry {
  readonly sheet: string;
  readonly cell: string;
  readonly content: CellContent;
  readonly reading: Reading;
}

export const BLANK_READING: Reading = { kind: 'blank' };
export const NO_FLAWS: readonly NumberFlaw[] = [];
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Texts without blanks, in one width, as the accepted words are compared. */
const wordOf = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/**
 * Reads a figure.
 *
 * @param content - the cell
 * @param unit - the indicator's unit: typed behind the number it is read, and noted
 */
export function readFigure(content: CellContent, unit: string | null): Reading {
  if (content.kind === 'formula' && content.result === null)
    return { kind: 'not-calculated', formula: content.formula };
  if (isBlank(content)) return BLANK_READING;
  const shown = shownContent(content);
  switch (shown?.kind) {
    case 'number':
      if (!shown.percent) return { kind: 'number', value: shown.value, flaws: NO_FLAWS };
      // 520% in a row counted in 家: whether 520 or 5.2 is meant nobody may guess.
      if (unit !== '%') return { kind: 'unreadable', text: contentText(content), why: 'not-a-number' };
      // 3.2 % typed into a cell becomes 0.032 shown as a percentage; the person means 3.2.
      return { kind: 'number', value: Number((shown.value * 100).toPrecision(15)), flaws: ['percent'] };
    case 'text':
      return readFigureText(shown.text, unit);
    case 'date':
      return { kind: 'unreadable', text: contentText(content), why: 'date' };
    case 'boolean':
      return { kind: 'unreadable', text: contentText(content), why: 'boolean' };
    case 'error':
      return { kind: 'unreadable', text: shown.code, why: 'error' };
    default:
      return BLANK_READING;
  }
}

function readFigureText(text: string, unit: string | null): Reading {
  const word = wordOf(text);
  if (word === '') return BLANK_READING;
  const reason = REASON_WORDS.find((known) => known === word);
  if (reason) return { kind: 'reason', word: reason };
  if (word === COMPLETION_WORDS.done) return { kind: 'completion', done: true };
  if (word === COMPLETION_WORDS.open) return { kind: 'completion', done: false };
  const flaws: NumberFlaw[] = [];
  let plain = plainDigits(text).replace(/\s+/g, '');
  if (/[０-９．－＋，％]/.test(text)) flaws.push('full-width');
  if (/\d[,，]\d{3}/.test(text)) flaws.push('separators');
  const tail = unitTail(plain, unit);
  if (tail !== null) {
    flaws.push(tail === '%' ? 'percent' : 'unit');
    plain = plain.slice(0, -tail.length);
  }
  const value = NUMBER.test(plain) ? Number(plain) : NaN;
  if (!Number.isFinite(value)) return { kind: 'unreadable', text: text.trim(), why: 'not-a-number' };
  return { kind: 'number', value, flaws: flaws.length > 0 ? flaws : ['text'] };
}

/** The indicator's own unit behind a number. Any other unit makes the text unreadable: nobody may guess it. */
function unitTail(text: string, unit: string | null): string | null {
  if (unit === null) return null;
  const own = wordOf(unit);
  return text.length > own.length && text.endsWith(own) ? own : null;
}

/** Reads a free text. Numbers and dates are taken as their text; `#NAME?` is nobody's explanation. */
export function readText(content: CellContent): Reading {
  if (content.kind === 'formula' && content.result === null)
    return { kind: 'not-calculated', formula: content.formula };
  const text = contentText(content).trim();
  if (shownContent(content)?.kind === 'error') return { kind: 'unreadable', text, why: 'error' };
  return text === '' ? BLANK_READING : { kind: 'text', text };
}

/** Reads a year and month: a date, 2023-05, 2023年5月, 2023.5, 202305. */
export function readMonth(content: CellContent): Reading {
  if (content.kind === 'formula' && content.result === null)
    return { kind: 'not-calculated', formula: content.formula };
  if (isBlank(content)) return BLANK_READING;
  const shown = shownContent(content);
  const text = contentText(content).trim();
  const unreadable: Reading = { kind: 'unreadable', text, why: 'not-a-month' };
  if (shown?.kind === 'date')
    return isProjectYear(shown.year) ? { kind: 'month', year: shown.year, month: shown.month } : unreadable;
  // The number 2023.1 is what a program makes of a typed 2023.1 and of a typed 2023.10.
  if (shown?.kind === 'number' && text.endsWith('.1')) return unreadable;
  const match = /^(\d{4})(?:[-./年](\d{1,2})(?:月|[-./月](\d{1,2})日?)?|(\d{2}))$/.exec(
    plainDigits(text).replace(/\s+/g, ''),
  );
  const [year, month] = [Number(match?.[1]), Number(match?.[2] ?? match?.[4])];
  if (!match || !isProjectYear(year) || month < 1 || month > 12) return unreadable;
  return { kind: 'month', year, month };
}

/** 202305 typed into a cell that shows dates is a day in the year 2453: the years of a plan file, no others. */
function isProjectYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** A month as it is asked for: 2023-05. */
export function showMonth({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The number of an entry, or null where it holds none. */
export function numberOf(entry: Entry | undefined): number | null {
  return entry?.reading.kind === 'number' ? entry.reading.value : null;
}

/** The text of an entry; empty where it holds none. */
export function textOf(entry: Entry | undefined): string {
  return entry?.reading.kind === 'text' ? entry.reading.text : '';
}
