/** Cutting rows into orders and requests that Excel accepts: on the web 5 MB each, quotes and Chinese characters counted. */

/**
 * Bytes planned for one request, and for one answer. Excel on the web takes 5 MB (5 242 880 bytes) each; the fifth that
 * is left is for what is only estimated – orders, their paths and their results – so that a request that is a quarter
 * larger than planned still passes. A form of ten thousand rows takes 2.4 MB: all of it goes with one request.
 */
export const REQUEST_BYTES = 4_000_000;

/**
 * Bytes planned for one order within a request. office.js sends it in parts of 1 500 cells, but whatever it does a
 * single one stays below 1.5 MB.
 */
export const ORDER_LIMIT = 1_200_000;

/**
 * Cells read in one request. A form takes about 105 bytes of answer for a cell, most of it the formulas of its hints: 4.2
 * of 5 MB. Where texts are longer the answer is refused and asked for by halves.
 */
export const READ_CELLS = 40_000;

const encoder = new TextEncoder();

/** Size of a value in a request: as JSON within JSON, as Excel on the web gets it. */
export function encodedSize(value: unknown): number {
  return encoder.encode(JSON.stringify(JSON.stringify(value))).length;
}

/** Rows that follow one another; counted from 0, the last one not included. */
export interface RowSpan {
  readonly start: number;
  readonly end: number;
  /** Bytes in a request. */
  readonly size: number;
}

/**
 * Rows in spans of at most so many bytes; a row that alone is larger is a span of its own.
 *
 * @param sizes - bytes of each row
 */
export function spansBySize(sizes: readonly number[], limit = ORDER_LIMIT): readonly RowSpan[] {
  const spans: RowSpan[] = [];
  let start = 0;
  let size = 0;
  sizes.forEach((own, index) => {
    if (index > start && size + own > limit) {
      spans.push({ start, end: index, size });
      start = index;
      size = 0;
    }
    size += own;
  });
  if (start < sizes.length) spans.push({ start, end: sizes.length, size });
  return spans;
}
