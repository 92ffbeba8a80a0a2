/** Checks that look at more than one filing: between departments, plans and regions, and against what was accepted. */
import { textOf } from '../../forms/entry';
import type { FiledIndicator, Filing } from '../../forms/filing';
import { translate, type Locale } from '../../i18n';
import type { CheckResult } from '../check';
import type { Binding } from '../explanation';
import { parseExplanation } from '../explanation-tags';
import { SEVERITIES } from '../finding';
import { joinCoverage } from '../coverage';
import { Recorder, type Spot } from '../recorder';
import type { Rule } from '../rule';
import { acceptedFigures, acceptedKey, type AcceptedFigure, type AcceptedFigures } from './accepted';
import { definition } from './definition';
import { departments } from './department';
import { indexOf, reportedIn, type CheckedFiling, type Index, type Reported } from './figures';
import { mirror } from './mirror';
import { published } from './published';
import { regions } from './region';
import { revision } from './revision';
import type { CrossSubject, Say } from './subject';

export type { CheckedFiling } from './figures';

/** In the order in which they are asked: the first that fails at a cell speaks for it. */
export const CROSS_FIGURE_RULES: readonly Rule<CrossSubject>[] = [
  revision,
  published,
  departments,
  mirror,
  regions,
];

/** Asked once for each indicator. */
export const CROSS_INDICATOR_RULES = [definition] as const;

export interface CrossOptions {
  readonly locale?: Locale;
  /** Earlier filings that were accepted, in the order in which they were; plans that none of the filings is of are ignored. */
  readonly accepted?: readonly Filing[];
  /** See `CheckOptions.explainedBefore`; bindings of other plans are of other codes. */
  readonly explainedBefore?: readonly Binding[];
}

/** What the comparison says about one filing, in the shapes of its own check. */
export type CrossFindings = Pick<CheckResult, 'findings' | 'explained' | 'unverifiable' | 'coverage'>;

/** One for each filing, in their order. */
export type CrossResult = readonly CrossFindings[];

/**
 * Compares checked filings with each other and with accepted ones. Pure; the order of the filings decides nothing but
 * the order of the results. Figures that a filing's own check does not believe are never compared.
 */
export function crossCheck(filings: readonly CheckedFiling[], options: CrossOptions = {}): CrossResult {
  const index = indexOf(
    filings.flatMap((checked, file) =>
      checked.filing.indicators.flatMap((filed) => cellsOf(checked, file, filed)),
    ),
  );
  const accepted = acceptedFigures(options.accepted ?? []);
  const say: Say = (key, facts = {}) => translate(key, facts, options.locale);
  return filings.map((checked, file) => {
    const { explainedBefore = [] } = options;
    const recorder = new Recorder(options.locale, [
      ...explainedBefore,
      ...acceptedExplanations(checked.filing, accepted),
    ]);
    for (const filed of checked.filing.indicators)
      checkRow({ checked, file, filed, index, accepted, say, recorder });
    noteMissingRows(checked.filing, accepted, recorder);
    return recorder.result();
  });
}

/** The result of a filing's own check with what the comparison adds to it. */
export function withCross(check: CheckResult, cross: CrossFindings): CheckResult {
  return {
    ...check,
    findings: [...check.findings, ...cross.findings].sort(
      (left, right) => SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity),
    ),
    explained: [...check.explained, ...cross.explained],
    unverifiable: [...check.unverifiable, ...cross.unverifiable],
    coverage: joinCoverage(check.coverage, cross.coverage),
  };
}

/** The cells a row was to be filled in, as far as their columns are there. */
function cellsOf(checked: CheckedFiling, file: number, filed: FiledIndicator): Reported[] {
  return checked.filing.years.flatMap((year) => reportedIn(checked, file, filed, year) ?? []);
}

interface Row {
  readonly checked: CheckedFiling;
  readonly file: number;
  readonly filed: FiledIndicator;
  readonly index: Index;
  readonly accepted: AcceptedFigures;
  readonly say: Say;
  readonly recorder: Recorder;
}

function checkRow({ checked, file, filed, index, accepted, say, recorder }: Row): void {
  const { filing } = checked;
  const { code } = filed.indicator;
  const explanation = textOf(filed.entries.get('explanation'));
  const acceptedIn = (year: number): AcceptedFigure | null =>
    accepted.get(acceptedKey(filing.plan.id, code, year)) ?? null;
  const years = [...filing.earlierYears, ...filing.years];
  const cells = new Map(
    years.flatMap((year) => {
      const own = reportedIn(checked, file, filed, year);
      return own ? [[year, own] as const] : [];
    }),
  );
  const known = years.flatMap((year) => acceptedIn(year) ?? []);
  const row: Spot = {
    sheet: filed.sheet,
    // Where the reason is to be written, or the row's first figure.
    cell: filed.entries.get('explanation')?.cell ?? [...cells.values()][0]?.entry.cell ?? null,
    code,
    year: null,
    explanation,
  };
  for (const rule of CROSS_INDICATOR_RULES) recorder.ask(rule, { filed, accepted: known, say }, row);
  for (const year of years) {
    const own = cells.get(year);
    if (!own) {
      if (acceptedIn(year))
        recorder.note(
          revision.id,
          { ...row, cell: null, year },
          { key: 'unverifiable.X1.column', facts: { year } },
        );
      continue;
    }
    const spot: Spot = { ...row, sheet: own.entry.sheet, cell: own.entry.cell, year };
    // What is only shown was accepted before: it is compared with that, and with nothing else.
    const rules = filing.earlierYears.includes(year) ? [revision] : CROSS_FIGURE_RULES;
    for (const rule of rules)
      if (recorder.ask(rule, { own, index, accepted: acceptedIn(year), say }, spot)) break;
  }
}

/** What stood beside an accepted figure was written for that one: alone it explains no revision. */
function acceptedExplanations({ plan }: Filing, accepted: AcceptedFigures): Binding[] {
  return [...accepted.values()].flatMap(({ filing, filed, year, value }): Binding[] => {
    const { plain } = parseExplanation(textOf(filed.entries.get('explanation')));
    if (plain === '' || filing.plan.id !== plan.id) return [];
    return [{ code: filed.indicator.code, year, rule: revision.id, value, text: plain }];
  });
}

/** A row that is gone is F2's finding; that its accepted figures could not be compared is said all the same. */
function noteMissingRows(filing: Filing, accepted: AcceptedFigures, recorder: Recorder): void {
  for (const drift of filing.drifts) {
    if (drift.kind !== 'row-missing') continue;
    const { code, name, place } = drift;
    const years = filing.years.filter((year) => accepted.has(acceptedKey(filing.plan.id, code, year)));
    if (years.length === 0) continue;
    const spot: Spot = { ...place, code, year: null, explanation: '' };
    recorder.note(revision.id, spot, { key: 'unverifiable.X1.row', facts: { name } });
  }
}
