/** What writing would do, sheet by sheet, and the yes that it takes. */
import { Button, Caption1, Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import type { WriteProposal } from '../../../excel/open-workbook';
import { useLayout } from '../../components/layout';
import { useTranslate } from '../../text';
import { agreedSheets, choicesOf, isComplete, technicalObstacle, tickedAtFirst, typedCells } from './choices';
import { SheetCard } from './sheet-card';

interface Props {
  readonly proposal: WriteProposal;
  /** Whether the sheets are written together or not at all. */
  readonly whole: boolean;
  /** Whether something changed since: nobody may agree to what is no longer so. */
  readonly outdated: boolean;
  readonly disabled: boolean;
  readonly onWrite: (agreed: ReadonlySet<string>) => void;
}

export function Preview({ proposal, whole, outdated, disabled, onWrite }: Props): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const reasonId = useId();
  const choices = choicesOf(proposal);
  const [ticked, tick] = useState(() => tickedAtFirst(choices));
  const [confirmed, confirm] = useState(false);
  const replaced = typedCells(choices, ticked);
  const agreed = agreedSheets(choices, ticked);
  const stopped = technicalObstacle(choices);
  const reasons = [
    outdated && 'pane.fill.outdated',
    stopped && 'pane.fill.blocked',
    agreed.size === 0 && 'pane.fill.none-ticked',
    whole && !isComplete(choices, agreed) && 'pane.fill.whole',
    replaced > 0 && !confirmed && 'pane.fill.unconfirmed',
  ] as const;
  const reason = reasons.find((one) => typeof one === 'string');
  const toggle = (sheet: string, on: boolean): void => {
    // Another set of sheets is another question.
    confirm(false);
    tick(new Set(on ? [...ticked, sheet] : [...ticked].filter((one) => one !== sheet)));
  };
  return (
    <div className={layout.section}>
      <h3 className={layout.heading}>{translate('pane.fill.preview-title')}</h3>
      <div role="status" className={layout.status}>
        {outdated && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{translate('pane.fill.outdated')}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <ul className={layout.list}>
        {choices
          .filter(({ technical, obstacle }) => !technical || obstacle !== null)
          .map((choice) => (
            <li key={choice.sheet}>
              <SheetCard
                choice={choice}
                ticked={ticked.has(choice.sheet)}
                disabled={disabled}
                onTick={(on) => toggle(choice.sheet, on)}
              />
            </li>
          ))}
      </ul>
      {replaced > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <Checkbox
              disabled={disabled}
              checked={confirmed}
              label={translate('pane.fill.confirm', { count: replaced })}
              onChange={(_, { checked }) => confirm(checked === true)}
            />
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={disabled || reason !== undefined}
          aria-describedby={reason ? reasonId : undefined}
          onClick={() => onWrite(agreed)}
        >
          {translate('pane.fill.write')}
        </Button>
        {reason && (
          <Caption1 id={reasonId} className={layout.quiet}>
            {translate(reason)}
          </Caption1>
        )}
      </div>
    </div>
  );
}
