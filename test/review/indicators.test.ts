/** 指标评估, 口径与来源, 方法说明 and 审核结果: what a reader checks a verdict with. */
import { DEFAULT_CUT_OFFS } from '../../src/assess/verdict';
import { isFormula, shownValue } from '../../src/forms/sheet/model';
import { bundledPlans } from '../../src/plan/catalogue';
import { mainIndicators } from '../../src/plan/facts';
import { PARAMETERS } from '../../src/review/parameters';
import { formulaOf, reviewFor } from './support';

const plans = bundledPlans().map((plan) => [plan.id, plan] as const);
const THREE = [2021, 2022, 2023];

describe('formulas stand where a reader asks how a figure came about', () => {
  const { cell } = reviewFor('changsha-14th', { years: THREE });
  const formula = (column: string, code = 'CS-01'): string => formulaOf(cell('指标评估', code, column));

  it.each([
    '本期数',
    '应达值',
    '完成进度',
    '时间进度',
    '进度比',
    '评估结论',
    '预计目标年值',
    '与目标差距',
    '后续每年需',
    '历年最好',
    '比上年变动',
    '红黄绿',
    '换基期结论',
    '差距与追赶',
    '说明',
  ])('%s', (column) => {
    expect(formula(column)).not.toBe('');
  });

  it('the second opinion too', () => {
    for (const column of ['增速比（第二意见）', '第二意见', '两法比较']) expect(formula(column)).not.toBe('');
  });

  it('the verdict follows the parameters by their names', () => {
    const verdict = formula('评估结论');
    for (const name of ['报告年度', '快于预期下限', '符合预期下限', '滞后下限', '超额比例'])
      expect(verdict).toContain(name);
    expect(formula('评估结论')).toMatch(/"提前实现".*"快于预期".*"符合预期".*"滞后于预期".*"明显滞后"/);
  });

  it('the time share counts from the indicator’s own baseline year', () => {
    // CS-01 has a baseline of 2019 (line 62), CS-05 one of 2020: after 2023 four of six years, three of five.
    expect(shownValue(cell('指标评估', 'CS-01', '时间进度'))).toBeCloseTo(4 / 6, 12);
    expect(shownValue(cell('指标评估', 'CS-05', '时间进度'))).toBeCloseTo(3 / 5, 12);
  });

  it('project sums and shares are formulas over the years', () => {
    const projects = reviewFor('changsha-hitech-14th', { years: THREE });
    expect(formulaOf(projects.cell('项目评估', 'HT-P01', '累计完成投资'))).toMatch(/SUM\(F\d+:H\d+\)/);
    expect(formulaOf(projects.cell('项目评估', 'HT-P01', '投资完成率'))).toMatch(/\/E\d+/);
    const totals = projects.sheet('项目评估').rows.at(-2)?.values ?? [];
    expect(totals[1]).toBe('合计');
    expect(formulaOf(totals[4] ?? null)).toMatch(/^SUM\(E\d+:E\d+\)$/);
  });

  it('counts and the counting sentence are formulas', () => {
    const rows = reviewFor('changsha-14th', { years: THREE }).sheet('总体评价').rows;
    const formulas = rows.flatMap(({ values }) => values.map(formulaOf)).filter((text) => text !== '');
    // Six verdicts and four lights.
    expect(formulas.filter((text) => text.startsWith('COUNTIF(')).length).toBe(10);
    expect(formulas.some((text) => text.startsWith('"截至"&') && text.includes('COUNTIF('))).toBe(true);
  });
});

