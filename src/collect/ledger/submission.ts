/** Submission: one filled form as the ledger keeps it, with everything that was typed and where it stood. */
import type { Entry } from '../../forms/entry';
import type { Drift, Filing } from '../../forms/filing';
import { PARTS, type Part } from '../../forms/headers';
import { isBlank, type CellContent } from '../../forms/sheet/grid';
import { hashText } from '../../plan/hash';
import { compareTexts } from '../../plan/texts';
import { departmentName } from '../assign/department';

/** A cell in which something was typed. */
export interface SubmittedCell {
  readonly code: string;
  /** Column key: `actual:2023`, `status` … */
  readonly key: string;
  readonly content: CellContent;
}

/** One of the tables of a form: where its rows and columns stood, and what was typed into them. */
export interface SubmittedTable {
  readonly part: Part;
  readonly sheet: string;
  /** Column letters by column key. */
  readonly columns: Readonly<Record<string, string>>;
  /** The codes of the rows that have such a cell, for columns that not all rows have. */
  readonly only: Readonly<Record<string, readonly string[]>>;
  /** Row numbers by code. */
  readonly rows: Readonly<Record<string, number>>;
  /** In the order of the plan, from left to right; blank cells are left out. */
  readonly cells: readonly SubmittedCell[];
}

export interface Submission {
  /** Hash of plan, years, department and everything typed, with its place: the same however often a file is saved. */
  readonly id: string;
  /** The name of the first file it came in, for people; nothing is read out of it. */
  readonly file: string;
  readonly planId: string;
  readonly years: readonly number[];
  readonly earlierYears: readonly number[];
  /** Who reports; null where neither the form nor all of its rows name one and the same. */
  readonly department: string | null;
  /** 1 for the first issue of a department's form; null where the form does not say. */
  readonly edition: number | null;
  /** When it was last saved, as its files say themselves (ISO 8601); null where they do not. */
  readonly saved: string | null;
  /** What the form says at the top of every sheet, e.g. that its figures are samples. */
  readonly notice: string | null;
  readonly tables: readonly SubmittedTable[];
  readonly drifts: readonly Drift[];
}

type Row = {
  readonly sheet: string;
  readonly row: number;
  readonly entries: Filing['tasks'][number]['entries'];
};

/** The rows of one part with their codes. */
function rowsOf(filing: Filing, part: Part): readonly (Row & { readonly code: string })[] {
  switch (part) {
    case 'indicators':
      return filing.indicators.map((row) => ({ ...row, code: row.indicator.code }));
    case 'projects':
      return filing.projects.map((row) => ({ ...row, code: row.project.code }));
    case 'tasks':
      return filing.tasks.map((row) => ({ ...row, code: row.task.code }));
  }
}

/** The form's own formulas say nothing that the inputs do not; where one was replaced, that is a drift. */
const COMPUTED: ReadonlySet<string> = new Set(['hint', 'totalDone', 'doneShare']);

const lettersOf = ({ cell }: Entry): string => cell.replace(/\d+$/, '');

function tableOf(filing: Filing, part: Part): SubmittedTable | null {
  const rows = rowsOf(filing, part);
  const [first] = rows;
  if (!first) return null;
  const letters = new Map<string, string>();
  const having: Record<string, string[]> = {};
  for (const { code, entries } of rows)
    for (const [key, entry] of entries) {
      if (COMPUTED.has(key)) continue;
      letters.set(key, lettersOf(entry));
      (having[key] ??= []).push(code);
    }
  // From left to right, so that the same form always reads the same.
  const columns = [...letters].sort(
    ([, one], [, other]) => one.length - other.length || compareTexts(one, other),
  );
  const cells = rows.flatMap(({ code, entries }) =>
    columns.flatMap(([key]): SubmittedCell[] => {
      const content = entries.get(key)?.content;
      return content && !isBlank(content) ? [{ code, key, content }] : [];
    }),
  );
  return {
    part,
    sheet: first.sheet,
    columns: Object.fromEntries(columns),
    only: Object.fromEntries(Object.entries(having).filter(([, codes]) => codes.length < rows.length)),
    rows: Object.fromEntries(rows.map(({ code, row }) => [code, row])),
    cells,
  };
}

/**
 * A filing as it goes into the ledger.
 *
 * @param saved - when the file says that it was last saved
 */
export function submissionOf(filing: Filing, saved: string | null): Submission {
  const tables = PARTS.flatMap((part) => tableOf(filing, part) ?? []);
  const department = departmentOf(filing);
  const edition = filing.edition;
  const { plan, years, earlierYears, fileName, notice, drifts } = filing;
  const id = hashText(JSON.stringify([plan.id, years, earlierYears, department, edition, tables, drifts]));
  return {
    id,
    file: fileName,
    planId: plan.id,
    years,
    earlierYears,
    department,
    edition,
    saved,
    notice,
    tables,
    drifts,
  };
}

/** The department of the form, else the one that every filled row names. */
function departmentOf(filing: Filing): string | null {
  const ofForm = departmentName(filing.department ?? '');
  if (ofForm !== '') return ofForm;
  const named = new Set<string>();
  for (const part of PARTS)
    for (const { entries } of rowsOf(filing, part)) {
      const filled = [...entries].some(([key, { content }]) => key.includes(':') && !isBlank(content));
      if (!filled) continue;
      const reading = entries.get('department')?.reading;
      named.add(reading?.kind === 'text' ? departmentName(reading.text) : '');
    }
  const [only = ''] = named;
  return named.size === 1 && only !== '' ? only : null;
}
