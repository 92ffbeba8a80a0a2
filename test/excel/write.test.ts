/** Nothing that somebody typed is lost: previews, refusals and undo on the open workbook, through the real office.js. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { withHost } from '../host/with-host';
import { ALL, cell, refusal, table, withTable } from './table';

describe('the preview', () => {
  test('of a new sheet says that nothing is replaced', () =>
    withHost({}, async () => {
      const workbook = new ExcelWorkbook();
      const { sheets } = await workbook.propose(table([['甲', 1]]));
      expect(sheets).toEqual([{ sheet: '填报', exists: false, filled: 4, changes: [], obstacle: null }]);
      expect((await workbook.read()).map(({ name }) => name)).not.toContain('填报');
    }));

  test('of the same sheet again finds nothing to do', () =>
    withTable(async ({ workbook }) => {
      const { sheets } = await workbook.propose(
        table([
          ['甲', null],
          ['乙', null],
        ]),
      );
      expect(sheets).toEqual([{ sheet: '填报', exists: true, filled: 0, changes: [], obstacle: null }]);
    }));

  test('names every typed cell that would be replaced or emptied, with both contents', () =>
    withTable(async ({ host, workbook }) => {
      host.sheet('填报').getCell('B2').value = 12.5;
      host.sheet('填报').getCell('B3').value = '见附件';
      const { sheets } = await workbook.propose(
        table([
          ['甲', 13],
          ['乙', null],
        ]),
      );
      expect(sheets[0]?.changes).toEqual([
        { sheet: '填报', cell: 'B2', before: '12.5', after: '13', kind: 'typed' },
        { sheet: '填报', cell: 'B3', before: '见附件', after: '', kind: 'typed' },
      ]);
    }));

  test('tells locked cells of the form from typed ones, but only while the sheet is protected', () =>
    withTable(async ({ host, workbook }) => {
      const kinds = async (): Promise<unknown> =>
        (
          await workbook.propose(
            table([
              ['丙', null],
              ['乙', null],
            ]),
          )
        ).sheets[0]?.changes.map(({ kind }) => kind);
      expect(await kinds()).toEqual(['changed']);
      (host.sheet('填报') as unknown as { sheetProtection: null }).sheetProtection = null;
      expect(await kinds()).toEqual(['typed']);
    }));

  test('writes nothing', () =>
    withTable(async ({ host, workbook }) => {
      host.sheet('填报').getCell('B2').value = 12.5;
      await workbook.propose(
        table([
          ['甲', 13],
          ['乙', null],
        ]),
      );
      expect(host.sheet('填报').getCell('B2').value).toBe(12.5);
    }));
});

describe('writing', () => {
  test('only what was agreed', () =>
    withTable(async ({ host, workbook }) => {
      const model = table([
        ['甲', 13],
        ['乙', null],
      ]);
      const proposal = await workbook.propose(model);
      expect(await workbook.write(proposal, new Set())).toEqual({ written: [], left: [] });
      expect(host.sheet('填报').getCell('B2').value).toBeNull();
      expect((await workbook.write(proposal, ALL)).written).toEqual(['填报']);
      expect(host.sheet('填报').getCell('B2').value).toBe(13);
    }));

  test('leaves cells outside the table alone', () =>
    withTable(async ({ host, workbook }) => {
      host.sheet('填报').getCell('D9').value = '备忘';
      await workbook.write(
        await workbook.propose(
          table([
            ['甲', 13],
            ['乙', null],
          ]),
        ),
        ALL,
      );
      expect(await cell(workbook, '填报', 9, 4)).toBe('备忘');
    }));

  test('is refused where somebody typed after the preview', () =>
    withTable(async ({ host, workbook }) => {
      const proposal = await workbook.propose(
        table([
          ['甲', 13],
          ['乙', null],
        ]),
      );
      host.sheet('填报').getCell('B2').value = 99;
      const error = await refusal(workbook.write(proposal, ALL));
      expect([error.code, error.facts.sheet]).toEqual(['error.excel-changed', '填报']);
      expect(host.sheet('填报').getCell('B2').value).toBe(99);
      // Only the write before can be taken back, and not while that figure stands there.
      expect((await refusal(workbook.undo())).code).toBe('error.excel-undo-changed');
    }));

  test('is refused where the sheet was renamed, deleted, or made by somebody else meanwhile', () =>
    withTable(async ({ host, workbook }) => {
      const proposal = await workbook.propose(
        table([
          ['甲', 13],
          ['乙', null],
        ]),
      );
      host.sheet('填报').name = '我的';
      expect((await refusal(workbook.write(proposal, ALL))).code).toBe('error.excel-changed');
      host.workbook.removeWorksheet(host.sheet('我的').id);
      expect((await refusal(workbook.write(proposal, ALL))).code).toBe('error.excel-gone');
      const anew = await workbook.propose(
        table([
          ['甲', 13],
          ['乙', null],
        ]),
      );
      host.workbook.addWorksheet('填报').getCell('A1').value = '别人的';
      expect((await refusal(workbook.write(anew, ALL))).code).toBe('error.excel-changed');
      expect(host.sheet('填报').getCell('A1').value).toBe('别人的');
    }));

  test('is refused while a cell is edited, and works afterwards', () =>
    withTable(async ({ host, workbook }) => {
      const proposal = await workbook.propose(
        table([
          ['甲', 13],
          ['乙', null],
        ]),
      );
      host.cellEditMode = true;
      expect((await refusal(workbook.write(proposal, ALL))).code).toBe('error.excel-editing');
      host.cellEditMode = false;
      expect((await workbook.write(proposal, ALL)).written).toEqual(['填报']);
    }));

  test('is refused by a password, which is never taken away', () =>
    withTable(async ({ host, workbook }) => {
      await Excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem('填报');
        protection.unprotect();
        protection.protect({}, '123456');
        await context.sync();
      });
      const proposal = await workbook.propose(
        table([
          ['甲', 13],
          ['乙', null],
        ]),
      );
      const error = await refusal(workbook.write(proposal, ALL));
      expect([error.code, error.facts.sheet]).toEqual(['error.excel-password', '填报']);
      expect(host.sheet('填报').getCell('B2').value).toBeNull();
    }));

  test('is refused by a protected workbook and by tables in the way, before anything is written', () =>
    withHost({}, async ({ host }) => {
      const workbook = new ExcelWorkbook();
      host.structure.protected = true;
      const proposal = await workbook.propose(table([['甲', 13]]));
      expect(proposal.sheets[0]?.obstacle).toBe('workbook-protected');
      expect((await refusal(workbook.write(proposal, ALL))).code).toBe('error.excel-structure');
      host.structure.protected = false;
      const own = host.workbook.addWorksheet('填报');
      own.addTable({ name: '表1', ref: 'A1', columns: [{ name: '列' }], rows: [['值']] });
      const blocked = await workbook.propose(table([['甲', 13]]));
      expect(blocked.sheets[0]?.obstacle).toBe('tables');
      expect((await refusal(workbook.write(blocked, ALL))).code).toBe('error.excel-tables');
      expect(own.getCell('A2').value).toBe('值');
    }));

  test('through a filter puts every value into its row', () =>
    withTable(async ({ host, workbook }) => {
      host.filterRows('填报', 'A1:B3', [2]);
      await workbook.write(
        await workbook.propose(
          table([
            ['甲', 1],
            ['乙', 2],
          ]),
        ),
        ALL,
      );
      expect([await cell(workbook, '填报', 2, 2), await cell(workbook, '填报', 3, 2)]).toEqual(['1', '2']);
    }));

  test('over cells that people merged', () =>
    withTable(async ({ host, workbook }) => {
      host.sheet('填报').mergeCells('A2:B3');
      await workbook.write(
        await workbook.propose(
          table([
            ['甲', 1],
            ['乙', 2],
          ]),
        ),
        ALL,
      );
      expect([await cell(workbook, '填报', 2, 2), await cell(workbook, '填报', 3, 2)]).toEqual(['1', '2']);
    }));

  test('that breaks off leaves the sheet protected and can be taken back', () =>
    withTable(async ({ host, workbook }) => {
      const proposal = await workbook.propose(
        table([
          ['甲', 13],
          ['乙', null],
        ]),
      );
      let broken = false;
      host.onRequest.push((batch) => {
        if (broken || !JSON.stringify(batch).includes('"Formulas"')) return;
        broken = true;
        throw Object.assign(new Error('the connection broke'), { code: 'Aborted' });
      });
      await expect(workbook.write(proposal, ALL)).rejects.toThrow();
      host.onRequest.length = 0;
      expect(workbook.undoable).toEqual(['填报']);
      await workbook.undo();
      expect(await cell(workbook, '填报', 2, 1)).toBe('甲');
    }));

  test('can be cancelled between sheets; what is left is told', () =>
    withHost({}, async () => {
      const workbook = new ExcelWorkbook();
      const [first] = table([['甲', 1]]).sheets;
      if (!first) throw new Error('no sheet');
      const model = { ...table([]), sheets: [first, { ...first, name: '项目' }] };
      const stop = new AbortController();
      const report = await workbook.write(await workbook.propose(model), new Set(['填报', '项目']), {
        signal: stop.signal,
        progress: () => stop.abort(),
      });
      expect(report).toEqual({ written: ['填报'], left: ['项目'] });
    }));

  test('is not heard as a change of the user', () =>
    withHost({}, async ({ host }) => {
      const workbook = new ExcelWorkbook();
      const heard: string[] = [];
      const stop = await workbook.watch((sheet, address) => heard.push(`${sheet}!${address}`));
      await workbook.write(await workbook.propose(table([['甲', 1]])), ALL);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard).toEqual([]);
      host.raiseChanged('填报', 'B2');
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard).toEqual(['填报!B2']);
      await stop();
    }));
});

describe('undo', () => {
  test('brings values, formulas, texts and number formats back and protects again', () =>
    withTable(async ({ host, workbook }) => {
      const sheet = host.sheet('填报');
      sheet.getCell('B2').value = { formula: '6*7', result: 42 };
      sheet.getCell('B3').value = '007';
      await workbook.write(
        await workbook.propose(
          table([
            ['丙', 1],
            ['丁', 2],
          ]),
        ),
        ALL,
      );
      expect(await cell(workbook, '填报', 2, 1)).toBe('丙');
      expect(await workbook.undo()).toEqual(['填报']);
      expect(['A2', 'A3', 'B3'].map((at) => sheet.getCell(at).value)).toEqual(['甲', '乙', '007']);
      expect(sheet.getCell('B2').formula).toBe('6*7');
      expect(sheet.getCell('A1').numFmt).toBe('@');
      expect((sheet as unknown as { sheetProtection: unknown }).sheetProtection).toBeTruthy();
      expect((await refusal(workbook.undo())).code).toBe('error.excel-undo-none');
    }));

  test('removes a sheet that the write added', () =>
    withTable(async ({ workbook }) => {
      await workbook.undo();
      expect((await workbook.read()).map(({ name }) => name)).not.toContain('填报');
    }));

  test('is refused where somebody typed since, also beside the table of a new sheet', () =>
    withTable(async ({ host, workbook }) => {
      host.sheet('填报').getCell('F8').value = '刚填的';
      const error = await refusal(workbook.undo());
      expect([error.code, error.facts.sheet]).toEqual(['error.excel-undo-changed', '填报']);
      expect(host.sheet('填报').getCell('F8').value).toBe('刚填的');
    }));
});

describe('single cells', () => {
  test('an explanation is typed only over what it was believed to replace', () =>
    withTable(async ({ host, workbook }) => {
      host.sheet('填报').getCell('B2').value = '旧说明';
      await workbook.setText({ sheet: '填报', cell: 'B2' }, '=按新口径', '旧说明');
      expect(await cell(workbook, '填报', 2, 2)).toBe('=按新口径');
      const error = await refusal(workbook.setText({ sheet: '填报', cell: 'B2' }, '别的', '旧说明'));
      expect([error.code, error.facts.found]).toEqual(['error.excel-cell-changed', '=按新口径']);
    }));

  test('a locked cell is refused in words', () =>
    withTable(async ({ workbook }) => {
      const error = await refusal(workbook.setText({ sheet: '填报', cell: 'A2' }, '改名', '甲'));
      expect(error.code).toBe('error.excel-protected');
      expect(error.text('zh-CN')).toContain('填报');
    }));

  test('a cell is found again after somebody renamed its sheet', () =>
    withTable(async ({ host, workbook }) => {
      await workbook.read();
      host.sheet('填报').name = '我的填报';
      await workbook.show({ sheet: '填报', cell: 'B3' });
      expect(host.active.name).toBe('我的填报');
      await workbook.setText({ sheet: '填报', cell: 'B3' }, '说明', '');
      expect(await cell(workbook, '我的填报', 3, 2)).toBe('说明');
    }));

  test('a cell is shown, and a sheet that is gone is named', () =>
    withTable(async ({ host, workbook }) => {
      await workbook.show({ sheet: '填报', cell: 'B3' });
      expect(host.active.name).toBe('填报');
      const error = await refusal(workbook.show({ sheet: '不在', cell: 'A1' }));
      expect([error.code, error.facts.sheet]).toEqual(['error.excel-gone', '不在']);
    }));
});
