/** A list that shows its first entries and the others on request: thousands of them would stop the page. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslate } from '../text';
import { useLayout } from './layout';

interface Props<T> {
  readonly items: readonly T[];
  readonly first: number;
  readonly keyOf: (item: T, index: number) => string;
  readonly children: (item: T) => ReactNode;
}

export function MoreList<T>({ items, first, keyOf, children }: Props<T>): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const [shown, show] = useState(first);
  const left = items.length - shown;
  return (
    <>
      <ul className={layout.list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item, index)}>{children(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => show(shown + Math.max(first, 50))}>
            {translate('pane.more', { count: left })}
          </Button>
        </div>
      )}
    </>
  );
}
