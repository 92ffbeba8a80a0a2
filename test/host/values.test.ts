/** What Excel makes of values that an add-in writes. */
import { failure, onRange, typedIn } from './support';
import { withHost } from './with-host';

describe('texts are read as if somebody had typed them', () => {
  test.each([
    ['00110', 110, 'General'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['5%', 0.05, '0%'],
    ['2.5%', 0.025, '0.00%'],
    ['2023-05', 45047, 'mmm-yy'],
    ['2023/5/1', 45047, 'yyyy/m/d'],
    ['2023年5月', 45047, 'yyyy"年"m"月"'],
    ['2023年5月1日', 45047, 'yyyy"年"m"月"d"日"'],
    ['5-6', 46148, 'm"月"d"日"'],
    ['TRUE', true, 'General'],
    ["'00110", '00110', 'General'],
    ['2023-13', '2023-13', 'General'],
    ['未统计', '未统计', 'General'],
    ['123456789012345678', 123456789012346000, 'General'],
  ])('%s becomes %p in the format %s', async (text, value, format) => {
    await withHost({}, async (world) => {
      expect(await typedIn(world, text)).toMatchObject({ value, format });
    });
  });

  test('a cell that was made text keeps codes, formulas and numbers as texts', async () => {
    await withHost({}, async (world) => {
      expect(await typedIn(world, '00110', '@')).toMatchObject({ value: '00110', format: '@' });
      expect(await typedIn(world, '=A2', '@')).toMatchObject({ value: '=A2' });
      expect(await typedIn(world, 110, '@')).toMatchObject({ value: '110' });
    });
  });

  test('a chosen number format is not replaced by that of a typed date', async () => {
    await withHost({}, async (world) => {
      expect(await typedIn(world, '2023-05', '0.00')).toMatchObject({ value: 45047, format: '0.00' });
    });
  });

  test('a text with a sign in front is taken for a formula, and refused where it is none', async () => {
    await withHost({}, async (world) => {
      expect(await typedIn(world, '-A2')).toMatchObject({ formula: '=-A2' });
      expect(await failure(typedIn(world, '=SUM(A2'))).toMatchObject({ code: 'InvalidArgument' });
    });
  });
});

describe('blocks', () => {
  test('null leaves a cell, an empty text clears it', async () => {
    await withHost({}, async (world) => {
      const range = await onRange(world, 'A1:C1', (cells) => {
        cells.values = [[1, 2, 3]];
        cells.values = [[null, '', 4]];
        cells.load('values,valueTypes,text');
        return cells;
      });
      expect(range.values).toEqual([[1, '', 4]]);
      expect(range.valueTypes).toEqual([['Double', 'Empty', 'Double']]);
      expect(range.text).toEqual([['1', '', '4']]);
    });
  });

  test('one value fills the whole range', async () => {
    await withHost({}, async (world) => {
      const range = await onRange(world, 'A1:B2', (cells) => {
        cells.values = 7 as never;
        cells.load('values');
        return cells;
      });
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });
  });

  test('another shape than that of the range is refused', async () => {
    await withHost({}, async (world) => {
      const work = onRange(world, 'A1:B2', (cells) => {
        cells.values = [[1, 2, 3]];
      });
      expect(await failure(work)).toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('more than 1500 cells arrive, though office.js sends them in pieces', async () => {
    await withHost({}, async (world) => {
      const values = Array.from({ length: 2000 }, (_, row) => [row, row * 2]);
      const range = await onRange(world, 'A1:B2000', (cells) => {
        cells.values = values;
        cells.load('values');
        return cells;
      });
      expect(range.values).toEqual(values);
      expect(world.host.counters.syncs).toBeLessThanOrEqual(2);
    });
  });
});

describe('formulas', () => {
  test('their value is never made up: a test has to give it', async () => {
    await withHost({}, async (world) => {
      const write = (): Promise<Excel.Range> =>
        onRange(world, 'B1', (cell) => {
          cell.load('values');
          return cell;
        });
      await onRange(world, 'B1', (cell) => {
        cell.formulas = [['=SUM(A1:A9)']];
      });
      expect((await failure(write())).message).toContain('Sheet1!B1');

      world.host.setResult('Sheet1', 'B1', 0);
      expect((await write()).values).toEqual([[0]]);

      await onRange(world, 'B1', (cell) => {
        cell.formulas = [['=A1']];
      });
      world.host.calculator = (formula, sheet, cell) => `${sheet} ${cell} ${formula}`;
      expect((await write()).values).toEqual([['Sheet1 B1 A1']]);
    });
  });

  test('R1C1 is stored as A1 of each cell and read back', async () => {
    await withHost({}, async (world) => {
      const range = await onRange(world, 'C2:C3', (cells) => {
        cells.formulasR1C1 = '=RC[-1]/R1C1+SUM(C[-1])&"RC"' as never;
        cells.load('formulas,formulasR1C1');
        return cells;
      });
      expect(range.formulas).toEqual([['=B2/$A$1+SUM(B:B)&"RC"'], ['=B3/$A$1+SUM(B:B)&"RC"']]);
      expect(range.formulasR1C1[1]).toEqual(['=RC[-1]/R1C1+SUM(C[-1])&"RC"']);
    });
  });

  test('copied formulas move their references', async () => {
    await withHost({}, async (world) => {
      const range = await onRange(world, 'B2:B4', (cells, context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange('B1').formulas = [['=A1+$A$1']];
        cells.copyFrom('B1');
        cells.load('formulas');
        return cells;
      });
      expect(range.formulas).toEqual([['=A2+$A$1'], ['=A3+$A$1'], ['=A4+$A$1']]);
    });
  });
});
