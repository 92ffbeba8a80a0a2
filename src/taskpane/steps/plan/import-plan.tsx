/** Imports a plan file. */
import { Button, Caption1 } from '@fluentui/react-components';
import { useContext, useRef, useState, type ReactElement } from 'react';
import { useLayout } from '../../components/layout';
import { NoticeBar } from '../../components/notice-bar';
import { ReportError } from '../../../i18n/report-error';
import { usePane } from '../../pane-context';
import { splitKept } from '../../saved-session';
import { LocaleContext, reasonOf, useTranslate } from '../../text';
import type { Notice } from '../../use-job';

export function ImportPlan(): ReactElement {
  const { shelf, dispatch, session, workbook } = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const input = useRef<HTMLInputElement>(null);
  const [notice, tell] = useState<Notice | null>(null);

  const importFile = async (file: File): Promise<Notice> => {
    try {
      const plan = await shelf.read(await file.text(), file.name);
      dispatch({ type: 'import-plan', plan });
      const { imported, assigned } = session.get();
      const tooLarge = splitKept(imported).left.some(({ id }) => id === plan.id);
      if (workbook && tooLarge)
        return { intent: 'warning', text: translate('pane.import.not-kept', { file: file.name }) };
      if (assigned.some(({ planId }) => planId === plan.id) && hasAssignments(plan.json))
        return { intent: 'warning', text: translate('pane.import.assignments-kept', { file: file.name }) };
      return { intent: 'success', text: translate('pane.import.done', { file: file.name }) };
    } catch (error) {
      const text =
        error instanceof ReportError
          ? error.text(locale)
          : translate('pane.import.failed', { file: file.name, reason: reasonOf(error, locale) });
      return { intent: 'error', text };
    }
  };

  return (
    <div className={layout.section}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={translate('pane.import')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen again once it was corrected.
          target.value = '';
          if (file) void importFile(file).then(tell);
        }}
      />
      <div className={layout.row}>
        <Button onClick={() => input.current?.click()}>{translate('pane.import')}</Button>
        <Caption1 className={layout.quiet}>{translate('pane.import.hint')}</Caption1>
      </div>
      <NoticeBar notice={notice} onDismiss={() => tell(null)} />
    </div>
  );
}

/** @param json - of a plan */
function hasAssignments(json: string): boolean {
  const { assignments } = JSON.parse(json) as { readonly assignments?: readonly unknown[] };
  return (assignments ?? []).length > 0;
}
