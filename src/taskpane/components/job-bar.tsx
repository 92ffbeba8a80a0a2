/** What is being done, how far it is, and a way to stop it. */
import { Button, Caption1, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Running } from '../job-desk';
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
  idle: { position: 'absolute' },
  label: { display: 'block' },
});

/** The words of the work stand in a live region, which has to be there before them. */
export function JobBar(): ReactElement {
  const { jobs } = usePane();
  const translate = useTranslate();
  const styles = useStyles();
  const layout = useLayout();
  const running = useSignal(jobs.running);
  const words = running?.cancelling ? translate('pane.job.cancelling') : running?.label;
  return (
    <div className={running ? styles.bar : styles.idle}>
      <Caption1 className={mergeClasses(styles.label, layout.status)} role="status">
        {words}
      </Caption1>
      {running && <Share running={running} />}
    </div>
  );
}

function Share({ running }: { readonly running: Running }): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const { label, done, total, cancel, cancelling } = running;
  return (
    <>
      <div className={layout.row}>
        {total !== null && total > 0 && <Caption1>{translate('pane.job.share', { done, total })}</Caption1>}
        {cancel && (
          <Button size="small" disabledFocusable={cancelling} onClick={cancel}>
            {translate('pane.job.cancel')}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={label}
        thickness="large"
        {...(total !== null && total > 0 ? { value: done / total } : {})}
      />
    </>
  );
}
