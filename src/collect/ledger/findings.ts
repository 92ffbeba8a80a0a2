/** What the ledger finds: figures of past years that changed without a reason, and figures that contradict each other. */
import type { Finding } from '../../check/finding';
import { translate, type Locale } from '../../i18n';
import { showNumber } from '../../plan/units';
import { departmentKey } from '../assign/department';
import type { Claim } from './claims';
import type { Standing } from './standing';

const show = (value: number | string): string => (typeof value === 'number' ? showNumber(value) : value);

const differenceOf = (one: Claim, other: Claim): number | null =>
  typeof one.value === 'number' && typeof other.value === 'number' ? one.value - other.value : null;

const placeOf = ({ entry }: Claim): string => `${entry.sheet}!${entry.cell}`;

/** X1 for each figure that is held, by the submission that brought it. */
export function heldFindings({ changes }: Standing, locale?: Locale): Map<string, Finding[]> {
  const findings = new Map<string, Finding[]>();
  for (const { kind, from, to } of changes) {
    if (kind !== 'held') continue;
    const facts = {
      name: to.name,
      year: to.year,
      unit: typeof from.value === 'number' ? to.unit : '',
      old: show(from.value),
      value: show(to.value),
      file: from.sent.filing.fileName,
      place: placeOf(from),
    };
    add(findings, to, {
      rule: 'X1',
      severity: 'B',
      ...spotOf(to),
      message: translate('finding.X1.held', facts, locale),
      hint: translate('finding.X1.hint.held', facts, locale),
      left: to.value,
      right: from.value,
      difference: differenceOf(to, from),
      bound: [{ year: to.year, value: to.value }],
    });
  }
  return findings;
}

/** F5 for each figure that several files report differently, by each of the submissions that report it. */
export function disputeFindings({ disputes }: Standing, locale?: Locale): Map<string, Finding[]> {
  const findings = new Map<string, Finding[]>();
  for (const dispute of disputes)
    for (const own of dispute) {
      const other = dispute.find((claim) => claim !== own && claim.value !== own.value);
      if (!other) continue;
      const facts = {
        name: own.name,
        year: own.year,
        first: other.value,
        firstFile: other.sent.filing.fileName,
        second: own.value,
        secondFile: own.sent.filing.fileName,
      };
      add(findings, own, {
        rule: 'F5',
        severity: 'A',
        ...spotOf(own),
        message: translate('finding.F5.files', facts, locale),
        // Of two files of one department that cannot be told apart, the right one is sent again.
        hint: translate(
          departmentKey(own.reporter) === departmentKey(other.reporter)
            ? 'finding.F5.hint.order'
            : 'finding.F5.hint.departments',
          facts,
          locale,
        ),
        left: own.value,
        right: other.value,
        difference: differenceOf(own, other),
      });
    }
  return findings;
}

const spotOf = ({ entry, code, year }: Claim): Pick<Finding, 'sheet' | 'cell' | 'code' | 'year'> => ({
  sheet: entry.sheet,
  cell: entry.cell,
  code,
  year,
});

function add(findings: Map<string, Finding[]>, { sent }: Claim, finding: Finding): void {
  const known = findings.get(sent.submission.id);
  if (known) known.push(finding);
  else findings.set(sent.submission.id, [finding]);
}
