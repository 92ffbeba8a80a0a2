/** 分发: one annual form for each lead department, in one archive with the list of what went out. */
import { Body1, Button } from '@fluentui/react-components';
import { useContext, useState, type ReactElement } from 'react';
import type { Assignments } from '../../../collect/assign';
import type { Round } from '../../../collect/distribute';
import { reportingYears } from '../../../plan/facts';
import type { Plan } from '../../../plan/schema';
import { useLayout } from '../../components/layout';
import { NoticeBar } from '../../components/notice-bar';
import { breathe } from '../../job-desk';
import { localDay } from '../../../plan/local-time';
import { usePane } from '../../pane-context';
import { wordedHere } from '../../pane-words';
import { saveZip } from '../../save-zip';
import { LocaleContext, useTranslate } from '../../text';
import { useJob } from '../../use-job';
import { earlierFigures } from './earlier';
import { filesOf, roundOf, type FormsWanted } from './plan-forms';
import { RoundFields, type RoundChoices } from './round-fields';
import { RoundView } from './round-view';

interface Props {
  readonly plan: Plan;
  readonly current: Assignments;
}

/** The year that just ended where the plan is reported for it, else its last one. */
function yearToReport(years: readonly number[], now: Date): number {
  const last = now.getFullYear() - 1;
  return years.includes(last) ? last : (years.at(-1) ?? last);
}

export function Distributing({ plan, current }: Props): ReactElement {
  const { shelf, workbook } = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const work = useJob();
  const years = reportingYears(plan);
  const [choices, choose] = useState<RoundChoices>(() => ({
    ...{ year: yearToReport(years, new Date()), due: '', contact: '' },
    ...{ list: null, filings: null, earlierFiles: 0 },
  }));
  // What it was worked out from goes with it: other assignments are another round.
  const [planned, show] = useState<{ readonly round: Round; readonly from: Assignments } | null>(null);
  const [reissue, setReissue] = useState<readonly string[]>([]);
  const isCurrent = planned !== null && sameAssignments(planned.from, current);

  const wanted = async (again: readonly string[]): Promise<FormsWanted> => {
    const { year, due, contact, list, filings } = choices;
    const earlier = filings && earlierFigures(filings, [year]);
    const today = localDay(new Date());
    const before = list?.list ?? null;
    const plans = await shelf.all();
    return {
      ...{ plan, plans, year, assignments: current, due, contact, earlier, before, today },
      reissue: again,
    };
  };
  const preview = (): void =>
    work.run(translate('pane.distribute.planning'), async () => {
      show(null);
      setReissue([]);
      await breathe();
      const options = await wanted([]);
      const round = await wordedHere(() => roundOf(options));
      show({ round, from: current });
      const fresh = round.forms.filter(({ build }) => build !== null).length;
      const facts = { fresh, kept: round.forms.length - fresh };
      return { intent: 'info', text: translate('pane.distribute.previewed', facts) };
    });
  const make = (): void =>
    work.run(translate('pane.distribute.making'), async (job) => {
      const options = await wanted(reissue);
      const round = await wordedHere(() => roundOf(options));
      const files = filesOf(plan, round, locale);
      if (files.length === 0) return { intent: 'info', text: translate('pane.distribute.nothing') };
      const { year } = choices;
      const file = translate('pane.distribute.file', { plan: plan.shortTitle, year });
      await saveZip(files, file, localDay(new Date()), job, workbook !== null);
      // What just went out must not go out once more from here.
      choose({ ...choices, list: { file: null, list: round.list } });
      show(null);
      const facts = { count: files.length - 1, file };
      return { intent: 'success', text: translate('pane.distribute.made', facts) };
    });

  return (
    <div className={layout.section}>
      <h3 className={layout.heading}>{translate('pane.distribute.title')}</h3>
      <NoticeBar notice={work.notice} onDismiss={() => work.tell(null)} />
      <Body1 as="p" className={layout.paragraph}>
        {translate('pane.distribute.intro')}
      </Body1>
      <RoundFields
        plan={plan}
        years={years}
        choices={choices}
        work={work}
        onChange={(next) => {
          show(null);
          choose(next);
        }}
      />
      <div>
        <Button
          appearance={isCurrent ? 'secondary' : 'primary'}
          disabledFocusable={work.busy}
          onClick={preview}
        >
          {translate('pane.distribute.preview')}
        </Button>
      </div>
      {planned && isCurrent && (
        <>
          <RoundView round={planned.round} reissue={reissue} disabled={work.busy} onReissue={setReissue} />
          <div>
            <Button appearance="primary" disabledFocusable={work.busy} onClick={make}>
              {translate('pane.distribute.make')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

const sameAssignments = (one: Assignments, other: Assignments): boolean =>
  JSON.stringify([...one.values()]) === JSON.stringify([...other.values()]);
