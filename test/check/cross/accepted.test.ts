/** X1 and X2 of single rows: whole wordings, whose empty cell is a loss, what was explained before, and columns that are gone. */
import { withCross, type CheckedFiling, type CrossOptions } from '../../../src/check/cross';
import type { Finding } from '../../../src/check/finding';
import type { Drift } from '../../../src/forms/filing';
import type { Indicator } from '../../../src/plan/schema';
import { few, SHEET, type Few } from './few';
import { crossed, findingOf, listed, unknownIn } from './support';

const before = (more: Partial<Few> = {}): CheckedFiling =>
  few({ file: '已验收.xlsx', cells: { 'actual:2022': 9 }, ...more });
const now = (figure: number | string | null, more: Partial<Few> = {}): CheckedFiling =>
  few({ file: '新.xlsx', cells: { 'actual:2022': figure }, ...more });
const against = (
  filing: CheckedFiling,
  accepted: readonly CheckedFiling[] = [before()],
  options: CrossOptions = {},
): ReturnType<typeof crossed> =>
  crossed([filing], { accepted: accepted.map((one) => one.filing), ...options });
const findingIn = (...parameters: Parameters<typeof against>): Finding =>
  findingOf(against(...parameters), '新.xlsx');

describe('X1: revisions', () => {
  const REASON = '请补回已验收数；确需撤销的，在“审核说明”中写明原因和依据，不少于6个字，并报规划办同意。';

  it('of a number by another', () => {
    expect(findingIn(now(12))).toMatchObject({
      ...{ rule: 'X1', severity: 'B', sheet: SHEET, cell: 'M4', code: 'SL-01', year: 2022 },
      ...{ left: 12, right: 9, difference: 3 },
      message:
        '“示例企业数”2022年现填 12家，已验收数为 9家（“已验收.xlsx”的 指标填报!M4），相差 3，未说明修订原因。',
      hint: '请恢复已验收数；确需修订的，在“审核说明”中写明修订原因和依据，不少于6个字，并报规划办同意。',
    });
  });

  it('of a word by a number, and of a word by another: no difference, and no unit behind a word', () => {
    const word = before({ cells: { 'actual:2022': '已完成' } });
    expect(findingIn(now(12), [word])).toMatchObject({
      ...{ left: 12, right: '已完成', difference: null },
      message:
        '“示例企业数”2022年现填 12家，已验收数为 已完成（“已验收.xlsx”的 指标填报!M4），未说明修订原因。',
    });
    expect(findingIn(now('未完成'), [word])).toMatchObject({
      ...{ left: '未完成', right: '已完成', difference: null },
      message:
        '“示例企业数”2022年现填 未完成，已验收数为 已完成（“已验收.xlsx”的 指标填报!M4），未说明修订原因。',
    });
    expect(findingIn(now('未完成'))).toMatchObject({
      ...{ left: '未完成', right: 9, difference: null },
      message:
        '“示例企业数”2022年现填 未完成，已验收数为 9家（“已验收.xlsx”的 指标填报!M4），未说明修订原因。',
    });
  });

  it('without a unit', () => {
    const indicator: Partial<Indicator> = { measure: 'ratio', unit: null };
    expect(findingIn(now(12, { indicator }), [before({ indicator })]).message).toContain(
      '现填 12，已验收数为 9（',
    );
  });

  it('without the last bits of a sum', () => {
    const [then, figure] = [before({ cells: { 'actual:2022': 0.7 + 0.1 } }), now(0.1 + 0.2)];
    expect(findingIn(figure, [then]).message).toContain('现填 0.3家，已验收数为 0.8家（');
  });

  it('by nothing, and by words', () => {
    expect(findingIn(now(null))).toMatchObject({
      ...{ left: null, right: 9, difference: null, hint: REASON },
      message: '“示例企业数”2022年已验收数 9家（“已验收.xlsx”的 指标填报!M4）在本表中没有了，单元格为空。',
    });
    expect(findingIn(now('未统计'))).toMatchObject({
      ...{ left: '未统计', right: 9, difference: null, hint: REASON },
      message: '“示例企业数”2022年已验收数 9家（“已验收.xlsx”的 指标填报!M4）在本表中没有了，现填“未统计”。',
    });
  });

  it.each<[now: string | null, then: string | null, lost: boolean]>([
    ['科技局', '科技局', true],
    ['科技局', '统计局', false],
    [null, '统计局', true],
    ['科技局', null, true],
  ])('an empty cell of %s, accepted from %s', (department, then, lost) => {
    expect(listed(against(now(null, { department }), [before({ department: then })]))).toHaveLength(
      lost ? 1 : 0,
    );
  });

  it('gone and revised in one row are two findings, years of one kind are one', () => {
    const then = before({ cells: { 'actual:2021': 9, 'actual:2022': 9, 'actual:2023': 9 } });
    const cells = { 'actual:2021': 12, 'actual:2022': null, 'actual:2023': 12 };
    expect(
      against(few({ file: '新.xlsx', cells }), [then])
        .get('新.xlsx')
        ?.findings.map(({ year, years }) => years ?? year),
    ).toEqual([[2021, 2023], 2022]);
  });

  it('in a year that is only shown says where it is to be mended', () => {
    const shown = few({
      ...{ file: '新.xlsx', years: [2023], earlierYears: [2022] },
      cells: { 'actual:2022': 12, 'actual:2023': 20 },
    });
    expect(findingIn(shown)).toMatchObject({
      message:
        '表中列示的“示例企业数”2022年往年数为 12家，已验收数为 9家（“已验收.xlsx”的 指标填报!M4），相差 3。',
      hint: '往年数不在本表修改，请恢复已验收数，或用最新台账重新生成填报表；确需修订的，在“审核说明”中写明原因和依据，不少于6个字。',
    });
  });

  it('a column that is gone from an accepted file accepts nothing', () => {
    const results = against(now(12), [before({ gone: ['actual:2022'] })]);
    expect(results.get('新.xlsx')).toMatchObject({ findings: [], coverage: { evaluated: 0 } });
  });
});

