/**
 * A strict stand-in for Excel behind the real office.js: it answers request batches over an ExcelJS workbook. It runs
 * in Node and in a page; the seam to office.js is in session.ts, loading of office.js under Node in load-office.ts.
 */
import ExcelJS, { type CellValue, type Workbook, type Worksheet } from 'exceljs';
import { itemNotFound } from './host-error';
import { runBatch, type Batch, type BatchResult } from './request';
import { parseArea, type Rect } from './model/areas';
import { existing, formulaOf, type Scalar } from './model/store';
import { Names } from './model/names';
import { References } from './model/references-kept';
import { SheetStates } from './model/sheet-states';
import { saveWorkbook } from './model/save';
import { Root } from './objects/root';

export interface Response {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: BatchResult | null;
}

export interface ChangedEvent {
  readonly sheet: Worksheet;
  readonly address: string;
  /** Whether the add-in itself made the change. */
  readonly own: boolean;
  /** As `Excel.DataChangeType`; edited cells unless told. */
  readonly changeType?: string;
}

/** office.js sets this flag for `{ delayForCellEdit: true }`. */
const DELAY_FOR_CELL_EDIT = 64;

export class FakeHost {
  /** Batches, and their size and that of the answers in UTF-8 bytes as they travel: JSON inside of a JSON text. */
  readonly counters = { syncs: 0, bytes: 0, largest: 0, answers: 0, largestAnswer: 0 };
  /** Excel on the web refuses larger requests and answers. */
  maxBytes = 5 * 1024 * 1024;
  /** The highest ExcelApi set that this Excel has. */
  floor = '1.9';
  /** Runs before every batch, counted from 1: what somebody else does to the workbook meanwhile. */
  beforeRequest: ((count: number, host: FakeHost) => void | Promise<void>) | null = null;
  /** Runs after every batch, before its answer arrives: it may get lost on the way, while what was done is done. */
  afterRequest: ((count: number, host: FakeHost) => void) | null = null;
  /** Each is shown every batch. */
  readonly onRequest: ((batch: Batch) => void)[] = [];
  /** Completes typed dates without a year. */
  thisYear = 2026;
  /** Called for formulas without result; undefined leaves them without. */
  calculator: ((formula: string, sheet: string, cell: string) => Scalar | undefined) | null = null;
  /** Workbooks that the add-in asked Excel to open. */
  readonly created: Uint8Array[] = [];
  /** The error code that Excel.createWorkbook gives, null where it succeeds. */
  createFails: string | null = null;
  /** Settings are kept beside the cells: ExcelJS cannot save them. */
  readonly settings = new Map<string, unknown>();
  /** ExcelJS does not know the protection of a workbook's structure either. */
  readonly structure: { protected: boolean; password: string | undefined } = {
    protected: false,
    password: undefined,
  };
  /** How many series Excel makes of the range that a chart is added for: of a blank one none, perhaps; not recorded. */
  seriesOfNewChart = 1;
  chartsMade = 0;
  calculationMode = 'Automatic';
  eventsEnabled = true;
  readonly names: Names;
  readonly references = new References();
  readonly states = new SheetStates();
  readonly root: Root;
  active: Worksheet;
  selection: { sheet: Worksheet; rects: readonly Rect[] };
  /** Set by the session: hands an event to office.js. */
  deliver: ((event: ChangedEvent) => void) | null = null;
  private readonly changes: ChangedEvent[] = [];
  private editing = false;
  private waiting: (() => void)[] = [];

  /** @param workbook - one without sheets gets `Sheet1`, as Excel has no empty workbooks */
  constructor(readonly workbook: Workbook = new ExcelJS.Workbook()) {
    if (workbook.worksheets.length === 0) workbook.addWorksheet('Sheet1');
    this.active = workbook.worksheets.find(({ state }) => state === 'visible') ?? this.sheet(1);
    this.selection = { sheet: this.active, rects: [parseArea('A1')] };
    this.names = new Names(workbook);
    this.root = new Root(this);
  }

