/** Collects outcomes and turns them into findings: one cause, one finding; nothing that was not evaluated passes. */
import { translate, type Locale } from '../i18n';
import { listYears } from '../plan/years';
import { outcomeOf, type AnsweredRow, type Answers, type AskedRule } from './answers';
import type { Coverage } from './coverage';
import { bindingKey, isExplainable, standing, type Binding, type Standing } from './explanation';
import {
  SEVERITIES,
  type BoundValue,
  type ExplainedFinding,
  type Failure,
  type Finding,
  type Lapsed,
  type Likely,
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

interface Recorded {
  readonly rule: string;
  /** The worst of its years. */
  severity: Severity;
  readonly spot: Spot;
  readonly failure: Failure;
  readonly years: number[];
  /** What its explanation must be about. */
  readonly bound: BoundValue[];
  likely: Likely | undefined;
}

type Group = readonly Pick<AskedRule<never>, 'id'>[];

/** Years that share a cause have their corrections together; without one for each, none is offered. */
function joined(first: Likely | undefined, next: Likely | undefined): Likely | undefined {
  if (!first || !next || first.cause !== next.cause) return undefined;
  return { cause: first.cause, corrections: [...first.corrections, ...next.corrections] };
}

/** What an explanation of a failure must be about. */
const boundTo = ({ year }: Spot, { bound, left = null }: Failure): readonly BoundValue[] =>
  bound ?? [{ year, value: left }];

export class Recorder {
  private readonly failures: Recorded[] = [];
  private readonly causes = new Map<string, Recorded>();
  private readonly unknown: Unverifiable[] = [];
  private readonly rules = new Set<string>();
  private readonly heard = new Map<Group, number>();
  /** Reasons in words: one reason stands for many cells. */
  private readonly worded = new Map<Worded, string>();
  private passed = 0;
  private failed = 0;
  private cells = 0;

  private readonly explainedBefore: ReadonlyMap<string, Binding>;

  /** @param explainedBefore - how findings were explained earlier: a text that was not renewed lapses with its figure */
  constructor(
    private readonly locale: Locale | undefined,
    explainedBefore: readonly Binding[] = [],
  ) {
    this.explainedBefore = new Map(explainedBefore.map((one) => [bindingKey(one.code, one), one]));
  }

  /** Whether the explanation of the row settles this failure of a rule. */
  settles(
    { id, severity }: Pick<AskedRule<never>, 'id' | 'severity'>,
    spot: Spot,
    failure: Failure,
  ): boolean {
    const bounds = boundTo(spot, failure);
    if (spot.explanation === '' || bounds.length === 0 || !isExplainable(failure.severity ?? severity))
      return false;
    return bounds.every((bound) => this.standing(id, spot, bound).settled);
  }

  private standing(rule: string, { code, explanation }: Spot, bound: BoundValue): Standing {
    const asked = { rule, ...bound };
    return standing(explanation, asked, this.explainedBefore.get(bindingKey(code ?? '', asked)));
  }

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
    const outcome = outcomeOf(rule, subject);
    switch (outcome.kind) {
      case 'pass':
        this.rules.add(rule.id);
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

  /**
   * Counts the answers about a row and records what could not be evaluated there; failures are the caller's to record.
   *
   * @param group - the rules that were asked, in the order of `Answers.asked`
   */
  take(group: Group, { passed, cells, asked, notes }: Answers): void {
    this.passed += passed;
    this.cells += cells;
    for (const { rule, spot, reason } of notes) this.note(rule, spot, reason);
    const known = this.heard.get(group) ?? 0;
    // Nearly always the same rules as in the row before.
    if ((asked | known) === known) return;
    this.heard.set(group, asked | known);
    group.forEach(({ id }, position) => {
      if (asked & (1 << position)) this.rules.add(id);
    });
  }

  /** The same with the failures of the row. */
  takeRow(group: Group, { answers, failures }: AnsweredRow): void {
    this.take(group, answers);
    for (const { rule, spot, failure } of failures) this.fail(rule.id, rule.severity, spot, failure);
  }

  /** Counts failures that another finding stands for. */
  absorb(failures: number): void {
    this.failed += failures;
  }

  /** Records a failure; the same cause in another year of the row joins the first. */
  fail(rule: string, severity: Severity, spot: Spot, failure: Failure, years: readonly number[] = []): void {
    this.failed++;
    this.rules.add(rule);
    const key = failure.cause && `${spot.sheet}|${spot.code}|${failure.cause.key}`;
    const known = key === undefined ? undefined : this.causes.get(key);
    const own = failure.severity ?? severity;
    if (known && spot.year !== null) {
      known.years.push(spot.year);
      known.bound.push(...boundTo(spot, failure));
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
      bound: [...boundTo(spot, failure)],
      likely: failure.likely,
    };
    if (key !== undefined) this.causes.set(key, recorded);
    this.failures.push(recorded);
  }

  /** Records that a rule could not be evaluated. */
  note(rule: string, { sheet, cell, code, year }: Spot, reason: Worded): void {
    this.rules.add(rule);
    this.unknown.push({ rule, sheet, cell, code, year, reason: this.wordOnce(reason) });
  }

  private word({ key, facts }: Worded): string {
    return translate(key, facts, this.locale);
  }

  private wordOnce(reason: Worded): string {
    const known = this.worded.get(reason);
    if (known !== undefined) return known;
    const text = this.word(reason);
    this.worded.set(reason, text);
    return text;
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
      const { rule, spot, bound } = recorded;
      if (!isExplainable(recorded.severity) || bound.length === 0) {
        findings.push(finding);
        continue;
      }
      const standings = bound.map((one) => this.standing(rule, spot, one));
      const own = { ...finding, bound };
      if (standings.every(({ settled }) => settled))
        explained.push({ ...own, explanation: spot.explanation });
      else
        findings.push(
          this.withLapsed(
            own,
            standings.flatMap(({ lapsed }) => lapsed ?? []),
          ),
        );
    }
    return {
      findings,
      explained,
      unverifiable: this.unknown,
      coverage: {
        rules: [...this.rules],
        cells: this.cells,
        evaluated: this.passed + this.failed + this.unknown.length,
        passed: this.passed,
        failed: this.failed,
        unverifiable: this.unknown.length,
      },
    };
  }

  /** The finding with word of explanations that were written for other figures. */
  private withLapsed(finding: Finding, lapsed: readonly Lapsed[]): Finding {
    const [first] = lapsed;
    if (!first) return finding;
    const { year, value, now } = first;
    const key =
      value === null
        ? 'finding.explanation.no-value'
        : finding.years
          ? 'finding.explanation.lapsed-year'
          : 'finding.explanation.lapsed';
    const told = this.word({ key, facts: { year: year ?? '', old: value ?? '', value: now ?? '—' } });
    return {
      ...finding,
      hint: this.word({ key: 'finding.explanation.then', facts: { lapsed: told, hint: finding.hint } }),
      lapsed,
    };
  }

  private toFinding({ rule, severity, spot, failure, years, likely }: Recorded): Finding {
    const several = [...new Set(years)].sort((a, b) => a - b);
    const message =
      failure.cause && years.length > 1 ? failure.cause.message(listYears(several)) : failure.message;
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
