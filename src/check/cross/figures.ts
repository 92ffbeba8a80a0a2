/** The figures of several filings side by side: by plan and code, and by what they mean. */
import { columnKey } from '../../forms/columns';
import { textOf, type Entry } from '../../forms/entry';
import type { FiledIndicator, Filing } from '../../forms/filing';
import { COMPLETION_WORDS } from '../../forms/headers';
import { contentText } from '../../forms/sheet/grid';
import { reportingLag } from '../../plan/path';
import type { CheckResult } from '../check';
import { figureKey } from '../context';

/** A filing with what its own check said. */
export interface CheckedFiling {
  readonly filing: Filing;
  readonly check: CheckResult;
}

/** What stands in a cell, as far as filings can be compared by it. */
export type Figure =
  | { readonly kind: 'number'; readonly value: number }
  /** 已完成, 未完成. */
  | { readonly kind: 'words'; readonly value: string }
  | { readonly kind: 'untrusted'; readonly rule: string }
  /** 未统计, or something that is no figure. */
  | { readonly kind: 'no-figure'; readonly text: string }
  | { readonly kind: 'blank' };

/** One cell of one filing. */
export interface Reported {
  /** Position of the filing among those compared. */
  readonly file: number;
  readonly filing: Filing;
  readonly filed: FiledIndicator;
  /** The reporting year. */
  readonly year: number;
  /** The year the figure belongs to: behind the reporting year by the indicator's lag. */
  readonly dataYear: number;
  readonly entry: Entry;
  readonly figure: Figure;
}

/** What a figure of one filing can be compared with. */
export interface Index {
  /** Filled cells of the same plan, indicator and reporting year. */
  readonly sameFigure: (own: Reported) => readonly Reported[];
  /** Filled cells of the same concept and data year, whatever the plan and region. */
  readonly sameConcept: (own: Reported) => readonly Reported[];
  /** Whether filings of the cell's own plan report different figures for it. */
  readonly isDisputed: (reported: Reported) => boolean;
}

/** The cell of a filing's row for one year; null where its column is gone. */
export function reportedIn(
  { filing, check }: CheckedFiling,
  file: number,
  filed: FiledIndicator,
  year: number,
): Reported | null {
  const entry = filed.entries.get(columnKey('actual', year));
  if (!entry) return null;
  const { plan } = filing;
  const rule = check.untrusted.get(figureKey(filed.indicator.code, year));
  const dataYear = year - reportingLag(plan, filed.indicator);
  return { file, filing, filed, year, dataYear, entry, figure: figureOf(entry, rule) };
}

/** What an entry says; `rule` is the one that does not believe it. */
export function figureOf({ reading, content }: Entry, rule?: string): Figure {
  if (reading.kind === 'blank') return { kind: 'blank' };
  if (rule !== undefined) return { kind: 'untrusted', rule };
  switch (reading.kind) {
    case 'number':
      return { kind: 'number', value: reading.value };
    case 'completion':
      return { kind: 'words', value: reading.done ? COMPLETION_WORDS.done : COMPLETION_WORDS.open };
    default:
      return { kind: 'no-figure', text: contentText(content).trim() };
  }
}

/** The same number, whatever the last bits are. */
export function isSame(left: number | string, right: number | string): boolean {
  if (typeof left !== 'number' || typeof right !== 'number') return left === right;
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}

/** Who answers for a row: the row's own 责任单位, else that of the whole form; empty where neither says. */
export function departmentOf(filing: Filing, filed: FiledIndicator): string {
  return textOf(filed.entries.get('department')) || (filing.department ?? '');
}

/** Puts the filled cells of all filings side by side. Each list is in an order that does not depend on the files'. */
export function indexOf(reports: readonly Reported[]): Index {
  const bySameFigure = new Map<string, Reported[]>();
  const byConcept = new Map<string, Reported[]>();
  for (const reported of reports) {
    if (reported.figure.kind === 'blank') continue;
    append(bySameFigure, figureName(reported), reported);
    const concept = conceptName(reported);
    if (concept !== null) append(byConcept, concept, reported);
  }
  for (const lists of [bySameFigure, byConcept])
    for (const [name, list] of lists) if (list.length > 1) lists.set(name, inOrder(list));
  const disputed = new Set([...bySameFigure].filter(([, same]) => differ(same)).map(([name]) => name));
  return {
    sameFigure: (own) => bySameFigure.get(figureName(own)) ?? [],
    sameConcept: (own) => byConcept.get(conceptName(own) ?? '') ?? [],
    isDisputed: (reported) => disputed.has(figureName(reported)),
  };
}

const figureName = ({ filing, filed, year }: Reported): string =>
  `${filing.plan.id}|${filed.indicator.code}|${year}`;

const conceptName = ({ filed, dataYear }: Reported): string | null =>
  filed.indicator.concept === null ? null : `${filed.indicator.concept}|${dataYear}`;

function append(lists: Map<string, Reported[]>, name: string, reported: Reported): void {
  const list = lists.get(name);
  if (list) list.push(reported);
  else lists.set(name, [reported]);
}

function differ(reports: readonly Reported[]): boolean {
  const known = reports.flatMap(({ figure }) => ('value' in figure ? [figure.value] : []));
  const [first] = known;
  return first !== undefined && known.some((value) => !isSame(first, value));
}

/** By what a reader sees, never by the order in which files were chosen. */
function inOrder(reports: readonly Reported[]): Reported[] {
  const named = reports.map((reported) => ({ reported, name: placeName(reported) }));
  named.sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)));
  return named.map(({ reported }) => reported);
}

const placeName = ({ filing, filed, entry, figure }: Reported): string =>
  JSON.stringify([filing.fileName, entry.sheet, entry.cell, figure, departmentOf(filing, filed)]);
