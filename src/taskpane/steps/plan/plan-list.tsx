/** The plans to pick from; imported ones are named as such and can be removed. */
import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLayout } from '../../components/layout';
import type { ListedPlan } from '../../plans';
import { useTranslate } from '../../text';

interface Props {
  readonly plans: readonly ListedPlan[];
  readonly chosen: ListedPlan | undefined;
  readonly onChoose: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

export function PlanList({ plans, chosen, onChoose, onRemove }: Props): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  return (
    <>
      <RadioGroup
        aria-label={translate('pane.plans.title')}
        value={chosen?.plan.id ?? ''}
        onChange={(_, { value }) => onChoose(value)}
      >
        {plans.map(({ plan, imported }) => (
          <Radio
            key={plan.id}
            value={plan.id}
            label={
              imported ? (
                <>
                  <span lang="zh-CN">{plan.shortTitle}</span> {translate('pane.plans.imported')}
                </>
              ) : (
                { children: plan.shortTitle, lang: 'zh-CN' }
              )
            }
          />
        ))}
      </RadioGroup>
      {chosen?.imported && (
        <div className={layout.row}>
          <Button size="small" onClick={() => onRemove(chosen.plan.id)}>
            {translate('pane.plans.remove')}
          </Button>
        </div>
      )}
    </>
  );
}