describe.each(plans)('%s', (id, plan) => {
  const review = reviewFor(id);
  const codes = mainIndicators(plan).map(({ code }) => code);

  it('has every indicator in 指标评估', () => {
    const listed = review.sheet('指标评估').rows.map(({ values }) => shownValue(values[0]));
    expect(listed.filter((code) => codes.includes(String(code)))).toEqual(codes);
  });

  it('has results that are no errors and no NaN', () => {
    for (const { name, rows } of review.workbook.sheets)
      for (const { values } of rows)
        for (const value of values)
          if (isFormula(value)) {
            expect([name, Number.isNaN(value.result)]).toEqual([name, false]);
            expect(value.formula).not.toMatch(/undefined|null|NaN|^=|#REF/);
          }
  });
});

describe('parameters', () => {
  const { workbook, sheet } = reviewFor('kaifu-14th', { years: THREE });

  it('are named cells on 方法说明 with the values that the verdicts were made with', () => {
    const names = new Map(workbook.names?.map((one) => [one.name, one]));
    expect([...names.keys()]).toEqual(Object.values(PARAMETERS));
    const values = {
      year: 2023,
      ...DEFAULT_CUT_OFFS,
      rateOnTrack: 0.95,
      rateBehind: 0.6,
      projectBehind: 0.1,
      projectFarBehind: 0.3,
    };
    for (const [parameter, name] of Object.entries(PARAMETERS)) {
      const named = names.get(name);
      expect(named?.sheet).toBe('方法说明');
      const row = sheet('方法说明').rows[(named?.block.top ?? 0) - 1];
      expect(row?.values.slice(0, 2)).toEqual([name, values[parameter as keyof typeof values]]);
      expect(named?.block).toMatchObject({ left: 2, right: 2, bottom: named?.block.top });
    }
  });

  it('every method, verdict and limit is explained', () => {
    const texts = sheet('方法说明').rows.map(({ values }) => String(values[0]));
    for (const word of [
      '时序进度法',
      '首年替代基期',
      '累计进度法',
      '年均增速法',
      '第二意见',
      '数字修约',
      '使用限制',
    ])
      expect(texts).toContain(word);
    for (const word of ['● 提前实现', '◐ 滞后于预期', '○ 明显滞后', '－ 无法评估'])
      expect(texts).toContain(word);
  });
});

describe('figures that are not believed', () => {
  const answers = {
    'CS-01': { 'actual:2023': 0.0305 }, // a fraction for a percentage
    'CS-03': { 'actual:2023': null },
    'CS-05': { 'actual:2023': '未到发布期' },
  };
  const { cell, shown, checks } = reviewFor('changsha-14th', { years: THREE, answers });

  it('are shown as refused, with the rule, and get no verdict', () => {
    expect(cell('指标评估', 'CS-01', '2023年实际')).toBe('未过审核（V3）');
    for (const code of ['CS-01', 'CS-03', 'CS-05']) {
      expect(shownValue(cell('指标评估', code, '评估结论'))).toBe('无法评估');
      expect(shownValue(cell('指标评估', code, '进度比'))).toBe('');
    }
    expect(shownValue(cell('指标评估', 'CS-01', '说明'))).toMatch(/V3/);
    expect(cell('指标评估', 'CS-03', '2023年实际')).toBeNull();
    expect(cell('指标评估', 'CS-05', '2023年实际')).toBe('未到发布期');
    expect(shownValue(cell('指标评估', 'CS-05', '说明'))).toContain('未到发布期');
  });

  it('are warned about on the first page', () => {
    const blocking = checks
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity === 'A').length;
    expect(blocking).toBe(2);
    const warning = shown('总体评价').find((text) => String(text).startsWith('注意'));
    expect(warning).toContain('2 条强制性错误');
    const clean = reviewFor('changsha-14th', { years: THREE });
    expect(clean.shown('总体评价').some((text) => String(text).startsWith('注意'))).toBe(false);
  });

  it('stand in 审核结果 with what to do', () => {
    const text = shown('审核结果').map(String);
    for (const { message, hint } of checks.flatMap(({ findings }) => findings)) {
      expect(text).toContain(message);
      expect(text).toContain(hint);
    }
  });
});

describe('figures that nobody has confirmed', () => {
  const jump = { 'actual:2023': 9000 };

  it('are assessed and marked, until somebody explains them', () => {
    const open = reviewFor('changsha-14th', { years: THREE, answers: { 'CS-11': jump } });
    expect(open.checks[0]?.findings.map(({ severity, code }) => [severity, code])).toEqual([['C', 'CS-11']]);
    expect(shownValue(open.cell('指标评估', 'CS-11', '评估结论'))).toBe('提前实现');
    expect(shownValue(open.cell('指标评估', 'CS-11', '说明'))).toMatch(/待核实（T1）/);
    expect(shownValue(open.cell('指标评估', 'CS-12', '说明'))).not.toMatch(/待核实/);
    const explanation = '2023年统计口径调整，已报主管部门备案';
    const told = reviewFor('changsha-14th', { years: THREE, answers: { 'CS-11': { ...jump, explanation } } });
    expect(shownValue(told.cell('指标评估', 'CS-11', '说明'))).not.toMatch(/待核实/);
    expect(told.cell('指标评估', 'CS-11', '填报说明')).toBe(explanation);
    expect(told.shown('审核结果').map(String)).toContain('C 核实性（已说明）');
  });
});

describe('English', () => {
  it('has the same figures and formulas, with English words', () => {
    const [zh, en] = [
      reviewFor('kaifu-14th', { years: THREE }),
      reviewFor('kaifu-14th', { years: THREE, locale: 'en-US' }),
    ];
    expect(shownValue(en.cell('Indicators', 'KF-01', 'Ratio'))).toBe(
      shownValue(zh.cell('指标评估', 'KF-01', '进度比')),
    );
    expect(formulaOf(en.cell('Indicators', 'KF-01', 'Verdict'))).toContain('"On track"');
    expect(formulaOf(en.cell('Indicators', 'KF-01', 'Verdict'))).toContain('快于预期下限');
  });
});
