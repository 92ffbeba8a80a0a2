/** From failures to findings: what one cause explains becomes one finding that names the cause. */
import { columnKey } from '../forms/columns';
import type { FigureRow } from '../forms/figure-tests/row';
import type { FiledIndicator } from '../forms/filing';
import { decimalsOf, showNumber } from '../plan/units';
import { misplacedBlock, type Block } from './causes/blocks';
import { causesOf } from './causes/row';
import type { Check } from './context';
import { SEVERITIES, type Cause, type Correction, type Failure, type Likely, type Severity } from './finding';
import type { Spot } from './recorder';
import type { Rule } from './rule';
import type { Figure } from './series';

export interface JudgedFailure {
  readonly rule: Rule<Figure>;
  readonly spot: Spot;
  readonly failure: Failure;
}

/** A row with all that failed in it. */
export interface JudgedRow {
  readonly filed: FiledIndicator;
  readonly row: FigureRow;
  readonly explanation: string;
  readonly failures: readonly JudgedFailure[];
}

/** Rules whose failures a wrong number explains. */
const NUMERIC: ReadonlySet<string> = new Set(['V1', 'V2', 'V3', 'T1', 'T2', 'T4']);

const severityOf = ({ rule, failure }: JudgedFailure): number =>
  SEVERITIES.indexOf(failure.severity ?? rule.severity);

/** Reports the rows of a sheet. */
export function report(check: Check, judged: readonly JudgedRow[]): void {
  const done = new Set<JudgedFailure>();
  for (const block of blocksOf(judged)) reportBlock(check, judged, block, done);
  reportEmptyColumns(check, judged, done);
  for (const row of judged) if (row.failures.length > 0) reportRow(check, row, done);
}

/** What can be wrong within a row. */
type RowSlip = Exclude<Cause, 'shifted-rows' | 'offset-block'>;

/** The figure's own words stay; the cause and the way out are told in place of the general hint. */
function withCause({ rule, failure }: JudgedFailure, severity: Severity, likely: Likely): Failure {
  const [first] = likely.corrections;
  const to = typeof first?.to === 'number' ? showNumber(first.to) : '';
  const known = { ...failure, severity, likely };
  // V3 knows more about units.
  if (rule.id === 'V3' && failure.hint.facts['likely'] === to) return known;
  const facts = {
    to,
    fixes: likely.corrections.map(({ cell, to: value }) => `${cell}：${value ?? '—'}`).join('；'),
  };
  const key = `finding.cause.${likely.cause as RowSlip}` as const;
  // What blocks cannot be explained away.
  return { ...known, hint: { key: severity === 'A' ? `${key}.certain` : key, facts } };
}

function reportRow({ recorder }: Check, judgedRow: JudgedRow, done: Set<JudgedFailure>): void {
  const { row, filed, failures } = judgedRow;
  const open = failures.filter((failure) => !done.has(failure));
  const position = (year: number | null): number => row.years.findIndex((one) => one.year === year);
  const failing = open
    .filter(({ rule, failure }) => NUMERIC.has(rule.id) && failure.goOn !== true)
    .map(({ spot }) => position(spot.year));
  const causes = failing.length > 0 ? causesOf(row, failing) : [];
  for (const { cause, changes, explains } of causes) {
    const members = open.filter(
      (one) => NUMERIC.has(one.rule.id) && explains.includes(position(one.spot.year)) && !done.has(one),
    );
    const [worst] = [...members].sort((left, right) => severityOf(left) - severityOf(right));
    if (!worst) continue;
    const corrections = changes.flatMap(({ index, to }): Correction[] => {
      const { year, value } = row.years[index] ?? { year: 0, value: null };
      const entry = filed.entries.get(columnKey('actual', year));
      return entry ? [{ sheet: entry.sheet, cell: entry.cell, from: value, to }] : [];
    });
    // The finding stands where the figure is wrong, which may be the year before the one that looks odd.
    const [place] = corrections;
    const changed = row.years[changes[0]?.index ?? -1]?.year ?? worst.spot.year;
    const at = members.find(({ spot }) => spot.year === changed) ?? worst;
    const spot: Spot = place ? { ...at.spot, cell: place.cell, year: changed } : at.spot;
    const severity = worst.failure.severity ?? worst.rule.severity;
    const failure = withCause(at, severity, { cause, corrections });
    const years = cause === 'swapped-years' ? changes.map(({ index }) => row.years[index]?.year ?? 0) : [];
    recorder.fail(at.rule.id, severity, spot, failure, years);
    recorder.absorb(members.length - 1);
    for (const member of members) done.add(member);
  }
  for (const one of open)
    if (!done.has(one)) recorder.fail(one.rule.id, one.rule.severity, one.spot, one.failure);
}

/** Misplaced blocks, each with all years in which the same rows are off by as much. */
function blocksOf(judged: readonly JudgedRow[]): Block[][] {
  const inOrder = [...judged].sort((left, right) => left.filed.row - right.filed.row);
  const rows = inOrder.map(({ row }) => row);
  const blocks = new Map<string, Block[]>();
  const years = rows[0]?.years ?? [];
  years.forEach(({ year, earlier }, index) => {
    const failing = judged.filter(({ failures }) => failures.some(({ spot }) => spot.year === year));
    if (earlier || failing.length < 2) return;
    const block = misplacedBlock(rows, index);
    if (!block) return;
    const moves = block.moves.map(({ to, from }) => ({
      to: judged.indexOf(inOrder[to] as JudgedRow),
      from: judged.indexOf(inOrder[from] as JudgedRow),
    }));
    const key = moves.map(({ to, from }) => `${to}<${from}`).join();
    blocks.set(key, [...(blocks.get(key) ?? []), { ...block, moves }]);
  });
  return [...blocks.values()];
}

