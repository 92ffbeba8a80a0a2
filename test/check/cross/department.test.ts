/** K1: two departments, one figure. */
import { expectSentence } from '../support';
import { cellOf, crossed, distrusted, filed, findingOf, listed, unknownIn } from './support';

const PLAN = 'tianxin-14th';
const science = (answers = {}): ReturnType<typeof filed> =>
  filed(PLAN, '甲.xlsx', answers, { department: '科技局' });
const statistics = (answers = {}): ReturnType<typeof filed> =>
  filed(PLAN, '乙.xlsx', answers, { department: '统计局' });

it('the same figures pass', () => {
  const results = crossed([science(), statistics()]);
  expect(listed(results)).toEqual([]);
  expect(results.get('甲.xlsx')?.coverage.passed).toBe(9 * 5);
});

it('a different figure is a finding at both cells, each naming the other file, cell, department and both values', () => {
  const results = crossed([science({ 'TX-06': { 'actual:2023': 470 } }), statistics()]);
  const cell = cellOf(PLAN, 'TX-06', 2023);
  const mine = findingOf(results, '甲.xlsx');
  expect(mine).toMatchObject({
    rule: 'K1',
    severity: 'C',
    sheet: '指标填报',
    cell,
    code: 'TX-06',
    year: 2023,
  });
  expect(mine).toMatchObject({ left: 470, right: 462, difference: 8 });
  expect(mine.message).toContain(`本表为 470家，“乙.xlsx”的 指标填报!${cell}（统计局）为 462家，相差 8。`);
  expectSentence(mine.hint);
  const other = findingOf(results, '乙.xlsx');
  expect(other).toMatchObject({ rule: 'K1', cell, left: 462, right: 470, difference: -8 });
  expect(other.message).toContain(`“甲.xlsx”的 指标填报!${cell}（科技局）为 470家`);
});

it('several years of one indicator are one finding in each file', () => {
  const answers = { 'TX-06': { 'actual:2022': 400, 'actual:2023': 470 } };
  const results = crossed([science(answers), statistics()]);
  expect(findingOf(results, '甲.xlsx')).toMatchObject({ year: 2022, years: [2022, 2023], left: 400 });
  expect(findingOf(results, '乙.xlsx').message).toContain('2022—2023年都有这一问题');
});

it('two indicators are two findings', () => {
  const answers = { 'TX-06': { 'actual:2023': 470 }, 'TX-09': { 'actual:2023': 1.8 } };
  expect(listed(crossed([science(answers), statistics()]))).toHaveLength(4);
});

it('one against two is one finding that says how many files differ', () => {
  const third = filed(PLAN, '丙.xlsx');
  const results = crossed([science({ 'TX-06': { 'actual:2023': 470 } }), statistics(), third]);
  expect(findingOf(results, '甲.xlsx').message).toContain('与另外2个文件不一致，其中“丙.xlsx”');
  expect(findingOf(results, '丙.xlsx').message).toContain('“甲.xlsx”');
  expect(findingOf(results, '丙.xlsx').message).not.toContain('乙');
});

it('a row without a department says so', () => {
  const results = crossed([
    filed(PLAN, '甲.xlsx', { 'TX-06': { 'actual:2023': 470 } }),
    filed(PLAN, '乙.xlsx'),
  ]);
  expect(findingOf(results, '甲.xlsx').message).toContain('（责任单位未填）');
});

it('the last bits of a formula are no difference', () => {
  const results = crossed([
    science({ 'TX-09': { 'actual:2023': 0.1 + 1.6 } }),
    statistics({ 'TX-09': { 'actual:2023': 1.7 } }),
  ]);
  expect(listed(results)).toEqual([]);
});

it('a figure that its own check refuses is not compared, on either side', () => {
  const wrong = distrusted(science({ 'TX-06': { 'actual:2023': 4_620_000 } }), 'TX-06', 2023);
  const results = crossed([wrong, statistics()]);
  expect(listed(results)).toEqual([]);
  expect(unknownIn(results, '甲.xlsx')).toEqual(['K1 TX-06 2023: 本表该数未通过审核（V3），不作比较']);
  expect(unknownIn(results, '乙.xlsx')).toEqual([
    expect.stringMatching(/^K1 TX-06 2023: “甲\.xlsx”的 .*（科技局）未通过审核（V3）/),
  ]);
  expect(results.get('乙.xlsx')?.coverage).toMatchObject({ passed: 44, unverifiable: 1, failed: 0 });
});

it('未统计 against a figure cannot be compared; an empty cell says nothing', () => {
  const words = { 'TX-06': { 'actual:2023': '未统计' }, 'TX-09': { 'actual:2023': null } };
  const results = crossed([science(words), statistics()]);
  expect(listed(results)).toEqual([]);
  expect(unknownIn(results, '甲.xlsx')).toEqual(['K1 TX-06 2023: 本表填的是“未统计”，没有数可比']);
  expect(unknownIn(results, '乙.xlsx')).toEqual([expect.stringMatching(/填的是“未统计”，没有数可比$/)]);
});

it('已完成 against 未完成 is a difference without a number', () => {
  const hitech = (name: string, word: string): ReturnType<typeof filed> =>
    filed(
      'changsha-hitech-14th',
      name,
      {},
      {
        form: { includeTextTargets: true },
        base: (code, key) => (key === 'actual:2023' && code === completion ? word : undefined),
      },
    );
  const sample = filed('changsha-hitech-14th', '样.xlsx', {}, { form: { includeTextTargets: true } });
  const completion = sample.filing.indicators.find(({ indicator }) => indicator.measure === 'completion')
    ?.indicator.code;
  expect(completion).toBeDefined();
  const results = crossed([hitech('甲.xlsx', '已完成'), hitech('乙.xlsx', '未完成')]);
  expect(findingOf(results, '甲.xlsx')).toMatchObject({
    rule: 'K1',
    left: '已完成',
    right: '未完成',
    difference: null,
  });
  expect(listed(crossed([hitech('甲.xlsx', '已完成'), hitech('乙.xlsx', '已完成')]))).toEqual([]);
});

it('an explanation settles the own finding and leaves the other open', () => {
  const answers = { 'TX-06': { 'actual:2023': 470, explanation: '2023年含年底补认定的8家' } };
  const results = crossed([science(answers), statistics()]);
  expect(results.get('甲.xlsx')?.findings).toEqual([]);
  expect(results.get('甲.xlsx')?.explained).toMatchObject([
    { rule: 'K1', code: 'TX-06', explanation: '2023年含年底补认定的8家' },
  ]);
  findingOf(results, '乙.xlsx');
});

it('the same indicator in different years is not compared', () => {
  const results = crossed([
    filed(PLAN, '2022.xlsx', { 'TX-06': { 'actual:2022': 400 } }, { years: [2022] }),
    filed(PLAN, '2023.xlsx', {}, { years: [2023] }),
  ]);
  expect(listed(results)).toEqual([]);
  expect(results.get('2022.xlsx')?.coverage.evaluated).toBe(0);
});
