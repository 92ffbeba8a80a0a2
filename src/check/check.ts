/** Checks a filing: structure first, then every figure, project and task. */
import type { Locale } from '../i18n';
import type { Filing } from '../forms/filing';
import { NO_ANNUAL_TARGETS, type AnnualTargets } from '../plan/annual-targets';
import type { Check } from './context';
import type { Coverage } from './coverage';
import type { Binding } from './explanation';
import { SEVERITIES, type ExplainedFinding, type Finding, type Severity, type Unverifiable } from './finding';
import { checkIndicators } from './indicators';
import type { RowMemory } from './memory';
import { checkProjects } from './projects';
import { Recorder } from './recorder';
import { dueYears } from './series';
import { checkStructure } from './structure';
import { checkTasks } from './tasks';

export interface CheckOptions {
  readonly locale?: Locale;
  /** Official yearly targets, as the form was made with. */
  readonly annualTargets?: AnnualTargets;
  /** How findings were explained by earlier checks (`bindingsOf`): a text that was not renewed lapses with its figure. */
  readonly explainedBefore?: readonly Binding[];
  /** Of earlier checks of the same form: rows that are the same objects are not asked again. */
  readonly memory?: RowMemory;
}

const NO_BINDINGS: readonly Binding[] = [];

export interface CheckResult {
  /** Open findings, worst first, then in the order of the sheets. */
  readonly findings: readonly Finding[];
  /** Findings settled by an explanation. */
  readonly explained: readonly ExplainedFinding[];
  readonly unverifiable: readonly Unverifiable[];
  readonly coverage: Coverage;
  /** Years the filing has reached. */
  readonly dueYears: readonly number[];
  /** `code:year` of figures and codes of whole projects that are not to be assessed, with the rule that says so. */
  readonly untrusted: ReadonlyMap<string, string>;
}

/** Open findings by severity, and how many rules could not be evaluated. */
export function countFindings(result: Pick<CheckResult, 'findings' | 'unverifiable'>): Record<
  Severity,
  number
> & {
  unverifiable: number;
} {
  const count = (severity: Severity): number =>
    result.findings.filter((finding) => finding.severity === severity).length;
  return {
    A: count('A'),
    B: count('B'),
    C: count('C'),
    D: count('D'),
    unverifiable: result.unverifiable.length,
  };
}

/** Checks one filing with every rule. The same filing gives the same result, with a memory or without. */
export function checkFiling(filing: Filing, options: CheckOptions = {}): CheckResult {
  const { explainedBefore = NO_BINDINGS, annualTargets = NO_ANNUAL_TARGETS, memory = null } = options;
  const recorder = new Recorder(options.locale, explainedBefore);
  const due = dueYears(filing);
  memory?.begin({ filing, due, annualTargets, explainedBefore });
  const untrusted = new Map<string, string>();
  const check: Check = {
    filing,
    recorder,
    due,
    untrusted,
    questioned: new Set(),
    annualTargets,
    memory,
  };
  checkStructure(check);
  checkIndicators(check);
  checkProjects(check);
  checkTasks(check);
  const result = recorder.result();
  return {
    ...result,
    findings: [...result.findings].sort(
      (left, right) => SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity),
    ),
    dueYears: due,
    untrusted,
  };
}
