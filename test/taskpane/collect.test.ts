import { buildLedger } from '../../src/collect/ledger/build';
import { assignmentsByCode, assignmentWorkbook, withAssignments } from '../../src/collect/assign';
import { listWorkbook, planRound } from '../../src/collect/distribute';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { assessLedger, ledgerYears } from '../../src/taskpane/steps/collect/assess-ledger';
import { boardsOf, namesOf } from '../../src/taskpane/steps/collect/boards';
import { formsOf } from '../../src/taskpane/steps/collect/collection';
import { openLedger } from '../../src/taskpane/steps/collect/read-ledger';
import type { Board } from '../../src/collect/ledger/board';
import { returnFiles } from '../../src/collect/ledger/return-files';
import { packFiles } from '../../src/workbook/archive';
import { writeWorkbook } from '../../src/workbook/write';
import { chosen, collect, PLAN, results, sent, take, tools } from './collect-support';

const CREATED = new Date(2024, 0, 20);
const plan = findPlan(PLAN);
const bytesOf = async (file: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<Uint8Array> =>
  new Uint8Array(await file.arrayBuffer());
const wrong = { 'TX-01': { 'actual:2023': '约三' } };

describe('what becomes of each file', () => {
  test('right figures are taken into the ledger, wrong ones go back with the reasons', async () => {
    const collection = await collect([
      await sent('甲.xlsx', '区统计局'),
      await sent('乙.xlsx', '区科技局', wrong),
    ]);
    expect(results(collection)).toEqual({ '甲.xlsx': 'accepted', '乙.xlsx': 'returned' });
    // What needs somebody comes first.
    expect(collection.lines[0]?.receipt?.reasons.join()).toContain('约三');
    expect(collection.ledger.submissions.size).toBe(1);
    expect(collection.isNew).toBe(true);
  });

  test('a figure that has to be explained is taken in, and said to be open', async () => {
    const jump = { 'TX-01': { 'actual:2023': 9 } };
    const collection = await collect([await sent('甲.xlsx', '区统计局', jump)]);
    expect(results(collection)).toEqual({ '甲.xlsx': 'accepted-open' });
  });

  test('bad files cost a line each, in words, and the files after them are still read', async () => {
    const broken = tools.readWorkbook;
    const collection = await collect(
      [
        chosen('照片.xlsx', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])),
        chosen('缺陷.xlsx', new Uint8Array(20)),
        { ...chosen('移走.xlsx', new Uint8Array(1)), arrayBuffer: () => Promise.reject(new Error('gone')) },
        { ...chosen('巨大.xlsx', new Uint8Array(1)), size: 1e9 },
        await sent('甲.xlsx', '区统计局'),
      ],
      null,
      {
        readWorkbook: (bytes, file) =>
          file === '缺陷.xlsx' ? Promise.reject(new TypeError('x')) : broken(bytes, file),
      },
    );
    expect(collection.counts).toMatchObject({ returned: 4, accepted: 1 });
    const reason = (file: string): string =>
      collection.lines.find((line) => line.file === file)?.receipt?.reasons.join() ?? '';
    expect(reason('照片.xlsx')).toContain('不是');
    expect(reason('缺陷.xlsx')).toContain('TypeError');
    expect(reason('移走.xlsx')).toContain('无法打开文件“移走.xlsx”');
    expect(reason('巨大.xlsx')).toContain('20 MB');
  });

  test('an archive is answered for file by file; what programs leave beside documents is nobody’s', async () => {
    const good = await bytesOf(await sent('', '区统计局'));
    const zip = packFiles(
      [
        { name: '报送/甲.xlsx', bytes: good },
        { name: '__MACOSX/报送/甲.xlsx', bytes: new Uint8Array(3) },
        { name: '报送/~$甲.xlsx', bytes: new Uint8Array(3) },
        { name: '报送/说明.txt', bytes: new TextEncoder().encode('你好') },
      ],
      '2024-01-20',
    );
    const collection = await collect([chosen('全部.zip', zip), chosen('坏.zip', zip.slice(0, 99))]);
    expect(results(collection)).toEqual({
      '全部.zip/报送/甲.xlsx': 'accepted',
      '全部.zip/报送/说明.txt': 'returned',
      '坏.zip': 'returned',
    });
  });

  test('the same content in two files counts once, and nothing is merged in silence', async () => {
    const first = await sent('甲.xlsx', '区统计局');
    const collection = await collect([first, chosen('甲 (1).xlsx', await bytesOf(first))]);
    expect(Object.values(results(collection)).sort()).toEqual(['accepted', 'duplicate']);
  });

  test('two departments that report one figure differently: neither counts, and that is told', async () => {
    const collection = await collect([
      await sent('甲.xlsx', '区统计局'),
      await sent('乙.xlsx', '区科技局', { 'TX-01': { 'actual:2023': 2.9 } }),
    ]);
    expect(collection.changes.disputed).toBe(1);
  });

  test('lists of this program are passed over and said to be what they are', async () => {
    const ledger = await writeWorkbook(
      buildLedger((await collect([await sent('甲.xlsx', '区统计局')])).ledger, {
        plans: bundledPlans(),
        created: CREATED,
      }),
    );
    const assignments = await writeWorkbook(
      assignmentWorkbook(plan, new Map(), { created: CREATED, locale: 'zh-CN' }),
    );
    const { lines } = await collect([chosen('台账.xlsx', ledger), chosen('分解.xlsx', assignments)]);
    expect(lines).toMatchObject([
      { result: 'own', own: 'ledger' },
      { result: 'own', own: 'assignments' },
    ]);
  });

  test('cancelled, it stops before the next file and keeps what it has', async () => {
    const files = await Promise.all(['1', '2', '3'].map((name) => sent(`${name}.xlsx`, `单位${name}`)));
    expect(await take(files, {}, 1)).toHaveLength(1);
  });

  test('without SHA-256 nothing is read, and what to do is said', async () => {
    const { crypto } = globalThis;
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    try {
      await expect(take([await sent('甲.xlsx', '区统计局')])).rejects.toMatchObject({
        code: 'error.no-digest',
      });
    } finally {
      Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
    }
  });
});

