/** The round of reporting that a department's form belongs to: until when, which issue of the form, whom to ask. */
import { translate, type MessageKey } from '../i18n';

export interface FormRound {
  /** YYYY-MM-DD; null where no date was set. */
  readonly due: string | null;
  /** 1 for the first form that the department is sent for these years. */
  readonly edition: number;
  /** YYYY-MM-DD */
  readonly issued: string | null;
  /** Whom to ask; null where nobody was named. */
  readonly contact: string | null;
  /** Rows that are due on another day than the form. */
  readonly otherDue: readonly { readonly code: string; readonly due: string }[];
}

/** What 填报说明 says about the round, label and text. */
export function roundFacts({ due, edition, issued, contact, otherDue }: FormRound): [MessageKey, string][] {
  const date = issued ?? '—';
  return [
    ['form.instructions.due', dueText(due, otherDue)],
    [
      'form.instructions.edition',
      translate(edition > 1 ? 'form.instructions.edition-later' : 'form.instructions.edition-first', {
        edition,
        date,
      }),
    ],
    ['form.instructions.contact', contact ?? translate('form.instructions.contact-open')],
  ];
}

function dueText(due: string | null, otherDue: FormRound['otherDue']): string {
  const days = [...new Set(otherDue.map((row) => row.due))].sort();
  return [
    due ?? translate('form.instructions.due-open'),
    ...days.map((day) =>
      translate('form.instructions.due-other', {
        due: day,
        codes: otherDue.filter((row) => row.due === day).map(({ code }) => code),
      }),
    ),
  ].join(translate('form.instructions.due-joint'));
}
