/** X1 and X2: what was accepted before. */
import type { CheckedFiling } from '../../../src/check/cross';
import type { Drift } from '../../../src/forms/filing';
import { expectSentence } from '../support';
import {
  cellOf,
  crossed,
  distrusted,
  filed,
  findingOf,
  listed,
  unknownIn,
  withIndicator,
  withPlan,
} from './support';

const PLAN = 'tianxin-14th';
const YEARS = [2021, 2022, 2023];
const accepted = (answers = {}, options = {}): CheckedFiling =>
  filed(PLAN, '已验收.xlsx', answers, { years: YEARS, ...options });
const now = (answers = {}, options = {}): CheckedFiling => filed(PLAN, '新.xlsx', answers, options);
const against = (filing: CheckedFiling, ...earlier: CheckedFiling[]): ReturnType<typeof crossed> =>
  crossed([filing], { accepted: (earlier.length > 0 ? earlier : [accepted()]).map((one) => one.filing) });

describe('revisions', () => {
  it('unchanged figures pass', () => {
    const results = against(now());
    expect(listed(results)).toEqual([]);
    // Each accepted figure once, and each definition once.
    expect(results.get('新.xlsx')?.coverage.passed).toBe(9 * 3 + 9);
  });

  it('a changed figure needs a reason: old and new value, and where the old one stands', () => {
    const finding = findingOf(against(now({ 'TX-06': { 'actual:2022': 400 } })), '新.xlsx');
    expect(finding).toMatchObject({
      rule: 'X1',
      severity: 'B',
      code: 'TX-06',
      year: 2022,
      left: 400,
      right: 393,
    });
    expect(finding.difference).toBe(7);
    expect(finding.cell).toBe(cellOf(PLAN, 'TX-06', 2022));
    expect(finding.message).toMatch(
      /现填 400家，已验收数为 393家（“已验收\.xlsx”的 指标填报![A-Z]+\d+），相差 7，/,
    );
    expectSentence(finding.message);
    expectSentence(finding.hint);
  });

  it('a reason of six characters settles it', () => {
    const answers = { 'TX-06': { 'actual:2022': 400, explanation: '2022年据普查修订' } };
    const results = against(now(answers));
    expect(listed(results)).toEqual([]);
    expect(results.get('新.xlsx')?.explained).toMatchObject([{ rule: 'X1', severity: 'B', year: 2022 }]);
    expect(
      listed(against(now({ 'TX-06': { 'actual:2022': 400, explanation: '2023年据普查修订' } }))),
    ).toHaveLength(1);
  });

  it('words that stood beside the accepted figure are no reason for another one; added ones are', () => {
    const explanation = '企业名录按新标准认定';
    const before = accepted({ 'TX-06': { explanation } });
    const revised = (text: string): ReturnType<typeof crossed> =>
      against(now({ 'TX-06': { 'actual:2022': 400, explanation: text } }), before);
    const finding = findingOf(revised(explanation), '新.xlsx');
    expect(finding).toMatchObject({ rule: 'X1', lapsed: [{ value: '393', now: '400', text: explanation }] });
    expect(finding.hint).toMatch(/^审核说明是针对 393 写的，现为 400，请核对后重新说明。/);
    expect(listed(revised(`${explanation}；2022年据普查修订`))).toEqual([]);
    expect(listed(revised('〔2022年 X1 400〕据普查修订数据'))).toEqual([]);
  });

  it('a row revised in several years is one finding', () => {
    const answers = { 'TX-06': { 'actual:2021': 330, 'actual:2022': 400 } };
    expect(findingOf(against(now(answers)), '新.xlsx')).toMatchObject({ year: 2021, years: [2021, 2022] });
  });

  it('a figure that disappeared is a finding, whether the cell is empty or holds words', () => {
    const results = against(now({ 'TX-06': { 'actual:2022': null }, 'TX-09': { 'actual:2022': '未统计' } }));
    const [empty, words] = results.get('新.xlsx')?.findings ?? [];
    expect(empty).toMatchObject({ rule: 'X1', code: 'TX-06', year: 2022, left: null, right: 393 });
    expect(empty?.message).toContain('已验收数 393家');
    expect(words).toMatchObject({ rule: 'X1', code: 'TX-09', left: '未统计' });
    expect(words?.message).toContain('现填“未统计”');
    expect(results.get('新.xlsx')?.findings).toHaveLength(2);
  });

  it('what another department leaves empty has not disappeared', () => {
    const empty = { 'TX-06': { 'actual:2022': null } };
    const science = accepted({}, { department: '科技局' });
    expect(listed(against(now(empty, { department: '统计局' }), science))).toEqual([]);
    expect(listed(against(now(empty, { department: '科技局' }), science))).toHaveLength(1);
  });

  it('a year nobody accepted before is new, not revised', () => {
    expect(listed(against(now({ 'TX-06': { 'actual:2024': 9 } })))).toEqual([]);
  });

  it('of two accepted filings the later counts', () => {
    const revised = accepted({ 'TX-06': { 'actual:2022': 400 } });
    const filing = now({ 'TX-06': { 'actual:2022': 400 } });
    expect(listed(against(filing, accepted(), revised))).toEqual([]);
    expect(listed(against(filing, revised, accepted()))).toHaveLength(1);
  });

  it('a figure that an accepted form shows from before counts, unless another reports it', () => {
    const shows = (figure: number): CheckedFiling =>
      accepted({}, { years: [2023], form: { earlierYears: [2022], earlier: () => figure } });
    const filing = now({ 'TX-06': { 'actual:2022': 400 } });
    const rows = (...earlier: CheckedFiling[]): string[] =>
      listed(against(filing, ...earlier)).filter((line) => line.includes('TX-06'));
    expect(rows(shows(393))).toHaveLength(1);
    expect(rows(shows(400))).toEqual([]);
    expect(rows(accepted(), shows(400))).toHaveLength(1);
  });

  it('accepted filings of other plans say nothing', () => {
    const other = filed('kaifu-14th', '开福.xlsx');
    const sameCodes = withPlan(accepted({ 'TX-06': { 'actual:2022': 1 } }), { id: 'tianxin-other' });
    const results = crossed([now()], { accepted: [other.filing, sameCodes.filing] });
    expect(results.get('新.xlsx')?.coverage.evaluated).toBe(0);
  });

  it('a refused figure is not compared', () => {
    const results = against(distrusted(now({ 'TX-06': { 'actual:2022': 3_930_000 } }), 'TX-06', 2022));
    expect(listed(results)).toEqual([]);
    expect(unknownIn(results, '新.xlsx')).toEqual(['X1 TX-06 2022: 本表该数未通过审核（V3），不作比较']);
  });

  it('a row or a column that is gone is named: nothing in it was compared', () => {
    const { filing, check } = now();
    const drift: Drift = {
      kind: 'row-missing',
      place: { sheet: '指标填报', cell: null },
      code: 'TX-06',
      name: '高新技术企业数',
    };
    const indicators = filing.indicators
      .filter(({ indicator }) => indicator.code !== 'TX-06')
      .map((row) => ({
        ...row,
        entries: new Map(
          [...row.entries].filter(([key]) => row.indicator.code !== 'TX-09' || key !== 'actual:2021'),
        ),
      }));
    const results = against({ filing: { ...filing, indicators, drifts: [drift] }, check });
    expect(listed(results)).toEqual([]);
    expect(unknownIn(results, '新.xlsx')).toEqual([
      'X1 TX-09 2021: 缺少2021年实际列，无法与已验收数比较',
      'X1 TX-06 null: 缺少“高新技术企业数”一行，无法与已验收数比较',
    ]);
  });
});

