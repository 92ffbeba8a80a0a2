/** Checks a filing: structure first, then every figure, project and task. */
import type { Locale } from '../i18n';
import type { Filing } from '../forms/filing';
import { NO_ANNUAL_TARGETS, type AnnualTargets } from '../plan/annual-targets';
import type { Check } from './context';
import { SEVERITIES, type ExplainedFinding, type Finding, type Severity, type Unverifiable } from './finding';
import { checkIndicators } from './indicators';
import { checkProjects } from './projects';
import { Recorder, type Coverage } from './recorder';
import { dueYears } from './series';
import { checkStructure } from './structure';
import { checkTasks } from './tasks';

export interface CheckOptions {
  readonly locale?: Locale;
  /** Official yearly targets, as the form was made with. */
  readonly annualTargets?: AnnualTargets;
}

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

/** Checks one filing with every rule. Pure: the same filing gives the same result. */
export function checkFiling(filing: Filing, options: CheckOptions = {}): CheckResult {
  const recorder = new Recorder(options.locale);
  const due = dueYears(filing);
  const untrusted = new Map<string, string>();
  const check: Check = {
    filing,
    recorder,
    due,
    untrusted,
    questioned: new Set(),
    annualTargets: options.annualTargets ?? NO_ANNUAL_TARGETS,
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
