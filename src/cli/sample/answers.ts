/**
 * Sample figures for the demo: plausible, labelled, the same on every run, with a handful of planted mistakes.
 *
 * They are made from the plan's own path by a seeded generator and say nothing about reality.
 */
import type { Answers } from '../../forms/answers';
import { columnKey } from '../../forms/columns';
import { mainIndicators, taskNodes } from '../../plan/facts';
import { hashText } from '../../plan/hash';
import { expectedEntry, isPeriodTotal, printedStart } from '../../plan/path';
import type { Indicator, Plan, Project } from '../../plan/schema';
import { decimalsOf } from '../../plan/units';
import type { Scalar } from '../../forms/sheet/model';
import { cellKey, type SampleCells } from './cells';
import { plantMistakes } from './mistakes';

/** A number between 0 and 1 that depends on the text only. */
export function chance(text: string): number {
  return Number.parseInt(hashText(text).slice(0, 8), 16) / 0x1_0000_0000;
}

/** The sample filing of a plan for some years. */
export function sampleAnswers(plan: Plan, years: readonly number[]): Answers {
  const cells: SampleCells = new Map();
  for (const indicator of mainIndicators(plan)) fillIndicator(cells, plan, indicator, years);
  for (const project of plan.projects) fillProject(cells, project, years);
  for (const { task, reported } of taskNodes(plan)) if (reported) fillTask(cells, task.code, years);
  plantMistakes(cells, plan, years);
  return (code, key) => cells.get(cellKey(code, key));
}

const DEPARTMENTS = ['区科技局', '区发展改革局', '区工业和信息化局', '区统计局'];
const departmentFor = (code: string): string =>
  `示例：${DEPARTMENTS[Math.floor(chance(`d${code}`) * DEPARTMENTS.length)] ?? ''}`;

/** How fast each sample indicator moves along its path, so that every verdict occurs. */
const PACES = [1.0, 1.12, 0.97, 0.78, 1.3, 1.0, 0.45, 1.02];

function fillIndicator(cells: SampleCells, plan: Plan, indicator: Indicator, years: readonly number[]): void {
  const { code } = indicator;
  const pace = PACES[(indicator.no - 1) % PACES.length] ?? 1;
  for (const year of years) {
    const value = sampleValue(plan, indicator, year, pace);
    cells.set(cellKey(code, columnKey('actual', year)), value);
    if (indicator.target.bound === 'assigned' && typeof value === 'number')
      cells.set(
        cellKey(code, columnKey('annualTarget', year)),
        round(Math.min(100, value * (pace >= 1 ? 0.99 : 1.01)), 2),
      );
  }
  cells.set(cellKey(code, 'source'), '示例统计台账');
  cells.set(cellKey(code, 'department'), departmentFor(code));
}

function sampleValue(plan: Plan, indicator: Indicator, year: number, pace: number): Scalar {
  const digits = decimalsOf(indicator);
  const { target, baseline } = indicator;
  // A little noise that keeps neighbouring years apart without breaking any rule.
  const noise = 1 + (chance(`${indicator.code}${year}`) - 0.5) * 0.02;
  if (indicator.measure === 'completion') return pace >= 1 ? '已完成' : '未完成';
  if (target.value === null) {
    const start = baseline.value ?? 50;
    const step = Math.max(0.03, start * 0.002) * pace;
    return round(start + step * (year - (baseline.year ?? plan.period.start)), digits);
  }
  if (indicator.measure === 'growth') return round(target.value * pace * noise, digits);
  const expected = expectedEntry(plan, indicator, year);
  if (isPeriodTotal(indicator)) return round((expected ?? target.value) * pace * noise, digits);
  const start = printedStart(indicator);
  if (start && expected !== null) {
    const moved = start.value + (expected - start.value) * pace * noise;
    const whole = round(moved, digits);
    return indicator.unit === '%' ? Math.min(100, whole) : whole;
  }
  // Without a baseline: from four fifths of the target upwards.
  const share = (year - plan.period.start + 1) / (plan.period.end - plan.period.start + 1);
  return round(target.value * (0.8 + 0.2 * share * pace) * noise, digits);
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

function fillProject(cells: SampleCells, project: Project, years: readonly number[]): void {
  const { code, investment } = project;
  const set = (key: string, value: Scalar): unknown => cells.set(cellKey(code, key), value);
  const luck = chance(code);
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  set('department', departmentFor(code));
  if (luck < 0.15) {
    set('status', '未开工');
    set('progress', '示例：前期工作');
    return;
  }
  const finished = luck < 0.4;
  // The share of the investment done so far: all of a finished project, more or less the time of the others.
  const goal = finished ? 1 : (years.length / 5) * (0.4 + luck);
  const yearly = round((investment * goal) / years.length, 4);
  for (const year of years) {
    set(columnKey('plannedInvestment', year), round(investment / 5, 4));
    set(columnKey('doneInvestment', year), yearly);
  }
  set('started', `${first}-03`);
  if (finished) set('finished', `${last}-11`);
  set('status', finished ? '竣工' : luck > 0.96 ? '暂停' : '在建');
  if (luck > 0.96) set('problems', '示例：用地手续未办结');
  set('progress', finished ? '示例：已竣工投产' : '示例：主体施工');
}

function fillTask(cells: SampleCells, code: string, years: readonly number[]): void {
  const set = (key: string, value: Scalar): unknown => cells.set(cellKey(code, key), value);
  const luck = chance(code);
  for (const year of years) set(columnKey('progress', year), `示例：${year}年按计划推进`);
  set('status', luck < 0.2 ? '已完成' : luck < 0.9 ? '推进中' : '滞后');
  set('department', departmentFor(code));
}
