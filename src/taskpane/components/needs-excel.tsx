/** Said in the steps that work on the open workbook where there is none. */
import { Body1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import { useTranslate } from '../text';
import { useLayout } from './layout';
import { StepSection } from './step-section';

const useStyles = makeStyles({
  command: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: `${tokens.fontFamilyMonospace}, ${tokens.fontFamilyBase}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  word: { whiteSpace: 'nowrap' },
});

const RUN = 'npm run --silent cli --';

/** @param props.command - the command line that does the step's job without Excel */
export function NeedsExcel(props: { readonly title: string; readonly command: string }): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const styles = useStyles();
  return (
    <StepSection title={props.title}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{translate('pane.needs-excel')}</MessageBarBody>
      </MessageBar>
      <Body1 as="p" className={layout.paragraph}>
        {translate('pane.needs-excel.otherwise')}
      </Body1>
      <code className={styles.command}>
        {/* Wraps between words only, never at the hyphen of an option. */}
        {`${RUN} ${props.command}`.split(' ').map((word, index) => (
          <Fragment key={index}>
            {index > 0 && ' '}
            <span className={styles.word}>{word}</span>
          </Fragment>
        ))}
      </code>
    </StepSection>
  );
}