describe('explanations of before', () => {
  const text = '企业名录按新标准认定';
  const revised = now(12, { cells: { 'actual:2022': 12, explanation: text } });
  const accepted = (more: Partial<Few> = {}): CheckedFiling =>
    before({ cells: { 'actual:2022': 9, explanation: text }, ...more });

  it('beside the accepted figure count for that one alone', () => {
    expect(findingIn(revised, [accepted()])).toMatchObject({ lapsed: [{ value: '9', now: '12', text }] });
    expect(listed(against(revised))).toEqual([]);
  });

  it('of another plan with the same code count for nothing here', () => {
    expect(listed(against(revised, [before(), accepted({ plan: 'other' })]))).toEqual([]);
  });

  it('that were remembered stay so, where the accepted file says nothing', () => {
    const explainedBefore = [{ code: 'SL-01', year: 2022, rule: 'X1', value: 11, text }];
    expect(findingIn(revised, [before()], { explainedBefore })).toMatchObject({
      lapsed: [{ value: '11', now: '12', text }],
    });
  });
});

describe('X2: another definition', () => {
  it('says what was there before, and stands at the explanation', () => {
    expect(findingIn(now(9), [before({ indicator: { unit: '户', name: '企业数' } })])).toMatchObject({
      ...{ rule: 'X2', severity: 'B', sheet: SHEET, cell: 'Q4', code: 'SL-01', year: null },
      ...{ left: '示例企业数', right: '企业数' },
      message:
        '“示例企业数”的口径与已验收的填报（“已验收.xlsx”）不同：名称由“企业数”改为“示例企业数”；单位由“户”改为“家”。与已验收数不作比较。',
    });
  });

  it('without the column for it, at the first figure; without that, at no cell', () => {
    const cellIn = (...gone: string[]): string | null =>
      findingIn(now(9, { gone }), [before({ indicator: { unit: '户' } })]).cell;
    expect([cellIn('explanation'), cellIn('explanation', 'actual:2021')]).toEqual(['K4', 'M4']);
    expect(cellIn('explanation', 'actual:2021', 'actual:2022', 'actual:2023')).toBeNull();
  });

  it.each<[what: string, then: Partial<Indicator>, words: string]>([
    ['no unit', { unit: null }, '单位由“—”改为“家”'],
    ['no baseline year', { baseline: { printed: '10', value: 10, year: null } }, '基期年由“—”改为“2020”'],
    ['another measure', { measure: 'increment' }, '指标类型由“新增”改为“水平”'],
  ])('%s', (_, indicator, words) => {
    expect(findingIn(now(9), [before({ indicator })]).message).toContain(`：${words}。`);
  });

  it('of several the youngest is told', () => {
    const year = (of: number, unit: string): CheckedFiling =>
      before({ file: `${of}.xlsx`, years: [of], cells: { [`actual:${of}`]: 9 }, indicator: { unit } });
    const finding = findingIn(now(9), [year(2021, '户'), year(2022, '个'), year(2023, '百家')]);
    expect(finding).toMatchObject({ left: '家', right: '百家' });
    expect(finding.message).toContain('“2023.xlsx”');
  });

  it('a locked cell that was emptied, or was empty, in a form of an older plan', () => {
    const drift = (found: string, expected: string): Drift => ({
      ...{ kind: 'locked-changed', place: { sheet: SHEET, cell: 'E4' }, code: 'SL-01', header: '单位' },
      ...{ found, expected, cells: 1 },
    });
    const shown = (found: string, expected: string): string =>
      findingIn(now(9), [before({ drifts: [{ kind: 'plan-changed' }, drift(found, expected)] })]).message;
    expect(shown('', '家')).toContain('单位由“—”改为“家”');
    expect(shown('户', '')).toContain('单位由“户”改为“—”');
  });
});

