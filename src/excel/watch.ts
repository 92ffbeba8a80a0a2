/** Hearing of changes. Excel tells of most, not of all, and not what stood there: a hint to read again. */
import { runExcel } from './run';

/** @param changed - the name of the sheet, `''` where it is gone already, and the changed cells */
export async function watchCells(
  changed: (sheet: string, address: string) => void,
): Promise<() => Promise<void>> {
  const listener = await runExcel('', async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ worksheetId, address }) => {
      changed(await nameOf(worksheetId), address);
    });
    await context.sync();
    return added;
  });
  return () =>
    // An event has to be left in the context in which it was entered.
    Excel.run(listener.context, async (context) => {
      listener.remove();
      await context.sync();
    });
}

function nameOf(id: string): Promise<string> {
  return runExcel('', async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? '' : sheet.name;
  });
}
