/** 总体评价: what leadership reads first. */
import { VERDICTS } from '../../src/assess/verdict';
import { shownValue, type Scalar } from '../../src/forms/sheet/model';
import { bundledPlans } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { formulaOf, reviewFor, type Review } from './support';

const plans = bundledPlans().map((plan) => [plan.id, plan] as const);
const THREE = [2021, 2022, 2023];
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

const sentenceOf = (review: Review): string =>
  review.shown('总体评价').find((text) => String(text).startsWith('截至')) as string;

/** The rows under a heading, as shown. */
function section(review: Review, heading: string): (Scalar | null)[][] {
  const rows = review.sheet('总体评价').rows.map(({ values }) => values.map((value) => shownValue(value)));
  const first = rows.findIndex(([text]) => String(text).endsWith(heading));
  const rest = rows.slice(first + 1);
  const next = rest.findIndex(([text]) => /^[一二三四五六]、/.test(String(text)));
  return next < 0 ? rest : rest.slice(0, next);
}

describe('the counting sentence', () => {
  it.each(plans)('%s: says how many, in every year, and nothing that nobody got', (id, plan) => {
    for (const year of reportingYears(plan)) {
      const years = reportingYears(plan).filter((one) => one <= year);
      const review = reviewFor(id, { years, shape: 'behind' });
      const { counts, indicators } = review.assessment;
      const sentence = sentenceOf(review);
      expect(sentence).toContain(`截至${year}年末，规划${indicators.length}项指标中，`);
      const said = (pattern: string): number => Number(new RegExp(`${pattern}`).exec(sentence)?.[1] ?? 0);
      const { achieved, ahead, behind, exceeded, met, missed } = counts;
      expect([year, said('(\\d+)项符合或快于预期')]).toEqual([year, achieved + ahead + counts['on-track']]);
      expect([year, said('(\\d+)项滞后')]).toEqual([year, behind + counts['far-behind']]);
      expect([year, said('(\\d+)项完成目标')]).toEqual([year, exceeded + met]);
      expect([year, said('(\\d+)项未完成')]).toEqual([year, missed]);
      for (const verdict of ['achieved', 'ahead', 'behind', 'far-behind', 'exceeded'] as const)
        expect([year, verdict, said(`(?:其中|、)${WORDS[verdict]}(\\d+)项`)]).toEqual([
          year,
          verdict,
          counts[verdict],
        ]);
      expect(sentence).not.toMatch(/[^\d]0项|；；|，。/);
    }
  });

  it('ends with the share of the targets that were reached', () => {
    const review = reviewFor('changsha-14th', { shape: 'behind' });
    const { exceeded, met, missed } = review.assessment.counts;
    const rate = Math.round((1000 * (exceeded + met)) / (exceeded + met + missed)) / 10;
    expect(sentenceOf(review)).toContain(`目标完成率${rate}%`);
    expect(sentenceOf(reviewFor('changsha-14th', { years: THREE }))).not.toContain('完成率');
  });
});

it('shows the verdicts that can occur, those of both kinds where targets fall due in different years', () => {
  const text = (review: Review): string => review.shown('总体评价').join(' ');
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
  const lags = section(reviewFor('changsha-14th', { years: THREE, answers }), '滞后最多的指标');
  // CS-09: 44 in 2020, 68 in 2025: not one step in three years, 12 a year from now on. CS-12: 16 % of the way.
  expect(lags[1]?.[0]).toBe('国家科技企业孵化器、众创空间数量');
  expect(lags[1]).toContain(0);
  expect(lags[1]).toContain('明显滞后');
  expect(lags[1]?.at(-5)).toBe(
    '距目标值68家还差24家；此后2年每年需增加12家，历年最好为5家，须超过历年最好水平',
  );
  expect(lags[2]?.[0]).toBe('科技型中小企业数');
  expect(lags[3]?.[0]).toBe('—');
});

it('finds the extremes in the sheet, by their order, whatever the figures become', () => {
  const rows = reviewFor('changsha-14th', { years: THREE }).sheet('总体评价').rows;
  const formulas = rows.flatMap(({ values }) => values.map(formulaOf));
  for (let nth = 1; nth <= 3; nth++) {
    expect(formulas.some((formula) => formula.includes(`MATCH(SMALL(`) && formula.includes(`,${nth})`))).toBe(
      true,
    );
    expect(formulas.some((formula) => formula.includes(`MATCH(LARGE(`) && formula.includes(`,${nth})`))).toBe(
      true,
    );
  }
});

it('lists red, yellow, green and grey by name, with the reason where nothing can be said', () => {
  const answers = { 'CS-09': { 'actual:2023': 44 }, 'CS-03': { 'actual:2023': null } };
  const review = reviewFor('changsha-14th', { years: THREE, answers });
  const lights = section(review, '红黄绿清单');
  expect(lights.map(([light]) => light)).toEqual(['○ 红', '◐ 黄', '● 绿', '－ 灰']);
  expect(lights[0]?.slice(1, 3)).toEqual([1, '国家科技企业孵化器、众创空间数量']);
  expect(lights[3]?.slice(1, 3)).toEqual([1, '基础研究经费占全社会研发(R&D)经费比重（2023年实际值未填报）']);
  const total = lights.reduce((sum, [, count]) => sum + Number(count), 0);
  expect(total).toBe(review.assessment.indicators.length);
});

it('says which figures are yet to be confirmed, and how many findings are open', () => {
  const answers = { 'CS-11': { 'actual:2023': 9000 } };
  const gaps = section(reviewFor('changsha-14th', { years: THREE, answers }), '数据缺口与审核').map(
    ([text]) => text,
  );
  expect(gaps[0]).toBe('数据待核实1项：高新技术企业数。已参与评估，核实后结论可能变化。');
  expect(gaps[1]).toMatch(/强制性 0 条，准强制性 0 条，核实性 1 条/);
  const late = reviewFor('changsha-14th', { years: [2022, 2023], year: 2023 });
  expect(section(late, '数据缺口与审核')[0]?.[0]).toBe('没有填报数据的年度：2021。');
});

it('has a native chart of the counts over the cells that show them', () => {
  const sheet = reviewFor('changsha-14th', { years: THREE }).sheet('总体评价');
  const [chart] = sheet.charts ?? [];
  const block = chart?.series[0]?.values.block;
  const counts = sheet.rows
    .slice((block?.top ?? 0) - 1, block?.bottom)
    .map(({ values }) => shownValue(values[3]));
  const { assessment } = reviewFor('changsha-14th', { years: THREE });
  expect(counts).toEqual(
    (['achieved', 'ahead', 'on-track', 'behind', 'far-behind', 'not-assessable'] as const).map(
      (verdict) => assessment.counts[verdict],
    ),
  );
});
