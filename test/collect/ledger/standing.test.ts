/** Which of all reported figures count: the later of one department, a past year's with a reason only, none in dispute. */
import { addReceived, EMPTY_LEDGER, type Received } from '../../../src/collect/ledger/ledger';
import { countedFilings, planLedgers, type PlanLedger } from '../../../src/collect/ledger/plan-ledger';
import { mergeFilings } from '../../../src/collect/merge';
import { bundledPlans } from '../../../src/plan/catalogue';
import { CITY, send, ZONE, type Sending } from './support';

const FIRST = '2023-01-10T01:00:00Z';
const LATER = '2023-02-10T01:00:00Z';

const PROJECT = bundledPlans().find(({ id }) => id === ZONE)?.projects[0]?.code ?? '';

function ledgerOf(...received: readonly Received[]): PlanLedger {
  for (const { receipt } of received) expect(receipt.reasons).toEqual([]);
  const [only] = planLedgers(addReceived(EMPTY_LEDGER, received), bundledPlans());
  if (!only) throw new RangeError('no plan');
  return only;
}

/** CS-11 in 2022 as one department reports it. */
const cs11 = (value: number | string, sending: Sending = {}): Sending => ({
  years: [2022],
  answers: { 'CS-11': { 'actual:2022': value, explanation: '说明文字足够长了' } },
  ...sending,
});

const statesOf = ({ standing }: PlanLedger, code: string, key: string): [string, string, unknown][] =>
  [...standing.states]
    .filter(([claim]) => claim.code === code && claim.key === key)
    .map(([{ sent, value }, state]): [string, string, unknown] => [sent.filing.fileName, state, value])
    .sort();

function counted(ledger: PlanLedger, code: string, year: number): unknown {
  const { data } = mergeFilings(countedFilings(ledger, bundledPlans()));
  const actual = data.indicators.find(({ indicator }) => indicator.code === code)?.actuals.get(year);
  return actual?.kind === 'number' ? actual.value : actual?.kind;
}

test('one department sends twice: the file that was saved later counts, both figures are kept', () => {
  const ledger = ledgerOf(send('乙.xlsx', cs11(4900, { saved: LATER })), send('甲.xlsx', cs11(4800)));
  expect(statesOf(ledger, 'CS-11', 'actual:2022')).toEqual([
    ['乙.xlsx', 'in-force', 4900],
    ['甲.xlsx', 'replaced', 4800],
  ]);
  expect(counted(ledger, 'CS-11', 2022)).toBe(4900);
});

test('neither of two files counts of which nobody can say which is later', () => {
  for (const saved of [FIRST, null]) {
    const ledger = ledgerOf(send('甲.xlsx', cs11(4800, { saved })), send('乙.xlsx', cs11(4900, { saved })));
    expect(statesOf(ledger, 'CS-11', 'actual:2022').map(([, state]) => state)).toEqual([
      'disputed',
      'disputed',
    ]);
    expect(counted(ledger, 'CS-11', 2022)).toBe('untrusted');
  }
});

test('a cell left empty in the later file takes nothing back', () => {
  const planned = (value: number | null, saved: string): Sending => ({
    plan: ZONE,
    years: [2022],
    saved,
    answers: { [PROJECT]: { 'plannedInvestment:2022': value } },
  });
  const ledger = ledgerOf(send('甲.xlsx', planned(0.4, FIRST)), send('乙.xlsx', planned(null, LATER)));
  const { data } = mergeFilings(countedFilings(ledger, bundledPlans()));
  const record = data.projects.find(({ project: { code } }) => code === PROJECT);
  expect(record?.planned.get(2022)).toBe(0.4);
});

test('two departments that report the same figure agree; where they differ neither counts', () => {
  const other = { department: '统计局' };
  const same = ledgerOf(send('甲.xlsx', cs11(4800)), send('乙.xlsx', cs11(4800, other)));
  expect(counted(same, 'CS-11', 2022)).toBe(4800);
  const different = ledgerOf(
    send('甲.xlsx', cs11(4800)),
    send('乙.xlsx', cs11(4900, { ...other, saved: LATER })),
  );
  expect(statesOf(different, 'CS-11', 'actual:2022').map(([, state]) => state)).toEqual([
    'disputed',
    'disputed',
  ]);
  expect(counted(different, 'CS-11', 2022)).toBe('untrusted');
});

