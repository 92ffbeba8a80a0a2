/**
 * Marks of findings in the sheet: conditional formats that always hold, so that the cells' own formats stay and
 * everybody can take them away. They are known by their formula, which survives saving and sending.
 */
import { ReportError } from '../i18n/report-error';
import { addressLists } from './addresses';
import { groupBy } from './group-by';
import type { CellMark } from './open-workbook';

/** Always true, and nobody else's. */
const MARK = '=LEN("规划审核标记")>0';

/** Fill and font by severity; the finding's word stands in the pane, since print is black and white. */
const LOOKS: Readonly<Record<CellMark['severity'], { fill: string; bold: boolean }>> = {
  A: { fill: '#F4B183', bold: true },
  B: { fill: '#FFD966', bold: true },
  C: { fill: '#FFF2CC', bold: false },
  D: { fill: '#DDEBF7', bold: false },
};

/** Removes the marks of all sheets. @throws ReportError `error.excel-protected` before any is removed */
export async function clearMarks(context: Excel.RequestContext): Promise<void> {
  const found = await findMarks(context);
  found.forEach(({ sheet }) => requireOpen(sheet));
  found.forEach(({ format }) => format.delete());
  await context.sync();
}

interface FoundMark {
  readonly sheet: Excel.Worksheet;
  readonly format: Excel.ConditionalFormat;
}

async function findMarks(context: Excel.RequestContext): Promise<readonly FoundMark[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected,items/protection/options');
  await context.sync();
  const formats = worksheets.items.map((sheet) => {
    const found = sheet.getRange().conditionalFormats;
    found.load('items/id,items/type');
    return { sheet, found };
  });
  await context.sync();
  const custom = formats.flatMap(({ sheet, found }) =>
    found.items.filter(({ type }) => type === 'Custom').map((format) => ({ sheet, format })),
  );
  custom.forEach(({ format }) => format.load('custom/rule/formula'));
  await context.sync();
  return custom.filter(({ format }) => isMark(format.custom.rule.formula));
}

/** People may protect a sheet in such a way that not even formats can be changed. */
function requireOpen({ name, protection }: Excel.Worksheet): void {
  if (protection.protected && !protection.options.allowFormatCells)
    throw new ReportError('error.excel-protected', { sheet: name });
}

const isMark = (formula: string): boolean => formula.replace(/\s/g, '') === MARK;

/** Marks cells, in place of the marks before. @param marks - `sheet` is an id or a name */
export async function drawMarks(context: Excel.RequestContext, marks: readonly CellMark[]): Promise<void> {
  const groups = [...groupBy(marks, (mark) => mark.sheet)].map(([sheet, ofSheet]) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load('name,protection/protected,protection/options');
    return { worksheet, ofSheet };
  });
  await context.sync();
  // Before the old ones go: a sheet that is gone or closed leaves them.
  groups.forEach(({ worksheet }) => requireOpen(worksheet));
  await clearMarks(context);
  for (const { worksheet, ofSheet } of groups)
    for (const [severity, cells] of groupBy(ofSheet, (mark) => mark.severity))
      for (const address of addresses(cells)) {
        const format = worksheet.getRanges(address).conditionalFormats.add('Custom');
        format.custom.rule.formula = MARK;
        format.custom.format.fill.color = LOOKS[severity].fill;
        if (LOOKS[severity].bold) format.custom.format.font.bold = true;
        format.priority = 0;
      }
  await context.sync();
}

function addresses(marks: readonly CellMark[]): readonly string[] {
  const cells = [...new Set(marks.map((mark) => mark.cell))];
  return addressLists(cells, (cell) => cell).map((list) => list.join(','));
}
