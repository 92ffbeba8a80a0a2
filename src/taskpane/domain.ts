/** What the pane does with plans and forms, without a page and without Excel: a chunk of its own, loaded when needed. */
import './quiet-zod';
import './late-texts';
import { assessPlan, type PlanAssessment } from '../assess/plan';
import { checkFiling, type CheckResult } from '../check/check';
import { mergeFilings } from '../collect/merge';
import type { Filing } from '../forms/filing';
import { readFiling } from '../forms/read';
import type { Grid } from '../forms/sheet/grid';
import type { WorkbookModel } from '../forms/sheet/model';
import type { Locale } from '../i18n';
import { annualTargetsFor } from '../plan/annual-targets';
import type { Plan } from '../plan/schema';
import { buildReview } from '../review/build';
import { buildCheckReport } from '../review/check-report';
import type { FileCheck } from '../review/context';

export { draftForm, type FormDraft, type FormRequest } from './form-draft';

/** A form that was read, understood and checked. */
export interface CheckedForm {
  readonly filing: Filing;
  readonly check: CheckResult;
}

/** Reads a form out of a workbook's sheets and checks it. @throws ReportError where it cannot be read as a form */
export function checkGrids(
  grids: readonly Grid[],
  fileName: string,
  plans: readonly Plan[],
  locale: Locale,
): CheckedForm {
  const filing = readFiling(grids, fileName, plans);
  return {
    filing,
    check: checkFiling(filing, { locale, annualTargets: annualTargetsFor(filing.plan, plans) }),
  };
}

export interface AssessedForm {
  readonly assessment: PlanAssessment;
  readonly checks: readonly FileCheck[];
}

/** Assesses one form. */
export function assessForm({ filing, check }: CheckedForm, year: number, locale: Locale): AssessedForm {
  const { data } = mergeFilings([{ filing, check }], locale);
  const { findings, explained, unverifiable } = check;
  return {
    assessment: assessPlan(data, year),
    checks: [{ file: filing.fileName, findings, explained, unverifiable }],
  };
}

/** The list of findings. */
export function checkReportModel(
  { filing, check }: CheckedForm,
  created: Date,
  locale: Locale,
): WorkbookModel {
  return buildCheckReport([{ file: null, filing, check, error: null }], { created, locale });
}

/** The assessment workbook. */
export function reviewModel(assessed: AssessedForm, created: Date, locale: Locale): WorkbookModel {
  return buildReview({ ...assessed, created, locale });
}
