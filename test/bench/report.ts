/** The figures as lines of a table. */
import { textTable } from '../../src/cli/terminal';
import type { JobName } from './jobs';
import type { PlansSample } from './many-plans';
import type { Sample } from './measure';
import type { Loading } from './open-workbook';
import type { PaneSize } from './pane';
import type { Round } from './round';
import type { RuleSpeed } from './rule-speed';

/** A job at one size. */
export interface Result {
  readonly job: JobName;
  readonly rows: number;
  readonly ours: Sample;
  readonly theirs: Sample | null;
  /** Our wall time over theirs. */
  readonly ratio: number | null;
}

const TITLES: Readonly<Record<JobName, string>> = {
  form: 'form: build and write, five years',
  check: 'check: read, understand and check the filled form',
  assessment: 'assessment: merge, assess, build and write',
};

const whole = (value: number): number => Math.round(value);
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);

/** How much more time a job takes than the size grew since the size before: 1.00 is linear. */
function growth(now: Result, before: Result | undefined): string {
  if (!before) return '';
  return (now.ours.wallMs / before.ours.wallMs / (now.rows / before.rows)).toFixed(2);
}

/** One job, a line per size. */
export function resultLines(results: readonly Result[]): string[] {
  const [first] = results;
  if (!first) return [];
  const header = [
    'rows',
    'ms',
    'CPU ms',
    'MB before',
    'MB peak',
    'growth',
    'openpyxl ms',
    'MB peak',
    'ratio',
  ];
  const lines = results.map((result, index) => {
    const { rows, ours, theirs, ratio } = result;
    const other =
      theirs && ratio !== null ? [whole(theirs.wallMs), whole(theirs.peakMB), ratio.toFixed(2)] : [];
    return [
      rows,
      whole(ours.wallMs),
      whole(ours.cpuMs),
      whole(ours.startMB),
      whole(ours.peakMB),
      growth(result, results[index - 1]),
      ...other,
    ];
  });
  const width = lines[0]?.length ?? 0;
  return [TITLES[first.job], ...textTable([header.slice(0, width), ...lines])];
}

/** One workbook for many plans, a line per number of plans. */
export function planLines(samples: readonly PlansSample[]): string[] {
  const header = ['plans', 'sheets', 'compare ms', 'build ms', 'write ms', 'file MB', 'MB before', 'MB peak'];
  const lines = samples.map(({ plans, sheets, compareMs, buildMs, writeMs, bytes, startMB, peakMB }) => [
    plans,
    sheets,
    whole(compareMs),
    whole(buildMs),
    whole(writeMs),
    megabytes(bytes),
    whole(startMB),
    whole(peakMB),
  ]);
  return ['one assessment workbook for many plans', ...textTable([header, ...lines])];
}

/** What the rules alone take, a line per size. */
export function ruleLines(speeds: readonly RuleSpeed[]): string[] {
  const perSecond = (cells: number, ms: number): number => whole((cells / ms) * 1000);
  const header = ['rows', 'cells', 'answers', 'first ms', 'ms', 'CPU ms', 'cells/s', 'cells/CPU s', 'growth'];
  const lines = speeds.map(({ rows, cells, answers, firstMs, againMs, againCpuMs }, index) => {
    const before = speeds[index - 1];
    return [
      rows,
      cells,
      answers,
      whole(firstMs),
      againMs.toFixed(1),
      againCpuMs.toFixed(1),
      perSecond(cells, againMs),
      perSecond(cells, againCpuMs),
      before ? (againCpuMs / before.againCpuMs / (cells / before.cells)).toFixed(2) : '',
    ];
  });
  return [
    'rules alone, of a filing that has been read: the first check, then the median of those after it',
    ...textTable([header, ...lines]),
  ];
}

/** Rounds of growing provinces, a line each. */
export function roundLines(rounds: readonly Round[]): string[] {
  const header = [
    ...['plans × departments', 'files', 'accepted', 's', 'files/s', 'growth', 'again s'],
    ...['ledger MB', 'MB peak', 'readers MB', 'openpyxl files/s', 'ours ÷ openpyxl'],
  ];
  const lines = rounds.map((round, index) => {
    const { plans, departments, files, accepted, wallMs, againMs, bytes, peakMB, readersMB, theirs } = round;
    const before = rounds[index - 1];
    const speed = (1000 * files) / wallMs;
    return [
      `${plans} × ${departments}`,
      files,
      accepted,
      (wallMs / 1000).toFixed(1),
      whole(speed),
      before ? (wallMs / before.wallMs / (files / before.files)).toFixed(2) : '',
      (againMs / 1000).toFixed(1),
      megabytes(bytes),
      whole(peakMB),
      whole(readersMB),
      theirs ? theirs.map(whole).join('; ') : '–',
      theirs ? ((2 * speed) / (theirs[0] + theirs[1])).toFixed(2) : '–',
    ];
  });
  return [
    'a round: forms of many departments into one ledger, two threads',
    ...textTable([header, ...lines]),
  ];
}

export const coldStartLine = (ms: number): string =>
  `check of one small form, from the command to its exit: ${ms} ms`;

/** What the pane weighs, a line per part; content hashes are left out. */
export function paneLines({ firstLoad, limit, office, lazy }: PaneSize): string[] {
  const later = Object.entries(lazy)
    .sort(([, left], [, right]) => right - left)
    .map(([file, bytes]) => [`later: ${file.replace(/(\.[0-9a-f]{8})?\.js$/, '')}`, kilobytes(bytes)]);
  return [
    'task pane, production build',
    ...textTable([
      ['part', 'kB gzip'],
      [`first load (limit ${limit / 1000})`, kilobytes(firstLoad)],
      ['office.js for Excel on the web', kilobytes(office)],
      ...later,
    ]),
  ];
}

/** How much more bytes a form takes than its rows grew since the smaller form: 1.00 is linear. */
function bytesGrowth(now: Loading, before: Loading | undefined): string {
  // Forms of other plans have other columns.
  if (!before || now.projects > 0 || before.projects > 0) return '';
  return (now.bytes / before.bytes / (now.rows / before.rows)).toFixed(2);
}

function formTitle({ indicators, projects }: Loading): string {
  return `${indicators} indicators${projects > 0 ? `, ${projects} projects` : ''}`;
}

/** What loading forms into the open workbook asks of Excel, a line per form. */
export function loadingLines(loadings: readonly Loading[]): string[] {
  const header = ['form', 'rows', 'syncs', 'MB', 'largest MB', 'growth', 'syncs by sheet'];
  const lines = loadings.map((loading, index) => [
    formTitle(loading),
    loading.rows,
    loading.syncs,
    megabytes(loading.bytes),
    megabytes(loading.largest),
    bytesGrowth(loading, loadings[index - 1]),
    loading.sheets.map(({ sheet, syncs }) => `${sheet} ${syncs}`).join(', '),
  ]);
  return [
    'loading a form into the open workbook: requests through office.js',
    ...textTable([header, ...lines]),
  ];
}
