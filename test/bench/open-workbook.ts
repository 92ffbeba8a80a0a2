/** What a form costs when it is loaded into the open workbook: the requests that Excel gets, through the real office.js. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { buildForm } from '../../src/forms/build';
import { mainIndicators, reportingYears } from '../../src/plan/facts';
import type { Plan } from '../../src/plan/schema';
import { calculateWith } from '../contract/drawings';
import { withHost } from '../host/with-host';

/** Requests, and their size in UTF-8 bytes as they travel. */
export interface Traffic {
  readonly syncs: number;
  readonly bytes: number;
}

export interface Loading extends Traffic {
  /** Bytes of the largest request, and of the largest answer. */
  readonly largest: number;
  readonly largestAnswer: number;
  /** Bytes of all answers. */
  readonly answers: number;
  readonly indicators: number;
  readonly projects: number;
  /** Rows that the form draws, over all sheets. */
  readonly rows: number;
  /** Looking at what is there and what would change, before anybody is asked. */
  readonly looking: Traffic;
  readonly sheets: readonly (Traffic & { readonly sheet: string; readonly rows: number })[];
}

/** Loads the form of all years into a blank workbook: looked at, agreed to, written. */
export function loadForm(plan: Plan): Promise<Loading> {
  const created = new Date(Date.UTC(2026, 0, 15));
  const model = buildForm({ plan, years: reportingYears(plan), created });
  return withHost({}, async ({ host }) => {
    calculateWith(host, model);
    const workbook = new ExcelWorkbook();
    const proposal = await workbook.propose(model);
    const looked = { ...host.counters };
    // One reading before the first sheet and one after each.
    const readings: Traffic[] = [];
    const agreed = new Set(model.sheets.map(({ name }) => name));
    await workbook.write(proposal, agreed, {
      progress: (done) => {
        readings[done] = { ...host.counters };
      },
    });
    const sheets = model.sheets.map(({ name, rows }, index) => ({
      sheet: name,
      rows: rows.length,
      ...between(readings[index], readings[index + 1]),
    }));
    return {
      ...host.counters,
      indicators: mainIndicators(plan).length,
      projects: plan.projects.length,
      rows: sheets.reduce((sum, sheet) => sum + sheet.rows, 0),
      looking: between({ syncs: 0, bytes: 0 }, looked),
      sheets,
    };
  });
}

function between(start: Traffic | undefined, end: Traffic | undefined): Traffic {
  if (!start || !end) throw new RangeError('a sheet was not written');
  return { syncs: end.syncs - start.syncs, bytes: end.bytes - start.bytes };
}
