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

/** Few figures, departments and times, so that files contradict, repeat and replace each other. */
const received: fc.Arbitrary<Received[]> = fc
  .array(fc.tuple(fc.constantFrom('甲.xlsx', '乙.xlsx', '丙.xlsx'), sending), { minLength: 1, maxLength: 6 })
  .map((files) => files.map(([file, one]) => send(file, one)));

const options = { plans: bundledPlans(), created: new Date(Date.UTC(2026, 0, 15)) };
const collect = (files: readonly Received[]): Ledger => addReceived(EMPTY_LEDGER, files);

/** Everything a reader sees, whatever the order of the rows. */
function seen(ledger: Ledger): unknown {
  return buildLedger(ledger, options).sheets.map(({ name, rows }) => [
    name,
    rows.map(({ values }) => JSON.stringify(values)).sort(),
  ]);
}

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 25) };

test('the order of the files decides nothing', () => {
  fc.assert(
    fc.property(
      received.chain((files) =>
        fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
      ),
      ([files, shuffled]) => {
        expect(seen(collect(shuffled))).toEqual(seen(collect(files)));
      },
    ),
    runs,
  );
});

test('ledgers can be joined in any order and grouping', () => {
  fc.assert(
    fc.property(received, received, received, (a, b, c) => {
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
    fc.property(received, (files) => {
      const ledger = collect(files);
      expect(addReceived(ledger, files)).toEqual(ledger);
      expect(joinLedgers(ledger, ledger)).toEqual(ledger);
    }),
    runs,
  );
});

test('a ledger as of a day is the ledger of what had come by then', () => {
  fc.assert(
    fc.property(received, (files) => {
      const early = files.filter(({ receipt }) => receipt.received < '2023-02-01');
      const hashes = new Set(early.map(({ receipt }) => receipt.fileHash));
      const others = files.filter(({ receipt }) => !hashes.has(receipt.fileHash));
      expect(ledgerAsOf(collect([...early, ...others]), '2023-01-31')).toEqual(collect(early));
    }),
    runs,
  );
});
