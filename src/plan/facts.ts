/** Simple facts about a plan that several folders ask for. */
import type { Indicator, Plan, Project, Task } from './schema';

/** The years a plan is reported for, e.g. [2021, 2022, 2023, 2024, 2025]. */
export function reportingYears(plan: Plan): number[] {
  const { start, end } = plan.period;
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}

/** The indicators of the plan's table; an annual plan that has none states all of them in prose. */
export function mainIndicators(plan: Plan): readonly Indicator[] {
  const table = plan.indicators.filter((indicator) => indicator.origin === 'table');
  return table.length > 0 ? table : plan.indicators;
}

/** Targets stated in prose beside a table; those that only repeat a table row are left out. */
export function textTargets(plan: Plan): readonly Indicator[] {
  const main = new Set(mainIndicators(plan));
  return plan.indicators.filter((indicator) => !main.has(indicator) && indicator.restates === null);
}

/** A task with what the form needs: whether it is reported on, or only heads those below it. */
export interface TaskNode {
  readonly task: Task;
  /** True for a heading that has no heading below it; progress is reported there. */
  readonly reported: boolean;
}

/** Whether the task at an index has no heading below it. */
export function isReported(tasks: readonly { readonly level: number }[], index: number): boolean {
  const [own, next] = [tasks[index], tasks[index + 1]];
  return own !== undefined && (next === undefined || next.level <= own.level);
}

/** The tasks in document order; progress is reported on the lowest headings only. */
export function taskNodes(plan: Pick<Plan, 'tasks'>): TaskNode[] {
  return plan.tasks.map((task, index) => ({ task, reported: isReported(plan.tasks, index) }));
}

/** What a list of plans shows. */
export interface PlanSummary {
  readonly id: string;
  readonly title: string;
  readonly indicators: number;
  readonly projects: number;
  readonly tasks: number;
  readonly textTargets: number;
}

/** Counts of a plan: indicators of its table, projects, tasks that are reported on, further targets in prose. */
export function summarise(plan: Plan): PlanSummary {
  return {
    id: plan.id,
    title: plan.title,
    indicators: mainIndicators(plan).length,
    projects: plan.projects.length,
    tasks: taskNodes(plan).filter((node) => node.reported).length,
    textTargets: textTargets(plan).length,
  };
}

/** Investment of a category in 亿元; summed in millionths so that 0.1 + 0.2 prints as 0.3. */
export function totalInvestment(projects: readonly Project[]): number {
  return projects.reduce((sum, project) => sum + Math.round(project.investment * 1e6), 0) / 1e6;
}
