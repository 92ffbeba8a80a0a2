/** The verdicts: how many of each, and one line an indicator. */
import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useContext, type ReactElement } from 'react';
import type { IndicatorAssessment } from '../../../assess/assessment';
import type { PlanAssessment } from '../../../assess/plan';
import { VERDICTS, type Verdict } from '../../../assess/verdict';
import { VERDICT_SHAPES, verdictKey } from '../../../review/words';
import { useLayout } from '../../components/layout';
import { LocaleContext, useTranslate } from '../../text';

const useStyles = makeStyles({
  name: { minWidth: '4rem' },
  verdict: { whiteSpace: 'nowrap' },
  reason: { color: tokens.colorNeutralForeground2 },
});

export function VerdictTable({ assessment }: { readonly assessment: PlanAssessment }): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const styles = useStyles();
  const { counts, indicators, year } = assessment;
  const word = (verdict: Verdict): string => `${VERDICT_SHAPES[verdict]} ${translate(verdictKey(verdict))}`;
  return (
    <div className={layout.section}>
      <h3 className={layout.heading}>{translate('pane.assess.preview', { year })}</h3>
      <Body1 as="p" className={layout.paragraph} role="status">
        {VERDICTS.filter((verdict) => counts[verdict] > 0)
          .map((verdict) => `${word(verdict)} ${counts[verdict]}`)
          .join(translate('pane.list'))}
      </Body1>
      <table className={layout.table}>
        <thead>
          <tr>
            <th scope="col">{translate('pane.assess.column.indicator')}</th>
            <th scope="col" className={layout.number}>
              {translate('pane.assess.column.actual')}
            </th>
            <th scope="col" className={layout.number}>
              {translate('pane.assess.column.target')}
            </th>
            <th scope="col">{translate('pane.assess.column.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((one) => (
            <IndicatorLine key={one.series.indicator.code} one={one} word={word(one.verdict)} />
          ))}
        </tbody>
      </table>
    </div>
  );

  function IndicatorLine(props: { readonly one: IndicatorAssessment; readonly word: string }): ReactElement {
    const locale = useContext(LocaleContext);
    const { series, actual, target, reason } = props.one;
    const figure = (value: number | null): string =>
      value === null ? '—' : value.toLocaleString(locale, { maximumFractionDigits: 4 });
    return (
      <>
        <tr>
          <th scope="row" className={styles.name} lang="zh-CN">
            {series.indicator.name}
            {series.indicator.unit !== null && `（${series.indicator.unit}）`}
          </th>
          <td className={layout.number}>{figure(actual)}</td>
          <td className={layout.number}>
            {target === null ? series.indicator.target.printed : figure(target)}
          </td>
          <td className={styles.verdict}>{props.word}</td>
        </tr>
        {reason && (
          <tr>
            <td colSpan={4} className={styles.reason}>
              {translate(reason.key, reason.facts)}
            </td>
          </tr>
        )}
      </>
    );
  }
}
