/** 评估: a preview of the verdicts on the form in the open workbook, then the assessment workbook. */
import type { ReactElement } from 'react';
import { FormGate } from '../../components/form-gate';
import { NeedsExcel } from '../../components/needs-excel';
import { StepSection } from '../../components/step-section';
import { usePane } from '../../pane-context';
import { useTranslate } from '../../text';
import { useChosenPlan } from '../../use-chosen-plan';
import { useJob } from '../../use-job';
import { Assessing } from './assessing';

export function AssessStep(): ReactElement {
  const { workbook } = usePane();
  const translate = useTranslate();
  const work = useJob();
  const chosen = useChosenPlan();
  const title = translate('pane.assess.title');
  if (!workbook)
    return (
      <NeedsExcel
        title={title}
        command={`assess --year ${chosen?.plan.period.end ?? 'Y'} ${translate('pane.file.form')} -o ${translate('pane.file.assessment')}`}
      />
    );
  return (
    <StepSection title={title} intro={translate('pane.assess.intro')} work={work}>
      <FormGate>
        {(form, isCurrent) => <Assessing form={form} isCurrent={isCurrent} work={work} workbook={workbook} />}
      </FormGate>
    </StepSection>
  );
}
