/** The list of plans and the facts of the chosen one. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useContext, useId, type ReactElement } from 'react';
import type { ListedPlan, Plans } from '../plans';
import { LocaleContext, reasonOf, useTranslate } from '../text';
import { PlanFacts } from './plan-facts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  waiting: { alignSelf: 'flex-start' },
});

interface Props {
  readonly plans: Plans;
  readonly chosen: ListedPlan | undefined;
  readonly onChoose: (id: string) => void;
}

export function PlanSection({ plans, chosen, onChoose }: Props): ReactElement {
  const translate = useTranslate();
  const styles = useStyles();
  const headingId = useId();
  return (
    <>
      <section aria-labelledby={headingId} className={styles.section}>
        <Subtitle2 as="h2" id={headingId} className={styles.heading}>
          {translate('pane.plans.title')}
        </Subtitle2>
        {plans.state === 'loading' && (
          <Spinner size="tiny" className={styles.waiting} label={translate('pane.plans.loading')} />
        )}
        {plans.state === 'failed' && <LoadFailure error={plans.error} onRetry={plans.retry} />}
        {plans.state === 'ready' && (
          <RadioGroup
            aria-labelledby={headingId}
            value={chosen?.plan.id ?? ''}
            onChange={(_, { value }) => onChoose(value)}
          >
            {plans.plans.map(({ plan }) => (
              <Radio key={plan.id} value={plan.id} label={{ children: plan.shortTitle, lang: 'zh-CN' }} />
            ))}
          </RadioGroup>
        )}
      </section>
      {chosen && <PlanFacts {...chosen} />}
    </>
  );
}

function LoadFailure(props: { readonly error: unknown; readonly onRetry: () => void }): ReactElement {
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {translate('pane.plans.failed', { reason: reasonOf(props.error, locale) })}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={props.onRetry}>{translate('pane.plans.retry')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
