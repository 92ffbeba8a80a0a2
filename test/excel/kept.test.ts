/** What was typed before, while or after something is written stays, whatever goes wrong and whenever. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { FakeHost } from '../host/fake-host';
import { withHost } from '../host/with-host';
import {
  ALL,
  BLANK_TABLE,
  FILLED_TABLE,
  beforeWriting,
  cell,
  isProtected,
  refusal,
  table,
  tableSheet,
  withTable,
  workbookOf,
} from './table';

/** Everything that stands in a sheet. */
const contents = (host: FakeHost, sheet = '填报'): string =>
  JSON.stringify(
    ['A1', 'B1', 'A2', 'B2', 'A3', 'B3'].map((at) => {
      const { formula, value } = host.sheet(sheet).getCell(at);
      return formula || value;
    }),
  );

describe('the preview', () => {
  test('names what stands beside a title, since the write would empty it', () =>
    withHost({}, async ({ host }) => {
      const model = table([['甲', null]], {
        rows: [{ values: ['填报表'], style: { role: 'title' } }, { values: ['甲', null] }],
      });
      host.workbook.addWorksheet('填报').getCell('B1').value = '备忘';
      const { sheets } = await new ExcelWorkbook().propose(model);
      expect(sheets[0]?.changes).toEqual([
        { sheet: '填报', cell: 'B1', before: '备忘', after: '', kind: 'typed' },
      ]);
    }));

  test('takes a cell for typed where the sheet let people type, whatever the new form locks', () =>
    withTable(async ({ host, workbook }) => {
      host.sheet('填报').getCell('B2').value = 5;
      const locked = table(
        [
          ['甲', 8],
          ['丙', null],
        ],
        {
          columns: [
            { width: 20, style: { role: 'label' } },
            { width: 12, style: { role: 'number', format: '0.00' } },
          ],
        },
      );
      const { sheets } = await workbook.propose(locked);
      expect(sheets[0]?.changes.map(({ cell: at, kind }) => [at, kind])).toEqual([
        ['B2', 'typed'],
        ['A3', 'changed'],
      ]);
    }));

  test('takes a visible sheet with the name of a hidden one for somebody else’s', () =>
    withHost({}, async ({ host }) => {
      const marker = tableSheet([['甲', 1]], { name: '_plan', visibility: 'veryHidden', protected: false });
      host.workbook.addWorksheet('_plan').getCell('A1').value = '我的计划';
      const workbook = new ExcelWorkbook();
      const proposal = await workbook.propose(workbookOf(marker));
      expect(proposal.sheets[0]?.obstacle).toBe('foreign');
      const error = await refusal(workbook.write(proposal, new Set(['_plan'])));
      expect([error.code, error.facts.sheet]).toEqual(['error.excel-foreign', '_plan']);
      expect(host.sheet('_plan').getCell('A1').value).toBe('我的计划');
    }));
});

describe('writing', () => {
  test('gives back what somebody typed between the last look and the writing, and is refused', () =>
    withTable(async ({ host, workbook }) => {
      const proposal = await workbook.propose(FILLED_TABLE);
      beforeWriting(host, () => {
        host.sheet('填报').getCell('B3').value = 77;
      });
      const error = await refusal(workbook.write(proposal, ALL));
      expect([error.code, error.facts.sheet]).toEqual(['error.excel-changed', '填报']);
      expect([host.sheet('填报').getCell('B2').value, host.sheet('填报').getCell('B3').value]).toEqual([
        null,
        77,
      ]);
      expect(isProtected(host, '填报')).toBe(true);
    }));

  test('is refused where somebody made a table of the cells after the preview', () =>
    withHost({}, async ({ host }) => {
      const workbook = new ExcelWorkbook();
      const own = host.workbook.addWorksheet('填报');
      own.getCell('A1').value = '指标';
      own.getCell('A2').value = '甲';
      const proposal = await workbook.propose(FILLED_TABLE);
      own.addTable({ name: '表1', ref: 'A1', columns: [{ name: '指标' }], rows: [['甲']] });
      expect((await refusal(workbook.write(proposal, ALL))).code).toBe('error.excel-tables');
      expect(own.getCell('B2').value).toBeNull();
    }));

  test('into sheets that are there works in a workbook with protected structure', () =>
    withTable(async ({ host, workbook }) => {
      host.structure.protected = true;
      await workbook.write(await workbook.propose(FILLED_TABLE), ALL);
      expect(host.sheet('填报').getCell('B2').value).toBe(13);
    }));

  test('leaves a sheet that was protected protected', () =>
    withTable(async ({ host, workbook }) => {
      const open = table(
        [
          ['甲', 13],
          ['乙', null],
        ],
        { protected: false },
      );
      await workbook.write(await workbook.propose(open), ALL);
      expect(isProtected(host, '填报')).toBe(true);
    }));

  test('that is refused leaves the write before it to be taken back', () =>
    withTable(async ({ host, workbook }) => {
      await workbook.write(await workbook.propose(FILLED_TABLE), ALL);
      const proposal = await workbook.propose(BLANK_TABLE);
      host.sheet('填报').getCell('B3').value = 99;
      expect((await refusal(workbook.write(proposal, ALL))).code).toBe('error.excel-changed');
      host.sheet('填报').getCell('B3').value = null;
      expect(await workbook.undo()).toEqual(['填报']);
      expect(host.sheet('填报').getCell('B2').value).toBeNull();
    }));

  test('says which sheets were written before it stopped', () =>
    withTable(
      async ({ host, workbook }) => {
        const [first, second] = [tableSheet([['甲', 5]]), tableSheet([['甲', 6]], { name: '项目' })];
        const proposal = await workbook.propose(workbookOf(first, second));
        host.sheet('项目').getCell('B2').value = 99;
        const error = await refusal(workbook.write(proposal, new Set(['填报', '项目'])));
        expect(error.code).toBe('error.excel-changed');
        expect(error.text('zh-CN')).toMatch(/“填报”已写入.*“项目”/);
        expect(error.text('en-US')).toMatch(/“填报” .*written.*“项目”/);
        expect(workbook.undoable).toEqual(['填报']);
        expect(host.sheet('项目').getCell('B2').value).toBe(99);
      },
      workbookOf(tableSheet([['甲', null]]), tableSheet([['甲', null]], { name: '项目' })),
    ));
});

