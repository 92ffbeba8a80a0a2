/** Years that are wrong as a whole: left out, filled in one year aside, or copied from the year before. */
import { priorAt, type FigureRow } from '../../forms/figure-tests/row';
import type { Check } from '../context';
import type { Correction, Likely } from '../finding';
import { figureRow } from '../series';
import { entryAt, type JudgedFailure } from './judged';
import type { JudgedSheet } from './judged-sheet';
import { FIT } from './misfit';
import { typedIn } from './typed';

/** Rows from which on, and the share of them, that make what is wrong with a year one mistake. */
const COLUMN = { rows: 4, share: 0.8 };

const isColumn = (rows: number, of: number): boolean => rows >= COLUMN.rows && rows >= COLUMN.share * of;

/** A year that nearly nobody filled in, or that repeats the one before, is one finding, not one for each row. */
export function reportColumns(check: Check, sheet: JudgedSheet, done: Set<JudgedFailure>): void {
  const open = byYear(sheet, done);
  sheet.form.years.forEach(({ year }, position) => {
    const failures = open.get(year) ?? [];
    reportEmpty(check, sheet, { year, position, blank: failures.filter(isBlank) }, done);
    reportRepeated(
      check,
      sheet,
      { position, repeated: failures.filter(({ rule }) => rule.id === 'T3') },
      done,
    );
  });
}

/** What is not told yet and not settled by its row's explanation. */
function byYear({ failing }: JudgedSheet, done: ReadonlySet<JudgedFailure>): Map<number, JudgedFailure[]> {
  const open = new Map<number, JudgedFailure[]>();
  // From top to bottom: the first of a year stands for all of them.
  const inOrder = [...failing].sort((left, right) => left.filed.row - right.filed.row);
  for (const { failures } of inOrder)
    for (const one of failures) {
      const { year } = one.spot;
      if (year === null || done.has(one) || one.settled) continue;
      const known = open.get(year);
      if (known) known.push(one);
      else open.set(year, [one]);
    }
  return open;
}

const figureRows = ({ form, rows }: JudgedSheet): FigureRow[] => rows.map((filed) => figureRow(form, filed));

const isBlank = ({ rule, failure }: JudgedFailure): boolean =>
  rule.id === 'R1' && failure.message.key === 'finding.R1.blank';

function reportEmpty(
  { recorder }: Check,
  sheet: JudgedSheet,
  { year, position, blank }: { year: number; position: number; blank: readonly JudgedFailure[] },
  done: Set<JudgedFailure>,
): void {
  const [first] = blank;
  if (!first || !isColumn(blank.length, sheet.rows.length)) return;
  const likely = columnsAside(sheet, position);
  const facts = { year, rows: blank.length, next: year + 1 };
  recorder.fail(
    'R1',
    'A',
    { ...first.spot, explanation: '' },
    {
      message: { key: 'finding.R1.column', facts },
      hint: { key: likely ? 'finding.R1.hint.column-aside' : 'finding.R1.hint.column', facts },
      ...(likely ? { likely } : {}),
    },
  );
  recorder.absorb(blank.length - 1);
  for (const one of blank) done.add(one);
}

/**
 * Whether all columns after a blank one stand a year too late: nearly all figures of the next year are nearer to what
 * is expected in the blank one. Moved back are all of them or none.
 */
function columnsAside(sheet: JudgedSheet, blank: number): Likely | undefined {
  const inNumbers = figureRows(sheet);
  const nearer = inNumbers.flatMap(({ years }) => {
    const [own, next] = [years[blank], years[blank + 1]];
    if (!own || !next || next.value === null || own.target === null || next.target === null) return [];
    if (own.target === next.target) return [];
    return [Math.abs(next.value - own.target) < Math.abs(next.value - next.target)];
  });
  if (!isColumn(nearer.filter(Boolean).length, nearer.length)) return undefined;
  const single = inNumbers.flatMap((row) => isSingleStep(row, blank) ?? []);
  const certain = isColumn(single.filter(Boolean).length, single.length);
  return { cause: 'offset-block', corrections: certain ? movedBack(sheet, blank) : [] };
}

/** Between two steps and one, a step that is nearer to one. */
const ONE_AND_A_HALF = 1.5;

/**
 * Whether the step over a blank year is one year's, as the later ones are, and not that of two years: a slow start
 * looks like columns that stand a year too late, but not so. Undefined where the row does not move.
 */
function isSingleStep(row: FigureRow, blank: number): boolean | undefined {
  const { years, baseline } = row;
  const prior = priorAt({ ...row, hasBaseline: baseline !== null }, blank);
  if (prior?.factor !== 1) return undefined;
  const before = prior.from === 'baseline' ? baseline : (years[blank - 1]?.value ?? null);
  const [next, last] = [years[blank + 1]?.value ?? null, years.at(-1)?.value ?? null];
  const steps = years.length - blank - 2;
  if (before === null || next === null || last === null || steps < 1 || last === next) return undefined;
  return Math.abs(next - before) < ONE_AND_A_HALF * (Math.abs(last - next) / steps);
}

/** Every figure from the blank year on, one year back; the last year is then empty. */
function movedBack({ form, rows }: JudgedSheet, blank: number): Correction[] {
  return rows.flatMap((one) =>
    form.years.slice(blank).flatMap((_, index): Correction[] => {
      const entry = entryAt(form, one, blank + index);
      const next = entryAt(form, one, blank + index + 1);
      if (!entry) return [];
      const [from, to] = [typedIn(entry), next ? typedIn(next) : null];
      return from === to ? [] : [{ sheet: entry.sheet, cell: entry.cell, from, to }];
    }),
  );
}

/** How many rows repeat the figure of the year before; null where they are not nearly all that have both. */
function repeatedRows(sheet: JudgedSheet, position: number): number | null {
  const { rows } = sheet;
  const values = sheet.measured(position, FIT.value);
  const before = position > 0 ? sheet.measured(position - 1, FIT.value) : null;
  let [equal, other] = [0, 0];
  for (let row = 0; row < rows.length; row++) {
    const value = values[row];
    const prior = before ? before[row] : rows[row]?.indicator.baseline.value;
    if (!Number.isFinite(value) || !Number.isFinite(prior)) continue;
    if (value === prior) equal++;
    else if (++other > (1 - COLUMN.share) * rows.length) return null;
  }
  return isColumn(equal, equal + other) ? equal : null;
}

/** A year whose figures are nearly all those of the year before was copied. Nobody knows the right ones. */
function reportRepeated(
  { recorder }: Check,
  sheet: JudgedSheet,
  { position, repeated }: { position: number; repeated: readonly JudgedFailure[] },
  done: Set<JudgedFailure>,
): void {
  const [first] = repeated;
  if (!first || repeated.length < COLUMN.rows) return;
  const equal = repeatedRows(sheet, position);
  if (equal === null) return;
  const { facts: own } = first.failure.message;
  const facts = { year: own['year'] ?? '', before: own['before'] ?? '', rows: equal };
  recorder.fail(
    first.rule.id,
    first.rule.severity,
    { ...first.spot, explanation: '' },
    {
      message: { key: 'finding.T3.column', facts },
      hint: { key: 'finding.T3.hint.column', facts },
      likely: { cause: 'offset-block', corrections: [] },
      // Explained row by row.
      bound: [],
    },
  );
  recorder.absorb(repeated.length - 1);
  for (const one of repeated) done.add(one);
}
