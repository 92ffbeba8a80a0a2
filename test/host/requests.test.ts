/** How batches are answered: limits, order, what is refused. */
import { failure, onRange } from './support';
import { withHost } from './with-host';

test('a batch stops at its first failing action and keeps what was done before', async () => {
  await withHost({}, async ({ host, Excel }) => {
    const work = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [['before']];
      sheet.getRange('A2:A3').values = [[1, 2]];
      sheet.getRange('A4').values = [['after']];
      await context.sync();
    });

    expect(await failure(work)).toMatchObject({ code: 'InvalidArgument' });
    expect(host.sheet('Sheet1').getCell('A1').value).toBe('before');
    expect(host.sheet('Sheet1').getCell('A4').value).toBeNull();
  });
});

describe('what the fake does not know is refused by name', () => {
  test('a method', async () => {
    await withHost({}, async (world) => {
      expect(await failure(onRange(world, 'A1', (range) => range.flashFill?.()))).toMatchObject({
        code: 'NotImplemented',
        message: expect.stringContaining('Range.FlashFill') as string,
      });
    });
  });

  test('a property to load, and one to set', async () => {
    await withHost({}, async (world) => {
      const load = onRange(world, 'A1', (range) => range.load('hyperlink'));
      expect((await failure(load)).message).toContain('Range.Hyperlink');
      const set = onRange(world, 'A1', (range) => {
        range.format.textOrientation = 90;
      });
      expect((await failure(set)).message).toContain('RangeFormat.TextOrientation');
    });
  });

  test('a range or an object loaded without naming properties', async () => {
    await withHost({}, async (world) => {
      expect(await failure(onRange(world, 'A1', (range) => range.load()))).toMatchObject({
        code: 'NotImplemented',
      });
      expect(await failure(onRange(world, 'A1', (range) => range.load('format/fill')))).toMatchObject({
        code: 'NotImplemented',
      });
    });
  });
});

test('reading before loading fails in the library itself', async () => {
  await withHost({}, async (world) => {
    const work = onRange(world, 'A1', async (range, context) => {
      await context.sync();
      return range.values;
    });
    expect(await failure(work)).toMatchObject({ code: 'PropertyNotLoaded' });
  });
});

describe('requirement sets', () => {
  test('members above the floor are not found', async () => {
    await withHost({}, async (world) => {
      const work = onRange(world, 'A1', (range) => range.getMergedAreasOrNullObject());
      expect(await failure(work)).toMatchObject({ code: 'ApiNotFound' });
      expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
      expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
    });
  });

  test('a newer Excel has them', async () => {
    await withHost({ floor: '1.14' }, async (world) => {
      const areas = await onRange(world, 'A1:D4', (range, context) => {
        context.workbook.worksheets.getFirst().getRange('B2:C2').merge();
        const found = range.getMergedAreasOrNullObject();
        found.load('address');
        return found;
      });
      expect(areas.address).toBe('Sheet1!B2:C2');
    });
  });
});

describe('limits', () => {
  test('requests are counted and too large ones refused, in bytes of UTF-8', async () => {
    await withHost({}, async (world) => {
      const { host } = world;
      const write = (): Promise<void> =>
        onRange(world, 'A1', (range) => {
          range.values = [['汉'.repeat(1000)]];
        });
      await write();
      expect(host.counters.largest).toBeGreaterThan(3000);
      expect(host.counters.bytes).toBeGreaterThanOrEqual(host.counters.largest);

      host.maxBytes = 3000;
      expect(await failure(write())).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    });
  });
});

describe('somebody types in a cell', () => {
  test('batches fail', async () => {
    await withHost({}, async (world) => {
      world.host.cellEditMode = true;
      expect(await failure(onRange(world, 'A1', (range) => range.load('address')))).toMatchObject({
        code: 'InvalidOperationInCellEditMode',
      });
    });
  });

  test('batches that may wait are done when the typing ends', async () => {
    await withHost({}, async ({ host, Excel }) => {
      host.cellEditMode = true;
      let done = false;
      const work = Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
        await context.sync();
        done = true;
      });
      await new Promise((later) => setTimeout(later, 20));
      expect(done).toBe(false);
      host.cellEditMode = false;
      await work;
      expect(host.sheet('Sheet1').getCell('A1').value).toBe(1);
    });
  });
});

describe('somebody else works in the same book', () => {
  test('a cell changed between two syncs is read as changed', async () => {
    await withHost({}, async ({ host, Excel }) => {
      host.beforeRequest = (count, { workbook }) => {
        if (count === 2) workbook.worksheets[0]!.getCell('A1').value = 'theirs';
      };
      const seen = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange('A1');
        range.load('values');
        await context.sync();
        const first: unknown = range.values[0]?.[0];
        range.load('values');
        await context.sync();
        return [first, range.values[0]?.[0] as unknown];
      });
      expect(seen).toEqual(['', 'theirs']);
    });
  });

  test('a range of a deleted sheet is an invalid reference', async () => {
    await withHost({}, async ({ host, Excel }) => {
      host.beforeRequest = (count, { workbook }) => {
        if (count === 2) workbook.removeWorksheet('数据');
      };
      const work = Excel.run(async (context) => {
        const range = context.workbook.worksheets.add('数据').getRange('A1');
        range.load('values');
        await context.sync();
        range.values = [[1]];
        await context.sync();
      });
      expect(await failure(work)).toMatchObject({ code: 'InvalidReference' });
    });
  });
});
