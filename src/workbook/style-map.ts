/** Cell roles as ExcelJS styles: put into the style table that ExcelJS writes. */
import type { Border, Style, Workbook } from 'exceljs';
import { FONTS, ROLE_STYLES } from '../forms/sheet/styles';
import type { SheetModel, StyleRef } from '../forms/sheet/model';

const LINE: Partial<Border> = { style: 'thin', color: { argb: 'FFBFBFBF' } };
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** RRGGBB as the eight digits that ExcelJS writes correctly. */
export const argb = (color: string): { argb: string } => ({ argb: `FF${color}` });

const SAMPLE_ROW = 1;

/**
 * Gets our styles into the style table that ExcelJS writes: it draws one cell of each and reads from the written
 * sheet which number each got.
 */
export class StyleSamples {
  private readonly styles = new Map<string, StyleRef>();

  constructor(sheets: readonly SheetModel[]) {
    // Most cells share a few objects: those are looked at once.
    const found = new Set<StyleRef | undefined>();
    for (const { rows, columns } of sheets) {
      columns.forEach(({ style }) => found.add(style));
      for (const { style, styles } of rows) {
        found.add(style);
        styles?.forEach((one) => found.add(one));
      }
    }
    for (const style of found) if (style) this.styles.set(keyOf(style), style);
  }

  /** Draws the samples into the first sheet, whose merges stand already and whose rows are replaced afterwards. */
  draw(workbook: Workbook): void {
    const row = workbook.worksheets[0]?.getRow(SAMPLE_ROW);
    [...this.styles.values()].forEach((style, index) => {
      const cell = row?.getCell(index + 1);
      if (cell) cell.style = render(style);
      // One text makes ExcelJS write the part for texts.
      if (cell && index === 0) cell.value = ' ';
    });
  }

  /** The numbers of the styles, from the XML of the first sheet. */
  numbers(xml: string): (style: StyleRef) => number {
    const known = new Map<StyleRef, number>();
    const byKey = new Map<string, number>();
    const row = new RegExp(`<row r="${SAMPLE_ROW}"[^]*?</row>`).exec(xml)?.[0] ?? '';
    const cells = row.match(/<c [^>]*>/g) ?? [];
    [...this.styles.keys()].forEach((key, index) =>
      byKey.set(key, Number(/ s="(\d+)"/.exec(cells[index] ?? '')?.[1] ?? 0)),
    );
    return (style) => {
      const number = known.get(style) ?? byKey.get(keyOf(style)) ?? 0;
      known.set(style, number);
      return number;
    };
  }
}

const keyOf = ({ role, indent, format }: StyleRef): string => `${role}|${indent ?? 0}|${format ?? ''}`;

function render({ role, format, indent: deeper = 0 }: StyleRef): Partial<Style> {
  const look = ROLE_STYLES[role];
  const indent = (look.indent ?? 0) + deeper;
  return {
    font: {
      name: FONTS[look.font],
      size: look.size,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.color ? { color: argb(look.color) } : {}),
    },
    alignment: {
      vertical: look.vertical ?? 'middle',
      ...(look.horizontal ? { horizontal: look.horizontal } : {}),
      ...(indent > 0 ? { horizontal: 'left', indent } : {}),
      ...(look.wrap ? { wrapText: true } : {}),
    },
    ...(look.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(look.fill) } as const } : {}),
    ...(look.border ? { border: BORDER } : {}),
    ...(look.locked === false ? { protection: { locked: false } } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  };
}
