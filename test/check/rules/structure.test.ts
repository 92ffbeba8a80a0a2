/** F1, F2, F5 and F6: what each drift of a form is called, in whole sentences; and which of them one mistake explains. */
import { checkFiling } from '../../../src/check/check';
import { describeDrift, STRUCTURE_RULES } from '../../../src/check/rules/structure';
import type { Finding } from '../../../src/check/finding';
import type { Drift } from '../../../src/forms/filing';
import { projectFiling } from './project-support';

const told = (...drifts: Drift[]): readonly Finding[] =>
  checkFiling({ ...projectFiling({ cells: {} }), projects: [], sheets: {}, drifts }).findings;

const SHEET = '指标填报';
const whole = { sheet: SHEET, cell: null };
const at = (cell: string): { sheet: string; cell: string } => ({ sheet: SHEET, cell });
const codes = (count: number): string[] => Array.from({ length: count }, (_, index) => `SL-${index + 1}`);
const locked = (found: string, expected: string, cells: number): Drift => ({
  ...{ kind: 'locked-changed', place: at('I7'), code: 'SL-01', header: '目标值', found, expected, cells },
});
const BACK = '请改回原值。认为规划数据有误的，请联系下发单位，不要自行修改。';
const FOREIGN =
  '其中1行已有填写内容：请转交责任单位在其填报表中填报；确应由本单位填报的，请联系下发单位重新下发，再从本表删除这些行。';

interface Case {
  readonly what: string;
  readonly drift: Drift;
  readonly finding: Partial<Finding> & Pick<Finding, 'rule' | 'severity' | 'message' | 'hint'>;
}

