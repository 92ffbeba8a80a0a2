/** A city with any number of districts: the bundled plans of the city and of one district, again and again. */
import { findPlan } from '../../src/plan/catalogue';
import { parsePlan } from '../../src/plan/parse';
import type { Plan } from '../../src/plan/schema';

/** Codes begin with the plan's own prefix; everything that names a code goes along. */
function renamed(plan: Plan, id: string, prefix: string, region: string): Plan {
  const own = (code: string): string => code.replace(/^[A-Z][A-Z0-9]*(?=-)/, prefix);
  return {
    ...plan,
    id,
    codePrefix: prefix,
    title: `${region}科技创新发展规划（2021—2025年）`,
    shortTitle: `${region}科技创新发展规划`,
    region: { ...plan.region, name: region },
    indicators: plan.indicators.map((indicator) => ({
      ...indicator,
      code: own(indicator.code),
      restates: indicator.restates === null ? null : own(indicator.restates),
    })),
    tasks: plan.tasks.map((task) => ({ ...task, code: own(task.code) })),
    relations: [],
    published: [],
    anomalies: [],
  };
}

/** The city's plan and as many districts' as make `count` plans together, all with concepts in common. */
export function syntheticRegion(count: number): Plan[] {
  const district = findPlan('kaifu-14th');
  const districts = Array.from({ length: count - 1 }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    return parsePlan(renamed(district, `district-${number}`, `D${number}`, `第${number}区`), 'bench');
  });
  return [findPlan('changsha-14th'), ...districts];
}
