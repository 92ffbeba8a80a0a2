/** Years that are wrong as a whole: left out, filled in one year aside, or copied from the year before. */
import { priorAt, type FigureRow } from '../../forms/figure-tests/row';
import type { Check } from '../context';
import { settles } from '../explanation';
import type { Correction, Likely } from '../finding';
import { entryAt, severityOf, type JudgedFailure, type JudgedRow } from './judged';
import { typedIn } from './typed';

/** Rows from which on, and the share of them, that make what is wrong with a year one mistake. */
const COLUMN = { rows: 4, share: 0.8 };

const isColumn = (rows: number, of: number): boolean => rows >= COLUMN.rows && rows >= COLUMN.share * of;

/** A year that nearly nobody filled in, or that repeats the one before, is one finding, not one for each row. */
export function reportColumns(check: Check, judged: readonly JudgedRow[], done: Set<JudgedFailure>): void {
  const open = byYear(judged, done);
  (judged[0]?.row.years ?? []).forEach(({ year }, position) => {
    const failures = open.get(year) ?? [];
    reportEmpty(check, judged, { year, position, blank: failures.filter(isBlank) }, done);
    reportRepeated(
      check,
      judged,
      { position, repeated: failures.filter(({ rule }) => rule.id === 'T3') },
      done,
    );
  });
}

/** What is not told yet and not settled by its row's explanation. */
function byYear(
  judged: readonly JudgedRow[],
  done: ReadonlySet<JudgedFailure>,
): Map<number, JudgedFailure[]> {
  const open = new Map<number, JudgedFailure[]>();
  for (const { failures, explanation } of judged)
    for (const one of failures) {
      const { year } = one.spot;
      if (year === null || done.has(one) || settles(explanation, severityOf(one), [year])) continue;
      const known = open.get(year);
      if (known) known.push(one);
      else open.set(year, [one]);
    }
  return open;
}

const isBlank = ({ rule, failure }: JudgedFailure): boolean =>
  rule.id === 'R1' && failure.message.key === 'finding.R1.blank';

function reportEmpty(
  { recorder }: Check,
  judged: readonly JudgedRow[],
  { year, position, blank }: { year: number; position: number; blank: readonly JudgedFailure[] },
  done: Set<JudgedFailure>,
): void {
  const [first] = blank;
  if (!first || !isColumn(blank.length, judged.length)) return;
  const likely = columnsAside(judged, position);
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
function columnsAside(judged: readonly JudgedRow[], blank: number): Likely | undefined {
  const nearer = judged.flatMap(({ row: { years } }) => {
    const [own, next] = [years[blank], years[blank + 1]];
    if (!own || !next || next.value === null || own.target === null || next.target === null) return [];
    if (own.target === next.target) return [];
    return [Math.abs(next.value - own.target) < Math.abs(next.value - next.target)];
  });
  if (!isColumn(nearer.filter(Boolean).length, nearer.length)) return undefined;
  const single = judged.flatMap(({ row }) => isSingleStep(row, blank) ?? []);
  const certain = isColumn(single.filter(Boolean).length, single.length);
  return { cause: 'offset-block', corrections: certain ? movedBack(judged, blank) : [] };
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
function movedBack(judged: readonly JudgedRow[], blank: number): Correction[] {
  return judged.flatMap((one) =>
    one.row.years.slice(blank).flatMap((_, index): Correction[] => {
      const entry = entryAt(one, blank + index);
      const next = entryAt(one, blank + index + 1);
      if (!entry) return [];
      const [from, to] = [typedIn(entry), next ? typedIn(next) : null];
      return from === to ? [] : [{ sheet: entry.sheet, cell: entry.cell, from, to }];
    }),
  );
}

/** A year whose figures are nearly all those of the year before was copied. Nobody knows the right ones. */
function reportRepeated(
  { recorder }: Check,
  judged: readonly JudgedRow[],
  { position, repeated }: { position: number; repeated: readonly JudgedFailure[] },
  done: Set<JudgedFailure>,
): void {
  const [first] = repeated;
  const pairs = judged.flatMap(({ row }) => {
    const value = row.years[position]?.value ?? null;
    const before = position === 0 ? row.baseline : (row.years[position - 1]?.value ?? null);
    return value === null || before === null ? [] : [value === before];
  });
  const equal = pairs.filter(Boolean).length;
  if (!first || repeated.length < COLUMN.rows || !isColumn(equal, pairs.length)) return;
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
    },
  );
  recorder.absorb(repeated.length - 1);
  for (const one of repeated) done.add(one);
}
