import { recogniseHeader } from '../../src/forms/columns';
import { PARTS, SHEET_NAMES } from '../../src/forms/headers';
import { lockedHash } from '../../src/forms/locked';
import { readMarker } from '../../src/forms/marker';
import { gridOf } from '../../src/forms/sheet/grid';
import { isFormula, shownValue, type SheetModel, type WorkbookModel } from '../../src/forms/sheet/model';
import { ROLE_STYLES } from '../../src/forms/sheet/styles';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { taskNodes } from '../../src/plan/facts';
import { hashValue } from '../../src/plan/hash';
import { formModel } from '../support/filled-form';

const YEARS = [2021, 2022, 2023, 2024, 2025];

function sheet(model: WorkbookModel, name: string): SheetModel {
  const found = model.sheets.find((candidate) => candidate.name === name);
  if (!found) throw new RangeError(name);
  return found;
}

const headers = (model: WorkbookModel, name: string): unknown[] => [
  ...(sheet(model, name).rows[2]?.values ?? []),
];
const names = (model: WorkbookModel): string[] => model.sheets.map(({ name }) => name);

/** The position (from 0) of a header. */
function at(model: WorkbookModel, name: string, header: string): number {
  const index = headers(model, name).indexOf(header);
  if (index < 0) throw new RangeError(header);
  return index;
}

/** How the cell of a row looks and whether it is locked. */
function roleAt(model: WorkbookModel, name: string, code: string, header: string): string | undefined {
  const { rows, columns } = sheet(model, name);
  const row = rows.find(({ values }) => values[0] === code);
  const position = at(model, name, header);
  return (row?.styles?.[position] ?? row?.style ?? columns[position]?.style)?.role;
}

const isLocked = (role: string | undefined): boolean =>
  ROLE_STYLES[role as keyof typeof ROLE_STYLES].locked !== false;

describe('sheets and headers are the file format', () => {
  test('a whole plan without projects', () => {
    const model = formModel('tianxin-14th');
    expect(names(model)).toEqual(['填报说明', '指标填报', '任务填报', '_plan']);
    expect(headers(model, '指标填报')).toEqual([
      ...['指标代码', '序号', '目标类别', '指标名称', '单位', '基期年', '基期值', '目标年', '目标值'],
      ...YEARS.flatMap((year) => [`${year}年目标`, `${year}年实际`]),
      ...['数据来源', '审核说明', '责任单位', '审核提示'],
    ]);
    expect(headers(model, '任务填报')).toEqual([
      ...['任务代码', '任务'],
      ...YEARS.map((year) => `${year}年进展`),
      ...['任务状态', '责任单位', '审核提示'],
    ]);
  });

  test('a plan with projects for one year', () => {
    const model = formModel('changsha-hitech-14th', { years: [2023] });
    expect(names(model)).toEqual(['填报说明', '指标填报', '项目填报', '任务填报', '_plan']);
    expect(headers(model, '指标填报')).toEqual([
      ...['指标代码', '序号', '目标类别', '指标名称', '单位', '基期年', '基期值', '目标年', '目标值'],
      ...['2023年目标', '2023年实际'],
      ...['数据来源', '审核说明', '责任单位', '审核提示'],
    ]);
    expect(headers(model, '项目填报')).toEqual([
      ...['项目编号', '项目类别', '项目名称', '建设主体', '总投资（亿元）', '建设内容'],
      ...['2023年计划投资', '2023年完成投资', '累计完成投资', '投资完成率', '项目状态'],
      ...['开工年月', '竣工年月', '形象进度', '存在问题', '审核说明', '责任单位', '审核提示'],
    ]);
    expect(headers(model, '任务填报')).toEqual([
      ...['任务代码', '任务', '2023年进展', '任务状态', '责任单位', '审核提示'],
    ]);
  });

  test('the annual plan', () => {
    const model = formModel('tianxin-2024');
    expect(names(model)).toEqual(['填报说明', '指标填报', '任务填报', '_plan']);
    expect(headers(model, '指标填报').slice(9, 11)).toEqual(['2024年目标', '2024年实际']);
    expect(headers(model, '指标填报')).toHaveLength(15);
  });

  test('every header is recognised again, with its year', () => {
    for (const part of PARTS)
      for (const header of headers(formModel('changsha-hitech-14th'), SHEET_NAMES[part])) {
        const found = recogniseHeader(part, String(header));
        expect(found).not.toBeNull();
        expect(found?.year ?? null).toBe(
          /^\d{4}/.test(String(header)) ? Number(String(header).slice(0, 4)) : null,
        );
      }
  });
});