const CASES: readonly Case[] = [
  {
    what: 'no marker',
    drift: { kind: 'marker-missing' },
    finding: {
      ...{ rule: 'F1', severity: 'A', sheet: '_plan', cell: null, code: null },
      message: '文件中没有模板标识（隐藏工作表“_plan”），无法核对是否为下发的填报表。',
      hint: '请在下发的原填报表中填写，不要把内容复制到新建的工作簿；内容已按表头和代码读取，请核对。',
    },
  },
  {
    what: 'another plan',
    drift: { kind: 'plan-changed' },
    finding: {
      ...{ rule: 'F1', severity: 'A', sheet: '_plan', cell: null, code: null },
      message: '填报表是按另一版本的规划数据生成的，目标值或行可能已经调整。',
      hint: '请用当前版本重新生成填报表，把已填数据转入后再提交。',
    },
  },
  {
    what: 'a sheet that is gone',
    drift: { kind: 'sheet-missing', part: 'indicators', name: SHEET },
    finding: {
      ...{ rule: 'F2', severity: 'A', sheet: SHEET, cell: null, code: null },
      message: '缺少工作表“指标填报”，其中的内容没有审核。',
      hint: '请从原填报表恢复该工作表；若表头被删，请补回第3行表头。',
    },
  },
  {
    what: 'a sheet with another name',
    drift: { kind: 'sheet-renamed', part: 'indicators', name: SHEET, found: '定稿' },
    finding: {
      ...{ rule: 'F2', severity: 'D', sheet: '定稿', cell: null, code: null },
      message: '工作表“指标填报”被改名为“定稿”，已按表头识别并读取。',
      hint: '建议改回原名“指标填报”。',
    },
  },
  {
    what: 'a copy of a sheet',
    drift: { kind: 'sheet-copied', part: 'indicators', name: SHEET, copy: '指标填报 (2)' },
    finding: {
      ...{ rule: 'F2', severity: 'A', sheet: '指标填报 (2)', cell: null, code: null },
      message: '工作表“指标填报 (2)”是“指标填报”的副本，没有读取其中的内容。',
      hint: '请确认数据填在“指标填报”中，然后删除副本“指标填报 (2)”。',
    },
  },
  {
    what: 'a column that is gone',
    drift: { kind: 'column-missing', place: whole, header: '数据来源', input: true },
    finding: {
      ...{ rule: 'F2', severity: 'A', sheet: SHEET, cell: null, code: null },
      message: '工作表“指标填报”缺少“数据来源”列。',
      hint: '请补回该列及表头文字“数据来源”；列的位置不限。',
    },
  },
  {
    what: 'a second column that differs in one row',
    drift: { kind: 'column-doubled', place: at('X3'), header: '2023年实际', first: 'O3', differing: 1 },
    finding: {
      ...{ rule: 'F2', severity: 'A', sheet: SHEET, cell: 'X3', code: null },
      message:
        '工作表“指标填报”有两列表头都是“2023年实际”，其中1行内容不同，只读取了 O3 所在的列，本列没有采用。',
      hint: '请核实后只保留正确的一列，删除或改名另一列。',
    },
  },
  {
    what: 'a second column that is the same',
    drift: { kind: 'column-doubled', place: at('X3'), header: '2023年实际', first: 'O3', differing: 0 },
    finding: {
      ...{ rule: 'F2', severity: 'D', sheet: SHEET, cell: 'X3', code: null },
      message:
        '工作表“指标填报”有两列表头都是“2023年实际”，本列没有填写或与 O3 所在的列相同，按 O3 所在的列读取。',
      hint: '请删除多余的一列。',
    },
  },
  {
    what: 'a column of their own',
    drift: { kind: 'column-extra', place: at('X3'), header: '经办人' },
    finding: {
      ...{ rule: 'F2', severity: 'D', sheet: SHEET, cell: 'X3', code: null },
      message: '工作表“指标填报”多出“经办人”列，其内容没有采用。',
      hint: '如为自用备注，可以保留；如为填报内容，请填入规定的列。',
    },
  },
  {
    what: 'a row that is gone',
    drift: { kind: 'row-missing', place: whole, code: 'SL-01', name: '示例企业数' },
    finding: {
      ...{ rule: 'F2', severity: 'A', sheet: SHEET, cell: null, code: 'SL-01' },
      message: '缺少 SL-01“示例企业数”一行。',
      hint: '请从原填报表恢复该行；若只是代码被改，请把代码改回 SL-01。',
    },
  },
  {
    what: 'a row of their own',
    drift: { kind: 'row-unknown', place: at('A9'), text: '合计' },
    finding: {
      ...{ rule: 'F2', severity: 'D', sheet: SHEET, cell: 'A9', code: null },
      message: '有一行没有可识别的代码（内容“合计”），没有采用。',
      hint: '如为合计或备注，可以保留；如为填报内容，请填到对应代码的行。',
    },
  },
  {
    what: 'one row of somebody else, filled in',
    drift: { kind: 'rows-foreign', place: at('A9'), codes: codes(1), name: '示例企业数', filled: 1 },
    finding: {
      ...{ rule: 'F2', severity: 'B', sheet: SHEET, cell: 'A9', code: null },
      message: 'SL-1“示例企业数”不在本填报表的下发范围内，由其他单位的填报表填报，没有采用。',
      hint: FOREIGN,
    },
  },
  {
    what: 'one row of somebody else, empty',
    drift: { kind: 'rows-foreign', place: at('A9'), codes: codes(1), name: '示例企业数', filled: 0 },
    finding: {
      ...{ rule: 'F2', severity: 'D', sheet: SHEET, cell: 'A9', code: null },
      message: 'SL-1“示例企业数”不在本填报表的下发范围内，由其他单位的填报表填报，没有采用。',
      hint: '没有填写内容，可以从本表删除。',
    },
  },
  {
    what: 'many rows of somebody else: the first ten are named',
    drift: { kind: 'rows-foreign', place: at('A9'), codes: codes(12), name: '示例企业数', filled: 1 },
    finding: {
      ...{ rule: 'F2', severity: 'B', sheet: SHEET, cell: 'A9', code: null },
      message: `有12行（${codes(10).join('、')}等，首行“示例企业数”）不在本填报表的下发范围内，由其他单位的填报表填报，没有采用。`,
      hint: FOREIGN,
    },
  },
  {
    what: 'a second row that differs',
    drift: { kind: 'row-doubled', place: at('A9'), code: 'SL-01', first: 'A5', conflicting: true },
    finding: {
      ...{ rule: 'F5', severity: 'A', sheet: SHEET, cell: 'A9', code: 'SL-01' },
      message: 'SL-01 有两行，且填写内容不同（第一行在 A5），无法确定以哪行为准。',
      hint: '请核实后只保留正确的一行。',
    },
  },
  {
    what: 'a second row that is the same',
    drift: { kind: 'row-doubled', place: at('A9'), code: 'SL-01', first: 'A5', conflicting: false },
    finding: {
      ...{ rule: 'F2', severity: 'D', sheet: SHEET, cell: 'A9', code: 'SL-01' },
      message: 'SL-01 有两行，本行没有填写或与 A5 所在的行相同，按 A5 所在的行读取。',
      hint: '请删除多余的一行。',
    },
  },
  {
    what: 'one locked cell',
    drift: locked('5500', '6000', 1),
    finding: {
      ...{ rule: 'F6', severity: 'A', sheet: SHEET, cell: 'I7', code: 'SL-01', left: '5500', right: '6000' },
      message: 'SL-01 的“目标值”被改动：应为“6000”，现为“5500”。',
      hint: BACK,
    },
  },
  {
    what: 'two locked cells, the first of which was emptied',
    drift: locked('', '6000', 2),
    finding: {
      ...{ rule: 'F6', severity: 'A', cell: 'I7', code: 'SL-01', left: '', right: '6000' },
      message: 'SL-01 有 2 个锁定单元格被改动，首先是“目标值”：应为“6000”，现为“（空）”。',
      hint: BACK,
    },
  },
  {
    what: 'a locked cell that was empty',
    drift: locked('5500', '', 1),
    finding: {
      ...{ rule: 'F6', severity: 'A', cell: 'I7', code: 'SL-01', left: '5500', right: '' },
      message: 'SL-01 的“目标值”被改动：应为“（空）”，现为“5500”。',
      hint: BACK,
    },
  },
  {
    what: 'rows that slipped',
    drift: { kind: 'rows-shifted', place: whole, rows: 7 },
    finding: {
      ...{ rule: 'F6', severity: 'A', sheet: SHEET, cell: null, code: null },
      message:
        '工作表“指标填报”有 7 行的代码与名称、目标对不上，可能只对部分列排了序，或整块粘贴错了行。这些行的数据没有采用。',
      hint: '请撤销排序或从原填报表重新填写；排序时要选中整张表。',
    },
  },
  {
    what: 'some locked cell',
    drift: { kind: 'locked-differs', place: whole },
    finding: {
      ...{ rule: 'F6', severity: 'A', sheet: SHEET, cell: null, code: null },
      message: '工作表“指标填报”的锁定内容与下发时不一致，可能是以前年度的实际值被改动。',
      hint: '请与下发的填报表核对；以前年度数据需要修订的，请另行说明。',
    },
  },
  {
    what: 'a formula that was pasted over',
    drift: { kind: 'formula-replaced', place: at('W4'), code: 'SL-01', header: '审核提示' },
    finding: {
      ...{ rule: 'F6', severity: 'A', sheet: SHEET, cell: 'W4', code: 'SL-01' },
      message: 'SL-01 的“审核提示”原为公式，现被改成了固定内容。',
      hint: '请从同列其他行复制公式，或从原填报表恢复；粘贴数据时不要覆盖公式列。',
    },
  },
];

