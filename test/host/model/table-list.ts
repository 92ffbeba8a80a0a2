/** The tables of a sheet as ExcelJS holds them. */
import type { Worksheet } from 'exceljs';
import { parseArea, type Rect } from './areas';
import { internals } from './store';

export interface TableEntry {
  readonly name: string;
  readonly rect: Rect;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

export const tablesOf = (sheet: Worksheet): TableEntry[] =>
  Object.values(internals(sheet).tables).map(({ table }) => ({
    name: table.displayName ?? table.name,
    rect: parseArea(table.tableRef ?? table.ref),
    hasHeader: table.headerRow !== false,
    hasTotals: table.totalsRow === true,
  }));
