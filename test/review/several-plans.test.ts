/** Several plans in one assessment workbook: its sheets, their names, and the page that compares the plans. */
import fc from 'fast-check';
import { VERDICTS } from '../../src/assess/verdict';
import { checkLimits } from '../../src/forms/sheet/limits';
import { findPlan } from '../../src/plan/catalogue';
import type { Plan } from '../../src/plan/schema';
import type { PlanReview } from '../../src/review/context';
import { planLabels } from '../../src/review/plan-labels';
import { NameGiver } from '../../src/review/sheet-names';
import { book, formula, reviewsOf, several, shown, valueAt, type FiledPlan } from './several';

const CITY: FiledPlan = { plan: 'changsha-14th', shape: 'volatile' };
const TIANXIN: FiledPlan = { plan: 'tianxin-14th', shape: 'ahead' };
const KAIFU: FiledPlan = { plan: 'kaifu-14th', shape: 'behind' };
const ZONE: FiledPlan = { plan: 'changsha-hitech-14th' };
const SHARED = ['封面', '规划对比', '上下级衔接', '审核结果', '填报情况', '口径与来源', '方法说明'];

describe('city, districts and zone together', () => {
  const all = several([ZONE, KAIFU, TIANXIN, CITY]);

  it('have one sheet of each kind for all of them, and their own ones with their region in the name', () => {
    expect(all.names.filter((name) => SHARED.includes(name))).toEqual(SHARED);
    expect(all.names.filter((name) => name.startsWith('指标评估'))).toEqual([
      '指标评估-长沙市',
      '指标评估-天心区',
      '指标评估-开福区',
      '指标评估-长沙高新区',
    ]);
    expect(all.names.filter((name) => name.startsWith('项目评估'))).toEqual(['项目评估-长沙高新区']);
    expect(all.names.slice(0, 2)).toEqual(['封面', '规划对比']);
  });

  it('are compared by formulas that count each plan’s own verdicts', () => {
    const rows = all.records('规划对比', '规划').slice(0, 4);
    expect(rows.map((row) => shown(row['规划']))).toEqual(['长沙市', '天心区', '开福区', '长沙高新区']);
    for (const row of rows) {
      const label = String(shown(row['规划']));
      const verdicts = all.records(`指标评估-${label}`, '指标代码').map((one) => shown(one['评估结论']));
      let sum = 0;
      for (const [header, value] of Object.entries(row)) {
        const word = /^[●◐○－] ?(.+)$/.exec(header)?.[1];
        if (word === undefined) continue;
        expect(formula(value)).toMatch(`COUNTIF('指标评估-${label}'!`);
        expect([label, word, shown(value)]).toEqual([
          label,
          word,
          verdicts.filter((one) => one === word).length,
        ]);
        sum += Number(shown(value));
      }
      expect(shown(row['指标数'])).toBe(sum);
      expect(sum).toBe(verdicts.length);
    }
  });

  it('are each quoted in a sentence that follows the plan’s own page', () => {
    const sentences = all
      .sheet('规划对比')
      .rows.map(({ values }) => values[0] ?? null)
      .filter((value) => /^"[^"]+："&'总体评价-/.test(formula(value)));
    expect(sentences).toHaveLength(4);
    for (const sentence of sentences) {
      const [, label = '', reference = ''] = /^"(.+)："&(.+)$/.exec(formula(sentence)) ?? [];
      expect(shown(sentence)).toBe(`${label}：${String(valueAt(all, reference))}`);
      expect(String(shown(sentence))).toMatch(/：截至2023年末，/);
    }
  });

  it('are named on the cover with their files', () => {
    const cover = all.sheet('封面').rows.map(({ values }) => values.map(String).join(' '));
    for (const text of [
      '4项规划',
      '开福区“十四五”科技创新发展规划',
      'kaifu-14th.xlsx',
      '指标26项、重大项目91个',
    ])
      expect(cover.some((line) => line.includes(text))).toBe(true);
  });

  it('keep to the limits of Excel', () => {
    expect(() => checkLimits(all.workbook)).not.toThrow();
  });
});

