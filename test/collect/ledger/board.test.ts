/** 催报: who has reported, who is late, how often a form went back, what is open. */
import { boardOf, type Board, type Expected } from '../../../src/collect/ledger/board';
import { boardWorkbook } from '../../../src/collect/ledger/board-sheet';
import { addReceived, EMPTY_LEDGER, type Received } from '../../../src/collect/ledger/ledger';
import { planLedgers } from '../../../src/collect/ledger/plan-ledger';
import { shownValue } from '../../../src/forms/sheet/model';
import { bundledPlans, findPlan } from '../../../src/plan/catalogue';
import { CITY, send, type Sending } from './support';

const plan = findPlan(CITY);
const codes = plan.indicators.filter(({ origin }) => origin === 'table').map(({ code }) => code);
const asked = (department: string, due: string | null, own: readonly string[] = codes): Expected => ({
  department,
  due,
  items: own.map((code) => ({ code, part: 'indicators', name: code })),
});

function board(
  received: readonly Received[],
  expected: readonly Expected[] | null,
  today = '2023-02-01',
): Board {
  const ledger = addReceived(EMPTY_LEDGER, received);
  const [own = null] = planLedgers(ledger, bundledPlans());
  return boardOf(plan, 2022, ledger, own, expected, today);
}

const line = ({ lines }: Board, department: string | null): Board['lines'][number] | undefined =>
  lines.find((one) => one.department === department);

const form = (more: Sending = {}): Sending => ({ years: [2022], ...more });
const WRONG = { 'CS-11': { 'actual:2022': '很多' } };

test('who was asked and has sent nothing is there, and late once the day has passed', () => {
  const expected = [asked('科技局', '2023-01-31'), asked('统计局', '2023-01-31'), asked('财政局', null)];
  const before = board([send('a.xlsx', form())], expected, '2023-01-31');
  expect(line(before, '统计局')).toMatchObject({ state: 'none', onTime: null, rounds: 0 });
  const after = board([send('a.xlsx', form())], expected, '2023-02-01');
  expect(line(after, '统计局')).toMatchObject({ state: 'none', onTime: false });
  expect(line(after, '财政局')).toMatchObject({ state: 'none', onTime: null });
  expect(line(after, '科技局')).toMatchObject({
    state: 'done',
    onTime: true,
    accepted: '2023-01-20 09:00:00',
  });
  expect(after.onTime).toEqual({ count: 1, of: 2 });
});

test('a form that went back counts as a round and is not accepted until a right one comes', () => {
  const returned = send('a.xlsx', form({ answers: WRONG, received: '2023-01-10 09:00:00' }));
  expect(line(board([returned], [asked('科技局', '2023-01-31')]), '科技局')).toMatchObject({
    state: 'returned',
    rounds: 1,
    returned: 1,
    accepted: null,
    onTime: false,
    open: { A: 1 },
  });
  const right = send('b.xlsx', form({ received: '2023-02-03 09:00:00' }));
  expect(line(board([returned, right], [asked('科技局', '2023-01-31')]), '科技局')).toMatchObject({
    state: 'done',
    rounds: 2,
    returned: 1,
    onTime: false,
  });
});

test('the same content under another name is no further round', () => {
  const twice = [send('a.xlsx', form()), send('b.xlsx', form({ fileHash: 'other' }))];
  expect(line(board(twice, null), '科技局')).toMatchObject({ rounds: 1, isExpected: null });
});

test('rows that a department was asked for and that nobody has reported are named', () => {
  const expected = [asked('科技局', null, ['CS-11', 'CS-X01'])];
  expect(line(board([send('a.xlsx', form())], expected), '科技局')).toMatchObject({
    state: 'part',
    missing: ['CS-X01'],
  });
});

test('figures in dispute are counted for both departments, who are not expected is said', () => {
  const value = (department: string, figure: number): Sending =>
    form({ department, answers: { 'CS-11': { 'actual:2022': figure, explanation: '按年报数据填报' } } });
  const told = board(
    [send('a.xlsx', value('科技局', 4800)), send('b.xlsx', value('统计局', 4900))],
    [asked('科 技 局', null)],
  );
  expect(line(told, '科 技 局')).toMatchObject({ state: 'open', disputed: 1 });
  expect(line(told, '统计局')).toMatchObject({ disputed: 1, isExpected: false });
});

test('other years are another round', () => {
  expect(board([send('a.xlsx', { years: [2021] })], null).lines).toEqual([]);
});

test('on paper those to be reminded come first', () => {
  const expected = [asked('科技局', '2023-01-31'), asked('统计局', '2023-01-31', ['CS-12'])];
  const workbook = boardWorkbook([board([send('a.xlsx', form())], expected)], new Date(0));
  const texts = (workbook.sheets[0]?.rows ?? []).map(({ values }) => values.map(shownValue));
  expect(texts[1]?.[0]).toBe(
    '截至 2023-02-01：共 2 个单位，已接收 1 个，接收但有待补充 0 个，退回待重报 0 个，未报送 1 个。',
  );
  expect(texts[2]?.[0]).toBe('按时报送率 50%（1/2）。');
  expect(texts.slice(4).map(([department, state]) => [department, state])).toEqual([
    ['统计局', '未报送'],
    ['科技局', '已接收'],
  ]);
  // Of a department that has sent nothing, nothing is there.
  const missing = texts[3]?.indexOf('未报的行') ?? -1;
  expect(texts.slice(4).map((row) => row[missing])).toEqual(['全部', null]);
});
