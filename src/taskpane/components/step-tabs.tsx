/**
 * The five steps as tabs: arrow keys, Home and End move between them, each opens its panel.
 *
 * Not Fluent's TabList: what it needs for its keys would be a fifth of the page's first load.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { STEPS, type Step } from '../session';
import { useTranslate } from '../text';

export const tabId = (step: Step): string => `tab-${step}`;
export const panelId = (step: Step): string => `panel-${step}`;

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderBottom: '3px solid transparent',
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // Transparent borders become visible in high contrast; only the selected one may.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  selected: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** Where a key leads from a step; undefined for keys that mean nothing here. */
function stepAt(key: string, step: Step): Step | undefined {
  const index = STEPS.indexOf(step);
  const { length } = STEPS;
  const to: Readonly<Record<string, number>> = {
    ArrowRight: (index + 1) % length,
    ArrowLeft: (index + length - 1) % length,
    Home: 0,
    End: length - 1,
  };
  const next = to[key];
  return next === undefined ? undefined : STEPS[next];
}

interface Props {
  readonly step: Step;
  readonly onGo: (step: Step) => void;
}

export function StepTabs({ step, onGo }: Props): ReactElement {
  const translate = useTranslate();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const next = stepAt(event.key, step);
    if (!next) return;
    event.preventDefault();
    onGo(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={translate('pane.steps')} className={styles.list}>
      {STEPS.map((one) => (
        <button
          key={one}
          id={tabId(one)}
          type="button"
          role="tab"
          aria-selected={one === step}
          aria-controls={panelId(one)}
          // One stop for the Tab key, the arrow keys do the rest.
          tabIndex={one === step ? 0 : -1}
          className={mergeClasses(styles.tab, one === step && styles.selected)}
          onClick={() => onGo(one)}
          onKeyDown={move}
        >
          {translate(`pane.tab.${one}`)}
        </button>
      ))}
    </div>
  );
}