describe('an existing ledger', () => {
  const saved = async (
    files: Parameters<typeof collect>[0],
    received = '2024-01-10 09:00:00',
  ): Promise<ReturnType<typeof chosen>> => {
    const { ledger } = await collect(files, null, { received });
    const model = buildLedger(ledger, { plans: bundledPlans(), created: CREATED });
    return chosen('台账.xlsx', await writeWorkbook(model));
  };
  const open = (file: ReturnType<typeof chosen>): ReturnType<typeof openLedger> =>
    openLedger(file, bundledPlans(), () => '?');

  test('is gone on with: what it holds is told as such, and collecting it again changes nothing', async () => {
    const [first, second] = [await sent('甲.xlsx', '区统计局'), await sent('乙.xlsx', '区科技局')];
    const base = await open(await saved([first]));
    const again = await collect([first], base);
    expect([results(again), again.isNew]).toEqual([{ '甲.xlsx': 'known' }, false]);
    const more = await collect([first, second], base);
    expect([results(more), more.isNew]).toEqual([{ '甲.xlsx': 'known', '乙.xlsx': 'accepted' }, true]);
    // When it came first stays.
    expect([...more.ledger.receipts.values()].map(({ received }) => received).sort()).toEqual([
      '2024-01-10 09:00:00',
      '2024-01-20 09:00:00',
    ]);
  });

  test('another workbook in its place is refused by name', async () => {
    await expect(open(await sent('甲.xlsx', '区统计局'))).rejects.toMatchObject({
      code: 'error.not-a-ledger',
      facts: { file: '甲.xlsx' },
    });
  });

  test('is assessed for a year, as it stood on a day', async () => {
    const { ledger } = await open(await saved([await sent('甲.xlsx', '区统计局')]));
    const options = {
      ...{ year: 2023, file: '台账.xlsx', plans: bundledPlans(), created: CREATED },
      locale: 'zh-CN',
    } as const;
    expect(ledgerYears(ledger)).toEqual([2023]);
    const { model, plans } = assessLedger(ledger, { ...options, asOf: '2024-01-10' });
    expect(model.sheets.length).toBeGreaterThan(3);
    expect(plans).toEqual([plan]);
    expect(() => assessLedger(ledger, { ...options, asOf: '2024-01-09' })).toThrow('2024-01-09');
    expect(() => assessLedger(ledger, { ...options, asOf: null, year: 2022 })).toThrow('2022');
  });
});

