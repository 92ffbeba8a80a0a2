/** A workbook straight into a file: it is never in memory as a whole. */
import type { WorkbookModel } from '../forms/sheet/model';
import { workbookChunks } from '../workbook/write';
import { writeWhole } from './files';
import { nativePacker } from './native-packer';

/**
 * Writes a workbook whole or not at all.
 *
 * @throws ReportError `error.sheet-unsupported`, `error.output-unwritable`
 */
export const writeWorkbookFile = (file: string, model: WorkbookModel): Promise<void> =>
  writeWhole(file, workbookChunks(model, nativePacker));
