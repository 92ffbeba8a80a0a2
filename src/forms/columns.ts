/** The columns of the three filing sheets: which there are, in which order, and what may be typed in them. */
import { HEADERS, type Field, type Part } from './headers';

/** `locked` cells come from the plan, `formula` cells are computed in the sheet, `input` cells are filled in. */
export type Editing = 'locked' | 'input' | 'formula';

export interface FormColumn {
  /** `field`, or `field:year` for columns that exist once a year; unique in a sheet. */
  readonly key: string;
  readonly field: Field;
  readonly year: number | null;
  /** True for a year before those to fill: its accepted figures are only shown. */
  readonly earlier: boolean;
  readonly header: string;
  readonly editing: Editing;
  /** In characters. */
  readonly width: number;
}

type Spec = readonly [field: Field, editing: Editing, width: number];

const SPECS: Readonly<
  Record<Part, { before: readonly Spec[]; yearly: readonly Spec[]; after: readonly Spec[] }>
> = {
  indicators: {
    before: [
      ['code', 'locked', 11],
      ['no', 'locked', 6],
      ['group', 'locked', 20],
      ['name', 'locked', 34],
      ['unit', 'locked', 8],
      ['baselineYear', 'locked', 8],
      ['baseline', 'locked', 11],
      ['targetYear', 'locked', 8],
      ['target', 'locked', 13],
    ],
    yearly: [
      ['annualTarget', 'locked', 11],
      ['actual', 'input', 11],
    ],
    after: [
      ['source', 'input', 16],
      ['explanation', 'input', 26],
      ['department', 'input', 14],
      ['hint', 'formula', 26],
    ],
  },
  projects: {
    before: [
      ['code', 'locked', 10],
      ['category', 'locked', 12],
      ['name', 'locked', 28],
      ['entity', 'locked', 22],
      ['investment', 'locked', 11],
      ['scope', 'locked', 32],
    ],
    yearly: [
      ['plannedInvestment', 'input', 10],
      ['doneInvestment', 'input', 10],
    ],
    after: [
      ['totalDone', 'formula', 11],
      ['doneShare', 'formula', 9],
      ['status', 'input', 9],
      ['started', 'input', 10],
      ['finished', 'input', 10],
      ['progress', 'input', 20],
      ['problems', 'input', 18],
      ['explanation', 'input', 18],
      ['department', 'input', 13],
      ['hint', 'formula', 34],
    ],
  },
  tasks: {
    before: [
      ['code', 'locked', 11],
      ['name', 'locked', 46],
    ],
    yearly: [['progress', 'input', 40]],
    after: [
      ['status', 'input', 11],
      ['department', 'input', 18],
      ['hint', 'formula', 24],
    ],
  },
};

/** Columns that forms sent out earlier lack; nothing is filled in there. */
const ADDED_LATER: Readonly<Partial<Record<Part, readonly Field[]>>> = {
  projects: ['hint'],
  tasks: ['hint'],
};
export const isOptional = (part: Part, { field }: Pick<FormColumn, 'field'>): boolean =>
  ADDED_LATER[part]?.includes(field) ?? false;

/** 配合单位 stands before the hint in forms that are made for one department; it is shown and not read back. */
const ASSISTING: Spec = ['assisting', 'locked', 16];
export const isOnlyShown = (key: string): boolean => key === 'assisting';

/** `actual` and 2023 → `actual:2023`. */
export function columnKey(field: Field, year: number | null = null): string {
  return year === null ? field : `${field}:${year}`;
}

/** The header text of a field, with its year where it has one. */
export function headerText(part: Part, field: Field, year: number | null = null): string {
  const template = HEADERS[part][field];
  if (template === undefined) throw new RangeError(`${part} has no column ${field}`);
  return year === null ? template : template.replace('Y', String(year));
}

/**
 * The columns of a sheet.
 *
 * @param years - the years to fill
 * @param earlierYears - years before them, whose accepted figures are shown locked
 * @param assisting - with 配合单位
 */
export function formColumns(
  part: Part,
  years: readonly number[],
  earlierYears: readonly number[] = [],
  assisting = false,
): FormColumn[] {
  const { before, yearly, after } = SPECS[part];
  const single = ([field, editing, width]: Spec): FormColumn => ({
    key: columnKey(field),
    field,
    year: null,
    earlier: false,
    header: headerText(part, field),
    editing,
    width,
  });
  const ofYear = (year: number): FormColumn[] =>
    yearly.map(([field, editing, width]) => ({
      key: columnKey(field, year),
      field,
      year,
      earlier: earlierYears.includes(year),
      header: headerText(part, field, year),
      editing: earlierYears.includes(year) ? 'locked' : editing,
      width,
    }));
  const allYears = [...earlierYears, ...years].sort((a, b) => a - b);
  const last = assisting ? [...after.slice(0, -1), ASSISTING, ...after.slice(-1)] : after;
  return [...before.map(single), ...allYears.flatMap(ofYear), ...last.map(single)];
}

/** Header texts with blanks and full-width forms evened out, as they are compared on reading. */
export function normaliseLabel(text: string): string {
  // Codes, which are most of what is asked about, are even already.
  if (/^[!-~]*$/.test(text)) return text;
  return text.normalize('NFKC').replace(/\s+/g, '');
}

interface YearlyHeader {
  readonly field: Field;
  readonly pattern: RegExp;
}

const YEARLY_HEADERS: Readonly<Record<Part, readonly YearlyHeader[]>> = {
  indicators: yearlyHeaders('indicators'),
  projects: yearlyHeaders('projects'),
  tasks: yearlyHeaders('tasks'),
};

/** The fields of the headers without a year, by their labels. */
const SINGLE_HEADERS: Readonly<Record<Part, ReadonlyMap<string, Field>>> = {
  indicators: singleHeaders('indicators'),
  projects: singleHeaders('projects'),
  tasks: singleHeaders('tasks'),
};

function singleHeaders(part: Part): Map<string, Field> {
  const { before, after } = SPECS[part];
  const fields = [...before, ...after, ASSISTING].map(([field]) => field);
  // The first of two that share a label is the one that is meant.
  return new Map(fields.reverse().map((field) => [normaliseLabel(headerText(part, field)), field]));
}

function yearlyHeaders(part: Part): YearlyHeader[] {
  return SPECS[part].yearly.map(([field]) => ({
    field,
    pattern: new RegExp(`^${normaliseLabel(headerText(part, field)).replace('Y', '(\\d{4})')}$`),
  }));
}

/** Which field (and year) a header text names in a sheet, or null for a foreign column. */
export function recogniseHeader(part: Part, text: string): { field: Field; year: number | null } | null {
  const label = normaliseLabel(text);
  for (const { field, pattern } of YEARLY_HEADERS[part]) {
    const match = pattern.exec(label);
    if (match) return { field, year: Number(match[1]) };
  }
  const field = SINGLE_HEADERS[part].get(label);
  return field ? { field, year: null } : null;
}