function reportBlock(
  { recorder }: Check,
  judged: readonly JudgedRow[],
  blocks: readonly Block[],
  done: Set<JudgedFailure>,
): void {
  const [block] = blocks;
  if (!block) return;
  const rows = new Set(block.moves.flatMap(({ to, from }) => [to, from]));
  const years = blocks.map(({ year }) => judged[0]?.row.years[year]?.year ?? 0);
  const members = judged.flatMap(({ failures }, index) =>
    rows.has(index) ? failures.filter(({ spot }) => spot.year !== null && years.includes(spot.year)) : [],
  );
  const [worst] = [...members].sort((left, right) => severityOf(left) - severityOf(right));
  if (!worst) return;
  const entryIn = (index: number, year: number) =>
    judged[index]?.filed.entries.get(columnKey('actual', year));
  const valueIn = (index: number, position: number): number | null =>
    judged[index]?.row.years[position]?.value ?? null;
  const corrections = blocks.flatMap(({ year: position, moves }) =>
    moves.flatMap(({ to, from }): Correction[] => {
      const entry = entryIn(to, judged[to]?.row.years[position]?.year ?? 0);
      if (!entry) return [];
      const meant = valueIn(from, position);
      return [{ sheet: entry.sheet, cell: entry.cell, from: valueIn(to, position), to: meant }];
    }),
  );
  const inOrder = [...rows].sort(
    (left, right) => (judged[left]?.filed.row ?? 0) - (judged[right]?.filed.row ?? 0),
  );
  const first = judged[inOrder[0] ?? 0];
  const year = years[0] ?? null;
  const entry = first?.filed.entries.get(columnKey('actual', year ?? 0));
  if (!first || !entry) return;
  const last = judged[inOrder.at(-1) ?? 0];
  const facts = {
    name: first.filed.indicator.name,
    last: last?.filed.indicator.name ?? '',
    rows: inOrder.length,
    years: years.join('、'),
    moved: Math.abs((block.moves[0]?.from ?? 0) - (block.moves[0]?.to ?? 0)),
  };
  const severity = worst.failure.severity ?? worst.rule.severity;
  const example = block.moves
    .slice(0, 2)
    .map(({ to, from }) => {
      const indicator = judged[to]?.row.indicator;
      const value = valueIn(from, block.year);
      return value === null || !indicator
        ? ''
        : `${indicator.name} ${showNumber(value, decimalsOf(indicator))}`;
    })
    .filter((text) => text !== '')
    .join('；');
  recorder.fail(
    worst.rule.id,
    severity,
    { sheet: entry.sheet, cell: entry.cell, code: first.filed.indicator.code, year, explanation: '' },
    {
      severity,
      message: { key: 'finding.cause.block', facts },
      hint: {
        key: `finding.cause.${block.cause as 'shifted-rows' | 'offset-block'}`,
        facts: { ...facts, example },
      },
      likely: { cause: block.cause, corrections },
    },
    years,
  );
  recorder.absorb(members.length - 1);
  for (const member of members) done.add(member);
}

/** Rows from which on, and the share of them, that make blank cells of a year one omission. */
const EMPTY_COLUMN = { rows: 4, share: 0.8 };

/** A year that nearly nobody filled in is one finding, not one for each row. */
function reportEmptyColumns(
  { recorder }: Check,
  judged: readonly JudgedRow[],
  done: Set<JudgedFailure>,
): void {
  const years = judged[0]?.row.years ?? [];
  years.forEach(({ year }, index) => {
    const blank = judged.flatMap(({ failures }) =>
      failures.filter((one) => one.spot.year === year && isBlank(one) && !done.has(one)),
    );
    const [first] = blank;
    if (!first || blank.length < EMPTY_COLUMN.rows || blank.length < EMPTY_COLUMN.share * judged.length)
      return;
    const likely = columnAside(judged, index);
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
  });
}

const isBlank = ({ rule, failure }: JudgedFailure): boolean =>
  rule.id === 'R1' && failure.message.key === 'finding.R1.blank';

/** Whether the figures of the next year are those of this one: most are nearer to this year's path. */
function columnAside(judged: readonly JudgedRow[], index: number): Likely | undefined {
  const compared = judged.flatMap(({ row, filed }) => {
    const [own, next] = [row.years[index], row.years[index + 1]];
    if (!own || !next || next.value === null || own.target === null || next.target === null) return [];
    if (own.target === next.target) return [];
    const nearer = Math.abs(next.value - own.target) < Math.abs(next.value - next.target);
    return [{ filed, nearer, value: next.value, years: [own.year, next.year] as const }];
  });
  const aside = compared.filter(({ nearer }) => nearer);
  if (compared.length < EMPTY_COLUMN.rows || aside.length < EMPTY_COLUMN.share * compared.length)
    return undefined;
  const corrections = compared.flatMap(({ filed, value, years }) =>
    years.flatMap((year, position): Correction[] => {
      const entry = filed.entries.get(columnKey('actual', year));
      if (!entry) return [];
      const { sheet, cell } = entry;
      return [
        position === 0 ? { sheet, cell, from: null, to: value } : { sheet, cell, from: value, to: null },
      ];
    }),
  );
  return { cause: 'offset-block', corrections };
}
