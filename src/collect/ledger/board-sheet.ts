/** 报送情况: the board as a sheet that can be printed and sent round. */
import type { SheetModel, StyleRef, WorkbookModel } from '../../forms/sheet/model';
import type { Locale } from '../../i18n';
import { reportSheet, type ReportColumn } from '../../review/report-table';
import { sheetNames } from '../../review/sheet-names';
import type { Board, BoardLine, BoardState } from './board';
import { LEDGER_SHEETS } from './headers';
import { sayIn, type Say } from './ledger-sheets';

const TEXT: StyleRef = { role: 'text' };
const CODE: StyleRef = { role: 'code' };
const COUNT: StyleRef = { role: 'number', format: '0' };
const STATE_STYLES: Readonly<Record<BoardState, StyleRef>> = {
  none: { role: 'bad' },
  returned: { role: 'bad' },
  part: { role: 'watch' },
  open: { role: 'fair' },
  done: { role: 'good' },
};

/** The boards as a workbook, a sheet for each plan. */
export function boardWorkbook(boards: readonly Board[], created: Date, locale?: Locale): WorkbookModel {
  const say = sayIn(locale);
  const names =
    boards.length === 1
      ? [LEDGER_SHEETS.board]
      : sheetNames(
          boards.map(({ plan }) => plan.shortTitle),
          [],
        );
  return {
    sheets: boards.map((board, index) => boardSheet(board, names[index] ?? LEDGER_SHEETS.board, say)),
    title: say('board.title'),
    subject: boards.map(({ plan }) => plan.id).join(', '),
    created,
  };
}

function boardSheet(board: Board, name: string, say: Say): SheetModel {
  const { plan, year, today, lines } = board;
  const head = (key: string): string => say(`board.column.${key}` as 'board.column.department');
  const columns: ReportColumn<BoardLine>[] = [
    {
      header: head('department'),
      width: 20,
      style: TEXT,
      value: ({ department }) => department ?? say('ledger.no-department'),
    },
    {
      header: head('state'),
      width: 14,
      style: ({ state }) => STATE_STYLES[state],
      value: ({ state, isExpected }) =>
        `${say(`board.state.${state}`)}${isExpected === false ? say('board.unexpected') : ''}`,
    },
    { header: head('due'), width: 12, style: CODE, value: ({ due }) => due },
    { header: head('first'), width: 12, style: CODE, value: ({ firstReceived }) => day(firstReceived) },
    { header: head('accepted'), width: 12, style: CODE, value: ({ accepted }) => day(accepted) },
    { header: head('on-time'), width: 9, style: CODE, value: (line) => onTimeWord(line, say) },
    { header: head('rounds'), width: 8, style: COUNT, value: ({ rounds }) => rounds },
    { header: head('returned'), width: 8, style: COUNT, value: ({ returned }) => returned },
    {
      header: head('asked'),
      width: 8,
      style: COUNT,
      value: ({ asked, isExpected }) => (isExpected ? asked : null),
    },
    { header: head('missing'), width: 22, style: TEXT, value: (line) => missingRows(line, say) },
    ...(['A', 'B', 'C'] as const).map((severity): ReportColumn<BoardLine> => ({
      header: say(`severity.${severity}`),
      width: 8,
      style: COUNT,
      value: ({ open, rounds }) => (rounds === 0 ? null : open[severity]),
    })),
    { header: head('held'), width: 9, style: COUNT, value: ({ held }) => held },
    { header: head('disputed'), width: 9, style: COUNT, value: ({ disputed }) => disputed },
  ];
  return reportSheet<BoardLine>({
    name,
    title: say('board.heading', { plan: plan.shortTitle, year }),
    notes: notesOf(board, say),
    banner: null,
    columns,
    records: [...lines].sort((one, other) => rank(one) - rank(other)),
    paper: 'A4',
    pageHeader: say('board.heading', { plan: plan.shortTitle, year }),
    tabColor: 'C00000',
    frozenColumns: 1,
  });

  function notesOf({ onTime }: Board, words: Say): string[] {
    const count = (state: BoardState): number => lines.filter((line) => line.state === state).length;
    return [
      words('board.counts', {
        today,
        all: lines.length,
        done: count('done'),
        open: count('open') + count('part'),
        returned: count('returned'),
        none: count('none'),
      }),
      onTime.of === 0
        ? words('board.no-due')
        : words('board.on-time', { ...onTime, share: Math.round((onTime.count / onTime.of) * 1000) / 10 }),
      ...(lines.some(({ isExpected }) => isExpected === null) ? [words('board.no-assignments')] : []),
    ];
  }
}

const missingRows = ({ accepted, asked, missing }: BoardLine, say: Say): string | null =>
  accepted === null && asked > 0 ? say('board.missing.all') : shortList(missing, say);

/** Who must be reminded first. */
const ORDER: readonly BoardState[] = ['none', 'returned', 'part', 'open', 'done'];
const rank = ({ state, onTime }: BoardLine): number => ORDER.indexOf(state) * 2 + Number(onTime !== false);

const day = (time: string | null): string | null => time?.slice(0, 10) ?? null;

function onTimeWord({ onTime }: BoardLine, say: Say): string | null {
  return onTime === null ? null : say(onTime ? 'board.in-time' : 'board.late');
}

const MOST_CODES = 6;

function shortList(codes: readonly string[], say: Say): string | null {
  if (codes.length === 0) return null;
  const shown = codes.slice(0, MOST_CODES).join('、');
  return codes.length <= MOST_CODES ? shown : say('board.more', { shown, count: codes.length });
}
