/** What goes to the terminal: results to stdout, progress and errors to stderr. */
import { textWidth } from '../forms/sheet/measure';

/** Where a command prints; replaced in tests. */
export interface Terminal {
  /** A line of the result. */
  print(line: string): void;
  /** A line about errors or progress. */
  warn(line: string): void;
  /** A passing message, shown only to people. */
  progress(line: string): void;
}

export const processTerminal: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  progress: (line) => {
    if (process.stderr.isTTY) process.stderr.write(`${line}\n`);
  },
};

/** A table with aligned columns; Chinese characters count two. Columns of numbers are set to the right. */
export function textTable(rows: readonly (readonly (string | number)[])[]): string[] {
  const cells = rows.map((row) => row.map(String));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => textWidth(row[column] ?? ''))),
  );
  const numeric = widths.map((_, column) => rows.slice(1).every((row) => typeof row[column] === 'number'));
  return cells.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - textWidth(cell)));
        return numeric[column] ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}
