/**
 * A checked filing on disk, a row per line: read back, it takes the memory that it takes after a check and leaves
 * little garbage behind, so that the peak of the job that starts from it is the job's own.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CheckedFiling } from '../../src/collect/merge';
import type { Entry } from '../../src/forms/entry';
import type { FiledIndicator, Filing } from '../../src/forms/filing';
import { EntryColumns, RowEntries } from '../../src/forms/row-entries';
import type { Plan } from '../../src/plan/schema';
import { parseAddress } from '../../src/review/compact-cells';

type SavedRow = Omit<FiledIndicator, 'indicator' | 'entries'> & {
  readonly entries: [string, Entry][];
};
interface SavedRest {
  readonly filing: Omit<Filing, 'plan' | 'indicators'>;
  readonly check: Omit<CheckedFiling['check'], 'untrusted'>;
  readonly untrusted: [string, string][];
}

/** Rows stand in the order of the plan's indicators. */
export async function saveChecked(file: string, { filing, check }: CheckedFiling): Promise<void> {
  const { plan, indicators, ...rest } = filing;
  if (indicators.some(({ indicator }, index) => indicator !== plan.indicators[index]))
    throw new RangeError('the filing lacks rows of the plan');
  const { untrusted, ...result } = check;
  function* lines(): Generator<string> {
    yield `${JSON.stringify({ filing: rest, check: result, untrusted: [...untrusted] })}\n`;
    for (const row of indicators)
      yield `${JSON.stringify({ ...row, indicator: undefined, entries: [...row.entries] })}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

/** As the reader of forms keeps them: rows with the same columns share these. */
function entriesOf(): (entries: readonly [string, Entry][], row: number) => RowEntries {
  const known = new Map<string, EntryColumns>();
  return (entries, row) => {
    const places = entries.map(([key, { cell }]) => ({ key, column: parseAddress(cell)?.column ?? 0 }));
    const sheet = entries[0]?.[1].sheet ?? '';
    const name = JSON.stringify([sheet, places]);
    const columns = known.get(name) ?? new EntryColumns(sheet, places);
    known.set(name, columns);
    return new RowEntries(
      columns,
      row,
      entries.map(([, { content, reading }]) => ({ content, reading })),
    );
  };
}

/** @throws RangeError where the file holds no filing of the plan */
export async function loadChecked(file: string, plan: Plan): Promise<CheckedFiling> {
  let rest: SavedRest | null = null;
  const indicators: FiledIndicator[] = [];
  const compact = entriesOf();
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (rest === null) {
      rest = JSON.parse(line) as SavedRest;
      continue;
    }
    const { entries, ...row } = JSON.parse(line) as SavedRow;
    const indicator = plan.indicators[indicators.length];
    if (!indicator) throw new RangeError(`${file} holds more rows than the plan`);
    indicators.push({ ...row, indicator, entries: compact(entries, row.row) });
  }
  if (rest === null) throw new RangeError(`${file} is empty`);
  const { filing, check, untrusted } = rest;
  return { filing: { ...filing, plan, indicators }, check: { ...check, untrusted: new Map(untrusted) } };
}
