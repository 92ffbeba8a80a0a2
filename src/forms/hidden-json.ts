/** What a workbook knows about itself: JSON in a sheet that nobody sees. */
import { contentText, type Grid } from './sheet/grid';
import type { SheetModel } from './sheet/model';

/** A cell holds at most 32 767 characters; longer text goes on in the next row. */
const CHUNK = 30_000;

/** A value as a very hidden sheet. */
export function hiddenJsonSheet(name: string, value: unknown): SheetModel {
  const json = JSON.stringify(value);
  const chunks = Array.from({ length: Math.ceil(json.length / CHUNK) }, (_, index) =>
    json.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  return {
    name,
    visibility: 'veryHidden',
    columns: [{ width: 20, style: { role: 'blank', format: '@' } }],
    rows: chunks.map((chunk) => ({ values: [chunk] })),
    protected: false,
    print: { paper: 'A4', orientation: 'portrait', titleRows: null },
  };
}

/** The value in a grid, or null where it holds none. */
export function hiddenJson(grid: Grid): unknown {
  const parts: string[] = [];
  for (let row = 1; row <= grid.rowCount; row++) parts.push(contentText(grid.cell(row, 1)));
  const json = parts.join('');
  if (!json.startsWith('{')) return null;
  try {
    return JSON.parse(json);
  } catch {
    // Not JSON: somebody edited or cut the hidden sheet. The caller reads the workbook by its headers and says so.
    return null;
  }
}
