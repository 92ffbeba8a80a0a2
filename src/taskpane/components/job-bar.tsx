/** What is being done, how far it is, and a way to stop it. */
import { Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context';
import { useSignal } from '../signal';
import { useTranslate } from '../text';
import { useLayout } from './layout';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  label: { flexGrow: 1 },
});

export function JobBar(): ReactElement | null {
  const { jobs } = usePane();
  const translate = useTranslate();
  const styles = useStyles();
  const layout = useLayout();
  const running = useSignal(jobs.running);
  if (!running) return null;
  const { label, done, total, cancel, cancelling } = running;
  return (
    <div className={styles.bar}>
      <div className={layout.row}>
        <Caption1 className={styles.label} role="status">
          {cancelling ? translate('pane.job.cancelling') : label}
        </Caption1>
        {total !== null && total > 0 && <Caption1>{translate('pane.job.share', { done, total })}</Caption1>}
        {cancel && (
          <Button size="small" disabled={cancelling} onClick={cancel}>
            {translate('pane.job.cancel')}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={label}
        thickness="large"
        {...(total !== null && total > 0 ? { value: done / total } : {})}
      />
    </div>
  );
}
