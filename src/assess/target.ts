/** Whether a value reaches a target, whichever way is up. */
import type { Indicator } from '../plan/schema';
import { EPSILON, type CutOffs } from './verdict';

/** Lower is better for falling indicators and for ceilings. */
export function lowerIsBetter(indicator: Indicator): boolean {
  return indicator.direction === 'decrease' || indicator.target.bound === 'at-most';
}

/** The value that has to be reached: the target itself, or a little less of it where it is “about”. */
export function threshold(indicator: Indicator, target: number, cutOffs: CutOffs): number {
  if (indicator.target.bound !== 'about') return target;
  const slack = Math.abs(target) * cutOffs.about;
  return lowerIsBetter(indicator) ? target + slack : target - slack;
}

/** Whether the value reaches the target. */
export function isMet(indicator: Indicator, value: number, target: number, cutOffs: CutOffs): boolean {
  const limit = threshold(indicator, target, cutOffs);
  const slack = EPSILON * Math.max(1, Math.abs(limit));
  return lowerIsBetter(indicator) ? value <= limit + slack : value >= limit - slack;
}
