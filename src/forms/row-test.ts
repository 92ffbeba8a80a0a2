/**
 * A test of one row that can be asked twice: of what was read, by the checks, and of cells, by a formula in the sheet.
 * Both sides stand next to each other; they must agree for every input, which the tests and LibreOffice hold them to.
 */
export interface RowTest<Row, Cells> {
  readonly rule: string;
  readonly fails: (row: Row) => boolean;
  /** True in the sheet where `fails` is; null where it never is. An error says nothing. */
  readonly formula: (cells: Cells) => string | null;
}

/** Whether a text cell is empty, or only blank. */
export const isEmptyFormula = (cell: string): string => `TRIM(${cell})=""`;
export const isFormulaOf = (cell: string, words: readonly string[]): string => {
  const tests = words.map((word) => `TRIM(${cell})="${word}"`);
  return tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`;
};
