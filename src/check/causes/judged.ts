/** What the rules said about the rows of a sheet, before causes are looked for. */
import type { Entry } from '../../forms/entry';
import type { FiledIndicator } from '../../forms/filing';
import type { Answers, Failed } from '../answers';
import { SEVERITIES, type Failure, type Severity } from '../finding';
import type { Spot } from '../recorder';
import type { Rule } from '../rule';
import type { Figure, FormYears } from '../series';

export interface JudgedFailure {
  readonly rule: Rule<Figure>;
  readonly spot: Spot;
  readonly failure: Failure;
  /** Whether the row's explanation accepts it. */
  readonly settled: boolean;
}

/** A row with all that was said about it. */
export interface JudgedRow {
  readonly filed: FiledIndicator;
  /** Whether it carries an explanation. */
  readonly explained: boolean;
  readonly answers: Answers;
  /** What failed at its figures. */
  readonly failures: readonly JudgedFailure[];
  /** What failed at the targets that the department enters. */
  readonly targets: readonly Failed[];
  /** How well its figures fit it, see `measureFit`. */
  readonly fit: readonly number[];
}

/** Rules whose failures a wrong number explains. */
const NUMERIC: ReadonlySet<string> = new Set(['V1', 'V2', 'V3', 'T1', 'T2', 'T4']);
export const isNumeric = ({ rule }: JudgedFailure): boolean => NUMERIC.has(rule.id);

export const severityOf = ({ rule, failure }: Pick<JudgedFailure, 'rule' | 'failure'>): Severity =>
  failure.severity ?? rule.severity;

/** The most severe, the first where several are. */
export function worstOf(failures: readonly JudgedFailure[]): JudgedFailure | undefined {
  const rank = (one: JudgedFailure): number => SEVERITIES.indexOf(severityOf(one));
  return failures.reduce<JudgedFailure | undefined>(
    (worst, one) => (worst === undefined || rank(one) < rank(worst) ? one : worst),
    undefined,
  );
}

/** The cell of the year at a position of the row. */
export const entryAt = (
  { years }: FormYears,
  filed: FiledIndicator | undefined,
  position: number,
): Entry | undefined => filed?.entries.get(years[position]?.key ?? '');
