/** What is wrong or open in an assignment sheet, and where. */
import { translate, type Facts, type Locale, type MessageKey } from '../../i18n';

/** Nobody can say who reports the row: forms are not made before it is put right. */
const ERRORS = {
  'code-unknown': 'assign.remark.code-unknown',
  'code-missing': 'assign.remark.code-missing',
  'code-doubled': 'assign.remark.code-doubled',
  'lead-several': 'assign.remark.lead-several',
  'date-invalid': 'assign.remark.date-invalid',
  'cell-unreadable': 'assign.remark.cell-unreadable',
  'column-doubled': 'assign.remark.column-doubled',
} as const satisfies Record<string, MessageKey>;

/** Somebody should look at it; nothing is guessed. */
const QUESTIONS = {
  'marker-missing': 'assign.remark.marker-missing',
  'plan-changed': 'assign.remark.plan-changed',
  'sheet-copied': 'assign.remark.sheet-copied',
  'column-missing': 'assign.remark.column-missing',
  'row-doubled': 'assign.remark.row-doubled',
  'lead-missing': 'assign.remark.lead-missing',
  'assists-itself': 'assign.remark.assists-itself',
} as const satisfies Record<string, MessageKey>;

export type RemarkKind = keyof typeof ERRORS | keyof typeof QUESTIONS;

export interface Remark {
  readonly kind: RemarkKind;
  readonly sheet: string;
  /** A1; null for the whole sheet. */
  readonly cell: string | null;
  readonly facts: Facts;
}

export const isError = ({ kind }: Remark): boolean => kind in ERRORS;

/** `“责任分解”E7：…` */
export function wordRemark({ kind, sheet, cell, facts }: Remark, locale?: Locale): string {
  const text = translate({ ...ERRORS, ...QUESTIONS }[kind], facts, locale);
  return translate('assign.remark', { place: cell === null ? sheet : `${sheet}!${cell}`, text }, locale);
}
