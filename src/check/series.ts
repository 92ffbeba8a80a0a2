/** One indicator over the years, as the figure rules see it: each year with what came before and what was expected. */
import { columnKey } from '../forms/columns';
import { BLANK_READING, NO_FLAWS, type Entry, type Reading } from '../forms/entry';
import type { FigureNumbers } from '../forms/figure-tests';
import {
  bridgeTo,
  figureAt,
  newNumbers,
  type Draft,
  type FigureRow,
  type FigureYear,
} from '../forms/figure-tests/row';
import type { FiledIndicator, Filing } from '../forms/filing';
import { isTargetEntered, targetValue } from '../forms/locked';
import {
  briefsOf,
  contentKindOf,
  isFilledIn,
  numberOfBrief,
  readingOf,
  type Brief,
} from '../forms/row-entries';
import type { CellContent } from '../forms/sheet/grid';
import type { AnnualTargets } from '../plan/annual-targets';
import type { Indicator, Plan } from '../plan/schema';

/** One figure to be checked. */
export interface Figure {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly year: number;
  readonly content: CellContent['kind'];
  readonly reading: Reading;
  /** The number, where the cell holds one. */
  readonly value: number | null;
  /** The number with all that it is compared with. */
  readonly numbers: FigureNumbers | null;
  /** Whether a figure is due: the filing has reached this year. */
  readonly due: boolean;
  /** Whether the series breaks here and no bridge to the year before is known. */
  readonly broken: boolean;
  /** Believed figures of the years before, ascending, without the baseline. It grows once this one is judged. */
  readonly earlier: readonly number[];
  readonly explanation: string;
}

/** A year of the form: what is the same for all its rows. */
export interface FormYear {
  readonly year: number;
  /** Accepted before and only shown; not judged again. */
  readonly earlier: boolean;
  /** Whether the filing has reached it. */
  readonly due: boolean;
  /** The keys of the columns of figures and of targets. */
  readonly key: string;
  readonly targetKey: string;
}

/** The years of a form, ascending, and what their targets are taken from. */
export interface FormYears {
  /** The keys of the columns of figures, year by year, and behind them that of the explanation. */
  readonly keys: readonly string[];
  readonly plan: Plan;
  readonly annualTargets: AnnualTargets;
  readonly years: readonly FormYear[];
}

/** The years of a filing that are due: up to the last with any entry; a form for one year is due as a whole. */
export function dueYears(filing: Filing): number[] {
  const { years } = filing;
  if (years.length <= 1) return [...years];
  const reached = years.filter((year) => {
    const key = columnKey('actual', year);
    return filing.indicators.some(({ entries }) => isFilledIn(entries, key));
  });
  const last = Math.max(...reached, -Infinity);
  return years.filter((year) => year <= last);
}

/** Whether anything was typed. */
export function isFilled(entry: Entry | undefined): entry is Entry {
  return entry !== undefined && entry.reading.kind !== 'blank';
}

/** The years of a filing, earlier ones in front. */
export function formYears(
  filing: Pick<Filing, 'plan' | 'years' | 'earlierYears'>,
  due: readonly number[],
  annualTargets: AnnualTargets,
): FormYears {
  const { plan, earlierYears } = filing;
  const all = earlierYears.length === 0 ? filing.years : [...earlierYears, ...filing.years].sort(ascending);
  const years = all.map((year) => ({
    year,
    earlier: earlierYears.includes(year),
    due: due.includes(year),
    key: columnKey('actual', year),
    targetKey: columnKey('annualTarget', year),
  }));
  return { plan, annualTargets, years, keys: [...years.map(({ key }) => key), 'explanation'] };
}

const ascending = (left: number, right: number): number => left - right;

/** What stands in the cells of a row, in the order of the form's keys; undefined where there is no column. */
export const cellsOf = ({ keys }: FormYears, { entries }: FiledIndicator): readonly (Brief | undefined)[] =>
  briefsOf(entries, keys);

