/** Many filings of one plan become the data of its assessment. */
import { checkFiling } from '../../src/check/check';
import { mergeFilings, type CheckedFiling } from '../../src/collect/merge';
import { ReportError } from '../../src/i18n/report-error';
import { assessPlan } from '../../src/assess/plan';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans } from '../../src/plan/catalogue';
import type { Actual, IndicatorSeries, ProjectRecord, TaskRecord } from '../../src/assess/data';
import type { FilledForm } from '../support/filing';
import { fill, type FillOptions } from '../support/filing';
import { expectSentence } from '../check/support';

const CITY = 'changsha-14th';
const ZONE = 'changsha-hitech-14th';

function checked(form: FilledForm, fileName: string): CheckedFiling {
  const filing = form.read(fileName);
  const annualTargets = annualTargetsFor(filing.plan, bundledPlans());
  return { filing, check: checkFiling(filing, { annualTargets }) };
}

const file = (plan: string, fileName: string, options: FillOptions = {}): CheckedFiling =>
  checked(fill(plan, options), fileName);

const ofYear = (plan: string, year: number, answers: FillOptions['answers'] = {}): CheckedFiling =>
  file(plan, `${year}.xlsx`, { years: [year], answers });

function seriesOf(files: readonly CheckedFiling[], code: string): IndicatorSeries {
  const series = mergeFilings(files).data.indicators.find(({ indicator }) => indicator.code === code);
  if (!series) throw new RangeError(`no series ${code}`);
  return series;
}

function projectOf(files: readonly CheckedFiling[], code: string): ProjectRecord {
  const record = mergeFilings(files).data.projects.find(({ project }) => project.code === code);
  if (!record) throw new RangeError(`no project ${code}`);
  return record;
}

function taskOf(files: readonly CheckedFiling[], code: string): TaskRecord {
  const record = mergeFilings(files).data.tasks.find(({ task }) => task.code === code);
  if (!record) throw new RangeError(`no task ${code}`);
  return record;
}

const shown = (actual: Actual | undefined): unknown =>
  actual?.kind === 'number' ? actual.value : actual?.kind === 'untrusted' ? actual.rule : actual?.kind;

describe('years from several files', () => {
  const files = [ofYear(CITY, 2022), ofYear(CITY, 2021), ofYear(CITY, 2023)];
  const { data, conflicts } = mergeFilings(files);

  it('stand side by side, with the file and cell each figure was read from', () => {
    expect(conflicts).toEqual([]);
    expect(data.years).toEqual([2021, 2022, 2023]);
    expect(data.files).toEqual(['2022.xlsx', '2021.xlsx', '2023.xlsx']);
    const { actuals } = seriesOf(files, 'CS-11');
    expect(actuals.get(2021)).toEqual({
      kind: 'number',
      value: 4514,
      origin: { file: '2021.xlsx', sheet: '指标填报', cell: 'K14' },
    });
    expect(actuals.get(2023)).toMatchObject({ value: 5257, origin: { file: '2023.xlsx' } });
    expect(actuals.has(2024)).toBe(false);
  });

  it('every row of the plan appears once', () => {
    expect(data.indicators).toHaveLength(14);
    expect(new Set(data.tasks.map(({ task }) => task.code)).size).toBe(data.tasks.length);
  });

  it('the texts of the rows are joined, each once', () => {
    const told = [
      ofYear(CITY, 2021, { 'CS-11': { explanation: '认定口径调整', department: '科技局' } }),
      ofYear(CITY, 2022, { 'CS-11': { explanation: '补贴政策到期', department: '科技局' } }),
    ];
    expect(seriesOf(told, 'CS-11')).toMatchObject({
      explanation: '认定口径调整；补贴政策到期',
      department: '科技局',
      source: '统计年报',
    });
  });
});

