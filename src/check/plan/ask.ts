/** Asks rules of a plan and keeps the three outcomes apart: nothing that was not evaluated passes. */
import { translate, type Locale } from '../../i18n';
import type { Failure, Outcome, Severity, Worded } from '../finding';
import {
  inOrder,
  type Anomaly,
  type Place,
  type PlanCheckResult,
  type PlanFinding,
  type PlanUnverifiable,
} from './result';
import type { PlanContext, RuleFamily } from './rule';

export class PlanRecorder {
  private readonly findings: PlanFinding[] = [];
  private readonly unknown: PlanUnverifiable[] = [];
  private readonly answered = new Set<string>();
  private passed = 0;

  constructor(
    private readonly context: PlanContext,
    private readonly locale: Locale | undefined,
  ) {}

  /** Asks every rule of a family about every subject in the plan. */
  ask<Subject>(family: RuleFamily<Subject>): void {
    for (const subject of family.subjects(this.context)) {
      const place = family.place(subject);
      for (const rule of family.rules) this.record(rule, place, () => rule.evaluate(subject, this.context));
    }
  }

  private record(rule: { id: string; severity: Severity }, place: Place, evaluate: () => Outcome): void {
    const outcome = attempt(rule.id, evaluate);
    if (outcome.kind === 'not-applicable') return;
    this.answered.add(rule.id);
    switch (outcome.kind) {
      case 'pass':
        this.passed++;
        return;
      case 'unverifiable':
        this.unknown.push({
          rule: rule.id,
          code: place.code,
          line: place.line,
          reason: this.word(outcome.reason),
        });
        return;
      case 'fail':
        this.findings.push(this.finding(rule, place, outcome.failure));
    }
  }

  private finding(
    rule: { id: string; severity: Severity },
    place: Place,
    { severity, message, hint, left, right, difference }: Failure,
  ): PlanFinding {
    return {
      rule: rule.id,
      severity: severity ?? rule.severity,
      code: place.code,
      line: place.line,
      message: this.word(message),
      left: left ?? null,
      right: right ?? null,
      difference: difference ?? null,
      hint: this.word(hint),
      acknowledged: knownOddities(this.context.plan.anomalies, place),
    };
  }

  private word({ key, facts }: Worded): string {
    return translate(key, facts, this.locale);
  }

  result(): Pick<PlanCheckResult, 'findings' | 'unverifiable' | 'coverage'> {
    const failed = this.findings.length;
    const unverifiable = this.unknown.length;
    return {
      findings: [...this.findings].sort(inOrder),
      unverifiable: this.unknown,
      coverage: {
        rules: [...this.answered],
        asked: this.passed + failed + unverifiable,
        passed: this.passed,
        failed,
        unverifiable,
      },
    };
  }
}

/**
 * Known oddities of the place. One line may hold ten targets, so that the line alone does not say which is meant: an
 * oddity of one of them must not cover a mistake in another.
 */
function knownOddities(anomalies: readonly Anomaly[], { line, otherLine, about }: Place): readonly Anomaly[] {
  return anomalies.filter(
    (anomaly) =>
      (anomaly.line === line || anomaly.line === otherLine) &&
      about.some((words) => speaksOf(anomaly.what + anomaly.taken, words)),
  );
}

/** Characters in a row of a name that tell that it is meant; oddities name things in short. */
const TELLING = 4;

/** Whether a text has a telling piece of a name; of codes and figures, all of it. */
function speaksOf(text: string, words: string): boolean {
  if (words.length < TELLING) return false;
  if (!/\p{Script=Han}{4}/u.test(words)) return standsIn(text, words);
  return Array.from({ length: words.length - TELLING + 1 }, (_, at) => words.slice(at, at + TELLING)).some(
    (piece) => text.includes(piece),
  );
}

/** Whether a code or figure stands in a text by itself: 90家 does not in 190家, nor HT-1 in HT-10. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!/[\d.]$/.test(text.slice(0, at)) && !/^\d/.test(text.slice(at + words.length))) return true;
  return false;
}

function attempt(rule: string, evaluate: () => Outcome): Outcome {
  try {
    return evaluate();
  } catch (error) {
    // A defect of a rule must not hide the other rules' results, nor look like a pass.
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unverifiable', reason: { key: 'unverifiable.rule-failed', facts: { rule, reason } } };
  }
}
