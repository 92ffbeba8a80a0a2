/** The result of a check: counts to filter by, coverage, findings by cause, what could not be checked. */
import { Body1, Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useContext, useState, type ReactElement } from 'react';
import { countFindings, type CheckResult } from '../../../check/check';
import { coverageFacts } from '../../../check/coverage';
import type { OpenWorkbook, Place } from '../../../excel/open-workbook';
import type { MessageKey } from '../../../i18n';
import { ruleTitle } from '../../../review/words';
import type { CheckedForm } from '../../domain';
import { FormCaption } from '../../components/form-caption';
import { useLayout } from '../../components/layout';
import { usePane } from '../../pane-context';
import { useSignal } from '../../signal';
import { LocaleContext, useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { CheckActions } from './check-actions';
import { filterFindings, groupFindings } from './groups';
import { HiddenFindings } from './hidden-findings';
import { RuleGroup } from './rule-group';
import { SeverityFilter } from './severity-filter';
import { ExplainedList, UnverifiableList } from './settled-lists';

const useStyles = makeStyles({
  // Told in words above; the line beside it only goes with them. Paler text would be too faint.
  outdated: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px dashed ${tokens.colorPaletteYellowBorder2}`,
  },
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly form: CheckedForm;
  readonly isCurrent: boolean;
  readonly work: StepWork;
  readonly workbook: OpenWorkbook;
}

/** What is said where nothing is open: not checked is not passed, and explained is not nothing. */
function noFindings({ coverage, explained }: CheckResult): MessageKey {
  if (coverage.unverifiable > 0) return 'pane.check.none-but';
  return explained.length > 0 ? 'pane.check.none-open' : 'pane.check.none';
}

export function CheckReport({ form, isCurrent, work, workbook }: Props): ReactElement {
  const pane = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const styles = useStyles();
  const { hidden } = useSignal(pane.session);
  const [search, setSearch] = useState('');
  const { filing, check } = form;
  const shown = filterFindings(check.findings, { hidden, search }, (rule) => ruleTitle(rule, locale));
  const show = (place: Place): void => work.attempt(() => workbook.show(place));
  return (
    <>
      <FormCaption filing={filing} />
      <CheckActions form={form} isCurrent={isCurrent} work={work} workbook={workbook} />
      <div className={isCurrent ? undefined : styles.outdated} aria-busy={!isCurrent}>
        <div className={layout.step}>
          <SeverityFilter
            counts={countFindings(check)}
            hidden={hidden}
            onToggle={(severity) => pane.dispatch({ type: 'toggle-severity', severity })}
          />
          <Body1 as="p" className={layout.paragraph}>
            {translate('pane.check.coverage', coverageFacts(check.coverage))}
          </Body1>
          {check.findings.length === 0 ? (
            <Body1>{translate(noFindings(check))}</Body1>
          ) : (
            <Field label={translate('pane.check.search')}>
              <SearchBox value={search} onChange={(_, { value }) => setSearch(value)} />
            </Field>
          )}
          <HiddenFindings
            hidden={check.findings.filter((finding) => !shown.includes(finding))}
            onShow={() => {
              setSearch('');
              pane.dispatch({ type: 'show-all' });
            }}
          />
          <div className={styles.groups}>
            {groupFindings(shown).map((group) => (
              <RuleGroup
                key={`${group.severity}${group.rule}`}
                group={group}
                filing={filing}
                work={work}
                onShow={show}
              />
            ))}
          </div>
          <UnverifiableList all={check.unverifiable} onShow={show} />
          <ExplainedList all={check.explained} onShow={show} />
        </div>
      </div>
    </>
  );
}