it.each(CASES)('$what: $finding.rule $finding.severity', ({ drift, finding }) => {
  expect(told(drift)).toEqual([
    { sheet: SHEET, year: null, left: null, right: null, difference: null, ...finding, ...bound(finding) },
  ]);
});

/** What an explanation would be bound to; only B can have one, and its sheet has no place for it. */
const bound = ({ severity }: Pick<Finding, 'severity'>): Partial<Finding> =>
  severity === 'B' ? { bound: [{ year: null, value: null }] } : {};

it('what is listed as a rule has the severity of its worst drift', () => {
  for (const { id, severity } of STRUCTURE_RULES) {
    const severities = CASES.filter(({ finding }) => finding.rule === id).map(
      ({ drift }) => describeDrift(drift).failure.severity,
    );
    expect(severities).toContain(severity);
    expect(severities.every((one) => one >= severity)).toBe(true);
  }
});

describe('what one mistake explains', () => {
  const replaced = (sheet: string, header: string, code: string): Drift => ({
    ...{ kind: 'formula-replaced', place: { sheet, cell: 'W4' }, code, header },
  });
  const rows = (...drifts: Drift[]): string[] =>
    told(...drifts).map(({ rule, sheet, code, message }) => `${rule} ${sheet} ${code} ${message}`);

  it('formulas of one column are one, those of two columns or sheets are two', () => {
    expect(
      rows(
        replaced(SHEET, '审核提示', 'SL-01'),
        replaced('项目填报', '审核提示', 'SL-P01'),
        replaced(SHEET, '审核提示', 'SL-02'),
        replaced('项目填报', '累计完成投资', 'SL-P01'),
      ),
    ).toEqual([
      'F6 指标填报 null 工作表“指标填报”的“审核提示”列有 2 行公式被改成了固定内容。',
      'F6 项目填报 SL-P01 SL-P01 的“审核提示”原为公式，现被改成了固定内容。',
      'F6 项目填报 SL-P01 SL-P01 的“累计完成投资”原为公式，现被改成了固定内容。',
    ]);
  });

  it('of a sheet whose rows are mixed up neither formulas nor unknown rows are told, of others they are', () => {
    const shifted: Drift = { kind: 'rows-shifted', place: whole, rows: 7 };
    const unknown = (sheet: string): Drift => ({
      kind: 'row-unknown',
      place: { sheet, cell: 'A9' },
      text: '合计',
    });
    expect(
      rows(
        ...[replaced(SHEET, '审核提示', 'SL-01'), unknown(SHEET), shifted, unknown('项目填报')],
        replaced('项目填报', '审核提示', 'SL-P01'),
      ).map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['F6 指标填报', 'F6 项目填报', 'F2 项目填报']);
  });

  it('a row that slipped takes its formulas with it, one with a changed target does not', () => {
    const changed = (header: string): Drift => ({
      ...{
        kind: 'locked-changed',
        place: at('D4'),
        code: 'SL-01',
        header,
        found: '1',
        expected: '2',
        cells: 2,
      },
    });
    const formulas = replaced(SHEET, '审核提示', 'SL-01');
    expect(told(changed('指标名称'), formulas)).toHaveLength(1);
    expect(told(changed('目标值'), formulas)).toHaveLength(2);
  });
});
