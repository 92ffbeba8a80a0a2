import {
  assignmentsByCode,
  assignmentWorkbook,
  itemsOf,
  unassigned,
  withAssignments,
} from '../../src/collect/assign';
import type { Assignment } from '../../src/plan/assignments';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import type { Plan } from '../../src/plan/schema';
import {
  KEPT_ASSIGNED_BYTES,
  restoreSession,
  savedForm,
  splitAssigned,
} from '../../src/taskpane/saved-session';
import { joinSessions, NEW_SESSION, reduce, type Session } from '../../src/taskpane/session';
import {
  assignmentOf,
  filtered,
  namesIn,
  unified,
  withRow,
  wordAssignment,
} from '../../src/taskpane/steps/assign/changes';
import { readAssignments } from '../../src/taskpane/steps/assign/read-assignments';
import { readWorkbook } from '../../src/workbook/read';
import { writeWorkbook } from '../../src/workbook/write';
import { chosen, PLAN } from './collect-support';
import { MemoryWorkbook } from './memory-workbook';
import { startPane } from './support';

const plan = findPlan(PLAN);
const led = (code: string, lead: string, other: Partial<Assignment> = {}): Assignment => ({
  ...{ code, lead, assisting: [], due: null },
  ...other,
});
const two = assignmentsByCode([
  led('TX-01', '区统计局'),
  led('TX-02', '区科技局', { assisting: ['区统计局'] }),
]);

describe('assignments in the pane', () => {
  const assigning = (session: Session, planId: string, ...assignments: Assignment[]): Session =>
    reduce(session, { type: 'assign', plan: { planId, assignments } });
  const assignmentsOf = async (workbook: MemoryWorkbook): Promise<Plan['assignments']> => {
    const pane = await startPane(workbook);
    return (await pane.shelf.all()).find(({ id }) => id === PLAN)?.assignments;
  };

  test('survive closing, and every step sees them with the plan', async () => {
    const workbook = new MemoryWorkbook();
    workbook.state = savedForm(assigning(NEW_SESSION, PLAN, led('TX-01', '区统计局', { due: '2026-01-31' })));
    expect(await assignmentsOf(workbook)).toEqual([led('TX-01', '区统计局', { due: '2026-01-31' })]);
  });

  test('are seen as soon as they are made', async () => {
    const pane = await startPane(new MemoryWorkbook());
    pane.dispatch({ type: 'assign', plan: { planId: PLAN, assignments: [led('TX-01', '区统计局')] } });
    await pane.shelf.load();
    const listed = (await pane.shelf.all()).find(({ id }) => id === PLAN);
    expect(listed?.assignments).toEqual([led('TX-01', '区统计局')]);
    // No other plan is touched.
    expect((await pane.shelf.all()).filter(({ assignments }) => assignments)).toHaveLength(1);
  });

  test('of rows that the plan no longer has, and whatever else stands in the workbook, are let go of', async () => {
    const workbook = new MemoryWorkbook();
    const kept = savedForm(assigning(NEW_SESSION, PLAN, led('GONE-1', '区统计局'), led('TX-02', '区科技局')));
    workbook.state = {
      ...(kept as object),
      assigned: [
        ...(kept as Session).assigned,
        { planId: 'x', assignments: [{ code: '', lead: 1 }] },
        'nonsense',
      ],
    };
    expect(restoreSession(workbook.state).assigned).toHaveLength(2);
    expect(await assignmentsOf(workbook)).toEqual([led('TX-02', '区科技局')]);
  });

  test('too large for the workbook they stay for now, and that can be told', () => {
    const many = Array.from({ length: 5000 }, (_, index) => led(`TX-${index}`, '区统计局'));
    const session = assigning(assigning(NEW_SESSION, 'a', led('TX-01', '区统计局')), 'b', ...many);
    expect(JSON.stringify(many).length).toBeGreaterThan(KEPT_ASSIGNED_BYTES);
    expect(splitAssigned(session.assigned).left.map(({ planId }) => planId)).toEqual(['b']);
    expect((savedForm(session) as Session).assigned.map(({ planId }) => planId)).toEqual(['a']);
  });

  test('made before the kept ones could be read win for their plan; those of other plans come back', () => {
    const kept = assigning(assigning(NEW_SESSION, 'a', led('1', '甲')), 'b', led('2', '乙'));
    const now = assigning(NEW_SESSION, 'a', led('1', '丙'));
    expect(joinSessions(kept, now).assigned).toEqual([
      { planId: 'b', assignments: [led('2', '乙')] },
      { planId: 'a', assignments: [led('1', '丙')] },
    ]);
  });
});

