/** Forms of departments: each row in exactly one, nothing else in it, and filled in it reads like any form. */
import fc from 'fast-check';
import { checkFiling } from '../../../src/check/check';
import { itemsOf, type Assignments } from '../../../src/collect/assign/items';
import { departmentForm } from '../../../src/collect/distribute/form';
import { planRound, type Round } from '../../../src/collect/distribute/round';
import { sharesOf } from '../../../src/collect/distribute/shares';
import { mergeFilings } from '../../../src/collect/merge';
import { buildForm } from '../../../src/forms/build';
import type { Filing } from '../../../src/forms/filing';
import { columnKey } from '../../../src/forms/columns';
import { readFiling } from '../../../src/forms/read';
import { shownValue, type SheetModel, type WorkbookModel } from '../../../src/forms/sheet/model';
import { annualTargetsFor } from '../../../src/plan/annual-targets';
import { bundledPlans, findPlan } from '../../../src/plan/catalogue';
import { reportingYears } from '../../../src/plan/facts';
import { readWorkbook } from '../../../src/workbook/read';
import { writeWorkbook } from '../../../src/workbook/write';
import { cleanAnswers } from '../../support/answers';
import { Book, CREATED, everyRow, moved } from '../assign/support';
import { formOf, roundOptions, ZONE } from './support';

const plans = bundledPlans().map((plan) => [plan.id, plan] as const);
const sheetOf = ({ sheets }: WorkbookModel, name: string): SheetModel | undefined =>
  sheets.find((sheet) => sheet.name === name);
const modelOf = (round: Round, department: string): WorkbookModel => {
  const model = formOf(round, department).build?.();
  if (!model) throw new TypeError('not written');
  return model;
};
const filingOf = (model: WorkbookModel, file = 'a.xlsx'): Filing =>
  readFiling(new Book(model).grids(), file, bundledPlans());
const codesOf = ({ indicators, projects, tasks }: Filing): string[] => [
  ...indicators.map(({ indicator }) => indicator.code),
  ...projects.map(({ project }) => project.code),
  ...tasks.map(({ task }) => task.code),
];
const texts = (sheet: SheetModel | undefined): string =>
  (sheet?.rows ?? [])
    .flatMap(({ values }) => values.map((value) => String(shownValue(value) ?? '')))
    .join('\n');

describe.each(plans)('%s', (id, plan) => {
  test('every row with a lead is in exactly one form, whatever the assignments', () => {
    const items = itemsOf(plan);
    const lead = fc.constantFrom(null, '甲局', '乙局', '丙局', '丁局');
    fc.assert(
      fc.property(fc.array(lead, { minLength: items.length, maxLength: items.length }), (leads) => {
        const assignments: Assignments = new Map(
          items.flatMap(({ code }, index) => {
            const own = leads[index];
            return own ? [[code, { code, lead: own, assisting: [], due: null }] as const] : [];
          }),
        );
        if (assignments.size === 0) return;
        const round = planRound(roundOptions(id, { assignments }));
        const sent = round.forms.flatMap(({ build }) => codesOf(filingOf(build?.() ?? { ...EMPTY })));
        expect(sent.sort()).toEqual([...assignments.keys()].sort());
        expect(new Set(sent).size).toBe(sent.length);
        expect(round.unassigned.map(({ code }) => code)).toEqual(
          items.map(({ code }) => code).filter((code) => !assignments.has(code)),
        );
      }),
      { numRuns: 4 },
    );
  });

  test('a filled form gives back exactly its rows through a file, with nothing to complain about', async () => {
    const share = sharesOf(plan, everyRow(plan), '2026-01-31')[1];
    if (!share) throw new RangeError('no share');
    const options = roundOptions(id);
    const years = reportingYears(plan);
    // The same form with answers in it, as the department sends it back.
    const filled = buildForm({
      plan,
      years,
      department: share.department,
      annualTargets: options.annualTargets,
      includeTextTargets: true,
      codes: new Set(share.items.map(({ code }) => code)),
      assisting: (code) => options.assignments.get(code)?.assisting ?? [],
      ...{ edition: 1, due: share.due, issued: '2025-12-20', otherDue: share.otherDue },
      answers: cleanAnswers(plan, years),
      created: CREATED,
    });
    const { grids } = await readWorkbook(await writeWorkbook(filled), 'a.xlsx');
    const filing = readFiling(grids, 'a.xlsx', bundledPlans());
    expect(filing).toMatchObject({
      department: share.department,
      due: '2026-01-31',
      edition: 1,
      issued: '2025-12-20',
      drifts: [],
    });
    expect(codesOf(filing)).toEqual(share.items.map(({ code }) => code));
    const check = checkFiling(filing, { annualTargets: options.annualTargets });
    expect(check.findings.filter(({ severity }) => severity === 'A')).toEqual([]);
  });
});

