/** Checked filings of several plans → one merged plan each, compared with each other across plans. */
import type { PlanData } from '../assess/data';
import type { CheckResult } from '../check/check';
import { crossCheck, withCross } from '../check/cross';
import type { Finding } from '../check/finding';
import type { Locale } from '../i18n';
import type { Plan } from '../plan/schema';
import { compareTexts } from '../plan/texts';
import { mergeFilings, type CheckedFiling } from './merge';

/** What a check says about one filing once it has been compared with all others. */
export interface ComparedFiling<T extends CheckedFiling> {
  readonly checked: T;
  readonly check: Pick<CheckResult, 'findings' | 'explained' | 'unverifiable'>;
}

export interface MergedPlan<T extends CheckedFiling> {
  readonly data: PlanData;
  readonly filings: readonly ComparedFiling<T>[];
}

/**
 * Merges the filings of each plan and compares all of them with each other. The plans come as offices list them (city,
 * districts, zones), whatever the order of the files.
 */
export function mergeByPlan<T extends CheckedFiling>(
  filings: readonly T[],
  locale?: Locale,
): MergedPlan<T>[] {
  const crossed = crossCheck(filings, locale ? { locale } : {});
  const plans = new Map<string, { plan: Plan; filings: ComparedFiling<T>[] }>();
  filings.forEach((checked, index) => {
    const cross = crossed[index];
    const { plan } = checked.filing;
    const group = plans.get(plan.id) ?? { plan, filings: [] };
    group.filings.push({ checked, check: cross ? withCross(checked.check, cross) : checked.check });
    plans.set(plan.id, group);
  });
  return [...plans.values()]
    .sort((left, right) => inOfficialOrder(left.plan, right.plan))
    .map((group) => mergeOne(group.filings, locale));
}

function mergeOne<T extends CheckedFiling>(
  filings: readonly ComparedFiling<T>[],
  locale: Locale | undefined,
): MergedPlan<T> {
  const { data, conflicts } = mergeFilings(
    filings.map(({ checked }) => checked),
    locale,
  );
  const disputed = new Set(conflicts.map(({ code, year }) => `${code}:${year}`));
  return {
    data,
    filings: filings.map(({ checked, check }) => ({
      checked,
      check: {
        ...check,
        findings: [
          ...conflicts.filter(({ file }) => file === checked.filing.fileName),
          ...check.findings.filter((finding) => !isToldAlready(finding, disputed)),
        ],
        explained: check.explained.filter((finding) => !isToldAlready(finding, disputed)),
      },
    })),
  };
}

/** K1 asks a department why its figure differs from another's; where F5 has refused both, that has been said. */
function isToldAlready({ rule, code, year, years }: Finding, disputed: ReadonlySet<string>): boolean {
  return rule === 'K1' && (years ?? [year]).every((one) => disputed.has(`${code}:${one}`));
}

const LEVELS = ['city', 'district', 'zone'] as const;

/** City, districts, zones; in each the regions by name, the five-year plan before annual ones. */
export function inOfficialOrder(left: Plan, right: Plan): number {
  return (
    LEVELS.indexOf(left.region.level) - LEVELS.indexOf(right.region.level) ||
    compareTexts(left.region.name, right.region.name) ||
    Number(left.kind === 'annual') - Number(right.kind === 'annual') ||
    left.period.start - right.period.start ||
    compareTexts(left.id, right.id)
  );
}
