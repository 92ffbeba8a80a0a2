/** How the series of charts look: one table, so that the same thing looks the same in every chart, in print as well. */
import type { BarLook, LineLook } from './chart';

/** What all charts have in common. Sizes and weights in points, colours as RRGGBB. */
export const CHART_STYLE = {
  titleSize: 12,
  textSize: 9,
  paper: 'FFFFFF',
  gridColor: 'D9D9D9',
  axisColor: '7F7F7F',
  /** Of bars: parts pale fills from the paper. */
  edgeColor: '404040',
  edgeWeight: 0.75,
  markerSize: 7,
  /** Room between the bars of neighbouring categories, in percent of a bar. */
  gapWidth: 60,
} as const;

export const LINE_LOOKS = {
  actual: { color: '1F4E79', dash: 'solid', marker: 'circle', weight: 2.25 },
  path: { color: '7F7F7F', dash: 'dash', marker: 'none', weight: 1.75 },
  target: { color: 'C00000', dash: 'dash-dot', marker: 'none', weight: 1.75 },
  forecast: { color: '1F4E79', dash: 'dot', marker: 'triangle', weight: 1.75 },
  /** A second and a third region beside the first, which is drawn as the actual values. */
  second: { color: 'BF6000', dash: 'solid', marker: 'square', weight: 2.25 },
  third: { color: '548235', dash: 'solid', marker: 'diamond', weight: 2.25 },
} as const satisfies Readonly<Record<string, LineLook>>;

/** The roles that judge have the order of the cells that carry them; their lightness differs, not only their colour. */
export const BAR_LOOKS = {
  planned: { fill: 'BDD7EE' },
  done: { fill: '1F4E79' },
  good: { fill: '143F23' },
  fair: { fill: '7DBB53' },
  watch: { fill: 'FFD966' },
  bad: { fill: 'C0392B' },
  unknown: { fill: 'FFFFFF' },
} as const satisfies Readonly<Record<string, BarLook>>;

/** Grey in which a printer without colours shows a colour: 0 is black, 1 is white (ITU-R BT.601 weights). */
export function greyOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** Two greys nearer than this are one on paper. */
const GREY_STEP = 0.1;

/** Whether two lines can be told apart in black and white. */
export const linesDiffer = (one: LineLook, other: LineLook): boolean =>
  one.dash !== other.dash || one.marker !== other.marker;

/** Whether two fills can be told apart in black and white. */
export const barsDiffer = (one: BarLook, other: BarLook): boolean =>
  Math.abs(greyOf(one.fill) - greyOf(other.fill)) >= GREY_STEP;
