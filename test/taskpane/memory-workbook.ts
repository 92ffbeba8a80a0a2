/** An open workbook without Excel: sheets as grids in memory. Strict where a mistake of the pane would show in Excel. */
import type {
  CellChange,
  CellMark,
  Job,
  OpenRoute,
  OpenWorkbook,
  Place,
  RowsOfSheet,
  SheetObstacle,
  SheetProposal,
  ValueChange,
  WriteProposal,
  WriteReport,
} from '../../src/excel/open-workbook';
import { address } from '../../src/forms/sheet/address';
import { BLANK, contentText, gridOf, isBlank, type CellContent, type Grid } from '../../src/forms/sheet/grid';
import { shownValue, type SheetModel, type WorkbookModel } from '../../src/forms/sheet/model';
import { ReportError } from '../../src/i18n/report-error';
import { contentOf } from '../support/filing';

interface MemorySheet {
  readonly visible: boolean;
  readonly rows: CellContent[][];
}

export class MemoryWorkbook implements OpenWorkbook {
  readonly sheets = new Map<string, MemorySheet>();
  /** What the pane did, in order. */
  readonly shown: Place[] = [];
  marks: readonly CellMark[] = [];
  state: unknown = null;
  opened: { readonly fileName: string; readonly bytes: Uint8Array } | null = null;
  route: OpenRoute = 'new-workbook';
  obstacles: Readonly<Record<string, SheetObstacle>> = {};
  /** Readings of everything, and rows that were read alone. */
  reads = 0;
  readonly rowReads: RowsOfSheet[] = [];
  undoable: readonly string[] = [];
  private before = new Map<string, MemorySheet | undefined>();
  private watchers = new Set<(sheet: string, address: string) => void>();
  private autoOpen = false;

  /** A workbook that holds the sheets of a model. */
  static of(model: WorkbookModel): MemoryWorkbook {
    const workbook = new MemoryWorkbook();
    for (const sheet of model.sheets) workbook.sheets.set(sheet.name, sheetOf(sheet));
    return workbook;
  }

  /** Somebody types into a cell: watchers are told, as Excel does. */
  type(sheet: string, cell: string, content: CellContent): void {
    this.put(sheet, cell, content);
    for (const watcher of this.watchers) watcher(sheet, cell);
  }

  at(sheet: string, cell: string): string {
    return contentText(this.content(sheet, cell));
  }

  private content(sheet: string, cell: string): CellContent {
    const [row, column] = positionOf(cell);
    return this.sheets.get(sheet)?.rows[row - 1]?.[column - 1] ?? BLANK;
  }

  async read({ signal, progress }: Job = {}): Promise<readonly Grid[]> {
    this.reads++;
    await Promise.resolve();
    signal?.throwIfAborted();
    progress?.(1, 1);
    return [...this.sheets].map(([name, { rows, visible }]) =>
      gridOf(
        name,
        rows.map((row) => [...row]),
        visible,
      ),
    );
  }

  async readRows(wanted: readonly RowsOfSheet[], { signal }: Job = {}): Promise<readonly Grid[] | null> {
    await Promise.resolve();
    signal?.throwIfAborted();
    if (wanted.some(({ sheet }) => !this.sheets.has(sheet))) return null;
    this.rowReads.push(...wanted);
    return wanted.map(({ sheet, rows }) => {
      const { rows: all = [], visible = true } = this.sheets.get(sheet) ?? {};
      return gridOf(
        sheet,
        all.map((row, index) => (rows.includes(index + 1) ? [...row] : [])),
        visible,
      );
    });
  }

  async propose(model: WorkbookModel): Promise<WriteProposal> {
    await Promise.resolve();
    return { model, sheets: model.sheets.map((sheet) => this.proposal(sheet)) };
  }

  private proposal(model: SheetModel): SheetProposal {
    const sheet = this.sheets.get(model.name);
    const changes: CellChange[] = [];
    let filled = 0;
    model.rows.forEach(({ values, style, styles }, row) => {
      values.forEach((value, column) => {
        const found = sheet?.rows[row]?.[column] ?? BLANK;
        const [before, after] = [contentText(found), String(shownValue(value) ?? '')];
        if (before === after) return;
        if (isBlank(found)) filled++;
        else {
          const role = (styles?.[column] ?? style ?? model.columns[column]?.style)?.role;
          const kind = role === 'input' || role === 'input-text' ? 'typed' : 'changed';
          changes.push({ sheet: model.name, cell: address(row + 1, column + 1), before, after, kind });
        }
      });
    });
    const obstacle = this.obstacles[model.name] ?? null;
    return { sheet: model.name, exists: sheet !== undefined, filled, changes, obstacle };
  }

