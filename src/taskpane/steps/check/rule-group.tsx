/** The findings of one rule: a heading that folds, and the rows it is about. */
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useState, type ReactElement } from 'react';
import type { Severity } from '../../../check/finding';
import type { Place } from '../../../excel/open-workbook';
import type { Filing } from '../../../forms/filing';
import { ruleTitle } from '../../../review/words';
import { MoreList } from '../../components/more-list';
import { LocaleContext, useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import type { RuleFindings } from './groups';
import { RowCard } from './row-card';

const ROWS = 20;
/** Longer lists stay folded at first; what blocks is always open. */
const OPEN_ROWS = 8;

const COLORS: Readonly<Record<Severity, 'danger' | 'warning' | 'brand' | 'informative'>> = {
  A: 'danger',
  B: 'warning',
  C: 'brand',
  D: 'informative',
};

const useStyles = makeStyles({
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
  heading: { display: 'inline', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly group: RuleFindings;
  readonly filing: Filing;
  readonly work: StepWork;
  readonly onShow: (place: Place) => void;
}

export function RuleGroup({ group, filing, work, onShow }: Props): ReactElement {
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const styles = useStyles();
  const { rule, severity, count, rows } = group;
  const [open, setOpen] = useState(severity === 'A' || rows.length <= OPEN_ROWS);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>
        <Badge appearance="filled" color={COLORS[severity]}>
          {severity} {translate(`severity.${severity}`)}
        </Badge>{' '}
        <h3 className={styles.heading}>
          {translate('pane.check.group', { rule, title: ruleTitle(rule, locale), count })}
        </h3>
      </summary>
      {open && (
        <MoreList items={rows} first={ROWS} keyOf={({ sheet, code }) => `${sheet}|${code}`}>
          {(row) => <RowCard row={row} filing={filing} work={work} onShow={onShow} />}
        </MoreList>
      )}
    </details>
  );
}
