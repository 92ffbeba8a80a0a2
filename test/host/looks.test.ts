/** Looks, validations, page set-up and names: written through office.js, found in the saved file. */
import ExcelJS from 'exceljs';
import { failure, onRange } from './support';
import { withHost } from './with-host';

async function reread(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

test('what is set through office.js is in the saved file', async () => {
  await withHost({}, async ({ host, Excel }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('指标填报');
      const range = sheet.getRange('A1:B2');
      range.values = [
        ['代码', '值'],
        ['CS-01', 2.5],
      ];
      range.format.fill.color = '#ffee00';
      range.format.font.bold = true;
      range.format.font.name = '宋体';
      range.format.horizontalAlignment = 'Center';
      range.format.verticalAlignment = 'Center';
      range.format.wrapText = true;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.format.borders.getItem('EdgeBottom').weight = 'Medium';
      sheet.getRange('B:B').format.columnWidth = 105;
      sheet.getRange('1:1').format.rowHeight = 30;
      sheet.getRange('C:C').numberFormat = '@' as never;
      const validated = sheet.getRange('B2:B900').dataValidation;
      validated.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
      validated.prompt = { showPrompt: true, title: '填报', message: '填百分比' };
      validated.errorAlert = { showAlert: true, style: 'Warning', title: '有误', message: '超出范围' };
      const mark = sheet.getRanges('A2,B2').conditionalFormats.add('Custom');
      mark.custom.rule.formula = '=$B2>1';
      mark.custom.format.fill.color = '#FF0000';
      mark.custom.format.font.bold = true;
      sheet.freezePanes.freezeAt(sheet.getRange('A1:A1'));
      sheet.showGridlines = false;
      sheet.tabColor = '#00FF00';
      const page = sheet.pageLayout;
      page.orientation = 'Landscape';
      page.paperSize = 'A3';
      page.zoom = { horizontalFitToPages: 1 };
      page.leftMargin = 36;
      page.setPrintTitleRows('$1:$2');
      page.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      sheet.autoFilter.apply(range);
      context.workbook.names.add('指标', range);
      context.workbook.names.add('年份', '=2026');
      sheet.names.add('本表', sheet.getRange('A1'));
      sheet.activate();
      await context.sync();
    });

    const workbook = await reread(await host.save());
    const sheet = workbook.getWorksheet('指标填报')!;
    const cell = sheet.getCell('A2');
    expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFFFEE00' } });
    expect(cell.font).toMatchObject({ bold: true, name: '宋体' });
    expect(cell.alignment).toMatchObject({ horizontal: 'center', vertical: 'middle', wrapText: true });
    expect(cell.border.bottom).toMatchObject({ style: 'medium' });
    expect(sheet.getCell('A1').border?.bottom).toBeUndefined();
    expect(sheet.getColumn(2).width).toBe(20);
    expect(sheet.getRow(1).height).toBe(30);
    expect(sheet.getColumn(3).numFmt).toBe('@');
    expect(sheet.getCell('B900').dataValidation).toMatchObject({
      type: 'decimal',
      formulae: [0, 100],
      prompt: '填百分比',
      errorStyle: 'warning',
    });
    expect(sheet.getCell('B901').dataValidation).toBeUndefined();
    const [formatting] = (sheet as unknown as { conditionalFormattings: { ref: string; rules: object[] }[] })
      .conditionalFormattings;
    expect(formatting).toMatchObject({ ref: 'A2 B2', rules: [{ type: 'expression', formulae: ['$B2>1'] }] });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1, showGridLines: false });
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 8,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:2',
    });
    expect(sheet.pageSetup.margins?.left).toBe(0.5);
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页');
    expect(sheet.autoFilter).toBe('A1:B2');
    expect(workbook.definedNames.getRanges('指标').ranges).toEqual(["'指标填报'!$A$1:$B$2"]);
    expect(workbook.views[0]?.activeTab).toBe(1);
  });
});

test('looks are read back, null or empty where they differ', async () => {
  await withHost({}, async (world) => {
    const range = await onRange(world, 'A1:B1', (cells) => {
      cells.getCell(0, 0).format.fill.color = '#FF0000';
      cells.getCell(0, 0).format.font.bold = true;
      cells.load('format/fill/color,format/font/bold,format/columnWidth,format/protection/locked');
      return cells;
    });
    expect(range.format.fill.color).toBe('');
    expect(range.format.font.bold).toBeNull();
    expect(range.format.columnWidth).toBe(48);
    expect(range.format.protection.locked).toBe(true);
  });
});

test('clearing conditional formats of one cell leaves those beside it', async () => {
  await withHost({}, async (world) => {
    const left = await onRange(world, 'A1:A3', async (range, context) => {
      range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      range.getCell(1, 0).conditionalFormats.clearAll();
      range.conditionalFormats.load('items/id,items/type');
      await context.sync();
      const areas = range.conditionalFormats.items[0]!.getRanges();
      areas.load('address');
      await context.sync();
      return areas.address;
    });
    expect(left).toBe('Sheet1!A1,Sheet1!A3');
  });
});

test('a written list may have 255 characters, a longer one needs a range', async () => {
  await withHost({}, async (world) => {
    const list = (source: string | Excel.Range): Promise<void> =>
      onRange(world, 'A1', (range) => {
        range.dataValidation.rule = { list: { inCellDropDown: true, source } };
      });
    expect(await failure(list('一'.repeat(256)))).toMatchObject({ code: 'InvalidArgument' });
    await list('一'.repeat(255));
    await list('=$D$1:$D$9');
    const range = await onRange(world, 'A1', (cell) => {
      cell.dataValidation.load('type,rule');
      return cell;
    });
    expect(range.dataValidation.type).toBe('List');
    expect(range.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: '=$D$1:$D$9' } });
  });
});

test('inserted rows take names, merged cells and validations along', async () => {
  await withHost({}, async (world) => {
    const seen = await onRange(world, '2:3', async (rows, context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A2:B2').merge();
      sheet.getRange('A2').values = [['合并']];
      sheet.getRange('C5').dataValidation.rule = { custom: { formula: '=C5>0' } };
      const name = context.workbook.names.add('行', sheet.getRange('A5:C5'));
      rows.insert('Down');
      const moved = sheet.getRange('A4:B4');
      moved.load('values');
      const validated = sheet.getRange('C7').dataValidation;
      validated.load('type');
      name.load('formula');
      await context.sync();
      return [moved.values, validated.type, name.formula];
    });
    expect(seen).toEqual([[['合并', '']], 'Custom', '=Sheet1!$A$7:$C$7']);
  });
});
