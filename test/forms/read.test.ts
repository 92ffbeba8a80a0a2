import type { Drift } from '../../src/forms/filing';
import { HEADERS } from '../../src/forms/headers';
import { readFiling } from '../../src/forms/read';
import { BLANK, contentText, gridOf, type CellContent } from '../../src/forms/sheet/grid';
import { ReportError } from '../../src/i18n/report-error';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { readingOf, readingsOf } from '../support/filled-form';
import { contentOf, fill, textCell, type FilledForm } from '../support/filing';

const kinds = (drifts: readonly Drift[]): string[] => drifts.map(({ kind }) => kind);
const number = (value: number): CellContent => ({ kind: 'number', value, percent: false });

/** Changes the JSON of the hidden sheet. */
function changeMarker(form: FilledForm, change: (marker: Record<string, unknown>) => void): FilledForm {
  const sheet = form.sheet('marker');
  const marker = JSON.parse(
    sheet.rows.map(([cell]) => contentText(cell ?? { kind: 'blank' })).join(''),
  ) as Record<string, unknown>;
  change(marker);
  sheet.rows = [[textCell(JSON.stringify(marker))]];
  return form;
}

function without(form: FilledForm, part: 'indicators' | 'projects' | 'tasks' | 'marker'): FilledForm {
  const gone = form.sheet(part);
  form.sheets = form.sheets.filter((sheet) => sheet !== gone);
  return form;
}

function dropColumn(form: FilledForm, part: 'indicators' | 'tasks', key: string): FilledForm {
  const position = form.column(part, key);
  form
    .sheet(part)
    .rows.slice(2)
    .forEach((row) => row.splice(position - 1, 1));
  return form;
}

