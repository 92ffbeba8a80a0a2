/** How much is said to Excel: the number of requests does not grow with the rows, the bytes grow with them alone. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { buildForm } from '../../src/forms/build';
import type { WorkbookModel } from '../../src/forms/sheet/model';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { mainIndicators, reportingYears } from '../../src/plan/facts';
import type { Plan } from '../../src/plan/schema';
import { syntheticPlan } from '../bench/synthetic-plan';
import { calculateWith } from '../contract/drawings';
import type { FakeHost } from '../host/fake-host';
import { withHost } from '../host/with-host';

jest.setTimeout(600_000);

/** Excel on the web takes requests and gives answers of so many bytes. */
const WEB_LIMIT = 5_000_000;
const CHUNK_LIMIT = 1_500_000;

interface Counted {
  readonly syncs: number;
  readonly bytes: number;
  readonly largest: number;
  readonly largestAnswer: number;
  /** Bytes of the largest single order. */
  readonly largestOrder: number;
}

const formOf = (plan: Plan): WorkbookModel =>
  buildForm({ plan, years: reportingYears(plan), created: new Date(Date.UTC(2026, 0, 15)) });

/** Writes a form, and counts what travels. */
async function write(host: FakeHost, model: WorkbookModel): Promise<Counted> {
  calculateWith(host, model);
  const { counters } = host;
  Object.assign(counters, { syncs: 0, bytes: 0, largest: 0, answers: 0, largestAnswer: 0 });
  let largestOrder = 0;
  const listen = ({ Actions }: { readonly Actions: readonly unknown[] }): void => {
    for (const action of Actions)
      largestOrder = Math.max(largestOrder, Buffer.byteLength(JSON.stringify(JSON.stringify(action))));
  };
  host.onRequest.push(listen);
  const workbook = new ExcelWorkbook();
  await workbook.write(await workbook.propose(model), new Set(model.sheets.map(({ name }) => name)));
  host.onRequest.splice(host.onRequest.indexOf(listen), 1);
  return { ...counters, largestOrder };
}

const load = (plan: Plan): Promise<Counted> => withHost({}, ({ host }) => write(host, formOf(plan)));

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

function tell(what: string, { syncs, bytes, largest, largestOrder, largestAnswer }: Counted): void {
  process.stderr.write(
    `loading ${what}: ${syncs} syncs, ${megabytes(bytes)}, largest request ${megabytes(largest)}, ` +
      `largest order ${megabytes(largestOrder)}, largest answer ${megabytes(largestAnswer)}\n`,
  );
}

function expectBelowLimits({ largest, largestOrder, largestAnswer }: Counted): void {
  expect(largest).toBeLessThan(WEB_LIMIT);
  expect(largestAnswer).toBeLessThan(WEB_LIMIT);
  expect(largestOrder).toBeLessThan(CHUNK_LIMIT);
}

test('loading a plan takes two requests for each sheet and four for the workbook', async () => {
  const plan = findPlan('changsha-hitech-14th', bundledPlans());
  const real = await load(plan);
  tell(`${mainIndicators(plan).length} indicators and ${plan.projects.length} projects`, real);
  expectBelowLimits(real);
  expect(real.syncs).toBe(2 * formOf(plan).sheets.length + 4);
});

test('1 000 and 10 000 rows take the same requests; bytes grow with the rows', async () => {
  const thousand = await load(syntheticPlan(1_000));
  tell('1 000 indicators', thousand);
  const threeThousand = await load(syntheticPlan(3_000));
  tell('3 000 indicators', threeThousand);
  const tenThousand = await load(syntheticPlan(10_000));
  tell('10 000 indicators', tenThousand);
  for (const counted of [thousand, threeThousand, tenThousand]) expectBelowLimits(counted);
  expect([threeThousand.syncs, tenThousand.syncs]).toEqual([thousand.syncs, thousand.syncs]);
  // As many bytes for a row whatever the size.
  const [early, late] = [
    (threeThousand.bytes - thousand.bytes) / 2_000,
    (tenThousand.bytes - threeThousand.bytes) / 7_000,
  ];
  expect(late / early).toBeGreaterThan(0.9);
  expect(late / early).toBeLessThan(1.1);
  expect(late).toBeLessThan(400);
});

test('writing over a long form that is there keeps requests and answers below the limits', async () => {
  const model = formOf(syntheticPlan(2_500));
  await withHost({}, async ({ host }) => {
    const first = await write(host, model);
    const again = await write(host, model);
    tell('2 500 indicators again', again);
    expectBelowLimits(again);
    expect(again.syncs).toBeGreaterThan(first.syncs);
  });
});
