/** Which sheets an assessment workbook has, and how they are printed. */
import type { PlanAssessment } from '../../src/assess/plan';
import { bundledPlans } from '../../src/plan/catalogue';
import { PARAMETERS } from '../../src/review/parameters';
import { reviewFor } from './support';

const plans = bundledPlans().map((plan) => [plan.id, plan] as const);
/** Those that leadership has to look at. */
const lagging = ({ indicators }: PlanAssessment): string[] =>
  indicators
    .filter(
      ({ verdict, disagrees }) =>
        disagrees || ['behind', 'far-behind', 'missed', 'not-assessable'].includes(verdict),
    )
    .map(({ series }) => series.indicator.code);
const BANNER = '示例数据，非官方';

describe.each(plans)('%s', (id, plan) => {
  it('has exactly the sheets that there is something to say on, in order', () => {
    const { workbook, assessment } = reviewFor(id);
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      '封面',
      '总体评价',
      '指标评估',
      '指标轨迹',
      ...(plan.projects.length > 0 ? ['项目评估'] : []),
      '任务进展',
      ...lagging(assessment).map((code) => `评审单-${code}`),
      '审核结果',
      '口径与来源',
      '方法说明',
    ]);
    expect(workbook.sheets.every(({ visibility }) => visibility === 'visible')).toBe(true);
  });

  it('has English sheets without Chinese sentences in English', () => {
    const { workbook, shown, assessment } = reviewFor(id, { locale: 'en-US' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Overview',
      'Indicators',
      'Trajectories',
      ...(plan.projects.length > 0 ? ['Projects'] : []),
      'Tasks',
      ...lagging(assessment).map((code) => `Review ${code}`),
      'Findings',
      'Sources',
      'Methods',
    ]);
    // Apart from names: the parameters' names are part of the formulas.
    const words = shown('Methods').filter((text) => /[\u4e00-\u9fff]/.test(String(text)));
    expect(words).toEqual(Object.values(PARAMETERS));
    expect(shown('Indicators')).toEqual(
      expect.arrayContaining(['Code', 'Baseline', 'Target', 'Done share', 'Time share', 'Verdict']),
    );
    const verdicts = new Set(shown('Methods').map((text) => String(text).slice(2)));
    for (const word of ['Achieved early', 'On track', 'Far behind', 'Exceeded', 'Missed', 'Not assessable'])
      expect(verdicts).toContain(word);
  });
});

it('is a workbook of the plan and year', () => {
  const { workbook, shown } = reviewFor('changsha-14th', { years: [2021, 2022, 2023] });
  expect(workbook.title).toMatch(/长沙市“十四五”科技创新发展规划.*2023年/);
  const cover = shown('封面');
  for (const fact of [
    '长政办发〔2021〕30号',
    '2023',
    '2021—2023',
    '2021—2025',
    '2026-01-15',
    '区科技局.xlsx',
  ])
    expect(cover.some((text) => String(text).includes(fact))).toBe(true);
});

describe('print', () => {
  const review = reviewFor('changsha-hitech-14th', { years: [2021, 2022, 2023], banner: BANNER });

  it.each([
    ['封面', 'A4', 'portrait', true],
    ['总体评价', 'A4', 'portrait', true],
    ['指标评估', 'A3', 'landscape', false],
    ['指标轨迹', 'A4', 'portrait', false],
    ['项目评估', 'A3', 'landscape', false],
    ['任务进展', 'A3', 'landscape', false],
    ['审核结果', 'A3', 'landscape', false],
    ['口径与来源', 'A3', 'landscape', false],
    ['方法说明', 'A4', 'portrait', false],
  ])('%s on %s %s', (name, paper, orientation, onePage) => {
    const { print } = review.sheet(name);
    expect([print.paper, print.orientation, print.onePage ?? false]).toEqual([paper, orientation, onePage]);
  });

  it('repeats the headers of every table on every page and keeps them in view', () => {
    for (const name of ['指标评估', '项目评估', '任务进展', '审核结果', '口径与来源']) {
      const { print, rows, freeze, filter } = review.sheet(name);
      const last = print.titleRows?.last ?? 0;
      expect(print.titleRows?.first).toBe(1);
      expect(rows[last - 1]?.style).toEqual({ role: 'header' });
      expect(freeze?.rows).toBe(last);
      expect(filter?.top).toBe(last);
    }
  });

  it('says on every sheet and page that the figures are samples, and only then', () => {
    for (const { name, print } of review.workbook.sheets) {
      expect([name, review.shown(name).slice(0, 20).includes(BANNER)]).toEqual([name, true]);
      expect([name, print.header]).toEqual([name, BANNER]);
    }
    const real = reviewFor('kaifu-14th', { years: [2021] });
    for (const { name, print } of real.workbook.sheets) {
      expect(real.shown(name).some((text) => String(text).startsWith('示例'))).toBe(false);
      expect(print.header).toBeUndefined();
    }
  });
});