/** The row in numbers. Made anew each time: nearly all rows are looked at once, and a large filing has many. */
export function figureRow(
  form: FormYears,
  filed: FiledIndicator,
  cells: readonly (Brief | undefined)[] = cellsOf(form, filed),
): FigureRow {
  const row = newRow(form, filed.indicator);
  fillRow(row, form, filed, cells);
  return row;
}

type RowDraft = Draft<Omit<FigureRow, 'years'>> & { readonly years: Draft<FigureYear>[] };

const newRow = ({ plan, years }: FormYears, indicator: Indicator): RowDraft => ({
  plan,
  indicator,
  years: years.map(({ year, earlier }) => ({ year, value: null, target: null, earlier })),
  target: null,
  baseline: null,
});

function fillRow(
  row: RowDraft,
  { plan, annualTargets }: FormYears,
  { indicator }: FiledIndicator,
  cells: readonly (Brief | undefined)[],
): void {
  const typed = isTargetEntered(indicator) || indicator.measure === 'completion';
  row.indicator = indicator;
  for (let index = 0; index < row.years.length; index++) {
    const year = row.years[index];
    if (!year) continue;
    year.value = numberOfBrief(cells[index]);
    year.target = typed ? null : targetValue(plan, indicator, year.year, annualTargets);
  }
  row.target = indicator.target.upper === null ? indicator.target.value : null;
  row.baseline = indicator.baseline.value;
}

/**
 * What is filled in anew for one row and one figure after another while a form is judged: making it a million times would
 * take longer than the rules. What is given is good until the next is asked for; nobody keeps it.
 */
export class Desk {
  private readonly earlier: number[] = [];
  private readonly draft: RowDraft;
  private readonly numbers: Draft<FigureNumbers>;
  private readonly typed: Draft<Extract<Reading, { kind: 'number' }>>;
  private readonly figure: Draft<Figure>;

  /** @param indicator - any one, until the first row is asked for */
  constructor(
    private readonly form: FormYears,
    indicator: Indicator,
  ) {
    const { plan } = form;
    this.draft = newRow(form, indicator);
    this.numbers = newNumbers(this.draft);
    this.typed = { kind: 'number', value: NaN, flaws: NO_FLAWS };
    this.figure = {
      plan,
      indicator,
      year: 0,
      content: 'blank',
      reading: BLANK_READING,
      value: null,
      numbers: null,
      due: false,
      broken: false,
      earlier: this.earlier,
      explanation: '',
    };
  }

  /** A row, of which no figure is believed yet. */
  row(filed: FiledIndicator, cells: readonly (Brief | undefined)[]): FigureRow {
    // One by one: a list that is cut to nothing gives up its room.
    while (this.earlier.length > 0) this.earlier.pop();
    fillRow(this.draft, this.form, filed, cells);
    return this.draft;
  }

  /**
   * The figure at a position of the row; the parameters are as in `Figure`.
   *
   * @param cell - what stands there
   * @param before - the figure of the year before, where it is there and can be believed
   */
  figureIn(
    row: FigureRow,
    index: number,
    cell: Brief,
    due: boolean,
    before: number | null,
    explanation: string,
  ): Figure {
    const { figure } = this;
    const { plan, indicator, years } = row;
    const { year, value } = years[index] ?? { year: 0, value: null };
    figure.plan = plan;
    figure.indicator = indicator;
    figure.year = year;
    figure.content = contentKindOf(cell);
    figure.reading = typeof cell === 'number' ? this.read(cell) : readingOf(cell);
    figure.value = value;
    figure.numbers = value === null ? null : figureAt(row, index, value, before, this.numbers);
    figure.due = due;
    figure.broken = bridgeTo(indicator, year) === null;
    figure.explanation = explanation;
    return figure;
  }

  /** A figure of the row that counts as one of the earlier ones for those that follow. */
  believe(value: number): void {
    this.earlier.push(value);
  }

  private read(value: number): Reading {
    this.typed.value = value;
    return this.typed;
  }
}
