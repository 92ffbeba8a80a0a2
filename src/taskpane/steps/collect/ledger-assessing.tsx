/** The assessment workbook out of the ledger, for a year and as of a day. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useContext, useState, type ReactElement } from 'react';
import { useLayout } from '../../components/layout';
import { YearOptions } from '../../components/year-options';
import { deliverWorkbook, STAGES } from '../../deliver-workbook';
import { usePane } from '../../pane-context';
import { LocaleContext, useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { assessLedger, ledgerYears } from './assess-ledger';
import type { Collection } from './collection';

interface Props {
  readonly collection: Collection;
  readonly work: StepWork;
}

export function LedgerAssessing({ collection, work }: Props): ReactElement {
  const { workbook, shelf } = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const [chosen, choose] = useState<number | null>(null);
  const [asOf, setAsOf] = useState('');
  const { ledger, base, ledgers } = collection;
  const years = ledgerYears(ledger);
  // The last year that figures came for: a form of all years asks for later ones, too.
  const reach = Math.max(0, ...ledgers.flatMap(({ sent }) => sent.map(({ rank }) => rank.reach)));
  const year = [chosen, reach].find((one) => one !== null && years.includes(one)) ?? years[0] ?? 0;

  const assess = (): void =>
    work.run(translate('pane.assess.generating'), async (job) => {
      const plans = await shelf.all();
      job.progress(1, STAGES);
      const options = { year, asOf: asOf === '' ? null : asOf, plans, created: new Date(), locale };
      const name = base?.file ?? translate('pane.collect.this-ledger');
      const made = assessLedger(ledger, { ...options, file: name });
      const [only, ...others] = made.plans;
      const file =
        only && others.length === 0
          ? translate('pane.assess.file', { plan: only.shortTitle, year })
          : translate('pane.collect.assess-file', { year });
      const { route } = await deliverWorkbook(workbook, made.model, file, job);
      const title = translate('pane.assess.workbook');
      return { intent: 'success', text: translate(`pane.delivered.${route}`, { title, file }) };
    });

  return (
    <div className={layout.section}>
      <h3 className={layout.heading}>{translate('pane.collect.assess')}</h3>
      <Field label={translate('pane.collect.assess-year')}>
        <Select value={year} disabled={work.busy} onChange={(_, { value }) => choose(Number(value))}>
          <YearOptions years={years} />
        </Select>
      </Field>
      <Field label={translate('pane.collect.as-of')} hint={translate('pane.collect.as-of-hint')}>
        <Input type="date" value={asOf} disabled={work.busy} onChange={(_, { value }) => setAsOf(value)} />
      </Field>
      <div>
        <Button disabledFocusable={work.busy} onClick={assess}>
          {translate('pane.assess.generate')}
        </Button>
      </div>
    </div>
  );
}