describe('rows', () => {
  test.each(bundledPlans().map(({ id }) => id))(
    '%s: every indicator, project and task to report on, in the plan’s order',
    (id) => {
      const plan = findPlan(id);
      const model = formModel(id, { includeTextTargets: true });
      const codes = (name: string): unknown[] =>
        sheet(model, name)
          .rows.slice(3)
          .map(({ values }) => values[0])
          .filter((code) => code !== null);
      const listed = codes('指标填报');
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed).toEqual(
        plan.indicators
          .filter(({ restates, origin }) => origin === 'table' || restates === null)
          .map(({ code }) => code),
      );
      if (plan.projects.length > 0) expect(codes('项目填报')).toEqual(plan.projects.map(({ code }) => code));
      expect(codes('任务填报')).toEqual(
        taskNodes(plan)
          .filter(({ reported }) => reported)
          .map(({ task }) => task.code),
      );
    },
  );

  test('an indicator row carries what the plan prints', () => {
    const model = formModel('tianxin-14th');
    const row = sheet(model, '指标填报').rows.find(({ values }) => values[0] === 'TX-01');
    // tianxin-14th, line 160
    expect(row?.values.slice(0, 9)).toEqual([
      'TX-01',
      1,
      null,
      '全区研发经费投入（R&D经费）强度',
      '%',
      2019,
      2.42,
      2025,
      3.2,
    ]);
  });

  test('a missing baseline stays empty, its year too', () => {
    const row = sheet(formModel('tianxin-14th'), '指标填报').rows.find(({ values }) => values[0] === 'TX-02');
    expect(row?.values.slice(5, 7)).toEqual([null, null]);
  });

  test('targets without one figure show the printed words, ranges both ends', () => {
    const city = sheet(formModel('changsha-14th', { includeTextTargets: true }), '指标填报');
    const target = (code: string): unknown => city.rows.find(({ values }) => values[0] === code)?.values[8];
    // changsha-14th, lines 99 and 103
    expect(target('CS-X03')).toBe('2—3');
    expect(target('CS-X04')).toBe('零的突破');
  });

  test('headings that only group tasks have no code and nothing to fill in', () => {
    const model = formModel('tianxin-14th', { answers: () => '已完成' });
    const heading = sheet(model, '任务填报')
      .rows.slice(3)
      .find(({ values }) => values[0] === null);
    expect(heading?.values.slice(2).every((value) => value === null)).toBe(true);
    expect(isLocked(heading?.style?.role)).toBe(true);
  });
});

describe('yearly targets', () => {
  const model = formModel('tianxin-14th');
  const value = (code: string, year: number): unknown =>
    sheet(model, '指标填报').rows.find(({ values }) => values[0] === code)?.values[
      at(model, '指标填报', `${year}年目标`)
    ];

  test('official ones stand upright, those of the path in grey italics', () => {
    // tianxin-2024, line 29: 520 in 2024, 2.8 % in 2023
    expect(value('TX-06', 2024)).toBe(520);
    expect(roleAt(model, '指标填报', 'TX-06', '2024年目标')).toBe('number');
    expect(value('TX-01', 2023)).toBe(2.8);
    expect(roleAt(model, '指标填报', 'TX-01', '2023年目标')).toBe('number');
    expect(value('TX-06', 2023)).toBeCloseTo(462, 9);
    expect(roleAt(model, '指标填报', 'TX-06', '2023年目标')).toBe('computed');
    const [official, computed] = [ROLE_STYLES.number, ROLE_STYLES.computed];
    expect(computed.italic).toBe(true);
    expect(computed.color).not.toBe(official.color);
  });

  test('without annual plans all of them are computed', () => {
    const alone = formModel('tianxin-14th', { annualTargets: () => undefined });
    expect(roleAt(alone, '指标填报', 'TX-06', '2024年目标')).toBe('computed');
  });

  test('in an annual plan the targets of its year are official', () => {
    const annual = formModel('tianxin-2024');
    for (const code of ['TX24-01', 'TX24-04', 'TX24-05'])
      expect(roleAt(annual, '指标填报', code, '2024年目标')).toBe('number');
    const row = sheet(annual, '指标填报').rows.find(({ values }) => values[0] === 'TX24-04');
    // line 29: the R&D intensity of 2023, reported in 2024
    expect(row?.values[9]).toBe(2.8);
  });

  test('a target that the city assigns is left to the department', () => {
    const hitech = formModel('changsha-hitech-14th');
    const assigned = findPlan('changsha-hitech-14th').indicators.filter(
      ({ target }) => target.bound === 'assigned',
    );
    for (const { code } of assigned) {
      expect(roleAt(hitech, '指标填报', code, '2023年目标')).toBe('input');
      expect(roleAt(hitech, '指标填报', code, '目标值')).toBe('code');
    }
  });
});

