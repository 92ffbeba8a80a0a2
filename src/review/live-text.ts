/** Sentences that are computed in the sheet: each is a formula together with the text that it gives now. */
import { quoteText } from '../forms/sheet/address';
import type { CellValue } from '../forms/sheet/model';
import { showNumber } from '../plan/units';
import type { MessageKey } from '../i18n';
import type { Say } from './context';

/** A piece of a sentence. */
export interface LiveText {
  readonly formula: string;
  readonly text: string;
  /** True where nothing in it can change. */
  readonly fixed: boolean;
}

/** A piece that is there only while a condition holds; always where there is no condition. */
export interface OptionalText {
  readonly condition: string | null;
  /** Whether the condition holds now. */
  readonly holds: boolean;
  readonly part: LiveText;
}

/** Excel takes no text constant of more than 255 characters; quotes in it count twice. */
const MAX_CONSTANT = 120;
/** Longer than any sentence made here. */
const MAX_SENTENCE = 9999;
/** Stands for a fact in a message while the message is cut into its pieces. */
const MARK = '\u0001';

/** Words that never change. */
export function constant(text: string): LiveText {
  const pieces = text.match(new RegExp(`[^]{1,${MAX_CONSTANT}}`, 'gu')) ?? [''];
  return { formula: pieces.map(quoteText).join('&'), text, fixed: true };
}

/** What an expression gives, as text. @param text - what it gives now */
export const content = (expression: string, text: string): LiveText => ({
  formula: expression,
  text,
  fixed: false,
});

/** A figure with at most so many decimals. @param value - what the expression gives now; null where it gives none */
export const figure = (expression: string, value: number | null, decimals: number): LiveText => ({
  // Adding nothing turns a negative zero into a plain one.
  formula: `(ROUND(${expression},${decimals})+0)`,
  text: value === null ? '' : showNumber(roundAsSheet(value, decimals), decimals),
  fixed: false,
});

/** Rounds as sheets do: halves away from zero, seen in fifteen digits. */
export function roundAsSheet(value: number, decimals: number): number {
  const shifted = Number((Math.abs(value) * 10 ** decimals).toPrecision(15));
  return (Math.sign(value) * Math.round(shifted)) / 10 ** decimals + 0;
}

/** One piece after the other. */
export const join = (...parts: readonly LiveText[]): LiveText => ({
  formula: parts.length === 0 ? '""' : parts.map(({ formula }) => formula).join('&'),
  text: parts.map(({ text }) => text).join(''),
  fixed: parts.every(({ fixed }) => fixed),
});

/** One of two pieces. @param holds - whether the condition holds now */
export const choose = (condition: string, holds: boolean, yes: LiveText, no: LiveText): LiveText => ({
  formula: `IF(${condition},${yes.formula},${no.formula})`,
  text: holds ? yes.text : no.text,
  fixed: false,
});

/** A piece that is there only while the condition holds. */
export const when = (condition: string, holds: boolean, part: LiveText): LiveText =>
  choose(condition, holds, part, constant(''));

/** Pieces with a separator between those that are there. */
export function listed(parts: readonly OptionalText[], separator: string): LiveText {
  const led = parts.map(({ condition, holds, part }) => {
    const whole = join(constant(separator), part);
    return condition === null ? whole : when(condition, holds, whole);
  });
  const all = join(...led);
  return {
    formula: `MID(${all.formula},${separator.length + 1},${MAX_SENTENCE})`,
    text: all.text.slice(separator.length),
    fixed: all.fixed,
  };
}

/** A piece that is always there. */
export const always = (part: LiveText): OptionalText => ({ condition: null, holds: true, part });

/** A message whose facts are computed. */
export function fill(
  say: Say,
  key: MessageKey,
  facts: Readonly<Record<string, LiveText | string | number>>,
): LiveText {
  const marked = Object.fromEntries(Object.keys(facts).map((name) => [name, MARK + name + MARK]));
  const pieces = say(key, marked).split(MARK);
  return join(
    ...pieces.flatMap((piece, index) => {
      const fact = index % 2 === 1 ? facts[piece] : piece;
      if (fact === undefined || fact === '') return [];
      return [typeof fact === 'object' ? fact : constant(String(fact))];
    }),
  );
}

/** As a cell: a formula, or the plain text where nothing in it can change. */
export const asCell = ({ formula, text, fixed }: LiveText): CellValue =>
  fixed ? text : { formula, result: text };