/** The requests that writing takes. */
async function requestsOf(work: (parts: { host: FakeHost; workbook: ExcelWorkbook }) => Promise<void>) {
  let requests = 0;
  await withTable(async ({ host, workbook }) => {
    const before = host.counters.syncs;
    await work({ host, workbook });
    requests = host.counters.syncs - before;
  });
  return requests;
}

/** Runs once, before the request of this number from now. */
function beforeRequest(host: FakeHost, number: number, act: () => void): void {
  const at = host.counters.syncs + number;
  host.beforeRequest = (count) => {
    if (count !== at) return;
    host.beforeRequest = null;
    act();
  };
}

const breakOff = (): never => {
  throw Object.assign(new Error('the connection broke'), { code: 'Aborted' });
};

describe('a write during which', () => {
  test('somebody begins to edit a cell is done whole or not at all', async () => {
    const requests = await requestsOf(async ({ workbook }) => {
      await workbook.write(await workbook.propose(FILLED_TABLE), ALL);
    });
    for (let number = 1; number <= requests; number += 1)
      await withTable(async ({ host, workbook }) => {
        const proposal = await workbook.propose(FILLED_TABLE);
        const before = contents(host);
        beforeRequest(host, number, () => {
          host.cellEditMode = true;
          setTimeout(() => (host.cellEditMode = false), 5);
        });
        const refused = await workbook.write(proposal, ALL).then(
          () => null,
          (error: unknown) => error,
        );
        if (refused === null) expect(host.sheet('填报').getCell('B2').value).toBe(13);
        else {
          expect(refused).toMatchObject({ code: 'error.excel-editing' });
          expect(contents(host)).toBe(before);
        }
        expect([isProtected(host, '填报'), host.eventsEnabled]).toEqual([true, true]);
      });
  });

  test('the connection breaks leaves the sheet protected, tells the pane of changes, and can be taken back', async () => {
    const requests = await requestsOf(async ({ workbook }) => {
      await workbook.write(await workbook.propose(FILLED_TABLE), ALL);
    });
    for (let number = 1; number <= requests; number += 1)
      await withTable(async ({ host, workbook }) => {
        host.sheet('填报').getCell('B3').value = { formula: '6*7', result: 42 };
        const proposal = await workbook.propose(FILLED_TABLE);
        const before = contents(host);
        beforeRequest(host, number, breakOff);
        await workbook.write(proposal, ALL).catch(() => undefined);
        host.beforeRequest = null;
        expect([number, isProtected(host, '填报'), host.eventsEnabled]).toEqual([number, true, true]);
        if (contents(host) !== before) {
          await workbook.undo();
          expect([number, contents(host)]).toEqual([number, before]);
        }
      });
  });
});

