/** 填报: load the form into the open workbook, after a preview of what would change. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { OpenWorkbook, WriteReport } from '../../../excel/open-workbook';
import { useLayout } from '../../components/layout';
import { NeedsExcel } from '../../components/needs-excel';
import { StepSection } from '../../components/step-section';
import { knownForm } from '../../filing-desk';
import { usePane } from '../../pane-context';
import type { ListedPlan } from '../../plans';
import { useSignal } from '../../signal';
import { useTranslate } from '../../text';
import { useChosenPlan } from '../../use-chosen-plan';
import { useJob, type Notice } from '../../use-job';
import { DraftWarnings } from './draft-warnings';
import { fillOptions } from './options';
import { OptionFields } from './option-fields';
import { Preview } from './preview';
import { UndoButton } from './undo-button';
import { namedSheets, proposeForm, writeForm, type Proposed } from './work';

export function FillStep(): ReactElement {
  const { workbook } = usePane();
  const translate = useTranslate();
  const chosen = useChosenPlan();
  const title = translate('pane.fill.title');
  if (!workbook)
    return (
      <NeedsExcel
        title={title}
        command={`template --plan ${chosen?.plan.id ?? 'ID'} -o ${translate('pane.file.form')}`}
      />
    );
  if (!chosen)
    return (
      <StepSection title={title} intro={translate('pane.fill.no-plan')}>
        {null}
      </StepSection>
    );
  // Another plan is another form: nothing proposed for the one may be written for the other.
  return <Fill key={chosen.plan.id} chosen={chosen} title={title} workbook={workbook} />;
}

interface FillProps {
  readonly chosen: ListedPlan;
  readonly title: string;
  readonly workbook: OpenWorkbook;
}

function Fill({ chosen, title, workbook }: FillProps): ReactElement {
  const pane = usePane();
  const translate = useTranslate();
  const layout = useLayout();
  const work = useJob();
  const [proposed, propose] = useState<Proposed | null>(null);
  const session = useSignal(pane.session);
  const form = knownForm(useSignal(pane.filing.state));
  const { plan } = chosen;

  const preview = async (): Promise<Notice> => {
    propose(null);
    const made = await proposeForm(pane, workbook, plan);
    propose(made);
    const count = namedSheets(made.proposal.sheets.map(({ sheet }) => sheet)).length;
    return { intent: 'info', text: translate('pane.fill.previewed', { count }) };
  };
  const listed = (sheets: readonly string[]): string =>
    namedSheets(sheets)
      .map((sheet) => `“${sheet}”`)
      .join(translate('pane.and'));
  const told = ({ written, left }: WriteReport): Notice => {
    const facts = { sheets: listed(written), left: listed(left) };
    if (left.length === 0) return { intent: 'success', text: translate('pane.fill.written', facts) };
    const key = written.length > 0 ? 'pane.fill.cut-short' : 'pane.fill.nothing-written';
    return { intent: 'warning', text: translate(key, facts) };
  };

  return (
    <StepSection title={title} intro={translate('pane.fill.intro', { plan: plan.shortTitle })} work={work}>
      <OptionFields
        plan={plan}
        options={fillOptions(session, plan, form?.filing ?? null)}
        hasTextTargets={chosen.summary.textTargets > 0}
        disabled={work.busy}
        onChange={(values) => {
          propose(null);
          pane.dispatch({ type: 'set', values });
        }}
      />
      <div className={layout.row}>
        <Button
          appearance={proposed ? 'secondary' : 'primary'}
          disabledFocusable={work.busy}
          onClick={() => work.run(translate('pane.fill.previewing'), preview, { cancellable: false })}
        >
          {translate('pane.fill.preview')}
        </Button>
        <UndoButton work={work} workbook={workbook} listed={listed} />
      </div>
      {proposed && (
        <>
          <DraftWarnings draft={proposed.draft} />
          <Preview
            // A new proposal asks anew.
            key={proposed.draft.model.created.getTime()}
            proposal={proposed.proposal}
            whole={proposed.draft.whole}
            outdated={proposed.version !== pane.filing.version}
            disabled={work.busy}
            onWrite={(agreed) =>
              work.run(translate('pane.fill.writing'), async (job) => {
                // Whatever comes of it: what was proposed is no longer what would change.
                propose(null);
                return told(await writeForm(pane, workbook, proposed.proposal, agreed, job));
              })
            }
          />
        </>
      )}
    </StepSection>
  );
}
