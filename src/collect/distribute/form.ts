/** The annual form of one department: only its rows, earlier years locked, its own 填报说明. */
import { buildForm } from '../../forms/build';
import { NO_EARLIER_FIGURES, type EarlierFigures } from '../../forms/locked';
import { markerOf } from '../../forms/marker';
import type { WorkbookModel } from '../../forms/sheet/model';
import type { AnnualTargets } from '../../plan/annual-targets';
import { hashValue } from '../../plan/hash';
import type { Plan } from '../../plan/schema';
import type { Assignments } from '../assign/items';
import type { Share } from './shares';

/** What all forms of a round have in common. */
export interface RoundFrame {
  readonly plan: Plan;
  /** The years to fill, ascending. */
  readonly years: readonly number[];
  readonly assignments: Assignments;
  readonly annualTargets: AnnualTargets;
  /** Accepted figures of earlier years. */
  readonly earlier: { readonly years: readonly number[]; readonly figures: EarlierFigures } | null;
  /** Whom to ask. */
  readonly contact: string | null;
}

export interface Issue {
  readonly edition: number;
  /** YYYY-MM-DD */
  readonly issued: string;
}

/** Builds the form. The same share, edition and day give the same form to the last byte. */
export function departmentForm(frame: RoundFrame, share: Share, { edition, issued }: Issue): WorkbookModel {
  const { plan, years, assignments, annualTargets, earlier, contact } = frame;
  return buildForm({
    plan,
    years,
    department: share.department,
    annualTargets,
    includeTextTargets: true,
    earlierYears: earlier?.years ?? [],
    earlier: earlier?.figures ?? NO_EARLIER_FIGURES,
    codes: new Set(share.items.map(({ code }) => code)),
    assisting: (code) => assignments.get(code)?.assisting ?? [],
    ...{ due: share.due, otherDue: share.otherDue, edition, issued, contact },
    created: new Date(`${issued}T00:00:00Z`),
  });
}

/** The hash of what a form asks and shows: two editions with the same one differ in nothing that matters. */
export function contentHash(frame: RoundFrame, share: Share): string {
  const marker = markerOf(departmentForm(frame, share, { edition: 1, issued: '2000-01-01' }));
  const assisting = share.items.map(({ code }) => frame.assignments.get(code)?.assisting ?? []);
  return hashValue([{ ...marker, edition: null, issued: null }, assisting, share.otherDue, frame.contact]);
}
