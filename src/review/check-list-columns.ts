/** The columns of 审核意见: level, place, subject, what, compared values, what to do, and room to answer. */
import { printTag, tagValue } from '../check/explanation-tags';
import type { Finding } from '../check/finding';
import type { CellValue, StyleRef } from '../forms/sheet/model';
import { showYears } from '../plan/years';
import { cellLink } from './cell-link';
import type { Line } from './check-list-lines';
import { clip, flat, type CheckReportContext, type ReadableFile } from './checked-file';
import type { ReportColumn } from './report-table';
import { ruleTitle, SEVERITY_STYLES, severityWord } from './words';

const CODE: StyleRef = { role: 'code' };
const TEXT: StyleRef = { role: 'text' };
const INPUT: StyleRef = { role: 'input-text' };
const UNKNOWN: StyleRef = { role: 'unknown' };

const LONGEST_NAME = 40;
const LONGEST_TEXT = 300;
const LONGEST_VALUE = 60;
const MOST_CORRECTIONS = 6;

/** @param file - whose findings are listed; null for a file that could not be read, whose list is empty */
export function listColumns(file: ReadableFile | null, context: CheckReportContext): ReportColumn<Line>[] {
  const { say, locale } = context;
  const names = file === null ? new Map<string, string>() : rowNames(file.filing.plan);
  return [
    { header: say('check-report.column.number'), width: 6, style: CODE, value: ({ number }) => number },
    {
      header: say('review.findings.column.severity'),
      width: 11,
      style: ({ finding, explanation }) =>
        explanation === null ? SEVERITY_STYLES[finding.severity] : UNKNOWN,
      value: ({ finding }) => severityWord(say, finding.severity),
    },
    {
      header: say('review.findings.column.rule'),
      width: 12,
      style: TEXT,
      value: ({ finding: { rule } }) => `${rule} ${ruleTitle(rule, locale)}`,
    },
    {
      header: say('review.findings.column.place'),
      width: 15,
      style: TEXT,
      value: ({ finding }) => placeOf(finding, file),
    },
    {
      header: say('check-report.column.subject'),
      width: 18,
      style: TEXT,
      value: ({ finding: { code } }) =>
        code === null ? null : [code, clip(names.get(code) ?? '', LONGEST_NAME)].join(' ').trim(),
    },
    {
      header: say('review.findings.column.year'),
      width: 11,
      style: TEXT,
      value: ({ finding: { year, years } }) =>
        years ? showYears(years) : year === null ? null : String(year),
    },
    {
      header: say('review.findings.column.message'),
      width: 34,
      style: TEXT,
      value: ({ finding }) => clip(finding.message, LONGEST_TEXT),
    },
    {
      header: say('check-report.column.comparison'),
      width: 16,
      style: TEXT,
      value: ({ finding }) => comparison(finding),
    },
    {
      header: say('review.findings.column.hint'),
      width: 30,
      style: TEXT,
      value: ({ finding }) => whatToDo(finding, context),
    },
    {
      header: say('review.findings.column.explanation'),
      width: 30,
      style: ({ explanation }) => (explanation === null ? INPUT : TEXT),
      value: ({ finding, explanation }) =>
        explanation === null ? tagsToWrite(finding, file) : flat(explanation),
    },
    { header: say('check-report.column.remark'), width: 10, style: INPUT, value: () => null },
  ];
}

function rowNames({ indicators, projects, tasks }: ReadableFile['filing']['plan']): Map<string, string> {
  return new Map([
    ...indicators.map(({ code, name }) => [code, name] as const),
    ...projects.map(({ code, name }) => [code, name] as const),
    ...tasks.map(({ code, title }) => [code, title] as const),
  ]);
}

/** A link, but never to a sheet that is missing or in a workbook that has no file. */
function placeOf({ sheet, cell }: Finding, file: ReadableFile | null): CellValue {
  const place = cell === null ? sheet : `${sheet}!${cell}`;
  if (file === null || file.file === null) return place;
  const exists = cell !== null || Object.values(file.filing.sheets).includes(sheet);
  return exists ? cellLink({ file: file.file, sheet, cell }, place) : place;
}

/** The tags behind which a reason is written, so that it is bound to the figure; tasks are explained in their progress. */
export function tagsToWrite({ sheet, rule, bound = [] }: Finding, file: ReadableFile | null): string | null {
  if (bound.length === 0 || sheet === file?.filing.sheets.tasks) return null;
  const unsigned = { rule, who: null, date: null };
  return bound.map(({ year, value }) => printTag({ ...unsigned, year, value: tagValue(value) })).join('\n');
}

/** Numbers only: texts stand in the message. */
function comparison({ left, right, difference }: Finding): string | null {
  const values = [left, right, difference];
  if (!values.some((value) => typeof value === 'number')) return null;
  return values.map((value) => (typeof value === 'number' ? shownNumber(value) : '—')).join(' / ');
}

/** A line may end after a hyphen, never after a minus sign. */
const shownNumber = (value: number): string => String(Number(value.toPrecision(10))).replace(/-/g, '−');

/** The advice, and what the cells probably should hold where it does not say so itself. */
function whatToDo({ hint, sheet, likely }: Finding, { say }: CheckReportContext): string {
  const corrections = likely?.corrections ?? [];
  if (corrections.every(({ to }) => to !== null && hint.includes(String(to))))
    return clip(hint, LONGEST_TEXT);
  const shown = corrections.slice(0, MOST_CORRECTIONS).map(({ sheet: other, cell, to }) =>
    say('check-report.correction', {
      cell: other === sheet ? cell : `${other}!${cell}`,
      value: to === null ? '—' : clip(String(to), LONGEST_VALUE),
    }),
  );
  const more = corrections.length > MOST_CORRECTIONS ? ['…'] : [];
  const cells = [...shown, ...more].join(say('check-report.list-separator'));
  return `${clip(hint, LONGEST_TEXT)} ${say('check-report.corrections', { cells })}`;
}
