/**
 * What 填报情况 has to know of a filing: how much each department filled in. It is counted as soon as the filing has been
 * merged, so that the filing itself, by far the largest thing in memory, need not wait for the sheets.
 */
import { columnKey } from '../forms/columns';
import { textOf, type Entry } from '../forms/entry';
import type { Filing } from '../forms/filing';

/** A blank cell: the row's code and the year. */
export interface Gap {
  readonly code: string;
  readonly year: number;
  /** 未统计 or 未到发布期; null where nothing was said. */
  readonly word: string | null;
}

interface Share {
  readonly asked: number;
  readonly filled: number;
}

/** The rows of one department. */
export interface FiledPart extends Share {
  /** Empty where nobody is named. */
  readonly department: string;
  /** Cells for figures, of the years up to the report year, that hold none. */
  readonly gaps: readonly Gap[];
  readonly projects: Share;
  readonly tasks: Share;
  /** One for each row with an explanation. */
  readonly explanations: readonly { readonly code: string; readonly text: string }[];
}

export interface Filed {
  /** E.g. that the figures are samples: what is made of them has to say so too. */
  readonly notice: Filing['notice'];
  readonly years: Filing['years'];
  readonly sheets: Filing['sheets'];
  readonly parts: readonly FiledPart[];
  /** The department of every row, by code. */
  readonly departments: ReadonlyMap<string, string>;
}

interface Count {
  asked: number;
  filled: number;
}
interface Draft extends Count {
  readonly department: string;
  readonly gaps: Gap[];
  readonly projects: Count;
  readonly tasks: Count;
  readonly explanations: { code: string; text: string }[];
}

/** @param reportYear - later years are not asked for yet */
export function filedOf(filing: Filing, reportYear: number): Filed {
  const parts = new Map<string, Draft>();
  const departments = new Map<string, string>();
  const years = filing.years.filter((year) => year <= reportYear);
  const own = (code: string, entries: ReadonlyMap<string, Entry>): Draft => {
    const department = textOf(entries.get('department')) || (filing.department ?? '');
    departments.set(code, department);
    const part = parts.get(department) ?? draft(department);
    parts.set(department, part);
    const text = textOf(entries.get('explanation'));
    if (text !== '') part.explanations.push({ code, text });
    return part;
  };
  for (const { indicator, entries } of filing.indicators) {
    const part = own(indicator.code, entries);
    for (const year of years) countFigure(part, indicator.code, year, entries.get(columnKey('actual', year)));
  }
  for (const { project, entries } of filing.projects)
    countRow(own(project.code, entries).projects, entries.get('status'));
  for (const { task, entries } of filing.tasks)
    countRow(own(task.code, entries).tasks, entries.get('status'));
  const { notice, years: filedYears, sheets } = filing;
  return { notice, years: filedYears, sheets, parts: [...parts.values()], departments };
}

const draft = (department: string): Draft => ({
  department,
  asked: 0,
  filled: 0,
  gaps: [],
  projects: { asked: 0, filled: 0 },
  tasks: { asked: 0, filled: 0 },
  explanations: [],
});

/** A figure that cannot be read was filled: the findings say what is wrong with it. */
function countFigure(part: Draft, code: string, year: number, entry: Entry | undefined): void {
  part.asked += 1;
  const kind = entry?.reading.kind ?? 'blank';
  if (kind === 'blank') part.gaps.push({ code, year, word: null });
  else if (entry?.reading.kind === 'reason') part.gaps.push({ code, year, word: entry.reading.word });
  else part.filled += 1;
}

function countRow(counts: Count, status: Entry | undefined): void {
  counts.asked += 1;
  if (status !== undefined && status.reading.kind !== 'blank') counts.filled += 1;
}
