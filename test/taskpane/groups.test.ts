import type { Finding, Severity, Unverifiable } from '../../src/check/finding';
import {
  filterFindings,
  groupFindings,
  groupUnverifiable,
  marksOf,
} from '../../src/taskpane/steps/check/groups';

const finding = (rule: string, severity: Severity, code: string | null, cell: string | null): Finding => ({
  rule,
  severity,
  sheet: '指标填报',
  cell,
  code,
  year: 2023,
  message: `${code}有误`,
  left: null,
  right: null,
  difference: null,
  hint: '请核对',
});
const title = (rule: string): string => (rule === 'R1' ? '必填' : rule);

describe('findings by cause', () => {
  test('one entry a rule, below it one a row, in the order they came', () => {
    const groups = groupFindings([
      finding('V3', 'A', 'TX-02', 'K5'),
      finding('R1', 'A', 'TX-01', 'K4'),
      finding('R1', 'A', 'TX-03', 'K6'),
      finding('R1', 'A', 'TX-01', 'M4'),
    ]);
    expect(groups.map(({ rule, count }) => [rule, count])).toEqual([
      ['V3', 1],
      ['R1', 3],
    ]);
    expect(groups[1]?.rows.map(({ code, findings }) => [code, findings.length])).toEqual([
      ['TX-01', 2],
      ['TX-03', 1],
    ]);
  });

  test('the same rule in two severities makes two groups: what blocks is not hidden among notes', () => {
    const groups = groupFindings([finding('T1', 'B', 'TX-01', 'K4'), finding('T1', 'C', 'TX-02', 'K5')]);
    expect(groups.map(({ severity }) => severity)).toEqual(['B', 'C']);
  });

  test('what could not be checked is put together by its reason', () => {
    const place = (rule: string, reason: string): Unverifiable => ({
      rule,
      reason,
      sheet: '指标填报',
      cell: null,
      code: null,
      year: null,
    });
    const groups = groupUnverifiable([
      place('T1', '甲'),
      place('T3', '甲'),
      place('T1', '乙'),
      place('T1', '甲'),
    ]);
    expect(groups.map(({ reason, rules, places }) => [reason, rules, places.length])).toEqual([
      ['甲', ['T1', 'T3'], 3],
      ['乙', ['T1'], 1],
    ]);
  });
});

describe('the filter', () => {
  const all = [finding('R1', 'A', 'TX-01', 'K4'), finding('V3', 'C', 'TX-02', 'K5')];
  const found = (search: string, hidden: readonly Severity[] = []): (string | null)[] =>
    filterFindings(all, { search, hidden }, title).map(({ code }) => code);

  test('leaves out hidden severities', () => {
    expect(found('', ['A'])).toEqual(['TX-02']);
  });

  test.each([
    ['a code in small letters', 'tx-02', ['TX-02']],
    ['the title of the rule', '必填', ['TX-01']],
    ['an address in full-width letters', 'Ｋ５', ['TX-02']],
    ['several words in any order', '有误 2023', ['TX-01', 'TX-02']],
    ['words of which one is missing', '必填 TX-02', []],
  ])('finds %s', (_, search, codes) => {
    expect(found(search)).toEqual(codes);
  });
});

test('a cell is marked once, by the worst that is said of it; whole sheets are not marked', () => {
  const marks = marksOf([
    finding('T1', 'C', 'TX-01', 'K4'),
    finding('R1', 'A', 'TX-01', 'K4'),
    finding('F1', 'A', null, null),
    finding('T3', 'D', 'TX-02', 'K5'),
  ]);
  expect(marks).toEqual([
    { sheet: '指标填报', cell: 'K4', severity: 'A' },
    { sheet: '指标填报', cell: 'K5', severity: 'D' },
  ]);
});
