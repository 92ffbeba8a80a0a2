/** Which ledger the files are added to; a new one where none is chosen. */
import { Body1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FileButton } from '../../components/file-button';
import { useLayout } from '../../components/layout';
import { useTranslate } from '../../text';
import type { ChosenLedger } from './collection';

interface Props {
  readonly base: ChosenLedger | null;
  readonly busy: boolean;
  readonly onChoose: (file: File) => void;
}

export function LedgerChoice({ base, busy, onChoose }: Props): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const facts = base && {
    file: base.file,
    files: base.ledger.receipts.size,
    accepted: base.ledger.submissions.size,
  };
  return (
    <div className={layout.section}>
      <h3 className={layout.heading}>{translate('pane.collect.ledger')}</h3>
      <Body1 as="p" className={layout.paragraph}>
        {facts ? translate('pane.collect.ledger-chosen', facts) : translate('pane.collect.ledger-none')}
      </Body1>
      <div>
        <FileButton
          label={translate('pane.collect.ledger-choose')}
          accept=".xlsx"
          disabled={busy}
          onChoose={([file]) => onChoose(file)}
        />
      </div>
    </div>
  );
}
