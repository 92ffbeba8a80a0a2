/** Collects outcomes and turns them into findings: one cause, one finding; nothing that was not evaluated passes. */
import { translate, type Locale } from '../i18n';
import { showYears } from '../plan/years';
import { settles } from './explanation';
import {
  SEVERITIES,
  type ExplainedFinding,
  type Failure,
  type Finding,
  type Likely,
  type Outcome,
  type Severity,
  type Unverifiable,
  type Worded,
} from './finding';

/** Where a rule was asked. */
export interface Spot {
  readonly sheet: string;
  readonly cell: string | null;
  readonly code: string | null;
  readonly year: number | null;
  /** The explanation of the row. */
  readonly explanation: string;
}

/** How many times rules were asked, by outcome. */
export interface Coverage {
  readonly evaluated: number;
  readonly passed: number;
  readonly failed: number;
  readonly unverifiable: number;
}

interface Recorded {
  readonly rule: string;
  /** The worst of its years. */
  severity: Severity;
  readonly spot: Spot;
  readonly failure: Failure;
  readonly years: number[];
  likely: Likely | undefined;
}

/** What the recorder needs to know of a rule. */
interface AskedRule<Subject> {
  readonly id: string;
  readonly severity: Severity;
  readonly evaluate: (subject: Subject) => Outcome;
}

/** Years that share a cause have their corrections together; without one for each, none is offered. */
function joined(first: Likely | undefined, next: Likely | undefined): Likely | undefined {
  if (!first || !next || first.cause !== next.cause) return undefined;
  return { cause: first.cause, corrections: [...first.corrections, ...next.corrections] };
}

export class Recorder {
  private readonly failures: Recorded[] = [];
  private readonly causes = new Map<string, Recorded>();
  private readonly unknown: Unverifiable[] = [];
  private passed = 0;
  private failed = 0;

  constructor(private readonly locale: Locale | undefined) {}

  /**
   * Asks one rule and records its failure.
   *
   * @returns the failure, where there is one
   */
  ask<Subject>(rule: AskedRule<Subject>, subject: Subject, spot: Spot): Failure | null {
    const failure = this.judge(rule, subject, spot);
    if (failure) this.fail(rule.id, rule.severity, spot, failure);
    return failure;
  }

  /**
   * Asks one rule; a failure is the caller's to record. A rule that throws is unverifiable with its id, never passed.
   */
  judge<Subject>(rule: AskedRule<Subject>, subject: Subject, spot: Spot): Failure | null {
    let outcome: Outcome;
    try {
      outcome = rule.evaluate(subject);
    } catch (error) {
      // A defect of a rule must not hide the other rules' results, nor look like a pass.
      const reason = error instanceof Error ? error.message : String(error);
      this.note(rule.id, spot, { key: 'unverifiable.rule-failed', facts: { rule: rule.id, reason } });
      return null;
    }
    switch (outcome.kind) {
      case 'pass':
        this.passed++;
        return null;
      case 'not-applicable':
        return null;
      case 'unverifiable':
        this.note(rule.id, spot, outcome.reason);
        return null;
      case 'fail':
        return outcome.failure;
    }
  }

  /** Counts failures that another finding stands for. */
  absorb(failures: number): void {
    this.failed += failures;
  }

  /** Records a failure; the same cause in another year of the row joins the first. */
  fail(rule: string, severity: Severity, spot: Spot, failure: Failure, years: readonly number[] = []): void {
    this.failed++;
    const key = failure.cause && `${spot.sheet}|${spot.code}|${failure.cause.key}`;
    const known = key === undefined ? undefined : this.causes.get(key);
    const own = failure.severity ?? severity;
    if (known && spot.year !== null) {
      known.years.push(spot.year);
      known.likely = joined(known.likely, failure.likely);
      if (SEVERITIES.indexOf(own) < SEVERITIES.indexOf(known.severity)) known.severity = own;
      return;
    }
    const recorded: Recorded = {
      rule,
      severity: own,
      spot,
      failure,
      years: [...new Set([...(spot.year === null ? [] : [spot.year]), ...years])],
      likely: failure.likely,
    };
    if (key !== undefined) this.causes.set(key, recorded);
    this.failures.push(recorded);
  }

  /** Records that a rule could not be evaluated. */
  note(rule: string, { sheet, cell, code, year }: Spot, reason: Worded): void {
    this.unknown.push({ rule, sheet, cell, code, year, reason: this.word(reason) });
  }

  private word({ key, facts }: Worded): string {
    return translate(key, facts, this.locale);
  }

  result(): {
    findings: Finding[];
    explained: ExplainedFinding[];
    unverifiable: Unverifiable[];
    coverage: Coverage;
  } {
    const findings: Finding[] = [];
    const explained: ExplainedFinding[] = [];
    for (const recorded of this.failures) {
      const finding = this.toFinding(recorded);
      const { explanation } = recorded.spot;
      if (settles(explanation, finding.severity, [finding.year, ...recorded.years]))
        explained.push({ ...finding, explanation });
      else findings.push(finding);
    }
    return {
      findings,
      explained,
      unverifiable: this.unknown,
      coverage: {
        evaluated: this.passed + this.failed + this.unknown.length,
        passed: this.passed,
        failed: this.failed,
        unverifiable: this.unknown.length,
      },
    };
  }

  private toFinding({ rule, severity, spot, failure, years, likely }: Recorded): Finding {
    const several = [...new Set(years)].sort((a, b) => a - b);
    const message =
      failure.cause && years.length > 1 ? failure.cause.message(showYears(several)) : failure.message;
    return {
      rule,
      severity,
      sheet: spot.sheet,
      cell: spot.cell,
      code: spot.code,
      year: spot.year,
      ...(several.length > 1 ? { years: several } : {}),
      message: this.word(message),
      left: failure.left ?? null,
      right: failure.right ?? null,
      difference: failure.difference ?? null,
      hint: this.word(failure.hint),
      ...(likely ? { likely } : {}),
    };
  }
}