describe('what can be typed into', () => {
  test.each(['tianxin-14th', 'changsha-hitech-14th', 'tianxin-2024'])('%s: input columns only', (id) => {
    const model = formModel(id);
    const assigned = new Set(
      findPlan(id)
        .indicators.filter(({ target }) => target.bound === 'assigned')
        .map(({ code }) => code),
    );
    const open =
      /^(\d{4}年(实际|进展|计划投资|完成投资)|数据来源|审核说明|责任单位|项目状态|任务状态|开工年月|竣工年月|形象进度|存在问题)$/;
    for (const part of PARTS) {
      const name = SHEET_NAMES[part];
      if (!names(model).includes(name)) continue;
      const table = sheet(model, name);
      expect(table.protected).toBe(true);
      for (const { values } of table.rows.slice(3)) {
        const code = values[0];
        if (typeof code !== 'string') continue;
        for (const header of headers(model, name)) {
          const role = roleAt(model, name, code, String(header));
          const entered = assigned.has(code) && /^\d{4}年目标$/.test(String(header));
          expect([code, header, isLocked(role)]).toEqual([
            code,
            header,
            !(entered || open.test(String(header))),
          ]);
          if (!isLocked(role)) expect(ROLE_STYLES[role as 'input'].fill).toBeDefined();
        }
      }
    }
  });

  test('every figure, status and assigned target explains itself in Chinese before and after typing', () => {
    const model = formModel('changsha-hitech-14th', { years: [2023] });
    for (const name of ['指标填报', '项目填报', '任务填报']) {
      const table = sheet(model, name);
      for (const { prompt, error, rule } of table.validations ?? []) {
        expect(prompt.title + prompt.text).toMatch(/[一-鿿]/);
        if (rule.kind !== 'any') expect(error.text).toMatch(/[一-鿿]/);
      }
      const covered = (row: number, column: number): boolean =>
        (table.validations ?? []).some(
          ({ block, rule }) =>
            rule.kind !== 'any' &&
            block.top <= row &&
            row <= block.bottom &&
            block.left <= column &&
            column <= block.right,
        );
      table.rows.forEach(({ values }, index) => {
        if (index < 3 || typeof values[0] !== 'string') return;
        for (const header of headers(model, name).map(String)) {
          const role = roleAt(model, name, values[0], header);
          const figure = role === 'input' && !/年月$/.test(header);
          if (figure || /状态$/.test(header))
            expect([values[0], header, covered(index + 1, at(model, name, header) + 1)]).toEqual([
              values[0],
              header,
              true,
            ]);
        }
      });
    }
  });

  test('the prompt of a total asks for the year’s own figure, that of the work plan for the year before', () => {
    const prompt = (id: string, code: string, header: string): string | undefined => {
      const model = formModel(id);
      const table = sheet(model, '指标填报');
      const row = table.rows.findIndex(({ values }) => values[0] === code) + 1;
      const column = at(model, '指标填报', header) + 1;
      return table.validations?.find(
        ({ block }) => block.left === column && block.top <= row && row <= block.bottom,
      )?.prompt.text;
    };
    expect(prompt('tianxin-14th', 'TX-07', '2023年实际')).toContain('只填当年新增数');
    expect(prompt('tianxin-14th', 'TX-06', '2023年实际')).toContain('填当年数');
    expect(prompt('tianxin-2024', 'TX24-04', '2024年实际')).toContain('请填2023年数');
  });

  test('a word that says why a figure is missing passes the cell’s own check, as does a completion where one is asked for', () => {
    const rules = (id: string, options = {}): string[] =>
      (sheet(formModel(id, options), '指标填报').validations ?? []).flatMap(({ rule }) =>
        rule.kind === 'custom' && rule.formula.startsWith('OR(') ? [rule.formula] : [],
      );
    for (const formula of rules('tianxin-14th')) {
      expect(formula).toContain('"未统计"');
      expect(formula).toContain('"未到发布期"');
      expect(formula).not.toContain('"已完成"');
    }
    expect(rules('tianxin-2024').filter((formula) => formula.includes('"已完成"'))).toHaveLength(1);
  });
});

