/** The rows of a sheet as they were judged, from top to bottom. */
import type { FiledIndicator } from '../../forms/filing';
import type { FormYears } from '../series';
import type { JudgedFailure, JudgedRow } from './judged';
import { FIT } from './misfit';

/**
 * Rows are given by their positions. Of those in which nothing failed only the measures of their figures are kept, side by
 * side: a large filing has many, and what is kept of each has to be carried along until the end.
 */
export class JudgedSheet {
  /** From top to bottom. */
  readonly rows: readonly FiledIndicator[];
  private readonly failed = new Map<FiledIndicator, JudgedRow>();
  /** The measures of all rows, one measure of one year after the other. */
  private readonly fits: Float64Array;
  /** Where the rows stand; null where they are given from top to bottom, as nearly always. */
  private readonly positions: ReadonlyMap<FiledIndicator, number> | null;
  private added = 0;

  /** @param filed - the rows, in the order in which they will be added */
  constructor(
    readonly form: FormYears,
    filed: readonly FiledIndicator[],
  ) {
    const isInOrder = filed.every(({ row }, index) => index === 0 || row >= (filed[index - 1]?.row ?? 0));
    this.rows = isInOrder ? filed : [...filed].sort((left, right) => left.row - right.row);
    this.positions = isInOrder ? null : new Map(this.rows.map((row, position) => [row, position]));
    this.fits = new Float64Array(filed.length * form.years.length * FIT.size);
  }

  add(judged: JudgedRow): void {
    const { filed, fit, failures } = judged;
    const position = this.positions?.get(filed) ?? this.added;
    this.added++;
    for (let at = 0; at < fit.length; at++)
      this.fits[at * this.rows.length + position] = fit[at] ?? Number.NaN;
    if (failures.length > 0) this.failed.set(filed, judged);
  }

  /** The rows in which anything failed, as they were added. */
  get failing(): readonly JudgedRow[] {
    return [...this.failed.values()];
  }

  /** What failed in a row. */
  failuresOf(filed: FiledIndicator | undefined): readonly JudgedFailure[] {
    return (filed && this.failed.get(filed)?.failures) ?? [];
  }

  /** One measure of a year (`FIT`) in all rows. */
  measured(year: number, measure: number): Float64Array {
    const from = (year * FIT.size + measure) * this.rows.length;
    return this.fits.subarray(from, from + this.rows.length);
  }
}
