/** Workbooks that this program makes for the plan office: among forms that came back they are nobody's report. */
import { SHEET_NAMES } from '../forms/headers';
import type { Grid } from '../forms/sheet/grid';
import { isAssignmentWorkbook } from './assign/read';
import { isDistributionList } from './distribute/issued';
import { isLedger } from './ledger/read';

export type OwnList = 'ledger' | 'list' | 'assignments';

/** Which of them a workbook is, told from inside; null for all others, and for a form that has such a sheet beside it. */
export function ownListOf(grids: readonly Grid[], file: string): OwnList | null {
  if (grids.some(({ name }) => name === SHEET_NAMES.marker)) return null;
  if (isLedger(grids)) return 'ledger';
  if (isDistributionList(grids)) return 'list';
  return isAssignmentWorkbook(grids, file) ? 'assignments' : null;
}
