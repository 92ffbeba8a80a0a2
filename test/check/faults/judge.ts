/** Holds what was found against what should have been: place, rule, cause, corrections, and nothing much beside. */
import type { CheckResult } from '../../../src/check/check';
import type { Correction, Finding, Severity } from '../../../src/check/finding';
import { PARTS, SHEET_NAMES } from '../../../src/forms/headers';
import { contentText } from '../../../src/forms/sheet/grid';
import type { FilledForm } from '../../support/filing';
import type { At, Fault, Place, Planted } from './fault';
import { contentAt, type Scene } from './scene';

const ASKING: readonly Severity[] = ['A', 'B', 'C'];

/** A fault as it was planted. */
export interface Planting {
  readonly fault: Fault;
  readonly place: Place;
  readonly planted: Planted;
}

const show = ({ rule, severity, sheet, cell, year, years, message, likely }: Finding): string =>
  `${severity} ${rule} ${sheet}!${cell ?? '—'} ${years?.join(',') ?? year ?? ''} ${message}` +
  (likely
    ? ` [${likely.cause}: ${likely.corrections.map(({ cell: at, to }) => `${at}→${to}`).join(' ')}]`
    : '');

const sheetOf = (at: At): string => at.sheet ?? SHEET_NAMES[at.part];

/** The address of a place in the form as it is now. */
function addressOf(form: FilledForm, at: At): string | null {
  if (at.cell !== undefined) return at.cell(form);
  return at.code !== undefined && at.key !== undefined ? form.cell(at.part, at.code, at.key) : null;
}

function standsAt(form: FilledForm, finding: Finding, at: At): boolean {
  if (finding.sheet !== sheetOf(at)) return false;
  if (at.cell === undefined && at.key === undefined)
    return at.code === undefined ? finding.code === null : finding.code === at.code;
  return finding.cell === addressOf(form, at);
}

const same = (left: number | string | boolean | null, right: number | string | boolean | null): boolean =>
  typeof left === 'number' && typeof right === 'number'
    ? Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right))
    : left === right;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Corrections of other cells that would change what the clean form says. */
function spoiling(
  form: FilledForm,
  clean: FilledForm,
  corrections: readonly Correction[],
  { restored = [], lost = [] }: Planted,
): string[] {
  const judged = new Set([...restored.map(({ at }) => at), ...lost].map((at) => addressOf(form, at)));
  return corrections
    .filter(({ cell }) => !judged.has(cell))
    .flatMap((correction) => {
      const held = cleanText(form, clean, correction);
      return String(correction.to ?? '') === held
        ? []
        : [`correction of ${correction.cell} to ${correction.to}, where ${held} was right`];
    });
}

/** What the clean form holds where a correction points to; rows may have moved. */
function cleanText(form: FilledForm, clean: FilledForm, { sheet: name, cell }: Correction): string {
  const part = PARTS.find((candidate) => SHEET_NAMES[candidate] === name);
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  if (!part || letters === '') return `no cell ${cell} of ${name}`;
  const [first] = form.sheet(part).rows[Number(digits) - 1] ?? [];
  const code = first ? contentText(first) : '';
  const content = clean.sheet(part).rows[clean.row(part, code) - 1]?.[columnOf(letters) - 1];
  return content ? contentText(content) : '';
}

/** What a finding lacks that stands at the right place under the right rule. */
function shortcomings(
  form: FilledForm,
  clean: FilledForm,
  finding: Finding,
  { fault, planted }: Planting,
): string[] {
  const found: string[] = [];
  const { likely } = finding;
  const causes = fault.causes;
  if (causes && !(likely && causes.includes(likely.cause)))
    found.push(`cause ${likely?.cause ?? 'none'} instead of ${causes.join(' or ')}`);
  if (planted.years && planted.years.join() !== (finding.years ?? [finding.year]).join())
    found.push(`years ${finding.years?.join() ?? finding.year} instead of ${planted.years.join()}`);
  if (causes && likely) found.push(...spoiling(form, clean, likely.corrections, planted));
  for (const { at, to } of causes && likely ? (planted.restored ?? []) : []) {
    const cell = addressOf(form, at);
    const correction = likely?.corrections.find(
      (candidate) => candidate.sheet === sheetOf(at) && candidate.cell === cell,
    );
    if (!correction) found.push(`no correction of ${cell} to ${to}`);
    else if (!same(correction.to, to))
      found.push(`correction of ${cell} to ${correction.to} instead of ${to}`);
    else if (at.code !== undefined && at.key !== undefined) {
      const held = contentText(contentAt(form, at.part, at.code, at.key));
      if (String(correction.from ?? '') !== held)
        found.push(`correction of ${cell} from ${correction.from}, where ${held} stands`);
    }
  }
  return found;
}

/** The findings that the clean form did not have. */
function newFindings(result: CheckResult, clean: CheckResult): Finding[] {
  const key = ({ rule, code, year, sheet }: Finding): string => [rule, code, year, sheet].join('|');
  const known = new Set(clean.findings.map(key));
  return result.findings.filter((finding) => !known.has(key(finding)));
}

/** Everything that is wrong with the answer to the plantings of one form; empty where it is as it should be. */
export function complaints(
  form: FilledForm,
  plantings: readonly Planting[],
  result: CheckResult,
  scene: Pick<Scene, 'form' | 'clean'>,
): string[] {
  const open = new Set(newFindings(result, scene.clean));
  const seen = [...open].slice(0, 8).map(show);
  const found: string[] = [];
  for (const planting of plantings) {
    const { fault, place, planted } = planting;
    const severities = fault.severities ?? ASKING;
    const candidates = [...open].filter(
      (finding) =>
        fault.rules.includes(finding.rule) &&
        severities.includes(finding.severity) &&
        planted.at.some((at) => standsAt(form, finding, at)),
    );
    const rated = candidates
      .map((finding) => ({ finding, lacks: shortcomings(form, scene.form, finding, planting) }))
      .sort((left, right) => left.lacks.length - right.lacks.length);
    const [best] = rated;
    const name = `${fault.id} at ${place.code} ${place.year}`;
    if (best) {
      open.delete(best.finding);
      found.push(...best.lacks.map((lack) => `${name}: ${lack}`));
    } else found.push(`${name}: not found by ${fault.rules.join('/')}`);
  }
  const extra = [...open].filter(({ severity }) => ASKING.includes(severity));
  if (extra.length > plantings.length)
    found.push(`cascade: ${extra.length} more findings than mistakes (${plantings.length})`);
  return found.length === 0 ? [] : [...found, `findings: ${seen.length === 0 ? 'none' : seen.join(' | ')}`];
}
