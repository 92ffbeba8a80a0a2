/** A round as it would go out: what goes to nobody first, then the forms; single ones that are out can be reissued. */
import { Checkbox, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useContext, type ReactElement } from 'react';
import { kindOf } from '../../../collect/assign';
import type { Round, RoundForm } from '../../../collect/distribute';
import { useLayout } from '../../components/layout';
import { MoreList } from '../../components/more-list';
import { LocaleContext, useTranslate } from '../../text';
import { wordDifferences } from './plan-forms';

const FIRST = 10;

const useStyles = makeStyles({ department: { fontWeight: tokens.fontWeightSemibold } });

interface Props {
  readonly round: Round;
  readonly reissue: readonly string[];
  readonly disabled: boolean;
  readonly onReissue: (departments: readonly string[]) => void;
}

export function RoundView({ round, reissue, disabled, onReissue }: Props): ReactElement {
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const { unassigned: open, alike, forms } = round;
  return (
    <>
      {open.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {translate('pane.distribute.open', { count: open.length })}
            <MoreList items={open} first={5} keyOf={({ code }) => code}>
              {(item) =>
                translate('pane.assign.row', { kind: kindOf(item, locale), code: item.code, name: item.name })
              }
            </MoreList>
          </MessageBarBody>
        </MessageBar>
      )}
      {alike.map(([first, second]) => (
        <MessageBar key={`${first}|${second}`} intent="warning" layout="multiline">
          <MessageBarBody>{translate('assign.alike', { first, second })}</MessageBarBody>
        </MessageBar>
      ))}
      <h4 className={layout.heading}>{translate('pane.distribute.forms')}</h4>
      <MoreList items={forms} first={FIRST} keyOf={({ form }) => form.file}>
        {(one) => (
          <FormLine
            one={one}
            isReissued={reissue.includes(one.form.department)}
            disabled={disabled}
            onReissue={(on) => {
              const others = reissue.filter((name) => name !== one.form.department);
              onReissue(on ? [...others, one.form.department] : others);
            }}
          />
        )}
      </MoreList>
    </>
  );
}

interface LineProps {
  readonly one: RoundForm;
  readonly isReissued: boolean;
  readonly disabled: boolean;
  readonly onReissue: (on: boolean) => void;
}

function FormLine({ one, isReissued, disabled, onReissue }: LineProps): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const styles = useStyles();
  const { form, status, differences } = one;
  const { department, rows, due, file } = form;
  const facts = [
    translate('pane.distribute.rows', rows),
    ...(due === null ? [] : [translate('pane.distribute.due-on', { due })]),
  ];
  return (
    <div className={layout.card}>
      <div>
        <span className={styles.department}>{department}</span> {translate(`distribute.status.${status}`)}
      </div>
      <div className={layout.quiet}>{facts.join(translate('pane.list'))}</div>
      <div className={layout.quiet}>{file}</div>
      {differences && (
        <div>{translate('pane.distribute.differs', { what: wordDifferences(differences, translate) })}</div>
      )}
      {status === 'kept' && (
        <Checkbox
          disabled={disabled}
          checked={isReissued}
          label={translate('pane.distribute.reissue', { department })}
          onChange={(_, { checked }) => onReissue(checked === true)}
        />
      )}
    </div>
  );
}
