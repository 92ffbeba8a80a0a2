/** 汇总: the files of a check report, one line each, with what was found and what to do. */
import { countFindings } from '../check/check';
import { SEVERITIES } from '../check/finding';
import { columnLetters } from '../forms/sheet/address';
import type { CellValue, SheetModel, StyleRef } from '../forms/sheet/model';
import { showYears } from '../plan/years';
import { cellLink } from './cell-link';
import {
  clip,
  errorText,
  fileName,
  isReadable,
  type CheckedFile,
  type CheckReportContext,
} from './checked-file';
import { reportSheet, type ReportColumn } from './report-table';
import { severityWord } from './words';

/** A file and the name of its list; null where there is none. */
export interface ListedFile {
  readonly file: CheckedFile;
  readonly list: string | null;
}

const CODE: StyleRef = { role: 'code' };
const TEXT: StyleRef = { role: 'text' };
const NUMBER: StyleRef = { role: 'number', format: '0' };
const LABEL: StyleRef = { role: 'label' };
const LONGEST_TEXT = 300;

type Counts = ReturnType<typeof countFindings> & { readonly explained: number };

const countsOf = ({ file }: ListedFile): Counts | null =>
  isReadable(file) ? { ...countFindings(file.check), explained: file.check.explained.length } : null;

/** The sheet in front of several lists. */
export function checkSummarySheet(files: readonly ListedFile[], context: CheckReportContext): SheetModel {
  const { say, banner, date } = context;
  const readable = files.filter(({ file }) => isReadable(file)).length;
  const columns = columnsFor(files, context);
  const counted = columns.findIndex(({ style }) => style === NUMBER);
  return reportSheet<ListedFile>({
    name: say('check-report.sheet.summary'),
    title: say('check-report.summary.title'),
    notes: [
      say('check-report.summary.note', {
        files: files.length,
        readable,
        unreadable: files.length - readable,
        date,
      }),
    ],
    banner,
    columns,
    records: files,
    footer: (first, last) => [
      {
        values: columns.map((column, index): CellValue => {
          if (index === 1) return say('check-report.summary.total');
          if (column.style !== NUMBER) return null;
          const letters = columnLetters(index + 1);
          const result = files.reduce((sum, file) => sum + Number(column.value(file, 0) ?? 0), 0);
          return { formula: `SUM(${letters}${first}:${letters}${last})`, result };
        }),
        styles: columns.map((_, index) => (index < counted ? LABEL : undefined)),
        height: 22,
      },
    ],
    paper: 'A4',
    pageHeader: say('check-report.summary.title'),
    tabColor: '7F7F7F',
  });
}

function columnsFor(files: readonly ListedFile[], context: CheckReportContext): ReportColumn<ListedFile>[] {
  const { say } = context;
  const count = (header: string, pick: (counts: Counts) => number): ReportColumn<ListedFile> => ({
    header,
    width: 10,
    style: NUMBER,
    value: (file) => {
      const counts = countsOf(file);
      return counts === null ? null : pick(counts);
    },
  });
  return [
    {
      header: say('check-report.column.number'),
      width: 6,
      style: CODE,
      value: (file) => files.indexOf(file) + 1,
    },
    {
      header: say('check-report.summary.file'),
      width: 30,
      style: TEXT,
      value: ({ file, list }) => {
        const shown = clip(fileName(file, say), LONGEST_TEXT);
        return list === null ? shown : cellLink({ file: null, sheet: list, cell: null }, shown);
      },
    },
    {
      header: say('check-report.summary.plan'),
      width: 24,
      style: TEXT,
      value: ({ file }) => (isReadable(file) ? file.filing.plan.shortTitle : null),
    },
    {
      header: say('check-report.summary.years'),
      width: 11,
      style: TEXT,
      value: ({ file }) => (isReadable(file) ? showYears(file.filing.years) : null),
    },
    {
      header: say('check-report.summary.department'),
      width: 16,
      style: TEXT,
      value: ({ file }) =>
        isReadable(file)
          ? clip(file.filing.department ?? say('check-report.no-department'), LONGEST_TEXT)
          : null,
    },
    ...SEVERITIES.map((severity) => count(severityWord(say, severity), (counts) => counts[severity])),
    count(say('check-report.summary.explained'), ({ explained }) => explained),
    count(say('check-report.summary.unverifiable'), ({ unverifiable }) => unverifiable),
    {
      header: say('check-report.summary.outcome'),
      width: 40,
      style: TEXT,
      value: (file) => outcome(file, context),
    },
  ];
}

function outcome({ file }: ListedFile, context: CheckReportContext): string {
  const { say } = context;
  if (!isReadable(file))
    return clip(say('check-report.not-read', { error: errorText(file, context) }), LONGEST_TEXT);
  const { A, B, C, D, unverifiable } = countFindings(file.check);
  const found =
    A > 0
      ? say('check-report.summary.blocking')
      : B + C > 0
        ? say('check-report.summary.to-explain')
        : D > 0
          ? say('check-report.summary.notes-only')
          : say('check-report.summary.none');
  return unverifiable === 0 ? found : `${found}${say('check-report.summary.unchecked', { unverifiable })}`;
}
