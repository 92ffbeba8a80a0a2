/** 计划: pick a bundled plan or import a plan file, and see its facts. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useContext, type ReactElement } from 'react';
import { StepSection } from '../../components/step-section';
import { useLayout } from '../../components/layout';
import { usePane } from '../../pane-context';
import { useSignal } from '../../signal';
import { LocaleContext, reasonOf, useTranslate } from '../../text';
import { useChosenPlan } from '../../use-chosen-plan';
import { ImportPlan } from './import-plan';
import { PlanFacts } from './plan-facts';
import { PlanList } from './plan-list';
import { RoundSection } from './round-section';

export function PlanStep(): ReactElement {
  const { shelf, dispatch, go } = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const plans = useSignal(shelf.plans);
  const chosen = useChosenPlan();
  return (
    <StepSection title={translate('pane.plans.title')} intro={translate('pane.plans.intro')}>
      {plans.state === 'loading' && (
        <div className={layout.row}>
          <Spinner size="tiny" label={translate('pane.plans.loading')} />
        </div>
      )}
      {plans.state === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {translate('pane.plans.failed', { reason: reasonOf(plans.error, locale) })}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void shelf.load()}>{translate('pane.plans.retry')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {plans.state === 'ready' && (
        <>
          {plans.broken.map(({ file, error }) => (
            <MessageBar key={file} intent="warning" layout="multiline">
              <MessageBarBody>
                {translate('pane.plans.broken', { file, reason: reasonOf(error, locale) })}
              </MessageBarBody>
            </MessageBar>
          ))}
          <PlanList
            plans={plans.plans}
            chosen={chosen}
            onChoose={(id) => dispatch({ type: 'choose-plan', id })}
            onRemove={(id) => dispatch({ type: 'remove-plan', id })}
          />
          <ImportPlan />
        </>
      )}
      {chosen && <PlanFacts plan={chosen.plan} summary={chosen.summary} />}
      {chosen && <RoundSection key={chosen.plan.id} plan={chosen.plan} />}
      {chosen && (
        <div>
          <Button appearance="primary" onClick={() => go('fill')}>
            {translate('pane.plans.next')}
          </Button>
        </div>
      )}
    </StepSection>
  );
}
