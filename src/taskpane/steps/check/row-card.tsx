/** What is wrong with one row of the form: where, what, what to do, and room to explain it. */
import { Body1, Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Finding } from '../../../check/finding';
import type { Place } from '../../../excel/open-workbook';
import type { Filing } from '../../../forms/filing';
import { showYears } from '../../../plan/years';
import { useLayout } from '../../components/layout';
import { usePane } from '../../pane-context';
import { useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { ExplainField } from './explain-field';
import { draftKey, explanationOf, rowName } from './explanation';
import { fixesOf } from './fix';
import type { RowFindings } from './groups';
import { Suggestion } from './suggestion';

const useStyles = makeStyles({
  name: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  hint: { display: 'block', color: tokens.colorNeutralForeground2, margin: 0 },
});

interface Props {
  readonly row: RowFindings;
  readonly filing: Filing;
  readonly work: StepWork;
  readonly onShow: (place: Place) => void;
}

export function RowCard({ row, filing, work, onShow }: Props): ReactElement {
  const layout = useLayout();
  const styles = useStyles();
  const name = rowName(filing, row.code);
  return (
    <div className={layout.card}>
      {name !== null && (
        <span className={styles.name}>
          {row.code} <span lang="zh-CN">{name}</span>
        </span>
      )}
      {row.findings.map((finding, index) => (
        <OneFinding key={index} finding={finding} filing={filing} work={work} onShow={onShow} />
      ))}
    </div>
  );
}

interface OneProps extends Pick<Props, 'filing' | 'work' | 'onShow'> {
  readonly finding: Finding;
}

function OneFinding({ finding, filing, work, onShow }: OneProps): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const styles = useStyles();
  const { sheet, cell, message, hint, years, likely } = finding;
  const fixes = fixesOf(filing, finding);
  return (
    <div>
      <PlaceLink sheet={sheet} cell={cell} onShow={onShow} />
      {years && <Caption1> {translate('pane.facts.year', { year: showYears(years) })}</Caption1>}
      <Body1 as="p" className={layout.paragraph}>
        {message}
      </Body1>
      <Caption1 as="p" className={styles.hint}>
        {hint}
      </Caption1>
      {likely && (
        // Another suggestion has to be agreed to anew.
        <Suggestion key={JSON.stringify(fixes)} finding={finding} likely={likely} fixes={fixes} work={work} />
      )}
      {finding.bound && explanationOf(filing, finding.code) && (
        // The draft of another finding is another field's.
        <Explaining key={draftKey(filing, finding)} finding={finding} filing={filing} work={work} />
      )}
    </div>
  );
}

/** A button, and once it was pressed the field. */
function Explaining({ finding, filing, work }: Pick<OneProps, 'finding' | 'filing' | 'work'>): ReactElement {
  const translate = useTranslate();
  const { drafts } = usePane();
  const [open, setOpen] = useState(drafts.has(draftKey(filing, finding)));
  if (open)
    return <ExplainField finding={finding} filing={filing} work={work} onClose={() => setOpen(false)} />;
  return (
    <Button size="small" disabledFocusable={work.busy} onClick={() => setOpen(true)}>
      {translate(finding.lapsed ? 'pane.explain.change' : 'pane.explain')}
    </Button>
  );
}

interface PlaceLinkProps {
  readonly sheet: string;
  readonly cell: string | null;
  readonly onShow: (place: Place) => void;
}

/** A place in the workbook; a cell can be gone to. */
export function PlaceLink({ sheet, cell, onShow }: PlaceLinkProps): ReactElement {
  const translate = useTranslate();
  if (cell === null) return <Caption1>{sheet}</Caption1>;
  return (
    <Link as="button" title={translate('pane.check.show')} onClick={() => onShow({ sheet, cell })}>
      {`${sheet}!${cell}`}
    </Link>
  );
}