it('an annual plan and the five-year plan of the same district are told apart', () => {
  const { names } = several(
    [
      { plan: 'tianxin-2024', years: [2024] },
      { ...TIANXIN, years: [2021, 2022, 2023, 2024] },
    ],
    {
      year: 2024,
    },
  );
  expect(names.filter((name) => name.startsWith('指标评估'))).toEqual([
    '指标评估-天心区',
    '指标评估-天心区2024',
  ]);
});

it('one plan alone keeps plain names and is not compared with itself', () => {
  const { names } = several([CITY]);
  expect(names).toContain('指标评估');
  expect(names).not.toContain('规划对比');
  expect(names.some((name) => name.includes('长沙'))).toBe(false);
});

it('plans of different years are refused', () => {
  const [first] = reviewsOf([CITY], { year: 2022 });
  const [second] = reviewsOf([KAIFU], { year: 2023 });
  expect(() => book([first, second] as PlanReview[])).toThrow(/different years/);
});

it('in English every sheet has an English name apart from the region', () => {
  const { names } = several([CITY, KAIFU], { locale: 'en-US' });
  expect(
    names.map((name) => name.replace(/-(长沙市|开福区)$/, '')).filter((name) => /[\u4e00-\u9fff]/.test(name)),
  ).toEqual([]);
});

describe('a hundred plans', () => {
  const region = (name: string): Plan['region'] => ({ name, level: 'district', parent: '长沙市' });
  const plans = (names: readonly string[]): Plan[] =>
    names.map((name, index) => ({ ...findPlan('kaifu-14th'), id: `plan-${index}`, region: region(name) }));

  it('of the same region have sheets with different names that Excel accepts', () => {
    const [review] = reviewsOf([KAIFU]);
    if (!review) throw new RangeError('no review');
    const hundred = plans(Array.from({ length: 100 }, () => '某某自治州很长名字的[高新]/技术产业开发区')).map(
      (plan): PlanReview => ({
        ...review,
        assessment: { ...review.assessment, data: { ...review.assessment.data, plan } },
      }),
    );
    const { workbook, names } = book(hundred, { others: [] });
    expect(() => checkLimits(workbook)).not.toThrow();
    expect(names.filter((name) => name.startsWith('指标评估'))).toHaveLength(100);
  });

  it('get labels that are all different and short, whatever their regions are called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: 'grapheme', maxLength: 40 }), { maxLength: 30 }),
        (names) => {
          const labels = planLabels(plans(names));
          expect(new Set(labels).size).toBe(names.length);
          for (const label of labels) expect(label.length).toBeLessThanOrEqual(17);
        },
      ),
    );
  });

  it('get names of sheets that are legal and different, whatever they are made from', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 40 }), (texts) => {
        const giver = new NameGiver(['History', '封面']);
        const names = texts.map((text) => giver.name(text).toLowerCase());
        expect(new Set([...names, '封面']).size).toBe(names.length + 1);
        for (const name of names) {
          expect(name).toMatch(/^[^:\\/?*[\]：＼／？＊［］]{1,31}$/s);
          expect(name).not.toMatch(/^'|'$|^history$/);
        }
      }),
    );
  });
});

it('every verdict has a chart fill of its own, and only verdicts that occur are charted', () => {
  const all = several([CITY, KAIFU]);
  const [chart] = all.sheet('规划对比').charts ?? [];
  const headers = Object.keys(all.records('规划对比', '规划')[0] ?? {});
  expect(chart?.series.map(({ name }) => name).sort()).toEqual(
    headers.flatMap((header) => /^[●◐○－] ?(.+)$/.exec(header)?.[1] ?? []).sort(),
  );
  expect(chart?.series.length).toBeLessThanOrEqual(VERDICTS.length);
});

it('the share on track leaves out what cannot be assessed, as the plan’s own sentence does', () => {
  const all = several([{ ...CITY, answers: { 'CS-03': { 'actual:2023': null } } }, KAIFU]);
  const [city] = all.records('规划对比', '规划');
  const count = (word: string): number => Number(shown(city?.[word]));
  const good = count('● 提前实现') + count('● 快于预期');
  expect(count('－ 无法评估')).toBeGreaterThan(0);
  expect(shown(city?.['符合预期及以上'])).toBeCloseTo(good / (count('指标数') - count('－ 无法评估')), 12);
});
