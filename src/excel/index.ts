/** The Excel side of the add-in: the one folder that speaks Office.js about cells. */
import { ExcelWorkbook } from './excel-workbook';
import type { OpenWorkbook } from './open-workbook';

export type {
  CellChange,
  CellMark,
  Job,
  OpenRoute,
  OpenWorkbook,
  Place,
  SheetObstacle,
  SheetProposal,
  ValueChange,
  WriteProposal,
  WriteReport,
} from './open-workbook';

/** The workbook in which the pane is shown. */
export function createOpenWorkbook(): OpenWorkbook {
  return new ExcelWorkbook();
}
