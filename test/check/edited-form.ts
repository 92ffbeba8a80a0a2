/** A form that somebody edits while it is checked, as the pane does. */
import { checkFiling, type CheckResult } from '../../src/check/check';
import type { Binding } from '../../src/check/explanation';
import { RowMemory } from '../../src/check/memory';
import type { Filing } from '../../src/forms/filing';
import { SHEET_NAMES } from '../../src/forms/headers';
import { rowsToRead, withRows } from '../../src/forms/reread';
import { gridOf, type CellContent } from '../../src/forms/sheet/grid';
import type { Scalar } from '../../src/forms/sheet/model';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans } from '../../src/plan/catalogue';
import { fill, type FilledForm } from '../support/filing';

export const PLAN = 'changsha-hitech-14th';
const NONE: readonly Binding[] = [];

/** A form, read and checked once, that is edited, read again in part and checked again. */
export class Desk {
  filing: Filing;
  private readonly memory = new RowMemory();
  private readonly annualTargets;

  constructor(readonly form: FilledForm) {
    this.filing = form.read();
    this.annualTargets = annualTargetsFor(form.plan, bundledPlans());
  }

  check(explainedBefore = NONE): CheckResult {
    const { memory, annualTargets } = this;
    return checkFiling(this.filing, { memory, annualTargets, explainedBefore });
  }

  checkAnew(explainedBefore = NONE): CheckResult {
    const { annualTargets } = this;
    return checkFiling(this.form.read(), { annualTargets, explainedBefore });
  }

  /** @returns whether only the changed row had to be read */
  edit({ part, code, key, value }: Edit): boolean {
    this.form.set(part, code, key, value);
    const change = { sheet: SHEET_NAMES[part], address: this.form.cell(part, code, key) };
    const rows = rowsToRead(this.filing, [change]);
    const grids = this.form.sheets.map(({ name, rows: all, visible }) => gridOf(name, all, visible));
    const renewed = rows && withRows(this.filing, grids, rows);
    this.filing = renewed ?? this.form.read();
    return renewed !== null;
  }
}

export interface Edit {
  readonly part: 'indicators' | 'projects' | 'tasks';
  readonly code: string;
  readonly key: string;
  readonly value: CellContent | Scalar | null;
}

/** The codes of the rows of a part. */
export const codes = (part: Edit['part']): string[] => {
  const { indicators, projects, tasks } = fill(PLAN).read();
  if (part === 'indicators') return indicators.map(({ indicator }) => indicator.code);
  return part === 'projects'
    ? projects.map(({ project }) => project.code)
    : tasks.map(({ task }) => task.code);
};
