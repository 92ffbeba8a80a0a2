/** 填报情况: which department filled what, what is missing with and without a reason, what is still open. */
import { SEVERITIES } from '../check/finding';
import { address, quoteText } from '../forms/sheet/address';
import type { CellValue, ConditionalFormat, RowModel, SheetModel, StyleRef } from '../forms/sheet/model';
import { mainIndicators } from '../plan/facts';
import { showYears } from '../plan/years';
import { cellLink } from './cell-link';
import { clip } from './checked-file';
import type { Say, WorkbookContext } from './context';
import type { Gap } from './filed';
import { filingStatus, type FilingStatus } from './filing-status';
import { reasonWord } from './form-words';
import { headerRowOf, reportSheet, type ReportColumn } from './report-table';

const COUNT: StyleRef = { role: 'number', format: '0' };
const SHARE: StyleRef = { role: 'number', format: '0.0%' };
const CODE: StyleRef = { role: 'code' };
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };
const SECTION: StyleRef = { role: 'section' };

const LONGEST = 300;
const MOST_GAPS = 20;

interface Column extends ReportColumn<FilingStatus> {
  readonly key: string;
  readonly total?: 'sum' | 'share';
}

/** The sheet, or null where the filings themselves are not at hand. */
export function filingStatusSheet(context: WorkbookContext): SheetModel | null {
  const { plans, say, banner, year } = context;
  const records = plans.flatMap((plan) =>
    filingStatus(
      plan,
      mainIndicators(plan.assessment.data.plan).map(({ code }) => code),
    ),
  );
  if (records.length === 0) return null;
  const columns = columnsOf(context);
  const notes = [say('review.filings.note', { year }), say('review.filings.legend')];
  const first = headerRowOf({ notes, banner }) + 1;
  const last = first + records.length - 1;
  const sheet = reportSheet<FilingStatus>({
    name: say('review.sheet.filings'),
    title: say('review.filings.title', { year }),
    notes,
    banner,
    columns,
    records,
    footer: () => [totalRow(columns, records, first, last, say)],
    frozenColumns: 2,
    paper: 'A3',
    tabColor: 'BF8F00',
  });
  return { ...sheet, conditionalFormats: colours(columns, first, last, say) };
}

const at = (columns: readonly Column[], key: string): number =>
  columns.findIndex((column) => column.key === key) + 1;

function columnsOf({ plans, say }: WorkbookContext): Column[] {
  const column = (
    key: string,
    width: number,
    style: StyleRef,
    value: Column['value'],
    total?: Column['total'],
  ): Column => ({
    key,
    header: say(`review.filings.column.${key}` as 'review.filings.column.file'),
    width,
    style,
    value,
    ...(total ? { total } : {}),
  });
  const columns: Column[] = [
    column('department', 18, LABEL, (status) => departmentOf(status, say)),
    column('state', 12, CODE, (status, row) => stateOf(status, row)),
    ...(plans.length > 1 ? [column('plan', 13, TEXT, ({ context }) => context.label)] : []),
    column('years', 10, CODE, ({ years }) => showYears(years)),
    column('asked', 6, COUNT, ({ asked }) => asked, 'sum'),
    column('filled', 6, COUNT, ({ filled }) => filled, 'sum'),
    column('reasoned', 8, COUNT, ({ gaps }) => gaps.filter(({ word }) => word !== null).length, 'sum'),
    column('blank', 6, COUNT, ({ gaps }) => gaps.filter(({ word }) => word === null).length, 'sum'),
    column('share', 8, SHARE, (status, row) => shareOf(status, row), 'share'),
    column('projects', 8, CODE, ({ projects }) => ofAsked(projects)),
    column('tasks', 8, CODE, ({ tasks }) => ofAsked(tasks)),
    ...SEVERITIES.map((severity) => column(severity, 7, COUNT, ({ open }) => open[severity], 'sum')),
    column('explained', 9, COUNT, ({ explained }) => explained, 'sum'),
    column('unverifiable', 8, COUNT, ({ unverifiable }) => unverifiable, 'sum'),
    column('gaps', 30, TEXT, ({ gaps }) => gapsText(gaps, say)),
    column('explanations', 28, TEXT, ({ explanations }) =>
      clip(
        explanations
          .map((one) => say('review.filings.explanation', one))
          .join(say('check-report.sheet-separator')),
        LONGEST,
      ),
    ),
    column('file', 24, TEXT, fileOf),
    column('modified', 13, TEXT, ({ check }) => check?.modified ?? null),
  ];
  const cell = (row: number, key: string): string => address(row, at(columns, key));
  const shareOf = ({ asked, filled }: FilingStatus, row: number): CellValue => ({
    formula: `IF(${cell(row, 'asked')}=0,"",${cell(row, 'filled')}/${cell(row, 'asked')})`,
    result: asked === 0 ? '' : filled / asked,
  });
  const stateOf = (status: FilingStatus, row: number): CellValue => {
    const words = STATES.map((state) => quoteText(say(`review.filings.state.${state}`)));
    const asks = `${cell(row, 'B')}+${cell(row, 'C')}>0`;
    return {
      formula: `IF(${cell(row, 'A')}>0,${words[0]},IF(${cell(row, 'blank')}>0,${words[1]},IF(${asks},${words[2]},${words[3]})))`,
      result: say(`review.filings.state.${stateKey(status)}`),
    };
  };
  return columns;
}

