/** Where assignments come from besides typing: a pasted list, last year's file. Either is proposed first. */
import { Button, Caption1, Field, Textarea } from '@fluentui/react-components';
import { useContext, useState, type ReactElement } from 'react';
import {
  cellsOfText,
  proposeCarryOver,
  proposeFromList,
  wordRemark,
  type Assignments,
} from '../../../collect/assign';
import type { Plan } from '../../../plan/schema';
import { FileButton } from '../../components/file-button';
import { useLayout } from '../../components/layout';
import { withReader } from '../../read-files';
import { LocaleContext, reasonOf, useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { openProposal, type OpenProposal } from './proposal-view';
import { readAssignments } from './read-assignments';

interface Props {
  readonly plan: Plan;
  readonly current: Assignments;
  readonly work: StepWork;
  readonly onPropose: (open: OpenProposal) => void;
}

export function ProposalSources({ plan, current, work, onPropose }: Props): ReactElement {
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const [list, setList] = useState('');
  const paste = (): void => {
    work.tell(null);
    onPropose(openProposal(translate('pane.assign.list'), proposeFromList(plan, current, cellsOfText(list))));
  };
  const importFile = (file: File): void =>
    work.run(translate('pane.assign.reading'), async (job) => {
      const earlier = await withReader(job.signal, (read) =>
        readAssignments(file, plan, read, (error) => reasonOf(error, locale)),
      );
      const remarks = earlier.remarks.map((remark) => wordRemark(remark, locale));
      onPropose(openProposal(file.name, proposeCarryOver(plan, current, earlier), remarks));
      return null;
    });
  return (
    <div className={layout.section}>
      <Field label={translate('pane.assign.paste')} hint={translate('pane.assign.paste-hint')}>
        <Textarea value={list} resize="vertical" onChange={(_, { value }) => setList(value)} />
      </Field>
      <div>
        <Button disabledFocusable={work.busy || list.trim() === ''} onClick={paste}>
          {translate('pane.assign.preview')}
        </Button>
      </div>
      <div className={layout.row}>
        <FileButton
          label={translate('pane.assign.import')}
          accept=".xlsx,.json"
          disabled={work.busy}
          onChoose={([file]) => importFile(file)}
        />
        <Caption1 className={layout.quiet}>{translate('pane.assign.import-hint')}</Caption1>
      </div>
    </div>
  );
}
