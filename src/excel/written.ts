/** What a sheet was left with by a write, as Excel spells it: read back by the request that writes. */
import { stretches } from './stretches';
import { movedDown } from './relative-formula';
import { origins, type Repeat } from './repeats';
import { ORDER_BYTES, type RequestBudget } from './request-budget';
import { encodedSize, spansBySize } from './payload';

/** What stands in cells, told as an entry of `formulas`; places count from 0, `''` is blank. */
export interface Contents {
  formula(row: number, column: number): unknown;
}

/** By column counted from 0: the formulas that were not sent but copied from others of the column. */
export type ColumnCopies = ReadonlyMap<
  number,
  { readonly repeats: readonly Repeat[]; readonly isCopied: readonly boolean[] }
>;

interface Piece {
  readonly row: number;
  readonly column: number;
  readonly range: Excel.Range;
}

/**
 * Asks for what stands in the cells that were drawn. Of formulas that were copied only the one that was sent is asked for:
 * the others are told from it, and ten thousand of them would be more than Excel answers.
 *
 * @param lines - what was written, for the size of the answer
 * @returns what stands there; to be called after the request
 */
export async function askWritten(
  worksheet: Excel.Worksheet,
  lines: readonly (readonly unknown[])[],
  copies: ColumnCopies,
  budget: RequestBudget,
): Promise<() => Contents> {
  const width = lines[0]?.length ?? 0;
  const pieces: Piece[] = [];
  const ask = async (row: number, rows: number, column: number, columns: number, answer: number) => {
    await budget.spend(ORDER_BYTES, answer);
    const range = worksheet.getRangeByIndexes(row, column, rows, columns);
    range.load('formulas');
    range.untrack();
    pieces.push({ row, column, range });
  };
  const isWhole = Array.from({ length: width }, (_, column) => !copies.has(column));
  for (const { start, end } of stretches(isWhole)) {
    const sizes = lines.map((line) => encodedSize(line.slice(start, end)));
    for (const span of spansBySize(sizes))
      await ask(span.start, span.end - span.start, start, end - start, span.size);
  }
  for (const [column, { isCopied }] of copies)
    for (const { start, end } of stretches(isCopied.map((copied) => !copied)))
      await ask(
        start,
        end - start,
        column,
        1,
        encodedSize(lines.slice(start, end).map((line) => line[column])),
      );
  return () => new WrittenContents(pieces, lines.length, copies);
}

class WrittenContents implements Contents {
  private readonly rows: readonly unknown[][];
  private readonly origins: ReadonlyMap<number, readonly number[]>;

  constructor(pieces: readonly Piece[], height: number, copies: ColumnCopies) {
    this.rows = Array.from({ length: height }, () => []);
    for (const { row, column, range } of pieces)
      (range.formulas as unknown[][]).forEach((line, down) =>
        line.forEach((formula, across) => {
          (this.rows[row + down] ?? [])[column + across] = formula;
        }),
      );
    this.origins = new Map([...copies].map(([column, { repeats }]) => [column, origins(height, repeats)]));
  }

  formula(row: number, column: number): unknown {
    const origin = this.origins.get(column)?.[row] ?? row;
    const text = this.rows[origin]?.[column] ?? '';
    return origin === row ? text : movedDown(String(text), row - origin);
  }
}
