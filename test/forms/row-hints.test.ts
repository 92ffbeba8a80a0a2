/** 审核提示 of 项目填报 and 任务填报: what a person sees while typing, and that nothing depends on the column. */
import { readMonth } from '../../src/forms/entry';
import { monthStateFormula, monthValidation, sheetMonth } from '../../src/forms/month-cells';
import type { Scalar } from '../../src/forms/sheet/model';
import { isFormula, shownValue } from '../../src/forms/sheet/model';
import { findPlan } from '../../src/plan/catalogue';
import type { Project } from '../../src/plan/schema';
import { buildForm } from '../../src/forms/build';
import { CREATED, formModel, type AnswerTable } from '../support/filled-form';
import { fill } from '../support/filing';
import { calculate } from './support';

const HITECH = 'changsha-hitech-14th';
const hintOf = (sheet: string, code: string, answers: AnswerTable, years = [2021, 2022, 2023]): unknown => {
  const rows = formModel(HITECH, { years, answers }).sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return shownValue(rows.find(({ values }) => values[0] === code)?.values.at(-1));
};

// HT-P01 costs 2.8 亿元 (changsha-hitech-14th, line 1804)
describe('a project', () => {
  const clean = {
    status: '在建',
    started: '2021-03',
    'doneInvestment:2021': 0.5,
    'doneInvestment:2022': 0.5,
  };
  test.each<[string, Record<string, Scalar | null>, string]>([
    ['in order', {}, ''],
    ['without a status', { status: null }, '状态漏填；'],
    ['with a status of its own', { status: '基本完工' }, '状态应从列表选择；'],
    ['in 万元', { 'doneInvestment:2022': 5000 }, '投资额远大于总投资，疑似单位有误；'],
    ['less than nothing', { 'plannedInvestment:2022': -1 }, '投资额不应小于0；'],
    ['an amount in words', { 'plannedInvestment:2022': '约五千万' }, '投资额应填数字；'],
    ['a month in words', { started: '2021年春' }, '开工年月应写作2023-05；'],
    ['completed without a month', { status: '竣工', 'doneInvestment:2022': 2 }, '竣工项目漏填竣工年月；'],
    [
      'completed before it began',
      { status: '竣工', finished: '2021年2月', 'doneInvestment:2022': 2 },
      '竣工早于开工；',
    ],
    [
      'completed after the last year',
      { status: '竣工', finished: '2023-01', 'doneInvestment:2022': 2 },
      '竣工年月晚于填报年度；',
    ],
    ['a month of completion only', { finished: '2022-12' }, '填了竣工年月，状态不是竣工；'],
    ['not begun, but paid for', { status: '未开工' }, '未开工却有完成投资；'],
    ['more than the whole', { 'doneInvestment:2022': 2.5 }, '完成投资合计超过总投资；'],
    ['more planned than the whole', { 'plannedInvestment:2021': 3 }, '计划投资合计超过总投资；'],
    ['little of the whole', { status: '竣工', finished: '2022-11' }, '已竣工，完成投资明显少于总投资；'],
    ['money before it began', { started: '2022-03' }, '开工年之前已有完成投资；'],
    ['paused without a reason', { status: '暂停', problems: '用地' }, '存在问题栏应写明暂停、终止原因；'],
    ['words against the status', { progress: '项目已竣工' }, '形象进度与状态不符；'],
    [
      'two things',
      { started: '2022-03', progress: '项目已竣工' },
      '开工年之前已有完成投资；形象进度与状态不符；',
    ],
  ])('%s', (_, cells, expected) => {
    expect(hintOf('项目填报', 'HT-P01', { 'HT-P01': { ...clean, ...cells } })).toBe(expected);
  });

  test('years that nobody has reached are not missing', () => {
    const answers: AnswerTable = { 'HT-P01': clean, 'HT-P02': { 'doneInvestment:2023': 0.1 } };
    expect(hintOf('项目填报', 'HT-P01', { 'HT-P01': clean })).toBe('');
    expect(hintOf('项目填报', 'HT-P01', answers)).toBe('2023年完成投资漏填；');
    const early = { ...answers, 'HT-P01': { ...clean, 'doneInvestment:2021': null, started: '2022-03' } };
    expect(hintOf('项目填报', 'HT-P01', early)).toBe('2023年完成投资漏填；');
  });
});

test('years are shown in the order of the form, and a sheet nobody touched says nothing', () => {
  expect(hintOf('项目填报', 'HT-P01', {})).toBe('');
  expect(hintOf('项目填报', 'HT-P01', { 'HT-P02': { status: '未开工' } })).toBe('状态漏填；');
  expect(hintOf('任务填报', 'HT-T002', {})).toBe('');
  expect(hintOf('任务填报', 'HT-T002', { 'HT-T003': { status: '推进中' } })).toBe('状态漏填；');
});