  async write({ model }: WriteProposal, agreed: ReadonlySet<string>, job: Job = {}): Promise<WriteReport> {
    const sheets = model.sheets.filter(({ name }) => agreed.has(name));
    this.before = new Map();
    const written: string[] = [];
    for (const [index, sheet] of sheets.entries()) {
      await Promise.resolve();
      if (job.signal?.aborted) break;
      this.before.set(sheet.name, this.sheets.get(sheet.name));
      this.sheets.set(sheet.name, sheetOf(sheet));
      written.push(sheet.name);
      job.progress?.(index + 1, sheets.length);
    }
    this.undoable = written;
    return { written, left: sheets.map(({ name }) => name).filter((name) => !written.includes(name)) };
  }

  async undo(): Promise<readonly string[]> {
    await Promise.resolve();
    for (const [name, sheet] of this.before) {
      if (sheet) this.sheets.set(name, sheet);
      else this.sheets.delete(name);
    }
    const undone = this.undoable;
    this.undoable = [];
    return undone;
  }

  async show(place: Place): Promise<void> {
    await Promise.resolve();
    if (!this.sheets.has(place.sheet)) throw new RangeError(`no sheet ${place.sheet}`);
    this.shown.push(place);
  }

  async mark(marks: readonly CellMark[]): Promise<void> {
    await Promise.resolve();
    this.marks = marks;
  }

  clearMarks(): Promise<void> {
    return this.mark([]);
  }

  async setText({ sheet, cell }: Place, text: string, expected: string): Promise<void> {
    await Promise.resolve();
    if (this.at(sheet, cell) !== expected) throw new RangeError(`${cell} holds ${this.at(sheet, cell)}`);
    this.put(sheet, cell, text === '' ? BLANK : { kind: 'text', text });
  }

  async setValues(changes: readonly ValueChange[]): Promise<() => Promise<void>> {
    await Promise.resolve();
    for (const { sheet, cell, expected } of changes)
      if (this.at(sheet, cell) !== expected)
        throw new ReportError('error.excel-cell-changed', { sheet, cell, found: this.at(sheet, cell) });
    const before = changes.map(({ sheet, cell }) => ({ sheet, cell, content: this.content(sheet, cell) }));
    for (const { sheet, cell, value } of changes) this.put(sheet, cell, contentOf(value));
    return async () => {
      await Promise.resolve();
      for (const { sheet, cell, content } of before) this.put(sheet, cell, content);
    };
  }

  async loadState(): Promise<unknown> {
    await Promise.resolve();
    return this.state;
  }

  async saveState(state: unknown): Promise<void> {
    await Promise.resolve();
    // As a workbook keeps it: as text.
    this.state = JSON.parse(JSON.stringify(state));
  }

  isAutoOpen(): boolean {
    return this.autoOpen;
  }

  async setAutoOpen(on: boolean): Promise<void> {
    await Promise.resolve();
    this.autoOpen = on;
  }

  async open(bytes: Uint8Array, fileName: string): Promise<OpenRoute> {
    await Promise.resolve();
    this.opened = { bytes, fileName };
    return this.route;
  }

  async watch(changed: (sheet: string, address: string) => void): Promise<() => Promise<void>> {
    await Promise.resolve();
    this.watchers.add(changed);
    return async () => {
      this.watchers.delete(changed);
    };
  }

  /** A cell changes without a word from Excel, e.g. by calculation or while another cell is edited. */
  put(sheet: string, cell: string, content: CellContent): void {
    const rows = this.sheets.get(sheet)?.rows;
    if (!rows) throw new RangeError(`no sheet ${sheet}`);
    const [row, column] = positionOf(cell);
    const cells = (rows[row - 1] ??= []);
    while (cells.length < column) cells.push(BLANK);
    cells[column - 1] = content;
  }
}

function sheetOf({ visibility, rows }: SheetModel): MemorySheet {
  return { visible: visibility === 'visible', rows: rows.map(({ values }) => values.map(contentOf)) };
}

function positionOf(cell: string): [row: number, column: number] {
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  if (!match) throw new RangeError(`no address: ${cell}`);
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(match[2]), column];
}
