/** Large filings wait for memory: what a stretch of rows is judged by is asked for at once, before the first of them. */
import type { FiledIndicator } from '../forms/filing';
import { briefOf } from '../forms/row-entries';

/** Rows in a stretch: few enough to be still at hand when their turn comes. */
const STRETCH = 32;

/**
 * Memory brings many things at once in little more time than one, but each only when it is asked for, and a rule asks for
 * one after the other. So every row is touched shortly before it is judged. It changes nothing but the time: a tenth of that
 * of a filing with 10 000 rows, and more of larger ones.
 */
export class LookAhead {
  /** What is touched has to be of some use: it would not be touched otherwise. */
  private touched = 0;

  constructor(
    private readonly rows: readonly FiledIndicator[],
    private readonly key: string,
  ) {}

  /** @param position - of the row that is judged next, one after the other */
  reach(position: number): void {
    if (position % STRETCH > 0) return;
    const end = Math.min(this.rows.length, position + STRETCH);
    for (let at = position; at < end; at++) {
      const filed = this.rows[at];
      if (!filed) continue;
      const { target, baseline, breaks } = filed.indicator;
      if (target.value === null) this.touched++;
      if (baseline.value === null) this.touched++;
      if (breaks.length > 0) this.touched++;
      if (typeof briefOf(filed.entries, this.key) === 'number') this.touched++;
    }
  }
}
