/** A word for each plan of a workbook, short enough for the names of its sheets. */
import type { Plan } from '../plan/schema';
import { cut } from './sheet-names';

/** Leaves room for the kind of sheet in front and a number behind. */
const LONGEST = 14;

/**
 * The plan's region; with the year for annual plans; the short title where regions have several plans. Labels that are
 * still the same are numbered.
 *
 * @returns one label for each plan, none twice
 */
export function planLabels(plans: readonly Plan[]): string[] {
  const regional = plans.map(({ kind, region, period }) =>
    kind === 'annual' ? `${cut(region.name, LONGEST - 4)}${period.start}` : cut(region.name, LONGEST),
  );
  const often = countOf(regional);
  const labels = plans.map(({ shortTitle }, index) => {
    const label = regional[index] ?? '';
    return often.get(label) === 1 ? label : cut(shortTitle, LONGEST);
  });
  const seen = new Map<string, number>();
  const used = new Set<string>();
  return labels.map((label) => {
    let number = seen.get(label) ?? 1;
    let name = number === 1 ? label : `${label}${number}`;
    while (used.has(name)) name = `${label}${++number}`;
    seen.set(label, number + 1);
    used.add(name);
    return name;
  });
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