test('two files that name no department never replace each other', () => {
  const unnamed = (value: number, saved: string): Sending => ({
    ...cs11(value, { department: null, saved }),
    answers: { 'CS-11': { 'actual:2022': value, department: null, explanation: '说明文字足够长了' } },
  });
  const clear = (sending: Sending): Sending => ({
    ...sending,
    spoil: (form) => {
      for (const { code } of form.plan.indicators)
        if (form.sheet('indicators').rows.some(([first]) => first?.kind === 'text' && first.text === code))
          form.set('indicators', code, 'department', null);
      for (const row of form.dataRows('tasks'))
        row[form.column('tasks', 'department') - 1] = { kind: 'blank' };
    },
  });
  const ledger = ledgerOf(
    send('甲.xlsx', clear(unnamed(4800, FIRST))),
    send('乙.xlsx', clear(unnamed(4900, LATER))),
  );
  expect(statesOf(ledger, 'CS-11', 'actual:2022').map(([, state]) => state)).toEqual([
    'disputed',
    'disputed',
  ]);
});

describe('a past year that changes', () => {
  const old = send('去年.xlsx', cs11(4800));
  const next = (explanation: string): Received =>
    send('今年.xlsx', {
      years: [2022, 2023],
      saved: '2024-01-10T01:00:00Z',
      received: '2024-01-20 09:00:00',
      answers: { 'CS-11': { 'actual:2022': 4700, explanation } },
    });

  test('needs a reason: without one the earlier figure stays in force', () => {
    const ledger = ledgerOf(old, next(''));
    expect(statesOf(ledger, 'CS-11', 'actual:2022')).toEqual([
      ['今年.xlsx', 'held', 4700],
      ['去年.xlsx', 'in-force', 4800],
    ]);
    expect(counted(ledger, 'CS-11', 2022)).toBe(4800);
    const [, latest] = countedFilings(ledger, bundledPlans());
    expect(latest?.check.findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: 'X1', left: 4700, right: 4800, cell: 'K14' })]),
    );
  });

  test('is not explained by what was written for the earlier figure', () => {
    expect(counted(ledgerOf(old, next('说明文字足够长了')), 'CS-11', 2022)).toBe(4800);
  });

  test('counts with a reason, and both figures are kept with it', () => {
    const ledger = ledgerOf(old, next('2022年按经济普查结果修订'));
    expect(counted(ledger, 'CS-11', 2022)).toBe(4700);
    expect(ledger.standing.changes).toEqual([
      expect.objectContaining({ kind: 'corrected', reason: '2022年按经济普查结果修订' }),
    ]);
    expect(ledger.standing.changes[0]?.from.value).toBe(4800);
  });

  test('the year that is just being reported may be reported anew without one', () => {
    const ledger = ledgerOf(
      send('甲.xlsx', { years: [2022, 2023] }),
      send('乙.xlsx', {
        years: [2022, 2023],
        saved: LATER,
        answers: { 'CS-11': { 'actual:2023': 5300, explanation: '' } },
      }),
    );
    expect(counted(ledger, 'CS-11', 2023)).toBe(5300);
  });
});

test('money of projects is settled like figures, words are those of the later file', () => {
  const project = (done: number, progress: string, saved: string): Sending => ({
    plan: ZONE,
    years: [2022],
    saved,
    answers: { [PROJECT]: { 'doneInvestment:2022': done, progress } },
  });
  const ledger = ledgerOf(
    send('甲.xlsx', project(0.2, '主体施工', FIRST)),
    send('乙.xlsx', project(0.3, '主体封顶', LATER)),
  );
  const { data } = mergeFilings(countedFilings(ledger, bundledPlans()));
  const record = data.projects.find(({ project: { code } }) => code === PROJECT);
  expect(record?.done.get(2022)).toBe(0.3);
  expect(record?.progress).toBe('主体封顶');
});

test('figures of a plan count for that plan alone', () => {
  const received = [send('甲.xlsx', { plan: CITY }), send('乙.xlsx', { plan: ZONE })];
  const ledgers = planLedgers(addReceived(EMPTY_LEDGER, received), bundledPlans());
  expect(ledgers.map(({ plan, sent }) => [plan.id, sent.length])).toEqual([
    [CITY, 1],
    [ZONE, 1],
  ]);
});
