/** What belongs to the workbook: names, settings, selection, events, new workbooks. */
import { failure, onRange } from './support';
import { withHost } from './with-host';

test('settings are kept, changed and deleted', async () => {
  await withHost({}, async ({ Excel }) => {
    const seen = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('状态', { step: 1 });
      settings.add('状态', { step: 2 });
      settings.add('别的', 'x').delete();
      settings.load('items/key,items/value');
      const missing = settings.getItemOrNullObject('别的');
      await context.sync();
      return [settings.items.map(({ key, value }) => [key, value] as unknown), missing.isNullObject];
    });
    expect(seen).toEqual([[['状态', { step: 2 }]], true]);
  });
});

test('a name may belong to the workbook or to a sheet, and dies with its sheet', async () => {
  await withHost({}, async ({ Excel }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('数据');
      context.workbook.names.add('全书', sheet.getRange('B2'));
      sheet.names.add('本表', sheet.getRange('A1'));
      await context.sync();
      const own = sheet.names.getItemOrNullObject('本表').getRangeOrNullObject();
      own.load('address');
      const elsewhere = context.workbook.names.getItemOrNullObject('本表');
      await context.sync();
      expect([own.address, elsewhere.isNullObject]).toEqual(['数据!A1', true]);

      sheet.delete();
      const name = context.workbook.names.getItem('全书');
      const range = name.getRangeOrNullObject();
      name.load('type,formula');
      await context.sync();
      expect([range.isNullObject, name.type, name.formula]).toEqual([true, 'Error', '=#REF!$B$2']);
    });
  });
});

test.each(['A1', 'R1C1', '1a', 'a b', 'c'])('%p is no name', async (name) => {
  await withHost({}, async (world) => {
    const work = onRange(world, 'A1', (range, context) => context.workbook.names.add(name, range));
    expect(await failure(work)).toMatchObject({ code: 'InvalidArgument' });
  });
});

test('selecting a cell brings its sheet to the front', async () => {
  await withHost({}, async ({ Excel, host }) => {
    const address = await Excel.run(async (context) => {
      context.workbook.worksheets.add('数据').getRange('C3').select();
      const selected = context.workbook.getSelectedRange();
      selected.load('address');
      await context.sync();
      return selected.address;
    });
    expect([address, host.active.name]).toEqual(['数据!C3', '数据']);
  });
});

describe('changes', () => {
  const listen = async (excel: typeof Excel): Promise<{ seen: string[]; stop: () => Promise<void> }> => {
    const seen: string[] = [];
    const handler = await excel.run(async (context) => {
      const result = context.workbook.worksheets.getFirst().onChanged.add(async ({ address, source }) => {
        seen.push(`${address} ${source}`);
      });
      await context.sync();
      return result;
    });
    const stop = (): Promise<void> =>
      excel.run(handler.context as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      });
    return { seen, stop };
  };
  const later = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

  test('by others and by the add-in itself are told until it stops listening', async () => {
    await withHost({}, async (world) => {
      const { seen, stop } = await listen(world.Excel);
      world.host.raiseChanged('Sheet1', 'B2:B3');
      await onRange(world, 'A1', (range) => {
        range.values = [[1]];
      });
      await later();
      expect(seen).toEqual(['B2:B3 Remote', 'A1 Local']);

      await stop();
      world.host.raiseChanged('Sheet1', 'C3');
      await later();
      expect(seen).toHaveLength(2);
    });
  });

  test('by the add-in are silent while it switched events off', async () => {
    await withHost({}, async (world) => {
      const { seen, stop } = await listen(world.Excel);
      await onRange(world, 'A1', (range, context) => {
        context.runtime.enableEvents = false;
        range.values = [[1]];
        context.runtime.enableEvents = true;
      });
      await later();
      expect(seen).toEqual([]);
      await stop();
    });
  });
});

describe('a new workbook', () => {
  const zip = btoa('PK\u0003\u0004');

  test.each(['PC', 'OfficeOnline'] as const)('reaches Excel (%s)', async (platform) => {
    await withHost({ platform }, async ({ host, Excel }) => {
      await Excel.createWorkbook(zip);
      expect(host.created).toEqual([new Uint8Array([0x50, 0x4b, 3, 4])]);
    });
  });

  test('can be refused by policy', async () => {
    await withHost({}, async ({ host, Excel }) => {
      host.createFails = 'AccessDenied';
      expect(await failure(Excel.createWorkbook(zip))).toMatchObject({ code: 'AccessDenied' });
      expect(host.created).toEqual([]);
    });
  });
});

test('the globals are gone after the test', async () => {
  await withHost({}, async () => {
    expect(typeof Excel.run).toBe('function');
  });
  expect('Excel' in globalThis).toBe(false);
});
