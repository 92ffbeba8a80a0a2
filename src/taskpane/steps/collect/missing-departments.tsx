/** Who has not sent a form: plans do not name departments, so the list of those who should is typed in. */
import { Body1, Field, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLayout } from '../../components/layout';
import { usePane } from '../../pane-context';
import { useSignal } from '../../signal';
import { useTranslate } from '../../text';
import { missingDepartments, namesOf, type CollectedFile } from './collect-files';

interface Props {
  readonly lines: readonly CollectedFile[];
  /** Whether all chosen files were looked at. */
  readonly done: boolean;
}

export function MissingDepartments({ lines, done }: Props): ReactElement {
  const { session, dispatch } = usePane();
  const translate = useTranslate();
  const layout = useLayout();
  const { departments } = useSignal(session);
  const expected = namesOf(departments);
  const missing = missingDepartments(expected, lines);
  return (
    <div className={layout.section}>
      <Field label={translate('pane.collect.departments')} hint={translate('pane.collect.departments-hint')}>
        <Textarea
          value={departments}
          resize="vertical"
          onChange={(_, { value }) => dispatch({ type: 'set', values: { departments: value } })}
        />
      </Field>
      {done && (
        <Body1 as="p" role="status" className={layout.paragraph}>
          {expected.length === 0
            ? translate('pane.collect.missing-unknown')
            : missing.length === 0
              ? translate('pane.collect.missing-none', { count: expected.length })
              : translate('pane.collect.missing', {
                  count: missing.length,
                  names: missing.join(translate('pane.and')),
                })}
        </Body1>
      )}
    </div>
  );
}