describe('the same figure twice', () => {
  it('is fine: a file given twice', () => {
    const twice = [file(CITY, 'a.xlsx'), file(CITY, 'b.xlsx')];
    expect(mergeFilings(twice).conflicts).toEqual([]);
    expect(seriesOf(twice, 'CS-11').actuals.get(2021)).toMatchObject({ value: 4514 });
  });

  it('is fine: a form that repeats the accepted year before', () => {
    const earlier = (code: string, key: string): number | undefined =>
      code === 'CS-11' && key === 'actual:2021' ? 4514 : undefined;
    const second = file(CITY, '2022.xlsx', { years: [2022], form: { earlierYears: [2021], earlier } });
    const { conflicts, data } = mergeFilings([ofYear(CITY, 2021), second]);
    expect(conflicts).toEqual([]);
    expect(data.years).toEqual([2021, 2022]);
    expect(mergeFilings([second]).data.years).toEqual([2021, 2022]);
    expect(seriesOf([second], 'CS-11').actuals.get(2021)).toMatchObject({ value: 4514 });
  });

  it('is fine: a figure that both checks refuse is refused once', () => {
    const answers = { 'HT-01': { 'actual:2022': 36_920_000 } };
    const twice = [file(ZONE, 'a.xlsx', { answers }), file(ZONE, 'b.xlsx', { answers })];
    expect(mergeFilings(twice).conflicts).toEqual([]);
    expect(shown(seriesOf(twice, 'HT-01').actuals.get(2022))).toBe('V3');
  });

  it.each([[false], [true]])(
    'is known where one of the files can vouch for it (reversed: %p)',
    (reversed) => {
      const slipped = fill(CITY);
      const rows = slipped.dataRows('indicators');
      const copy = [...(rows[10] ?? [])];
      copy[slipped.column('indicators', 'actual:2025') - 1] = { kind: 'number', value: 1, percent: false };
      slipped.setDataRows('indicators', [...rows, copy]);
      const files = [checked(slipped, 'a.xlsx'), file(CITY, 'b.xlsx')];
      const ordered = reversed ? [...files].reverse() : files;
      expect(mergeFilings(ordered).conflicts).toEqual([]);
      expect(seriesOf(ordered, 'CS-11').actuals.get(2021)).toMatchObject({
        kind: 'number',
        origin: { file: 'b.xlsx' },
      });
    },
  );
});

