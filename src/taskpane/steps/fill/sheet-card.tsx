/** One sheet of the preview. */
import { Body1, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CellChange } from '../../../excel/open-workbook';
import { useLayout } from '../../components/layout';
import { MoreList } from '../../components/more-list';
import { useTranslate } from '../../text';
import type { SheetChoice } from './choices';

const SHOWN = 8;

const useStyles = makeStyles({
  obstacle: { display: 'block', color: tokens.colorPaletteRedForeground1, margin: 0 },
  change: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  address: { fontWeight: tokens.fontWeightSemibold },
  before: { textDecorationLine: 'line-through' },
  details: { '& summary': { cursor: 'pointer' } },
});

interface Props {
  readonly choice: SheetChoice;
  readonly ticked: boolean;
  readonly disabled: boolean;
  readonly onTick: (on: boolean) => void;
}

export function SheetCard({ choice, ticked, disabled, onTick }: Props): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const styles = useStyles();
  const { sheet, exists, filled, typed, changed, obstacle, technical } = choice;
  const facts = [
    !exists && translate('pane.fill.new-sheet'),
    filled > 0 && translate('pane.fill.filled', { count: filled }),
    typed.length > 0 && translate('pane.fill.typed', { count: typed.length }),
    changed.length > 0 && translate('pane.fill.changed', { count: changed.length }),
    exists && filled + typed.length + changed.length === 0 && translate('pane.fill.same'),
  ].filter((fact) => fact !== false);
  return (
    <div className={layout.card}>
      {technical ? (
        <Body1>{sheet}</Body1>
      ) : (
        <Checkbox
          checked={ticked}
          disabled={disabled || obstacle !== null}
          label={sheet}
          onChange={(_, { checked }) => onTick(checked === true)}
        />
      )}
      {obstacle && (
        <Body1 as="p" className={styles.obstacle}>
          {translate(`pane.obstacle.${obstacle}`, { sheet })}
        </Body1>
      )}
      {!obstacle && <Caption1>{facts.join(translate('pane.list'))}</Caption1>}
      {!obstacle && typed.length > 0 && <Changes changes={typed} />}
      {!obstacle && changed.length > 0 && (
        <details className={styles.details}>
          <summary>
            <Caption1>{translate('pane.fill.show-changed')}</Caption1>
          </summary>
          <Changes changes={changed} />
        </details>
      )}
    </div>
  );
}

function Changes({ changes }: { readonly changes: readonly CellChange[] }): ReactElement {
  const translate = useTranslate();
  const styles = useStyles();
  const shown = (text: string): string => (text === '' ? translate('pane.fill.blank') : text);
  return (
    <MoreList items={changes} first={SHOWN} keyOf={({ cell }) => cell}>
      {({ cell, before, after }) => (
        <span className={styles.change}>
          <span className={styles.address}>{cell}</span> <del className={styles.before}>{shown(before)}</del>{' '}
          → <ins>{shown(after)}</ins>
        </span>
      )}
    </MoreList>
  );
}
