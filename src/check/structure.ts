/** Is it still the form that was sent out? Every drift becomes a finding. */
import type { Drift } from '../forms/filing';
import type { Check } from './context';
import type { Spot } from './recorder';
import { describeDrift, mergeDrifts } from './rules/structure';
import { unsureRows } from './unsure-rows';

export function checkStructure(check: Check): void {
  const { recorder } = check;
  for (const { drift, count } of mergeDrifts(toldDrifts(check))) {
    const { rule, place, code, failure } = describeDrift(drift);
    const { severity } = failure;
    const spot: Spot = { ...place, code, year: null, explanation: '' };
    if (count > 1 && drift.kind === 'formula-replaced') {
      const facts = { sheet: place.sheet, header: drift.header, count };
      const message = { key: 'finding.F6.formulas' as const, facts };
      recorder.fail(rule, severity, { ...spot, code: null }, { ...failure, message });
    } else recorder.fail(rule, severity, spot, failure);
  }
}

/** A row that slipped takes its formulas with it, and a sheet whose rows are mixed up says so once: one mistake. */
function toldDrifts(check: Check): Drift[] {
  const unsure = unsureRows(check);
  const { drifts } = check.filing;
  const mixed = new Set(
    drifts.flatMap((drift) => (drift.kind === 'rows-shifted' ? [drift.place.sheet] : [])),
  );
  return drifts.filter((drift) => {
    if (drift.kind === 'row-unknown') return !mixed.has(drift.place.sheet);
    if (drift.kind !== 'formula-replaced') return true;
    return !mixed.has(drift.place.sheet) && unsure.get(drift.code) !== 'F6';
  });
}
