/** Collecting is a union: order, grouping and repetition of what is collected change nothing. */
import fc from 'fast-check';
import { buildLedger } from '../../../src/collect/ledger/build';
import {
  addReceived,
  EMPTY_LEDGER,
  joinLedgers,
  ledgerAsOf,
  type Ledger,
  type Received,
} from '../../../src/collect/ledger/ledger';
import { bundledPlans } from '../../../src/plan/catalogue';
import { send, type Sending } from './support';

const REASONS = ['', '说明文字足够长了', '2022年按经济普查结果修订'];

const sending: fc.Arbitrary<Sending> = fc.record({
  years: fc.constantFrom([2021], [2022], [2021, 2022], [2022, 2023]),
  department: fc.constantFrom('科技局', '统计局', null),
  saved: fc.constantFrom('2023-01-10T01:00:00Z', '2023-02-10T01:00:00Z', null),
  received: fc.constantFrom('2023-01-20 09:00:00', '2023-02-20 09:00:00'),
  answers: fc.record({
    'CS-11': fc.record({
      'actual:2022': fc.constantFrom(4700, 4800, 4900),
      explanation: fc.constantFrom(...REASONS),
    }),
  }),
});

type Files = readonly (readonly [file: string, sending: Sending])[];

/** Few figures, departments and times, so that files contradict, repeat and replace each other. */
const files: fc.Arbitrary<Files> = fc.array(
  fc.tuple(fc.constantFrom('甲.xlsx', '乙.xlsx', '丙.xlsx'), sending),
  { minLength: 1, maxLength: 6 },
);

const options = { plans: bundledPlans(), created: new Date(Date.UTC(2026, 0, 15)) };
const sent = (all: Files): Received[] => all.map(([file, one]) => send(file, one));
const collect = (all: Files): Ledger => addReceived(EMPTY_LEDGER, sent(all));

/** The whole file, cell by cell. */
const seen = (ledger: Ledger): unknown =>
  buildLedger(ledger, options).sheets.map(({ name, rows }) => [name, rows.map(({ values }) => values)]);

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 25) };

test('the order of the files decides nothing', () => {
  fc.assert(
    fc.property(
      files.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        expect(seen(collect(shuffled))).toEqual(seen(collect(all)));
      },
    ),
    runs,
  );
});

test('ledgers can be joined in any order and grouping', () => {
  fc.assert(
    fc.property(files, files, files, (a, b, c) => {
      const [one, other, third] = [collect(a), collect(b), collect(c)];
      expect(joinLedgers(one, other)).toEqual(joinLedgers(other, one));
      expect(joinLedgers(joinLedgers(one, other), third)).toEqual(
        joinLedgers(one, joinLedgers(other, third)),
      );
    }),
    runs,
  );
});

test('collecting the same files again changes nothing', () => {
  fc.assert(
    fc.property(files, (all) => {
      const ledger = collect(all);
      expect(addReceived(ledger, sent(all))).toEqual(ledger);
      expect(joinLedgers(ledger, ledger)).toEqual(ledger);
    }),
    runs,
  );
});

test('a ledger as of a day is the ledger of what had come by then', () => {
  fc.assert(
    fc.property(files, (all) => {
      const came = sent(all);
      const early = came.filter(({ receipt }) => receipt.received < '2023-02-01');
      const hashes = new Set(early.map(({ receipt }) => receipt.fileHash));
      const others = came.filter(({ receipt }) => !hashes.has(receipt.fileHash));
      const ledger = addReceived(EMPTY_LEDGER, [...early, ...others]);
      expect(ledgerAsOf(ledger, '2023-01-31')).toEqual(addReceived(EMPTY_LEDGER, early));
    }),
    runs,
  );
});
