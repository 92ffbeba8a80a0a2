/** What the new form does not take over from the one in the workbook. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { showYears } from '../../../plan/years';
import type { FormDraft } from '../../form-draft';
import { useTranslate } from '../../text';

export function DraftWarnings({ draft }: { readonly draft: FormDraft }): ReactElement {
  const translate = useTranslate();
  const { otherPlan, lostYears } = draft;
  return (
    <>
      {otherPlan !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{translate('pane.fill.other-plan', { plan: otherPlan })}</MessageBarBody>
        </MessageBar>
      )}
      {lostYears.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {translate('pane.fill.lost-years', { years: showYears(lostYears) })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