const EMPTY: WorkbookModel = { sheets: [], title: '', subject: '', created: CREATED };
const zone = findPlan(ZONE);

describe('the form of a department', () => {
  const projects = new Set(zone.projects.map(({ code }) => code));
  const tasks = itemsOf(zone).filter(({ part }) => part === 'tasks');
  // 建设局 has projects and one task, 科技局 everything else.
  const assignments: Assignments = new Map(
    [...everyRow(zone, ['科技局'])].map(([code, one]) => {
      const lead = projects.has(code) || code === tasks[4]?.code ? '建设局' : '科技局';
      return [code, { ...one, lead }];
    }),
  );
  const round = planRound(roundOptions(ZONE, { assignments, contact: '规划处 88888888' }));

  test('has no sheet for a part of which the department has no row', () => {
    expect(modelOf(round, '建设局').sheets.map(({ name }) => name)).toEqual([
      '填报说明',
      '项目填报',
      '任务填报',
      '_plan',
    ]);
    expect(modelOf(round, '科技局').sheets.map(({ name }) => name)).toEqual([
      '填报说明',
      '指标填报',
      '任务填报',
      '_plan',
    ]);
  });

  test('shows a task under its headings and no others', () => {
    const rows = sheetOf(modelOf(round, '建设局'), '任务填报')?.rows.slice(3) ?? [];
    const task = zone.tasks.find(({ code }) => code === tasks[4]?.code);
    const levels = rows.map(({ values }) => zone.tasks.find(({ title }) => title === values[1])?.level ?? 0);
    expect(rows.at(-1)?.values[0]).toBe(task?.code);
    expect(rows.slice(0, -1).every(({ values }) => values[0] === null)).toBe(true);
    expect(levels).toEqual([...new Set(levels)].sort());
    expect(levels.at(-1)).toBe(task?.level);
  });

  test('says on its first page how many rows, until when, which edition, and whom to ask', () => {
    const page = texts(sheetOf(modelOf(round, '建设局'), '填报说明'));
    expect(page).toContain('建设局');
    expect(page).toContain(`指标0项、重大项目${zone.projects.length}个、重点任务1项`);
    expect(page).toMatch(/2026-01-31；其中.*于2026-02-15前/);
    expect(page).toContain('第1版，2025-12-20下发');
    expect(page).toContain('规划处 88888888');
    // It has no indicators: their rules would be noise.
    expect(page).not.toContain('未到发布期');
    expect(texts(sheetOf(modelOf(round, '科技局'), '填报说明'))).toContain('未到发布期');
  });

  test('names the lead in every row and the assisting departments where there are any', () => {
    const sheet = sheetOf(modelOf(round, '科技局'), '指标填报');
    const header = sheet?.rows[2]?.values ?? [];
    const [lead, assisting] = [header.indexOf('责任单位'), header.indexOf('配合单位')];
    for (const { values } of sheet?.rows.slice(3) ?? []) {
      expect(values[lead]).toBe('科技局');
      const own = assignments.get(String(values[0]))?.assisting.join('、');
      expect(values[assisting]).toBe(own === '' ? null : own);
    }
  });

  test('has no such column where nobody assists', () => {
    const alone = new Map([...assignments].map(([code, one]) => [code, { ...one, assisting: [] }]));
    const model = modelOf(planRound(roundOptions(ZONE, { assignments: alone })), '科技局');
    expect(sheetOf(model, '指标填报')?.rows[2]?.values).not.toContain('配合单位');
    expect(texts(sheetOf(model, '填报说明'))).not.toContain('配合单位');
  });

  test('shows accepted figures of earlier years, locked', () => {
    const figures = (code: string, key: string): number | undefined =>
      code === 'HT-01' && key === columnKey('actual', 2024) ? 1234.5 : undefined;
    const with2024 = roundOptions(ZONE, { assignments, earlier: { years: [2024], figures } });
    const model = modelOf(planRound(with2024), '科技局');
    const sheet = sheetOf(model, '指标填报');
    const at = sheet?.rows[2]?.values.indexOf('2024年实际') ?? -1;
    const row = sheet?.rows.find(({ values }) => values[0] === 'HT-01');
    expect(row?.values[at]).toBe(1234.5);
    expect(row?.styles?.[at]?.role).toBe('number');
    expect(filingOf(model)).toMatchObject({ years: [2025], earlierYears: [2024], drifts: [] });
  });

  test('is the same to the last byte when made again', async () => {
    const make = (): Promise<Uint8Array> => writeWorkbook(modelOf(round, '建设局'));
    const [one, other] = [await make(), await make()];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test('keeps to the plan as it is read from a file with its assignments in it', () => {
    const saved = {
      ...zone,
      assignments: [...assignments.values()].map((one) => ({ ...one, assisting: [...one.assisting] })),
    };
    const filing = readFiling(new Book(modelOf(round, '科技局')).grids(), 'a.xlsx', [saved]);
    expect(filing.drifts).toEqual([]);
  });
});

describe('several departments’ forms together', () => {
  const plan = findPlan('kaifu-14th');
  const years = reportingYears(plan);
  const annualTargets = annualTargetsFor(plan, bundledPlans());
  const filings = sharesOf(plan, everyRow(plan), null).map((share) =>
    filingOf(
      buildForm({
        plan,
        years,
        annualTargets,
        includeTextTargets: true,
        department: share.department,
        codes: new Set(share.items.map(({ code }) => code)),
        answers: cleanAnswers(plan, years),
        created: CREATED,
      }),
      `${share.department}.xlsx`,
    ),
  );

  test('merge into the whole plan without a conflict', () => {
    const checked = filings.map((filing) => ({ filing, check: checkFiling(filing, { annualTargets }) }));
    const { data, conflicts } = mergeFilings(checked);
    expect(conflicts).toEqual([]);
    const codes = [
      ...data.indicators.map(({ indicator }) => indicator.code),
      ...data.projects.map(({ project }) => project.code),
      ...data.tasks.map(({ task }) => task.code),
    ];
    expect(codes.sort()).toEqual(
      itemsOf(plan)
        .map(({ code }) => code)
        .sort(),
    );
  });
});

describe('rows of another department’s form', () => {
  const plan = findPlan('kaifu-14th');
  const share = sharesOf(plan, everyRow(plan), null)[0];
  const other = sharesOf(plan, everyRow(plan), null)[1];
  const options = roundOptions('kaifu-14th');
  const bookOf = (own: typeof share): Book => {
    if (!own) throw new RangeError('no share');
    return new Book(departmentForm(options, own, { edition: 1, issued: '2025-12-20' }));
  };
  /** The first department's form with the second one's indicator rows below its own. */
  const pasted = (fillIn: boolean): Book => {
    const [book, foreign] = [bookOf(share), bookOf(other)];
    const rows = foreign.sheet('指标填报').rows.slice(3);
    const at = foreign.place('指标填报', String(other?.items[0]?.code), '2025年实际').column;
    if (fillIn && rows[0]) rows[0][at - 1] = { kind: 'number', value: 42, percent: false };
    book.sheet('指标填报').rows.push(...rows);
    return book;
  };
  const findings = (book: Book): ReturnType<typeof checkFiling>['findings'] =>
    checkFiling(readFiling(book.grids(), 'a.xlsx', bundledPlans()), {
      annualTargets: options.annualTargets,
    }).findings.filter(({ rule }) => rule === 'F2');

  test('are not read, and one finding says whose they are', () => {
    const filing = readFiling(pasted(true).grids(), 'a.xlsx', bundledPlans());
    expect(codesOf(filing)).toEqual(share?.items.map(({ code }) => code));
    const foreign = other?.items.filter(({ part }) => part === 'indicators').map(({ code }) => code) ?? [];
    expect(filing.drifts).toEqual([
      expect.objectContaining({ kind: 'rows-foreign', codes: foreign, filled: 1 }),
    ]);
    const found = findings(pasted(true));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'B', sheet: '指标填报' });
    expect(found[0]?.message).toContain(foreign[0] ?? '');
    expect(found[0]?.message).toContain('其他单位');
  });

  test('are a note only where nothing was filled in', () => {
    expect(findings(pasted(false))).toEqual([expect.objectContaining({ severity: 'D' })]);
  });

  test('on a sheet that the form was sent without are told the same way', () => {
    const plain = everyRow(zone, ['科技局']);
    const [code = ''] = zone.projects.map((project) => project.code);
    const two = zone.projects.reduce((all, project) => moved(all, project.code, '建设局'), plain);
    const round = planRound(roundOptions(ZONE, { assignments: two }));
    const book = new Book(modelOf(round, '科技局'));
    book.sheets.push(new Book(modelOf(round, '建设局')).sheet('项目填报'));
    const { drifts, projects } = readFiling(book.grids(), 'a.xlsx', bundledPlans());
    expect(projects).toEqual([]);
    expect(drifts).toEqual([
      expect.objectContaining({ kind: 'rows-foreign', codes: expect.arrayContaining([code]) as string[] }),
    ]);
  });
});
