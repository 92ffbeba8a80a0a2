/** Whose form is checked and assessed: the one in the workbook, which may be of another plan than the chosen one. */
import { Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Filing } from '../../forms/filing';
import { showYears } from '../../plan/years';
import { useTranslate } from '../text';
import { useChosenPlan } from '../use-chosen-plan';
import { useLayout } from './layout';

export function FormCaption({ filing }: { readonly filing: Filing }): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const chosen = useChosenPlan();
  const { plan, years, department } = filing;
  return (
    <>
      <Caption1 className={layout.quiet}>
        {translate('pane.check.form', {
          plan: plan.shortTitle,
          years: showYears(years),
          department: department ?? translate('pane.check.all-departments'),
        })}
      </Caption1>
      {chosen && chosen.plan.id !== plan.id && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {translate('pane.form.other-plan', { plan: plan.shortTitle, chosen: chosen.plan.shortTitle })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
