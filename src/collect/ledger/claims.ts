/** Claims: every figure of every submission, by what it is a figure of. */
import { columnKey } from '../../forms/columns';
import { textOf, type Entry } from '../../forms/entry';
import type { Filing } from '../../forms/filing';
import { COMPLETION_WORDS, type Field, type Part } from '../../forms/headers';
import { contentText } from '../../forms/sheet/grid';
import { compareTexts } from '../../plan/texts';
import { departmentName } from '../assign/department';
import { rankOf, type Rank } from './rank';
import type { Submission } from './submission';

/** The columns that hold figures of a year; all others hold words about a row. */
const FIGURES: Readonly<Record<Part, readonly Field[]>> = {
  indicators: ['actual', 'annualTarget'],
  projects: ['doneInvestment', 'plannedInvestment'],
  tasks: [],
};

/** A submission with its filing. */
export interface Sent {
  readonly submission: Submission;
  readonly filing: Filing;
  readonly rank: Rank;
}

export const sentOf = (submission: Submission, filing: Filing): Sent => ({
  submission,
  filing,
  rank: rankOf(submission),
});

/** Earlier submissions first; of equals the order is that of their content, so that the files' order never matters. */
export function earlierFirst(
  { rank: one, submission: first }: Sent,
  { rank: other, submission: second }: Sent,
): number {
  return (
    one.reach - other.reach ||
    one.edition - other.edition ||
    compareTexts(one.saved, other.saved) ||
    compareTexts(first.id, second.id)
  );
}

/** A figure that somebody reported for a year. */
export interface Claim {
  readonly sent: Sent;
  readonly part: Part;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly key: string;
  readonly year: number;
  readonly entry: Entry;
  /** The number, or the word or text that stands in its place. */
  readonly value: number | string;
  /** Who answers for the row. A submission that names nobody is a reporter of its own: `#` and its id. */
  readonly reporter: string;
  /** The row's 审核说明. */
  readonly explanation: string;
  /** A year before those of the form: only shown there. */
  readonly isShown: boolean;
}

interface Row {
  readonly part: Part;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** The rows of a filing, whatever they are about. */
export function rowsOf({ indicators, projects, tasks }: Filing): Row[] {
  return [
    ...indicators.map(({ indicator: { code, name, unit }, entries }): Row => ({
      part: 'indicators',
      code,
      name,
      unit: unit ?? '',
      entries,
    })),
    ...projects.map(({ project: { code, name }, entries }): Row => ({
      part: 'projects',
      code,
      name,
      unit: '亿元',
      entries,
    })),
    ...tasks.map(({ task: { code, title }, entries }): Row => ({
      part: 'tasks',
      code,
      name: title,
      unit: '',
      entries,
    })),
  ];
}

/** Who answers for a row of a submission. */
export function reporterOf({ id, department }: Submission, entries: ReadonlyMap<string, Entry>): string {
  const named = departmentName(textOf(entries.get('department')));
  return named === '' ? (department ?? `#${id}`) : named;
}

/** The figures of a submission; blank cells claim nothing. */
export function claimsOf(sent: Sent): Claim[] {
  const { submission, filing } = sent;
  return rowsOf(filing).flatMap((row) => {
    const reporter = reporterOf(submission, row.entries);
    const explanation = textOf(row.entries.get('explanation'));
    return [...filing.earlierYears, ...filing.years].flatMap((year) =>
      FIGURES[row.part].flatMap((field): Claim[] => {
        const key = columnKey(field, year);
        const entry = row.entries.get(key);
        const value = entry ? valueOf(entry) : null;
        if (!entry || value === null) return [];
        const { part, code, name, unit } = row;
        const isShown = filing.earlierYears.includes(year);
        return [{ sent, part, code, name, unit, key, year, entry, value, reporter, explanation, isShown }];
      }),
    );
  });
}

/** What an entry says, as it is compared; null where it is blank. */
export function valueOf({ reading, content }: Entry): number | string | null {
  switch (reading.kind) {
    case 'blank':
      return null;
    case 'number':
      return reading.value;
    case 'reason':
      return reading.word;
    case 'completion':
      return reading.done ? COMPLETION_WORDS.done : COMPLETION_WORDS.open;
    default:
      return contentText(content);
  }
}
