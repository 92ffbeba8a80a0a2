/** The requests of one form in a process of its own: `open-child.ts FORM`, a number of rows or the id of a bundled plan. */
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { loadForm } from './open-workbook';
import { syntheticPlan } from './synthetic-plan';

async function main([form = '']: readonly string[]): Promise<void> {
  const plan = /^\d+$/.test(form) ? syntheticPlan(Number(form)) : findPlan(form, bundledPlans());
  process.stdout.write(JSON.stringify(await loadForm(plan)));
}

void main(process.argv.slice(2));
