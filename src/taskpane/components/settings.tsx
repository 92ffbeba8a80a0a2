/** Settings that belong to no step. */
import { Switch } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePane } from '../pane-context';
import { useSignal } from '../signal';
import { useTranslate } from '../text';

/** Nothing outside Excel. */
export function Settings(): ReactElement | null {
  const { workbook, board, dispatch, session } = usePane();
  const translate = useTranslate();
  // Loading a form turns it on as well; the session says so.
  useSignal(session);
  const [busy, setBusy] = useState(false);
  if (!workbook) return null;
  const toggle = async (on: boolean): Promise<void> => {
    setBusy(true);
    try {
      await workbook.setAutoOpen(on);
      dispatch({ type: 'set', values: { autoOpen: on } });
    } catch (error) {
      board.report('auto-open', error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Switch
      label={translate('pane.settings.auto-open')}
      checked={workbook.isAutoOpen()}
      disabled={busy}
      onChange={(_, { checked }) => void toggle(checked)}
    />
  );
}
