/**
 * ChartModel: one chart described once, whatever draws it: a native chart of Excel, never a picture.
 *
 * It holds no figures of its own: it shows cells, and changes with them.
 */
import type { Block } from './model';

/** One row or one column of cells, in this sheet or in another of the same workbook. */
export interface ChartRange {
  /** The sheet that holds the chart where left out. */
  readonly sheet?: string;
  readonly block: Block;
}

/** How a line looks. In black and white its dashes and markers tell it from the others. */
export interface LineLook {
  /** RRGGBB */
  readonly color: string;
  readonly dash: 'solid' | 'dash' | 'dot' | 'dash-dot';
  readonly marker: 'none' | 'circle' | 'square' | 'diamond' | 'triangle';
  /** In points. */
  readonly weight: number;
}

/** How bars look: filled, with a dark edge. In black and white the lightness of the fill tells them from the others. */
export interface BarLook {
  /** RRGGBB */
  readonly fill: string;
}

export interface ChartSeries<Look> {
  /** As the legend shows it; in files with `＂` for `"`. */
  readonly name: string;
  /** Numbers and blanks; a blank is a gap, never zero. */
  readonly values: ChartRange;
  readonly look: Look;
  /** Values written at the points, in this number format. */
  readonly labels?: { readonly format: string };
}

interface ChartFrame {
  /** Tells the chart from the others of its sheet; people see it in the list of objects. */
  readonly name: string;
  /** Above the chart; null where the cells beside it say it. Several lines are parted by line breaks. */
  readonly title: string | null;
  /** The cells that the chart covers. */
  readonly anchor: Block;
  /**
   * What a screen reader says instead of the chart. Files carry it; Excel's programming interface has no member for it,
   * so that a chart drawn into the open workbook has its title and name only.
   */
  readonly alternativeText: string;
  readonly categories: ChartRange;
  readonly categoryTitle?: string;
  readonly valueAxis: {
    readonly title?: string;
    readonly format: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
  readonly legend: 'top' | 'bottom' | 'right' | 'none';
}

/** Lines over the categories, e.g. the actual values against the path and the target. */
export interface LineChart extends ChartFrame {
  readonly kind: 'line';
  readonly series: readonly ChartSeries<LineLook>[];
}

/** Upright columns or lying bars, side by side or stacked. The first category of bars stands at the top. */
export interface BarChart extends ChartFrame {
  readonly kind: 'column' | 'stacked-column' | 'bar' | 'stacked-bar';
  readonly series: readonly ChartSeries<BarLook>[];
}

export type ChartModel = LineChart | BarChart;
