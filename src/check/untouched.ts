/** Sheets that nobody has filled in. */
import type { Entry } from '../forms/entry';
import type { Check } from './context';
import type { Spot } from './recorder';
import { isFilled } from './series';

/** A sheet nobody touched is not checked and not accused: it is named. */
export function isUntouched(
  rows: readonly { readonly entries: ReadonlyMap<string, Entry> }[],
  fields: readonly string[],
): boolean {
  return rows.every(({ entries }) =>
    [...entries].every(([key, entry]) => !fields.some((field) => key.startsWith(field)) || !isFilled(entry)),
  );
}

export function noteUntouched({ recorder }: Check, sheet: string, rows: number): void {
  const spot: Spot = { sheet, cell: null, code: null, year: null, explanation: '' };
  recorder.fail('R1', 'D', spot, {
    message: { key: 'finding.R1.untouched', facts: { sheet, rows } },
    hint: { key: 'finding.R1.hint.untouched', facts: {} },
  });
  recorder.note('R1', spot, { key: 'unverifiable.untouched', facts: { sheet, rows } });
}
