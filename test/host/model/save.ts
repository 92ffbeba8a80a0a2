/** Brings what the fake holds beside the store into the ExcelJS workbook and writes the file. */
import type { WorkbookView } from 'exceljs';
import type { FakeHost } from '../fake-host';
import { refersTo } from './names';
import { internals } from './store';

export async function saveWorkbook(host: FakeHost): Promise<Uint8Array> {
  const { workbook } = host;
  const sheets = workbook.worksheets;
  const view = workbook.views[0];
  workbook.views = [{ ...(view ?? {}), activeTab: sheets.indexOf(host.active) } as WorkbookView];
  for (const sheet of sheets)
    internals(sheet).dataValidations.model = host.states.of(sheet).validations.model();
  const names = host.names.all().map((one) => ({
    name: one.name,
    ranges: [refersTo(one)],
    ...(one.scope ? { localSheetId: sheets.indexOf(one.scope) } : {}),
  }));
  // ExcelJS can only hold ranges itself, but writes whatever its model says.
  Object.defineProperty(workbook.definedNames, 'model', { configurable: true, get: () => names });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
