/** What this version does in Excel and what is done on the command line today. */
import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Fragment, useId, type ReactElement } from 'react';
import type { Plan } from '../../plan/schema';
import { useTranslate } from '../text';

const RUN = 'npm run --silent cli --';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  paragraph: { margin: 0 },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  command: {
    display: 'block',
    marginTop: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: `${tokens.fontFamilyMonospace}, ${tokens.fontFamilyBase}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  word: { whiteSpace: 'nowrap' },
});

/** @param props.plan - the chosen plan, for commands that can be copied as they are */
export function About({ plan }: { readonly plan: Plan | undefined }): ReactElement {
  const translate = useTranslate();
  const styles = useStyles();
  const headingId = useId();
  const form = translate('pane.file.form');
  const steps = [
    ['pane.step.load', plan && `template --plan ${plan.id} -o ${form}`],
    ['pane.step.fill', undefined],
    ['pane.step.check', `check ${form}`],
    [
      'pane.step.assess',
      plan && `assess --year ${plan.period.end} ${form} -o ${translate('pane.file.assessment')}`,
    ],
  ] as const;
  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <Subtitle2 as="h2" id={headingId} className={styles.heading}>
        {translate('pane.about.title')}
      </Subtitle2>
      <Body1 as="p" className={styles.paragraph}>
        {translate('pane.about.excel')}
      </Body1>
      <Body1 as="p" className={styles.paragraph}>
        {translate('pane.about.command-line')}
      </Body1>
      <ol className={styles.steps}>
        {steps.map(([key, command]) => (
          <li key={key}>
            {translate(key)}
            {command && <Command line={`${RUN} ${command}`} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A command that may be copied; it wraps between words only, never at the hyphen of an option. */
function Command({ line }: { readonly line: string }): ReactElement {
  const styles = useStyles();
  return (
    <code className={styles.command}>
      {line.split(' ').map((word, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          <span className={styles.word}>{word}</span>
        </Fragment>
      ))}
    </code>
  );
}
