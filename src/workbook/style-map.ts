/** Cell roles as ExcelJS styles: one frozen object per role and format, because ExcelJS renders a style per object. */
import type { Border, Style } from 'exceljs';
import { FONTS, ROLE_STYLES } from '../forms/sheet/styles';
import type { StyleRef } from '../forms/sheet/model';

const LINE: Partial<Border> = { style: 'thin', color: { argb: 'FFBFBFBF' } };
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** RRGGBB as the eight digits that ExcelJS writes correctly. */
export const argb = (color: string): { argb: string } => ({ argb: `FF${color}` });

/** Hands out the style of a role; the same objects again and again within one workbook. */
export class StyleMap {
  private readonly styles = new Map<string, Partial<Style>>();

  get(ref: StyleRef): Partial<Style> {
    const key = `${ref.role}|${ref.indent ?? 0}|${ref.format ?? ''}`;
    const known = this.styles.get(key);
    if (known) return known;
    const style = deepFreeze(render(ref));
    this.styles.set(key, style);
    return style;
  }
}

function render({ role, format, indent }: StyleRef): Partial<Style> {
  const look = ROLE_STYLES[role];
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
      ...(indent ? { horizontal: 'left', indent } : {}),
      ...(look.wrap ? { wrapText: true } : {}),
    },
    ...(look.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(look.fill) } as const } : {}),
    ...(look.border ? { border: BORDER } : {}),
    ...(look.locked === false ? { protection: { locked: false } } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
