/** The rows of the plan with who reports them, changed one by one. */
import { Body1, Button, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useContext, useState, type ReactElement } from 'react';
import { kindOf, proposeFillDown, type Assignments, type Item } from '../../../collect/assign';
import type { Plan } from '../../../plan/schema';
import { useLayout } from '../../components/layout';
import { MoreList } from '../../components/more-list';
import { LocaleContext, useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { filtered, FILTERS, withRow, type Filter } from './changes';
import { openProposal, type OpenProposal } from './proposal-view';
import { RowEditor } from './row-editor';

const FIRST = 8;

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  open: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface Props {
  readonly plan: Plan;
  readonly current: Assignments;
  readonly work: StepWork;
  readonly onChange: (next: Assignments, text: string) => void;
  readonly onPropose: (open: OpenProposal) => void;
}

export function RowList({ plan, current, work, onChange, onPropose }: Props): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const [filter, setFilter] = useState<Filter>('all');
  const [editing, edit] = useState<string | null>(null);
  const items = filtered(plan, current, filter);
  const save = (code: string, next: Parameters<typeof withRow>[2]): void => {
    edit(null);
    const text = next
      ? translate('pane.assign.applied', { count: 1 })
      : translate('pane.assign.unassigned', { code });
    onChange(withRow(current, code, next), text);
  };
  return (
    <div className={layout.section}>
      <h4 className={layout.heading}>{translate('pane.assign.rows')}</h4>
      <Field label={translate('pane.assign.filter')}>
        <Select value={filter} onChange={(_, { value }) => setFilter(value as Filter)}>
          {FILTERS.map((one) => (
            <option key={one} value={one}>
              {translate(`pane.assign.filter.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={layout.row}>
        <Button
          disabledFocusable={work.busy}
          onClick={() =>
            onPropose(openProposal(translate('pane.assign.filldown-source'), proposeFillDown(items, current)))
          }
        >
          {translate('pane.assign.filldown')}
        </Button>
        <Caption1 className={layout.quiet}>{translate('pane.assign.filldown-hint')}</Caption1>
      </div>
      {items.length === 0 && (
        <Body1 as="p" className={layout.paragraph}>
          {translate('pane.assign.none-shown')}
        </Body1>
      )}
      <MoreList key={filter} items={items} first={FIRST} keyOf={({ code }) => code}>
        {(item) =>
          editing === item.code ? (
            <RowEditor
              item={item}
              assignment={current.get(item.code) ?? null}
              onSave={(next) => save(item.code, next)}
              onCancel={() => edit(null)}
            />
          ) : (
            <Row item={item} current={current} disabled={work.busy} onEdit={() => edit(item.code)} />
          )
        }
      </MoreList>
    </div>
  );
}

interface RowProps {
  readonly item: Item;
  readonly current: Assignments;
  readonly disabled: boolean;
  readonly onEdit: () => void;
}

function Row({ item, current, disabled, onEdit }: RowProps): ReactElement {
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const styles = useStyles();
  const own = current.get(item.code);
  const facts = own && [
    translate('pane.assign.leads', { lead: own.lead }),
    ...(own.assisting.length > 0
      ? [translate('pane.assign.assists', { assisting: own.assisting.join(translate('pane.and')) })]
      : []),
    ...(own.due === null ? [] : [translate('pane.assign.until', { due: own.due })]),
  ];
  return (
    <div className={layout.card}>
      <div>
        {kindOf(item, locale)} {item.code}{' '}
        <span className={styles.name} lang="zh-CN">
          {item.name}
        </span>
      </div>
      {facts ? (
        <div>{facts.join(translate('pane.list'))}</div>
      ) : (
        <div className={styles.open}>{translate('pane.assign.unled')}</div>
      )}
      <div>
        <Button
          size="small"
          disabledFocusable={disabled}
          aria-label={translate('pane.assign.edit-of', { code: item.code })}
          onClick={onEdit}
        >
          {translate('pane.assign.edit')}
        </Button>
      </div>
    </div>
  );
}
