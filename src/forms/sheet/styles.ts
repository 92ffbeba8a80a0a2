/** How each cell role looks. Both writers draw from this one table. */
import type { CellRole } from './model';

/**
 * Fonts by purpose. A workbook can name one font for a cell and no second choice, so only those are named that come with
 * Windows and that Office for Mac, WPS and LibreOffice know how to replace. Printed pages follow GB/T 9704: text in 仿宋
 * (the font that replaced 仿宋_GB2312), headings in 黑体; for 小标宋, which few machines have, stands a bold 宋体.
 */
export const FONTS = { body: '宋体', heading: '黑体', print: '仿宋' } as const;

export interface RoleStyle {
  readonly font: keyof typeof FONTS;
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** RRGGBB */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly wrap?: boolean;
  /** Steps of indentation that keep text off the figure in the next cell. */
  readonly indent?: number;
  /** False for input cells; everything else is locked once the sheet is protected. */
  readonly locked?: boolean;
}

const cell = { font: 'body', size: 10, border: true, vertical: 'middle' } as const;
const page = { font: 'print', size: 12, vertical: 'middle', wrap: true } as const;
const free = { font: 'body', size: 11, vertical: 'middle' } as const;

export const ROLE_STYLES: Readonly<Record<CellRole, RoleStyle>> = {
  blank: { font: 'body', size: 10 },
  title: { font: 'heading', size: 16, bold: true, vertical: 'middle' },
  subtitle: { ...free, color: '595959' },
  banner: { ...free, bold: true, color: 'C00000' },
  heading: { font: 'heading', size: 12, bold: true, vertical: 'middle' },
  header: { ...cell, font: 'heading', bold: true, fill: 'D9E2EC', horizontal: 'center', wrap: true },
  'header-input': { ...cell, font: 'heading', bold: true, fill: 'FFE699', horizontal: 'center', wrap: true },
  section: {
    ...cell,
    font: 'heading',
    bold: true,
    fill: 'EDEDED',
    horizontal: 'left',
    indent: 1,
    wrap: true,
  },
  label: { ...cell, fill: 'F2F2F2', horizontal: 'left', indent: 1, wrap: true },
  text: { ...cell, horizontal: 'left', indent: 1, wrap: true },
  // Of long lists: what does not fit is cut off, not wrapped, since no row has a height of its own.
  line: { ...cell, horizontal: 'left', indent: 1 },
  code: { ...cell, horizontal: 'center', color: '595959', wrap: true },
  number: { ...cell, horizontal: 'right' },
  computed: { ...cell, horizontal: 'right', italic: true, color: '7F7F7F' },
  input: { ...cell, fill: 'FFF9E5', horizontal: 'right', locked: false },
  'input-text': { ...cell, fill: 'FFF9E5', horizontal: 'left', indent: 1, wrap: true, locked: false },
  hint: { ...cell, color: 'C00000', horizontal: 'left', indent: 1, wrap: true },
  body: { ...free, wrap: true, vertical: 'top' },
  // Verdict colours carry a word in the cell as well: print is black and white.
  good: { ...cell, fill: 'C6E0B4', horizontal: 'center', wrap: true },
  fair: { ...cell, fill: 'E2EFDA', horizontal: 'center', wrap: true },
  watch: { ...cell, fill: 'FFE699', horizontal: 'center', wrap: true },
  bad: { ...cell, fill: 'F8CBAD', horizontal: 'center', bold: true, wrap: true },
  unknown: { ...cell, fill: 'EDEDED', horizontal: 'center', wrap: true },
  // Text as pale as its paper: for an error that only charts are to see.
  gap: { ...cell, color: 'EDEDED', fill: 'EDEDED' },
  // Printed pages for leadership.
  'page-title': { font: 'body', size: 20, bold: true, horizontal: 'center', vertical: 'middle' },
  'page-heading': { font: 'heading', size: 12, vertical: 'middle' },
  'page-body': { ...page, size: 14, vertical: 'top' },
  'page-label': {
    ...page,
    font: 'heading',
    size: 10,
    border: true,
    fill: 'F2F2F2',
    horizontal: 'center',
  },
  'page-text': { ...page, size: 11, border: true, horizontal: 'left', indent: 1 },
  'page-value': { ...page, size: 11, border: true, horizontal: 'center' },
  'page-note': { ...page, size: 10, color: '404040' },
};
