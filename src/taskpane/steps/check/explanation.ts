/** Where the explanation (审核说明) of a row stands, and what it says now. */
import type { Place } from '../../../excel/open-workbook';
import type { Filing } from '../../../forms/filing';
import { contentText } from '../../../forms/sheet/grid';

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

/** The name of a row for people: an indicator's, a project's or a task's. */
export function rowName({ indicators, projects, tasks }: Filing, code: string | null): string | null {
  return (
    indicators.find(({ indicator }) => indicator.code === code)?.indicator.name ??
    projects.find(({ project }) => project.code === code)?.project.name ??
    tasks.find(({ task }) => task.code === code)?.task.title ??
    null
  );
}
