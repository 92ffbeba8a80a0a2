/** What the pane does with plans and forms, without a page and without Excel: a chunk of its own, loaded when needed. */
import './quiet-zod';
import './late-texts';
import { assessPlan, type PlanAssessment } from '../assess/plan';
import { checkFiling, type CheckResult } from '../check/check';
import { bindingsOf, rememberBindings } from '../check/explanation';
import { RowMemory } from '../check/memory';
import { mergeFilings } from '../collect/merge';
import type { Filing } from '../forms/filing';
import { readFiling } from '../forms/read';
import { rowsToRead, withRows, type ChangedCells, type SheetRows } from '../forms/reread';
import type { Grid } from '../forms/sheet/grid';
import type { WorkbookModel } from '../forms/sheet/model';
import type { Locale } from '../i18n';
import { annualTargetsFor, type AnnualTargets } from '../plan/annual-targets';
import type { Plan } from '../plan/schema';
import { buildReview } from '../review/build';
import { buildCheckReport } from '../review/check-report';
import type { FileCheck } from '../review/context';
import { filedOf } from '../review/filed';
import type { Explained } from './session';

export { draftForm, type FormDraft, type FormRequest } from './form-draft';

/** A form that was read, understood and checked. */
export interface CheckedForm {
  readonly filing: Filing;
  readonly check: CheckResult;
  /** What another check of the same form starts from. */
  readonly again: CheckedAgain;
}

interface CheckedAgain {
  readonly memory: RowMemory;
  readonly annualTargets: AnnualTargets;
}

/**
 * Reads a form out of a workbook's sheets and checks it.
 *
 * @param explained - how its figures were explained when it was last checked
 * @throws ReportError where it cannot be read as a form
 */
export function checkGrids(
  grids: readonly Grid[],
  fileName: string,
  plans: readonly Plan[],
  locale: Locale,
  explained: Explained | null = null,
): CheckedForm {
  const filing = readFiling(grids, fileName, plans);
  const again = { memory: new RowMemory(), annualTargets: annualTargetsFor(filing.plan, plans) };
  return checked(filing, again, locale, explained);
}

function checked(
  filing: Filing,
  again: CheckedAgain,
  locale: Locale,
  explained: Explained | null,
): CheckedForm {
  const explainedBefore = explained?.planId === filing.plan.id ? explained.bindings : NO_BINDINGS;
  return { filing, check: checkFiling(filing, { locale, explainedBefore, ...again }), again };
}

const NO_BINDINGS: Explained['bindings'] = [];

/** The rows to read after changes of cells; null where everything has to be read. */
export const changedRows = (
  { filing }: CheckedForm,
  changes: readonly ChangedCells[],
): readonly SheetRows[] | null => rowsToRead(filing, changes);

/**
 * The form with some rows read again: only these are understood and asked anew, and what compares rows.
 *
 * @param grids - hold these rows
 * @returns null where they are not the rows that they were
 */
export function checkRows(
  { filing, again }: CheckedForm,
  grids: readonly Grid[],
  rows: readonly SheetRows[],
  locale: Locale,
  explained: Explained | null,
): CheckedForm | null {
  const renewed = withRows(filing, grids, rows);
  return renewed && checked(renewed, again, locale, explained);
}

/** What is remembered of the explanations of a form after it was checked. */
export function remembered({ filing, check }: CheckedForm, before: Explained | null): Explained | null {
  const planId = filing.plan.id;
  const known = before?.planId === planId ? before.bindings : [];
  const bindings = rememberBindings(known, bindingsOf(check));
  // A form in which nothing was explained does not make another one's forgotten.
  return bindings.length === 0 ? before : { planId, bindings };
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
    checks: [{ file: filing.fileName, findings, explained, unverifiable, filed: filedOf(filing, year) }],
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

/** The assessment workbook. @param others - plans whose targets stand beside those of the form's plan */
export function reviewModel(
  assessed: AssessedForm,
  created: Date,
  locale: Locale,
  others: readonly Plan[],
): WorkbookModel {
  return buildReview({ ...assessed, created, locale, others });
}
