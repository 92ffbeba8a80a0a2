/** A round of distribution in the pane: worked out first, then made. */
import type { Assignments } from '../../../collect/assign';
import {
  LIST_FILE,
  listWorkbook,
  planRound,
  type Differences,
  type IssuedList,
  type Round,
  type RoundFrame,
} from '../../../collect/distribute';
import { fileKey } from '../../../collect/distribute/file-name';
import type { Facts, Locale, MessageKey } from '../../../i18n';
import { annualTargetsFor } from '../../../plan/annual-targets';
import type { Plan } from '../../../plan/schema';
import type { ZippedModel } from '../../save-zip';

export interface FormsWanted {
  readonly plan: Plan;
  readonly plans: readonly Plan[];
  readonly year: number;
  readonly assignments: Assignments;
  /** YYYY-MM-DD; empty for none. */
  readonly due: string;
  readonly contact: string;
  readonly earlier: RoundFrame['earlier'];
  /** The list of forms that are out; null for a new round. */
  readonly before: IssuedList | null;
  /** Departments that get a new edition. */
  readonly reissue: readonly string[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/**
 * Works the round out; nothing is written. Forms that are on the list are out and with their departments: they are never
 * made again.
 *
 * @throws ReportError as `planRound`
 */
export function roundOf({ plans, year, due, contact, before, ...wanted }: FormsWanted): Round {
  const out = new Set(before?.forms.map(({ file }) => fileKey(file)));
  return planRound({
    ...wanted,
    before,
    years: [year],
    annualTargets: annualTargetsFor(wanted.plan, plans),
    due: due === '' ? null : due,
    contact: contact.trim() === '' ? null : contact.trim(),
    isPresent: (file) => out.has(fileKey(file)),
  });
}

/** The files of the archive: the list first, then what is new. None where nothing is. */
export function filesOf(plan: Plan, { forms, list, isListNew }: Round, locale: Locale): ZippedModel[] {
  const fresh = forms.flatMap(({ form, build }) => (build ? [{ name: form.file, build }] : []));
  if (fresh.length === 0 && !isListNew) return [];
  return [{ name: LIST_FILE, build: () => listWorkbook(plan, list, locale) }, ...fresh];
}

/** What would be different in a form that is out. */
export function wordDifferences(
  { added, removed, due, other }: Differences,
  say: (key: MessageKey, facts?: Facts) => string,
): string {
  return [
    ...(added.length > 0 ? [say('distribute.differs.added', { codes: added })] : []),
    ...removed.map(({ code, lead }) =>
      lead === null
        ? say('distribute.differs.removed-open', { code })
        : say('distribute.differs.removed', { code, lead }),
    ),
    ...(due ? [say('distribute.differs.due', { before: due.before ?? '—', now: due.now ?? '—' })] : []),
    ...(other ? [say('distribute.differs.other')] : []),
  ].join(say('pane.list'));
}
