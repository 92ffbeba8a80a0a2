/** Copying cells, and validations that stand in several places. */
import ExcelJS from 'exceljs';
import { failure, onRange } from './support';
import { withHost } from './with-host';

describe('copyFrom', () => {
  test('brings formulas and nothing else, once for each that fits', async () => {
    await withHost({}, async (world) => {
      const range = await onRange(world, 'C1:C6', (cells, context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange('C1:C2').formulas = [["=A1&$A$1&A:A&'Sheet1'!B1"], ['=SUM(A1:A2,2:2)']];
        sheet.getRange('C1').format.font.bold = true;
        sheet.getRange('C3:C6').copyFrom('C1:C2', 'Formulas');
        cells.load('formulas');
        return cells;
      });
      expect(range.formulas.flat()).toEqual([
        "=A1&$A$1&A:A&'Sheet1'!B1",
        '=SUM(A1:A2,2:2)',
        "=A3&$A$1&A:A&'Sheet1'!B3",
        '=SUM(A3:A4,4:4)',
        "=A5&$A$1&A:A&'Sheet1'!B5",
        '=SUM(A5:A6,6:6)',
      ]);
      expect(world.host.sheet('Sheet1').getCell('C3').font?.bold).toBeUndefined();
    });
  });

  test('brings looks and leaves contents alone', async () => {
    await withHost({}, async (world) => {
      await onRange(world, 'A1:A3', (cells, context) => {
        cells.values = [['甲'], ['乙'], ['丙']];
        const first = context.workbook.worksheets.getFirst().getRange('A1');
        first.numberFormat = [['0.00']];
        cells.copyFrom('A1', 'Formats');
      });
      const { host } = world;
      expect(['A1', 'A2', 'A3'].map((at) => host.sheet('Sheet1').getCell(at).value)).toEqual([
        '甲',
        '乙',
        '丙',
      ]);
      expect(host.sheet('Sheet1').getCell('A3').numFmt).toBe('0.00');
    });
  });

  test('is heard of as a change', async () => {
    await withHost({}, async (world) => {
      const heard: string[] = [];
      await world.Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().onChanged.add(async ({ address }) => {
          heard.push(address);
        });
        await context.sync();
      });
      await onRange(world, 'A2:A3', (cells) => cells.copyFrom('A1', 'Formulas'));
      await new Promise((later) => setTimeout(later, 20));
      expect(heard).toEqual(['A2:A3']);
    });
  });

  test('is refused where it is not known what Excel does', async () => {
    await withHost({}, async (world) => {
      await onRange(world, 'B5', (cell) => {
        cell.formulas = [['=B1']];
      });
      const off = onRange(world, 'C3', (cell) => cell.copyFrom('B5', 'Formulas'));
      expect((await failure(off)).message).toContain('leaves the sheet');
      await onRange(world, 'E1:F1', (cells) => cells.merge());
      const merged = onRange(world, 'E1:E2', (cells) => cells.copyFrom('B5', 'Formulas'));
      expect((await failure(merged)).message).toContain('merged');
      await onRange(world, 'G1', (cell) => {
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      });
      const all = onRange(world, 'H1', (cell) => cell.copyFrom('G1'));
      expect((await failure(all)).message).toContain('validations');
      await onRange(world, 'G1', (cell) => {
        cell.conditionalFormats.add('Custom').custom.rule.formula = '=G1>1';
      });
      const looks = onRange(world, 'H1', (cell) => cell.copyFrom('G1', 'Formats'));
      expect((await failure(looks)).message).toContain('conditional formats');
    });
  });
});

test('a validation of several areas reads from each of its cells as Excel counts it', async () => {
  await withHost({}, async ({ host, Excel }) => {
    await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getFirst().getRanges('B4,B9:B10');
      areas.dataValidation.rule = { custom: { formula: '=AND(ISNUMBER(B4),$A4<>"")' } };
      areas.dataValidation.prompt = { showPrompt: true, title: '填报', message: '填数字' };
      await context.sync();
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await host.save()).slice().buffer);
    const [sheet] = workbook.worksheets;
    const at = (cell: string): unknown => sheet?.getCell(cell).dataValidation;
    expect(at('B4')).toMatchObject({ formulae: ['AND(ISNUMBER(B4),$A4<>"")'], prompt: '填数字' });
    expect(at('B9')).toMatchObject({ formulae: ['AND(ISNUMBER(B9),$A9<>"")'], prompt: '填数字' });
    expect(at('B5')).toBeUndefined();
    const read = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange('B10').dataValidation;
      cell.load('rule');
      await context.sync();
      return cell.rule;
    });
    expect(read).toEqual({ custom: { formula: '=AND(ISNUMBER(B10),$A10<>"")' } });
  });
});
