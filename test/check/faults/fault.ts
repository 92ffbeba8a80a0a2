/**
 * What a fault is: one kind of mistake, the places where a person could make it, what it does to a form, and what a
 * careful statistician would say about it.
 */
import type { Cause, Severity } from '../../../src/check/finding';
import type { Part } from '../../../src/forms/headers';
import type { Scalar } from '../../../src/forms/sheet/model';
import type { FilledForm } from '../../support/filing';
import type { Scene } from './scene';

/** Where a mistake is made. `year` is the first year where a whole row or sheet is meant. */
export interface Place {
  readonly part: Part;
  readonly code: string;
  readonly year: number;
}

/** Where a finding may stand. Without `code` it is about the sheet, without `key` about the row. */
export interface At {
  readonly part: Part;
  readonly code?: string;
  readonly key?: string;
  /** An address of its own, for headers and rows that the form did not have. */
  readonly cell?: (form: FilledForm) => string;
  /** Where it is not the part's own sheet. */
  readonly sheet?: string;
}

/** A cell and what it held before the mistake. */
export interface Restored {
  readonly at: At;
  readonly to: Scalar | null;
}

/** What was done to a form and what must be said about it. */
export interface Planted {
  /** Any of these is the right place for the finding. */
  readonly at: readonly At[];
  /** Rows (`part:code`) or sheets (`part:*`) that the mistake is in; two mistakes of a pair share none. */
  readonly touched: readonly string[];
  /** Where one finding must speak for several years. */
  readonly years?: readonly number[];
  /** What the corrections must be: these, and none that says anything else about them. */
  readonly restored?: readonly Restored[];
  /** Figures that nobody can restore: what a correction says about them is not judged. */
  readonly lost?: readonly At[];
}

export interface Fault {
  readonly id: string;
  /** What the person did. */
  readonly what: string;
  /** Any of these rules may say it. */
  readonly rules: readonly string[];
  /** A, B or C unless told. */
  readonly severities?: readonly Severity[];
  /** Any of these must be named; nothing is expected where absent. */
  readonly causes?: readonly Cause[];
  /** Where a person could do it and a careful one would notice. */
  readonly places: (scene: Scene) => readonly Place[];
  readonly plant: (form: FilledForm, place: Place, scene: Scene) => Planted;
}

export const rowKey = (part: Part, code: string): string => `${part}:${code}`;
export const sheetKey = (part: Part): string => `${part}:*`;

/** Whether two mistakes are in different rows. */
export function apart(left: Planted, right: Planted): boolean {
  const meet = (one: string, other: string): boolean => {
    const [part, code] = one.split(':');
    const [otherPart, otherCode] = other.split(':');
    return part === otherPart && (code === otherCode || code === '*' || otherCode === '*');
  };
  return !left.touched.some((one) => right.touched.some((other) => meet(one, other)));
}
