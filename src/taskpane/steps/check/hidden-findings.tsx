/** Says that the filter leaves findings out, above all those that block, and shows them again. */
import { Body1, Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Finding } from '../../../check/finding';
import { useLayout } from '../../components/layout';
import { useTranslate } from '../../text';

interface Props {
  readonly hidden: readonly Finding[];
  readonly onShow: () => void;
}

export function HiddenFindings({ hidden, onShow }: Props): ReactElement | null {
  const translate = useTranslate();
  const layout = useLayout();
  if (hidden.length === 0) return null;
  const blocking = hidden.filter(({ severity }) => severity === 'A').length;
  return (
    <div className={layout.row}>
      <Body1>{translate('pane.check.hidden', { count: hidden.length, blocking })}</Body1>
      <Button size="small" onClick={onShow}>
        {translate('pane.check.show-all')}
      </Button>
    </div>
  );
}
