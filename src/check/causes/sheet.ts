/** How well the figures of a sheet fit its rows: each where it stands, and where it might belong. */
import type { Reading } from '../../forms/entry';
import type { FigureRow } from '../../forms/figure-tests/row';
import { figureRow, type FormYears } from '../series';
import { entryAt, type JudgedRow } from './judged';
import { FIT, misfitOf } from './misfit';

const NOTHING: Reading = { kind: 'blank' };

/** One number of `measureFit` for each row. */
type Column = Readonly<Record<'own' | 'values' | 'homes', Float64Array>>;

/** The rows of a sheet, in its order. Rows and years are given by their positions. */
export class Sheet {
  /** The years that can be wrong: all but earlier ones. */
  readonly years: readonly number[];
  private readonly columns: Column[] = [];
  private readonly known = new Map<JudgedRow, FigureRow>();

  constructor(
    private readonly form: FormYears,
    private readonly judged: readonly JudgedRow[],
  ) {
    this.years = form.years.flatMap(({ earlier }, year) => (earlier ? [] : [year]));
  }

  get rows(): number {
    return this.judged.length;
  }

  /** How little what stands in a row fits it. */
  own(year: number, row: number): number {
    return this.column(year).own[row] ?? NaN;
  }

  /** How little what stands in row `from` would fit row `to`. */
  misfit(year: number, to: number, from: number): number {
    const [target, source] = [this.judged[to], this.judged[from]];
    if (!target || !source) return 1;
    return misfitOf(this.rowOf(target), year, entryAt(this.form, source, year)?.reading ?? NOTHING);
  }

  /** Whether there is anything in the row. */
  holds(year: number, row: number): boolean {
    const one = this.judged[row];
    return one !== undefined && (entryAt(this.form, one, year)?.reading ?? NOTHING).kind !== 'blank';
  }

  /** A year in all rows, side by side: it is walked through once for every distance that rows may be apart. */
  column(year: number): Column {
    const before = this.columns[year];
    if (before) return before;
    const rows = this.judged.length;
    const column = {
      own: new Float64Array(rows),
      values: new Float64Array(rows),
      homes: new Float64Array(rows),
    };
    const first = year * FIT.size;
    for (let row = 0; row < rows; row++) {
      const fit = this.judged[row]?.fit;
      column.own[row] = fit?.[first + FIT.own] ?? NaN;
      column.values[row] = fit?.[first + FIT.value] ?? NaN;
      column.homes[row] = fit?.[first + FIT.home] ?? NaN;
    }
    this.columns[year] = column;
    return column;
  }

  private rowOf(judged: JudgedRow): FigureRow {
    const before = this.known.get(judged);
    const row = before ?? figureRow(this.form, judged.filed);
    if (!before) this.known.set(judged, row);
    return row;
  }
}
