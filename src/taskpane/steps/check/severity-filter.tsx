/** The counts by severity; each can be taken out of the list. */
import { ToggleButton } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SEVERITIES, type Severity } from '../../../check/finding';
import { useLayout } from '../../components/layout';
import { useTranslate } from '../../text';

interface Props {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly hidden: readonly Severity[];
  readonly onToggle: (severity: Severity) => void;
}

export function SeverityFilter({ counts, hidden, onToggle }: Props): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  return (
    <div role="group" aria-label={translate('pane.check.filter')} className={layout.row}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          checked={!hidden.includes(severity)}
          onClick={() => onToggle(severity)}
        >
          {`${severity} ${translate(`severity.${severity}`)} ${counts[severity]}`}
        </ToggleButton>
      ))}
    </div>
  );
}
