/** Is it still the form that was sent out? Every drift becomes a finding. */
import type { Check } from './context';
import type { Spot } from './recorder';
import { describeDrift, mergeDrifts, STRUCTURE_RULES } from './rules/structure';
import { unsureRows } from './unsure-rows';

export function checkStructure(check: Check): void {
  const { filing, recorder } = check;
  const unsure = unsureRows(check);
  // A row that slipped takes its formulas with it: one mistake.
  const drifts = filing.drifts.filter(
    (drift) => drift.kind !== 'formula-replaced' || unsure.get(drift.code) !== 'F6',
  );
  for (const { drift, count } of mergeDrifts(drifts)) {
    const { rule, place, code, failure } = describeDrift(drift);
    const severity = STRUCTURE_RULES.find(({ id }) => id === rule)?.severity ?? 'A';
    const spot: Spot = { ...place, code, year: null, explanation: '' };
    if (count > 1 && drift.kind === 'formula-replaced') {
      const facts = { sheet: place.sheet, header: drift.header, count };
      const message = { key: 'finding.F6.formulas' as const, facts };
      recorder.fail(rule, severity, { ...spot, code: null }, { ...failure, message });
    } else recorder.fail(rule, severity, spot, failure);
  }
}
