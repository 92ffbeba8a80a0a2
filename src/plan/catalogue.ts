/** The plans that come with the product. */
import changsha from '../../seeds/changsha-14th.json';
import hitech from '../../seeds/changsha-hitech-14th.json';
import kaifu from '../../seeds/kaifu-14th.json';
import tianxin from '../../seeds/tianxin-14th.json';
import tianxin2024 from '../../seeds/tianxin-2024.json';
import { ReportError } from '../i18n/report-error';
import { parsePlan } from './parse';
import type { Plan } from './schema';

export { summarise, type PlanSummary } from './facts';

const SEEDS: readonly (readonly [string, unknown])[] = [
  ['changsha-14th', changsha],
  ['tianxin-14th', tianxin],
  ['tianxin-2024', tianxin2024],
  ['kaifu-14th', kaifu],
  ['changsha-hitech-14th', hitech],
];

let parsed: readonly Plan[] | undefined;

/** The bundled plans, city first, checked once against the plan format. */
export function bundledPlans(): readonly Plan[] {
  parsed ??= SEEDS.map(([id, json]) => parsePlan(json, `seeds/${id}.json`));
  return parsed;
}

/**
 * The plan with the given id.
 *
 * @throws ReportError `error.plan-unknown`, listing the known ids
 */
export function findPlan(id: string, plans: readonly Plan[] = bundledPlans()): Plan {
  const plan = plans.find((candidate) => candidate.id === id);
  if (plan) return plan;
  throw new ReportError('error.plan-unknown', { plan: id, known: plans.map((known) => known.id) });
}
