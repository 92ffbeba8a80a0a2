/** Blocks in the wrong rows: one finding for all rows and years of a block, and what is left once it is put right. */
import type { Entry, Reading } from '../../forms/entry';
import { decimalsOf, showNumber } from '../../plan/units';
import type { Check } from '../context';
import { settles } from '../explanation';
import type { Correction, Failure } from '../finding';
import { misplacedBlocks, type Block } from './blocks';
import { entryAt, isNumeric, severityOf, worstOf, type JudgedFailure, type JudgedRow } from './judged';
import { failingIn } from './row';
import { typedIn } from './typed';

const NOTHING: Reading = { kind: 'blank' };

/**
 * Reports blocks in the wrong rows.
 *
 * @param judged - in the order of the sheet
 * @param done - failures that are told; those of a block join them
 * @returns the rows as they are once the blocks are put right
 */
export function reportBlocks(
  { recorder }: Check,
  judged: readonly JudgedRow[],
  done: Set<JudgedFailure>,
): JudgedRow[] {
  const rows = [...judged];
  const lines = judged.map((one) => ({
    row: one.row,
    readings: one.row.years.map((_, position) => entryAt(one, position)?.reading ?? NOTHING),
  }));
  for (const block of misplacedBlocks(lines, suspectedYears(judged))) {
    const touched = rowsOf(block);
    for (const index of touched) {
      const one = rows[index];
      if (one) rows[index] = putRight(one, index, block, judged);
    }
    const members = touched.flatMap((index) => (rows[index] ? explained(rows[index], block) : []));
    const worst = worstOf(members);
    const [top] = touched;
    const first = judged[top ?? -1];
    const entry = first && entryAt(first, block.years[0] ?? -1);
    if (!worst || !first || !entry) continue;
    const years = block.years.map((position) => first.row.years[position]?.year ?? 0);
    const spot = { sheet: entry.sheet, cell: entry.cell, code: first.filed.indicator.code, explanation: '' };
    const failure = failureOf(block, judged, severityOf(worst));
    recorder.fail(worst.rule.id, severityOf(worst), { ...spot, year: years[0] ?? null }, failure, years);
    recorder.absorb(members.length - 1);
    for (const member of members) done.add(member);
  }
  return rows;
}

/** Years in which more than one row has something that nobody explained. */
function suspectedYears(judged: readonly JudgedRow[]): number[] {
  const rows = new Map<number, number>();
  for (const { failures, explanation } of judged) {
    const open = failures.filter((one) => !settles(explanation, severityOf(one), [one.spot.year]));
    for (const year of new Set(open.map(({ spot }) => spot.year ?? 0)))
      rows.set(year, (rows.get(year) ?? 0) + 1);
  }
  const years = judged[0]?.row.years ?? [];
  return years.flatMap(({ year, earlier }, position) =>
    !earlier && (rows.get(year) ?? 0) > 1 ? [position] : [],
  );
}

/** Positions of all rows that a block was moved from or to, ascending. */
const rowsOf = ({ moves }: Block): number[] =>
  [...new Set(moves.flatMap(({ to, from }) => [to, from]))].sort((left, right) => left - right);

/** The row with what it should hold; what was moved away and not replaced is unknown. */
function putRight(one: JudgedRow, index: number, block: Block, judged: readonly JudgedRow[]): JudgedRow {
  const source = judged[block.moves.find(({ to }) => to === index)?.from ?? -1];
  const years = one.row.years.map((year, position) =>
    block.years.includes(position) ? { ...year, value: source?.row.years[position]?.value ?? null } : year,
  );
  return { ...one, row: { ...one.row, years } };
}

/** What a block explains: all that fails in its years, and in others what no longer fails once it is put right. */
function explained({ row, failures }: JudgedRow, block: Block): JudgedFailure[] {
  const failing = new Set(failingIn(row));
  return failures.filter((one) => {
    const position = row.years.findIndex(({ year }) => year === one.spot.year);
    if (block.years.includes(position)) return true;
    return (isNumeric(one) || one.rule.id === 'T3') && !failing.has(position);
  });
}

function failureOf(block: Block, judged: readonly JudgedRow[], severity: Failure['severity']): Failure {
  const touched = rowsOf(block);
  const nameOf = (index: number | undefined): string => judged[index ?? -1]?.filed.indicator.name ?? '';
  const [move] = block.moves;
  const facts = {
    name: nameOf(touched[0]),
    last: nameOf(touched.at(-1)),
    rows: touched.length,
    years: block.years.map((position) => judged[0]?.row.years[position]?.year ?? 0).join('、'),
    moved: Math.abs((move?.from ?? 0) - (move?.to ?? 0)),
    example: exampleOf(block, judged),
  };
  return {
    ...(severity ? { severity } : {}),
    message: { key: block.exchange ? 'finding.cause.exchanged-rows' : 'finding.cause.block', facts },
    hint: {
      key: block.exchange ? 'finding.cause.exchanged-rows.hint' : `finding.cause.${block.cause}`,
      facts,
    },
    likely: { cause: block.cause, corrections: correctionsOf(block, judged) },
  };
}

/** Where the first figures belong, in words. */
function exampleOf({ years: [position = 0], moves }: Block, judged: readonly JudgedRow[]): string {
  const examples = moves.flatMap(({ to, from }) => {
    const indicator = judged[to]?.filed.indicator;
    const value = judged[from]?.row.years[position]?.value ?? null;
    return value === null || !indicator
      ? []
      : [`${indicator.name} ${showNumber(value, decimalsOf(indicator))}`];
  });
  return examples.slice(0, 2).join('；');
}

function correctionsOf({ years, moves }: Block, judged: readonly JudgedRow[]): Correction[] {
  const entryIn = (index: number, position: number): Entry | undefined => {
    const one = judged[index];
    return one && entryAt(one, position);
  };
  return years.flatMap((position) =>
    moves.flatMap(({ to, from }): Correction[] => {
      const [entry, source] = [entryIn(to, position), entryIn(from, position)];
      if (!entry || !source || source.reading.kind === 'blank') return [];
      return [{ sheet: entry.sheet, cell: entry.cell, from: typedIn(entry), to: typedIn(source) }];
    }),
  );
}
