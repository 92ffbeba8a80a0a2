/** The form to be loaded into the open workbook, with everything that was typed into the form already there. */
import type { CheckResult } from '../check/check';
import { figureKey } from '../check/context';
import { NO_ANSWERS } from '../forms/answers';
import { answersOfFiling } from '../forms/answers-of-filing';
import { buildForm } from '../forms/build';
import { columnKey } from '../forms/columns';
import { numberOf } from '../forms/entry';
import type { Filing } from '../forms/filing';
import { PARTS, SHEET_NAMES } from '../forms/headers';
import type { EarlierFigures } from '../forms/locked';
import { isBlank } from '../forms/sheet/grid';
import type { WorkbookModel } from '../forms/sheet/model';
import { annualTargetsFor } from '../plan/annual-targets';
import { isSameShape, shapeOf } from './form-shape';
import type { Plan } from '../plan/schema';

export interface FormRequest {
  readonly plan: Plan;
  /** Every plan known: annual plans state official targets of single years. */
  readonly plans: readonly Plan[];
  readonly years: readonly number[];
  readonly department: string | null;
  readonly textTargets: boolean;
  readonly created: Date;
}

export interface FormDraft {
  readonly model: WorkbookModel;
  /** The short title of the plan whose form is in the workbook now, where it is another one. */
  readonly otherPlan: string | null;
  /** Years for which something is typed in the form there now, and for which the new one has no columns. */
  readonly lostYears: readonly number[];
  /** Whether the sheets only fit together: a form of another shape stands there, and no mixture could be read. */
  readonly whole: boolean;
}

/** @param current - the form in the open workbook; null where there is none */
export function draftForm(
  request: FormRequest,
  current: { readonly filing: Filing; readonly check: CheckResult } | null,
): FormDraft {
  const { plan, years } = request;
  const same = current?.filing.plan.id === plan.id ? current : null;
  const earlier = same ? earlierFigures(same, Math.min(...years)) : null;
  const model = buildForm({
    plan,
    years,
    department: request.department,
    annualTargets: annualTargetsFor(plan, request.plans),
    includeTextTargets: request.textTargets,
    earlierYears: earlier?.years ?? [],
    ...(earlier ? { earlier: earlier.figures } : {}),
    answers: same ? answersOfFiling(same.filing) : NO_ANSWERS,
    created: request.created,
  });
  const shape = {
    planId: plan.id,
    years,
    earlierYears: earlier?.years ?? [],
    textTargets: request.textTargets,
  };
  return {
    whole: current !== null && !isSameShape(shapeOf(current.filing), shape),
    model: same ? withSheetNames(model, same.filing) : model,
    otherPlan: current && !same ? current.filing.plan.shortTitle : null,
    lostYears: same ? typedYears(same.filing).filter((year) => !years.includes(year)) : [],
  };
}

/** Figures of years before the form's first, shown locked; those that a check refuses are left out. */
function earlierFigures(
  { filing, check }: { readonly filing: Filing; readonly check: CheckResult },
  first: number,
): { years: number[]; figures: EarlierFigures } {
  const figures = new Map<string, number>();
  const found = new Set<number>();
  for (const { indicator, entries } of filing.indicators)
    for (const year of [...filing.earlierYears, ...filing.years].filter((one) => one < first)) {
      const key = columnKey('actual', year);
      const value = numberOf(entries.get(key));
      if (value === null || check.untrusted.has(figureKey(indicator.code, year))) continue;
      figures.set(`${indicator.code}|${key}`, value);
      found.add(year);
    }
  return {
    years: [...found].sort((left, right) => left - right),
    figures: (code, key) => figures.get(`${code}|${key}`),
  };
}

/** Years under which at least one input cell is filled. */
function typedYears({ years, indicators, projects, tasks }: Filing): number[] {
  const typed = new Set<string>();
  for (const { entries } of [...indicators, ...projects, ...tasks])
    for (const [key, { content }] of entries) {
      const year = key.split(':')[1];
      if (year !== undefined && !isBlank(content)) typed.add(year);
    }
  return years.filter((year) => typed.has(String(year)));
}

/** A sheet that somebody renamed is filled under its new name instead of standing there twice. */
function withSheetNames(model: WorkbookModel, { sheets }: Filing): WorkbookModel {
  const names = new Map<string, string>(
    PARTS.flatMap((part) => {
      const found = sheets[part];
      return found === undefined ? [] : [[SHEET_NAMES[part], found]];
    }),
  );
  return {
    ...model,
    sheets: model.sheets.map((sheet) => ({ ...sheet, name: names.get(sheet.name) ?? sheet.name })),
  };
}
