/** What the add-in does with the workbook that is open in Excel. No Office.js object ever leaves `src/excel`. */
import type { Grid } from '../forms/sheet/grid';
import type { WorkbookModel } from '../forms/sheet/model';

/** A cell of the open workbook; `sheet` is the name on its tab. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** Rows of a sheet, counted from 1, ascending. */
export interface RowsOfSheet {
  readonly sheet: string;
  readonly rows: readonly number[];
}

/** A value for an input cell, over what it is believed to hold. */
export interface ValueChange extends Place {
  /** What the cell holds, as a person sees it; `''` is blank. */
  readonly expected: string;
  /** In a percent cell 2.73 is shown as 2.73%; null empties. */
  readonly value: number | string | null;
}

/** Long work tells how far it is and can be cancelled; what was done before stays and is reported. */
export interface Job {
  /** @param done - of `total` steps */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** A cell that holds something else than what would be written. Texts are as a person sees them; `''` is blank. */
export interface CellChange extends Place {
  readonly before: string;
  readonly after: string;
  /**
   * `typed`: an input cell, somebody may have typed this. `changed`: a title, a locked value or a formula of the form.
   */
  readonly kind: 'typed' | 'changed';
}

/** What writing one sheet would do. */
export interface SheetProposal {
  readonly sheet: string;
  readonly exists: boolean;
  /** Blank cells that would be filled. */
  readonly filled: number;
  /** All cells that would be replaced. */
  readonly changes: readonly CellChange[];
  /** Why the sheet cannot be written as it is; it has to be put right first. */
  readonly obstacle: SheetObstacle | null;
}

/**
 * `tables`: tables stand where the form would. `workbook-protected`: no sheet can be added or hidden. `foreign`: a sheet
 * that people see has the name of a hidden one.
 */
export type SheetObstacle = 'tables' | 'workbook-protected' | 'foreign';

/** What writing a workbook's sheets would do, and what stood there when it was looked at. */
export interface WriteProposal {
  readonly model: WorkbookModel;
  readonly sheets: readonly SheetProposal[];
}

export interface WriteReport {
  /** Sheets that were written. */
  readonly written: readonly string[];
  /** Agreed sheets that were not written, or not with their charts, because the work was cancelled. */
  readonly left: readonly string[];
}

/** How a cell is marked: the look of a severity. */
export interface CellMark extends Place {
  readonly severity: 'A' | 'B' | 'C' | 'D';
}

/** How a generated workbook reached the user. `new-workbook`: opened unsaved. `inserted`: as new sheets of this workbook. `download`: saved by the browser. */
export type OpenRoute = 'new-workbook' | 'inserted' | 'download';

export interface OpenWorkbook {
  /** Every worksheet, hidden ones too, in the order of the tabs. */
  read(job?: Job): Promise<readonly Grid[]>;

  /**
   * Some rows of sheets as they are now, at their places in otherwise blank grids.
   *
   * @returns null where one of the sheets is not there as at the last reading: everything has to be read
   */
  readRows(wanted: readonly RowsOfSheet[], job?: Job): Promise<readonly Grid[] | null>;

  /** Compares a model with what is in the workbook. Writes nothing. */
  propose(model: WorkbookModel): Promise<WriteProposal>;

  /**
   * Writes the agreed sheets of a proposal.
   *
   * @throws ReportError `error.excel-chart-source` where a chart would show a sheet that is not there: nothing was
   *   written; `error.excel-changed` where a sheet is no longer as it was when the proposal was made; nothing
   *   of that sheet was written. The message names the sheets that were written before
   */
  write(proposal: WriteProposal, agreed: ReadonlySet<string>, job?: Job): Promise<WriteReport>;

  /** The sheets of the last write that can be taken back; empty where there is none. */
  readonly undoable: readonly string[];

  /**
   * Takes the last write back: values, formulas and number formats of replaced cells return, new sheets and charts go.
   * A chart that took an older one's place stays, over the old values.
   *
   * @throws ReportError `error.excel-undo-changed` where somebody typed into one of the sheets since: nothing was taken
   *   back; `error.excel-undo-gone`, `error.excel-undo-typed` where the rest was
   */
  undo(): Promise<readonly string[]>;

  /** Selects a cell and brings its sheet to the front. @throws ReportError `error.excel-hidden` */
  show(place: Place): Promise<void>;

  /** Marks cells in the sheet, instead of the marks before; the cells' own formats stay. */
  mark(marks: readonly CellMark[]): Promise<void>;

  /** Takes all marks away, those of earlier sessions too. */
  clearMarks(): Promise<void>;

  /**
   * Types a text into an input cell.
   *
   * @param expected - what the cell is believed to hold
   * @throws ReportError `error.excel-cell-changed` where it holds something else, `error.excel-cell-merged` where it
   *   stands behind a merged one
   */
  setText(place: Place, text: string, expected: string): Promise<void>;

  /**
   * Puts values into input cells: into all of them or into none. Formulas stay, number formats too, unless a text cell
   * gets a number.
   *
   * @returns what takes it back, refusing as this does where a cell was changed since
   * @throws ReportError `error.excel-cell-changed`, `error.excel-cell-formula`, `error.excel-cell-merged`;
   *   `error.excel-protected` where a cell is locked
   */
  setValues(changes: readonly ValueChange[]): Promise<() => Promise<void>>;

  /** The pane's state kept in the workbook, null where there is none. */
  loadState(): Promise<unknown>;
  saveState(state: unknown): Promise<void>;

  /** Whether the pane opens with this workbook. */
  isAutoOpen(): boolean;
  /** @throws ReportError where the workbook cannot keep it */
  setAutoOpen(on: boolean): Promise<void>;

  /**
   * Brings a generated workbook to the user: as a new workbook in Excel, else as a download.
   *
   * @returns how; the pane says so and what to do where nothing is seen
   */
  open(bytes: Uint8Array, fileName: string): Promise<OpenRoute>;

  /**
   * Tells when somebody changed cells; by hint only, what changed has to be read again. The address is empty where cells
   * moved, the name of the sheet where it cannot be told.
   *
   * @returns how to stop
   */
  watch(changed: (sheet: string, address: string) => void): Promise<() => Promise<void>>;
}
