/** How well the figures of a sheet fit its rows: each where it stands, and where it might belong. */
import type { Reading } from '../../forms/entry';
import type { FiledIndicator } from '../../forms/filing';
import type { FigureRow } from '../../forms/figure-tests/row';
import { briefOf, readingOf } from '../../forms/row-entries';
import { figureRow } from '../series';
import type { JudgedSheet } from './judged-sheet';
import { FIT, misfitOf } from './misfit';

/** One number of `measureFit` for each row. */
export type Column = Readonly<Record<'own' | 'values' | 'homes', Float64Array>>;

/** The rows of a sheet, in its order. Rows and years are given by their positions. */
export class Sheet {
  /** The years that can be wrong: all but earlier ones. */
  readonly years: readonly number[];
  private readonly columns: Column[] = [];
  private readonly known = new Map<FiledIndicator, FigureRow>();

  constructor(private readonly judged: JudgedSheet) {
    this.years = judged.form.years.flatMap(({ earlier }, year) => (earlier ? [] : [year]));
  }

  get rows(): number {
    return this.judged.rows.length;
  }

  /** How little what stands in a row fits it. */
  own(year: number, row: number): number {
    return this.column(year).own[row] ?? NaN;
  }

  /** How little what stands in row `from` would fit row `to`. */
  misfit(year: number, to: number, from: number): number {
    const [target, source] = [this.judged.rows[to], this.judged.rows[from]];
    if (!target || !source) return 1;
    return misfitOf(this.rowOf(target), year, this.reading(source, year));
  }

  /** Whether there is anything in the row. */
  holds(year: number, row: number): boolean {
    const filed = this.judged.rows[row];
    return filed !== undefined && this.reading(filed, year).kind !== 'blank';
  }

  /** A year in all rows, side by side: it is walked through once for every distance that rows may be apart. */
  column(year: number): Column {
    const before = this.columns[year];
    if (before) return before;
    const { judged } = this;
    const column = {
      own: judged.measured(year, FIT.own),
      values: judged.measured(year, FIT.value),
      homes: judged.measured(year, FIT.home),
    };
    this.columns[year] = column;
    return column;
  }

  private reading({ entries }: FiledIndicator, year: number): Reading {
    return readingOf(briefOf(entries, this.judged.form.years[year]?.key ?? ''));
  }

  private rowOf(filed: FiledIndicator): FigureRow {
    const before = this.known.get(filed);
    const row = before ?? figureRow(this.judged.form, filed);
    if (!before) this.known.set(filed, row);
    return row;
  }
}
