/** What a list, a file or filling down would assign, and the yes that it takes. */
import { Body1, Button, Caption1, Checkbox } from '@fluentui/react-components';
import { useContext, useId, useState, type ReactElement } from 'react';
import { applyProposal, type Assignments, type Proposal, type Proposed } from '../../../collect/assign';
import { translate as say, type Facts } from '../../../i18n';
import { useLayout } from '../../components/layout';
import { MoreList } from '../../components/more-list';
import { LocaleContext, useTranslate } from '../../text';
import { changesIn, wordAssignment } from './changes';

export interface OpenProposal {
  readonly id: number;
  /** What it comes from, in words. */
  readonly source: string;
  readonly proposal: Proposal;
  readonly remarks: readonly string[];
}

let opened = 0;

export const openProposal = (
  source: string,
  proposal: Proposal,
  remarks: readonly string[] = [],
): OpenProposal => ({ id: ++opened, source, proposal, remarks });

/** How many rows and lines of each kind there are. */
export const proposalFacts = ({ source, proposal }: OpenProposal): Facts => ({
  source,
  added: proposal.added.length,
  overwriting: proposal.overwriting.length,
  same: proposal.same.length,
  unmatched: proposal.unmatched.length,
  ambiguous: proposal.ambiguous.length,
});

interface Props {
  readonly open: OpenProposal;
  readonly current: Assignments;
  readonly disabled: boolean;
  readonly onApply: (next: Assignments, text: string) => void;
  readonly onDiscard: () => void;
}

export function ProposalView({ open, current, disabled, onApply, onDiscard }: Props): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const headingId = useId();
  const reasonId = useId();
  const [overwrite, setOverwrite] = useState(false);
  const { proposal, remarks } = open;
  const { added, overwriting } = proposal;
  const count = changesIn(proposal, overwrite);
  return (
    <section aria-labelledby={headingId} className={layout.card}>
      <h4 id={headingId} className={layout.heading}>
        {translate('pane.assign.proposal')}
      </h4>
      <Body1 as="p" className={layout.paragraph}>
        {translate('pane.assign.proposed', proposalFacts(open))}
      </Body1>
      <Lines title={translate('pane.assign.remarks')} lines={remarks} />
      <Lines title={translate('pane.assign.unused')} lines={useUnused(proposal)} />
      <Lines title={translate('pane.assign.overwriting')} lines={useWords(overwriting)} />
      <Lines title={translate('pane.assign.added')} lines={useWords(added)} />
      {overwriting.length > 0 && (
        <Checkbox
          disabled={disabled}
          checked={overwrite}
          label={translate('pane.assign.overwrite', { count: overwriting.length })}
          onChange={(_, { checked }) => setOverwrite(checked === true)}
        />
      )}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={disabled || count === 0}
          aria-describedby={count === 0 ? reasonId : undefined}
          onClick={() =>
            onApply(
              applyProposal(current, proposal, { overwrite }),
              translate('pane.assign.applied', { count }),
            )
          }
        >
          {translate('pane.assign.apply')}
        </Button>
        <Button onClick={onDiscard}>{translate('pane.assign.discard')}</Button>
        {count === 0 && (
          <Caption1 id={reasonId} className={layout.quiet}>
            {translate('pane.assign.nothing')}
          </Caption1>
        )}
      </div>
    </section>
  );
}

const FIRST = 5;

function Lines(props: { readonly title: string; readonly lines: readonly string[] }): ReactElement | null {
  const layout = useLayout();
  const { title, lines } = props;
  if (lines.length === 0) return null;
  return (
    <>
      <h5 className={layout.heading}>{title}</h5>
      <MoreList items={lines} first={FIRST} keyOf={(_, index) => String(index)}>
        {(line) => line}
      </MoreList>
    </>
  );
}

function useWords(rows: readonly Proposed[]): readonly string[] {
  const translate = useTranslate();
  return rows.map(({ item: { code, name }, before, after }) =>
    before
      ? translate('pane.assign.change', {
          ...{ code, name, before: wordAssignment(before), after: wordAssignment(after) },
        })
      : translate('pane.assign.new', { code, name, after: wordAssignment(after) }),
  );
}

function useUnused({ unmatched, ambiguous }: Proposal): readonly string[] {
  const locale = useContext(LocaleContext);
  return [
    ...unmatched.map(({ line, text, lead }) => say('assign.unused', { line, text, lead }, locale)),
    ...ambiguous.map(({ why, line, text, lead, codes }) =>
      say(`assign.ambiguous.${why}`, { line, text, lead, codes }, locale),
    ),
  ];
}
