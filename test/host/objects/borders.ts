/** Excel.RangeBorderCollection and RangeBorder: lines by edge of the whole range; diagonals are not modelled. */
import type { Border, Borders, BorderStyle } from 'exceljs';
import { HostCollection, HostObject } from '../host-object';
import { invalidArgument, notModelled } from '../host-error';
import type { Rect } from '../model/areas';
import { common, restyle, type CellArea } from '../model/cell-area';
import { shown, stored } from '../model/colors';

type Side = 'top' | 'left' | 'bottom' | 'right';

/** The parts of a range that an edge draws on, and on which side of their cells. */
type Edge = (rect: Rect) => readonly (readonly [Rect, Side])[];

const EDGES: Readonly<Record<string, Edge>> = {
  EdgeTop: (rect) => [[{ ...rect, bottom: rect.top }, 'top']],
  EdgeBottom: (rect) => [[{ ...rect, top: rect.bottom }, 'bottom']],
  EdgeLeft: (rect) => [[{ ...rect, right: rect.left }, 'left']],
  EdgeRight: (rect) => [[{ ...rect, left: rect.right }, 'right']],
  InsideHorizontal: (rect) =>
    rect.top === rect.bottom
      ? []
      : [
          [{ ...rect, bottom: rect.bottom - 1 }, 'bottom'],
          [{ ...rect, top: rect.top + 1 }, 'top'],
        ],
  InsideVertical: (rect) =>
    rect.left === rect.right
      ? []
      : [
          [{ ...rect, right: rect.right - 1 }, 'right'],
          [{ ...rect, left: rect.left + 1 }, 'left'],
        ],
};

/** ExcelJS's line for Excel's style and weight. */
const LINES: readonly (readonly [BorderStyle, style: string, weight: string])[] = [
  ['hair', 'Continuous', 'Hairline'],
  ['thin', 'Continuous', 'Thin'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['double', 'Double', 'Thick'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
];

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  constructor(private readonly area: CellArea) {
    super();
  }

  get _Items(): readonly RangeBorder[] {
    return Object.keys(EDGES).map((edge) => new RangeBorder(this.area, edge));
  }

  Indexer(edge: unknown): RangeBorder {
    if (edge === 'DiagonalDown' || edge === 'DiagonalUp') throw notModelled('a diagonal border');
    if (typeof edge !== 'string' || !(edge in EDGES)) throw invalidArgument(`Not an edge: ${String(edge)}`);
    return new RangeBorder(this.area, edge);
  }
}

export class RangeBorder extends HostObject {
  constructor(
    private readonly area: CellArea,
    private readonly edge: string,
  ) {
    super();
  }

  get SideIndex(): string {
    return this.edge;
  }
  /** Neighbouring cells draw on the same line; only the range's own borders are seen here. */
  get Style(): string | null {
    return this.read((border) => LINES.find(([line]) => line === border?.style)?.[1] ?? 'None');
  }
  set Style(value: unknown) {
    if (value === 'None') {
      this.erase();
      return;
    }
    const weights = LINES.filter(([, style]) => style === value);
    if (weights.length === 0) throw invalidArgument(`Not a line style: ${String(value)}`);
    const line = (before: string): BorderStyle =>
      weights.find(([, , weight]) => weight === before)?.[0] ?? weights[0]?.[0] ?? 'thin';
    this.write(`style:${String(value)}`, (border) => ({
      ...border,
      style: line(weightOf(border) ?? 'Thin'),
    }));
  }
  get Weight(): string | null {
    return this.read((border) => weightOf(border) ?? 'Thin');
  }
  set Weight(value: unknown) {
    if (!LINES.some(([, , weight]) => weight === value))
      throw invalidArgument(`Not a weight: ${String(value)}`);
    const line = (border: Partial<Border> | undefined): BorderStyle => {
      const style = LINES.find(([name]) => name === border?.style)?.[1] ?? 'Continuous';
      const fits = LINES.find(([, name, weight]) => name === style && weight === value);
      return (
        (fits ?? LINES.find(([, name, weight]) => name === 'Continuous' && weight === value))?.[0] ?? 'thin'
      );
    };
    this.write(`weight:${String(value)}`, (border) => ({ ...border, style: line(border) }));
  }
  get Color(): string | null {
    return this.read((border) => shown(border?.color, '#000000'));
  }
  /** A colour draws a thin line where there was none, as in Excel. */
  set Color(value: unknown) {
    const color = stored(value);
    this.write(`color:${color.argb}`, (border) => ({ style: 'thin', ...border, color }));
  }

  private parts(): readonly (readonly [Rect, Side])[] {
    return this.area.rects.flatMap((rect) => EDGES[this.edge]?.(rect) ?? []);
  }

  private read<T>(pick: (border: Partial<Border> | undefined) => T): T | null {
    const values = new Set(
      this.parts().map(([rect, side]) =>
        common({ ...this.plain(), rects: [rect] }, ({ border }) => pick(border?.[side])),
      ),
    );
    return values.size === 1 ? ([...values][0] ?? null) : null;
  }

  private write(key: string, change: (border: Partial<Border> | undefined) => Partial<Border>): void {
    for (const [rect, side] of this.parts())
      restyle({ ...this.plain(), rects: [rect] }, `border.${side}.${key}`, ({ border }) => ({
        border: { ...border, [side]: change(border?.[side]) },
      }));
  }

  private erase(): void {
    for (const [rect, side] of this.parts())
      restyle({ ...this.plain(), rects: [rect] }, `border.${side}.none`, ({ border }) => {
        const rest: Partial<Borders> = { ...border };
        delete rest[side];
        return { border: rest };
      });
  }

  /** Getters of a range do not survive spreading. */
  private plain(): CellArea {
    const { host, sheet, rects } = this.area;
    return { host, sheet, rects };
  }
}

const weightOf = (border: Partial<Border> | undefined): string | undefined =>
  LINES.find(([line]) => line === border?.style)?.[2];