describe('earlier years that the form only shows', () => {
  const shown = (figure: number | undefined): CheckedFiling =>
    now(
      {},
      {
        years: [2024],
        form: {
          earlierYears: [2023],
          earlier: (code: string) => (code === 'TX-06' ? figure : undefined),
        },
      },
    );

  it('the accepted figure passes, and a form that shows none claims nothing', () => {
    expect(listed(against(shown(462)))).toEqual([]);
    expect(listed(against(shown(undefined)))).toEqual([]);
  });

  it('another figure is a finding at the locked cell', () => {
    const finding = findingOf(against(shown(460)), '新.xlsx');
    expect(finding).toMatchObject({
      rule: 'X1',
      severity: 'B',
      code: 'TX-06',
      year: 2023,
      left: 460,
      right: 462,
    });
    expect(finding.message).toContain('列示的');
    expectSentence(finding.hint);
  });

  it('they are not compared with what other departments file', () => {
    const results = crossed([shown(460), filed(PLAN, '统计局.xlsx')]);
    expect(listed(results)).toEqual([]);
  });
});

describe('changed definitions', () => {
  it.each([
    ['unit', { unit: '百家' }, '单位由“百家”改为“家”'],
    ['name', { name: '高企数' }, '名称由“高企数”改为“高新技术企业数”'],
    ['baseline year', { baseline: { printed: '255', value: 255, year: 2019 } }, '基期年由“2019”改为“2020”'],
    ['measure', { measure: 'increment' as const }, '指标类型由“新增”改为“水平”'],
  ])('another %s is one finding, and no figure of the row is compared', (_, change, words) => {
    const before = withIndicator(
      accepted({ 'TX-06': { 'actual:2021': 1, 'actual:2022': 2 } }),
      'TX-06',
      change,
    );
    const results = against(now(), before);
    const finding = findingOf(results, '新.xlsx');
    expect(finding).toMatchObject({ rule: 'X2', severity: 'B', code: 'TX-06', year: null });
    expect(finding.message).toContain(words);
    expect(finding.message).toContain('“已验收.xlsx”');
    expectSentence(finding.hint);
    expect(unknownIn(results, '新.xlsx')).toEqual(
      YEARS.map((year) => `X1 TX-06 ${year}: “高新技术企业数”的口径已变（见 X2），与已验收数不可比`),
    );
  });

  it('several changes are told in one finding', () => {
    const before = withIndicator(accepted(), 'TX-06', { unit: '百家', name: '高企数' });
    expect(findingOf(against(now(), before), '新.xlsx').message).toContain('改为“高新技术企业数”；单位由');
  });

  it('blanks and full-width forms in a name are no change', () => {
    const before = withIndicator(accepted(), 'TX-04', {
      name: '市级及以上技术创新中心、重点实验室、工程研究中心等 创新平台数量',
    });
    expect(listed(against(now(), before))).toEqual([]);
  });

  it('an explanation settles the finding, but the figures stay without comparison', () => {
    const before = withIndicator(accepted(), 'TX-06', { unit: '百家' });
    const results = against(now({ 'TX-06': { explanation: '计量单位按新规划改为家' } }), before);
    expect(listed(results)).toEqual([]);
    expect(results.get('新.xlsx')?.explained).toMatchObject([{ rule: 'X2' }]);
    expect(unknownIn(results, '新.xlsx')).toHaveLength(3);
  });

  it('an accepted form that was made from an older plan still shows the old unit', () => {
    const { filing, check } = accepted();
    const place = { sheet: '指标填报', cell: 'E9' };
    const drifts: Drift[] = [
      { kind: 'plan-changed' },
      { kind: 'locked-changed', place, code: 'TX-06', header: '单位', expected: '家', found: '户', cells: 1 },
      {
        kind: 'locked-changed',
        place,
        code: 'TX-09',
        header: '目标值',
        expected: '1.8',
        found: '1.7',
        cells: 1,
      },
    ];
    const results = against(now(), { filing: { ...filing, drifts }, check });
    expect(findingOf(results, '新.xlsx')).toMatchObject({
      rule: 'X2',
      code: 'TX-06',
      left: '家',
      right: '户',
    });
    // Without another plan it is somebody's slip in a locked cell.
    expect(listed(against(now(), { filing: { ...filing, drifts: drifts.slice(1) }, check }))).toEqual([]);
  });
});
