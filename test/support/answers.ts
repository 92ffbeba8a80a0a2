/** Sensible made-up answers to a form: on the path, ahead of it, behind it, or swinging about it. */
import type { Answers } from '../../src/forms/answers';
import { dueYear, expectedEntry, isPeriodTotal } from '../../src/plan/path';
import type { Indicator, Plan, Project } from '../../src/plan/schema';
import { taskNodes } from '../../src/plan/facts';
import { decimalsOf } from '../../src/plan/units';

export const SHAPES = ['on-path', 'ahead', 'behind', 'volatile'] as const;
export type Shape = (typeof SHAPES)[number];

/** How far along the way from the baseline (or of the year's share) a shape is. */
const PROGRESS: Readonly<Record<Shape, number>> = {
  'on-path': 1,
  ahead: 1.2,
  behind: 0.8,
  volatile: 1,
};

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** A figure for one year, rounded as the indicator is reported. */
export function figureFor(plan: Plan, indicator: Indicator, year: number, shape: Shape): number {
  const decimals = decimalsOf(indicator);
  const nth = year - plan.period.start + 1;
  const sign = nth % 2 === 0 ? -1 : 1;
  const swing = shape === 'volatile' ? sign : 0;
  const { baseline, target, measure } = indicator;
  if (measure === 'growth') {
    const rate = target.value ?? baseline.value ?? 5;
    // Rates swing from year to year; on the path they are the target itself.
    const drift = shape === 'on-path' && target.value !== null ? 0 : 0.2 * nth;
    return rounded(rate * PROGRESS[shape] + drift + 5 * swing, decimals);
  }
  const expected = expectedEntry(plan, indicator, year);
  if (isPeriodTotal(indicator)) return rounded((expected ?? 0) * (PROGRESS[shape] + 0.3 * swing), decimals);
  const value =
    expected !== null && baseline.value !== null
      ? baseline.value + (expected - baseline.value) * PROGRESS[shape]
      : target.value === null
        ? (baseline.value ?? 10) * (1 + 0.002 * nth * PROGRESS[shape])
        : target.value * (0.85 + 0.03 * nth) * PROGRESS[shape];
  const swung = value * (1 + (indicator.unit === '%' ? 0.015 : 0.05) * swing);
  const limit = indicator.unit === '%' ? 100 : Infinity;
  const figure = rounded(Math.min(limit, swung), decimals);
  // Two swings that meet in one figure would be a repeated value, which is rightly asked about.
  const before = swing === 0 || nth < 2 ? null : figureFor(plan, indicator, year - 1, shape);
  return figure === before && figure < limit ? rounded(figure + swing / 10 ** decimals, decimals) : figure;
}

/** Answers to every input cell of a plan's form. */
export function cleanAnswers(plan: Plan, years: readonly number[], shape: Shape = 'on-path'): Answers {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const projects = new Map(plan.projects.map((project, index) => [project.code, { project, index }]));
  const tasks = new Map(taskNodes(plan).map(({ task }, index) => [task.code, index]));
  return (code, key) => {
    const [field = '', year] = key.split(':');
    const indicator = indicators.get(code);
    if (indicator) return indicatorAnswer(plan, indicator, field, Number(year), shape);
    const found = projects.get(code);
    if (found) return projectAnswer(found.project, found.index, field, years);
    const task = tasks.get(code);
    return task === undefined ? undefined : TASK_ANSWERS[task % TASK_ANSWERS.length]?.[field];
  };
}

function indicatorAnswer(
  plan: Plan,
  indicator: Indicator,
  field: string,
  year: number,
  shape: Shape,
): string | number | undefined {
  switch (field) {
    case 'actual':
      if (indicator.measure === 'completion') return year >= dueYear(plan, indicator) ? '已完成' : '未完成';
      return figureFor(plan, indicator, year, shape);
    case 'annualTarget':
      return indicator.target.bound === 'assigned' ? figureFor(plan, indicator, year, 'on-path') : undefined;
    case 'source':
      return '统计年报';
    default:
      return undefined;
  }
}

/** Under construction, completed, not started, paused: one after the other. */
function projectAnswer(
  { investment }: Project,
  index: number,
  field: string,
  years: readonly number[],
): string | number | undefined {
  const kind = (['在建', '竣工', '未开工', '暂停'] as const)[index % 4] ?? '在建';
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const part = Math.floor((investment * 1e4) / years.length) / 1e4;
  switch (field) {
    case 'status':
      return kind;
    case 'plannedInvestment':
      return kind === '未开工' ? undefined : part;
    case 'doneInvestment':
      if (kind === '未开工') return undefined;
      if (kind === '竣工') return part;
      return Math.floor(part * 0.9 * 1e4) / 1e4;
    case 'started':
      return kind === '未开工' ? undefined : `${first}-03`;
    case 'finished':
      return kind === '竣工' ? `${last}-11` : undefined;
    case 'problems':
      return kind === '暂停' ? '用地指标尚未落实' : undefined;
    default:
      return undefined;
  }
}

const TASK_ANSWERS: readonly Readonly<Record<string, string>>[] = [
  { status: '推进中', progress: '已完成年度建设内容' },
  { status: '已完成', progress: '已建成并投入使用' },
  { status: '滞后', progress: '受用地指标影响，进度滞后' },
  { status: '未启动' },
];
