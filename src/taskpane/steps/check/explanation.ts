/** Where the explanation (审核说明) of a row stands, and what it says now. */
import type { OpenWorkbook, Place } from '../../../excel/open-workbook';
import type { Filing } from '../../../forms/filing';
import { contentText } from '../../../forms/sheet/grid';
import { ReportError } from '../../../i18n/report-error';
import type { Pane } from '../../pane';

export interface Explanation {
  /** The code of the row. */
  readonly code: string;
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
  return { code, place: { sheet: entry.sheet, cell: entry.cell }, text: contentText(entry.content) };
}

/** Under which a draft is kept while the list is drawn anew. */
export const draftKey = ({ plan }: Filing, code: string | null): string => `${plan.id}|${code}`;

/**
 * Writes an explanation to where its row stands now: rows may have been sorted since they were read.
 *
 * @param expected - what the person saw in the cell
 * @throws ReportError `error.excel-gone` where the row is gone, `error.excel-cell-changed`
 */
export async function writeExplanation(
  { filing }: Pick<Pane, 'filing'>,
  workbook: OpenWorkbook,
  { code, place, text: expected }: Explanation,
  text: string,
): Promise<Place> {
  const now = explanationOf((await filing.refresh()).filing, code);
  if (!now) throw new ReportError('error.excel-gone', { sheet: place.sheet });
  await workbook.setText(now.place, text.trim(), expected);
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
