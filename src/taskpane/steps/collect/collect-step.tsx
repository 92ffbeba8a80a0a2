/** 汇总: filled forms into a ledger; who has reported, what goes back, and the assessment out of it. */
import { Body1, Button, Caption1, Field, Textarea } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import { FileButton } from '../../components/file-button';
import { useLayout } from '../../components/layout';
import { StepSection } from '../../components/step-section';
import { localDay } from '../../../plan/local-time';
import { usePane } from '../../pane-context';
import { useSignal } from '../../signal';
import { useTranslate } from '../../text';
import { useJob } from '../../use-job';
import { BoardView } from './board-view';
import { boardsOf, namesOf, type PlanBoard } from './boards';
import type { Collection } from './collection';
import { FileList } from './file-list';
import { LedgerAssessing } from './ledger-assessing';
import { LedgerChoice } from './ledger-choice';
import { SaveActions } from './save-actions';
import { useCollecting } from './use-collecting';

export function CollectStep(): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const work = useJob();
  const collecting = useCollecting(work);
  const { collection, isWhole, inPage } = collecting;
  const boards = useBoards(collection, isWhole);
  return (
    <StepSection title={translate('pane.collect.title')} intro={translate('pane.collect.intro')} work={work}>
      <LedgerChoice base={collection?.base ?? null} busy={work.busy} onChoose={collecting.chooseLedger} />
      <div className={layout.row}>
        <FileButton
          label={translate('pane.collect.choose')}
          accept=".xlsx,.zip"
          multiple
          appearance="primary"
          disabled={work.busy}
          onChoose={collecting.collect}
        />
        {collection && (
          <Button disabledFocusable={work.busy} onClick={collecting.reset}>
            {translate('pane.collect.reset')}
          </Button>
        )}
        <Caption1 className={layout.quiet}>{translate('pane.collect.kept')}</Caption1>
      </div>
      {inPage && (
        <Body1 as="p" role="status" className={layout.paragraph}>
          {translate('pane.collect.in-page')}
        </Body1>
      )}
      {collection && collection.taken.length > 0 && <FileList collection={collection} />}
      {!isWhole && (
        <Body1 as="p" role="status" className={layout.paragraph}>
          {translate('pane.collect.partial')}
        </Body1>
      )}
      {boards.map((one) => (
        <BoardView key={one.board.plan.id} board={one.board} askedBy={one.askedBy} />
      ))}
      <Departments />
      {collection && (
        <>
          <SaveActions collection={collection} boards={boards} work={work} />
          {collection.ledger.submissions.size > 0 && <LedgerAssessing collection={collection} work={work} />}
        </>
      )}
    </StepSection>
  );
}

const NONE: readonly PlanBoard[] = [];

/** Nobody is called late before all files were looked at. */
function useBoards(collection: Collection | null, isWhole: boolean): readonly PlanBoard[] {
  const { shelf, session } = usePane();
  const plans = useSignal(shelf.plans);
  const { departments } = useSignal(session);
  return useMemo(() => {
    if (!collection || !isWhole || plans.state !== 'ready') return NONE;
    const all = plans.plans.map(({ plan }) => plan);
    return boardsOf(collection, { plans: all, names: namesOf(departments), today: localDay(new Date()) });
  }, [collection, isWhole, plans, departments]);
}

function Departments(): ReactElement {
  const { session, dispatch } = usePane();
  const translate = useTranslate();
  const { departments } = useSignal(session);
  return (
    <Field label={translate('pane.collect.departments')} hint={translate('pane.collect.departments-hint')}>
      <Textarea
        value={departments}
        resize="vertical"
        onChange={(_, { value }) => dispatch({ type: 'set', values: { departments: value } })}
      />
    </Field>
  );
}
