/** Which sheets an assessment workbook has, and how they are printed. */
import { VERDICTS } from '../../src/assess/verdict';
import { bundledPlans } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { reviewFor } from './support';

const plans = bundledPlans().map((plan) => [plan.id, plan] as const);
const BANNER = '示例数据，非官方';

describe.each(plans)('%s', (id, plan) => {
  it('has exactly the sheets that there is something to say on, in order', () => {
    const { workbook } = reviewFor(id);
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      '封面',
      '总体评价',
      '指标评估',
      ...(plan.projects.length > 0 ? ['项目评估'] : []),
      '任务进展',
      '审核结果',
      '口径与来源',
      '方法说明',
    ]);
    expect(workbook.sheets.every(({ visibility }) => visibility === 'visible')).toBe(true);
  });

  it('has English sheets without Chinese sentences in English', () => {
    const { workbook, shown } = reviewFor(id, { locale: 'en-US' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Overview',
      'Indicators',
      ...(plan.projects.length > 0 ? ['Projects'] : []),
      'Tasks',
      'Findings',
      'Sources',
      'Methods',
    ]);
    // Apart from names: the parameters' names are part of the formulas.
    const words = shown('Methods').filter((text) => /[\u4e00-\u9fff]/.test(String(text)));
    expect(words).toEqual(['报告年度', '快于预期下限', '符合预期下限', '滞后下限', '超额比例', '左右容差']);
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

describe('总体评价', () => {
  it.each(plans)('%s: the sentence says the counts, in every year', (id, plan) => {
    for (const year of reportingYears(plan)) {
      const years = reportingYears(plan).filter((one) => one <= year);
      const { assessment, shown, workbook } = reviewFor(id, { years, shape: 'behind' });
      const sentence = shown('总体评价').find((text) => String(text).startsWith('截至')) as string;
      expect(sentence).toContain(`截至${year}年末，${assessment.indicators.length}项指标中`);
      const words = workbook.sheets.find(({ name }) => name === '方法说明')?.rows ?? [];
      for (const verdict of VERDICTS) {
        const word = words
          .map(({ values }) => String(values[0]))
          .find((text) => text.slice(2) === WORDS[verdict]);
        expect(word).toBeDefined();
        const said = new RegExp(`[：，]${WORDS[verdict]}(\\d+)项`).exec(sentence)?.[1] ?? '0';
        expect([year, verdict, Number(said)]).toEqual([year, verdict, assessment.counts[verdict]]);
      }
    }
  });

  const WORDS: Readonly<Record<(typeof VERDICTS)[number], string>> = {
    achieved: '提前实现',
    ahead: '快于预期',
    'on-track': '符合预期',
    behind: '滞后于预期',
    'far-behind': '明显滞后',
    exceeded: '超额完成',
    met: '完成',
    missed: '未完成',
    'not-assessable': '无法评估',
  };

  it('shows the verdicts that can occur, those of both kinds where targets fall due in different years', () => {
    const text = (review: ReturnType<typeof reviewFor>): string => review.shown('总体评价').join(' ');
    const running = text(reviewFor('changsha-14th', { years: [2021, 2022] }));
    expect(running).toContain('◐ 滞后于预期');
    expect(running).not.toContain('○ 未完成');
    const final = text(reviewFor('changsha-14th'));
    expect(final).toContain('○ 未完成');
    expect(final).not.toContain('◐ 滞后于预期');
    // Among its targets in prose the zone's plan has one for 2035.
    const both = text(reviewFor('changsha-hitech-14th', { textTargets: true }));
    expect(both).toContain('○ 未完成');
    expect(both).toContain('◐ 滞后于预期');
  });

  it('names the indicators furthest behind with the pace that is now needed', () => {
    const answers = { 'CS-12': { 'actual:2023': 3000 }, 'CS-09': { 'actual:2023': 44 } };
    const { row } = reviewFor('changsha-14th', { years: [2021, 2022, 2023], answers });
    // CS-09: 44 in 2020, 68 in 2025: not one step in three years, 12 a year from now on.
    expect(row('总体评价', 'CS-09').map(String)[3]).toMatch(
      /44家（目标 68家，应达 58(\.4)?家）；此后每年需增加 12家/,
    );
  });
});
