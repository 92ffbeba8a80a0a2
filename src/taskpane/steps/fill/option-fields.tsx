/** Years, department and parts of the form. */
import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { reportingYears } from '../../../plan/facts';
import type { Plan } from '../../../plan/schema';
import { useLayout } from '../../components/layout';
import { YearOptions } from '../../components/year-options';
import type { Session } from '../../session';
import { useTranslate } from '../../text';
import type { FillOptions } from './options';

interface Props {
  readonly plan: Plan;
  readonly options: FillOptions;
  readonly hasTextTargets: boolean;
  readonly disabled: boolean;
  readonly onChange: (values: Partial<Pick<Session, 'year' | 'department' | 'textTargets'>>) => void;
}

export function OptionFields({ plan, options, hasTextTargets, disabled, onChange }: Props): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const years = reportingYears(plan);
  return (
    <div className={layout.section}>
      {years.length > 1 && (
        <Field label={translate('pane.fill.years')}>
          <Select
            disabled={disabled}
            value={options.year ?? ''}
            onChange={(_, { value }) => onChange({ year: value === '' ? null : Number(value) })}
          >
            <option value="">
              {translate('pane.fill.all-years', { start: plan.period.start, end: plan.period.end })}
            </option>
            <YearOptions years={years} />
          </Select>
        </Field>
      )}
      <Field label={translate('pane.fill.department')} hint={translate('pane.fill.department-hint')}>
        <Input
          disabled={disabled}
          value={options.department ?? ''}
          onChange={(_, { value }) => onChange({ department: value })}
        />
      </Field>
      {hasTextTargets && (
        <Checkbox
          disabled={disabled}
          label={translate('pane.fill.text-targets')}
          checked={options.textTargets}
          onChange={(_, { checked }) => onChange({ textTargets: checked === true })}
        />
      )}
    </div>
  );
}
