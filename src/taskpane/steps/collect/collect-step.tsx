/** 汇总: check many filled forms at once, and see who is missing. */
import { Button, Caption1 } from '@fluentui/react-components';
import { useContext, useRef, useState, type ReactElement } from 'react';
import { useLayout } from '../../components/layout';
import { StepSection } from '../../components/step-section';
import { usePane } from '../../pane-context';
import { LocaleContext, reasonOf, useTranslate } from '../../text';
import { useJob } from '../../use-job';
import { collectFiles, totalsOf, type CollectedFile } from './collect-files';
import { FileTable } from './file-table';
import { MissingDepartments } from './missing-departments';

export function CollectStep(): ReactElement {
  const { shelf } = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const work = useJob();
  const input = useRef<HTMLInputElement>(null);
  const [lines, setLines] = useState<readonly CollectedFile[]>([]);
  const [complete, setComplete] = useState(false);

  const collect = (files: readonly File[]): void =>
    work.run(translate('pane.collect.reading', { count: files.length }), async (job) => {
      setLines([]);
      setComplete(false);
      const [{ readWorkbook }, plans] = await Promise.all([
        import(/* webpackChunkName: "workbook" */ '../../../workbook/read'),
        shelf.all(),
      ]);
      const found: CollectedFile[] = [];
      const tools = { plans, locale, readWorkbook, reasonOf: (error: unknown) => reasonOf(error, locale) };
      await collectFiles(files, tools, job, (line) => {
        found.push(line);
        setLines([...found]);
      });
      setComplete(true);
      const { readable, unreadable, blocked } = totalsOf(found);
      return {
        intent: unreadable + blocked > 0 ? 'warning' : 'success',
        text: translate('pane.collect.done', { readable, unreadable, blocked }),
      };
    });

  return (
    <StepSection title={translate('pane.collect.title')} intro={translate('pane.collect.intro')} work={work}>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        multiple
        hidden
        aria-label={translate('pane.collect.choose')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) collect(files);
        }}
      />
      <div className={layout.row}>
        <Button appearance="primary" disabledFocusable={work.busy} onClick={() => input.current?.click()}>
          {translate('pane.collect.choose')}
        </Button>
        <Caption1 className={layout.quiet}>{translate('pane.collect.kept')}</Caption1>
      </div>
      {lines.length > 0 && <FileTable lines={lines} />}
      <MissingDepartments lines={lines} done={complete} />
    </StepSection>
  );
}
