/** Assessment workbooks as SheetModels, and their cells as a reader finds them: by code and header. */
import { assessPlan, type PlanAssessment } from '../../src/assess/plan';
import { mergeFilings } from '../../src/collect/merge';
import {
  isFormula,
  shownValue,
  type CellValue,
  type Scalar,
  type SheetModel,
  type WorkbookModel,
} from '../../src/forms/sheet/model';
import { reportingYears } from '../../src/plan/facts';
import type { Locale } from '../../src/i18n';
import { buildReview } from '../../src/review/build';
import type { FileCheck } from '../../src/review/context';
import type { Shape } from '../support/answers';
import { cleanAnswers } from '../support/answers';
import { fill, type Overrides } from '../support/filing';
import { CREATED } from '../support/filled-form';

export interface ReviewSetup {
  readonly year?: number;
  readonly years?: readonly number[];
  readonly shape?: Shape;
  readonly answers?: Overrides;
  readonly textTargets?: boolean;
  readonly banner?: string | null;
  readonly locale?: Locale;
}

export interface Review {
  readonly workbook: WorkbookModel;
  readonly assessment: PlanAssessment;
  readonly checks: readonly FileCheck[];
  sheet(name: string): SheetModel;
  /** The row of a record, by its code or another text in its first column. */
  row(sheet: string, first: string): CellValue[];
  cell(sheet: string, first: string, header: string): CellValue;
  /** All texts and numbers of a sheet as shown. */
  shown(sheet: string): (Scalar | null)[];
}

/** The assessment workbook of one filing, without mistakes apart from the given answers. */
export function reviewFor(planId: string, setup: ReviewSetup = {}): Review {
  const { locale, banner = null, answers, shape } = setup;
  const probe = fill(planId);
  const years = setup.years ?? reportingYears(probe.plan);
  const form = fill(planId, {
    years,
    base: cleanAnswers(probe.plan, years, shape),
    ...(answers ? { answers } : {}),
    form: { includeTextTargets: setup.textTargets ?? false },
  });
  const check = form.check(locale ? { locale } : {});
  const file = '区科技局.xlsx';
  const { data } = mergeFilings([{ filing: form.read(file), check }], locale);
  const assessment = assessPlan(data, setup.year ?? years.at(-1) ?? 0);
  const { findings, explained, unverifiable } = check;
  const checks = [{ file, findings, explained, unverifiable }];
  const workbook = buildReview({
    assessment,
    checks,
    banner,
    created: CREATED,
    ...(locale ? { locale } : {}),
  });
  const sheet = (name: string): SheetModel => {
    const found = workbook.sheets.find((one) => one.name === name);
    if (!found) throw new RangeError(`no sheet ${name}`);
    return found;
  };
  const row = (name: string, first: string): CellValue[] => {
    const found = sheet(name).rows.find(({ values }) => shownValue(values[0]) === first);
    if (!found) throw new RangeError(`no row ${first} in ${name}`);
    return [...found.values];
  };
  const cell = (name: string, first: string, header: string): CellValue => {
    const headers = sheet(name).rows.find(({ values }) => values.includes(header));
    const column = headers?.values.indexOf(header) ?? -1;
    if (column < 0) throw new RangeError(`no column ${header} in ${name}`);
    return row(name, first)[column] ?? null;
  };
  const shown = (name: string): (Scalar | null)[] =>
    sheet(name).rows.flatMap(({ values }) => values.map((value) => shownValue(value)));
  return { workbook, assessment, checks, sheet, row, cell, shown };
}

/** The formula of a cell, or an empty text for a plain value. */
export const formulaOf = (value: CellValue): string => (isFormula(value) ? value.formula : '');
