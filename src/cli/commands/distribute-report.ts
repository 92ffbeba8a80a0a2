/** What `distribute` says about a round. */
import { kindOf } from '../../collect/assign/sheet';
import type { Differences, Round, RoundForm } from '../../collect/distribute/round';
import { translate, type Locale } from '../../i18n';
import type { Plan } from '../../plan/schema';
import { showYears } from '../../plan/years';
import type { Arguments } from '../arguments';
import { textTable, type Terminal } from '../terminal';

/** `distribute --json` */
export function roundJson(plan: Plan, years: readonly number[], output: string, round: Round): unknown {
  return {
    plan: plan.id,
    years,
    output,
    forms: round.forms.map(({ form, status, differences }) => ({
      department: form.department,
      file: form.file,
      edition: form.edition,
      issued: form.issued,
      due: form.due,
      status,
      rows: form.rows,
      codes: form.codes,
      hash: form.hash,
      differences,
    })),
    unassigned: round.unassigned.map(({ code, kind, name }) => ({ code, kind, name })),
    questions: round.alike,
  };
}

/** The table on stdout (unless that is JSON); what needs attention on stderr. */
export function tellRound(
  plan: Plan,
  years: readonly number[],
  output: string,
  round: Round,
  { json, locale }: Arguments,
  terminal: Terminal,
): void {
  const { forms, unassigned, alike } = round;
  if (!json) {
    const header = translate('cli.distribute.header', {}, locale).split('|');
    textTable([header, ...forms.map((one) => line(one, locale))]).forEach((text) => terminal.print(text));
    const written = forms.filter(({ build }) => build !== null).length;
    const facts = { plan: plan.shortTitle, years: showYears(years), output };
    terminal.print(
      translate('cli.distribute.done', { ...facts, written, kept: forms.length - written }, locale),
    );
  }
  for (const { form, differences } of forms)
    if (differences) {
      const facts = { department: form.department, what: wordDifferences(differences, locale) };
      terminal.warn(translate('cli.distribute.differs', facts, locale));
    }
  for (const [first, second] of alike) terminal.warn(translate('assign.alike', { first, second }, locale));
  if (unassigned.length === 0) return;
  terminal.warn(translate('cli.distribute.open', { count: unassigned.length }, locale));
  for (const item of unassigned) {
    const row = { kind: kindOf(item, locale), code: item.code, name: item.name };
    terminal.warn(translate('cli.assign.open-row', row, locale));
  }
}

function line({ form, status }: RoundForm, locale: Locale): (string | number)[] {
  const { department, file, edition, rows, due } = form;
  const result = translate(`distribute.status.${status}`, {}, locale);
  return [department, file, edition, rows.indicators, rows.projects, rows.tasks, due ?? '—', result];
}

/** What would be different in a form that is out. */
export function wordDifferences({ added, removed, due, other }: Differences, locale?: Locale): string {
  const parts = [
    ...(added.length > 0 ? [translate('distribute.differs.added', { codes: added }, locale)] : []),
    ...removed.map(({ code, lead }) =>
      lead === null
        ? translate('distribute.differs.removed-open', { code }, locale)
        : translate('distribute.differs.removed', { code, lead }, locale),
    ),
    ...(due
      ? [translate('distribute.differs.due', { before: due.before ?? '—', now: due.now ?? '—' }, locale)]
      : []),
    ...(other ? [translate('distribute.differs.other', {}, locale)] : []),
  ];
  return parts.join(locale === 'en-US' ? '; ' : '；');
}
