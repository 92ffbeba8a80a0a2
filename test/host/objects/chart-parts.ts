/** The parts of Excel.Chart that the product sets: a member that is not in these tables is refused like any unknown one. */
import type { Worksheet } from 'exceljs';
import { accessDenied, invalidArgument } from '../host-error';
import { HostObject } from '../host-object';
import { partOf, type Values } from '../model/charts';
import { stored } from '../model/colors';
import { internals } from '../model/store';

type Check = (value: unknown) => boolean;

const flag: Check = (value) => typeof value === 'boolean';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const within =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
export const textUpTo =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value !== '' && value.length <= longest;
export const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const color: Check = (value) => stored(value) !== null;

/** A part whose members are only kept. */
export abstract class ChartPart extends HostObject {
  constructor(
    readonly sheet: Worksheet,
    readonly values: Values,
  ) {
    super();
  }

  guard(): void {
    if (internals(this.sheet).sheetProtection) throw accessDenied();
  }
}

/** Gives a class members that can be set to what the check lets through, and read again. */
export function settable(
  part: { readonly prototype: ChartPart },
  checks: Readonly<Record<string, Check>>,
): void {
  for (const [name, check] of Object.entries(checks))
    Object.defineProperty(part.prototype, name, {
      get(this: ChartPart) {
        return this.values[name];
      },
      set(this: ChartPart, value: unknown) {
        this.guard();
        if (!check(value))
          throw invalidArgument(`${part.prototype.constructor.name}.${name}: ${String(value)}`);
        this.values[name] = value;
      },
    });
}

/** Gives a class parts of its own. */
export function parts(
  part: { readonly prototype: ChartPart },
  children: Readonly<Record<string, new (sheet: Worksheet, values: Values) => ChartPart>>,
): void {
  for (const [name, Child] of Object.entries(children))
    Object.defineProperty(part.prototype, name, {
      get(this: ChartPart) {
        return new Child(this.sheet, partOf(this.values, name));
      },
    });
}

export class ChartFont extends ChartPart {}
settable(ChartFont, { Name: textUpTo(31), Size: within(1, 409), Bold: flag });

export class ChartFill extends ChartPart {
  SetSolidColor(value: unknown): void {
    this.guard();
    this.values['Color'] = `#${stored(value).argb.slice(2)}`;
  }
}

export class ChartLineFormat extends ChartPart {}
settable(ChartLineFormat, {
  Color: color,
  LineStyle: oneOf('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'RoundDot'),
  Weight: within(0, 1584),
});

export class ChartAreaFormat extends ChartPart {}
parts(ChartAreaFormat, { Font: ChartFont, Fill: ChartFill });

export class ChartTitleFormat extends ChartPart {}
parts(ChartTitleFormat, { Font: ChartFont });

export class ChartTitle extends ChartPart {}
settable(ChartTitle, { Text: textUpTo(255), Visible: flag });
parts(ChartTitle, { Format: ChartTitleFormat });

export class ChartLegend extends ChartPart {}
settable(ChartLegend, {
  Visible: flag,
  Overlay: flag,
  Position: oneOf('Top', 'Bottom', 'Left', 'Right', 'Corner'),
});

class ChartLineOnly extends ChartPart {}
parts(ChartLineOnly, { Line: ChartLineFormat });

class ChartGridlines extends ChartPart {}
settable(ChartGridlines, { Visible: flag });
parts(ChartGridlines, { Format: ChartLineOnly });

class ChartAxisTitle extends ChartPart {}
settable(ChartAxisTitle, { Text: textUpTo(255), Visible: flag });

class ChartAxis extends ChartPart {}
settable(ChartAxis, {
  CategoryType: oneOf('Automatic', 'TextAxis', 'DateAxis'),
  LinkNumberFormat: flag,
  MajorTickMark: oneOf('None', 'Cross', 'Inside', 'Outside'),
  Maximum: number,
  Minimum: number,
  NumberFormat: textUpTo(255),
  Position: oneOf('Automatic', 'Maximum', 'Minimum'),
  ReversePlotOrder: flag,
  TickLabelPosition: oneOf('NextToAxis', 'High', 'Low', 'None'),
});
parts(ChartAxis, { Format: ChartLineOnly, MajorGridlines: ChartGridlines, Title: ChartAxisTitle });

export class ChartAxes extends ChartPart {}
parts(ChartAxes, { CategoryAxis: ChartAxis, ValueAxis: ChartAxis });

class ChartDataLabelFormat extends ChartPart {}
parts(ChartDataLabelFormat, { Fill: ChartFill });

export class ChartDataLabels extends ChartPart {}
settable(ChartDataLabels, {
  LinkNumberFormat: flag,
  NumberFormat: textUpTo(255),
  Position: oneOf('Top', 'Bottom', 'Left', 'Right', 'Center', 'InsideEnd', 'InsideBase', 'OutsideEnd'),
  ShowValue: flag,
});
parts(ChartDataLabels, { Format: ChartDataLabelFormat });

export class ChartSeriesFormat extends ChartPart {}
parts(ChartSeriesFormat, { Fill: ChartFill, Line: ChartLineFormat });

/** Members of a series that are only kept; its ranges are in charts.ts. */
export const SERIES_MEMBERS: Readonly<Record<string, Check>> = {
  GapWidth: within(0, 500),
  HasDataLabels: flag,
  InvertIfNegative: flag,
  MarkerBackgroundColor: color,
  MarkerForegroundColor: color,
  MarkerSize: within(2, 72),
  MarkerStyle: oneOf('None', 'Automatic', 'Square', 'Diamond', 'Triangle', 'X', 'Circle', 'Dash', 'Dot'),
  Name: textUpTo(255),
  Overlap: within(-100, 100),
  Smooth: flag,
};

/** Members of a chart that are only kept; its name and its series are in charts.ts. */
export const CHART_MEMBERS: Readonly<Record<string, Check>> = {
  DisplayBlanksAs: oneOf('NotPlotted', 'Zero', 'Interplotted'),
  PlotVisibleOnly: flag,
};
