/** Where Excel does not let an add-in write: protection, filters, merged cells, tables. */
import { failure, onRange } from './support';
import { FakeHost } from './fake-host';
import { withHost, type World } from './with-host';

const protect = (
  world: World,
  options?: Excel.WorksheetProtectionOptions,
  password?: string,
): Promise<void> =>
  world.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().protection.protect(options, password);
    await context.sync();
  });

const unprotect = (world: World, password?: string): Promise<void> =>
  world.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().protection.unprotect(password);
    await context.sync();
  });

const write = (world: World, address: string): Promise<void> =>
  onRange(world, address, (range) => {
    range.values = 1 as never;
  });

const paint = (world: World): Promise<void> =>
  onRange(world, 'B2', (range) => {
    range.format.fill.color = '#FF0000';
  });

describe('a protected sheet', () => {
  test('takes values in unlocked cells only', async () => {
    await withHost({}, async (world) => {
      await onRange(world, 'B2', (range) => {
        range.format.protection.locked = false;
      });
      await protect(world);
      await write(world, 'B2');
      expect(await failure(write(world, 'B2:B3'))).toMatchObject({ code: 'AccessDenied' });
    });
  });

  test('takes formats only where it was protected so', async () => {
    await withHost({}, async (world) => {
      await protect(world);
      expect(await failure(paint(world))).toMatchObject({ code: 'AccessDenied' });
      await unprotect(world);
      await protect(world, { allowFormatCells: true });
      await paint(world);
      const unlock = onRange(world, 'B2', (range) => {
        range.format.protection.locked = false;
      });
      expect(await failure(unlock)).toMatchObject({ code: 'AccessDenied' });
    });
  });

  test('cannot be protected twice', async () => {
    await withHost({}, async (world) => {
      await protect(world);
      expect(await failure(protect(world))).toMatchObject({ code: 'AccessDenied' });
    });
  });

  test('opens with its password only, after saving too', async () => {
    await withHost({}, async (world) => {
      await protect(world, { selectionMode: 'Unlocked' }, '密码');
      const again = await FakeHost.fromBytes(await world.host.save());
      await withHost({ start: again }, async (later) => {
        expect(await failure(unprotect(later))).toMatchObject({ code: 'AccessDenied' });
        expect(await failure(unprotect(later, 'wrong'))).toMatchObject({ code: 'AccessDenied' });
        await unprotect(later, '密码');
        await write(later, 'A1');
      });
    });
  });
});

describe('a filtered sheet', () => {
  test('refuses a block over hidden rows until the filter is cleared', async () => {
    await withHost({}, async (world) => {
      world.host.filterRows('Sheet1', 'A1:C9', [3, 4]);
      expect(await failure(write(world, 'A2:A5'))).toMatchObject({ code: 'FilteredRangeConflict' });
      await write(world, 'A2');

      await world.Excel.run(async (context) => {
        const { autoFilter } = context.workbook.worksheets.getFirst();
        autoFilter.load('enabled,isDataFiltered');
        await context.sync();
        expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, true]);
        autoFilter.clearCriteria();
        await context.sync();
      });
      await write(world, 'A2:A5');
    });
  });
});

describe('merged cells', () => {
  test('keep the first cell, and what is written to the others is forgotten', async () => {
    await withHost({}, async (world) => {
      const range = await onRange(world, 'A1:B1', (cells) => {
        cells.values = [['first', 'second']];
        cells.merge();
        cells.values = [['new', 'lost']];
        cells.load('values');
        return cells;
      });
      expect(range.values).toEqual([['new', '']]);
      await onRange(world, 'A1', (cell) => cell.unmerge());
      expect(world.host.sheet('Sheet1').getCell('B1').value).toBeNull();
    });
  });
});

describe('tables', () => {
  const table = (world: World, address: string): Promise<void> =>
    world.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().tables.add(address, true);
      await context.sync();
    });

  test('are found by the range that they touch and cannot be merged over', async () => {
    await withHost({}, async (world) => {
      await table(world, 'B2:C4');
      const names = await onRange(world, 'A1:B2', async (range, context) => {
        const tables = range.getTables(false);
        tables.load('items/name');
        await context.sync();
        return tables.items.map(({ name }) => name);
      });
      expect(names).toEqual(['Table1']);
      expect(await failure(onRange(world, 'C4:D5', (range) => range.merge()))).toMatchObject({
        code: 'InvalidArgument',
      });
    });
  });

  test('have names that are unique in the workbook', async () => {
    await withHost({}, async (world) => {
      await table(world, 'A1:B3');
      await table(world, 'D1:E3');
      const rename = world.Excel.run(async (context) => {
        context.workbook.tables.getItem('Table2').name = 'table1';
        await context.sync();
      });
      expect(await failure(rename)).toMatchObject({ code: 'ItemAlreadyExists' });
    });
  });
});
