/** F1, F2, F5 and F6: is it still the form that was sent out? */
import type { Facts, MessageKey } from '../../i18n';
import type { Drift, Place } from '../../forms/filing';
import { SHEET_NAMES } from '../../forms/headers';
import type { Failure, Severity } from '../finding';

/** A rule of this group as it is listed; what it says about a drift stands in `STRUCTURE`. */
export interface StructureRule {
  readonly id: 'F1' | 'F2' | 'F5' | 'F6';
  readonly severity: Severity;
  readonly level: 0 | 1;
  readonly title: MessageKey;
}

export const STRUCTURE_RULES: readonly StructureRule[] = [
  { id: 'F1', severity: 'A', level: 0, title: 'rule.F1' },
  { id: 'F2', severity: 'A', level: 0, title: 'rule.F2' },
  { id: 'F5', severity: 'A', level: 1, title: 'rule.F5' },
  { id: 'F6', severity: 'A', level: 0, title: 'rule.F6' },
];

/** What a drift means: its rule, place, row, and words. */
export interface StructureFailure {
  readonly rule: StructureRule['id'];
  readonly place: Place;
  readonly code: string | null;
  readonly failure: Failure & { readonly severity: Severity };
}

/** So many codes a message names. */
const LISTED_CODES = 10;

const whole = (sheet: string): Place => ({ sheet, cell: null });

/** Words a drift. Losses and changes block; what is merely moved or added is only mentioned. */
export function describeDrift(drift: Drift): StructureFailure {
  switch (drift.kind) {
    case 'marker-missing':
      return plain('F1', whole(SHEET_NAMES.marker), 'finding.F1.marker', 'finding.F1.hint.marker');
    case 'plan-changed':
      return plain('F1', whole(SHEET_NAMES.marker), 'finding.F1.plan', 'finding.F1.hint.plan');
    case 'sheet-missing':
      return plain('F2', whole(drift.name), 'finding.F2.sheet-missing', 'finding.F2.hint.sheet-missing');
    case 'sheet-renamed':
      return plain(
        'F2',
        whole(drift.found),
        'finding.F2.sheet-renamed',
        'finding.F2.hint.sheet-renamed',
        { sheet: drift.name, found: drift.found },
        'D',
      );
    case 'sheet-copied':
      return plain('F2', whole(drift.copy), 'finding.F2.sheet-copied', 'finding.F2.hint.sheet-copied', {
        sheet: drift.name,
        copy: drift.copy,
      });
    case 'column-missing':
      return plain('F2', drift.place, 'finding.F2.column-missing', 'finding.F2.hint.column-missing', {
        header: drift.header,
      });
    case 'column-doubled': {
      const { place, header, first, differing } = drift;
      const facts = { header, first, rows: differing };
      return differing > 0
        ? plain('F2', place, 'finding.F2.column-doubled', 'finding.F2.hint.column-doubled', facts)
        : plain('F2', place, 'finding.F2.column-repeated', 'finding.F2.hint.column-repeated', facts, 'D');
    }
    case 'column-extra':
      return plain(
        'F2',
        drift.place,
        'finding.F2.column-extra',
        'finding.F2.hint.column-extra',
        { header: drift.header },
        'D',
      );
    case 'row-missing':
      return {
        ...plain('F2', drift.place, 'finding.F2.row-missing', 'finding.F2.hint.row-missing', {
          code: drift.code,
          name: drift.name,
        }),
        code: drift.code,
      };
    case 'row-unknown':
      return plain(
        'F2',
        drift.place,
        'finding.F2.row-unknown',
        'finding.F2.hint.row-unknown',
        { text: drift.text },
        'D',
      );
    case 'rows-foreign': {
      const { codes, name, filled } = drift;
      const facts = { codes: codes.slice(0, LISTED_CODES), name, rows: codes.length, filled };
      const key = codes.length > 1 ? 'finding.F2.rows-foreign' : 'finding.F2.row-foreign';
      // Figures that were filled in and are not used may be missing elsewhere; bare rows do no harm.
      const [hint, severity] =
        filled > 0
          ? (['finding.F2.hint.row-foreign', 'B'] as const)
          : (['finding.F2.hint.row-foreign-blank', 'D'] as const);
      return plain('F2', drift.place, key, hint, facts, severity);
    }
    case 'row-doubled':
      return {
        ...plain(
          drift.conflicting ? 'F5' : 'F2',
          drift.place,
          drift.conflicting ? 'finding.F5' : 'finding.F2.row-doubled',
          drift.conflicting ? 'finding.F5.hint' : 'finding.F2.hint.row-doubled',
          { code: drift.code, first: drift.first },
          drift.conflicting ? 'A' : 'D',
        ),
        code: drift.code,
      };
    case 'locked-changed': {
      const facts = {
        code: drift.code,
        header: drift.header,
        found: drift.found === '' ? '（空）' : drift.found,
        expected: drift.expected === '' ? '（空）' : drift.expected,
        cells: drift.cells,
      };
      const key = drift.cells > 1 ? 'finding.F6.cells' : 'finding.F6.cell';
      const described = plain('F6', drift.place, key, 'finding.F6.hint.cell', facts);
      return {
        ...described,
        code: drift.code,
        failure: { ...described.failure, left: drift.found, right: drift.expected },
      };
    }
    case 'rows-shifted':
      return plain('F6', drift.place, 'finding.F6.shifted', 'finding.F6.hint.shifted', { rows: drift.rows });
    case 'locked-differs':
      return plain('F6', drift.place, 'finding.F6.unknown', 'finding.F6.hint.unknown');
    case 'formula-replaced':
      return {
        ...plain('F6', drift.place, 'finding.F6.formula', 'finding.F6.hint.formula', {
          code: drift.code,
          header: drift.header,
        }),
        code: drift.code,
      };
  }
}

function plain(
  rule: StructureRule['id'],
  place: Place,
  message: MessageKey,
  hint: MessageKey,
  facts: Facts = {},
  severity: Severity = 'A',
): StructureFailure {
  const all = { sheet: place.sheet, ...facts };
  return {
    rule,
    place,
    code: null,
    failure: { severity, message: { key: message, facts: all }, hint: { key: hint, facts: all } },
  };
}

/** Formula cells replaced all down a column are one mistake: the first stands for all. */
export function mergeDrifts(drifts: readonly Drift[]): { drift: Drift; count: number }[] {
  const merged: { drift: Drift; count: number }[] = [];
  const columns = new Map<string, { drift: Drift; count: number }>();
  for (const drift of drifts) {
    if (drift.kind !== 'formula-replaced') {
      merged.push({ drift, count: 1 });
      continue;
    }
    const key = `${drift.place.sheet}|${drift.header}`;
    const known = columns.get(key);
    if (known) known.count++;
    else {
      const first = { drift, count: 1 };
      columns.set(key, first);
      merged.push(first);
    }
  }
  return merged;
}
