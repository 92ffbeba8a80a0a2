/** What could not be checked, with the reasons, and findings that an explanation has settled. */
import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useState, type ReactElement, type ReactNode } from 'react';
import type { ExplainedFinding, Unverifiable } from '../../../check/finding';
import type { Place } from '../../../excel/open-workbook';
import { ruleTitle } from '../../../review/words';
import { useLayout } from '../../components/layout';
import { MoreList } from '../../components/more-list';
import { LocaleContext, useTranslate } from '../../text';
import { groupUnverifiable } from './groups';
import { PlaceLink } from './row-card';

const SHOWN = 10;

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface FoldProps {
  readonly title: string;
  readonly children: () => ReactNode;
}

/** Draws its content only while it is open. */
function Fold({ title, children }: FoldProps): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{title}</summary>
      {open && children()}
    </details>
  );
}

interface ListProps<T> {
  readonly all: readonly T[];
  readonly onShow: (place: Place) => void;
}

/** Reasons are in sight; the places behind each unfold. */
export function UnverifiableList({ all, onShow }: ListProps<Unverifiable>): ReactElement | null {
  const translate = useTranslate();
  const layout = useLayout();
  const styles = useStyles();
  const locale = useContext(LocaleContext);
  if (all.length === 0) return null;
  return (
    <div className={layout.section}>
      <h3 className={styles.heading}>{translate('pane.check.unverifiable', { count: all.length })}</h3>
      <ul className={layout.list}>
        {groupUnverifiable(all).map(({ reason, rules, places }) => (
          <li key={reason} className={layout.card}>
            <Body1>{reason}</Body1>
            <Caption1 className={layout.quiet}>
              {rules.map((rule) => `${rule} ${ruleTitle(rule, locale)}`).join(translate('pane.and'))}
            </Caption1>
            <Fold title={translate('pane.check.places', { count: places.length })}>
              {() => (
                <MoreList
                  items={places}
                  first={SHOWN}
                  keyOf={({ rule, sheet, cell, code, year }, index) =>
                    [rule, sheet, cell, code, year, index].join('|')
                  }
                >
                  {({ sheet, cell, code, year }) => (
                    <>
                      <PlaceLink sheet={sheet} cell={cell} onShow={onShow} />{' '}
                      <Caption1>{[code, year].filter((one) => one !== null).join(' ')}</Caption1>
                    </>
                  )}
                </MoreList>
              )}
            </Fold>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ExplainedList({ all, onShow }: ListProps<ExplainedFinding>): ReactElement | null {
  const translate = useTranslate();
  const layout = useLayout();
  if (all.length === 0) return null;
  return (
    <Fold title={translate('pane.check.explained', { count: all.length })}>
      {() => (
        <MoreList
          items={all}
          first={SHOWN}
          keyOf={({ rule, sheet, cell, code, year }, index) =>
            [rule, sheet, cell, code, year, index].join('|')
          }
        >
          {({ sheet, cell, message, explanation }) => (
            <div className={layout.card}>
              <div>
                <PlaceLink sheet={sheet} cell={cell} onShow={onShow} />
              </div>
              <Body1>{message}</Body1>
              <Caption1 className={layout.quiet}>
                {translate('pane.check.explanation', { explanation })}
              </Caption1>
            </div>
          )}
        </MoreList>
      )}
    </Fold>
  );
}
