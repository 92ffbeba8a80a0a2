/** What changed figures change: the verdict with the earlier and with the new figure. */
import type { Actual, PlanData } from '../../assess/data';
import { assessIndicator } from '../../assess/indicator';
import { timeShareOf } from '../../assess/plan';
import { assessProject } from '../../assess/project';
import { DEFAULT_CUT_OFFS } from '../../assess/verdict';
import { REASON_WORDS } from '../../forms/headers';
import type { MessageKey } from '../../i18n';
import { verdictKey } from '../../review/words';
import type { Claim } from './claims';
import type { Change } from './standing';
import { fieldOf } from './to-filing';

/** The words for the verdicts on an indicator or a project in a year, with either figure. */
export interface VerdictPair {
  readonly year: number;
  readonly before: MessageKey;
  readonly after: MessageKey;
}

/**
 * The verdicts in the year of the figure and in the last one reported, under the earlier and the new figure. Empty for
 * what has no verdict of its own: planned money, assigned targets.
 *
 * @param data - the plan's data as it counts now
 */
export function verdictsOf({ from, to }: Pick<Change, 'from' | 'to'>, data: PlanData): VerdictPair[] {
  const judged = to.part === 'projects' ? projectJudge(to, data) : indicatorJudge(to, data);
  if (!judged) return [];
  const last = Math.max(to.year, ...judged.years);
  return [...new Set([to.year, last])].map((year) => ({
    year,
    before: judged.verdict(from, year),
    after: judged.verdict(to, year),
  }));
}

interface Judge {
  /** Those reported. */
  readonly years: Iterable<number>;
  /** What is said at the end of a year where a figure is as it is claimed. */
  readonly verdict: (claim: Claim, year: number) => MessageKey;
}

function indicatorJudge({ code, key }: Claim, { plan, indicators }: PlanData): Judge | null {
  const series = indicators.find(({ indicator }) => indicator.code === code);
  if (!series || fieldOf(key) !== 'actual') return null;
  return {
    years: series.actuals.keys(),
    verdict: (claim, year) => {
      const actuals = new Map(series.actuals).set(claim.year, actualOf(claim));
      return verdictKey(assessIndicator(plan, { ...series, actuals }, year, DEFAULT_CUT_OFFS).verdict);
    },
  };
}

function projectJudge({ code, key }: Claim, { plan, projects }: PlanData): Judge | null {
  const record = projects.find(({ project }) => project.code === code);
  if (!record || fieldOf(key) !== 'doneInvestment') return null;
  return {
    years: record.done.keys(),
    verdict: (claim, year) => {
      const done = new Map(record.done);
      if (typeof claim.value === 'number') done.set(claim.year, claim.value);
      else done.delete(claim.year);
      return `light.${assessProject({ ...record, done }, year, timeShareOf(plan, year)).light}`;
    },
  };
}

function actualOf({ value, entry, sent: { filing } }: Claim): Actual {
  const origin = { file: filing.fileName, sheet: entry.sheet, cell: entry.cell };
  if (typeof value === 'number') return { kind: 'number', value, origin };
  const { reading } = entry;
  if (reading.kind === 'completion') return { kind: 'completion', done: reading.done, origin };
  const word = REASON_WORDS.find((known) => known === value);
  // What no rule could read as a figure is in no ledger, or is one that is not believed.
  return word ? { kind: 'reason', word, origin } : { kind: 'untrusted', rule: 'V1', origin };
}
