/** Names that may mean one department: asked, never merged without an answer. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Assignments } from '../../../collect/assign';
import { useTranslate } from '../../text';
import { unified } from './changes';

interface Props {
  readonly pairs: readonly (readonly [first: string, second: string])[];
  readonly current: Assignments;
  readonly disabled: boolean;
  readonly onUnify: (next: Assignments, text: string) => void;
}

export function AlikeNames({ pairs, current, disabled, onUnify }: Props): ReactElement {
  const translate = useTranslate();
  const [different, setDifferent] = useState<ReadonlySet<string>>(new Set());
  const keyOf = (pair: Props['pairs'][number]): string => pair.join('|');
  return (
    <>
      {pairs
        .filter((pair) => !different.has(keyOf(pair)))
        .map((pair) => {
          const [first, second] = pair;
          const unify = (from: string, to: string): ReactElement => (
            <Button
              disabledFocusable={disabled}
              onClick={() =>
                onUnify(unified(current, from, to), translate('pane.assign.unified', { name: to }))
              }
            >
              {translate('pane.assign.unify', { name: to })}
            </Button>
          );
          return (
            <MessageBar key={keyOf(pair)} intent="warning" layout="multiline">
              <MessageBarBody>{translate('pane.assign.alike', { first, second })}</MessageBarBody>
              <MessageBarActions>
                {unify(second, first)}
                {unify(first, second)}
                <Button onClick={() => setDifferent(new Set([...different, keyOf(pair)]))}>
                  {translate('pane.assign.different')}
                </Button>
              </MessageBarActions>
            </MessageBar>
          );
        })}
    </>
  );
}