function errorOf(run: () => unknown): ReportError {
  try {
    run();
  } catch (error) {
    if (error instanceof ReportError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a form that was only filled in', () => {
  test.each(bundledPlans().map(({ id }) => id))('%s comes back without any drift', (id) => {
    const filing = fill(id).read();
    expect(filing.drifts).toEqual([]);
    expect(filing.plan.id).toBe(id);
  });

  test('every answer comes back under its code and column', () => {
    const form = fill('changsha-hitech-14th', {
      years: [2022, 2023],
      answers: {
        'HT-01': { 'actual:2022': '未统计', 'actual:2023': 12.5, explanation: '统计口径尚未确定' },
        'HT-P01': { 'doneInvestment:2023': 0.5, status: '在建', started: '2022年3月', finished: null },
        'HT-T02': { 'progress:2023': '已开工' },
      },
      form: { department: '科技局' },
    });
    const filing = form.read();
    expect(filing).toMatchObject({ years: [2022, 2023], department: '科技局', earlierYears: [] });
    expect(filing.sheets).toEqual({ indicators: '指标填报', projects: '项目填报', tasks: '任务填报' });
    expect(readingOf(filing, 'HT-01', 'actual', 2022)).toEqual({ kind: 'reason', word: '未统计' });
    expect(readingOf(filing, 'HT-01', 'actual', 2023)).toMatchObject({ value: 12.5 });
    expect(readingOf(filing, 'HT-01', 'explanation')).toEqual({ kind: 'text', text: '统计口径尚未确定' });
    expect(readingOf(filing, 'HT-P01', 'doneInvestment', 2023)).toMatchObject({ value: 0.5 });
    expect(readingOf(filing, 'HT-P01', 'started')).toEqual({ kind: 'month', year: 2022, month: 3 });
    expect(readingOf(filing, 'HT-P01', 'finished')).toEqual({ kind: 'blank' });
    expect(readingOf(filing, 'HT-P01', 'department')).toEqual({ kind: 'text', text: '科技局' });
  });

  test('rows come back in the plan’s order with all their input columns', () => {
    const filing = fill('tianxin-14th').read();
    expect(filing.indicators.map(({ indicator }) => indicator.no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const { entries } of filing.indicators)
      expect([...entries.keys()].sort()).toEqual(
        [
          'department',
          'explanation',
          'hint',
          'source',
          ...[2021, 2022, 2023, 2024, 2025].map((year) => `actual:${year}`),
        ].sort(),
      );
  });

  test('targets that the city assigned are read, and entering them is no change of the form', () => {
    const plan = findPlan('changsha-hitech-14th');
    const code = plan.indicators.find(({ target }) => target.bound === 'assigned')?.code ?? '';
    const form = fill(plan.id, { years: [2023] }).set('indicators', code, 'annualTarget:2023', 88);
    expect(readingOf(form.read(), code, 'annualTarget', 2023)).toMatchObject({ value: 88 });
    expect(form.read().drifts).toEqual([]);
  });

  test('figures of earlier years are read; a changed one is noticed', () => {
    const form = (): FilledForm =>
      fill('tianxin-14th', { years: [2023], form: { earlierYears: [2021, 2022], earlier: () => 7 } });
    const filing = form().read();
    expect(filing).toMatchObject({ years: [2023], earlierYears: [2021, 2022], drifts: [] });
    expect(readingOf(filing, 'TX-06', 'actual', 2022)).toMatchObject({ value: 7 });
    expect(kinds(form().set('indicators', 'TX-06', 'actual:2022', 8).read().drifts)).toEqual([
      'locked-differs',
    ]);
  });

  test('a changed target that the city assigned for an earlier year is noticed', () => {
    const plan = findPlan('changsha-hitech-14th');
    const code = plan.indicators.find(({ target }) => target.bound === 'assigned')?.code ?? '';
    const form = (): FilledForm =>
      fill(plan.id, { years: [2023], form: { earlierYears: [2022], earlier: () => 7 } });
    expect(form().read().drifts).toEqual([]);
    expect(readingOf(form().read(), code, 'annualTarget', 2022)).toMatchObject({ value: 7 });
    expect(kinds(form().set('indicators', code, 'annualTarget:2022', 6).read().drifts)).toEqual([
      'locked-differs',
    ]);
  });
});

describe('rows', () => {
  test('a deleted row is missed', () => {
    const form = fill('tianxin-14th');
    form.setDataRows('indicators', form.dataRows('indicators').slice(1));
    const filing = form.read();
    expect(filing.drifts).toEqual([
      {
        kind: 'row-missing',
        place: { sheet: '指标填报', cell: null },
        code: 'TX-01',
        name: '全区研发经费投入（R&D经费）强度',
      },
    ]);
    expect(filing.indicators).toHaveLength(8);
  });

  test('a row whose code was wiped or mistyped is missed, and what stands in it is pointed at', () => {
    for (const code of ['', 'TX-10', '合计']) {
      const form = fill('tianxin-14th');
      const cell = form.cell('indicators', 'TX-06', 'code');
      form.set('indicators', 'TX-06', 'code', code === '' ? null : code);
      expect(form.read().drifts).toEqual([
        expect.objectContaining({ kind: 'row-unknown', place: { sheet: '指标填报', cell } }),
        expect.objectContaining({ kind: 'row-missing', code: 'TX-06' }),
      ]);
    }
  });

  test('the row of another plan is pointed at even where nothing was typed into it', () => {
    const form = fill('tianxin-14th');
    form.setDataRows('indicators', [...form.dataRows('indicators'), [textCell('CS-01')]]);
    expect(form.read().drifts).toEqual([expect.objectContaining({ kind: 'row-unknown', text: 'CS-01' })]);
  });

  test('blank rows, notes and repeated headers are no rows', () => {
    const form = fill('tianxin-14th');
    const before = readingsOf(form.read());
    const [first, ...rest] = form.dataRows('indicators');
    const header = form.sheet('indicators').rows[2] ?? [];
    form.setDataRows('indicators', [
      [],
      first ?? [],
      header,
      [textCell('注：本表由科技局填报')],
      ...rest,
      [],
    ]);
    expect(form.read().drifts).toEqual([]);
    expect(readingsOf(form.read())).toEqual(before);
  });

  test('a total typed below the table is pointed at and not used', () => {
    const form = fill('tianxin-14th');
    const total: CellContent[] = [];
    total[0] = textCell('合计');
    total[form.column('indicators', 'actual:2023') - 1] = number(9999);
    form.setDataRows('indicators', [
      ...form.dataRows('indicators'),
      Array.from(total, (cell) => cell ?? { kind: 'blank' }),
    ]);
    expect(form.read().drifts).toEqual([expect.objectContaining({ kind: 'row-unknown', text: '9999' })]);
  });

  test('progress typed beside a heading that is not reported on is pointed at', () => {
    const form = fill('tianxin-14th');
    const row = form.dataRows('tasks').find(([code]) => code?.kind === 'blank');
    if (!row) throw new RangeError('no heading');
    row[form.column('tasks', 'progress:2023') - 1] = textCell('总体完成');
    expect(form.read().drifts).toEqual([expect.objectContaining({ kind: 'row-unknown', text: '总体完成' })]);
  });

  describe('a row that appears twice', () => {
    function doubled(change: (row: CellContent[], form: FilledForm) => void): Drift[] {
      const form = fill('tianxin-14th', { answers: { 'TX-06': { 'actual:2021': null } } });
      const copy = (form.dataRows('indicators')[5] ?? []).map((cell) => cell);
      change(copy, form);
      form.setDataRows('indicators', [...form.dataRows('indicators'), copy]);
      const { drifts, indicators } = form.read();
      expect(indicators.filter(({ indicator }) => indicator.code === 'TX-06')).toHaveLength(1);
      return [...drifts];
    }
    const drift = (conflicting: boolean): Drift => ({
      kind: 'row-doubled',
      place: { sheet: '指标填报', cell: 'A13' },
      code: 'TX-06',
      first: 'A9',
      conflicting,
    });

    test('with the same entries', () => {
      expect(doubled(() => undefined)).toEqual([drift(false)]);
    });

    test('with no entries at all', () => {
      expect(doubled((row) => row.splice(1, row.length))).toEqual([drift(false)]);
    });

    test('an empty copy above the row that was filled in hides nothing', () => {
      const form = fill('tianxin-14th');
      const rows = form.dataRows('indicators');
      const copy = (rows[5] ?? []).map((cell, index) => (index < 9 ? cell : BLANK));
      form.setDataRows('indicators', [...rows.slice(0, 5), copy, ...rows.slice(5)]);
      const filing = form.read();
      expect(filing.drifts).toContainEqual({
        ...drift(false),
        place: { sheet: '指标填报', cell: 'A9' },
        first: 'A10',
      });
      expect(readingOf(filing, 'TX-06', 'actual', 2023)).toMatchObject({ kind: 'number' });
    });

    test('with nothing but a hint of its own', () => {
      const hint: CellContent = {
        kind: 'formula',
        formula: '""',
        result: { kind: 'text', text: '2022年漏填；' },
      };
      expect(
        doubled((row) =>
          row.splice(
            1,
            row.length,
            ...row.slice(1, 9),
            ...Array<CellContent>(13).fill({ kind: 'blank' }),
            hint,
          ),
        ),
      ).toEqual([drift(false)]);
    });

    test('with another figure', () => {
      expect(doubled((row, form) => (row[form.column('indicators', 'actual:2023') - 1] = number(1)))).toEqual(
        [drift(true)],
      );
    });

    test('with another figure from a formula', () => {
      const formula: CellContent = {
        kind: 'formula',
        formula: '400+1',
        result: { kind: 'number', value: 401, percent: false },
      };
      expect(doubled((row, form) => (row[form.column('indicators', 'actual:2023') - 1] = formula))).toEqual([
        drift(true),
      ]);
    });

    test('with a figure that the first one lacks', () => {
      expect(doubled((row, form) => (row[form.column('indicators', 'actual:2021') - 1] = number(1)))).toEqual(
        [drift(true)],
      );
    });
  });
});

describe('columns', () => {
  test('a deleted input column is missed, and its entries are not taken from a neighbour', () => {
    const filing = dropColumn(fill('tianxin-14th'), 'indicators', 'actual:2023').read();
    expect(filing.drifts).toEqual([
      { kind: 'column-missing', place: { sheet: '指标填报', cell: null }, header: '2023年实际', input: true },
    ]);
    expect(readingOf(filing, 'TX-06', 'actual', 2023)).toBeUndefined();
    expect(readingOf(filing, 'TX-06', 'actual', 2024)?.kind).toBe('number');
  });

  test('a deleted locked column is missed', () => {
    const { drifts } = dropColumn(fill('tianxin-14th'), 'indicators', 'unit').read();
    expect(drifts).toEqual([
      expect.objectContaining({ kind: 'column-missing', header: '单位', input: false }),
    ]);
  });

  test('without its code column a sheet cannot be read and counts as missing', () => {
    const filing = dropColumn(fill('tianxin-14th'), 'indicators', 'code').read();
    expect(filing.drifts).toEqual([{ kind: 'sheet-missing', part: 'indicators', name: '指标填报' }]);
    expect(filing.indicators).toEqual([]);
  });

  test('a renamed header is a missing column and a foreign one', () => {
    const { drifts } = fill('tianxin-14th').rename('indicators', 'actual', 2023, '2023年完成值').read();
    expect(drifts).toEqual([
      { kind: 'column-extra', place: { sheet: '指标填报', cell: 'O3' }, header: '2023年完成值' },
      expect.objectContaining({ kind: 'column-missing', header: '2023年实际' }),
    ]);
  });

  test('a column of a year that the form is not for is pointed at and not dropped silently', () => {
    const form = fill('tianxin-14th', { years: [2023] });
    form
      .sheet('indicators')
      .rows.slice(2)
      .forEach((row, index) => row.push(index === 0 ? textCell('2024年实际') : number(1)));
    expect(form.read().drifts).toEqual([
      { kind: 'column-extra', place: { sheet: '指标填报', cell: 'P3' }, header: '2024年实际' },
    ]);
  });

  test('a filled column that lost its header is pointed at; an empty one is not', () => {
    const lost = fill('tianxin-14th').rename('indicators', 'actual', 2023, ' ');
    expect(lost.read().drifts).toEqual([
      { kind: 'column-extra', place: { sheet: '指标填报', cell: 'O3' }, header: 'O' },
      expect.objectContaining({ kind: 'column-missing', header: '2023年实际' }),
    ]);
    const empty = fill('tianxin-14th', { base: () => undefined }).rename('indicators', 'actual', 2023, '');
    expect(kinds(empty.read().drifts)).toEqual(['column-missing']);
  });

  describe('two columns with one header', () => {
    /** A copy of 2023年实际 at the right edge. */
    function doubled(copied: (cell: CellContent, index: number) => CellContent): FilledForm {
      const form = fill('tianxin-14th');
      const column = form.column('indicators', 'actual:2023') - 1;
      form
        .sheet('indicators')
        .rows.slice(2)
        .forEach((row, index) => {
          const cell = row[column] ?? BLANK;
          row.push(index === 0 ? cell : copied(cell, index));
        });
      return form;
    }
    const drift = (differing: number): Drift => ({
      kind: 'column-doubled',
      place: { sheet: '指标填报', cell: 'X3' },
      header: '2023年实际',
      first: 'O3',
      differing,
    });

    test('the first is read, and it is counted how often the other says something else', () => {
      const filing = doubled((cell, index) => (index < 4 ? number(1) : cell)).read();
      expect(filing.drifts).toEqual([drift(3)]);
      expect(readingOf(filing, 'TX-06', 'actual', 2023)).not.toMatchObject({ value: 1 });
    });

    test('a copy with the same figures or with none does not differ', () => {
      expect(doubled((cell) => cell).read().drifts).toEqual([drift(0)]);
      expect(doubled(() => BLANK).read().drifts).toEqual([drift(0)]);
    });

    test('an empty copy in front of the column that was filled in hides nothing', () => {
      const form = doubled((cell) => cell);
      const column = form.column('indicators', 'actual:2023') - 1;
      for (const row of form.sheet('indicators').rows.slice(3)) row[column] = BLANK;
      const filing = form.read();
      expect(filing.drifts).toEqual([{ ...drift(0), place: { sheet: '指标填报', cell: 'O3' }, first: 'X3' }]);
      expect(readingOf(filing, 'TX-06', 'actual', 2023)).toMatchObject({ kind: 'number' });
    });
  });
});

describe('sheets', () => {
  test('a deleted sheet is missed', () => {
    const filing = without(fill('tianxin-14th'), 'tasks').read();
    expect(filing.drifts).toEqual([{ kind: 'sheet-missing', part: 'tasks', name: '任务填报' }]);
    expect(filing.sheets).toEqual({ indicators: '指标填报' });
  });

  test('a renamed sheet is found by its headers', () => {
    const form = fill('tianxin-14th');
    form.sheet('indicators').name = '科技局上报';
    expect(form.read().drifts).toEqual([
      { kind: 'sheet-renamed', part: 'indicators', name: '指标填报', found: '科技局上报' },
    ]);
    expect(form.read().indicators).toHaveLength(9);
  });

  test('of a sheet and its copy the one with the right name is read, wherever it stands', () => {
    const form = fill('tianxin-14th');
    const copy = { ...form.sheet('indicators'), name: '指标填报 (2)' };
    form.sheets = [copy, ...form.sheets];
    const filing = form.read();
    expect(filing.drifts).toEqual([
      { kind: 'sheet-copied', part: 'indicators', name: '指标填报', copy: '指标填报 (2)' },
    ]);
    expect(filing.sheets.indicators).toBe('指标填报');
  });

  test('an unrelated sheet is nobody’s business', () => {
    const form = fill('tianxin-14th');
    form.sheets = [
      ...form.sheets,
      { name: '计算底稿', visible: true, rows: [[textCell('指标代码')], [number(1)]] },
    ];
    expect(form.read().drifts).toEqual([]);
  });
});

describe('locked cells', () => {
  test.each<[string, CellContent, string, string, string]>([
    ['baseline', number(300), '基期值', '255', '300'],
    ['target', number(550), '目标值', '600', '550'],
    ['target', textCell('600以上'), '目标值', '600', '600以上'],
    ['target', { kind: 'blank' }, '目标值', '600', ''],
    ['targetYear', number(2026), '目标年', '2025', '2026'],
    ['unit', textCell('个'), '单位', '家', '个'],
    ['name', textCell('高企数'), '指标名称', '高新技术企业数', '高企数'],
    ['annualTarget:2024', number(500), '2024年目标', '520', '500'],
    ['annualTarget:2023', { kind: 'error', code: '#REF!' }, '2023年目标', '462', '#REF!'],
  ])('a changed %s is named with what it was and is', (key, content, header, expected, found) => {
    const form = fill('tianxin-14th').set('indicators', 'TX-06', key, content);
    expect(form.read().drifts).toEqual([
      {
        kind: 'locked-changed',
        place: { sheet: '指标填报', cell: form.cell('indicators', 'TX-06', key) },
        code: 'TX-06',
        header,
        expected,
        found,
        cells: 1,
      },
    ]);
  });

  test('several changes in one row are one drift', () => {
    const form = fill('tianxin-14th')
      .set('indicators', 'TX-06', 'unit', '个')
      .set('indicators', 'TX-06', 'target', 1);
    expect(form.read().drifts).toEqual([
      expect.objectContaining({ kind: 'locked-changed', header: '单位', cells: 2 }),
    ]);
  });

  test('the same figure as text, with blanks or in another width is no change', () => {
    const form = fill('tianxin-14th')
      .set('indicators', 'TX-06', 'target', '600')
      .set('indicators', 'TX-01', 'baseline', 2.42 + 1e-15)
      .set('indicators', 'TX-01', 'name', '全区研发经费投入(R&D经费)\n强度')
      .set('indicators', 'TX-01', 'unit', '％');
    expect(form.read().drifts).toEqual([]);
  });

  test('codes sorted apart from their rows are one mistake', () => {
    const form = fill('tianxin-14th');
    const rows = form.dataRows('indicators');
    const codes = rows.map(([code]) => code ?? textCell(''));
    rows.forEach((row, index) => (row[0] = codes[(index + 1) % codes.length] ?? textCell('')));
    expect(form.read().drifts).toEqual([
      { kind: 'rows-shifted', place: { sheet: '指标填报', cell: null }, rows: 9 },
    ]);
  });

  test('a changed name, entity or amount of a project and a changed task are noticed', () => {
    const form = fill('changsha-hitech-14th', { years: [2023] })
      .set('projects', 'HT-P01', 'entity', '某公司')
      .set('projects', 'HT-P02', 'investment', 99);
    const [task] = form.read().tasks;
    form.set('tasks', task?.task.code ?? '', 'name', '别的任务');
    expect(
      form.read().drifts.map((drift) => ('header' in drift ? [drift.kind, drift.header] : drift.kind)),
    ).toEqual([
      ['locked-changed', '建设主体'],
      ['locked-changed', '总投资（亿元）'],
      ['locked-changed', '任务'],
    ]);
  });
});

describe('formulas', () => {
  test('a total or a hint that was typed over is noticed', () => {
    const form = fill('changsha-hitech-14th', { years: [2023] })
      .set('indicators', 'HT-01', 'hint', null)
      .set('projects', 'HT-P01', 'totalDone', 1.5);
    expect(form.read().drifts).toEqual([
      {
        kind: 'formula-replaced',
        place: { sheet: '指标填报', cell: form.cell('indicators', 'HT-01', 'hint') },
        code: 'HT-01',
        header: '审核提示',
      },
      {
        kind: 'formula-replaced',
        place: { sheet: '项目填报', cell: form.cell('projects', 'HT-P01', 'totalDone') },
        code: 'HT-P01',
        header: '累计完成投资',
      },
    ]);
  });

  test('an entry may be a formula', () => {
    const sum: CellContent = {
      kind: 'formula',
      formula: 'SUM(1,2)',
      result: { kind: 'number', value: 3, percent: false },
    };
    const open: CellContent = { kind: 'formula', formula: '别表!A1', result: null };
    const form = fill('tianxin-14th')
      .set('indicators', 'TX-06', 'actual:2021', sum)
      .set('indicators', 'TX-06', 'actual:2022', open);
    expect(readingOf(form.read(), 'TX-06', 'actual', 2021)).toMatchObject({ value: 3 });
    expect(readingOf(form.read(), 'TX-06', 'actual', 2022)).toEqual({
      kind: 'not-calculated',
      formula: '别表!A1',
    });
  });
});

describe('the hidden marker', () => {
  test.each<[string, (form: FilledForm) => void]>([
    ['deleted', (form) => without(form, 'marker')],
    ['emptied', (form) => (form.sheet('marker').rows = [])],
    ['overwritten', (form) => (form.sheet('marker').rows = [[textCell('机密')]])],
    [
      'cut',
      (form) =>
        (form.sheet('marker').rows = form
          .sheet('marker')
          .rows.map(([cell]) => [textCell(contentText(cell ?? contentOf('')).slice(0, -9))])),
    ],
    ['without its years', (form) => changeMarker(form, (marker) => (marker['years'] = []))],
  ])('%s: the form is read by its headers and codes, and that is said', (_, spoil) => {
    const form = fill('tianxin-14th');
    const before = readingsOf(form.read());
    spoil(form);
    const filing = form.read();
    expect(filing.drifts).toEqual([{ kind: 'marker-missing' }]);
    expect(filing).toMatchObject({
      plan: { id: 'tianxin-14th' },
      years: [2021, 2022, 2023, 2024, 2025],
      department: null,
    });
    expect(readingsOf(filing)).toEqual(before);
  });

  test('without it the plan is recognised by codes in any spelling', () => {
    const form = without(fill('kaifu-14th'), 'marker');
    for (const part of ['indicators', 'tasks'] as const)
      for (const row of form.dataRows(part)) {
        const code = contentText(row[0] ?? { kind: 'blank' });
        if (code !== '') row[0] = textCell(` ${code.toLowerCase().replace('-', '－')} `);
      }
    const filing = form.read();
    expect(filing.plan.id).toBe('kaifu-14th');
    expect(kinds(filing.drifts)).toEqual(['marker-missing']);
  });

  test('without it, targets in prose are read where the form holds any', () => {
    const form = without(fill('changsha-14th', { form: { includeTextTargets: true } }), 'marker');
    const { drifts, indicators } = form.read();
    expect(indicators).toHaveLength(21);
    expect(kinds(drifts)).toEqual(['marker-missing']);
    // One of them alone is the rest of such a form, from which the others are missing.
    form.setDataRows('indicators', form.dataRows('indicators').slice(0, 15));
    expect(kinds(form.read().drifts)).toEqual(['marker-missing', ...Array<string>(6).fill('row-missing')]);
  });

  test('with it, targets in prose are read like all others', () => {
    const filing = fill('changsha-14th', { form: { includeTextTargets: true } }).read();
    expect(filing.drifts).toEqual([]);
    expect(filing.indicators).toHaveLength(21);
  });

  test('on a renamed hidden sheet it is found all the same', () => {
    const form = fill('tianxin-14th', { years: [2023] });
    form.sheet('marker').name = 'Sheet5';
    expect(form.read()).toMatchObject({ years: [2023], drifts: [] });
  });

  test('a form made from other figures of the plan is read, and that is said', () => {
    const form = changeMarker(fill('tianxin-14th'), (marker) => (marker['planHash'] = '0'.repeat(16)));
    expect(form.read().drifts).toEqual([{ kind: 'plan-changed' }]);
  });

  test('rows that the plan has gained since are not missed, rows that it has lost are pointed at', () => {
    const form = fill('tianxin-14th');
    const plan = findPlan('tianxin-14th');
    const [, ...fewer] = plan.indicators;
    const added = { ...plan.indicators[1], code: 'TX-99' } as (typeof plan.indicators)[number];
    const grids = form.sheets.map(({ name, rows, visible }) => gridOf(name, rows, visible));
    const more = readFiling(grids, 'a.xlsx', [{ ...plan, indicators: [...plan.indicators, added] }]);
    expect(kinds(more.drifts)).toEqual(['plan-changed']);
    const less = readFiling(grids, 'a.xlsx', [{ ...plan, indicators: fewer }]);
    expect(less.drifts).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'row-unknown' })]));
  });
});

