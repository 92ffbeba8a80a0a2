/** The assignments as a sheet to be filled in or sent round, and as a plan file. */
import { Button } from '@fluentui/react-components';
import { useContext, type ReactElement } from 'react';
import { assignmentWorkbook, withAssignments, type Assignments } from '../../../collect/assign';
import type { Plan } from '../../../plan/schema';
import { useLayout } from '../../components/layout';
import { deliverWorkbook, STAGES } from '../../deliver-workbook';
import { downloadFile, JSON_TYPE } from '../../download';
import { usePane } from '../../pane-context';
import { LocaleContext, useTranslate } from '../../text';
import type { StepWork } from '../../use-job';

interface Props {
  readonly plan: Plan;
  readonly current: Assignments;
  readonly work: StepWork;
}

export function ExportAssignments({ plan, current, work }: Props): ReactElement {
  const { workbook } = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const asSheet = (): void =>
    work.run(translate('pane.assign.exporting'), async (job) => {
      job.progress(1, STAGES);
      const model = assignmentWorkbook(plan, current, { created: new Date(), locale });
      const file = translate('pane.assign.export-file', { plan: plan.shortTitle });
      const { route } = await deliverWorkbook(workbook, model, file, job);
      const title = translate('pane.assign.workbook');
      return { intent: 'success', text: translate(`pane.delivered.${route}`, { title, file }) };
    });
  const asPlan = (): void =>
    work.run(translate('pane.assign.exporting'), async () => {
      const json = `${JSON.stringify(withAssignments(plan, current), null, 2)}\n`;
      const file = `${plan.id}.json`;
      await downloadFile(new TextEncoder().encode(json), file, JSON_TYPE, workbook !== null);
      const title = translate('pane.assign.plan-file');
      return { intent: 'success', text: translate('pane.delivered.download', { title, file }) };
    });
  return (
    <div className={layout.row}>
      <Button disabledFocusable={work.busy} onClick={asSheet}>
        {translate('pane.assign.export')}
      </Button>
      <Button disabledFocusable={work.busy} onClick={asPlan}>
        {translate('pane.assign.export-plan')}
      </Button>
    </div>
  );
}
