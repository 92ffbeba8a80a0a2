/** What the page knows of the program that shows it. */
import type { Locale } from '../i18n';

export interface Host {
  /** `unreachable`: office.js could not be loaded, or the program around the page did not answer in time. */
  readonly kind: 'excel' | 'browser' | 'unreachable';
  readonly locale: Locale;
}

/** The language of the pane for a display language such as `en-GB`; Chinese unless it is English. */
export function localeOf(displayLanguage: string | undefined): Locale {
  return displayLanguage?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}

/**
 * Whether a background colour is dark.
 *
 * @param color - `#rrggbb`
 * @returns null where the colour is written otherwise
 */
export function isDark(color: string): boolean | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
