import { assignmentsByCode } from '../../src/collect/assign';
import { readIssuedList, type IssuedList } from '../../src/collect/distribute';
import { buildLedger } from '../../src/collect/ledger/build';
import { readFiling } from '../../src/forms/read';
import { translate } from '../../src/i18n';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { wordedHere } from '../../src/taskpane/pane-words';
import { Cancelled } from '../../src/taskpane/job-desk';
import { zipOf } from '../../src/taskpane/save-zip';
import { earlierFigures, filingsIn } from '../../src/taskpane/steps/distribute/earlier';
import {
  filesOf,
  roundOf,
  wordDifferences,
  type FormsWanted,
} from '../../src/taskpane/steps/distribute/plan-forms';
import { unpackFiles, type ArchivedFile } from '../../src/workbook/archive';
import { readWorkbook } from '../../src/workbook/read';
import { writeWorkbook } from '../../src/workbook/write';
import { collect, PLAN, sent } from './collect-support';

const plan = findPlan(PLAN);
const job = { signal: new AbortController().signal, progress: () => undefined };

const wanted = (changes: Partial<FormsWanted> = {}): FormsWanted => ({
  ...{ plan, plans: bundledPlans(), year: 2023, due: '2024-01-31', contact: '', earlier: null, before: null },
  assignments: assignmentsByCode([
    { code: 'TX-01', lead: '区统计局', assisting: [], due: null },
    { code: 'TX-02', lead: '区科技局', assisting: [], due: null },
  ]),
  ...{ reissue: [], today: '2023-12-20' },
  ...changes,
});
const filesFor = async (options: FormsWanted): Promise<ArchivedFile[]> => {
  const models = filesOf(plan, roundOf(options), 'zh-CN');
  return models.length === 0 ? [] : unpackFiles(await zipOf(models, '2023-12-20', job), '.zip');
};
const listIn = async (files: readonly ArchivedFile[]): Promise<IssuedList> => {
  const [list] = files;
  if (!list) throw new RangeError('nothing was made');
  return readIssuedList((await readWorkbook(list.bytes, list.name)).grids, list.name);
};

test('the archive holds the list and a form for each department with its own rows only', async () => {
  const files = await filesFor(wanted());
  expect(files.map(({ name }) => name)).toEqual([
    '分发清单.xlsx',
    expect.stringContaining('区统计局') as string,
    expect.stringContaining('区科技局') as string,
  ]);
  const [, first] = files;
  const { grids } = await readWorkbook(first?.bytes ?? new Uint8Array(), '');
  const filing = readFiling(grids, '', bundledPlans());
  expect([filing.department, filing.years, filing.indicators.map(({ indicator }) => indicator.code)]).toEqual(
    ['区统计局', [2023], ['TX-01']],
  );
});

test('with the last list forms that are out are not made again, and nothing new makes no archive', async () => {
  const before = await listIn(await filesFor(wanted()));
  expect(await filesFor(wanted({ before, today: '2023-12-28' }))).toEqual([]);
  const more = assignmentsByCode([
    ...wanted().assignments.values(),
    { code: 'TX-03', lead: '区发改局', assisting: [], due: null },
  ]);
  const later = await filesFor(wanted({ before, assignments: more, today: '2023-12-28' }));
  expect(later.map(({ name }) => name)).toEqual([
    '分发清单.xlsx',
    expect.stringContaining('区发改局') as string,
  ]);
  expect((await listIn(later)).forms).toHaveLength(3);
});

test('a form that would be another one now is told, and goes out once more only where that is asked for', async () => {
  const before = await listIn(await filesFor(wanted()));
  const assignments = assignmentsByCode([
    { code: 'TX-01', lead: '区科技局', assisting: [], due: null },
    { code: 'TX-02', lead: '区科技局', assisting: [], due: null },
  ]);
  const round = roundOf(wanted({ before, assignments }));
  const say = (key: Parameters<typeof translate>[0], facts = {}): string => translate(key, facts);
  expect(
    round.forms.map(({ form, status, differences }) => [
      form.department,
      status,
      differences && wordDifferences(differences, say),
    ]),
  ).toEqual([
    ['区统计局', 'kept', 'TX-01 现由区科技局牵头'],
    ['区科技局', 'kept', '现在还应含 TX-01'],
  ]);
  const files = await filesFor(wanted({ before, assignments, reissue: ['区科技局'] }));
  expect(files.map(({ name }) => name)[1]).toContain('第2版');
});

test('earlier figures out of a ledger or a form stand in the new form; refused ones do not', async () => {
  const good = await sent('甲.xlsx', '区统计局', { 'TX-02': { 'actual:2023': '约三' } });
  const read = async (bytes: Uint8Array): ReturnType<typeof readWorkbook> => readWorkbook(bytes, '甲.xlsx');
  const form = await read(new Uint8Array(await good.arrayBuffer()));
  const all = bundledPlans();
  const figures = earlierFigures(filingsIn(form.grids, '甲.xlsx', plan, all, 'zh-CN'), [2024]);
  expect(figures.years).toEqual([2023]);
  expect(typeof figures.figures('TX-01', 'actual:2023')).toBe('number');
  expect(figures.figures('TX-02', 'actual:2023')).toBeUndefined();

  const { ledger } = await collect([await sent('乙.xlsx', '区统计局')]);
  const model = buildLedger(ledger, { plans: all, created: new Date(0) });
  const { grids } = await read(await writeWorkbook(model));
  expect(earlierFigures(filingsIn(grids, '台账.xlsx', plan, all, 'zh-CN'), [2024]).years).toEqual([2023]);
  // The form's own year is no earlier one.
  expect(earlierFigures(filingsIn(grids, '台账.xlsx', plan, all, 'zh-CN'), [2023]).years).toEqual([]);
  expect(() => filingsIn(form.grids, '甲.xlsx', findPlan('kaifu-14th'), all, 'zh-CN')).toThrow('甲.xlsx');
});

test('cancelled, no archive is made', async () => {
  const controller = new AbortController();
  const models = filesOf(plan, roundOf(wanted()), 'zh-CN');
  const progress = (done: number): void => {
    if (done === 1) controller.abort(new Cancelled());
  };
  await expect(zipOf(models, '2023-12-20', { signal: controller.signal, progress })).rejects.toThrow(
    Cancelled,
  );
});

test('what the command line advises is said in the words of the pane', async () => {
  const none = wordedHere(() => roundOf(wanted({ assignments: new Map() })));
  await expect(none).rejects.toMatchObject({ code: 'error.plan-unassigned' });
  const before = await listIn(await filesFor(wanted()));
  const other = wordedHere(() => roundOf(wanted({ before, year: 2024 })));
  await expect(other).rejects.toThrow('2023年');
  await expect(wordedHere(() => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
});