describe('different figures', () => {
  const with5300 = { 'CS-11': { 'actual:2023': 5300 } };
  const files = [file(CITY, '科技局.xlsx'), file(CITY, '统计局.xlsx', { answers: with5300 })];

  it('are a conflict that names both values and both files', () => {
    const { conflicts } = mergeFilings(files);
    expect(conflicts).toMatchObject([
      { rule: 'F5', severity: 'A', sheet: '指标填报', cell: 'O14', code: 'CS-11', year: 2023 },
    ]);
    expect(conflicts).toMatchObject([{ left: 5300, right: 5257, difference: 43 }]);
    const [finding] = conflicts;
    expectSentence(finding?.message ?? '');
    expect(finding?.message).toContain('“科技局.xlsx”为 5257，“统计局.xlsx”为 5300');
    expect(finding?.hint).toContain('核实');
    expect(mergeFilings(files, 'en-US').conflicts[0]?.message).toMatch(/differs between two files/);
  });

  it('are both left out of the assessment', () => {
    expect(shown(seriesOf(files, 'CS-11').actuals.get(2023))).toBe('F5');
    const { indicators } = assessPlan(mergeFilings(files).data, 2023);
    expect(indicators.find(({ series }) => series.indicator.code === 'CS-11')).toMatchObject({
      verdict: 'not-assessable',
      reason: { key: 'reason.untrusted', facts: { rule: 'F5' } },
    });
    expect(shown(seriesOf(files, 'CS-11').actuals.get(2022))).toBe(4885);
  });

  it('in three files: each that differs from the first is named with its own value', () => {
    const third = file(CITY, '发改委.xlsx', { answers: { 'CS-11': { 'actual:2023': 5400 } } });
    const { conflicts } = mergeFilings([...files, third]);
    expect(conflicts.map(({ left, right }) => [left, right])).toEqual([
      [5300, 5257],
      [5400, 5257],
    ]);
    const agreeing = file(CITY, '副本.xlsx');
    expect(mergeFilings([...files, agreeing]).conflicts).toHaveLength(1);
    expect(shown(seriesOf([...files, agreeing], 'CS-11').actuals.get(2023))).toBe('F5');
  });

  it('a reason word against a figure is one too, in words', () => {
    const answers = { 'CS-11': { 'actual:2023': '未到发布期', explanation: '预计次年三月发布' } };
    const { conflicts } = mergeFilings([file(CITY, 'a.xlsx', { answers }), file(CITY, 'b.xlsx')]);
    expect(conflicts).toMatchObject([{ left: 5257, right: '未到发布期', difference: null }]);
  });

  it('a refused figure is shown as it was typed, not as the rule that refuses it', () => {
    const answers = { 'HT-01': { 'actual:2022': 36_920_000 } };
    const { conflicts } = mergeFilings([file(ZONE, 'a.xlsx', { answers }), file(ZONE, 'b.xlsx')]);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.message).toContain('“a.xlsx”为 36920000');
    expect(conflicts[0]?.message).toContain('“b.xlsx”为 3692');
  });

  it('a blank is no figure: what the other file says is taken', () => {
    const blank = file(CITY, 'a.xlsx', { answers: { 'CS-11': { 'actual:2023': null } } });
    const pair = [blank, file(CITY, 'b.xlsx')];
    expect(mergeFilings(pair).conflicts).toEqual([]);
    expect(shown(seriesOf(pair, 'CS-11').actuals.get(2023))).toBe(5257);
  });

  it('done here and not done there', () => {
    const form = { includeTextTargets: true };
    const open = { 'CS-X04': { 'actual:2025': '未完成' } };
    const { conflicts } = mergeFilings([
      file(CITY, 'a.xlsx', { form }),
      file(CITY, 'b.xlsx', { form, answers: open }),
    ]);
    expect(conflicts).toMatchObject([{ code: 'CS-X04', left: '未完成', right: '已完成' }]);
  });

  it('of an assigned target leave it unassigned', () => {
    const other = file(ZONE, 'b.xlsx', { answers: { 'HT-23': { 'annualTarget:2023': 99.9 } } });
    const pair = [file(ZONE, 'a.xlsx'), other];
    expect(mergeFilings(pair).conflicts).toMatchObject([{ code: 'HT-23', year: 2023, left: 99.9 }]);
    const { assignedTargets } = seriesOf(pair, 'HT-23');
    expect([...assignedTargets.keys()]).toEqual([2021, 2022, 2024, 2025]);
  });

  it('refused figures never reach the assessment', () => {
    const answers = { 'HT-01': { 'actual:2022': 36_920_000 }, 'HT-04': { 'actual:2022': '约150' } };
    const files = [file(ZONE, 'a.xlsx', { answers })];
    expect(shown(seriesOf(files, 'HT-01').actuals.get(2022))).toBe('V3');
    expect(shown(seriesOf(files, 'HT-04').actuals.get(2022))).toBe('F3');
  });
});

describe('different plans', () => {
  it('are not merged: the error names both files and plans', () => {
    const merge = (): unknown => mergeFilings([file(CITY, 'a.xlsx'), file('kaifu-14th', 'b.xlsx')]);
    expect(merge).toThrow(ReportError);
    try {
      merge();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'error.plans-differ',
        facts: { file: 'a.xlsx', plan: CITY, otherFile: 'b.xlsx', otherPlan: 'kaifu-14th' },
      });
    }
  });

  it('nothing cannot be merged', () => {
    expect(() => mergeFilings([])).toThrow(RangeError);
  });
});

