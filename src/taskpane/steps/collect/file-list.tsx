/** What became of each file and why, and how many of each there are. */
import { Body1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { MessageKey } from '../../../i18n';
import { showYears } from '../../../plan/years';
import { useLayout } from '../../components/layout';
import { MoreList } from '../../components/more-list';
import { useTranslate } from '../../text';
import type { Collection, FileLine, FileResult } from './collection';

const FIRST = 20;

const useStyles = makeStyles({
  file: { fontWeight: tokens.fontWeightSemibold },
  returned: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  open: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export function FileList({ collection }: { readonly collection: Collection }): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const headingId = useId();
  const { lines, counts, changes } = collection;
  const changed = changes.corrected + changes.held + changes.disputed > 0;
  return (
    <section aria-labelledby={headingId} className={layout.section}>
      <h3 id={headingId} className={layout.heading}>
        {translate('pane.collect.files')}
      </h3>
      <Body1 as="p" className={layout.paragraph}>
        {translate('pane.collect.counts', { ...counts, open: counts['accepted-open'], all: lines.length })}
      </Body1>
      {changed && (
        <Body1 as="p" className={layout.paragraph}>
          {translate('pane.collect.changes', changes)}
        </Body1>
      )}
      <MoreList items={lines} first={FIRST} keyOf={({ file }, index) => `${index}|${file}`}>
        {(line) => <Line line={line} />}
      </MoreList>
    </section>
  );
}

const RESULT_KEYS: Readonly<Record<FileResult, MessageKey>> = {
  accepted: 'ledger.result.accepted',
  'accepted-open': 'ledger.result.accepted-open',
  returned: 'ledger.result.returned',
  duplicate: 'ledger.result.duplicate',
  known: 'pane.collect.known',
  own: 'pane.collect.own',
};

function Line({ line }: { readonly line: FileLine }): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const styles = useStyles();
  const { file, result, plan, receipt, own } = line;
  const colour =
    result === 'returned' ? styles.returned : result === 'accepted-open' ? styles.open : undefined;
  // Of what is in the ledger already its reasons were told when it came.
  const reasons = result === 'known' ? [] : (receipt?.reasons ?? []);
  return (
    <div className={layout.card}>
      <div>
        <span className={colour}>{translate(RESULT_KEYS[result])}</span>{' '}
        <span className={styles.file}>{file}</span>
      </div>
      {plan && <div lang="zh-CN">{plan.shortTitle}</div>}
      {plan && receipt && <Facts receipt={receipt} />}
      {own && <div className={layout.quiet}>{translate(`pane.collect.own.${own}`)}</div>}
      {reasons.length > 0 && (
        <ul className={mergeClasses(styles.reasons, layout.quiet)}>
          {reasons.map((reason, index) => (
            <li key={index}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Facts({ receipt }: { readonly receipt: NonNullable<FileLine['receipt']> }): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const { years, department, edition, counts } = receipt;
  const facts = [
    translate('pane.collect.facts', {
      years: showYears(years),
      department: department ?? translate('ledger.no-department'),
    }),
    ...(edition !== null && edition > 1 ? [translate('pane.collect.edition', { edition })] : []),
    translate('pane.collect.findings', {
      A: counts.A,
      open: counts.B + counts.C,
      explained: counts.explained,
      unverifiable: counts.unverifiable,
    }),
  ];
  return (
    <>
      {facts.map((fact) => (
        <div key={fact} className={layout.quiet}>
          {fact}
        </div>
      ))}
    </>
  );
}
