/** 评审单: one page for each indicator that somebody has to look at. */
import { shownValue, type Scalar, type SheetModel } from '../../src/forms/sheet/model';
import { selectedForReview, type ReviewSelection } from '../../src/review/review-selection';
import { buildReview } from '../../src/review/build';
import { CREATED } from '../support/filled-form';
import { formulaOf, reviewFor, type Review } from './support';

const THREE = [2021, 2022, 2023];
const shown = (sheet: SheetModel): (Scalar | null)[][] =>
  sheet.rows.map(({ values }) => values.map((value) => shownValue(value)));

/** The value behind a label of the page. */
function fact(sheet: SheetModel, label: string): Scalar | null {
  for (const row of shown(sheet)) {
    const at = row.indexOf(label);
    if (at >= 0) return row.slice(at + 1).find((value) => value !== null) ?? null;
  }
  throw new RangeError(`no ${label}`);
}

/** The value below a label of the page. */
function below(sheet: SheetModel, label: string): Scalar | null {
  const rows = shown(sheet);
  const at = rows.findIndex((row) => row.includes(label));
  return rows[at + 1]?.[rows[at]?.indexOf(label) ?? 0] ?? null;
}

function sheetsFor({ assessment, checks }: Review, reviewSheets: ReviewSelection): string[] {
  const { sheets } = buildReview({ assessment, checks, created: CREATED, reviewSheets });
  return sheets.map(({ name }) => name).filter((name) => name.startsWith('评审单-'));
}

describe('a lagging indicator', () => {
  // 9.63 (2020) → 12 (2025): straight line 11.05 by 2023.
  const answers = {
    'CS-05': { 'actual:2022': 10, 'actual:2023': 10.5, explanation: '受企业搬迁影响，授权量减少' },
  };
  const review = reviewFor('changsha-14th', { years: THREE, answers });
  const sheet = review.sheet('评审单-CS-05');

  it('is told with its facts and where they stand in the plan', () => {
    expect(fact(sheet, '指标名称')).toBe('万人高价值发明专利拥有量（CS-05）');
    expect(fact(sheet, '基期值')).toBe('9.63（2020年）');
    expect(fact(sheet, '目标值')).toBe('12件');
    expect(fact(sheet, '规划出处')).toMatch(/长政办发〔2021〕30号（原文第66行）/);
    expect(fact(sheet, '填报说明')).toBe('受企业搬迁影响，授权量减少');
    expect(fact(sheet, '数据来源')).toMatch(/统计年报；2023年数据：区科技局\.xlsx“指标填报”[A-Z]+\d+/);
  });

  it('has both verdicts and the pace that is now needed, as 指标评估 says them', () => {
    for (const label of ['本期数', '应达值', '进度比', '评估结论', '第二意见', '两法比较'])
      expect([label, below(sheet, label)]).toEqual([
        label,
        shownValue(review.cell('指标评估', 'CS-05', label)),
      ]);
    expect(fact(sheet, '差距与追赶')).toBe(
      '距目标值12件还差1.5件；此后2年每年需增加0.75件，历年最好为0.5件，须超过历年最好水平',
    );
    const cells = sheet.rows.flatMap(({ values }) => values.map(formulaOf));
    expect(cells.filter((formula) => formula.includes("INDEX('指标评估'!")).length).toBeGreaterThan(10);
  });

  it('shows its years as in 指标轨迹, with differences that are computed here', () => {
    const years = shown(sheet)
      .find((row) => row[0] === '年度')
      ?.filter((value) => typeof value === 'number');
    expect(years).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
    const gaps = sheet.rows.find(({ values }) => values[0] === '比轨迹')?.values ?? [];
    const last = gaps.filter((value) => shownValue(value) !== null).at(-1) ?? null;
    expect(shownValue(last)).toBeCloseTo(10.5 - 11.052, 9);
    expect(formulaOf(last)).toMatch(/^IFERROR\(\$[A-Z]+\$\d+-\$[A-Z]+\$\d+,""\)$/);
  });

  it('has one chart, room to write on, and fits on one page', () => {
    expect(sheet.charts).toHaveLength(1);
    expect(sheet.print).toMatchObject({ paper: 'A4', orientation: 'portrait', onePage: true });
    const heights = sheet.rows.reduce((sum, { height }) => sum + (height ?? 0), 0);
    expect(heights).toBeLessThanOrEqual(760);
    const room = sheet.rows.find(({ values }) => values[0] === '领导批示');
    expect(room?.height).toBeGreaterThanOrEqual(60);
  });
});

it('a disagreement of the two methods is explained in one sentence', () => {
  // 2621 → 5000: steady growth asks for less at first than the straight line. 3800 lies between the two in 2023.
  const review = reviewFor('changsha-14th', { years: THREE, answers: { 'CS-12': { 'actual:2023': 3850 } } });
  expect(shownValue(review.cell('指标评估', 'CS-12', '两法比较'))).toBe('不一致');
  const remark = fact(review.sheet('评审单-CS-12'), '说明');
  expect(remark).toBe(
    '2023年实际3850家，按直线应达4048家（进度比0.86），按等速增长应达3862家（增速比0.99），两种方法结论因此不同',
  );
});

it('a baseline of another year: what the plan’s year would change, and that its figure is not known', () => {
  const remark = String(
    shownValue(reviewFor('changsha-14th', { years: THREE }).cell('指标评估', 'CS-03', '说明')),
  );
  expect(remark).toContain('基期值为2019年数，2020年数规划未载，无法改以其为基期');
  expect(remark).toMatch(/仅从2020年起算时间则快于预期$/);
});

it('open findings of the row are told, those of other rows are not', () => {
  const review = reviewFor('changsha-14th', {
    years: THREE,
    answers: { 'CS-01': { 'actual:2023': 0.0305 } },
  });
  expect(fact(review.sheet('评审单-CS-01'), '审核意见')).toMatch(/^A 强制性：.*0\.0305%/);
  expect(below(review.sheet('评审单-CS-01'), '评估结论')).toBe('无法评估');
});

it('there is one for all indicators on request, and none', () => {
  const review = reviewFor('kaifu-14th', { years: THREE });
  expect(sheetsFor(review, 'all')).toEqual(
    review.assessment.indicators.map(({ series }) => `评审单-${series.indicator.code}`),
  );
  expect(sheetsFor(review, 'none')).toEqual([]);
});

it('very many indicators, or plans, share a number of sheets that programs still open', () => {
  const { assessment } = reviewFor('kaifu-14th', { years: THREE });
  const one = assessment.indicators[0];
  if (!one) throw new RangeError('no indicator');
  const many = { ...assessment, indicators: Array.from({ length: 1000 }, () => one) };
  expect(selectedForReview({ assessment: many, reviewSheets: 'all' }, 1)).toHaveLength(200);
  expect(selectedForReview({ assessment: many, reviewSheets: 'all' }, 100)).toHaveLength(2);
});
