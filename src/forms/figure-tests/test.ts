/**
 * A test of one figure that can be asked twice: of numbers, by the checks, and of cells, by a formula in the sheet.
 *
 * Both sides stand next to each other and take their limits from the same table (plan/thresholds.ts); they must agree
 * for every input, which the tests and LibreOffice hold them to.
 */
import type { Indicator, Plan } from '../../plan/schema';

/** One year of an indicator in numbers; null where there is none to be compared with. */
export interface FigureNumbers {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly value: number;
  /** The believed figure of the year before, or the baseline where it is of that year. */
  readonly prior: number | null;
  /** Whether `prior` is the baseline. */
  readonly fromBaseline: boolean;
  /** The believed figures of the two years before, where both are there. */
  readonly lastTwo: readonly [number, number] | null;
  /** The year's target: what the path or an annual plan expects. */
  readonly expected: number | null;
  /** What was expected of `prior`. */
  readonly priorExpected: number | null;
  /** What the size is compared with: the year's target, the target, the baseline. */
  readonly reference: number | null;
  /** Of totals, what the path expects in all until this year. */
  readonly expectedTotal: number | null;
}

/** The same year in cells: addresses or numbers as formula text. What is null is null in the numbers too. */
export interface FigureCells {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly value: string;
  readonly prior: string | null;
  readonly lastTwo: readonly [string, string] | null;
  readonly expected: Operand | null;
  readonly priorExpected: Operand | null;
  readonly reference: Operand | null;
  readonly expectedTotal: number | null;
}

/** A locked cell: its number is known when the formula is made. */
export interface Operand {
  readonly cell: string;
  readonly value: number;
}

export interface FigureTest {
  readonly rule: string;
  /** Whether the figure of the year before is needed; without it nothing is said. */
  readonly needsPrior: boolean;
  readonly fails: (figure: FigureNumbers) => boolean;
  /** True in the sheet where `fails` is; null where it never is. Errors count as false. */
  readonly formula: (figure: FigureCells) => string | null;
}
