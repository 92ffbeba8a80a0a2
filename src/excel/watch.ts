/** Hearing of changes. Excel tells of most, not of all, and not what stood there: a hint to read again. */
import { excelError } from './errors';
import { runExcel } from './run';

/**
 * @param changed - the name of the sheet, `''` where it cannot be told, and the changed cells, `''` where others moved
 *   with them: rows, columns or cells were inserted or deleted
 */
export async function watchCells(
  changed: (sheet: string, address: string) => void,
): Promise<() => Promise<void>> {
  const listener = await runExcel('', async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ worksheetId, address, changeType }) => {
      const isInPlace = changeType === 'RangeEdited';
      changed(await nameOf(worksheetId), isInPlace ? address : '');
    });
    await context.sync();
    return added;
  });
  return async () => {
    try {
      // An event has to be left in the context in which it was entered.
      await Excel.run(listener.context, async (context) => {
        listener.remove();
        await context.sync();
      });
    } catch (error) {
      throw excelError(error, '');
    }
  };
}

async function nameOf(id: string): Promise<string> {
  try {
    return await runExcel('', async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      await context.sync();
      return sheet.isNullObject ? '' : sheet.name;
    });
  } catch {
    // Who fills a form edits the next cell already, and Excel answers nothing. That something changed counts.
    return '';
  }
}
