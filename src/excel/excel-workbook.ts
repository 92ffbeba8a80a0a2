/** The open workbook, through Office.js. */
import type { ErrorKey } from '../i18n';
import { ReportError } from '../i18n/report-error';
import { checkLimits } from '../forms/sheet/limits';
import { deliver } from './deliver';
import { drawCharts, requireSources } from './draw-charts';
import type { JournalEntry } from './journal';
import { clearMarks, drawMarks } from './marks';
import type {
  CellMark,
  Job,
  OpenRoute,
  OpenWorkbook,
  Place,
  RowsOfSheet,
  SheetObstacle,
  ValueChange,
  WriteProposal,
  WriteReport,
} from './open-workbook';
import { look, type Seen } from './propose';
import { readRows } from './read-rows';
import { readSheets } from './read-sheets';
import type { Grid } from '../forms/sheet/grid';
import type { WorkbookModel } from '../forms/sheet/model';
import { runExcel, WAITING, withoutEvents } from './run';
import { isAutoOpen, loadState, saveState, setAutoOpen } from './settings';
import { setText } from './set-text';
import { replaceCells, replacementOf, type Replacement } from './set-values';
import { stoppedBy } from './stopped';
import { undoWrite } from './undo';
import { watchCells } from './watch';
import { nameBlocks, writeSheet } from './write-sheets';

const OBSTACLES = {
  tables: 'error.excel-tables',
  'workbook-protected': 'error.excel-structure',
  foreign: 'error.excel-foreign',
} as const satisfies Record<SheetObstacle, ErrorKey>;

export class ExcelWorkbook implements OpenWorkbook {
  private journal: JournalEntry[] = [];
  /** The sheets of the last reading, by the names that they had. */
  private ids: ReadonlyMap<string, string> = new Map();
  /** What stood in the workbook when a proposal was made; proposals that nobody keeps are forgotten. */
  private readonly seen = new WeakMap<WriteProposal, Seen>();

  async read(job?: Job): Promise<readonly Grid[]> {
    const sheets = await runExcel('', (context) => readSheets(context, job));
    this.ids = new Map(sheets.map(({ id, grid }) => [grid.name, id]));
    return sheets.map(({ grid }) => grid);
  }

  async readRows(wanted: readonly RowsOfSheet[], job?: Job): Promise<readonly Grid[] | null> {
    const known = wanted.flatMap(({ sheet, rows }) => {
      const id = this.ids.get(sheet);
      return id === undefined ? [] : [{ id, name: sheet, rows }];
    });
    if (known.length < wanted.length) return null;
    return runExcel('', (context) => readRows(context, known, job));
  }

  /** What finds a sheet: its id, which stays when somebody renames it after the reading. */
  private key(sheet: string): string {
    return this.ids.get(sheet) ?? sheet;
  }

  async propose(model: WorkbookModel): Promise<WriteProposal> {
    checkLimits(model);
    const seen = await runExcel('', (context) => look(context, model));
    const proposal: WriteProposal = { model, sheets: seen.proposals };
    this.seen.set(proposal, seen);
    return proposal;
  }

  async write(proposal: WriteProposal, agreed: ReadonlySet<string>, job: Job = {}): Promise<WriteReport> {
    const seen = this.seen.get(proposal);
    if (!seen) throw new RangeError('a proposal of another workbook');
    const sheets = seen.sheets.filter(({ model }) => agreed.has(model.name));
    for (const { sheet, obstacle } of proposal.sheets)
      if (obstacle && agreed.has(sheet)) throw new ReportError(OBSTACLES[obstacle], { sheet });
    requireSources(seen.sheets, agreed);
    const journal: JournalEntry[] = [];
    const written: string[] = [];
    let chartless: readonly string[] = [];
    const draw = async (): Promise<void> => {
      for (const sheet of sheets) {
        if (job.signal?.aborted) break;
        job.progress?.(written.length, sheets.length);
        await writeSheet(sheet, journal);
        written.push(sheet.model.name);
      }
      job.progress?.(written.length, sheets.length);
      chartless = await drawCharts(journal, seen.sheets);
      await nameBlocks((proposal.model.names ?? []).filter(({ sheet }) => written.includes(sheet)));
    };
    try {
      if (sheets.length > 0) await withoutEvents(draw);
    } catch (error) {
      throw stoppedBy(error, journal);
    } finally {
      // From the first change on only this write can be taken back; one that changed nothing leaves the one before.
      if (journal.length > 0) this.journal = journal;
    }
    const whole = written.filter((name) => !chartless.includes(name));
    return {
      written: whole,
      left: sheets.map(({ model }) => model.name).filter((name) => !whole.includes(name)),
    };
  }

  get undoable(): readonly string[] {
    return this.journal.map(({ model }) => model.name);
  }

  async undo(): Promise<readonly string[]> {
    if (this.journal.length === 0) throw new ReportError('error.excel-undo-none');
    const sheets = this.undoable;
    await undoWrite(this.journal);
    return sheets;
  }

  show({ sheet, cell }: Place): Promise<void> {
    return runExcel(sheet, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(this.key(sheet));
      worksheet.load('visibility');
      await context.sync();
      if (worksheet.visibility !== 'Visible') throw new ReportError('error.excel-hidden', { sheet });
      worksheet.activate();
      worksheet.getRange(cell).select();
      await context.sync();
    });
  }

  mark(marks: readonly CellMark[]): Promise<void> {
    const found = marks.map((one) => ({ ...one, sheet: this.key(one.sheet) }));
    return runExcel('', (context) => drawMarks(context, found));
  }

  clearMarks(): Promise<void> {
    return runExcel('', clearMarks);
  }

  setText({ sheet, cell }: Place, text: string, expected: string): Promise<void> {
    return runExcel(sheet, (context) =>
      setText(context, { sheet, cell, key: this.key(sheet), text, expected }),
    );
  }

  async setValues(changes: readonly ValueChange[]): Promise<() => Promise<void>> {
    const replace = (cells: readonly Replacement[]): Promise<readonly Replacement[]> =>
      runExcel(cells[0]?.sheet ?? '', (context) => replaceCells(context, cells));
    const undo = await replace(changes.map((change) => replacementOf(change, this.key(change.sheet))));
    return async () => {
      await replace(undo);
    };
  }

  loadState(): Promise<unknown> {
    return runExcel('', loadState);
  }

  saveState(state: unknown): Promise<void> {
    // Choices are made in the pane while a cell may still be open: the state waits, nobody waits for it.
    return runExcel('', (context) => saveState(context, state), WAITING);
  }

  isAutoOpen(): boolean {
    return isAutoOpen();
  }

  setAutoOpen(on: boolean): Promise<void> {
    return setAutoOpen(on);
  }

  open(bytes: Uint8Array, fileName: string): Promise<OpenRoute> {
    return deliver(bytes, fileName);
  }

  watch(changed: (sheet: string, address: string) => void): Promise<() => Promise<void>> {
    return watchCells(changed);
  }
}
