/** The session as it is kept in the workbook, and back. What cannot be read is as if it had not been chosen. */
import type { Binding } from '../check/explanation';
import { SEVERITIES } from '../check/finding';
import type { Assignment } from '../plan/assignments';
import {
  NEW_SESSION,
  STEPS,
  type AssignedPlan,
  type Explained,
  type ImportedPlan,
  type Session,
} from './session';

/** Imported plans up to this many bytes in all are kept in the workbook. */
export const KEPT_BYTES = 200_000;

/** Assignments of all plans up to this many bytes are kept beside them: some two thousand rows. */
export const KEPT_ASSIGNED_BYTES = 200_000;

/** So many explained figures are kept; the last remembered come first, and those of every check are among them. */
export const KEPT_BINDINGS = 1000;

const VERSION = 1;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Which imported plans are too large to be kept beside the others; the last imported come first. */
export function splitKept(imported: readonly ImportedPlan[]): {
  readonly kept: readonly ImportedPlan[];
  readonly left: readonly ImportedPlan[];
} {
  return split(imported, KEPT_BYTES, ({ json }) => json);
}

/** Which plans' assignments are too large to be kept beside the others; the last assigned come first. */
export function splitAssigned(assigned: readonly AssignedPlan[]): {
  readonly kept: readonly AssignedPlan[];
  readonly left: readonly AssignedPlan[];
} {
  return split(assigned, KEPT_ASSIGNED_BYTES, (one) => JSON.stringify(one));
}

/** The last ones that have room together. @param bytes - all of it */
function split<T>(
  all: readonly T[],
  bytes: number,
  textOf: (one: T) => string,
): { readonly kept: readonly T[]; readonly left: readonly T[] } {
  let room = bytes;
  const kept: T[] = [];
  const left: T[] = [];
  for (const one of [...all].reverse()) {
    const size = bytesOf(textOf(one));
    if (size > room) left.unshift(one);
    else {
      room -= size;
      kept.unshift(one);
    }
  }
  return { kept, left };
}

/** What is written into the workbook. */
export function savedForm(session: Session): unknown {
  const { explained } = session;
  return {
    version: VERSION,
    ...session,
    imported: splitKept(session.imported).kept,
    assigned: splitAssigned(session.assigned).kept,
    explained: explained && { ...explained, bindings: explained.bindings.slice(-KEPT_BINDINGS) },
  };
}

/** A session from what stood in the workbook; anybody may have written there. */
export function restoreSession(saved: unknown): Session {
  if (!isRecord(saved) || saved.version !== VERSION) return NEW_SESSION;
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const year = (value: unknown): number | null =>
    typeof value === 'number' && Number.isInteger(value) ? value : null;
  const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
  const hidden = Array.isArray(saved.hidden) ? saved.hidden : [];
  const imported: unknown[] = Array.isArray(saved.imported) ? saved.imported : [];
  return {
    step: STEPS.find((step) => step === saved.step) ?? NEW_SESSION.step,
    planId: text(saved.planId),
    imported: imported.filter(isImported),
    year: year(saved.year),
    department: text(saved.department),
    textTargets: flag(saved.textTargets),
    hidden: SEVERITIES.filter((severity) => hidden.includes(severity)),
    autoCheck: flag(saved.autoCheck) ?? NEW_SESSION.autoCheck,
    assessYear: year(saved.assessYear),
    departments: text(saved.departments) ?? NEW_SESSION.departments,
    autoOpen: flag(saved.autoOpen),
    filledBy: text(saved.filledBy) ?? NEW_SESSION.filledBy,
    explained: restoreExplained(saved.explained),
    assigned: Array.isArray(saved.assigned) ? saved.assigned.flatMap(restoreAssigned) : [],
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isImported(value: unknown): value is ImportedPlan {
  if (!isRecord(value)) return false;
  return [value.id, value.file, value.json].every((one) => typeof one === 'string');
}

function restoreExplained(value: unknown): Explained | null {
  if (!isRecord(value) || typeof value.planId !== 'string' || !Array.isArray(value.bindings)) return null;
  const bindings: unknown[] = value.bindings;
  return { planId: value.planId, bindings: bindings.filter(isBinding) };
}

function isBinding(value: unknown): value is Binding {
  if (!isRecord(value)) return false;
  const { code, rule, text, year, value: figure } = value;
  return (
    [code, rule, text].every((one) => typeof one === 'string') &&
    (year === null || typeof year === 'number') &&
    (figure === null || typeof figure === 'number' || typeof figure === 'string')
  );
}

function restoreAssigned(value: unknown): readonly AssignedPlan[] {
  if (!isRecord(value) || typeof value.planId !== 'string' || !Array.isArray(value.assignments)) return [];
  const assignments: unknown[] = value.assignments;
  return [{ planId: value.planId, assignments: assignments.filter(isAssignment) }];
}

function isAssignment(value: unknown): value is Assignment {
  if (!isRecord(value)) return false;
  const { code, lead, assisting, due } = value;
  return (
    [code, lead].every((one) => typeof one === 'string' && one !== '') &&
    Array.isArray(assisting) &&
    assisting.every((one) => typeof one === 'string') &&
    (due === null || typeof due === 'string')
  );
}