describe('what is no form of ours', () => {
  const read = (form: FilledForm): unknown => form.read('甲局.xlsx');

  test('a newer form is refused with both versions, also where its headers and marker differ', () => {
    const newer = changeMarker(fill('tianxin-14th'), (marker) => (marker['formatVersion'] = 2));
    expect(errorOf(() => read(newer))).toMatchObject({
      code: 'error.form-version',
      facts: { file: '甲局.xlsx', version: 2, supported: 1 },
    });
    const other = changeMarker(fill('tianxin-14th'), (marker) => {
      marker['formatVersion'] = 3;
      delete marker['sheets'];
    });
    other.sheets = other.sheets.filter(({ visible }) => !visible);
    expect(errorOf(() => read(other))).toMatchObject({ code: 'error.form-version', facts: { version: 3 } });
  });

  test('a form of a plan that is not loaded names it', () => {
    const form = changeMarker(fill('tianxin-14th'), (marker) => (marker['planId'] = 'tianxin-15th'));
    expect(errorOf(() => read(form))).toMatchObject({
      code: 'error.form-plan-unknown',
      facts: { plan: 'tianxin-15th' },
    });
  });

  test('a workbook without any filing table', () => {
    const form = fill('tianxin-14th');
    form.sheets = [{ name: 'Sheet1', visible: true, rows: [[textCell('项目'), textCell('金额')]] }];
    expect(errorOf(() => read(form)).code).toBe('error.not-a-form');
  });

  test('a table with our headers and nobody’s codes', () => {
    const form = fill('tianxin-14th');
    const header = Object.values(HEADERS.indicators).slice(0, 5).map(textCell);
    form.sheets = [{ name: 'Sheet1', visible: true, rows: [header, [textCell('ZZ-01')]] }];
    expect(errorOf(() => read(form)).code).toBe('error.not-a-form');
  });

  test('rows pasted in from another plan’s form are pointed at, its own are missed', () => {
    const form = fill('tianxin-14th');
    form.sheet('indicators').rows = fill('kaifu-14th').sheet('indicators').rows;
    const found = kinds(form.read().drifts);
    expect(found.filter((kind) => kind === 'row-unknown')).toHaveLength(12);
    expect(found.filter((kind) => kind === 'row-missing')).toHaveLength(9);
  });
});

test('sheets of an assessment in the same workbook are no copies of the form', () => {
  const form = fill('changsha-hitech-14th', { years: [2024] });
  const put = (part: 'indicators' | 'projects' | 'tasks', name: string, header: string): void => {
    const rows = form.sheet(part).rows.map((row, line) => (line === 2 ? [...row, textCell(header)] : row));
    form.sheets.push({ name, visible: true, rows });
  };
  put('indicators', '指标评估', '评估结论');
  put('projects', '项目评估', '评估结论');
  put('tasks', '任务进展', '');
  expect(form.read().drifts).toEqual([]);
  // A copy that a person made is one still.
  put('indicators', '指标填报 (2)', '');
  expect(kinds(form.read().drifts)).toEqual(['sheet-copied']);
});
