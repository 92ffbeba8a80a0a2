/** Reports of the same figure in several filings: which is taken, and which contradict each other. */
import type { Origin } from '../assess/data';
import type { CheckResult } from '../check/check';
import type { Finding } from '../check/finding';
import { columnKey } from '../forms/columns';
import { numberOf, textOf, type Entry } from '../forms/entry';
import type { FiledIndicator, Filing } from '../forms/filing';
import { translate, type Locale } from '../i18n';

/** A filing with what its check said. */
export interface CheckedFiling {
  readonly filing: Filing;
  readonly check: CheckResult;
}

/** A row of one of the filings. */
export interface Row<T> extends CheckedFiling {
  readonly filed: T;
}

export type Entries = Pick<FiledIndicator, 'entries'>;

/** Rows by the year they report last, so that the newest word on a project counts whatever the order of the files. */
export function byYear<T>(rows: readonly Row<T>[]): Row<T>[] {
  const lastYear = ({ filing }: Row<T>): number => filing.years.at(-1) ?? 0;
  return [...rows].sort((left, right) => lastYear(left) - lastYear(right));
}

/** The cell of an entry and who answers for its row. */
export function originOf({ filing, filed }: Row<Entries>, entry: Entry): Origin {
  const department = textOf(filed.entries.get('department')) || (filing.department ?? '');
  return {
    file: filing.fileName,
    sheet: entry.sheet,
    cell: entry.cell,
    ...(department === '' ? {} : { department }),
  };
}

/** One report of a figure. */
export interface Report<T> {
  readonly year: number;
  readonly value: T;
  /** What a person sees in the cell; two reports are the same where this is. */
  readonly shown: string | number;
  readonly origin: Origin;
}

/** F5: the same figure reported differently in two files. It stands in the file of the later report. */
export interface Conflict extends Finding {
  readonly file: string;
}

/** Told of every report that differs from the first. */
export type Tell = (
  row: { readonly code: string; readonly name: string },
  year: number,
  known: Report<unknown>,
  other: Report<unknown>,
) => void;

export interface Settled<T> {
  readonly values: ReadonlyMap<number, Report<T>>;
  readonly conflicting: ReadonlySet<number>;
}

/** The first report of each year; years with different ones are in conflict. */
export function settle<T>(
  row: { readonly code: string; readonly name: string },
  reports: readonly Report<T>[],
  tell: Tell,
): Settled<T> {
  const values = new Map<number, Report<T>>();
  const conflicting = new Set<number>();
  for (const report of reports) {
    const known = values.get(report.year);
    if (!known) values.set(report.year, report);
    else if (!isSame(known.shown, report.shown)) {
      tell(row, report.year, known, report);
      conflicting.add(report.year);
    }
  }
  return { values, conflicting };
}

/** The same figure reported twice, e.g. by a form that repeats accepted earlier years, is no conflict. */
function isSame(left: string | number, right: string | number): boolean {
  if (typeof left !== 'number' || typeof right !== 'number') return left === right;
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
}

/** The values that all reports agree on. */
export const agreed = <T>(settled: Settled<T>): Map<number, T> => pick(settled, ({ value }) => value);

/** Where the values stand that all reports agree on. */
export const agreedOrigins = <T>(settled: Settled<T>): Map<number, Origin> =>
  pick(settled, ({ origin }) => origin);

function pick<T, U>({ values, conflicting }: Settled<T>, of: (report: Report<T>) => U): Map<number, U> {
  return new Map(
    [...values].flatMap(([year, report]) => (conflicting.has(year) ? [] : [[year, of(report)] as const])),
  );
}

/** A number typed into a yearly column. */
export function amountReports<T extends Entries>(
  rows: readonly Row<T>[],
  field: 'annualTarget' | 'doneInvestment' | 'plannedInvestment',
): Report<number>[] {
  return rows.flatMap((row) =>
    row.filing.years.flatMap((year) => {
      const entry = row.filed.entries.get(columnKey(field, year));
      const value = numberOf(entry);
      return entry && value !== null ? [{ year, value, shown: value, origin: originOf(row, entry) }] : [];
    }),
  );
}

/** F5 in words. */
export function conflictFinding(
  { code, name }: { readonly code: string; readonly name: string },
  year: number,
  known: Report<unknown>,
  other: Report<unknown>,
  locale: Locale | undefined,
): Conflict {
  const facts = {
    name,
    year,
    first: known.shown,
    firstFile: known.origin.file,
    second: other.shown,
    secondFile: other.origin.file,
  };
  return {
    file: other.origin.file,
    rule: 'F5',
    severity: 'A',
    sheet: other.origin.sheet,
    cell: other.origin.cell,
    code,
    year,
    message: translate('finding.F5.files', facts, locale),
    left: other.shown,
    right: known.shown,
    difference:
      typeof known.shown === 'number' && typeof other.shown === 'number' ? other.shown - known.shown : null,
    hint: translate('finding.F5.hint.files', facts, locale),
  };
}
