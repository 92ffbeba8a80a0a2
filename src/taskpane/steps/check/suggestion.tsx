/** 疑似原因 of a finding, and the correction that goes with it: nothing is changed before somebody saw it and said yes. */
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Finding, Likely } from '../../../check/finding';
import { useLayout } from '../../components/layout';
import { usePane } from '../../pane-context';
import { useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { applyFix, type CellFix } from './fix';
import { useFixUndo } from './use-fix-undo';

const useStyles = makeStyles({
  cells: {
    maxHeight: '10rem',
    overflowY: 'auto',
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly finding: Finding;
  readonly likely: Likely;
  /** None: there is nothing to be corrected with one click. */
  readonly fixes: readonly CellFix[];
  readonly work: StepWork;
}

export function Suggestion({ finding, likely, fixes, work }: Props): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const [asking, setAsking] = useState(false);
  return (
    <div className={layout.section}>
      <Caption1>
        {translate('pane.check.likely', { cause: translate(`pane.cause.${likely.cause}`) })}
      </Caption1>
      {/* The focus stays within when one takes the place of the other. */}
      {fixes.length > 0 && (
        <div>
          {asking ? (
            <Confirmation finding={finding} fixes={fixes} work={work} onClose={() => setAsking(false)} />
          ) : (
            <Button size="small" disabledFocusable={work.busy} onClick={() => setAsking(true)}>
              {translate('pane.fix')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface ConfirmationProps {
  readonly finding: Finding;
  readonly fixes: readonly CellFix[];
  readonly work: StepWork;
  readonly onClose: () => void;
}

function Confirmation({ finding, fixes, work, onClose }: ConfirmationProps): ReactElement {
  const pane = usePane();
  const { workbook } = pane;
  const translate = useTranslate();
  const layout = useLayout();
  const styles = useStyles();
  const undo = useFixUndo(work);
  const sheet = [...new Set(fixes.map((fix) => fix.sheet))].join(translate('pane.and'));
  const title = translate('pane.fix.title', { sheet, count: fixes.length });
  const shown = (value: CellFix['value']): string | number =>
    value === null || value === '' ? translate('pane.fill.blank') : value;
  const correct = (): void =>
    work.run(
      translate('pane.fix.working'),
      async () => {
        if (!workbook) throw new RangeError('no workbook is open');
        await applyFix(pane, workbook, finding, fixes);
        return {
          intent: 'success',
          text: translate('pane.fix.done', { count: fixes.length }),
          action: { text: translate('pane.fix.undo'), act: undo },
        };
      },
      { cancellable: false },
    );
  return (
    <div role="group" aria-label={title} className={layout.section}>
      <Caption1>{title}</Caption1>
      {/* Scrolled by keyboard too, and the first to have the focus: it is what is agreed to. */}
      <ul className={styles.cells} tabIndex={0} aria-label={title}>
        {fixes.map(({ sheet: name, cell, before, value }) => (
          <li key={`${name}!${cell}`}>
            <Caption1>
              {translate('pane.fix.line', { cell, before: shown(before), after: shown(value) })}
            </Caption1>
          </li>
        ))}
      </ul>
      <div className={layout.row}>
        <Button size="small" appearance="primary" disabledFocusable={work.busy} onClick={correct}>
          {translate('pane.fix.yes')}
        </Button>
        <Button size="small" onClick={onClose}>
          {translate('pane.explain.cancel')}
        </Button>
      </div>
    </div>
  );
}
