/** The cells of a sheet as both writers draw them: titles end with their text, merged cells show one style. */
import type { Block, CellValue, ColumnModel, RowModel, SheetModel, StyleRef } from './model';

/** A row with the style of every cell that is written. */
export interface DrawnRow {
  readonly values: readonly CellValue[];
  readonly styles: readonly (StyleRef | undefined)[];
  readonly height: number | undefined;
}

/** The number of the last row that is drawn. */
export const lastRow = (rows: readonly unknown[], merges: readonly Block[]): number =>
  merges.reduce((most, { bottom }) => Math.max(most, bottom), rows.length);

/** The rows down to the last merged block, each with the style of all its cells. */
export function* drawnRows({ rows, columns, merges = [] }: SheetModel): Generator<DrawnRow> {
  const blocks = blocksByRow(merges);
  const masters = new Map<Block, StyleRef | undefined>();
  for (let index = 0; index < lastRow(rows, merges); index++) {
    const row = rows[index] ?? { values: [] };
    const { values, height } = row;
    const drawn = { values, styles: rowStyles(row, rows[index] ? columns : []), height };
    const covering = blocks.get(index + 1);
    yield covering ? spread(drawn, index + 1, covering, masters) : drawn;
  }
}

function blocksByRow(merges: readonly Block[]): Map<number, Block[]> {
  const blocks = new Map<number, Block[]>();
  for (const block of merges)
    for (let row = block.top; row <= block.bottom; row++) {
      const known = blocks.get(row);
      if (known) known.push(block);
      else blocks.set(row, [block]);
    }
  return blocks;
}

/** A row with a style of its own and at most one value is a title line: its other cells stay empty. */
function rowStyles(
  { values, style, styles }: RowModel,
  columns: readonly ColumnModel[],
): (StyleRef | undefined)[] {
  const isTitle = style !== undefined && values.length < 2;
  const length = isTitle ? values.length : Math.max(values.length, columns.length);
  const drawn: (StyleRef | undefined)[] = [];
  for (let index = 0; index < length; index++) drawn.push(styles?.[index] ?? style ?? columns[index]?.style);
  return drawn;
}

/** Cells covered by a merged one show its style (else its border would end at the first cell) and hold nothing. */
function spread(
  row: DrawnRow,
  number: number,
  covering: readonly Block[],
  masters: Map<Block, StyleRef | undefined>,
): DrawnRow {
  const [values, styles] = [[...row.values], [...row.styles]];
  for (const block of covering) {
    if (number === block.top) masters.set(block, styles[block.left - 1]);
    for (let index = block.left - 1; index < block.right; index++) {
      if (number === block.top && index === block.left - 1) continue;
      values[index] = null;
      styles[index] = masters.get(block);
    }
  }
  return { ...row, values, styles };
}