describe('who has reported', () => {
  const assigned = withAssignments(
    plan,
    assignmentsByCode([
      { code: 'TX-01', lead: '区统计局', assisting: [], due: null },
      { code: 'TX-02', lead: '区科技局', assisting: [], due: null },
    ]),
  );
  const plans = bundledPlans().map((one) => (one.id === PLAN ? assigned : one));
  const states = (boards: ReturnType<typeof boardsOf>): unknown =>
    boards.map(({ board, askedBy }) => [
      askedBy,
      ...board.lines.map(({ department, state, onTime }) => [department, state, onTime]),
    ]);

  test('by the plan’s assignments those who sent nothing are listed', async () => {
    const collection = await collect([await sent('甲.xlsx', '区 统计局')]);
    const boards = boardsOf(collection, { plans, names: ['别的单位'], today: '2024-01-20' });
    expect(states(boards)).toEqual([['assignments', ['区统计局', 'done', null], ['区科技局', 'none', null]]]);
  });

  test('by a list of forms that are out, with the day they are due, who is late', async () => {
    const years = [2023];
    const { list } = planRound({
      ...{ plan: assigned, years, assignments: assignmentsByCode(assigned.assignments) },
      ...{ annualTargets: annualTargetsFor(plan, plans), earlier: null, contact: null },
      ...{ due: '2024-01-15', today: '2023-12-20', before: null, isPresent: () => false, reissue: [] },
    });
    const file = chosen('分发清单.xlsx', await writeWorkbook(listWorkbook(plan, list)));
    const alone = boardsOf(await collect([file]), { plans: bundledPlans(), names: [], today: '2024-01-16' });
    expect(states(alone)).toEqual([['list', ['区统计局', 'none', false], ['区科技局', 'none', false]]]);
    const came = await collect([file, await sent('甲.xlsx', '区统计局')], null, {
      received: '2024-01-15 18:00:00',
    });
    const boards = boardsOf(came, { plans: bundledPlans(), names: [], today: '2024-01-16' });
    expect(states(boards)).toEqual([['list', ['区统计局', 'done', true], ['区科技局', 'none', false]]]);
    expect(boards[0]?.board.onTime).toEqual({ count: 1, of: 2 });
  });

  test('by typed names where nobody has said more, and for one plan only', async () => {
    const collection = await collect([await sent('甲.xlsx', '区统计局')]);
    const options = { plans: bundledPlans(), names: ['区统计局', '区科技局'], today: '2024-01-20' };
    expect(states(boardsOf(collection, options))).toEqual([
      ['names', ['区统计局', 'done', null], ['区科技局', 'none', null]],
    ]);
    expect(states(boardsOf(collection, { ...options, names: [] }))).toEqual([
      [null, ['区统计局', 'done', null]],
    ]);
  });

  test('a list of names is read line by line, without blanks and repetitions', () => {
    expect(namesOf(' 区统计局 \n\n区科技局；区统计局\n')).toEqual(['区统计局', '区科技局']);
  });
});

test('each department with something to answer gets a list of its own, beside the board', async () => {
  const collection = await collect([
    await sent('甲.xlsx', '区统计局'),
    await sent('乙.xlsx', '区科技局', wrong),
    chosen('坏.xlsx', new Uint8Array(9)),
  ]);
  const boards = boardsOf(collection, { plans: bundledPlans(), names: [], today: '2024-01-20' });
  const names = (shown: readonly Board[]): string[] =>
    returnFiles(collection.ledgers, formsOf(collection), shown, {
      plans: bundledPlans(),
      created: CREATED,
      locale: 'zh-CN',
    }).map(({ name }) => name);
  expect(names(boards.map(({ board }) => board))).toEqual([
    `退回单-${plan.shortTitle}-区科技局.xlsx`,
    '退回单-无法识别.xlsx',
    '报送情况.xlsx',
  ]);
  // Where not all files were looked at nobody is called late.
  expect(names([])).toHaveLength(2);
});
