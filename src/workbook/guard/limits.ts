/** How much a file may ask of us, and what the guard reports about a file that it lets pass. */

/** Upper limits; sizes in bytes of 1024 × 1024 to the MB. docs/decisions/0005. */
export interface GuardLimits {
  /** Size of the file itself. */
  readonly fileBytes: number;
  /** Entries in the zip directory. */
  readonly entries: number;
  /** Unpacked size of one part. */
  readonly partBytes: number;
  /** Unpacked size of all parts together. */
  readonly totalBytes: number;
  /** Unpacked over packed size, looked at only for parts larger than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Cells with content in the whole workbook; also the most shared strings. */
  readonly cells: number;
  /** Rows times columns of one sheet: a form is searched also where nothing stands, and one cell can be far away. */
  readonly area: number;
  /** Merged ranges kept per sheet. */
  readonly merges: number;
  /** Cells of one merged range. */
  readonly mergeCells: number;
  /** Merged ranges kept, and their cells looked at, in the whole workbook. */
  readonly mergesInAll: number;
  readonly mergeCellsInAll: number;
}

export const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: GuardLimits = {
  fileBytes: 20 * MEGABYTE,
  entries: 3_000,
  partBytes: 150 * MEGABYTE,
  totalBytes: 300 * MEGABYTE,
  ratio: 500,
  ratioFromBytes: 10 * MEGABYTE,
  cells: 1_000_000,
  area: 30_000_000,
  merges: 5_000,
  mergeCells: 20_000,
  mergesInAll: 20_000,
  mergeCellsInAll: 200_000,
};

/** Something noteworthy that is harmless here because only values are read. */
export type GuardFlag = 'macros' | 'external-links' | 'dde' | 'connections';
