/** Marks of findings come and go without touching what is in the sheet. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { withHost } from '../host/with-host';

interface Format {
  readonly address: string;
  readonly formula: string;
  readonly fill: string;
}

/** The conditional formats of a sheet. */
function formats(sheet: string): Promise<readonly Format[]> {
  return Excel.run(async (context) => {
    const all = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    all.load('items/type');
    await context.sync();
    const found = all.items.map((format) => {
      const ranges = format.getRanges();
      ranges.load('address');
      format.load('custom/rule/formula,custom/format/fill/color');
      return { format, ranges };
    });
    await context.sync();
    return found.map(({ format, ranges }) => ({
      address: ranges.address,
      formula: format.custom.rule.formula,
      fill: format.custom.format.fill.color,
    }));
  });
}

async function ownFormat(sheet: string): Promise<void> {
  await Excel.run(async (context) => {
    const format = context.workbook.worksheets
      .getItem(sheet)
      .getRange('A1:A9')
      .conditionalFormats.add('Custom');
    format.custom.rule.formula = '=A1>5';
    format.custom.format.fill.color = '#00FF00';
    await context.sync();
  });
}

test('cells of one severity share one mark; a new set replaces the old one', () =>
  withHost({}, async ({ host }) => {
    host.workbook.addWorksheet('指标填报').getCell('B2').value = 5;
    const workbook = new ExcelWorkbook();
    await workbook.mark([
      { sheet: '指标填报', cell: 'B2', severity: 'A' },
      { sheet: '指标填报', cell: 'D7', severity: 'A' },
      { sheet: '指标填报', cell: 'C3', severity: 'C' },
    ]);
    const drawn = await formats('指标填报');
    expect(drawn.map(({ address }) => address.replace(/[^!,]*!/g, '')).sort()).toEqual(['B2,D7', 'C3']);
    expect(new Set(drawn.map(({ fill }) => fill)).size).toBe(2);
    expect(host.sheet('指标填报').getCell('B2').value).toBe(5);
    await workbook.mark([{ sheet: '指标填报', cell: 'E5', severity: 'B' }]);
    expect((await formats('指标填报')).map(({ address }) => address.replace(/.*!/, ''))).toEqual(['E5']);
  }));

test('clearing takes the marks away and leaves the formats of people', () =>
  withHost({}, async ({ host }) => {
    host.workbook.addWorksheet('指标填报');
    await ownFormat('指标填报');
    const workbook = new ExcelWorkbook();
    await workbook.mark([{ sheet: '指标填报', cell: 'B2', severity: 'D' }]);
    expect(await formats('指标填报')).toHaveLength(2);
    // A pane of another session knows the marks as well.
    await new ExcelWorkbook().clearMarks();
    expect((await formats('指标填报')).map(({ formula }) => formula)).toEqual(['=A1>5']);
  }));

test('thousands of cells are marked with a handful of requests', () =>
  withHost({}, async ({ host }) => {
    host.workbook.addWorksheet('指标填报');
    const workbook = new ExcelWorkbook();
    const before = host.counters.syncs;
    await workbook.mark(
      Array.from({ length: 5_000 }, (_, index) => ({
        sheet: '指标填报',
        cell: `C${index + 2}`,
        severity: 'C' as const,
      })),
    );
    expect(host.counters.syncs - before).toBeLessThanOrEqual(5);
  }));
