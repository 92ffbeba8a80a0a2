/** Figures that nobody has confirmed yet: a verdict on them is shown, and marked. */
import type { IndicatorAssessment } from '../assess/assessment';
import type { ReviewContext } from './context';

/** The rules with open findings on the report year's figure; none where the indicator has no verdict anyway. */
export function pendingRules(
  { checks }: Pick<ReviewContext, 'checks'>,
  { series, year, verdict }: IndicatorAssessment,
): string[] {
  if (verdict === 'not-assessable') return [];
  const rules = checks
    .flatMap(({ findings }) => findings)
    .filter(
      (finding) =>
        finding.code === series.indicator.code && finding.year === year && finding.severity !== 'D',
    )
    .map(({ rule }) => rule);
  return [...new Set(rules)];
}
