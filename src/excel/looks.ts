/** How cells look: each property of the style table drawn over rectangles of cells that share it. */
import { blockAddress } from '../forms/sheet/address';
import type { StyleRef } from '../forms/sheet/model';
import { FONTS, ROLE_STYLES, type RoleStyle } from '../forms/sheet/styles';
import { rectangles, type Rectangle } from './layers';
import { ORDER_BYTES, type RequestBudget } from './request-budget';

const LINE_COLOR = '#BFBFBF';

type Styles = readonly (readonly (StyleRef | undefined)[])[];

interface Layer<T> {
  /** `undefined` where the cell keeps what a new sheet has. */
  readonly of: (look: RoleStyle, style: StyleRef) => T | undefined;
  readonly draw: (range: Excel.Range, value: T, block: Rectangle<T>) => void;
  /** How many orders one rectangle takes. */
  readonly orders: number;
}

const layer = <T>(of: Layer<T>['of'], draw: Layer<T>['draw'], orders = 1): Layer<unknown> =>
  ({ of, draw, orders }) as Layer<unknown>;

const indentOf = (look: RoleStyle, style: StyleRef): number => (look.indent ?? 0) + (style.indent ?? 0);

const LAYERS: readonly Layer<unknown>[] = [
  layer(
    (look) => FONTS[look.font],
    (range, name) => (range.format.font.name = name),
  ),
  layer(
    (look) => look.size,
    (range, size) => (range.format.font.size = size),
  ),
  layer(
    (look) => look.bold,
    (range, bold) => (range.format.font.bold = bold),
  ),
  layer(
    (look) => look.italic,
    (range, italic) => (range.format.font.italic = italic),
  ),
  layer(
    (look) => look.color,
    (range, color) => (range.format.font.color = `#${color}`),
  ),
  layer(
    (look) => look.fill,
    (range, fill) => (range.format.fill.color = `#${fill}`),
  ),
  layer((look) => look.border, drawBorder, 2 * 6),
  layer(
    (look, style) => (indentOf(look, style) > 0 ? 'Left' : HORIZONTAL[look.horizontal ?? 'none']),
    (range, alignment) => (range.format.horizontalAlignment = alignment),
  ),
  layer(
    (look) => (look.vertical === 'top' ? 'Top' : 'Center'),
    (range, alignment) => (range.format.verticalAlignment = alignment),
  ),
  layer(
    (look) => look.wrap,
    (range, wrap) => (range.format.wrapText = wrap),
  ),
  layer(
    (look, style) => indentOf(look, style) || undefined,
    (range, indent) => (range.format.indentLevel = indent),
  ),
  layer(
    (look) => look.locked,
    (range, locked) => (range.format.protection.locked = locked),
  ),
];

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', none: undefined } as const;

/** Draws fonts, fills, borders, alignment and locks. */
export async function drawLooks(
  sheet: Excel.Worksheet,
  styles: Styles,
  budget: RequestBudget,
): Promise<void> {
  for (const { of, draw, orders } of LAYERS) {
    const values = styles.map((row) => row.map((style) => style && of(ROLE_STYLES[style.role], style)));
    for (const block of rectangles(values)) {
      await budget.spend(orders * ORDER_BYTES);
      const range = sheet.getRange(blockAddress(block));
      draw(range, block.value, block);
      // Else office.js remembers every range and lets go of all of them in one request at the end.
      range.untrack();
    }
  }
}

function drawBorder(range: Excel.Range, _: boolean, block: Rectangle<unknown>): void {
  const edges: Excel.BorderIndex[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as never;
  const inside = [
    ...(block.bottom > block.top ? ['InsideHorizontal'] : []),
    ...(block.right > block.left ? ['InsideVertical'] : []),
  ] as never;
  for (const edge of [...edges, ...(inside as Excel.BorderIndex[])]) {
    const border = range.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = LINE_COLOR;
  }
}
