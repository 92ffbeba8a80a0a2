/** 按建议改正: what a suggestion would change, the change once somebody agreed to it, and taking that back. */
import type { Finding } from '../../../check/finding';
import type { OpenWorkbook, Place } from '../../../excel/open-workbook';
import type { Entry } from '../../../forms/entry';
import type { Filing } from '../../../forms/filing';
import { contentText } from '../../../forms/sheet/grid';
import { ReportError } from '../../../i18n/report-error';
import type { Pane } from '../../pane';

/** A cell that a suggestion changes. */
export interface CellFix extends Place {
  /** Which figure it is, wherever its row is sorted to. */
  readonly figure: string;
  /** What the cell shows now; `''` is blank. */
  readonly before: string;
  readonly value: number | string | null;
}

/** A correction that was made and can be taken back. */
export interface MadeFix {
  readonly cells: readonly CellFix[];
  readonly takeBack: () => Promise<void>;
}

/**
 * The cells that the suggestion of a finding changes.
 *
 * @returns none where there is no suggestion, and where one of its cells is no typed input
 */
export function fixesOf(filing: Filing, { likely }: Finding): readonly CellFix[] {
  if (!likely || likely.corrections.length === 0) return [];
  const figures = figuresOf(filing);
  const fixes = likely.corrections.flatMap(({ sheet, cell, to }): CellFix[] => {
    const found = figures.get(placeKey({ sheet, cell }));
    if (!found || found.entry.content.kind === 'formula' || found.entry.content.kind === 'merged') return [];
    return [{ sheet, cell, figure: found.figure, before: contentText(found.entry.content), value: to }];
  });
  if (fixes.length < likely.corrections.length) return [];
  // Of a block some figures may be right where they stand.
  return fixes.filter(({ before, value }) => before !== String(value ?? ''));
}

/**
 * Makes the changes that somebody saw and agreed to, and no others.
 *
 * @throws ReportError `error.excel-fix-outdated` where the check no longer suggests exactly these; errors of
 *   `OpenWorkbook.setValues`: no cell was changed then
 */
export async function applyFix(
  pane: Pane,
  workbook: OpenWorkbook,
  finding: Finding,
  agreed: readonly CellFix[],
): Promise<void> {
  const { filing, check } = await pane.filing.refresh();
  const isAgreed = check.findings.some(
    (now) => now.rule === finding.rule && isSame(fixesOf(filing, now), agreed),
  );
  if (!isAgreed) throw new ReportError('error.excel-fix-outdated');
  try {
    const changes = agreed.map(({ sheet, cell, before, value }) => ({
      sheet,
      cell,
      expected: before,
      value,
    }));
    pane.madeFix.set({ cells: agreed, takeBack: await workbook.setValues(changes) });
  } finally {
    changed(pane);
  }
}

/**
 * Takes the last correction back.
 *
 * @returns how many cells hold again what they held before
 * @throws ReportError `error.excel-undo-changed` where another figure stands in one of the cells now; errors of
 *   `OpenWorkbook.setValues`: nothing was taken back then
 */
export async function takeBackFix(pane: Pane): Promise<number> {
  const made = pane.madeFix.get();
  if (!made) throw new RangeError('there is no correction to take back');
  const figures = figuresOf((await pane.filing.refresh()).filing);
  const moved = made.cells.find((cell) => figures.get(placeKey(cell))?.figure !== cell.figure);
  if (moved) throw new ReportError('error.excel-undo-changed', { sheet: moved.sheet });
  try {
    await made.takeBack();
    pane.madeFix.set(null);
  } finally {
    changed(pane);
  }
  return made.cells.length;
}

/** The pane's own writes are checked at once, not a moment later. */
function changed({ filing, refreshQuietly }: Pane): void {
  filing.touch();
  refreshQuietly();
}

const isSame = (left: readonly CellFix[], right: readonly CellFix[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

const placeKey = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

type Figures = ReadonlyMap<string, { readonly figure: string; readonly entry: Entry }>;

const known = new WeakMap<Filing, Figures>();

/** Every input cell by its place; kept, since a list of findings asks again and again. */
function figuresOf(filing: Filing): Figures {
  const figures = known.get(filing) ?? collectFigures(filing);
  known.set(filing, figures);
  return figures;
}

function collectFigures({ indicators, projects, tasks }: Filing): Figures {
  const rows = [
    ...indicators.map(({ indicator, entries }) => ({ code: indicator.code, entries })),
    ...projects.map(({ project, entries }) => ({ code: project.code, entries })),
    ...tasks.map(({ task, entries }) => ({ code: task.code, entries })),
  ];
  return new Map(
    rows.flatMap(({ code, entries }) =>
      [...entries].map(([key, entry]) => [placeKey(entry), { figure: `${code}|${key}`, entry }] as const),
    ),
  );
}
