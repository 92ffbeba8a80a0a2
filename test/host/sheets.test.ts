/** Worksheets: names, order, visibility, protection of the structure. */
import { failure } from './support';
import { withHost, type World } from './with-host';

const add = ({ Excel: excel }: World, name: string): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });

const onSheet = (
  { Excel: excel }: World,
  name: string,
  work: (sheet: Excel.Worksheet) => void,
): Promise<void> =>
  excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });

test.each(['', 'a/b', 'a:b', 'a[b', "'a", "a'", 'History', '一'.repeat(32)])(
  '%p is no name for a sheet',
  async (name) => {
    await withHost({}, async (world) => {
      await add(world, '数据');
      const rename = onSheet(world, '数据', (sheet) => {
        sheet.name = name;
      });
      expect(await failure(rename)).toMatchObject({ code: 'InvalidArgument' });
    });
  },
);

test('names are unique whatever their case', async () => {
  await withHost({}, async (world) => {
    expect(await failure(add(world, 'SHEET1'))).toMatchObject({ code: 'ItemAlreadyExists' });
  });
});

test('a sheet is found by name and by id, after renaming by id only', async () => {
  await withHost({}, async ({ Excel }) => {
    const found = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('数据');
      sheet.load('id');
      await context.sync();
      sheet.name = '改名';
      const byId = worksheets.getItem(sheet.id);
      const byOldName = worksheets.getItemOrNullObject('数据');
      byId.load('name,position,visibility');
      await context.sync();
      return [byId.name, byId.position, byId.visibility, byOldName.isNullObject];
    });
    expect(found).toEqual(['改名', 1, 'Visible', true]);
  });
});

test('a missing sheet is not found, and through a null object nothing happens', async () => {
  await withHost({}, async (world) => {
    expect(await failure(onSheet(world, '无', (sheet) => sheet.activate()))).toMatchObject({
      code: 'ItemNotFound',
    });
    await world.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('无');
      const used = sheet.getUsedRangeOrNullObject();
      sheet.delete();
      used.load('address');
      await context.sync();
      expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
    });
  });
});

test('the last visible sheet stays, hidden sheets are never shown by activating them', async () => {
  await withHost({}, async (world) => {
    expect(await failure(onSheet(world, 'Sheet1', (sheet) => sheet.delete()))).toMatchObject({
      code: 'InvalidOperation',
    });
    await add(world, '_plan');
    await onSheet(world, '_plan', (sheet) => {
      sheet.visibility = 'VeryHidden';
    });
    const codes = await Promise.all([
      failure(onSheet(world, '_plan', (sheet) => sheet.activate())),
      failure(onSheet(world, '_plan', (sheet) => sheet.delete())),
      failure(
        onSheet(world, 'Sheet1', (sheet) => {
          sheet.visibility = 'Hidden';
        }),
      ),
    ]);
    expect(codes.map(({ code }) => code)).toEqual(Array(3).fill('InvalidOperation'));
  });
});

test('formulas and names follow a renamed sheet', async () => {
  await withHost({}, async ({ Excel }) => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('数据');
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.formulas = [['=数据!A1&"数据!"&\'数据\'!B1']];
      const name = context.workbook.names.add('区域', sheet.getRange('A1:B2'));
      sheet.name = '新 表';
      cell.load('formulas');
      name.load('formula');
      await context.sync();
      return [cell.formulas[0]?.[0] as unknown, name.formula];
    });
    expect(seen).toEqual(["='新 表'!A1&\"数据!\"&'新 表'!B1", "='新 表'!$A$1:$B$2"]);
  });
});

test('a protected structure lets nobody add, rename, hide, move or delete sheets', async () => {
  await withHost({}, async (world) => {
    await add(world, '数据');
    await world.Excel.run(async (context) => {
      context.workbook.protection.protect('pw');
      await context.sync();
    });
    const refused = await Promise.all(
      [
        add(world, '新'),
        onSheet(world, '数据', (sheet) => sheet.delete()),
        onSheet(world, '数据', (sheet) => (sheet.name = '新')),
        onSheet(world, '数据', (sheet) => (sheet.visibility = 'Hidden')),
        onSheet(world, '数据', (sheet) => (sheet.position = 0)),
      ].map(failure),
    );
    expect(refused.map(({ code }) => code)).toEqual(Array(5).fill('AccessDenied'));
    const unprotect = (password?: string): Promise<void> =>
      world.Excel.run(async (context) => {
        context.workbook.protection.unprotect(password);
        await context.sync();
      });
    expect(await failure(unprotect())).toMatchObject({ code: 'AccessDenied' });
    await unprotect('pw');
    await add(world, '新');
  });
});

test('moving a sheet changes the order of the tabs', async () => {
  await withHost({}, async (world) => {
    await add(world, '数据');
    await onSheet(world, '数据', (sheet) => {
      sheet.position = 0;
    });
    expect(world.host.workbook.worksheets.map(({ name }) => name)).toEqual(['数据', 'Sheet1']);
  });
});
