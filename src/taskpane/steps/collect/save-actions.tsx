/** The ledger as a new file, and what goes back to the departments. */
import { Button, Caption1 } from '@fluentui/react-components';
import { useContext, useId, type ReactElement } from 'react';
import { buildLedger } from '../../../collect/ledger/build';
import { returnFiles } from '../../../collect/ledger/return-files';
import type { WorkbookModel } from '../../../forms/sheet/model';
import { useLayout } from '../../components/layout';
import { deliverWorkbook, downloadWorkbook, STAGES, type Delivered } from '../../deliver-workbook';
import { localDay } from '../../../plan/local-time';
import { usePane } from '../../pane-context';
import { saveZip } from '../../save-zip';
import { LocaleContext, useTranslate } from '../../text';
import type { Notice, StepWork } from '../../use-job';
import type { PlanBoard } from './boards';
import { formsOf, type Collection } from './collection';

interface Props {
  readonly collection: Collection;
  readonly boards: readonly PlanBoard[];
  readonly work: StepWork;
}

export function SaveActions({ collection, boards, work }: Props): ReactElement {
  const { workbook, shelf } = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const reasonId = useId();
  const { base, ledger, ledgers, isNew } = collection;

  const told = ({ route, file }: Delivered): Notice => {
    const text = translate(`pane.delivered.${route}`, { title: translate('pane.collect.new-ledger'), file });
    const old = base ? ` ${translate('pane.collect.old-kept', { file: base.file })}` : '';
    return { intent: 'success', text: `${text}${old}` };
  };
  const saving = (bring: (model: WorkbookModel, file: string) => (job: Job) => Promise<Delivered>): void =>
    work.run(translate('pane.collect.saving'), async (job) => {
      const created = new Date();
      const plans = await shelf.all();
      job.progress(1, STAGES);
      const model = buildLedger(ledger, { plans, created, locale });
      const file = translate('pane.collect.ledger-file', { day: localDay(created) });
      return told(await bring(model, file)(job));
    });
  const returns = (): void =>
    work.run(translate('pane.collect.returns-making'), async (job) => {
      const created = new Date();
      const plans = await shelf.all();
      const files = returnFiles(
        ledgers,
        formsOf(collection),
        boards.map(({ board }) => board),
        { plans, created, locale },
      );
      if (files.length === 0) return { intent: 'info', text: translate('pane.collect.returns-none') };
      const day = localDay(created);
      const file = translate('pane.collect.returns-file', { day });
      const models = files.map(({ name, model }) => ({ name, build: () => model }));
      await saveZip(models, file, day, job, workbook !== null);
      const count = files.filter(({ kind }) => kind === 'return').length;
      const facts = { count, boards: files.length - count, file };
      return { intent: 'success', text: translate('pane.collect.returns-done', facts) };
    });

  return (
    <div className={layout.section}>
      <h3 className={layout.heading}>{translate('pane.collect.result')}</h3>
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={work.busy || !isNew}
          aria-describedby={isNew ? undefined : reasonId}
          onClick={() => saving((model, file) => (job) => deliverWorkbook(workbook, model, file, job))}
        >
          {translate('pane.collect.save')}
        </Button>
        {workbook && (
          <Button
            disabledFocusable={work.busy || !isNew}
            aria-describedby={isNew ? undefined : reasonId}
            onClick={() => saving((model, file) => (job) => downloadWorkbook(model, file, job, true))}
          >
            {translate('pane.collect.download')}
          </Button>
        )}
        <Button disabledFocusable={work.busy} onClick={returns}>
          {translate('pane.collect.returns')}
        </Button>
        {!isNew && (
          <Caption1 id={reasonId} className={layout.quiet}>
            {translate('pane.collect.nothing-new')}
          </Caption1>
        )}
      </div>
    </div>
  );
}

type Job = Parameters<typeof deliverWorkbook>[3];