describe('the column is there for people only', () => {
  test('a form that was sent out without it is read as whole', () => {
    const form = fill(HITECH, { years: [2021, 2022] });
    const findings = form.check().findings;
    for (const part of ['projects', 'tasks'] as const)
      for (const row of form.sheet(part).rows) if (row.length > 3) row.pop();
    expect(form.read().drifts).toEqual([]);
    expect(form.check().findings).toEqual(findings);
  });

  test('what is typed over it is named, and nothing else changes', () => {
    const form = fill(HITECH, { years: [2021, 2022] });
    form.set('projects', 'HT-P03', 'hint', '已核实');
    expect(form.read().drifts).toMatchObject([
      { kind: 'formula-replaced', code: 'HT-P03', header: '审核提示' },
    ]);
  });
});

describe('months', () => {
  const understood = [
    '2023-05',
    '2023-5',
    '2023年5月',
    '2023.05',
    '2023/5',
    '2023年05月12日',
    ' 2023 年 5 月 ',
    '202305',
    '２０２３年５月',
    '２０２３－０５',
  ];
  const calculated = (formula: string, value: Scalar | null): unknown => calculate(formula, () => value);

  test.each(understood)('the cell takes “%s”, which the reader understands', (text) => {
    expect(readMonth({ kind: 'text', text }).kind).toBe('month');
    expect(calculated(monthValidation('A1'), text)).toBe(true);
    expect(calculated(monthStateFormula('A1'), text)).not.toBe(3);
  });

  test.each(['待定', '明年', '5月', 12, 2023.5, 202305, -1])('the cell refuses “%s”', (value) => {
    expect(calculated(monthValidation('A1'), value)).toBe(false);
    expect(calculated(monthStateFormula('A1'), value)).toBe(3);
  });

  test('a date is a month in either', () => {
    expect(calculated(monthValidation('A1'), 45047)).toBe(true);
    expect(sheetMonth(45047)).toEqual({ kind: 'month', year: 2023, month: 5 });
  });

  test('the rule is no longer than Excel takes, and says what to write', () => {
    const sheet = formModel(HITECH).sheets.find(({ name }) => name === '项目填报');
    const own = sheet?.validations?.filter(({ error }) => error.title === '应填年月') ?? [];
    expect(own).toHaveLength(2);
    for (const { rule, error } of own) {
      expect(rule.kind === 'custom' && rule.formula.length).toBeLessThanOrEqual(255);
      expect(error).toMatchObject({ style: 'stop', text: expect.stringContaining('2023-05') as string });
    }
  });
});

test('in a very long list hints are brief, and still name what is certainly wrong', () => {
  const plan = findPlan(HITECH);
  const projects = Array.from({ length: 600 }, (_, index) => ({
    ...(plan.projects[0] as Project),
    no: index + 1,
    code: `HT-P${1000 + index}`,
  }));
  const answers: AnswerTable = {
    'HT-P1000': { status: '竣工', 'doneInvestment:2022': 0.1 },
    'HT-P1001': { 'doneInvestment:2022': -1, status: '在建' },
    'HT-P1002': { status: '在建', progress: '项目已竣工', 'doneInvestment:2022': 0.1 },
  };
  const form = buildForm({
    plan: { ...plan, projects },
    years: [2022],
    answers: (code, key) => answers[code]?.[key],
    created: CREATED,
  });
  const rows = form.sheets.find(({ name }) => name === '项目填报')?.rows.slice(3) ?? [];
  const hints = rows.map(({ values }) => shownValue(values.at(-1)));
  expect(hints.slice(0, 4)).toEqual(['竣工项目漏填竣工年月；', '投资额不应小于0；', '', '']);
});

test('for twenty years the hints are brief, because Excel takes no longer formulas', () => {
  const plan = findPlan(HITECH);
  const years = Array.from({ length: 20 }, (_, index) => 2021 + index);
  const answers: AnswerTable = {
    'HT-P01': { status: '竣工', progress: '尚未开工', 'doneInvestment:2022': 2.8 },
  };
  const form = buildForm({ plan, years, answers: (code, key) => answers[code]?.[key], created: CREATED });
  const row = form.sheets.find(({ name }) => name === '项目填报')?.rows[3];
  const hint = row?.values.at(-1) ?? null;
  expect(shownValue(hint)).toBe('竣工项目漏填竣工年月；');
  expect(isFormula(hint) && hint.formula.length).toBeLessThan(8192);
});
