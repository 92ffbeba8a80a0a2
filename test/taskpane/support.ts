/** A pane over a workbook in memory, without a page. */
import type { Host } from '../../src/taskpane/host';
import { openPane, type Pane } from '../../src/taskpane/pane';
import { buildForm, type FormOptions } from '../../src/forms/build';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { cleanAnswers } from '../support/answers';
import { MemoryWorkbook } from './memory-workbook';

export const EXCEL: Host = { kind: 'excel', locale: 'zh-CN' };

/** An open workbook with a clean filled form of a plan. */
export function formBook(planId: string, options: Partial<FormOptions> = {}): MemoryWorkbook {
  const plan = findPlan(planId);
  const years = options.years ?? reportingYears(plan);
  return MemoryWorkbook.of(
    buildForm({
      plan,
      years,
      annualTargets: annualTargetsFor(plan, bundledPlans()),
      answers: cleanAnswers(plan, years),
      created: new Date(0),
      ...options,
    }),
  );
}

/** A pane that has begun, its form read. */
export async function startPane(workbook: MemoryWorkbook): Promise<Pane> {
  const pane = await openPane(EXCEL, workbook);
  pane.start();
  // A workbook without a form is one of the cases.
  await pane.filing.refresh().catch(() => undefined);
  return pane;
}
