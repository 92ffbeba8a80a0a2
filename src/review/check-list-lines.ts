/** The lines of 审核意见, in the order in which somebody goes through the form. */
import type { Finding } from '../check/finding';
import { SHEET_NAMES } from '../forms/headers';
import type { CheckReportContext, ReadableFile } from './checked-file';
import { parseAddress } from './compact-cells';

/** A finding on the list. */
export interface Line {
  readonly section: string;
  readonly number: number;
  readonly finding: Finding;
  /** What the filing says about it; null where that is still to be written. */
  readonly explanation: string | null;
}

/** Open findings sheet by sheet in the form's order, then the explained ones. */
export function listLines({ filing, check }: ReadableFile, { say }: CheckReportContext): Line[] {
  const open = inFormOrder(check.findings, filing);
  const perSheet = new Map<string, number>();
  for (const { sheet } of open) perSheet.set(sheet, (perSheet.get(sheet) ?? 0) + 1);
  const explained = inFormOrder(check.explained, filing);
  return [
    ...open.map((finding) => ({
      section: say('check-report.section.sheet', {
        sheet: finding.sheet,
        count: perSheet.get(finding.sheet) ?? 0,
      }),
      finding,
      explanation: null,
    })),
    ...explained.map((finding) => ({
      section: say('check-report.section.explained', { count: explained.length }),
      finding,
      explanation: finding.explanation,
    })),
  ].map((line, index) => ({ ...line, number: index + 1 }));
}

/** By sheet, row and column; what concerns a whole sheet comes first in it. Findings of a cell keep their order: worst first. */
function inFormOrder<F extends Finding>(findings: readonly F[], { sheets }: ReadableFile['filing']): F[] {
  const { instructions, indicators, projects, tasks } = SHEET_NAMES;
  const order = [
    instructions,
    sheets.indicators ?? indicators,
    sheets.projects ?? projects,
    sheets.tasks ?? tasks,
    ...findings.map(({ sheet }) => sheet),
  ];
  const keys = new Map(
    findings.map((finding) => {
      const place = finding.cell === null ? null : parseAddress(finding.cell);
      return [finding, [order.indexOf(finding.sheet), place?.row ?? 0, place?.column ?? 0] as const];
    }),
  );
  const differ = (left: F, right: F, at: 0 | 1 | 2): number =>
    (keys.get(left)?.[at] ?? 0) - (keys.get(right)?.[at] ?? 0);
  return [...findings].sort(
    (left, right) => differ(left, right, 0) || differ(left, right, 1) || differ(left, right, 2),
  );
}