describe('undo', () => {
  test('that breaks off can be done again, and leaves the sheet protected', async () => {
    const model = workbookOf(tableSheet([['甲', 5]]), tableSheet([['甲', 6]], { name: '项目' }));
    const names = new Set(['填报', '项目']);
    const start = workbookOf(tableSheet([['甲', 1]]), tableSheet([['甲', 2]], { name: '项目' }));
    let requests = 0;
    await withTable(async ({ host, workbook }) => {
      await workbook.write(await workbook.propose(model), names);
      const before = host.counters.syncs;
      await workbook.undo();
      requests = host.counters.syncs - before;
    }, start);
    for (let number = 1; number <= requests; number += 1)
      await withTable(async ({ host, workbook }) => {
        await workbook.write(await workbook.propose(model), names);
        beforeRequest(host, number, breakOff);
        await workbook.undo().catch(() => undefined);
        host.beforeRequest = null;
        expect([number, isProtected(host, '填报'), isProtected(host, '项目')]).toEqual([number, true, true]);
        expect(host.eventsEnabled).toBe(true);
        if (workbook.undoable.length > 0) await workbook.undo();
        expect([number, host.sheet('填报').getCell('B2').value]).toEqual([number, 1]);
        expect([number, host.sheet('项目').getCell('B2').value]).toEqual([number, 2]);
      }, start);
  });

  test('of a write that broke off is refused where somebody typed since', () =>
    withTable(async ({ host, workbook }) => {
      const proposal = await workbook.propose(FILLED_TABLE);
      beforeWriting(host, () => {
        host.afterRequest = () => {
          host.afterRequest = null;
          breakOff();
        };
      });
      await expect(workbook.write(proposal, ALL)).rejects.toThrow();
      expect(host.sheet('填报').getCell('B2').value).toBe(13);
      host.sheet('填报').getCell('B3').value = 55;
      expect((await refusal(workbook.undo())).code).toBe('error.excel-undo-changed');
      expect(host.sheet('填报').getCell('B3').value).toBe(55);
    }));

  test('of all sheets of a workbook puts a blank one in their place', () =>
    withTable(
      async ({ host, workbook }) => {
        host.workbook.removeWorksheet(host.sheet('Sheet1').id);
        await workbook.undo();
        expect(host.workbook.worksheets.map(({ name }) => name)).toHaveLength(1);
        expect(host.workbook.worksheets[0]?.name).not.toBe('填报');
      },
      workbookOf(tableSheet([['甲', null]]), tableSheet([['甲', null]], { name: '项目' })),
    ));

  test('puts every value into its row through a filter that somebody set', () =>
    withTable(async ({ host, workbook }) => {
      host.sheet('填报').getCell('B3').value = 7;
      await workbook.write(await workbook.propose(FILLED_TABLE), ALL);
      host.filterRows('填报', 'A1:B3', [2]);
      await workbook.undo();
      expect([await cell(workbook, '填报', 2, 2), await cell(workbook, '填报', 3, 2)]).toEqual(['', '7']);
    }));

  test('gives numbers and formulas back as such where the cells were formatted as text later', () =>
    withTable(async ({ host, workbook }) => {
      const sheet = host.sheet('填报');
      sheet.getCell('B2').value = 7;
      sheet.getCell('B3').value = { formula: '6*7', result: 42 };
      for (const at of ['B2', 'B3']) sheet.getCell(at).style = { numFmt: '@', protection: { locked: false } };
      await workbook.write(await workbook.propose(FILLED_TABLE), ALL);
      await workbook.undo();
      expect([sheet.getCell('B2').value, sheet.getCell('B3').formula]).toEqual([7, '6*7']);
      expect([sheet.getCell('B2').numFmt, sheet.getCell('B3').numFmt]).toEqual(['@', '@']);
    }));

  test('says which sheets it cannot give back, and gives the others back', () =>
    withTable(
      async ({ host, workbook }) => {
        const model = workbookOf(tableSheet([['甲', 5]]), tableSheet([['甲', 6]], { name: '项目' }));
        await workbook.write(await workbook.propose(model), new Set(['填报', '项目']));
        host.workbook.removeWorksheet(host.sheet('项目').id);
        const error = await refusal(workbook.undo());
        expect([error.code, error.facts.sheet]).toEqual(['error.excel-undo-gone', '项目']);
        expect(host.sheet('填报').getCell('B2').value).toBe(1);
        expect(workbook.undoable).toEqual([]);
      },
      workbookOf(tableSheet([['甲', 1]]), tableSheet([['甲', 2]], { name: '项目' })),
    ));

  test('keeps what somebody types while it is at work', () =>
    withTable(async ({ host, workbook }) => {
      await workbook.write(await workbook.propose(FILLED_TABLE), ALL);
      beforeWriting(host, () => {
        host.sheet('填报').getCell('B3').value = 88;
      });
      const error = await refusal(workbook.undo());
      expect([error.code, error.facts.sheet, error.facts.cells]).toEqual([
        'error.excel-undo-typed',
        '填报',
        'B3',
      ]);
      expect([host.sheet('填报').getCell('B2').value, host.sheet('填报').getCell('B3').value]).toEqual([
        null,
        88,
      ]);
    }));

  test('shows a sheet again that was hidden by the write', () =>
    withHost({}, async ({ host }) => {
      const workbook = new ExcelWorkbook();
      const own = host.workbook.addWorksheet('_plan', { state: 'hidden' });
      own.getCell('A1').value = '{}';
      const marker = tableSheet([['甲', 1]], { name: '_plan', visibility: 'veryHidden', protected: false });
      await workbook.write(await workbook.propose(workbookOf(marker)), new Set(['_plan']));
      expect(own.state).toBe('veryHidden');
      await workbook.undo();
      expect([own.state, own.getCell('A1').value]).toEqual(['hidden', '{}']);
    }));
});
