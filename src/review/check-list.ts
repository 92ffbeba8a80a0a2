/** 审核意见: what is wrong in one file, where, why, what to do, and room for the explanation. */
import { countFindings } from '../check/check';
import { coverageFacts } from '../check/coverage';
import { rowHeight } from '../forms/sheet/measure';
import type { RowModel, SheetModel, StyleRef } from '../forms/sheet/model';
import { showYears } from '../plan/years';
import { listColumns, tagsToWrite } from './check-list-columns';
import { listLines, type Line } from './check-list-lines';
import {
  clip,
  errorText,
  fileName,
  isReadable,
  type CheckedFile,
  type CheckReportContext,
  type ReadableFile,
} from './checked-file';
import { reportSheet } from './report-table';

const TEXT: StyleRef = { role: 'text' };
const INPUT: StyleRef = { role: 'input-text' };

/** In a line that does not wrap. */
const LONGEST_FACT = 60;

/** The list of one file, called `name`; of a file that could not be read, why and what to do. */
export function checkListSheet(file: CheckedFile, name: string, context: CheckReportContext): SheetModel {
  const { say, banner, date } = context;
  const shown = clip(fileName(file, say), LONGEST_FACT);
  const lines = isReadable(file) ? listLines(file, context) : [];
  const columns = listColumns(isReadable(file) ? file : null, context);
  const plan = isReadable(file) ? file.filing.plan.shortTitle : '';
  return reportSheet<Line>({
    name,
    title: say('check-report.title'),
    notes: isReadable(file)
      ? notesOf(file, shown, lines, context)
      : [say('check-report.file-only', { file: shown, date })],
    banner,
    columns,
    records: lines,
    section: ({ section }) => section,
    footer: () => footerOf(file, columns, context),
    footerAcross: true,
    paper: 'A4',
    protected: true,
    pageHeader: [say('check-report.title'), plan, shown].filter(Boolean).join('　'),
    tabColor: 'BF8F00',
  });
}

function notesOf(
  file: ReadableFile,
  shown: string,
  lines: readonly Line[],
  { say, date }: CheckReportContext,
): string[] {
  const { filing, check, notices = [] } = file;
  const { plan, years } = filing;
  const department = filing.department ?? say('check-report.no-department');
  const facts = { ...coverageFacts(check.coverage), sheet: say('check-report.sheet.unchecked') };
  return [
    say('check-report.plan', { plan: plan.shortTitle, years: showYears(years) }),
    say('check-report.file', { department: clip(department, LONGEST_FACT), file: shown, date }),
    say('check-report.counts', { ...countFindings(check), explained: check.explained.length }),
    say(check.unverifiable.length > 0 ? 'check-report.coverage-open' : 'check-report.coverage', facts),
    ...notices,
    ...(check.findings.length > 0 ? [say('check-report.advice')] : []),
    ...(check.findings.some((finding) => tagsToWrite(finding, file) !== null)
      ? [say('check-report.tags')]
      : []),
    // With nothing below the headers the same stands there.
    ...(check.findings.length === 0 && lines.length > 0 ? [noneText(file, say)] : []),
    ...(file.file !== null && lines.length > 0 ? [say('check-report.links')] : []),
  ];
}

function noneText({ check }: ReadableFile, say: CheckReportContext['say']): string {
  const unverifiable = check.unverifiable.length;
  return unverifiable === 0
    ? say('check-report.none')
    : say('check-report.none-but-unchecked', { unverifiable, sheet: say('check-report.sheet.unchecked') });
}

function footerOf(
  file: CheckedFile,
  columns: readonly { readonly width: number }[],
  context: CheckReportContext,
): RowModel[] {
  const { say } = context;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const across = (text: string, style: StyleRef): RowModel => ({
    values: [text],
    style,
    height: rowHeight([{ width }], [text]) + 8,
  });
  if (!isReadable(file))
    return [across(say('check-report.not-read', { error: errorText(file, context) }), TEXT)];
  const { findings, explained } = file.check;
  if (findings.length > 0) return [across(say('check-report.signature'), INPUT)];
  return explained.length > 0 ? [] : [across(noneText(file, say), TEXT)];
}
