/** Assessment workbooks of several plans as SheetModels, and their cells as a reader finds them. */
import { assessPlan } from '../../src/assess/plan';
import { mergeByPlan } from '../../src/collect/by-plan';
import {
  isFormula,
  shownValue,
  type CellValue,
  type Scalar,
  type SheetModel,
  type WorkbookModel,
} from '../../src/forms/sheet/model';
import type { Locale } from '../../src/i18n';
import { bundledPlans } from '../../src/plan/catalogue';
import type { Plan } from '../../src/plan/schema';
import { buildReviews } from '../../src/review/build';
import type { FileCheck, PlanReview } from '../../src/review/context';
import { filedOf } from '../../src/review/filed';
import { cleanAnswers, type Shape } from '../support/answers';
import { fill, type Overrides } from '../support/filing';
import { CREATED } from '../support/filled-form';

export interface FiledPlan {
  readonly plan: string;
  readonly years?: readonly number[];
  readonly shape?: Shape;
  readonly answers?: Overrides;
  readonly file?: string;
  readonly department?: string;
}

export interface SeveralSetup {
  readonly year?: number;
  readonly others?: readonly Plan[];
  readonly locale?: Locale;
  /** False for workbooks that no link can lead out of. */
  readonly linked?: boolean;
}

/** The plans of some filings, assessed together. */
export function reviewsOf(
  filed: readonly FiledPlan[],
  { year = 2023, locale, linked = true }: SeveralSetup = {},
): PlanReview[] {
  const checked = filed.map(
    ({ plan, years = [2021, 2022, 2023], shape, answers, file = `${plan}.xlsx`, department }) => {
      const probe = fill(plan);
      const form = fill(plan, {
        years,
        base: cleanAnswers(probe.plan, years, shape),
        ...(answers ? { answers } : {}),
        form: department === undefined ? {} : { department },
      });
      return { filing: form.read(file), check: form.check(locale ? { locale } : {}) };
    },
  );
  return mergeByPlan(checked, locale).map(({ data, filings }): PlanReview => ({
    assessment: assessPlan(data, year),
    checks: filings.map(({ checked: { filing }, check }): FileCheck => {
      const { findings, explained, unverifiable } = check;
      const path = linked ? { path: filing.fileName } : {};
      return {
        file: filing.fileName,
        findings,
        explained,
        unverifiable,
        filed: filedOf(filing, year),
        ...path,
      };
    }),
  }));
}

export interface Several {
  readonly workbook: WorkbookModel;
  readonly names: readonly string[];
  sheet(name: string): SheetModel;
  /** All rows of the table on a sheet as records by header. */
  records(name: string, firstHeader: string): Record<string, CellValue>[];
}

export function several(filed: readonly FiledPlan[], setup: SeveralSetup = {}): Several {
  return book(reviewsOf(filed, setup), setup);
}

export function book(
  reviews: readonly PlanReview[],
  { others = bundledPlans(), locale }: SeveralSetup = {},
): Several {
  const workbook = buildReviews(reviews, { others, created: CREATED, ...(locale ? { locale } : {}) });
  const sheet = (name: string): SheetModel => {
    const found = workbook.sheets.find((one) => one.name === name);
    if (!found) throw new RangeError(`no sheet ${name}`);
    return found;
  };
  return {
    workbook,
    names: workbook.sheets.map(({ name }) => name),
    sheet,
    records: (name, firstHeader) => {
      const { rows } = sheet(name);
      const top = rows.findIndex(({ values }) => values[0] === firstHeader);
      const headers = rows[top]?.values.map(String) ?? [];
      return rows
        .slice(top + 1)
        .filter(({ values }) => values.length > 1)
        .map(({ values }) =>
          Object.fromEntries(headers.map((header, index) => [header, values[index] ?? null])),
        );
    },
  };
}

/** What a reader sees in a cell. */
export const shown = (value: CellValue | undefined): Scalar | null => shownValue(value);

/** The formula of a cell, or an empty text for a plain value. */
export const formula = (value: CellValue | undefined): string =>
  value !== undefined && isFormula(value) ? value.formula : '';

/** The cell that a formula of another sheet refers to, as `sheet!A1`; its value as a reader sees it. */
export function valueAt({ sheet }: Several, reference: string): Scalar | null {
  const match = /^'((?:[^']|'')+)'!\$?([A-Z]+)\$?(\d+)$/.exec(reference);
  if (!match) throw new RangeError(`no reference: ${reference}`);
  const column = [...(match[2] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return shown(sheet((match[1] ?? '').replace(/''/g, "'")).rows[Number(match[3]) - 1]?.values[column - 1]);
}
