/** The programs that people open the files with: LibreOffice and openpyxl, run without a window. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Debian's own Python, which its python3-openpyxl and python3-lxml belong to. */
const PYTHON = '/usr/bin/python3';
const TOOLS = resolve(__dirname, '../../../shared/tools');
const TIMEOUT = 240_000;
/** So many files stay within the time on a busy machine, too. */
const FILES_AT_ONCE = 25;

const runs = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore', timeout: TIMEOUT }).status === 0;

/** Why these checks are skipped, or null where they run. */
export function reasonToSkip(): string | null {
  if (process.env['OFFICE_CHECKS'] !== '1') return 'they take two minutes; set OFFICE_CHECKS=1 to run them';
  if (!runs('soffice', ['--version'])) return 'LibreOffice (soffice) is not installed';
  if (!runs(PYTHON, ['-c', 'import openpyxl'])) return 'python3-openpyxl is not installed';
  return null;
}

/** Recalculate every formula on loading: LibreOffice otherwise trusts the cached results of other programs. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** LibreOffice with a profile of its own. */
export class LibreOffice {
  /** @param folder - an empty folder for the profile */
  constructor(private readonly folder: string) {
    mkdirSync(join(folder, 'user'), { recursive: true });
    writeFileSync(join(folder, 'user', 'registrymodifications.xcu'), RECALCULATE);
  }

  /**
   * Opens, recalculates and saves files, many in one go because every start costs seconds.
   *
   * @returns the new files, in the order of the old ones
   */
  convert(files: readonly string[], format: 'xlsx' | 'pdf' | 'ods', outFolder: string): string[] {
    mkdirSync(outFolder, { recursive: true });
    for (let first = 0; first < files.length; first += FILES_AT_ONCE)
      this.convertSome(files.slice(first, first + FILES_AT_ONCE), format, outFolder);
    const written = files.map((file) => join(outFolder, basename(file).replace(/\.xlsx$/, `.${format}`)));
    const missing = written.filter((file) => !existsSync(file));
    if (missing.length > 0) throw new Error(`LibreOffice did not write ${missing.join(', ')}`);
    return written;
  }

  private convertSome(files: readonly string[], format: string, outFolder: string): void {
    const profile = `-env:UserInstallation=${pathToFileURL(this.folder).href}`;
    const args = [
      profile,
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      outFolder,
      ...files,
    ];
    execFileSync('soffice', args, {
      stdio: 'ignore',
      timeout: TIMEOUT,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
  }
}

/** Runs a Python program with the given arguments and returns what it prints. */
export function python(program: string, args: readonly string[]): string {
  return execFileSync(PYTHON, ['-c', program, ...args], { encoding: 'utf8', timeout: TIMEOUT });
}

/** What the schema check of the workbench says about files, one line each and more for errors; null without it. */
export function schemaErrors(files: readonly string[]): string[] | null {
  const tool = join(TOOLS, 'validate-xlsx.py');
  if (!existsSync(tool) || !runs(PYTHON, ['-c', 'import lxml'])) return null;
  const { stdout, stderr } = spawnSync(PYTHON, [tool, ...files], { encoding: 'utf8', timeout: TIMEOUT });
  const lines = `${stdout}${stderr}`.trim().split('\n');
  if (lines.length < files.length) throw new Error(`the schema check said nothing: ${stderr}`);
  // The schema refuses xml:space on <t>, which Excel itself writes where a text has line breaks or blanks at its ends.
  const told = lines.filter(
    (line) => !line.endsWith(' OK') && !/Element '\S+}t', attribute '\S+}space'/.test(line),
  );
  // A file with such errors only has none.
  return told.filter((line, index) => !/ ERRORS \d+$/.test(line) || (told[index + 1] ?? '').startsWith(' '));
}

/** Whether a program of poppler-utils is there. */
export const hasPoppler = (): boolean => runs('pdftotext', ['-v']);
