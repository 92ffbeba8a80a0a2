/** Many files of departments → one line each. A bad file costs its own line and no other. */
import { countFindings } from '../../../check/check';
import { SEVERITIES, type Severity } from '../../../check/finding';
import type { Grid } from '../../../forms/sheet/grid';
import type { Locale } from '../../../i18n';
import { ReportError } from '../../../i18n/report-error';
import type { Job } from '../../../excel/open-workbook';
import type { Plan } from '../../../plan/schema';
import { checkGrids } from '../../domain';
import { breathe } from '../../job-desk';

export type Counts = Readonly<Record<Severity | 'unverifiable', number>>;

/** A file that was read and checked, or why it could not be. */
export type CollectedFile = { readonly file: string } & (
  | {
      readonly readable: true;
      readonly plan: Plan;
      readonly years: readonly number[];
      readonly department: string | null;
      readonly counts: Counts;
    }
  | { readonly readable: false; readonly error: string }
);

/** What is needed of a chosen file. */
export interface SourceFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface CollectTools {
  readonly plans: readonly Plan[];
  readonly locale: Locale;
  readonly readWorkbook: (
    bytes: Uint8Array,
    fileName: string,
  ) => Promise<{ readonly grids: readonly Grid[] }>;
  /** An error that is not ours in words. */
  readonly reasonOf: (error: unknown) => string;
}

/**
 * Reads and checks files one after the other; between two of them the page is drawn.
 *
 * @param found - told of each line as soon as it is known
 * @throws what `job.signal` was aborted with; the lines told before stay
 */
export async function collectFiles(
  files: readonly SourceFile[],
  tools: CollectTools,
  job: Required<Job>,
  found: (line: CollectedFile) => void,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    job.progress(index, files.length);
    await breathe();
    job.signal.throwIfAborted();
    found(await collectFile(file, tools));
  }
  job.progress(files.length, files.length);
}

async function collectFile(source: SourceFile, tools: CollectTools): Promise<CollectedFile> {
  const file = source.name;
  const { plans, locale } = tools;
  try {
    const { grids } = await tools.readWorkbook(await bytesOf(source, tools), file);
    const { filing, check } = checkGrids(grids, file, plans, locale);
    const { plan, years, department } = filing;
    return { file, readable: true, plan, years, department, counts: countFindings(check) };
  } catch (error) {
    // One bad file must not end the run; a defect of ours in one file is told in its line, too.
    const known =
      error instanceof ReportError
        ? error
        : new ReportError(
            'error.workbook-unreadable',
            { file, reason: tools.reasonOf(error) },
            { cause: error },
          );
    return { file, readable: false, error: known.text(locale) };
  }
}

async function bytesOf(source: SourceFile, { reasonOf }: CollectTools): Promise<Uint8Array> {
  try {
    return new Uint8Array(await source.arrayBuffer());
  } catch (cause) {
    throw new ReportError('error.file-unreadable', { file: source.name, reason: reasonOf(cause) }, { cause });
  }
}

/** What all files together amount to. */
export interface CollectTotals {
  readonly readable: number;
  readonly unreadable: number;
  /** Readable files with findings that block. */
  readonly blocked: number;
}

export function totalsOf(lines: readonly CollectedFile[]): CollectTotals {
  const readable = lines.filter((line) => line.readable);
  return {
    readable: readable.length,
    unreadable: lines.length - readable.length,
    blocked: readable.filter(({ counts }) => counts.A > 0).length,
  };
}

/** The columns of counts, worst first. */
export const COUNTED = [...SEVERITIES, 'unverifiable'] as const;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The names of a list, one a line; blank and repeated lines do not count. */
export function namesOf(list: string): readonly string[] {
  const names = new Map(list.split(/[\n;；]/).map((name) => [plain(name), name.trim()]));
  names.delete('');
  return [...names.values()];
}

/** Departments of the list from which no readable file came; forms without a department count for nobody. */
export function missingDepartments(
  expected: readonly string[],
  lines: readonly CollectedFile[],
): readonly string[] {
  const came = new Set(
    lines.flatMap((line) => (line.readable && line.department ? [plain(line.department)] : [])),
  );
  return expected.filter((name) => !came.has(plain(name)));
}
