/** What a round is made of: year, due date, whom to ask, the last list, earlier figures. */
import { Body1, Button, Caption1, Field, Input, Select } from '@fluentui/react-components';
import { useContext, type ReactElement } from 'react';
import { readIssuedList, type IssuedList } from '../../../collect/distribute';
import type { Plan } from '../../../plan/schema';
import { showYears } from '../../../plan/years';
import { FileButton } from '../../components/file-button';
import { useLayout } from '../../components/layout';
import { YearOptions } from '../../components/year-options';
import { usePane } from '../../pane-context';
import { wordedHere } from '../../pane-words';
import { withReader } from '../../read-files';
import { LocaleContext, reasonOf, useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { bytesOf } from '../collect/sources';
import { earlierFigures, filingsIn, type CheckedFiling } from './earlier';

export interface RoundChoices {
  readonly year: number;
  /** YYYY-MM-DD; empty for none. */
  readonly due: string;
  readonly contact: string;
  /** `file` is null where it was made here. */
  readonly list: { readonly file: string | null; readonly list: IssuedList } | null;
  /** What earlier figures are taken from; null where nothing was chosen. */
  readonly filings: readonly CheckedFiling[] | null;
  readonly earlierFiles: number;
}

interface Props {
  readonly plan: Plan;
  readonly years: readonly number[];
  readonly choices: RoundChoices;
  readonly work: StepWork;
  readonly onChange: (choices: RoundChoices) => void;
}

export function RoundFields({ plan, years, choices, work, onChange }: Props): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const change = (values: Partial<RoundChoices>): void => onChange({ ...choices, ...values });
  return (
    <div className={layout.section}>
      <Field label={translate('pane.distribute.year')}>
        <Select
          value={choices.year}
          disabled={work.busy}
          onChange={(_, { value }) => change({ year: Number(value) })}
        >
          <YearOptions years={years} />
        </Select>
      </Field>
      <Field label={translate('pane.distribute.due')} hint={translate('pane.distribute.due-hint')}>
        <Input
          type="date"
          value={choices.due}
          disabled={work.busy}
          onChange={(_, { value }) => change({ due: value })}
        />
      </Field>
      <Field label={translate('pane.distribute.contact')} hint={translate('pane.distribute.contact-hint')}>
        <Input
          value={choices.contact}
          disabled={work.busy}
          onChange={(_, { value }) => change({ contact: value })}
        />
      </Field>
      <LastList choices={choices} work={work} onChange={change} />
      <EarlierFigures plan={plan} choices={choices} work={work} onChange={change} />
    </div>
  );
}

interface FileProps {
  readonly choices: RoundChoices;
  readonly work: StepWork;
  readonly onChange: (values: Partial<RoundChoices>) => void;
}

function LastList({ choices: { list }, work, onChange }: FileProps): ReactElement {
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const read = (file: File): void =>
    work.run(translate('pane.distribute.reading'), async (job) => {
      const grids = await withReader(job.signal, async (open) => {
        const bytes = await bytesOf(file, (error) => reasonOf(error, locale));
        return (await open(bytes, file.name)).grids;
      });
      const found = await wordedHere(() => readIssuedList(grids, file.name));
      const [year] = found.years;
      onChange({
        list: { file: file.name, list: found },
        // The list is that of one year; another one would be refused.
        ...(year !== undefined && found.years.length === 1 ? { year } : {}),
      });
      return null;
    });
  const count = list?.list.forms.length ?? 0;
  return (
    <>
      <Body1 as="p" className={layout.paragraph}>
        {list === null
          ? translate('pane.distribute.list-hint')
          : list.file === null
            ? translate('pane.distribute.list-made', { count })
            : translate('pane.distribute.list-chosen', { file: list.file, count })}
      </Body1>
      <div className={layout.row}>
        <FileButton
          label={translate('pane.distribute.list')}
          accept=".xlsx"
          disabled={work.busy}
          onChoose={([file]) => read(file)}
        />
        {list && (
          <Button disabledFocusable={work.busy} onClick={() => onChange({ list: null })}>
            {translate('pane.distribute.list-drop')}
          </Button>
        )}
      </div>
    </>
  );
}

function EarlierFigures(props: FileProps & { readonly plan: Plan }): ReactElement {
  const { plan, choices, work, onChange } = props;
  const { shelf } = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const { filings, earlierFiles: files, year } = choices;
  const read = (chosen: readonly File[]): void =>
    work.run(translate('pane.distribute.reading'), async (job) => {
      const plans = await shelf.all();
      const found = await withReader(job.signal, async (open) => {
        const all: CheckedFiling[] = [];
        for (const file of chosen) {
          job.progress(all.length, chosen.length);
          const bytes = await bytesOf(file, (error) => reasonOf(error, locale));
          const { grids } = await open(bytes, file.name);
          all.push(...(await wordedHere(() => filingsIn(grids, file.name, plan, plans, locale))));
        }
        return all;
      });
      onChange({ filings: found, earlierFiles: chosen.length });
      return null;
    });
  const years = filings ? earlierFigures(filings, [year]).years : [];
  return (
    <>
      <div className={layout.row}>
        <FileButton
          label={translate('pane.distribute.earlier')}
          accept=".xlsx"
          multiple
          disabled={work.busy}
          onChoose={read}
        />
        <Caption1 className={layout.quiet}>{translate('pane.distribute.earlier-hint')}</Caption1>
      </div>
      {filings && (
        <Body1 as="p" className={layout.paragraph}>
          {years.length > 0
            ? translate('pane.distribute.earlier-chosen', { files, years: showYears(years) })
            : translate('pane.distribute.earlier-none', { files })}
        </Body1>
      )}
    </>
  );
}
