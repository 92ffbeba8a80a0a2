/** What the form is to hold: what was chosen, else as the form in the workbook is. */
import type { Filing } from '../../../forms/filing';
import { reportingYears } from '../../../plan/facts';
import type { Plan } from '../../../plan/schema';
import { hasTextTargets } from '../../form-shape';
import type { Session } from '../../session';

export interface FillOptions {
  /** The one year to fill; null for all. */
  readonly year: number | null;
  readonly years: readonly number[];
  readonly department: string | null;
  readonly textTargets: boolean;
}

/** @param filing - the form in the open workbook; null where there is none */
export function fillOptions(
  session: Pick<Session, 'year' | 'department' | 'textTargets'>,
  plan: Plan,
  filing: Filing | null,
): FillOptions {
  const own = filing?.plan.id === plan.id ? filing : null;
  const all = reportingYears(plan);
  const year = session.year !== null && all.includes(session.year) && all.length > 1 ? session.year : null;
  const department = session.department ?? own?.department ?? '';
  return {
    year,
    years: year === null ? all : [year],
    department: department.trim() === '' ? null : department.trim(),
    textTargets: session.textTargets ?? (own !== null && hasTextTargets(own)),
  };
}
