/** What an assessment is made from: every plan row with what was reported for it, and where each figure stands. */
import type { ProjectStatus, TaskStatus } from '../forms/headers';
import type { Indicator, Plan, Project, Task } from '../plan/schema';

/** The cell a reported figure was read from. */
export interface Origin {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Who answers for the row; left out where neither the row nor the form says. */
  readonly department?: string;
}

/** What was reported for one year. */
export type Actual =
  | { readonly kind: 'number'; readonly value: number; readonly origin: Origin }
  | { readonly kind: 'completion'; readonly done: boolean; readonly origin: Origin }
  | { readonly kind: 'reason'; readonly word: string; readonly origin: Origin }
  /** A figure that a check refuses to believe. */
  | { readonly kind: 'untrusted'; readonly rule: string; readonly origin: Origin };

/** An indicator with its reported figures; years without any are absent. */
export interface IndicatorSeries {
  readonly indicator: Indicator;
  readonly actuals: ReadonlyMap<number, Actual>;
  /** Targets assigned by the city, as the department entered them, by year. */
  readonly assignedTargets: ReadonlyMap<number, number>;
  /** Where they were entered. */
  readonly assignedOrigins?: ReadonlyMap<number, Origin>;
  readonly source: string;
  readonly explanation: string;
  readonly department: string;
}

export interface ProjectRecord {
  readonly project: Project;
  /** 亿元 by year. */
  readonly done: ReadonlyMap<number, number>;
  /** Where these amounts stand. */
  readonly doneOrigins?: ReadonlyMap<number, Origin>;
  readonly planned: ReadonlyMap<number, number>;
  readonly status: ProjectStatus | null;
  /** `2023-05`, or empty. */
  readonly started: string;
  readonly finished: string;
  readonly progress: string;
  readonly problems: string;
  readonly department: string;
  /** The rule that refuses the row's figures, or null. */
  readonly untrusted: string | null;
}

export interface TaskRecord {
  readonly task: Task;
  readonly progress: ReadonlyMap<number, string>;
  readonly status: TaskStatus | null;
  readonly department: string;
}

/** All that was reported on a plan. */
export interface PlanData {
  readonly plan: Plan;
  /** Years that the filings cover. */
  readonly years: readonly number[];
  readonly files: readonly string[];
  readonly indicators: readonly IndicatorSeries[];
  readonly projects: readonly ProjectRecord[];
  readonly tasks: readonly TaskRecord[];
}