describe('projects', () => {
  const CODE = 'HT-P01';
  const y2021 = ofYear(ZONE, 2021, {
    [CODE]: { 'doneInvestment:2021': 0.5, status: '在建', started: '2021-03', progress: '路基施工' },
  });
  const y2022 = ofYear(ZONE, 2022, {
    [CODE]: {
      'doneInvestment:2022': 1.9,
      status: '竣工',
      started: '2021-03',
      finished: '2022-11',
      progress: '全线通车',
    },
  });

  it.each([
    ['in the order of the years', [y2021, y2022]],
    ['in any other', [y2022, y2021]],
  ])('money adds up by year and the newest status counts, %s', (_, files) => {
    const record = projectOf(files, CODE);
    expect([...record.done].sort()).toEqual([
      [2021, 0.5],
      [2022, 1.9],
    ]);
    expect(record).toMatchObject({ status: '竣工', started: '2021-03', finished: '2022-11' });
    expect(record).toMatchObject({ progress: '全线通车', untrusted: null });
  });

  it('two amounts for one year are a conflict, and the project is not assessed', () => {
    const other = ofYear(ZONE, 2021, { [CODE]: { 'doneInvestment:2021': 0.8 } });
    const files = [y2021, other];
    expect(mergeFilings(files).conflicts).toMatchObject([
      { rule: 'F5', severity: 'A', sheet: '项目填报', code: CODE, year: 2021, left: 0.8, right: 0.5 },
    ]);
    const record = projectOf(files, CODE);
    expect(record.done.has(2021)).toBe(false);
    expect(record.untrusted).toBe('F5');
    expect(projectOf(files, 'HT-P02').untrusted).toBeNull();
  });

  it('a row with a blocking finding is not assessed, the others are', () => {
    const files = [ofYear(ZONE, 2021, { [CODE]: { status: '竣工', finished: null } })];
    expect(projectOf(files, CODE).untrusted).toBe('PJ3');
    expect(projectOf(files, 'HT-P02').untrusted).toBeNull();
  });

  it('names sorted apart from their codes: no project is assessed', () => {
    const form = fill(ZONE, { years: [2021] });
    const rows = form.dataRows('projects');
    const at = form.column('projects', 'name') - 1;
    const names = rows.map((row) => row[at] ?? { kind: 'blank' as const }).reverse();
    rows.forEach((row, index) => (row[at] = names[index] ?? { kind: 'blank' }));
    const { data } = mergeFilings([checked(form, 'a.xlsx')]);
    expect(new Set(data.projects.map(({ untrusted }) => untrusted))).toEqual(new Set(['F6']));
  });

  it('totals pasted over block the filing, but put no single project in doubt', () => {
    const form = fill(ZONE, { years: [2021] });
    for (const row of form.dataRows('projects'))
      row[form.column('projects', 'totalDone') - 1] = { kind: 'number', value: 1, percent: false };
    const { filing, check } = checked(form, 'a.xlsx');
    expect(check.findings).toMatchObject([{ rule: 'F6', code: null }]);
    expect(projectOf([{ filing, check }], CODE).untrusted).toBeNull();
  });
});

describe('tasks', () => {
  it.each([[false], [true]])(
    'keep the progress of each year and the newest status (reversed: %p)',
    (reversed) => {
      const files = [
        ofYear(CITY, 2021, { 'CS-T03': { 'progress:2021': '已启动选址', status: '推进中' } }),
        ofYear(CITY, 2022, { 'CS-T03': { 'progress:2022': '已获批建设', status: '已完成' } }),
      ];
      const record = taskOf(reversed ? files.reverse() : files, 'CS-T03');
      expect([...record.progress].sort()).toEqual([
        [2021, '已启动选址'],
        [2022, '已获批建设'],
      ]);
      expect(record.status).toBe('已完成');
    },
  );

  it('a status that is none of the list is none', () => {
    expect(taskOf([ofYear(CITY, 2021, { 'CS-T03': { status: '正常' } })], 'CS-T03').status).toBeNull();
  });
});
