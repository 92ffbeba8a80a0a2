/** Where the explanation (审核说明) of a row stands, what it says now, and writing the reason of one finding into it. */
import {
  parseExplanation,
  printExplanation,
  tagValue,
  type TaggedReason,
} from '../../../check/explanation-tags';
import type { Finding } from '../../../check/finding';
import type { OpenWorkbook, Place } from '../../../excel/open-workbook';
import type { Filing } from '../../../forms/filing';
import { contentText } from '../../../forms/sheet/grid';
import { ReportError } from '../../../i18n/report-error';
import type { Pane } from '../../pane';

export interface Explanation {
  readonly place: Place;
  readonly text: string;
}

/** null for rows that have no such column, and where the column is gone. */
export function explanationOf(filing: Filing, code: string | null): Explanation | null {
  if (code === null) return null;
  const row =
    filing.indicators.find(({ indicator }) => indicator.code === code) ??
    filing.projects.find(({ project }) => project.code === code);
  const entry = row?.entries.get('explanation');
  if (!entry || entry.content.kind === 'formula' || entry.content.kind === 'merged') return null;
  return { place: { sheet: entry.sheet, cell: entry.cell }, text: contentText(entry.content) };
}

/** Under which a draft is kept while the list is drawn anew. */
export const draftKey = ({ plan }: Filing, { code, rule, year }: Finding): string =>
  [plan.id, code, rule, year].join('|');

/** What a person says about a finding. */
export interface Reason {
  readonly text: string;
  readonly who: string | null;
  /** As 2026-03-02. */
  readonly date: string;
}

/** The entries that explain a finding: one for each figure that it asks about. */
export function entriesOf({ rule, bound = [] }: Finding, { text, who, date }: Reason): TaggedReason[] {
  return bound.map(({ year, value }) => ({
    year,
    rule,
    value: tagValue(value),
    who,
    date,
    reason: text.trim(),
  }));
}

/** A cell with these entries; earlier ones of the same rule and year give way, all else is kept. */
export function withEntries(cell: string, added: readonly TaggedReason[]): string {
  const { plain, entries } = parseExplanation(cell);
  const kept = entries.filter(
    ({ rule, year }) => !added.some((one) => one.rule === rule && one.year === year),
  );
  return printExplanation({ plain, entries: [...kept, ...added] });
}

/**
 * Writes the reason of a finding to where its row stands now: rows may have been sorted since they were read. It is bound
 * to the figure that the person saw; where that has changed since, the next check says so.
 *
 * @throws ReportError `error.excel-gone` where the row is gone, `error.excel-cell-changed`
 */
export async function explainFinding(
  { filing }: Pick<Pane, 'filing'>,
  workbook: OpenWorkbook,
  finding: Finding,
  reason: Reason,
): Promise<Place> {
  const now = explanationOf((await filing.refresh()).filing, finding.code);
  if (!now) throw new ReportError('error.excel-gone', { sheet: finding.sheet });
  await workbook.setText(now.place, withEntries(now.text, entriesOf(finding, reason)), now.text);
  return now.place;
}

/** The name of a row for people: an indicator's, a project's or a task's. */
export function rowName({ indicators, projects, tasks }: Filing, code: string | null): string | null {
  return (
    indicators.find(({ indicator }) => indicator.code === code)?.indicator.name ??
    projects.find(({ project }) => project.code === code)?.project.name ??
    tasks.find(({ task }) => task.code === code)?.task.title ??
    null
  );
}
