/** What a thread does for `province.ts`: writes the forms of one plan's departments. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/plan/schema';
import { serve } from '../../src/cli/sandbox/serve';
import { departmentForm } from './province-plans';

interface Job {
  readonly plan: Plan;
  readonly departments: number;
  readonly folder: string;
}

serve(async ({ plan, departments, folder }: Job): Promise<number> => {
  for (let department = 0; department < departments; department++) {
    const name = `${plan.id}-${String(department + 1).padStart(3, '0')}.xlsx`;
    writeFileSync(join(folder, name), await departmentForm(plan, department));
  }
  return departments;
});
