/** What the rules said about the rows of a sheet, before causes are looked for. */
import { columnKey } from '../../forms/columns';
import type { Entry } from '../../forms/entry';
import type { FigureRow } from '../../forms/figure-tests/row';
import type { FiledIndicator } from '../../forms/filing';
import { SEVERITIES, type Failure, type Severity } from '../finding';
import type { Spot } from '../recorder';
import type { Rule } from '../rule';
import type { Figure } from '../series';

export interface JudgedFailure {
  readonly rule: Rule<Figure>;
  readonly spot: Spot;
  readonly failure: Failure;
}

/** A row with all that failed in it. */
export interface JudgedRow {
  readonly filed: FiledIndicator;
  readonly row: FigureRow;
  readonly explanation: string;
  readonly failures: readonly JudgedFailure[];
}

/** Rules whose failures a wrong number explains. */
const NUMERIC: ReadonlySet<string> = new Set(['V1', 'V2', 'V3', 'T1', 'T2', 'T4']);
export const isNumeric = ({ rule }: JudgedFailure): boolean => NUMERIC.has(rule.id);

export const severityOf = ({ rule, failure }: JudgedFailure): Severity => failure.severity ?? rule.severity;

/** The most severe, the first where several are. */
export function worstOf(failures: readonly JudgedFailure[]): JudgedFailure | undefined {
  const rank = (one: JudgedFailure): number => SEVERITIES.indexOf(severityOf(one));
  return failures.reduce<JudgedFailure | undefined>(
    (worst, one) => (worst === undefined || rank(one) < rank(worst) ? one : worst),
    undefined,
  );
}

/** The cell of the year at a position of the row. */
export const entryAt = ({ filed, row }: JudgedRow, position: number): Entry | undefined =>
  filed.entries.get(columnKey('actual', row.years[position]?.year ?? 0));
