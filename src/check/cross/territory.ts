/** How the figure of a district or a zone relates to that of its city. */
import { isPeriodTotal } from '../../plan/path';
import type { Indicator } from '../../plan/schema';
import { showNumber, unitKind } from '../../plan/units';
import type { Worded } from '../finding';
import type { Reported } from './figures';
import { agreeRounded } from './rounding';
import { otherFacts, otherTrouble, type CrossSubject } from './subject';

/** Whether one region is part of the other, a city. */
export function lies(part: Reported, whole: Reported): boolean {
  const [inner, outer] = [part.filing.plan.region, whole.filing.plan.region];
  return inner.level !== 'city' && outer.level === 'city' && inner.parent === outer.name;
}

/** How a part compares with its whole. Rates of growth and 已完成 do not at all. */
export function comparison(indicator: Indicator): 'additive' | 'ratio' | null {
  if (indicator.measure === 'ratio') return 'ratio';
  const counts = indicator.measure === 'level' || isPeriodTotal(indicator);
  return counts && isAdditive(indicator.unit) ? 'additive' : null;
}

/** Things, people and money add up; %, ages, densities do not. */
function isAdditive(unit: string | null): boolean {
  if (unit === null) return false;
  const single = unit.replace(/^[十百千万亿]+/, '');
  return unitKind(single) === 'count' || /^(美|欧|港)?元$/.test(single);
}

/** What is known of a region: its figure and one cell that states it. */
export interface Known {
  readonly value: number;
  readonly at: Reported;
}

/** The one figure that all cells of a region state; else why there is none. */
export function settled({ own, say }: CrossSubject, reports: readonly Reported[]): Known | Worded {
  const known = reports.flatMap((at) =>
    at.figure.kind === 'number' ? [{ value: at.figure.value, at }] : [],
  );
  const [first] = known;
  if (!first) {
    const reason = reports.map((report) => otherTrouble(own, report, say)).find((one) => one !== null);
    if (!reason) throw new RangeError('a region without any figure');
    return reason;
  }
  const disputed = known.find(({ value }) => !agreeRounded(value, first.value));
  return disputed ? { key: 'unverifiable.cross.disputed', facts: otherFacts(disputed.at, say) } : first;
}

/** What every message about a region's figure can name. */
export function regionFacts(
  { filed, filing, dataYear }: Reported,
  value: number,
): Record<string, string | number> {
  return {
    name: filed.indicator.name,
    year: dataYear,
    unit: filed.indicator.unit ?? '',
    region: filing.plan.region.name,
    value: showNumber(value),
  };
}

/** A zone (园区) lies across districts and is none. */
export const isZone = ({ filing }: Reported): boolean => filing.plan.region.level === 'zone';
