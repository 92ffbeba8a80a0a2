/** What the chosen plan is: document and counts. */
import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { ListedPlan } from '../../plans';
import { useTranslate } from '../../text';

const useStyles = makeStyles({
  heading: { margin: 0 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
});

/** Facts in the words of the document, which are Chinese whatever the language of the pane. */
const PRINTED: ReadonlySet<string> = new Set(['pane.facts.name', 'pane.facts.issuer']);

export function PlanFacts({ plan, summary }: Pick<ListedPlan, 'plan' | 'summary'>): ReactElement {
  const translate = useTranslate();
  const styles = useStyles();
  const headingId = useId();
  const { start, end } = plan.period;
  const count = (number: number): string =>
    number === 0 ? translate('pane.facts.none') : translate('pane.facts.count', { count: number });
  const facts = [
    ['pane.facts.name', plan.title],
    ['pane.facts.issuer', plan.issuer],
    ['pane.facts.number', plan.documentNumber ?? translate('pane.facts.number-none')],
    [
      'pane.facts.period',
      start === end
        ? translate('pane.facts.year', { year: start })
        : translate('pane.facts.years', { start, end }),
    ],
    [
      'pane.facts.indicators',
      summary.textTargets === 0
        ? count(summary.indicators)
        : translate('pane.facts.count-text', { count: summary.indicators, text: summary.textTargets }),
    ],
    ['pane.facts.projects', count(summary.projects)],
    ['pane.facts.tasks', count(summary.tasks)],
  ] as const;
  return (
    <section aria-labelledby={headingId}>
      <Subtitle2 as="h3" id={headingId} className={styles.heading}>
        {translate('pane.facts.title')}
      </Subtitle2>
      <dl className={styles.facts}>
        {facts.map(([key, value]) => (
          <Fact key={key} name={translate(key)} value={value} printed={PRINTED.has(key)} />
        ))}
      </dl>
    </section>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly printed: boolean;
}

function Fact({ name, value, printed }: FactProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value} lang={printed ? 'zh-CN' : undefined}>
        {value}
      </dd>
    </>
  );
}