describe('earlier years', () => {
  const assigned = findPlan('changsha-hitech-14th').indicators.find(
    ({ target }) => target.bound === 'assigned',
  );
  const code = assigned?.code ?? '';
  const model = formModel('changsha-hitech-14th', {
    years: [2023],
    earlierYears: [2021, 2022],
    earlier: (row, key) => (row === code ? (key === 'annualTarget:2022' ? 88 : 90) : undefined),
    answers: () => 1,
  });

  test('accepted figures stand before the year to fill, locked', () => {
    expect(headers(model, '指标填报').slice(9, 15)).toEqual([
      ...['2021年目标', '2021年实际', '2022年目标', '2022年实际'],
      ...['2023年目标', '2023年实际'],
    ]);
    const row = sheet(model, '指标填报').rows.find(({ values }) => values[0] === code);
    expect(row?.values.slice(11, 15)).toEqual([88, 90, 1, 1]);
    expect(isLocked(roleAt(model, '指标填报', code, '2022年实际'))).toBe(true);
    expect(isLocked(roleAt(model, '指标填报', code, '2023年实际'))).toBe(false);
  });

  test('so do the targets that the city assigned for them', () => {
    expect(isLocked(roleAt(model, '指标填报', code, '2022年目标'))).toBe(true);
    expect(isLocked(roleAt(model, '指标填报', code, '2023年目标'))).toBe(false);
  });

  test('the hint asks for nothing in them', () => {
    const row = sheet(model, '指标填报').rows.find(({ values }) => values[0] === 'HT-01');
    const hint = row?.values.at(-1) ?? null;
    expect(isFormula(hint) && hint.formula).not.toMatch(/202[12]年/);
  });
});

describe('marker', () => {
  const model = formModel('changsha-hitech-14th', { years: [2022, 2023], department: '科技局' });
  const marker = sheet(model, '_plan');

  test('nobody sees it, and it says what the form was made for', () => {
    expect(marker.visibility).toBe('veryHidden');
    const plan = findPlan('changsha-hitech-14th');
    const json: unknown = JSON.parse(marker.rows.map(({ values }) => values[0]).join(''));
    expect(json).toMatchObject({
      formatVersion: 1,
      planId: plan.id,
      planHash: hashValue(plan),
      years: [2022, 2023],
      department: '科技局',
      sheets: [
        { part: 'indicators', name: '指标填报' },
        { part: 'projects', name: '项目填报', codes: plan.projects.map(({ code }) => code) },
        { part: 'tasks', name: '任务填报' },
      ],
    });
  });

  test('one longer than a cell can hold is cut and put together again', () => {
    const plan = findPlan('changsha-hitech-14th');
    const [project] = plan.projects;
    if (!project) throw new RangeError('no project');
    const projects = Array.from({ length: 6000 }, (_, index) => ({
      ...project,
      code: `HT-P${index + 1000}`,
    }));
    const long = sheet(
      formModel('changsha-hitech-14th', { years: [2023], ...{ plan: { ...plan, projects } } }),
      '_plan',
    );
    const cells = long.rows.map(({ values }) => String(values[0]));
    expect(cells.length).toBeGreaterThan(1);
    for (const cell of cells) expect(cell.length).toBeLessThanOrEqual(32_767);
    const grid = gridOf(
      '_plan',
      cells.map((text) => [{ kind: 'text', text }]),
      false,
    );
    expect(readMarker(grid)?.sheets[1]?.codes).toHaveLength(6000);
  });

  test('locked cells hash alike whatever is typed into the others, and differently where one of them changes', () => {
    const hash = (setup: Parameters<typeof formModel>[1]): unknown => {
      const json = sheet(formModel('changsha-hitech-14th', { years: [2023], ...setup }), '_plan').rows[0]
        ?.values[0];
      return (JSON.parse(String(json)) as { sheets: { lockedHash: string }[] }).sheets.map(
        ({ lockedHash }) => lockedHash,
      );
    };
    expect(hash({ answers: () => 42 })).toEqual(hash({}));
    expect(hash({ annualTargets: () => ({ value: 1, planId: 'x', code: 'x' }) })).not.toEqual(hash({}));
  });
});