describe('a row', () => {
  test('is typed with one lead; the lead does not assist itself', () => {
    expect(
      assignmentOf('TX-01', { lead: '区 统计局', assisting: '区科技局、区统计局', due: '2026-01-31' }),
    ).toEqual(led('TX-01', '区统计局', { assisting: ['区科技局'], due: '2026-01-31' }));
    expect(assignmentOf('TX-01', { lead: '区统计局、区科技局', assisting: '', due: '' })).toBe('several');
    expect(assignmentOf('TX-01', { lead: ' ', assisting: '区科技局', due: '' })).toBe('lead-missing');
  });

  test('is assigned and unassigned without touching the others', () => {
    expect([...withRow(two, 'TX-01', null).keys()]).toEqual(['TX-02']);
    expect(withRow(two, 'TX-03', led('TX-03', '区发改局')).size).toBe(3);
    expect(two.size).toBe(2);
  });

  test('is found by what is shown', () => {
    expect(filtered(plan, two, 'open')).toEqual(unassigned(plan, two));
    expect(filtered(plan, two, 'all')).toHaveLength(itemsOf(plan).length);
    expect(new Set(filtered(plan, two, 'indicators').map(({ part }) => part))).toEqual(
      new Set(['indicators']),
    );
  });

  test('is told in a line', () => {
    expect(wordAssignment(led('TX-02', '甲', { assisting: ['乙', '丙'], due: '2026-01-31' }))).toBe(
      '甲／乙、丙／2026-01-31',
    );
    expect(wordAssignment(null)).toBe('—');
  });
});

test('two spellings of a department become one everywhere, and nobody assists themselves', () => {
  const one = unified(two, '区统计局', '区科技局');
  expect(namesIn(one)).toEqual(['区科技局', '区科技局']);
  expect(one.get('TX-02')?.assisting).toEqual([]);
});

describe('a file with assignments', () => {
  const read = (file: ReturnType<typeof chosen>): ReturnType<typeof readAssignments> =>
    readAssignments(file, plan, readWorkbook, () => '?');

  test('is read as a sheet or as a plan file, and gives what was exported', async () => {
    const model = assignmentWorkbook(plan, two, { created: new Date(0), locale: 'zh-CN' });
    const sheet = await read(chosen('分解.xlsx', await writeWorkbook(model)));
    const json = new TextEncoder().encode(JSON.stringify(withAssignments(plan, two)));
    const file = await read(chosen('plan.JSON', json));
    for (const { planId, assignments, remarks } of [sheet, file]) {
      expect(planId).toBe(PLAN);
      expect(assignmentsByCode(assignments)).toEqual(two);
      expect(remarks).toEqual([]);
    }
  });

  test('of another plan keeps its own rows, to be found by name', async () => {
    const other = bundledPlans().find(({ id }) => id === 'changsha-14th') as Plan;
    const code = itemsOf(other)[0]?.code ?? '';
    const given = withAssignments(other, assignmentsByCode([led(code, '市统计局')]));
    const { planId, items } = await read(
      chosen('长沙.json', new TextEncoder().encode(JSON.stringify(given))),
    );
    expect([planId, items[0]?.code]).toEqual(['changsha-14th', code]);
  });

  test('that holds none is refused with what to do', async () => {
    const { sheets, ...model } = assignmentWorkbook(plan, two, { created: new Date(0) });
    const bare = { ...model, sheets: sheets.slice(0, 1).map((sheet) => ({ ...sheet, rows: [] })) };
    await expect(read(chosen('x.xlsx', await writeWorkbook(bare)))).rejects.toMatchObject({
      code: 'error.assignments-none',
    });
  });
});
