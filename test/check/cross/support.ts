/** Filings to be compared with each other. */
import { checkFiling } from '../../../src/check/check';
import {
  crossCheck,
  type CheckedFiling,
  type CrossFindings,
  type CrossOptions,
} from '../../../src/check/cross';
import { figureKey } from '../../../src/check/context';
import type { Finding } from '../../../src/check/finding';
import type { Filing } from '../../../src/forms/filing';
import { annualTargetsFor } from '../../../src/plan/annual-targets';
import { bundledPlans, findPlan } from '../../../src/plan/catalogue';
import { reportingYears } from '../../../src/plan/facts';
import type { Indicator, Plan } from '../../../src/plan/schema';
import { cleanAnswers, figureFor, type Shape } from '../../support/answers';
import { fill, type FilledForm, type FillOptions, type Overrides } from '../../support/filing';

/** A filing as the caller of the comparison has it. */
export function checked(filing: Filing): CheckedFiling {
  return {
    filing,
    check: checkFiling(filing, { annualTargets: annualTargetsFor(filing.plan, bundledPlans()) }),
  };
}

/** A filled form of a plan, read and checked, sent by a department under a file name. */
export function filed(
  planId: string,
  fileName: string,
  answers: Overrides = {},
  { department = null, ...options }: FillOptions & { department?: string | null } = {},
): CheckedFiling {
  const form = { ...options.form, department };
  return checked(fill(planId, { ...options, answers, form }).read(fileName));
}

/** The address of an indicator's figure in a form for all years of a plan. */
export const cellOf = (planId: string, code: string, year: number): string =>
  formOf(planId).cell('indicators', code, `actual:${year}`);

const forms = new Map<string, FilledForm>();
function formOf(planId: string): FilledForm {
  const form = forms.get(planId) ?? fill(planId);
  forms.set(planId, form);
  return form;
}

/** The filing, of which the own check does not believe one figure. */
export function distrusted({ filing, check }: CheckedFiling, code: string, year: number): CheckedFiling {
  return {
    filing,
    check: { ...check, untrusted: new Map([...check.untrusted, [figureKey(code, year), 'V3']]) },
  };
}

/** The filing with something else in its plan. */
export function withPlan({ filing }: CheckedFiling, change: Partial<Plan>): CheckedFiling {
  return checked({ ...filing, plan: { ...filing.plan, ...change } });
}

/** The filing with another definition of one indicator. */
export function withIndicator(
  { filing }: CheckedFiling,
  code: string,
  change: Partial<Indicator>,
): CheckedFiling {
  const changed = (indicator: Indicator): Indicator =>
    indicator.code === code ? { ...indicator, ...change } : indicator;
  return checked({
    ...filing,
    plan: { ...filing.plan, indicators: filing.plan.indicators.map(changed) },
    indicators: filing.indicators.map((row) => ({ ...row, indicator: changed(row.indicator) })),
  });
}

/** What the district's two plans both report on the path is one figure. */
function coherent(shape: Shape): Overrides {
  const plan = findPlan('tianxin-14th');
  const figure = (code: string, year: number): number => {
    const indicator = plan.indicators.find((one) => one.code === code);
    if (!indicator) throw new RangeError(`no indicator ${code}`);
    return figureFor(plan, indicator, year, shape);
  };
  return {
    'TX24-01': { 'actual:2024': figure('TX-06', 2024) },
    // Reported in 2024, of 2023.
    'TX24-04': { 'actual:2024': figure('TX-01', 2023) },
  };
}

/** A clean filing of each plan; `answers` spoil some of them. */
export function allFilings(
  answers: Overrides = {},
  shape: Shape = 'on-path',
  options: FillOptions = {},
): CheckedFiling[] {
  return bundledPlans().map((plan) =>
    filed(
      plan.id,
      `${plan.id}.xlsx`,
      { ...coherent(shape), ...answers },
      { base: cleanAnswers(plan, reportingYears(plan), shape), ...options },
    ),
  );
}

/** The results by file name. */
export function crossed(
  filings: readonly CheckedFiling[],
  options?: CrossOptions,
): Map<string, CrossFindings> {
  const results = crossCheck(filings, options);
  return new Map(
    filings.map(({ filing }, index) => {
      const result = results[index];
      if (!result) throw new RangeError(`no result for ${filing.fileName}`);
      return [filing.fileName, result];
    }),
  );
}

/** The findings of all files as `file rule code year`, in order. */
export const listed = (results: ReadonlyMap<string, CrossFindings>): string[] =>
  [...results].flatMap(([file, { findings }]) =>
    findings.map(({ rule, code, year }) => `${file} ${rule} ${code} ${year}`),
  );

/** The one finding of a file. */
export function findingOf(results: ReadonlyMap<string, CrossFindings>, file: string): Finding {
  const findings = results.get(file)?.findings ?? [];
  expect(findings.map(({ rule, cell, message }) => `${rule} ${cell} ${message}`)).toHaveLength(1);
  const [finding] = findings;
  if (!finding) throw new RangeError('no finding');
  return finding;
}

/** The reasons why rules could not be evaluated in a file, as `rule code year: reason`. */
export const unknownIn = (results: ReadonlyMap<string, CrossFindings>, file: string): string[] =>
  (results.get(file)?.unverifiable ?? []).map(
    ({ rule, code, year, reason }) => `${rule} ${code} ${year}: ${reason}`,
  );
