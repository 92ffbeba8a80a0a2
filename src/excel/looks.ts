/** How cells look: each property of the style table drawn over rectangles of cells that share it. */
import type { Block, StyleRef } from '../forms/sheet/model';
import { FONTS, ROLE_STYLES, type RoleStyle } from '../forms/sheet/styles';
import { blockLists, placeOf, type Place } from './addresses';
import { groupBy } from './group-by';
import { rectangles } from './layers';
import { encodedSize } from './payload';
import { ORDER_BYTES, type RequestBudget } from './request-budget';

const LINE_COLOR = '#BFBFBF';

type Styles = readonly (readonly (StyleRef | undefined)[])[];

interface Layer<T> {
  /** `undefined` where the cell keeps what a new sheet has. */
  readonly of: (look: RoleStyle, style: StyleRef) => T | undefined;
  /** @param block - one of those that are drawn; all have the same shape where it matters */
  readonly draw: (place: Place, value: T, block: Block) => void;
  /** How many orders one place takes. */
  readonly orders: number;
}

const layer = <T>(of: Layer<T>['of'], draw: Layer<T>['draw'], orders = 1): Layer<unknown> =>
  ({ of, draw, orders }) as Layer<unknown>;

const indentOf = (look: RoleStyle, style: StyleRef): number => (look.indent ?? 0) + (style.indent ?? 0);

const LAYERS: readonly Layer<unknown>[] = [
  layer(
    (look) => FONTS[look.font],
    (place, name) => (place.format.font.name = name),
  ),
  layer(
    (look) => look.size,
    (place, size) => (place.format.font.size = size),
  ),
  layer(
    (look) => look.bold,
    (place, bold) => (place.format.font.bold = bold),
  ),
  layer(
    (look) => look.italic,
    (place, italic) => (place.format.font.italic = italic),
  ),
  layer(
    (look) => look.color,
    (place, color) => (place.format.font.color = `#${color}`),
  ),
  layer(
    (look) => look.fill,
    (place, fill) => (place.format.fill.color = `#${fill}`),
  ),
  layer((look) => look.border, drawBorder, 2 * 6),
  layer(
    (look, style) => (indentOf(look, style) > 0 ? 'Left' : HORIZONTAL[look.horizontal ?? 'none']),
    (place, alignment) => (place.format.horizontalAlignment = alignment),
  ),
  layer(
    (look) => (look.vertical === 'top' ? 'Top' : 'Center'),
    (place, alignment) => (place.format.verticalAlignment = alignment),
  ),
  layer(
    (look) => look.wrap,
    (place, wrap) => (place.format.wrapText = wrap),
  ),
  layer(
    (look, style) => indentOf(look, style) || undefined,
    (place, indent) => (place.format.indentLevel = indent),
  ),
  layer(
    (look) => look.locked,
    (place, locked) => (place.format.protection.locked = locked),
  ),
];

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', none: undefined } as const;

/**
 * Draws fonts, fills, borders, alignment and locks: each value of a property at once over all rectangles that have it, so
 * that the orders are as many as the looks differ, not as the rows.
 */
export async function drawLooks(
  sheet: Excel.Worksheet,
  styles: Styles,
  budget: RequestBudget,
): Promise<void> {
  for (const { of, draw, orders } of LAYERS) {
    const values = styles.map((row) => row.map((style) => style && of(ROLE_STYLES[style.role], style)));
    const same = groupBy(rectangles(values), (block) => `${String(block.value)} ${shapeOf(block)}`);
    for (const list of [...same.values()].flatMap(blockLists)) {
      await budget.spend(orders * ORDER_BYTES + encodedSize(list.address));
      const place = placeOf(sheet, list);
      const [block] = list.blocks;
      draw(place, block.value, block);
      // Else office.js remembers every place and lets go of all of them in one request at the end.
      place.untrack();
    }
  }
}

/** Whether a block has borders inside. */
const hasInside = ({ top, left, bottom, right }: Block): { rows: boolean; columns: boolean } => ({
  rows: bottom > top,
  columns: right > left,
});

const shapeOf = (block: Block): string => JSON.stringify(hasInside(block));

function drawBorder(place: Place, _: boolean, block: Block): void {
  const inside = hasInside(block);
  const edges = [
    ...['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'],
    ...(inside.rows ? ['InsideHorizontal'] : []),
    ...(inside.columns ? ['InsideVertical'] : []),
  ] as Excel.BorderIndex[];
  for (const edge of edges) {
    const border = place.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = LINE_COLOR;
  }
}
