/** What every message about a figure can name. */
import type { MessageKey } from '../../i18n';
import { showNumber } from '../../plan/units';
import type { Figure } from '../series';

export function factsOf({ indicator, year, value, reading }: Figure): Record<string, string | number> {
  return {
    name: indicator.name,
    year,
    unit: indicator.unit ?? '',
    value: value === null ? ('text' in reading ? reading.text : '') : showNumber(value),
  };
}

/** What to do about a number that was not typed as a plain number. */
export const FLAW_HINTS = {
  text: 'finding.F3.hint.text',
  'full-width': 'finding.F3.hint.full-width',
  separators: 'finding.F3.hint.separators',
  unit: 'finding.F3.hint.unit',
  percent: 'finding.F3.hint.percent',
} as const satisfies Record<string, MessageKey>;

/** What to do about a cell that holds no number at all. */
export const UNREADABLE_HINTS = {
  'not-a-number': 'finding.F3.hint.not-a-number',
  date: 'finding.F3.hint.date',
  boolean: 'finding.F3.hint.not-a-number',
  error: 'finding.F3.hint.error',
  'not-a-month': 'finding.F3.hint.month',
} as const satisfies Record<string, MessageKey>;