test('the locked cells of a sheet hash alike in any order of its rows, and apart where cells move between rows', () => {
  const hash = lockedHash([
    ['TX-01', '3.2'],
    ['TX-02', '10.5'],
  ]);
  expect(
    lockedHash([
      ['TX-02', '10.5'],
      ['TX-01', '3.2'],
    ]),
  ).toBe(hash);
  expect(
    lockedHash([
      ['TX-01', '10.5'],
      ['TX-02', '3.2'],
    ]),
  ).not.toBe(hash);
});

describe('furniture', () => {
  const model = formModel('changsha-hitech-14th', {
    years: [2023],
    department: '科技局',
    banner: '示例数据，非官方',
    includeTextTargets: true,
  });

  test('the department stands in the notes, in its column and on the first page', () => {
    for (const name of ['指标填报', '项目填报', '任务填报'])
      expect(String(sheet(model, name).rows[1]?.values[0])).toContain('科技局');
    const row = sheet(model, '项目填报').rows[3];
    expect(row?.values[at(model, '项目填报', '责任单位')]).toBe('科技局');
    const facts = sheet(model, '填报说明').rows.map(({ values }) => values[1]);
    expect(facts).toContain('科技局');
  });

  test('a notice stands on every visible sheet and on every printed page', () => {
    for (const { name, visibility, rows, print } of model.sheets) {
      if (visibility !== 'visible') continue;
      expect([name, String(rows[1]?.values[0])]).toEqual([name, expect.stringContaining('示例数据，非官方')]);
      expect(print.header).toBe('示例数据，非官方');
    }
  });

  test('the first page counts what the form really asks for', () => {
    const text = sheet(model, '填报说明')
      .rows.map(({ values }) => String(values[1]))
      .find((line) => line.startsWith('指标'));
    const rows = sheet(model, '指标填报').rows.length - 3;
    const tasks = sheet(model, '任务填报')
      .rows.slice(3)
      .filter(({ values }) => values[0] !== null).length;
    expect(text).toBe(`指标${rows}项、重大项目91个、重点任务${tasks}项`);
  });

  test('headers stay in view and on every page, one page wide', () => {
    for (const name of ['指标填报', '项目填报', '任务填报']) {
      const { freeze, print, filter, rows } = sheet(model, name);
      expect(freeze?.rows).toBe(3);
      expect(print).toMatchObject({ orientation: 'landscape', titleRows: { first: 1, last: 3 } });
      expect(print.onePage ?? false).toBe(false);
      expect(filter).toMatchObject({ top: 3, left: 1, bottom: rows.length });
    }
    expect(sheet(model, '填报说明').print).toMatchObject({
      paper: 'A4',
      orientation: 'portrait',
      onePage: true,
    });
  });

  test('project totals and shares are live and right', () => {
    const filled = formModel('changsha-hitech-14th', {
      years: [2022, 2023],
      answers: {
        'HT-P01': { 'doneInvestment:2022': 0.7, 'doneInvestment:2023': 0.7 },
        'HT-P02': { 'doneInvestment:2022': 0 },
      },
    });
    const total = at(filled, '项目填报', '累计完成投资');
    const [first, second, third] = sheet(filled, '项目填报').rows.slice(3);
    const shown = [first, second, third].map((row) =>
      [row?.values[total], row?.values[total + 1]].map(shownValue),
    );
    // changsha-hitech-14th, line 1804: 2.8 亿元
    expect(shown[0]).toEqual([1.4, 0.5]);
    expect(shown[1]?.[0]).toBe(0);
    // nothing typed is no zero
    expect(shown[2]).toEqual(['', '']);
    const formula = first?.values[total] ?? null;
    expect(isFormula(formula) && formula.formula).toBe('IF(COUNT(H4,J4)=0,"",SUM(H4,J4))');
  });
});
