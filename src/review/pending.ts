/** Figures that nobody has confirmed yet: a verdict on them is shown, and marked. */
import type { IndicatorAssessment } from '../assess/assessment';
import type { ReviewContext } from './context';

/** The rules with open findings on the report year's figure; none where the indicator has no verdict anyway. */
export function pendingRules(
  { checks }: Pick<ReviewContext, 'checks'>,
  { series, year, verdict }: IndicatorAssessment,
): readonly string[] {
  if (verdict === 'not-assessable') return [];
  return openRules(checks).get(`${series.indicator.code}:${year}`) ?? [];
}

type Checks = ReviewContext['checks'];
const collected = new WeakMap<Checks, ReadonlyMap<string, readonly string[]>>();

/** Open rules by figure, collected once for all indicators: looking through all findings for each is quadratic. */
function openRules(checks: Checks): ReadonlyMap<string, readonly string[]> {
  const known = collected.get(checks);
  if (known) return known;
  const rules = new Map<string, string[]>();
  for (const { code, year, years = [year], rule, severity } of checks.flatMap(({ findings }) => findings)) {
    if (severity === 'D') continue;
    for (const one of years) {
      const key = `${code}:${one}`;
      rules.set(key, [...new Set([...(rules.get(key) ?? []), rule])]);
    }
  }
  collected.set(checks, rules);
  return rules;
}
