/** One row: lead, assisting departments, due date. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Item } from '../../../collect/assign';
import type { Assignment } from '../../../plan/assignments';
import { useLayout } from '../../components/layout';
import { useTranslate } from '../../text';
import { assignmentOf, type RowDraft, type RowMistake } from './changes';

interface Props {
  readonly item: Item;
  readonly assignment: Assignment | null;
  /** null: nobody reports it any more. */
  readonly onSave: (next: Assignment | null) => void;
  readonly onCancel: () => void;
}

export function RowEditor({ item, assignment, onSave, onCancel }: Props): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const [draft, setDraft] = useState<RowDraft>({
    lead: assignment?.lead ?? '',
    assisting: assignment?.assisting.join('、') ?? '',
    due: assignment?.due ?? '',
  });
  const [mistake, tell] = useState<RowMistake | null>(null);
  const type = (values: Partial<RowDraft>): void => {
    setDraft({ ...draft, ...values });
    tell(null);
  };
  const save = (): void => {
    const next = assignmentOf(item.code, draft);
    if (typeof next === 'string') tell(next);
    else onSave(next);
  };
  return (
    <form
      className={layout.card}
      aria-label={translate('pane.assign.edit-of', { code: item.code })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div lang="zh-CN">
        {item.code} {item.name}
      </div>
      <Field
        label={translate('pane.assign.lead')}
        {...(mistake
          ? { validationState: 'error', validationMessage: translate(`pane.assign.${mistake}`) }
          : {})}
      >
        <Input autoFocus value={draft.lead} onChange={(_, { value }) => type({ lead: value })} />
      </Field>
      <Field label={translate('pane.assign.assisting')} hint={translate('pane.assign.assisting-hint')}>
        <Input value={draft.assisting} onChange={(_, { value }) => type({ assisting: value })} />
      </Field>
      <Field label={translate('pane.assign.due')} hint={translate('pane.assign.due-hint')}>
        <Input type="date" value={draft.due} onChange={(_, { value }) => type({ due: value })} />
      </Field>
      <div className={layout.row}>
        <Button appearance="primary" type="submit">
          {translate('pane.assign.save')}
        </Button>
        <Button onClick={onCancel}>{translate('pane.assign.cancel')}</Button>
        {assignment && <Button onClick={() => onSave(null)}>{translate('pane.assign.remove')}</Button>}
      </div>
    </form>
  );
}
