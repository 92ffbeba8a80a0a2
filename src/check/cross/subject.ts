/** What every rule over several filings looks at, and the words they share. */
import type { Facts, MessageKey } from '../../i18n';
import { showNumber } from '../../plan/units';
import { unverifiable, type Failure, type Outcome, type Worded } from '../finding';
import type { AcceptedFigure } from './accepted';
import { departmentOf, type Index, type Reported } from './figures';

/** Puts a message into the language of the result, so that it can be part of another. */
export type Say = (key: MessageKey, facts?: Facts) => string;

/** One cell of one filing, and all it can be compared with. */
export interface CrossSubject {
  readonly own: Reported;
  readonly index: Index;
  /** The accepted figure of the same plan, indicator and year. */
  readonly accepted: AcceptedFigure | null;
  readonly say: Say;
}

/** A cell of another filing, as a message names it. */
export function otherFacts({ filing, filed, entry }: Reported, say: Say): Record<string, string | number> {
  return {
    file: filing.fileName,
    place: `${entry.sheet}!${entry.cell}`,
    department: departmentOf(filing, filed) || say('cross.no-department'),
  };
}

/** A difference as messages show it: without its sign. */
export const showGap = (left: number, right: number): string => showNumber(Math.abs(left - right));

/** Years with the same failure are one finding: the first year's sentence, and which years it holds for. */
export function overYears(key: string, message: Worded, say: Say): NonNullable<Failure['cause']> {
  return {
    key,
    message: (years) => ({
      key: 'finding.cross.years',
      facts: { message: say(message.key, message.facts), years },
    }),
  };
}

/** Why the own figure cannot be compared with anything, or null where it can. */
export function ownTrouble({ figure }: Reported): Outcome | null {
  if (figure.kind === 'untrusted')
    return unverifiable('unverifiable.cross.own-untrusted', { rule: figure.rule });
  if (figure.kind === 'no-figure') return unverifiable('unverifiable.cross.own-words', { text: figure.text });
  return null;
}

/** Why the figure of another filing cannot be compared with this one's, or null where it can. */
export function otherTrouble(own: Reported, other: Reported, say: Say): Worded | null {
  const { figure } = other;
  if (figure.kind === 'untrusted')
    return {
      key: 'unverifiable.cross.other-untrusted',
      facts: { ...otherFacts(other, say), rule: figure.rule },
    };
  if (figure.kind === own.figure.kind) return null;
  const text = 'value' in figure ? String(figure.value) : 'text' in figure ? figure.text : '';
  return { key: 'unverifiable.cross.other-words', facts: { ...otherFacts(other, say), text } };
}

/** Whether two indicators count the same way: only then are their figures compared. */
export function isSameKind(own: Reported, other: Reported): boolean {
  const [mine, its] = [own.filed.indicator, other.filed.indicator];
  return mine.measure === its.measure && mine.unit === its.unit;
}

/** Where units or measures differ, figures are not compared: the reason. */
export function otherKind(own: Reported, other: Reported, say: Say): Worded {
  const [mine, its] = [own.filed.indicator, other.filed.indicator];
  const facts = otherFacts(other, say);
  if (mine.measure === its.measure)
    return {
      key: 'unverifiable.cross.units',
      facts: { ...facts, unit: mine.unit ?? '—', other: its.unit ?? '—' },
    };
  const measures = { measure: say(`measure.${mine.measure}`), other: say(`measure.${its.measure}`) };
  return { key: 'unverifiable.cross.measures', facts: { ...facts, ...measures } };
}

/** The outcome of a rule that could not compare, or a pass where it could. */
export const unlessUnknown = (reason: Worded | undefined, otherwise: Outcome): Outcome =>
  reason === undefined ? otherwise : { kind: 'unverifiable', reason };
