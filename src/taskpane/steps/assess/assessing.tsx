/** The year, the preview of its verdicts, and the button that makes the assessment workbook. */
import {
  Button,
  Caption1,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
} from '@fluentui/react-components';
import { useContext, useId, type ReactElement } from 'react';
import type { OpenWorkbook } from '../../../excel/open-workbook';
import { assessForm, type CheckedForm } from '../../domain';
import { FormCaption } from '../../components/form-caption';
import { useLayout } from '../../components/layout';
import { YearOptions } from '../../components/year-options';
import { usePane } from '../../pane-context';
import { useSignal } from '../../signal';
import { LocaleContext, useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { generateReview } from './generate';
import { assessYears, refusedFigures, yearOf } from './years';
import { RefusedList } from './refused-list';
import { VerdictTable } from './verdict-table';

interface Props {
  readonly form: CheckedForm;
  readonly isCurrent: boolean;
  readonly work: StepWork;
  readonly workbook: OpenWorkbook;
}

export function Assessing({ form, isCurrent, work, workbook }: Props): ReactElement {
  const pane = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const reasonId = useId();
  const { assessYear } = useSignal(pane.session);
  const years = assessYears(form);
  const year = yearOf(form, assessYear);
  const refused = refusedFigures(form, year);
  const blocking = form.check.findings.filter(({ severity }) => severity === 'A').length;

  const generate = (): void =>
    work.run(translate('pane.assess.generating'), async (job) => {
      const { route, file } = await generateReview(pane, workbook, year, job);
      return {
        intent: 'success',
        text: translate(`pane.delivered.${route}`, { title: translate('pane.assess.workbook'), file }),
      };
    });

  return (
    <>
      <FormCaption filing={form.filing} />
      <Field label={translate('pane.assess.year')}>
        <Select
          value={year}
          disabled={work.busy}
          onChange={(_, { value }) => pane.dispatch({ type: 'set', values: { assessYear: Number(value) } })}
        >
          <YearOptions years={years} />
        </Select>
      </Field>
      {(blocking > 0 || refused.length > 0) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {blocking > 0
              ? translate('pane.assess.blocking', { count: blocking })
              : translate('pane.assess.left-out', { count: refused.length })}
            <RefusedList figures={refused} />
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => pane.go('check')}>{translate('pane.assess.go-check')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={work.busy || !isCurrent}
          aria-describedby={isCurrent ? undefined : reasonId}
          onClick={generate}
        >
          {translate('pane.assess.generate')}
        </Button>
        {!isCurrent && (
          <Caption1 id={reasonId} className={layout.quiet}>
            {translate('pane.assess.not-current')}
          </Caption1>
        )}
        {!isCurrent && (
          <Button disabledFocusable={work.busy} onClick={pane.refreshQuietly}>
            {translate('pane.form.read-again')}
          </Button>
        )}
      </div>
      {isCurrent && <VerdictTable assessment={assessForm(form, year, locale).assessment} />}
    </>
  );
}
