/** Figures of earlier filings that were accepted, and whether they still mean the same. */
import { columnKey } from '../../forms/columns';
import type { Entry } from '../../forms/entry';
import type { FiledIndicator, Filing } from '../../forms/filing';
import { HEADERS } from '../../forms/headers';
import { comparable } from '../../forms/locked';
import type { Indicator } from '../../plan/schema';
import { figureOf } from './figures';

/** What of an indicator must stay as it is for its years to be compared. */
export type DefinitionField = 'name' | 'unit' | 'measure' | 'baselineYear';

export interface DefinitionChange {
  readonly field: DefinitionField;
  readonly before: string;
  readonly after: string;
}

/** One figure that was accepted. */
export interface AcceptedFigure {
  readonly filing: Filing;
  readonly filed: FiledIndicator;
  readonly year: number;
  readonly entry: Entry;
  readonly value: number | string;
}

/** By `plan|code|year`. */
export type AcceptedFigures = ReadonlyMap<string, AcceptedFigure>;

export const acceptedKey = (planId: string, code: string, year: number): string =>
  `${planId}|${code}|${year}`;

/**
 * The accepted figures, one for each year of each indicator.
 *
 * @param filings - in the order in which they were accepted: of two with the same figure the later counts, and one that
 *   reports it counts before one that only shows it
 */
export function acceptedFigures(filings: readonly Filing[]): AcceptedFigures {
  const figures = new Map<string, AcceptedFigure>();
  const collect = (yearsOf: (filing: Filing) => readonly number[]): void => {
    for (const filing of filings)
      for (const filed of filing.indicators)
        for (const year of yearsOf(filing)) {
          const entry = filed.entries.get(columnKey('actual', year));
          if (!entry) continue;
          const figure = figureOf(entry);
          if ('value' in figure)
            figures.set(acceptedKey(filing.plan.id, filed.indicator.code, year), {
              ...{ filing, filed, year, entry },
              value: figure.value,
            });
        }
  };
  collect(({ earlierYears }) => earlierYears);
  collect(({ years }) => years);
  return figures;
}

/** What has changed in an indicator since a figure was accepted; empty where nothing has. */
export function changesSince({ filing, filed }: AcceptedFigure, now: Indicator): DefinitionChange[] {
  const fields = (['name', 'unit', 'measure', 'baselineYear'] as const).flatMap((field) => {
    const [before, after] = [fieldOf(filed.indicator, field), fieldOf(now, field)];
    return before === after || comparable(before) === comparable(after) ? [] : [{ field, before, after }];
  });
  return fields.length > 0 ? fields : driftedSince(filing, now);
}

function fieldOf(indicator: Indicator, field: DefinitionField): string {
  if (field === 'baselineYear') return String(indicator.baseline.year ?? '—');
  return indicator[field] ?? '—';
}

const HEADER_FIELDS = new Map<string | undefined, DefinitionField>([
  [HEADERS.indicators.name, 'name'],
  [HEADERS.indicators.unit, 'unit'],
  [HEADERS.indicators.baselineYear, 'baselineYear'],
]);

/** A form made from an older version of the plan still shows what that version said. */
function driftedSince({ drifts }: Filing, { code }: Indicator): DefinitionChange[] {
  if (!drifts.some(({ kind }) => kind === 'plan-changed')) return [];
  return drifts.flatMap((drift) => {
    const field = drift.kind === 'locked-changed' && drift.code === code && HEADER_FIELDS.get(drift.header);
    return field ? [{ field, before: drift.found || '—', after: drift.expected || '—' }] : [];
  });
}
