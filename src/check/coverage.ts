/** Of how many rules on how many cells a check speaks. */
import type { Facts } from '../i18n';

/** Of so many rules on so many cells: the answers, by outcome. */
export interface Coverage {
  /** The rules that gave any answer. One with nothing to say, e.g. about totals for a share, gives none. */
  readonly rules: readonly string[];
  /** Input cells at which at least one rule gave an answer. */
  readonly cells: number;
  /** All answers: `passed`, `failed` and `unverifiable` together. */
  readonly evaluated: number;
  readonly passed: number;
  readonly failed: number;
  readonly unverifiable: number;
}

/** A coverage as messages name it. */
export function coverageFacts(coverage: Coverage): Facts {
  return { ...coverage, rules: coverage.rules.length };
}

/** Of two coverages of the same cells: all answers, of all rules. */
export function joinCoverage(own: Coverage, other: Coverage): Coverage {
  return {
    rules: [...new Set([...own.rules, ...other.rules])],
    cells: Math.max(own.cells, other.cells),
    evaluated: own.evaluated + other.evaluated,
    passed: own.passed + other.passed,
    failed: own.failed + other.failed,
    unverifiable: own.unverifiable + other.unverifiable,
  };
}
