/** 责任分解与分发 of the chosen plan: who reports which row, and the forms that go out. */
import {
  Body1,
  Button,
  Caption1,
  mergeClasses,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { useContext, useState, type ReactElement } from 'react';
import {
  alikeDepartments,
  departmentKey,
  itemsOf,
  kindOf,
  unassigned,
  type Assignments,
} from '../../../collect/assign';
import type { Plan } from '../../../plan/schema';
import { useLayout } from '../../components/layout';
import { MoreList } from '../../components/more-list';
import { NoticeBar } from '../../components/notice-bar';
import { LocaleContext, useTranslate } from '../../text';
import { useJob } from '../../use-job';
import { Distributing } from '../distribute/distributing';
import { AlikeNames } from './alike-names';
import { namesIn } from './changes';
import { ExportAssignments } from './export-assignments';
import { proposalFacts, ProposalView, type OpenProposal } from './proposal-view';
import { ProposalSources } from './proposal-sources';
import { RowList } from './row-list';
import { useAssignments } from './use-assignments';

export function Assigning({ plan }: { readonly plan: Plan }): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const work = useJob();
  const desk = useAssignments(plan);
  const [open, propose] = useState<OpenProposal | null>(null);
  const { current } = desk;

  const change = (next: Assignments, text: string): void => {
    // What was proposed is no longer what would change.
    propose(null);
    desk.change(next);
    work.tell({ intent: 'success', text });
  };

  return (
    <div className={layout.step}>
      <NoticeBar notice={work.notice} onDismiss={() => work.tell(null)} />
      <h3 className={layout.heading}>{translate('pane.assign.title')}</h3>
      <Counts plan={plan} current={current} />
      <Kept isKept={desk.isKept} />
      {desk.undo && (
        <div>
          <Button
            disabledFocusable={work.busy}
            onClick={() => {
              propose(null);
              desk.undo?.();
              work.tell({ intent: 'info', text: translate('pane.assign.undone') });
            }}
          >
            {translate('pane.assign.undo')}
          </Button>
        </div>
      )}
      <AlikeNames
        pairs={alikeDepartments(namesIn(current), plan.region)}
        current={current}
        disabled={work.busy}
        onUnify={change}
      />
      <ProposalSources plan={plan} current={current} work={work} onPropose={propose} />
      {/* There before its text, or screen readers would not read it. */}
      <div role="status" className={layout.heard}>
        {open && translate('pane.assign.proposed', proposalFacts(open))}
      </div>
      {open && (
        <ProposalView
          // A new proposal asks anew.
          key={open.id}
          open={open}
          current={current}
          disabled={work.busy}
          onApply={change}
          onDiscard={() => propose(null)}
        />
      )}
      <RowList plan={plan} current={current} work={work} onChange={change} onPropose={propose} />
      <ExportAssignments plan={plan} current={current} work={work} />
      <Distributing plan={plan} current={current} />
    </div>
  );
}

interface CountProps {
  readonly plan: Plan;
  readonly current: Assignments;
}

/** Rows that are not assigned are told by name. */
const FIRST = 5;

function Counts({ plan, current }: CountProps): ReactElement {
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const items = itemsOf(plan);
  const open = unassigned(plan, current);
  const leads = new Set([...current.values()].map(({ lead }) => departmentKey(lead)));
  return (
    <div className={layout.section}>
      <Body1 as="p" className={layout.paragraph}>
        {translate('pane.assign.counts', {
          total: items.length,
          done: items.length - open.length,
          open: open.length,
          departments: leads.size,
        })}
      </Body1>
      {open.length > 0 && open.length < items.length && (
        <>
          <h4 className={layout.heading}>{translate('pane.assign.open-title')}</h4>
          <MoreList items={open} first={FIRST} keyOf={({ code }) => code}>
            {(item) =>
              translate('pane.assign.row', { kind: kindOf(item, locale), code: item.code, name: item.name })
            }
          </MoreList>
        </>
      )}
    </div>
  );
}

function Kept({ isKept }: { readonly isKept: boolean | null }): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  if (isKept === false)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{translate('pane.assign.not-kept')}</MessageBarBody>
      </MessageBar>
    );
  return (
    <Caption1 as="p" className={mergeClasses(layout.quiet, layout.paragraph)}>
      {translate(isKept ? 'pane.assign.kept' : 'pane.assign.not-kept-browser')}
    </Caption1>
  );
}
