/** The assessment out of a ledger: what is said of the files behind the figures, and when there is nothing to assess. */
import { addReceived, EMPTY_LEDGER } from '../../../src/collect/ledger/ledger';
import { ledgerReviews } from '../../../src/collect/ledger/reviews';
import { bundledPlans } from '../../../src/plan/catalogue';
import { localTime } from '../../../src/plan/local-time';
import { CITY, send, ZONE } from './support';

const SAVED = '2023-01-10T01:02:03Z';
const ledger = addReceived(EMPTY_LEDGER, [
  send('市.xlsx', { saved: SAVED }),
  send('区.xlsx', { plan: ZONE, saved: null }),
]);
const question = {
  year: 2022,
  asOf: null,
  file: '台账.xlsx',
  today: '2023-02-01',
  plans: bundledPlans(),
  only: null,
  locale: 'zh-CN',
} as const;

test('says when each file was saved, by the clock on the wall, and nothing where the file did not say', () => {
  const told = ledgerReviews(ledger, question).map(({ assessment, checks }) => [
    assessment.data.plan.id,
    checks.map(({ file, modified }) => [file, modified]),
  ]);
  expect(told).toEqual([
    [CITY, [['市.xlsx', localTime(new Date(SAVED)).slice(0, 16)]]],
    [ZONE, [['区.xlsx', undefined]]],
  ]);
});

test('can be of one plan alone', () => {
  expect(ledgerReviews(ledger, { ...question, only: ZONE })).toHaveLength(1);
});

test('names the day where nothing of the year had come by then', () => {
  expect(() => ledgerReviews(ledger, { ...question, asOf: '2023-01-01' })).toThrow('2023-01-01');
  expect(() => ledgerReviews(ledger, { ...question, year: 2024 })).toThrow('2023-02-01');
});
