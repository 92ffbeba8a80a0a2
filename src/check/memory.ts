/** What was said about the rows of a form: a row that is still the same object is not asked again. */
import type { FiledIndicator, FiledProject, FiledTask, Filing } from '../forms/filing';
import type { AnnualTargets } from '../plan/annual-targets';
import type { AnsweredRow } from './answers';
import type { JudgedRow } from './causes/judged';
import type { Binding } from './explanation';

/** All that a row is looked at with, besides itself. */
export interface RowContext {
  readonly filing: Filing;
  readonly due: readonly number[];
  readonly annualTargets: AnnualTargets;
  readonly explainedBefore: readonly Binding[];
}

/**
 * Handed to one check of a form after another. Rows are known by identity: whoever reads a form anew keeps the objects of
 * the rows that are as they were.
 */
export class RowMemory {
  private context: RowContext | null = null;
  private projectYears: readonly number[] = [];
  private indicators = new WeakMap<FiledIndicator, JudgedRow>();
  private projects = new WeakMap<FiledProject, AnsweredRow>();
  private tasks = new WeakMap<FiledTask, AnsweredRow>();
  private hasOtherBindings = false;

  /** Another check begins: nothing is kept that was said about other years, or with other targets in view. */
  begin(context: RowContext): void {
    const { context: last } = this;
    this.context = context;
    this.hasOtherBindings = last?.explainedBefore !== context.explainedBefore;
    if (last && isSameForm(last, context)) return;
    this.indicators = new WeakMap();
    this.projects = new WeakMap();
    this.tasks = new WeakMap();
  }

  indicator(filed: FiledIndicator, judge: (filed: FiledIndicator) => JudgedRow): JudgedRow {
    const known = this.indicators.get(filed);
    // What is accepted depends on how it was explained before.
    const isOpen = known?.explained === true && known.failures.length > 0 && this.hasOtherBindings;
    return known && !isOpen ? known : kept(this.indicators, filed, judge(filed));
  }

  /** @param due - the years for which any project reports investment */
  project(filed: FiledProject, due: readonly number[], judge: () => AnsweredRow): AnsweredRow {
    if (!isSameList(this.projectYears, due)) this.projects = new WeakMap();
    this.projectYears = due;
    return this.projects.get(filed) ?? kept(this.projects, filed, judge());
  }

  task(filed: FiledTask, judge: () => AnsweredRow): AnsweredRow {
    return this.tasks.get(filed) ?? kept(this.tasks, filed, judge());
  }
}

function kept<Row extends object, Said>(known: WeakMap<Row, Said>, row: Row, said: Said): Said {
  known.set(row, said);
  return said;
}

const isSameForm = (left: RowContext, right: RowContext): boolean =>
  left.filing.plan === right.filing.plan &&
  left.annualTargets === right.annualTargets &&
  isSameList(left.due, right.due) &&
  isSameList(left.filing.years, right.filing.years) &&
  isSameList(left.filing.earlierYears, right.filing.earlierYears);

const isSameList = (left: readonly number[], right: readonly number[]): boolean =>
  left.length === right.length && left.every((year, index) => year === right[index]);
