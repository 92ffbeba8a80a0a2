/** 变更 and 退回单: what changed, with the verdict under either figure, and what a department is to answer. */
import { buildLedger } from '../../../src/collect/ledger/build';
import { addReceived, EMPTY_LEDGER, type Ledger, type Received } from '../../../src/collect/ledger/ledger';
import { planLedgers } from '../../../src/collect/ledger/plan-ledger';
import { returnLists, type ReturnList } from '../../../src/collect/ledger/returns';
import { shownValue, type Scalar } from '../../../src/forms/sheet/model';
import { bundledPlans } from '../../../src/plan/catalogue';
import { send, ZONE, type Sending } from './support';

const options = { plans: bundledPlans(), created: new Date(Date.UTC(2026, 0, 15)) };
const ledgerOf = (...received: readonly Received[]): Ledger => addReceived(EMPTY_LEDGER, received);

function changes(ledger: Ledger): Record<string, Scalar | null>[] {
  const sheet = buildLedger(ledger, options).sheets.find(({ name }) => name === '变更');
  const rows = (sheet?.rows ?? []).map(({ values }) => values.map((value) => shownValue(value)));
  const head = rows[2]?.map(String) ?? [];
  return rows
    .slice(3)
    .map((row) => Object.fromEntries(head.map((header, index) => [header, row[index] ?? null])));
}

/** 3 045 in 2020, 5 000 in 2025: on the way 3 827 in 2022. */
const figure = (value: number, explanation: string, more: Sending = {}): Sending => ({
  years: [2022],
  answers: { 'CS-11': { 'actual:2022': value, explanation } },
  ...more,
});
const NEXT: Sending = { years: [2022, 2023], saved: '2024-01-10T01:00:00Z', received: '2024-01-20 09:00:00' };

test('a corrected year shows both figures, the reason, and the verdict under each', () => {
  const [line, ...more] = changes(
    ledgerOf(
      send('去年.xlsx', figure(4700, '')),
      send('今年.xlsx', figure(3300, '2022年按经济普查结果修订', NEXT)),
    ),
  );
  expect(more).toEqual([]);
  expect(line).toMatchObject({
    处理: '已更正',
    代码: 'CS-11',
    栏目: '2022年实际',
    原数: 4700,
    新数: 3300,
    原因: '2022年按经济普查结果修订',
    填报单位: '科技局',
    原数出处: '去年.xlsx 指标填报!K14',
  });
  expect(line?.['按原数的评估']).toMatch(/^2022年/);
  expect(line?.['按原数的评估']).not.toBe(line?.['按新数的评估']);
});

test('so does changed money of a project, with its light under each', () => {
  const project = bundledPlans()
    .find(({ id }) => id === ZONE)
    ?.projects.find(({ investment }) => investment > 1);
  if (!project) throw new Error('no project to change');
  const money = (share: number, explanation: string, more: Sending = {}): Sending => ({
    plan: ZONE,
    years: [2021],
    answers: {
      [project.code]: {
        'doneInvestment:2021': Math.round(project.investment * share * 100) / 100,
        status: '在建',
        explanation,
      },
    },
    ...more,
  });
  const told = changes(
    ledgerOf(
      send('去年.xlsx', money(0.2, '')),
      send('今年.xlsx', money(0.05, '按决算更正2021年完成投资', { ...NEXT, years: [2021, 2022] })),
    ),
  );
  const line = told.find(
    ({ 代码: code, 栏目: column }) => code === project.code && column === '2021年完成投资',
  );
  expect(line?.['处理']).toBe('已更正');
  // A fifth of the time has passed.
  expect(line?.['按原数的评估']).toMatch(/^2021年● 按时序/);
  expect(line?.['按新数的评估']).toMatch(/^2021年◐ 滞后/);
});

test('what waits for somebody comes first', () => {
  const told = changes(
    ledgerOf(
      send('去年.xlsx', figure(4700, '')),
      send('今年.xlsx', figure(4600, '', NEXT)),
      send('他人.xlsx', { ...figure(4650, ''), department: '统计局' }),
    ),
  );
  expect(told.map(({ 处理: kind, 原数: from, 新数: to }) => [kind, from, to])).toEqual([
    ['有争议，未采用', 4650, 4700],
    ['待说明，未采用', 4700, 4600],
  ]);
});

describe('return lists', () => {
  const lists = (ledger: Ledger): ReturnList[] =>
    returnLists(planLedgers(ledger, bundledPlans()), [], options);
  const texts = ({ workbook }: ReturnList): string =>
    JSON.stringify(workbook.sheets.map(({ rows }) => rows.map(({ values }) => values.map(shownValue))));

  test('go to departments that have something to answer, and to no others', () => {
    expect(lists(ledgerOf(send('a.xlsx', { years: [2022] })))).toEqual([]);
    const held = lists(
      ledgerOf(send('去年.xlsx', figure(4700, '')), send('今年.xlsx', figure(4600, '', NEXT))),
    );
    expect(held.map(({ department, files }) => [department, files])).toEqual([['科技局', 1]]);
    expect(held.map(texts).join()).toContain('原报 4700家');
  });

  test('tell both departments of a dispute who else reported what, and what to do', () => {
    const told = lists(
      ledgerOf(
        send('a.xlsx', figure(4700, '')),
        send('b.xlsx', { ...figure(4600, ''), department: '统计局' }),
      ),
    );
    expect(told.map(({ department }) => department).sort()).toEqual(['科技局', '统计局']);
    for (const list of told) expect(texts(list)).toContain('请两个单位核对');
  });

  test('tell a department how to say which of two files is the right one', () => {
    const told = lists(ledgerOf(send('a.xlsx', figure(4700, '')), send('b.xlsx', figure(4600, ''))));
    expect(told.map(({ department }) => department)).toEqual(['科技局']);
    expect(told.map(texts).join()).toContain('保存后重新报送');
  });
});