const STATES = ['correct', 'fill', 'explain', 'complete'] as const;
const STATE_ROLES = { correct: 'bad', fill: 'bad', explain: 'watch', complete: 'good' } as const;

function stateKey({ open, gaps }: FilingStatus): (typeof STATES)[number] {
  if (open.A > 0) return 'correct';
  if (gaps.some(({ word }) => word === null)) return 'fill';
  return open.B + open.C > 0 ? 'explain' : 'complete';
}

function departmentOf({ check, department }: FilingStatus, say: Say): string {
  if (check === null) return say('review.filings.no-file');
  if (department === null) return say('review.filings.whole-file');
  return department === '' ? say('review.filings.no-department') : department;
}

const ofAsked = ({ asked, filled }: { readonly asked: number; readonly filled: number }): string | null =>
  asked === 0 ? null : `${filled}/${asked}`;

/** What is missing without a word first: that is what somebody has to ask for. */
function gapsText(gaps: readonly Gap[], say: Say): string {
  const words = [null, ...new Set(gaps.flatMap(({ word }) => word ?? []))];
  const parts = words.flatMap((word) => {
    const codes = gaps.filter((gap) => gap.word === word);
    if (codes.length === 0) return [];
    const shown = codes
      .slice(0, MOST_GAPS)
      .map(({ code, year }) => say('review.filings.gap', { code, year }));
    const more = codes.length > MOST_GAPS ? [say('review.filings.more', { count: codes.length })] : [];
    const list = [...shown, ...more].join(say('check-report.list-separator'));
    return [
      say('review.filings.gaps', {
        word: word === null ? say('review.filings.without-reason') : reasonWord(say, word),
        codes: list,
      }),
    ];
  });
  return parts.join(say('check-report.sheet-separator'));
}

function fileOf({ check }: FilingStatus): CellValue {
  if (check === null) return null;
  const { file, path, filed } = check;
  const sheet = filed?.sheets.indicators ?? Object.values(filed?.sheets ?? {})[0];
  if (path === undefined || sheet === undefined) return path ?? file;
  return cellLink({ file: path, sheet, cell: null }, path);
}

/** Sums as formulas; the rows' own values give their results. */
function totalRow(
  columns: readonly Column[],
  records: readonly FilingStatus[],
  first: number,
  last: number,
  say: Say,
): RowModel {
  const row = last + 1;
  const sumOf = (key: string): number => {
    const column = columns[at(columns, key) - 1];
    return records.reduce((sum, record) => sum + Number(column?.value(record, row) ?? 0), 0);
  };
  const values = columns.map(({ key, total }, index): CellValue => {
    if (index === 0) return say('review.filings.total');
    if (total === undefined) return null;
    const range = `${address(first, index + 1)}:${address(last, index + 1)}`;
    if (total === 'sum') return { formula: `SUM(${range})`, result: sumOf(key) };
    const [asked, filled] = [address(row, at(columns, 'asked')), address(row, at(columns, 'filled'))];
    const result = sumOf('asked') === 0 ? '' : sumOf('filled') / sumOf('asked');
    return { formula: `IF(${asked}=0,"",${filled}/${asked})`, result };
  });
  const styles = columns.map(({ total }) => (total === 'sum' ? COUNT : total === 'share' ? SHARE : SECTION));
  return { values, style: SECTION, styles, height: 22 };
}

/** What has to be asked for stands out: the word in words, the counts behind it in colour. */
function colours(columns: readonly Column[], first: number, last: number, say: Say): ConditionalFormat[] {
  const mark = (
    key: string,
    condition: (cell: string) => string,
    role: ConditionalFormat['role'],
  ): ConditionalFormat => {
    const column = at(columns, key);
    const block = { top: first, left: column, bottom: last, right: column };
    return { block, formula: condition(address(first, column)), role };
  };
  const positive = (cell: string): string => `${cell}>0`;
  return [
    ...STATES.map((state) =>
      mark(
        'state',
        (cell) => `${cell}=${quoteText(say(`review.filings.state.${state}`))}`,
        STATE_ROLES[state],
      ),
    ),
    mark('A', positive, 'bad'),
    mark('B', positive, 'watch'),
    mark('C', positive, 'watch'),
    mark('blank', positive, 'bad'),
    mark('reasoned', positive, 'watch'),
  ];
}
