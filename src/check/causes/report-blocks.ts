/** Blocks in the wrong rows: one finding for all rows and years of a block, and what is left once it is put right. */
import { numberOf, type Entry } from '../../forms/entry';
import type { FiledIndicator } from '../../forms/filing';
import type { FigureRow } from '../../forms/figure-tests/row';
import { decimalsOf, showNumber } from '../../plan/units';
import { listYears } from '../../plan/years';
import type { Check } from '../context';
import type { Correction, Failure } from '../finding';
import { figureRow, type FormYears } from '../series';
import { misplacedBlocks, type Block } from './blocks';
import { entryAt, isNumeric, severityOf, worstOf, type JudgedFailure } from './judged';
import type { JudgedSheet } from './judged-sheet';
import { failingIn } from './row';
import { Sheet } from './sheet';
import { typedIn } from './typed';

/**
 * Reports blocks in the wrong rows.
 *
 * @param done - failures that are told; those of a block join them
 * @returns the rows that belong to blocks, as they are once these are put right
 */
export function reportBlocks(
  { recorder }: Check,
  sheet: JudgedSheet,
  done: Set<JudgedFailure>,
): ReadonlyMap<FiledIndicator, FigureRow> {
  const { form, rows } = sheet;
  const right = new Map<FiledIndicator, FigureRow>();
  const suspected = suspectedYears(sheet);
  if (suspected.length === 0) return right;
  for (const block of misplacedBlocks(new Sheet(sheet), suspected)) {
    const touched = rowsOf(block);
    const members = touched.flatMap((index) => {
      const filed = rows[index];
      if (!filed) return [];
      const row = putRight(sheet, right.get(filed) ?? figureRow(form, filed), index, block);
      right.set(filed, row);
      return explained(sheet.failuresOf(filed), row, block);
    });
    const worst = worstOf(members);
    const first = rows[touched[0] ?? -1];
    const entry = entryAt(form, first, block.years[0] ?? -1);
    if (!worst || !first || !entry) continue;
    const years = yearsOf(form, block);
    const spot = { sheet: entry.sheet, cell: entry.cell, code: first.indicator.code, explanation: '' };
    const failure = failureOf(sheet, block);
    recorder.fail(worst.rule.id, severityOf(worst), { ...spot, year: years[0] ?? null }, failure, years);
    recorder.absorb(members.length - 1);
    for (const member of members) done.add(member);
  }
  return right;
}

/** Years in which more than one row has something that nobody explained. */
function suspectedYears({ form, failing }: JudgedSheet): number[] {
  const rows = new Map<number, number>();
  for (const { failures } of failing) {
    const open = failures.filter(({ settled }) => !settled);
    for (const year of new Set(open.map(({ spot }) => spot.year ?? 0)))
      rows.set(year, (rows.get(year) ?? 0) + 1);
  }
  return form.years.flatMap(({ year, earlier }, position) =>
    !earlier && (rows.get(year) ?? 0) > 1 ? [position] : [],
  );
}

/** Positions of all rows that a block was moved from or to, ascending. */
const rowsOf = ({ moves }: Block): number[] =>
  [...new Set(moves.flatMap(({ to, from }) => [to, from]))].sort((left, right) => left - right);

const yearsOf = (form: FormYears, { years }: Block): number[] =>
  years.map((position) => form.years[position]?.year ?? 0);

const valueAt = ({ form, rows }: JudgedSheet, index: number, position: number): number | null =>
  numberOf(entryAt(form, rows[index], position));

/** The row with what it should hold; what was moved away and not replaced is unknown. */
function putRight(sheet: JudgedSheet, row: FigureRow, index: number, block: Block): FigureRow {
  const source = block.moves.find(({ to }) => to === index)?.from ?? -1;
  const years = row.years.map((year, position) =>
    block.years.includes(position) ? { ...year, value: valueAt(sheet, source, position) } : year,
  );
  return { ...row, years };
}

/** What a block explains: all that fails in its years, and in others what no longer fails once it is put right. */
function explained(failures: readonly JudgedFailure[], row: FigureRow, block: Block): JudgedFailure[] {
  if (failures.length === 0) return [];
  const failing = new Set(failingIn(row));
  return failures.filter((one) => {
    const position = row.years.findIndex(({ year }) => year === one.spot.year);
    if (block.years.includes(position)) return true;
    return (isNumeric(one) || one.rule.id === 'T3') && !failing.has(position);
  });
}

function failureOf(sheet: JudgedSheet, block: Block): Failure {
  const touched = rowsOf(block);
  const nameOf = (index: number | undefined): string => sheet.rows[index ?? -1]?.indicator.name ?? '';
  const [move] = block.moves;
  const facts = {
    name: nameOf(touched[0]),
    last: nameOf(touched.at(-1)),
    rows: touched.length,
    years: listYears(yearsOf(sheet.form, block)),
    moved: Math.abs((move?.from ?? 0) - (move?.to ?? 0)),
    example: exampleOf(sheet, block),
  };
  return {
    message: { key: block.exchange ? 'finding.cause.exchanged-rows' : 'finding.cause.block', facts },
    hint: {
      key: block.exchange ? 'finding.cause.exchanged-rows.hint' : `finding.cause.${block.cause}`,
      facts,
    },
    likely: { cause: block.cause, corrections: correctionsOf(sheet, block) },
    // Each row explains its own figures; once all do, there is no block.
    bound: [],
  };
}

/** Where the first figures belong, in words. */
function exampleOf(sheet: JudgedSheet, { years: [position = 0], moves }: Block): string {
  const examples = moves.flatMap(({ to, from }) => {
    const indicator = sheet.rows[to]?.indicator;
    const value = valueAt(sheet, from, position);
    return value === null || !indicator
      ? []
      : [`${indicator.name} ${showNumber(value, decimalsOf(indicator))}`];
  });
  return examples.slice(0, 2).join('；');
}

function correctionsOf({ form, rows }: JudgedSheet, { years, moves }: Block): Correction[] {
  const entryIn = (index: number, position: number): Entry | undefined =>
    entryAt(form, rows[index], position);
  return years.flatMap((position) =>
    moves.flatMap(({ to, from }): Correction[] => {
      const [entry, source] = [entryIn(to, position), entryIn(from, position)];
      if (!entry || !source || source.reading.kind === 'blank') return [];
      return [{ sheet: entry.sheet, cell: entry.cell, from: typedIn(entry), to: typedIn(source) }];
    }),
  );
}
