/** The common shape of the three filing sheets: title, note, header row, data rows, print set-up, protection. */
import { translate } from '../i18n';
import { showYears } from '../plan/years';
import type { FormColumn } from './columns';
import { address } from './sheet/address';
import { lineCount } from './sheet/measure';
import type {
  Block,
  ConditionalFormat,
  RowModel,
  SheetModel,
  StyleRef,
  ValidationModel,
} from './sheet/model';

/** Sheet rows above the data: title, note, headers. */
export const HEADER_ROW = 3;
export const FIRST_DATA_ROW = HEADER_ROW + 1;

export interface TableSheet {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  /** Shown in red instead of the note and on every printed page, e.g. that the figures are samples. */
  readonly banner: string | null;
  readonly columns: readonly FormColumn[];
  /** Style of a column's cells. */
  readonly columnStyle: (column: FormColumn) => StyleRef;
  readonly rows: readonly RowModel[];
  /** Columns kept in view while scrolling. */
  readonly frozenColumns: number;
  readonly validations: readonly ValidationModel[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly paper: 'A3' | 'A4';
  readonly tabColor: string;
}

/** The position (from 1) of a column by its key. */
export function positionOf(columns: readonly FormColumn[], key: string): number {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new RangeError(`no column ${key}`);
  return index + 1;
}

/** All data cells of the columns from `left` to `right`. */
export function dataBlock(rowCount: number, left: number, right = left): Block {
  return { top: FIRST_DATA_ROW, left, bottom: FIRST_DATA_ROW + Math.max(rowCount, 1) - 1, right };
}

/** A hint that says something stands out. */
export function hintFormat(columns: readonly FormColumn[], rows: number): ConditionalFormat {
  const position = positionOf(columns, 'hint');
  return {
    block: dataBlock(rows, position),
    formula: `LEN(${address(FIRST_DATA_ROW, position)})>0`,
    role: 'bad',
  };
}

/** Draws the common furniture around the data rows. */
export function tableSheet(table: TableSheet): SheetModel {
  const { columns, rows } = table;
  const width = columns.length;
  const header: RowModel = {
    values: columns.map((column) => column.header),
    styles: columns.map(({ editing }) => (editing === 'input' ? HEADER_INPUT : HEADER)),
    height: Math.max(30, ...columns.map((column) => lineCount(column.header, column.width) * 15 + 4)),
  };
  const headerBlock: Block = {
    top: HEADER_ROW,
    left: 1,
    bottom: FIRST_DATA_ROW + Math.max(rows.length, 1) - 1,
    right: width,
  };
  return {
    name: table.name,
    visibility: 'visible',
    columns: columns.map((column) => ({ width: column.width, style: table.columnStyle(column) })),
    rows: [
      { values: [table.title], style: TITLE, height: 28 },
      table.banner === null
        ? { values: [table.note], style: SUBTITLE, height: 20 }
        : { values: [`${table.banner}　${table.note}`], style: BANNER, height: 20 },
      header,
      ...rows,
    ],
    validations: table.validations,
    conditionalFormats: table.conditionalFormats ?? [],
    freeze: { rows: HEADER_ROW, columns: table.frozenColumns },
    filter: headerBlock,
    protected: true,
    gridLines: false,
    print: {
      paper: table.paper,
      orientation: 'landscape',
      titleRows: { first: 1, last: HEADER_ROW },
      ...(table.banner === null ? {} : { header: table.banner }),
    },
    tabColor: table.tabColor,
  };
}

const TITLE: StyleRef = { role: 'title' };
const SUBTITLE: StyleRef = { role: 'subtitle' };
const BANNER: StyleRef = { role: 'banner' };
const HEADER: StyleRef = { role: 'header' };
const HEADER_INPUT: StyleRef = { role: 'header-input' };

/** `填报年度：2021—2025　责任单位：…` */
export function formNote(facts: {
  plan: string;
  years: readonly number[];
  department: string | null;
}): string {
  return translate('form.note', {
    plan: facts.plan,
    years: showYears(facts.years),
    department: facts.department ?? translate('form.department-open'),
  });
}
