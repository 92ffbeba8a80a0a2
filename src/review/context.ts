/** What every sheet of the assessment workbook is made from. */
import type { PlanAssessment } from '../assess/plan';
import type { ExplainedFinding, Finding, Unverifiable } from '../check/finding';
import { translate, type Facts, type Locale, type MessageKey } from '../i18n';

/** A check result with the file it belongs to. */
export interface FileCheck {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly explained: readonly ExplainedFinding[];
  readonly unverifiable: readonly Unverifiable[];
}

export interface ReviewInput {
  readonly assessment: PlanAssessment;
  readonly checks: readonly FileCheck[];
  /** A notice for every sheet, e.g. that the figures are samples. */
  readonly banner?: string | null;
  readonly created: Date;
  readonly locale?: Locale;
}

/** Words in the language of the workbook. */
export type Say = (key: MessageKey, facts?: Facts) => string;

export interface ReviewContext extends ReviewInput {
  readonly banner: string | null;
  readonly say: Say;
}

export function reviewContext(input: ReviewInput): ReviewContext {
  const { locale } = input;
  return { ...input, banner: input.banner ?? null, say: (key, facts) => translate(key, facts, locale) };
}
