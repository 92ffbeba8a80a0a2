/** The check report as SheetModels: a printable list of findings that a department can be sent. */
import type { WorkbookModel } from '../forms/sheet/model';
import { translate } from '../i18n';
import { checkListSheet } from './check-list';
import { checkSummarySheet, type ListedFile } from './check-summary';
import {
  fileName,
  isReadable,
  type CheckedFile,
  type CheckReportContext,
  type CheckReportOptions,
} from './checked-file';
import { sheetNames } from './sheet-names';
import { uncheckedSheet } from './unchecked-sheet';

export type { CheckedFile, CheckReportOptions } from './checked-file';

/**
 * Builds 审核意见 and, where there is something to say on it, 未能审核. Several files get 汇总 in front and a list each,
 * because every department is sent its own pages.
 */
export function buildCheckReport(files: readonly CheckedFile[], options: CheckReportOptions): WorkbookModel {
  const { created, locale, banner = null } = options;
  const context: CheckReportContext = {
    say: (key, facts) => translate(key, facts, locale),
    locale,
    banner,
    date: created.toISOString().slice(0, 10),
  };
  const { say } = context;
  const unchecked = uncheckedSheet(files, context);
  const plans = files.filter(isReadable).map(({ filing }) => filing.plan);
  const unique = (texts: readonly string[]): string => [...new Set(texts)].join('、');
  return {
    sheets: [...lists(files, context), ...(unchecked ? [unchecked] : [])],
    title: [say('check-report.title'), unique(plans.map(({ shortTitle }) => shortTitle))].join('　').trim(),
    subject: unique(plans.map(({ id }) => id)),
    created,
  };
}

function lists(files: readonly CheckedFile[], context: CheckReportContext): WorkbookModel['sheets'] {
  const { say } = context;
  const [only] = files;
  if (files.length === 1 && only) return [checkListSheet(only, say('check-report.sheet.list'), context)];
  const readable = files.filter(isReadable);
  const names = sheetNames(
    readable.map((file) => baseName(fileName(file, say))),
    [say('check-report.sheet.summary'), say('check-report.sheet.unchecked')],
  );
  const listed = files.map((file): ListedFile => {
    const index = isReadable(file) ? readable.indexOf(file) : -1;
    return { file, list: names[index] ?? null };
  });
  return [
    checkSummarySheet(listed, context),
    ...readable.map((file, index) => checkListSheet(file, names[index] ?? '', context)),
  ];
}

/** The last part of a path without the extension. */
const baseName = (path: string): string => path.replace(/^.*\//, '').replace(/\.xls[xm]$/i, '');
