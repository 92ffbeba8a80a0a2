/** Clean filings, built once and copied, and what a person who fills them in can look at. */
import type { CheckResult } from '../../../src/check/check';
import { columnKey } from '../../../src/forms/columns';
import type { Part } from '../../../src/forms/headers';
import type { CellContent } from '../../../src/forms/sheet/grid';
import { expectedEntry, isPeriodTotal } from '../../../src/plan/path';
import { reportingYears } from '../../../src/plan/facts';
import { bundledPlans } from '../../../src/plan/catalogue';
import type { Indicator, Plan, Project } from '../../../src/plan/schema';
import { isWholeNumber } from '../../../src/plan/units';
import { cleanAnswers, type Shape } from '../../support/answers';
import { fill, type FilledForm } from '../../support/filing';

/** One figure of a clean filing and what it is held against. */
export interface Cell {
  readonly indicator: Indicator;
  readonly year: number;
  readonly value: number;
  /** Last year's figure; in the first year the baseline of a level or share. */
  readonly prior: number | null;
  /** Last year's figure in the form itself. */
  readonly before: number | null;
  readonly expected: number | null;
}

/** A row of 指标填报; without cells where it takes words instead of figures. */
export interface Line {
  readonly indicator: Indicator;
  readonly cells: readonly Cell[];
}

export interface Scene {
  readonly plan: Plan;
  readonly shape: Shape;
  readonly years: readonly number[];
  /** Never changed: copies of it are. */
  readonly form: FilledForm;
  /** In the order of the sheet. */
  readonly lines: readonly Line[];
  readonly projects: readonly { readonly project: Project; readonly status: string }[];
  readonly tasks: readonly { readonly code: string; readonly status: string }[];
  /** What the clean filing itself is told. */
  readonly clean: CheckResult;
}

/** A form of its own with the same contents. */
export function copyOf(form: FilledForm): FilledForm {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(form) as object) as FilledForm, form);
  copy.sheets = form.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
  return copy;
}

/** What stands in a cell. */
export function contentAt(form: FilledForm, part: Part, code: string, key: string): CellContent {
  const content = form.sheet(part).rows[form.row(part, code) - 1]?.[form.column(part, key) - 1];
  return content ?? { kind: 'blank' };
}

const textAt = (form: FilledForm, part: Part, code: string, key: string): string => {
  const content = contentAt(form, part, code, key);
  return content.kind === 'text' ? content.text : '';
};

const scenes = new Map<string, Scene>();

/** The clean filing of a plan in a shape; prose targets are asked for too. */
export function sceneOf(planId: string, shape: Shape = 'on-path', only?: readonly number[]): Scene {
  const name = [planId, shape, ...(only ?? [])].join('|');
  const known = scenes.get(name);
  if (known) return known;
  const plan = bundledPlans().find(({ id }) => id === planId);
  if (!plan) throw new RangeError(`no plan ${planId}`);
  const years = only ?? reportingYears(plan);
  const form = fill(planId, {
    years,
    base: cleanAnswers(plan, years, shape),
    form: { includeTextTargets: true },
  });
  const scene: Scene = { plan, shape, years, form, ...rowsOf(plan, years, form), clean: form.check() };
  scenes.set(name, scene);
  return scene;
}

function rowsOf(
  plan: Plan,
  years: readonly number[],
  form: FilledForm,
): Pick<Scene, 'lines' | 'projects' | 'tasks'> {
  const codes = (part: Part): string[] =>
    form.dataRows(part).flatMap(([first]) => (first?.kind === 'text' ? [first.text] : []));
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const projects = new Map(plan.projects.map((project) => [project.code, project]));
  return {
    lines: codes('indicators').flatMap((code) => {
      const indicator = indicators.get(code);
      return indicator ? [{ indicator, cells: cellsOf(plan, indicator, years, form) }] : [];
    }),
    projects:
      plan.projects.length === 0
        ? []
        : codes('projects').flatMap((code) => {
            const project = projects.get(code);
            return project ? [{ project, status: textAt(form, 'projects', code, 'status') }] : [];
          }),
    tasks: codes('tasks').map((code) => ({ code, status: textAt(form, 'tasks', code, 'status') })),
  };
}

function cellsOf(plan: Plan, indicator: Indicator, years: readonly number[], form: FilledForm): Cell[] {
  const figure = (year: number): number | null => {
    if (!years.includes(year)) return null;
    const content = contentAt(form, 'indicators', indicator.code, columnKey('actual', year));
    return content.kind === 'number' ? content.value : null;
  };
  const comparable = indicator.measure === 'level' || indicator.measure === 'ratio';
  return years.flatMap((year) => {
    const value = figure(year);
    if (value === null) return [];
    const before = figure(year - 1);
    const prior = before ?? (comparable && year === plan.period.start ? indicator.baseline.value : null);
    return [{ indicator, year, value, prior, before, expected: expectedEntry(plan, indicator, year) }];
  });
}

export const isStock = ({ measure }: Indicator): boolean => measure === 'level' || measure === 'ratio';
export const isShare = ({ measure, unit }: Indicator): boolean => measure === 'ratio' && unit === '%';

/**
 * Whether a careful person would stop at a wrong figure: about twice or less than half of everything it is held
 * against, and more than a few things or points away. The lower bars for single mistakes can be told.
 */
export function noticeable(cell: Cell, wrong: number, up = 1.9, down = 0.4): boolean {
  const { indicator, prior, expected } = cell;
  const target = indicator.target.value;
  const held = [prior, expected].filter((value) => value !== null);
  if (indicator.measure === 'growth') {
    // The first rate has nothing before it but the target.
    const room = prior === null ? 50 : 20;
    return held.length > 0 && held.every((value) => Math.abs(wrong - value) >= room);
  }
  if (isPeriodTotal(indicator)) {
    // A year's part may be small; it is too large when it is far above the usual one, or above the whole.
    if (target === null) return false;
    const usual = Math.max(prior ?? 0, expected ?? 0);
    return prior === null ? wrong >= Math.max(5 * usual, 1.2 * target, usual + 20) : wrong >= 3 * usual + 10;
  }
  if (held.length === 0) return target !== null && target > 0 && wrong >= 5 * target;
  const floor = indicator.unit === '%' ? 1.5 : isWholeNumber(indicator) ? 6 : 0;
  return held.every(
    (value) => Math.abs(wrong - value) > floor && (wrong >= up * value || wrong <= down * value),
  );
}
