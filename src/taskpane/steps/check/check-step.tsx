/** 审核: what is wrong with the form in the open workbook, and what to do about it. */
import type { ReactElement } from 'react';
import { FormGate } from '../../components/form-gate';
import { NeedsExcel } from '../../components/needs-excel';
import { StepSection } from '../../components/step-section';
import { usePane } from '../../pane-context';
import { useTranslate } from '../../text';
import { useJob } from '../../use-job';
import { CheckReport } from './check-report';

export function CheckStep(): ReactElement {
  const { workbook } = usePane();
  const translate = useTranslate();
  const work = useJob();
  const title = translate('pane.check.title');
  if (!workbook) return <NeedsExcel title={title} command={`check ${translate('pane.file.form')}`} />;
  return (
    <StepSection title={title} work={work}>
      <FormGate>
        {(form, isCurrent) => (
          <CheckReport form={form} isCurrent={isCurrent} work={work} workbook={workbook} />
        )}
      </FormGate>
    </StepSection>
  );
}