describe('what is gone', () => {
  const missing = (code: string): Drift => ({
    ...{ kind: 'row-missing', place: { sheet: SHEET, cell: null }, code, name: '示例企业数' },
  });
  const changed: Drift = {
    ...{ kind: 'locked-changed', place: { sheet: SHEET, cell: 'I4' }, code: 'SL-01', header: '目标值' },
    ...{ expected: '10', found: '9', cells: 1 },
  };
  const other = (drifts: readonly Drift[]): CheckedFiling => now(null, { code: 'SL-02', drifts });

  it('a row with accepted figures is named, once; one without is not, nor is any other change', () => {
    const results = against(other([missing('SL-01'), missing('SL-03'), changed]));
    expect(results.get('新.xlsx')?.unverifiable).toEqual([
      {
        ...{ rule: 'X1', sheet: SHEET, cell: null, code: 'SL-01', year: null },
        reason: '缺少“示例企业数”一行，无法与已验收数比较',
      },
    ]);
  });

  it('a column with an accepted figure is named, one without is not', () => {
    expect(unknownIn(against(now(9, { gone: ['actual:2021', 'actual:2022'] })), '新.xlsx')).toEqual([
      'X1 SL-01 2022: 缺少2022年实际列，无法与已验收数比较',
    ]);
  });
});

it('what the comparison says is added to the filing’s own result, the worst first', () => {
  const { check } = now(12);
  const results = against(now(12)).get('新.xlsx');
  const [found] = results?.findings ?? [];
  if (!results || !found) throw new RangeError('no finding');
  const noted = { rule: 'T1', sheet: SHEET, cell: null, code: null, year: null, reason: '缺数' };
  const explained = { ...found, explanation: '按普查结果修订' };
  const own = {
    ...check,
    findings: [
      { ...found, rule: 'T3', severity: 'C' as const },
      { ...found, rule: 'V2', severity: 'D' as const },
    ],
    explained: [explained],
    unverifiable: [noted],
  };
  const worse = { ...found, rule: 'F6', severity: 'A' as const };
  const whole = withCross(own, {
    ...results,
    findings: [found, worse],
    explained: [{ ...explained, rule: 'K1' }],
    unverifiable: [{ ...noted, rule: 'K2' }],
  });
  expect(whole.findings.map(({ rule }) => rule)).toEqual(['F6', 'X1', 'T3', 'V2']);
  expect(whole.explained.map(({ rule }) => rule)).toEqual(['X1', 'K1']);
  expect(whole.unverifiable.map(({ rule }) => rule)).toEqual(['T1', 'K2']);
  expect(whole.coverage).toMatchObject({ rules: results.coverage.rules, failed: 1 });
});
