/** 未能审核: what could not be checked, one line a reason, so that nothing looks fine that nobody looked at. */
import type { Unverifiable } from '../check/finding';
import type { SheetModel, StyleRef } from '../forms/sheet/model';
import {
  clip,
  errorText,
  fileName,
  isReadable,
  type CheckedFile,
  type CheckReportContext,
} from './checked-file';
import { compactCells } from './compact-cells';
import { reportSheet, type ReportColumn } from './report-table';
import { ruleTitle } from './words';

interface Line {
  readonly file: string;
  readonly number: number;
  readonly reason: string;
  /** Null where nobody can count, and on the lines that carry on with a reason. */
  readonly count: number | null;
  readonly rules: string;
  readonly places: string;
}

const CODE: StyleRef = { role: 'code' };
const TEXT: StyleRef = { role: 'text' };
/** So many blocks of cells stay within the height that a row can have. */
const PLACES_A_LINE = 60;
const LONGEST_REASON = 400;

/** The sheet, or null where everything was checked. */
export function uncheckedSheet(
  files: readonly CheckedFile[],
  context: CheckReportContext,
): SheetModel | null {
  const { say, banner } = context;
  const lines = files
    .flatMap((file) => linesOf(file, context))
    .map((line, index): Line => ({ ...line, number: index + 1 }));
  if (lines.length === 0) return null;
  const columns: ReportColumn<Line>[] = [
    { header: say('check-report.column.number'), width: 6, style: CODE, value: ({ number }) => number },
    {
      header: say('check-report.unchecked.reason'),
      width: 44,
      style: TEXT,
      value: ({ reason }) => clip(reason, LONGEST_REASON),
    },
    { header: say('check-report.unchecked.count'), width: 8, style: CODE, value: ({ count }) => count },
    { header: say('check-report.unchecked.rules'), width: 36, style: TEXT, value: ({ rules }) => rules },
    { header: say('check-report.unchecked.places'), width: 70, style: TEXT, value: ({ places }) => places },
  ];
  return reportSheet<Line>({
    name: say('check-report.sheet.unchecked'),
    title: say('check-report.unchecked.title'),
    notes: [say('check-report.unchecked.note')],
    banner,
    columns,
    records: lines,
    ...(files.length > 1 ? { section: ({ file }: Line) => file } : {}),
    paper: 'A4',
    pageHeader: say('check-report.unchecked.title'),
    tabColor: '7F7F7F',
  });
}

function linesOf(file: CheckedFile, context: CheckReportContext): Omit<Line, 'number'>[] {
  const { say, locale } = context;
  const name = fileName(file, say);
  if (!isReadable(file))
    return [
      {
        file: name,
        reason: errorText(file, context),
        count: null,
        rules: say('check-report.unchecked.all-rules'),
        places: say('check-report.unchecked.whole-file'),
      },
    ];
  const byReason = new Map<string, Unverifiable[]>();
  for (const one of file.check.unverifiable) {
    const same = byReason.get(one.reason);
    if (same) same.push(one);
    else byReason.set(one.reason, [one]);
  }
  return [...byReason].flatMap(([reason, ones]) => {
    const rules = [...new Set(ones.map(({ rule }) => rule))]
      .map((rule) => `${rule} ${ruleTitle(rule, locale)}`)
      .join(say('check-report.list-separator'));
    return placesOf(ones, context).map((places, index) => ({
      file: name,
      reason: index === 0 ? reason : say('check-report.unchecked.continued', { reason }),
      count: index === 0 ? ones.length : null,
      rules,
      places,
    }));
  });
}

/** All places, sheet by sheet, in as many texts as are needed to print them whole. */
function placesOf(ones: readonly Unverifiable[], { say }: CheckReportContext): string[] {
  const bySheet = new Map<string, string[]>();
  for (const { sheet, cell, code } of ones) {
    const place = cell ?? code ?? say('check-report.unchecked.whole-sheet');
    const same = bySheet.get(sheet);
    if (same) same.push(place);
    else bySheet.set(sheet, [place]);
  }
  const blocks = [...bySheet].flatMap(([sheet, cells]) =>
    compactCells(cells).map((cell) => ({ sheet, cell })),
  );
  const texts: string[] = [];
  for (let start = 0; start < blocks.length; start += PLACES_A_LINE) {
    const part = blocks.slice(start, start + PLACES_A_LINE);
    const sheets = [...new Set(part.map(({ sheet }) => sheet))].map((sheet) => {
      const cells = part.filter((one) => one.sheet === sheet).map(({ cell }) => cell);
      return say('check-report.unchecked.places-of', {
        sheet,
        cells: cells.join(say('check-report.list-separator')),
      });
    });
    texts.push(sheets.join(say('check-report.sheet-separator')));
  }
  return texts;
}
