/**
 * A checked filing on disk, a row per line: read back, it takes the memory that it takes after a check and leaves
 * little garbage behind, so that the peak of the job that starts from it is the job's own.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { CheckedFiling } from '../../src/collect/merge';
import type { FiledIndicator, Filing } from '../../src/forms/filing';
import type { Plan } from '../../src/plan/schema';

type SavedRow = Omit<FiledIndicator, 'indicator' | 'entries'> & {
  readonly entries: [string, unknown][];
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
  const lines = [
    { filing: rest, check: result, untrusted: [...untrusted] },
    ...indicators.map((row) => ({ ...row, indicator: undefined, entries: [...row.entries] })),
  ];
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
}

export async function loadChecked(file: string, plan: Plan): Promise<CheckedFiling> {
  const bytes = await readFile(file);
  let at = 0;
  const line = (): unknown => {
    const end = bytes.indexOf('\n', at);
    const text = bytes.toString('utf8', at, end < 0 ? bytes.length : end);
    at += Buffer.byteLength(text) + 1;
    return JSON.parse(text);
  };
  const { filing, check, untrusted } = line() as SavedRest;
  const indicators = plan.indicators.map((indicator): FiledIndicator => {
    const { entries, ...row } = line() as SavedRow;
    return { ...row, indicator, entries: new Map(entries) as FiledIndicator['entries'] };
  });
  return { filing: { ...filing, plan, indicators }, check: { ...check, untrusted: new Map(untrusted) } };
}
