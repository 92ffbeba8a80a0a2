/** `check --report`: the list of findings as a workbook. */
import { translate } from '../../i18n';
import type { ReportError } from '../../i18n/report-error';
import { buildCheckReport, type CheckedFile as ListedFile } from '../../review/check-report';
import { refuseOverwriting, requireOption, usageError, type Arguments } from '../arguments';
import type { Environment } from '../command';
import type { CheckedFile } from '../filing-file';
import { checkWritable, pathFrom } from '../files';
import { writeWorkbookFile } from '../write-workbook';

/** What became of one file of the command. */
export type FileResult = { readonly file: string } & (
  | { readonly checked: CheckedFile; readonly error: null }
  | { readonly checked: null; readonly error: ReportError }
);

/**
 * Where the report goes, or null where none is asked for; refused before any file is read.
 *
 * @throws ReportError where the report could not be written there
 */
export async function reportTarget(args: Arguments, files: readonly string[]): Promise<string | null> {
  const { report, force, locale } = args;
  if (report === undefined) {
    if (force) throw usageError('cli.problem.missing-option', { option: '--report' }, locale);
    return null;
  }
  requireOption(report, '--report', locale);
  refuseOverwriting(files, report, locale);
  await checkWritable(report, force);
  return report;
}

/** Writes the report whole or not at all. @throws ReportError `error.output-unwritable` */
export async function writeReport(
  report: string,
  results: readonly FileResult[],
  { locale }: Arguments,
  { now }: Environment,
): Promise<void> {
  const listed = results.map(({ file, checked, error }): ListedFile => {
    const path = pathFrom(report, file);
    if (checked === null) return { file: path, error };
    const { filing, check, flags } = checked;
    const notices = flags.map((flag) =>
      translate('check-report.notice', { flag: translate(`flag.${flag}`, {}, locale) }, locale),
    );
    return { file: path, filing, check, notices, error: null };
  });
  await writeWorkbookFile(report, buildCheckReport(listed, { created: now, locale }));
}
