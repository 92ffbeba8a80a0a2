/** How much is said to Excel: the number of requests does not grow with the rows, the bytes grow with them alone. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { buildForm } from '../../src/forms/build';
import type { WorkbookModel } from '../../src/forms/sheet/model';
import { REQUEST_BYTES } from '../../src/excel/payload';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { mainIndicators, reportingYears } from '../../src/plan/facts';
import type { Plan } from '../../src/plan/schema';
import { syntheticPlan } from '../bench/synthetic-plan';
import { calculateWith } from '../contract/drawings';
import { withHost } from '../host/with-host';

jest.setTimeout(300_000);

interface Counted {
  readonly syncs: number;
  readonly bytes: number;
  readonly largest: number;
}

function load(plan: Plan): Promise<Counted> {
  const model: WorkbookModel = buildForm({
    plan,
    years: reportingYears(plan),
    created: new Date(Date.UTC(2026, 0, 15)),
  });
  return withHost({}, async ({ host }) => {
    calculateWith(host, model);
    const workbook = new ExcelWorkbook();
    const proposal = await workbook.propose(model);
    await workbook.write(proposal, new Set(model.sheets.map(({ name }) => name)));
    return { ...host.counters };
  });
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

function tell(what: string, { syncs, bytes, largest }: Counted): void {
  process.stderr.write(
    `loading ${what}: ${syncs} syncs, ${megabytes(bytes)}, largest ${megabytes(largest)}\n`,
  );
}

test('loading a plan takes a few requests per sheet; more rows take more bytes, and a request per 1.5 MB', async () => {
  const plan = findPlan('changsha-hitech-14th', bundledPlans());
  const real = await load(plan);
  tell(`${mainIndicators(plan).length} indicators and ${plan.projects.length} projects`, real);
  const thousand = await load(syntheticPlan(1_000));
  tell('1 000 indicators', thousand);
  const threeThousand = await load(syntheticPlan(3_000));
  tell('3 000 indicators', threeThousand);
  for (const { largest } of [real, thousand, threeThousand]) expect(largest).toBeLessThan(1_500_000);
  // Without the requests that only carry data, the numbers are the same.
  const sheets = 4;
  expect(real.syncs).toBeLessThanOrEqual(12 * sheets);
  const blocks = (counted: Counted): number => Math.ceil(counted.bytes / REQUEST_BYTES);
  expect(threeThousand.syncs - thousand.syncs).toBeLessThanOrEqual(2 * blocks(threeThousand) + 8);
  const growth = threeThousand.bytes / thousand.bytes;
  expect(growth).toBeGreaterThan(2.7);
  expect(growth).toBeLessThan(3.3);
});
