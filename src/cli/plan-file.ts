/** `--plan`: a bundled plan by its id, or a plan file. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findPlan } from '../plan/catalogue';
import { parsePlanText } from '../plan/parse';
import type { Plan } from '../plan/schema';
import { compareTexts } from '../plan/texts';
import { requireOption, type Arguments } from './arguments';
import type { Environment } from './command';
import { readBytes } from './files';

export const isPlanFile = (text: string): boolean => /\.json$/i.test(text);

/** @throws ReportError `error.file-*`, `error.plan-invalid` */
export async function readPlanFile(file: string): Promise<Plan> {
  return parsePlanText(new TextDecoder().decode(await readBytes(file)), file);
}

/**
 * The plans that are known, with those of the named files and folders; one from a file takes the place of another of its id.
 *
 * @throws ReportError `error.file-*`, `error.plan-invalid`
 */
export async function withPlanFiles(
  known: readonly Plan[],
  named: readonly string[],
): Promise<readonly Plan[]> {
  const plans = new Map(known.map((plan) => [plan.id, plan]));
  for (const one of named)
    for (const file of await planFilesIn(one)) {
      const plan = await readPlanFile(file);
      plans.set(plan.id, plan);
    }
  return [...plans.values()];
}

async function planFilesIn(named: string): Promise<string[]> {
  const found = await stat(named).catch(() => null); // Reading it tells why there is none.
  if (!found?.isDirectory()) return [named];
  return (await readdir(named))
    .filter(isPlanFile)
    .sort(compareTexts)
    .map((name) => join(named, name));
}

/**
 * The plan that a command is about, and all plans with it: one from a file takes the place of a bundled one of its id.
 *
 * @throws ReportError `error.usage`, `error.plan-unknown`, `error.file-*`, `error.plan-invalid`
 */
export async function choosePlan(
  args: Arguments,
  { plans }: Pick<Environment, 'plans'>,
): Promise<{ readonly plan: Plan; readonly plans: readonly Plan[] }> {
  const text = requireOption(args.plan, '--plan', args.locale);
  if (!isPlanFile(text)) return { plan: findPlan(text, plans), plans };
  const plan = await readPlanFile(text);
  return { plan, plans: [plan, ...plans.filter(({ id }) => id !== plan.id)] };
}
