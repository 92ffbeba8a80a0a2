/** The pane opens with a workbook that holds a form, unless somebody said otherwise. */
import type { OpenWorkbook } from '../excel/open-workbook';
import type { Filing } from '../forms/filing';
import type { Pane } from './pane';

/** Whether a form still carries the hidden sheet that says what it was made for. */
export const hasMarker = ({ drifts }: Filing): boolean =>
  drifts.every(({ kind }) => kind !== 'marker-missing');

/** Turns it on where nobody decided yet. Never throws: what goes wrong is told beside the work it belongs to. */
export async function turnOnAutoOpen(
  pane: Pick<Pane, 'session' | 'dispatch' | 'board' | 'isRestored'>,
  workbook: OpenWorkbook,
): Promise<void> {
  const isOpen = (): boolean => pane.session.get().autoOpen === null;
  // As long as earlier choices cannot be read, somebody may have turned it off.
  if (!isOpen() || !pane.isRestored || workbook.isAutoOpen()) return;
  try {
    await workbook.setAutoOpen(true);
    if (isOpen()) pane.dispatch({ type: 'set', values: { autoOpen: true } });
  } catch (error) {
    pane.board.report('auto-open', error);
  }
}
