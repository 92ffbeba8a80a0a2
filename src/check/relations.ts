/** Compares figures that belong together (`relations` of the plan), year by year, where all of them can be believed. */
import { columnKey } from '../forms/columns';
import { numberOf, textOf } from '../forms/entry';
import type { FiledIndicator } from '../forms/filing';
import { reportingYears } from '../plan/facts';
import { codesOf, type Relation } from '../plan/relations';
import { figureKey, type Check } from './context';
import type { Correction, Failure } from './finding';
import type { Spot } from './recorder';
import { RELATION_RULES, type Related, type RelatedFigures } from './rules/relations';
import { slipsOf } from './causes/slips';

export function checkRelations(check: Check): void {
  const { plan, sheets, indicators } = check.filing;
  // In a large form the look-up takes longer than the relations that nearly no plan has.
  if (sheets.indicators === undefined || plan.relations.length === 0) return;
  const rows = new Map(indicators.map((filed) => [filed.indicator.code, filed]));
  for (const relation of plan.relations) checkRelation(check, sheets.indicators, relation, rows);
}

function checkRelation(
  check: Check,
  sheet: string,
  relation: Relation,
  byCode: ReadonlyMap<string, FiledIndicator>,
): void {
  const { recorder, due } = check;
  const rule = RELATION_RULES[relation.kind];
  const codes = codesOf(relation);
  const place: Spot = { sheet, cell: null, code: codes[0] ?? null, year: null, explanation: '' };
  const rows = codes.flatMap((code) => byCode.get(code) ?? []);
  const at = rows[relation.kind === 'at-most' ? 1 : 0];
  if (!at || rows.length < codes.length) {
    // E.g. targets in prose that this form does not ask for.
    recorder.note(rule.id, place, { key: 'unverifiable.relation.rows', facts: { codes } });
    return;
  }
  for (const year of due) {
    const figures = figuresIn(check, relation, rows, year);
    const spot: Spot = {
      sheet,
      cell: at.entries.get(columnKey('actual', year))?.cell ?? null,
      code: at.indicator.code,
      year,
      explanation: textOf(at.entries.get('explanation')),
    };
    if (figures === null) {
      recorder.note(rule.id, spot, { key: 'unverifiable.relation.figures', facts: { codes } });
      continue;
    }
    const failure = recorder.judge(rule, { relation, year, figures }, spot);
    if (!failure) continue;
    recorder.fail(rule.id, rule.severity, spot, {
      ...failure,
      ...likelyOf({ relation, year, figures }, rows, failure),
    });
  }
}

/** The believed figures of a year, null where one is missing or questioned: its own finding comes first. */
function figuresIn(
  { filing, untrusted, questioned }: Check,
  relation: Relation,
  rows: readonly FiledIndicator[],
  year: number,
): Related[] | null {
  const valueIn = (row: FiledIndicator, of: number): number | null => {
    const key = figureKey(row.indicator.code, of);
    if (untrusted.has(key) || questioned.has(key)) return null;
    return numberOf(row.entries.get(columnKey('actual', of)));
  };
  const figures = rows.map((row) => ({ indicator: row.indicator, value: valueIn(row, year) }));
  const [first, second] = rows;
  if (relation.kind === 'growth' && second)
    figures.push({ indicator: second.indicator, value: valueIn(second, year - 1) });
  if (relation.kind === 'projects' && first)
    figures.push({
      indicator: first.indicator,
      value: investmentIn(filing, relation, year),
    });
  const known = figures.flatMap(({ indicator, value }) => (value === null ? [] : [{ indicator, value }]));
  return known.length === figures.length ? known : null;
}

/** Null where nothing was entered, and for a total of which the form lacks a year of the plan. */
function investmentIn(
  { plan, projects, years: reported }: Check['filing'],
  { category, years }: Extract<Relation, { kind: 'projects' }>,
  year: number,
): number | null {
  const counted = years === 'yearly' ? [year] : reportingYears(plan).filter((one) => one <= year);
  if (!counted.every((one) => reported.includes(one))) return null;
  const own = projects.filter(({ project }) => category === null || project.category === category);
  const amounts = own.flatMap(({ entries }) =>
    counted.flatMap((one) => numberOf(entries.get(columnKey('doneInvestment', one))) ?? []),
  );
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

/**
 * The smallest change that satisfies the relation: one figure of it in which a single slip of the hand would do. Where
 * two could be the wrong one, none is named.
 */
function likelyOf(
  { relation, year, figures }: RelatedFigures,
  rows: readonly FiledIndicator[],
  { severity }: Failure,
): Pick<Failure, 'likely'> {
  if (severity === 'D' || relation.kind === 'growth' || relation.kind === 'projects') return {};
  const rule = RELATION_RULES[relation.kind];
  const ways = rows.flatMap((row, index) => {
    const entry = row.entries.get(columnKey('actual', year));
    const own = figures[index];
    if (!entry || !own) return [];
    return slipsOf(row.indicator, own.value).flatMap(({ cause, to }) => {
      const changed = figures.map((figure, at) => (at === index ? { ...figure, value: to } : figure));
      if (rule.evaluate({ relation, year, figures: changed }).kind !== 'pass') return [];
      const correction: Correction = { sheet: entry.sheet, cell: entry.cell, from: own.value, to };
      return [{ cause, corrections: [correction] }];
    });
  });
  const [only] = ways;
  return only && ways.length === 1 ? { likely: only } : {};
}
