/** Verdicts, methods and lights in words, with the look that goes with them. */
import type { Method } from '../assess/assessment';
import type { Light } from '../assess/project';
import type { Verdict } from '../assess/verdict';
import type { Severity } from '../check/finding';
import type { StyleRef } from '../forms/sheet/model';
import { messages, translate, type Locale, type MessageKey } from '../i18n';
import type { Say } from './context';

export const verdictKey = (verdict: Verdict): MessageKey => `verdict.${verdict}`;
export const methodKey = (method: Method): MessageKey => `method.${method}`;
export const lightKey = (light: Light): MessageKey => `light.${light}`;

export const verdictWord = (say: Say, verdict: Verdict): string => say(verdictKey(verdict));

const GOOD: StyleRef = { role: 'good' };
const FAIR: StyleRef = { role: 'fair' };
const WATCH: StyleRef = { role: 'watch' };
const BAD: StyleRef = { role: 'bad' };
const UNKNOWN: StyleRef = { role: 'unknown' };

export const VERDICT_STYLES: Readonly<Record<Verdict, StyleRef>> = {
  achieved: GOOD,
  ahead: GOOD,
  exceeded: GOOD,
  met: GOOD,
  'on-track': FAIR,
  behind: WATCH,
  'far-behind': BAD,
  missed: BAD,
  'not-assessable': UNKNOWN,
};

/** Red, yellow and green, and grey for what nothing is said about. */
export type VerdictLight = 'bad' | 'watch' | 'good' | 'none';
/** In the order in which they ask for attention. */
export const VERDICT_LIGHT_ORDER: readonly VerdictLight[] = ['bad', 'watch', 'good', 'none'];
export const verdictLightKey = (light: VerdictLight): MessageKey => `light.${light}`;
export const VERDICT_LIGHT_STYLES: Readonly<Record<VerdictLight, StyleRef>> = {
  bad: BAD,
  watch: WATCH,
  good: GOOD,
  none: UNKNOWN,
};

export const VERDICT_LIGHTS: Readonly<Record<Verdict, VerdictLight>> = {
  achieved: 'good',
  ahead: 'good',
  exceeded: 'good',
  met: 'good',
  'on-track': 'good',
  behind: 'watch',
  'far-behind': 'bad',
  missed: 'bad',
  'not-assessable': 'none',
};

export const LIGHT_STYLES: Readonly<Record<Light, StyleRef>> = {
  done: GOOD,
  green: FAIR,
  yellow: WATCH,
  red: BAD,
  stopped: UNKNOWN,
  open: UNKNOWN,
  unknown: UNKNOWN,
};

export const SEVERITY_STYLES: Readonly<Record<Severity, StyleRef>> = { A: BAD, B: WATCH, C: WATCH, D: FAIR };

/** `A 强制性` */
export const severityWord = (say: Say, severity: Severity): string =>
  `${severity} ${say(`severity.${severity}`)}`;

/** Shapes that survive black-and-white print: ● good, ◐ watch, ○ bad, － nothing said. */
export const VERDICT_SHAPES: Readonly<Record<Verdict, string>> = {
  achieved: '●',
  ahead: '●',
  exceeded: '●',
  met: '●',
  'on-track': '●',
  behind: '◐',
  'far-behind': '○',
  missed: '○',
  'not-assessable': '－',
};

/** The title of a rule, or its id where a rule has none. */
export function ruleTitle(rule: string, locale?: Locale): string {
  const key = `rule.${rule}`;
  return key in messages ? translate(key as MessageKey, {}, locale) : rule;
}
