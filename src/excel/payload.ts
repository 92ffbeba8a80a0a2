/** Cutting rows into requests that Excel accepts: on the web 5 MB each, quotes and Chinese characters counted. */

/**
 * Bytes planned for one request. Orders are estimated, so that requests come out up to a third larger: below 1.5 MB, a
 * third of what Excel on the web takes.
 */
export const REQUEST_BYTES = 1_100_000;

/** Cells read in one request: with formulas and formats far below the limit of an answer. */
export const READ_CELLS = 40_000;

const encoder = new TextEncoder();

/** Size of a value in a request: as JSON within JSON, as Excel on the web gets it. */
export function encodedSize(value: unknown): number {
  return encoder.encode(JSON.stringify(JSON.stringify(value))).length;
}

export interface RowBlock<T> {
  /** Index of the first row. */
  readonly start: number;
  readonly rows: readonly T[];
  /** Bytes in a request. */
  readonly size: number;
}

/** Rows in blocks of at most so many bytes; a row that alone is larger is a block of its own. */
export function blocksBySize<T>(rows: readonly T[], limit = REQUEST_BYTES): readonly RowBlock<T>[] {
  const blocks: RowBlock<T>[] = [];
  let start = 0;
  let size = 0;
  rows.forEach((row, index) => {
    const own = encodedSize(row);
    if (index > start && size + own > limit) {
      blocks.push({ start, rows: rows.slice(start, index), size });
      start = index;
      size = 0;
    }
    size += own;
  });
  if (start < rows.length) blocks.push({ start, rows: rows.slice(start), size });
  return blocks;
}
