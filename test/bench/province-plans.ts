/** A simulated province: plans of its counties, and the forms that their departments send back. */
import { hashText } from '../../src/plan/hash';
import type { Answers } from '../../src/forms/answers';
import { buildForm } from '../../src/forms/build';
import type { Scalar } from '../../src/forms/sheet/model';
import type { Indicator, Plan } from '../../src/plan/schema';
import { writeWorkbook } from '../../src/workbook/write';
import { cleanAnswers } from '../support/answers';
import { syntheticPlan } from './synthetic-plan';

export const YEAR = 2023;
const ROWS_PER_DEPARTMENT = 3;

/** One share in so many forms is wrong. */
const ONE_WRONG_IN = 12;
/** What people type by mistake into a figure. */
const MISTAKES: readonly ((value: number) => Scalar | null)[] = [
  (value) => value * 10_000,
  (value) => `约${value}`,
  () => null,
  (value) => -value,
];

/** The plans, each of as many indicators as its departments report. */
export function provincePlans(plans: number, departments: number): Plan[] {
  const model = syntheticPlan(departments * ROWS_PER_DEPARTMENT);
  return Array.from({ length: plans }, (_, index): Plan => {
    const codePrefix = `P${String(index + 1).padStart(3, '0')}`;
    const recode = (indicator: Indicator): Indicator => ({
      ...indicator,
      code: indicator.code.replace(/^BN/, codePrefix),
    });
    return {
      ...model,
      id: `province-${codePrefix.toLowerCase()}`,
      codePrefix,
      shortTitle: `第${index + 1}县规划`,
      region: { ...model.region, name: `第${index + 1}县` },
      indicators: model.indicators.map(recode),
    };
  });
}

const chance = (text: string, of: number): number => parseInt(hashText(text).slice(0, 8), 16) % of;

/** The form that a department sends back: mostly right. */
export function departmentForm(plan: Plan, department: number): Promise<Uint8Array> {
  const own = plan.indicators.slice(department * ROWS_PER_DEPARTMENT, (department + 1) * ROWS_PER_DEPARTMENT);
  const clean = cleanAnswers({ ...plan, indicators: own }, [YEAR]);
  const wrong = `${own[0]?.code ?? ''}|actual:${YEAR}`;
  const isWrong = chance(`${wrong}|wrong`, ONE_WRONG_IN) === 0;
  const answers: Answers = (code, key) => {
    const value = clean(code, key);
    if (!isWrong || `${code}|${key}` !== wrong || typeof value !== 'number') return value;
    return MISTAKES[chance(wrong, MISTAKES.length)]?.(value);
  };
  return writeWorkbook(
    buildForm({
      plan,
      years: [YEAR],
      department: `第${department + 1}局`,
      codes: new Set(own.map(({ code }) => code)),
      edition: 1,
      answers,
      created: new Date(Date.UTC(2024, 0, 15)),
    }),
  );
}
