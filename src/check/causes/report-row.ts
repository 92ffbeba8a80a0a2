/** What is wrong within a row: one finding for each cause, one for each failure that none explains. */
import type { FigureRow } from '../../forms/figure-tests/row';
import { showNumber } from '../../plan/units';
import type { Check } from '../context';
import type { Cause, Correction, Failure, Likely, Severity } from '../finding';
import type { FormYears } from '../series';
import { entryAt, isNumeric, severityOf, worstOf, type JudgedFailure, type JudgedRow } from './judged';
import { causesOf } from './row';

/** What can be wrong within a row. */
type RowSlip = Exclude<Cause, 'shifted-rows' | 'offset-block'>;

/**
 * Reports what is not told yet.
 *
 * @param row - its figures, put right where they belong to a block
 * @param done - failures that are told; those of the row join them
 */
export function reportRow(
  { recorder }: Check,
  form: FormYears,
  judged: JudgedRow,
  row: FigureRow,
  done: Set<JudgedFailure>,
): void {
  const { failures } = judged;
  const open = failures.filter((failure) => !done.has(failure));
  const position = (year: number | null): number => row.years.findIndex((one) => one.year === year);
  const failing = open
    .filter((one) => isNumeric(one) && one.failure.goOn !== true)
    .map(({ spot }) => position(spot.year));
  const causes = failing.length > 0 ? causesOf(row, failing) : [];
  for (const { cause, changes, explains } of causes) {
    const members = open.filter(
      (one) => isNumeric(one) && explains.includes(position(one.spot.year)) && !done.has(one),
    );
    const worst = worstOf(members);
    if (!worst) continue;
    const corrections = changes.flatMap(({ index, to }): Correction[] => {
      const entry = entryAt(form, judged.filed, index);
      const from = row.years[index]?.value ?? null;
      return entry ? [{ sheet: entry.sheet, cell: entry.cell, from, to }] : [];
    });
    // The finding stands where the figure is wrong, which may be the year before the one that looks odd.
    const [place] = corrections;
    const changed = row.years[changes[0]?.index ?? -1]?.year ?? worst.spot.year;
    const at = members.find(({ spot }) => spot.year === changed) ?? worst;
    const spot = place ? { ...at.spot, cell: place.cell, year: changed } : at.spot;
    const severity = severityOf(worst);
    const bound = changes.map(({ index }) => ({
      year: row.years[index]?.year ?? null,
      value: row.years[index]?.value ?? null,
    }));
    const failure = { ...withCause(at, severity, { cause, corrections }), bound };
    const years = cause === 'swapped-years' ? changes.map(({ index }) => row.years[index]?.year ?? 0) : [];
    recorder.fail(at.rule.id, severity, spot, failure, years);
    recorder.absorb(members.length - 1);
    for (const member of members) done.add(member);
  }
  for (const one of open)
    if (!done.has(one)) recorder.fail(one.rule.id, one.rule.severity, one.spot, one.failure);
}

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
