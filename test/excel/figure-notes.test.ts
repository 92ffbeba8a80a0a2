/** An assessment workbook drawn into the open workbook, through the real office.js: every figure still says where it stands. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { calculateWith } from '../contract/drawings';
import { withHost } from '../host/with-host';
import { reviewFor } from '../review/support';

it('figures of indicators and projects say where they come from, in requests that do not grow with them', () =>
  withHost({}, async ({ host }) => {
    const { workbook: model } = reviewFor('changsha-hitech-14th', { years: [2021, 2022, 2023] });
    calculateWith(host, model);
    const workbook = new ExcelWorkbook();
    const before = host.counters.syncs;
    await workbook.write(await workbook.propose(model), new Set(model.sheets.map(({ name }) => name)));
    // The projects alone have several hundred messages.
    expect(host.counters.syncs - before).toBeLessThan(8 * model.sheets.length);
    let count = 0;
    for (const { name, validations = [] } of model.sheets)
      for (const { block, prompt } of validations) {
        const { found, gaps } = host.states.of(host.sheet(name)).validations.within([block]);
        expect([gaps, found.map((one) => [one.promptTitle, one.prompt])]).toEqual([
          false,
          [[prompt.title, prompt.text]],
        ]);
        count += 1;
      }
    expect(count).toBeGreaterThan(400);
  }));