  static async fromBytes(bytes: Uint8Array): Promise<FakeHost> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    return new FakeHost(workbook);
  }

  /** While somebody types in a cell every batch fails, or waits where it was asked to. */
  get cellEditMode(): boolean {
    return this.editing;
  }

  set cellEditMode(on: boolean) {
    this.editing = on;
    if (!on) this.waiting.splice(0).forEach((go) => go());
  }

  /** @param flags - of the request, as office.js gives them to its executor */
  async execute(body: unknown, flags = 0): Promise<Response> {
    const text = JSON.stringify(body);
    const bytes = sizeOf(text);
    this.counters.syncs += 1;
    this.counters.bytes += bytes;
    this.counters.largest = Math.max(this.counters.largest, bytes);
    await this.beforeRequest?.(this.counters.syncs, this);
    if (this.editing && (flags & DELAY_FOR_CELL_EDIT) !== 0)
      await new Promise<void>((go) => this.waiting.push(go));
    if (this.editing) return refused('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    if (bytes > this.maxBytes) return refused('RequestPayloadSizeLimitExceeded', 'The request is too large.');
    // A copy, as the wire makes one: the fake never holds arrays of the caller.
    const batch = JSON.parse(text) as Batch;
    this.onRequest.forEach((show) => show(batch));
    const result = await runBatch(this, batch);
    setTimeout(() => this.flush(), 0);
    this.afterRequest?.(this.counters.syncs, this);
    const answer = sizeOf(JSON.stringify(result));
    this.counters.answers += answer;
    this.counters.largestAnswer = Math.max(this.counters.largestAnswer, answer);
    if (answer > this.maxBytes)
      return refused('ResponsePayloadSizeLimitExceeded', 'The response is too large.');
    return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: result };
  }

  /** A sheet by its tab's name, or by place from 1. */
  sheet(key: string | number): Worksheet {
    const { worksheets } = this.workbook;
    const found =
      typeof key === 'number'
        ? worksheets[key - 1]
        : worksheets.find(({ name }) => name.toLowerCase() === key.toLowerCase());
    if (!found) throw itemNotFound(`sheet ${key}`);
    return found;
  }

  /** Gives a formula the result that Excel would have calculated. */
  setResult(sheet: string, cell: string, value: Scalar | { readonly error: string }): void {
    const { top, left } = parseArea(cell);
    const stored = existing(this.sheet(sheet), top, left);
    const formula = stored && formulaOf(stored);
    if (!stored || formula === null || formula === undefined)
      throw new RangeError(`no formula in ${sheet}!${cell}`);
    stored.value = { formula, result: value } as CellValue;
  }

  /** Hides rows as a filter does that somebody set. @param rows - from 1 */
  filterRows(sheet: string, area: string, rows: readonly number[]): void {
    const stored = this.sheet(sheet);
    stored.autoFilter = area;
    const { filtered } = this.states.of(stored);
    for (const row of rows) {
      stored.getRow(row).hidden = true;
      filtered.add(row);
    }
  }

  /** Tells the add-in that somebody else changed cells; the cells stay as they are. */
  raiseChanged(sheet: string, address: string, changeType = 'RangeEdited'): void {
    this.deliver?.({ sheet: this.sheet(sheet), address, own: false, changeType });
  }

  /** Remembers a change made by the batch; the add-in hears of it after the batch. */
  noteChange(sheet: Worksheet, address: string): void {
    if (this.eventsEnabled) this.changes.push({ sheet, address, own: true });
  }

  /** The workbook as a file. */
  save(): Promise<Uint8Array> {
    return saveWorkbook(this);
  }

  private flush(): void {
    for (const change of this.changes.splice(0)) this.deliver?.(change);
  }
}

const sizeOf = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length;

const refused = (ErrorCode: string, ErrorMessage: string): Response => ({
  HttpStatusCode: 400,
  ErrorCode,
  ErrorMessage,
  Headers: {},
  Body: null,
});
