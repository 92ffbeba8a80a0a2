/** Texts of the pane in the language of its host. */
import { createContext, useContext } from 'react';
import { DEFAULT_LOCALE, translate, type Facts, type Locale, type MessageKey } from '../i18n';
import { ReportError } from '../i18n/report-error';

export const LocaleContext = createContext<Locale>(DEFAULT_LOCALE);

/** `translate` bound to the language of the pane. */
export function useTranslate(): (key: MessageKey, facts?: Facts) => string {
  const locale = useContext(LocaleContext);
  return (key, facts) => translate(key, facts, locale);
}

/** An unknown error in words that fit into a sentence; of an error that is not ours, its name. */
export function reasonOf(error: unknown, locale: Locale): string {
  if (error instanceof ReportError) return error.text(locale);
  if (!(error instanceof Error)) return typeof error;
  return error.name === 'ChunkLoadError' ? translate('pane.reason.file', {}, locale) : error.name;
}
