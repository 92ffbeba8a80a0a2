/** Rows of which nobody can say whose figures they carry. */
import type { Drift } from '../forms/filing';
import { HEADERS, type Part } from '../forms/headers';
import type { Check } from './context';

/** Rows whose locked cells belong to other rows: nobody knows whose figures they carry. */
export function isShifted({ filing }: Check, part: Part): boolean {
  const sheet = filing.sheets[part];
  return filing.drifts.some((drift) => drift.kind === 'rows-shifted' && drift.place.sheet === sheet);
}

/** The first locked cells after the code: where these differ, the row carries something else's name. */
const IDENTITY_HEADERS: ReadonlySet<string | undefined> = new Set([
  HEADERS.indicators.no,
  HEADERS.indicators.name,
  HEADERS.projects.category,
  HEADERS.projects.name,
]);

type LockedChanged = Extract<Drift, { kind: 'locked-changed' }>;

const isForeign = (drift: Drift): drift is LockedChanged =>
  drift.kind === 'locked-changed' && drift.cells > 1 && IDENTITY_HEADERS.has(drift.header);

/**
 * Codes whose figures cannot be told, with the rule that says so: two different rows (F5: the first is not known to
 * be the right one), or cells that slipped against their code (F6).
 */
export function unsureRows({ filing }: Check): Map<string, 'F5' | 'F6'> {
  const rows = new Map<string, 'F5' | 'F6'>();
  for (const drift of filing.drifts) {
    if (drift.kind === 'row-doubled' && drift.conflicting) rows.set(drift.code, 'F5');
    if (isForeign(drift)) rows.set(drift.code, 'F6');
  }
  return rows;
}
