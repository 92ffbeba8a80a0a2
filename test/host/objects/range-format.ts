/** Excel.RangeFormat: alignment, sizes and the way to fill, font, borders and cell protection. */
import type { Alignment, Style } from 'exceljs';
import { HostObject } from '../host-object';
import { invalidArgument, notModelled } from '../host-error';
import { isEntireColumn } from '../model/areas';
import { common, guardOption, restyle, type CellArea } from '../model/cell-area';
import { charactersOf, pointsOf } from '../model/widths';
import { RangeBorderCollection } from './borders';
import { FormatProtection } from './format-protection';
import { RangeFill } from './fill';
import { RangeFont } from './font';

const HORIZONTAL: Readonly<Record<string, Alignment['horizontal'] | undefined>> = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const VERTICAL: Readonly<Record<string, Alignment['vertical']>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

const HIGHEST_ROW = 409.5;
const DEFAULT_HEIGHT = 15;

export class RangeFormat extends HostObject {
  constructor(private readonly area: CellArea) {
    super();
  }

  get Fill(): RangeFill {
    return new RangeFill(this.area);
  }
  get Font(): RangeFont {
    return new RangeFont(this.area);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.area);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.area);
  }

  get HorizontalAlignment(): string | null {
    return this.alignment(({ horizontal }) => wordFor(HORIZONTAL, horizontal));
  }
  set HorizontalAlignment(value: unknown) {
    if (typeof value !== 'string' || !(value in HORIZONTAL))
      throw invalidArgument(`Not an alignment: ${String(value)}`);
    this.align('horizontal', HORIZONTAL[value]);
  }
  get VerticalAlignment(): string | null {
    return this.alignment(({ vertical }) => wordFor(VERTICAL, vertical ?? 'bottom'));
  }
  set VerticalAlignment(value: unknown) {
    if (typeof value !== 'string' || !(value in VERTICAL))
      throw invalidArgument(`Not an alignment: ${String(value)}`);
    this.align('vertical', VERTICAL[value]);
  }
  get WrapText(): boolean | null {
    return this.alignment(({ wrapText }) => wrapText === true);
  }
  set WrapText(value: unknown) {
    if (typeof value !== 'boolean') throw invalidArgument();
    this.align('wrapText', value);
  }
  get ShrinkToFit(): boolean | null {
    return this.alignment(({ shrinkToFit }) => shrinkToFit === true);
  }
  set ShrinkToFit(value: unknown) {
    if (typeof value !== 'boolean') throw invalidArgument();
    this.align('shrinkToFit', value);
  }
  get IndentLevel(): number | null {
    return this.alignment(({ indent }) => indent ?? 0);
  }
  set IndentLevel(value: unknown) {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 250)
      throw invalidArgument();
    this.align('indent', value);
  }

  /** In points; null where columns differ. */
  get ColumnWidth(): number | null {
    return uniform(this.columns(), (column) =>
      pointsOf(this.area.sheet.columns?.[column - 1]?.width, this.area.sheet),
    );
  }
  set ColumnWidth(value: unknown) {
    guardOption(this.area, 'formatColumns');
    if (typeof value !== 'number' || !(value >= 0)) throw invalidArgument();
    for (const column of this.columns()) this.area.sheet.getColumn(column).width = charactersOf(value);
  }
  /** In points; null where rows differ. */
  get RowHeight(): number | null {
    return uniform(this.rows(), (row) => this.area.sheet.findRow(row)?.height ?? DEFAULT_HEIGHT);
  }
  set RowHeight(value: unknown) {
    guardOption(this.area, 'formatRows');
    if (typeof value !== 'number' || !(value >= 0) || value > HIGHEST_ROW) throw invalidArgument();
    if (this.area.rects.some(isEntireColumn)) throw notModelled('one height for all rows of a sheet');
    for (const row of this.rows()) this.area.sheet.getRow(row).height = value;
  }

  /** The widths that Excel would choose depend on fonts; the fake leaves the columns as they are. */
  AutofitColumns(): void {
    guardOption(this.area, 'formatColumns');
  }
  /** A row without height of its own is fitted by Excel when it draws it. */
  AutofitRows(): void {
    guardOption(this.area, 'formatRows');
    for (const { top, bottom } of this.area.rects)
      for (let row = top; row <= Math.min(bottom, this.area.sheet.rowCount); row += 1) {
        const stored = this.area.sheet.getRow(row) as unknown as { height: number | undefined };
        stored.height = undefined;
      }
  }

  private alignment<T>(read: (alignment: Partial<Alignment>) => T): T | null {
    return common(this.area, ({ alignment }) => read(alignment ?? {}));
  }

  private align<K extends keyof Alignment>(name: K, value: Alignment[K] | undefined): void {
    restyle(this.area, `alignment.${name}:${String(value)}`, ({ alignment }) => {
      const changed = { ...alignment, [name]: value };
      if (value === undefined) delete changed[name];
      return { alignment: changed } as Partial<Style>;
    });
  }

  private columns(): number[] {
    return numbers(this.area.rects.map(({ left, right }) => [left, right]));
  }

  private rows(): number[] {
    const last = this.area.sheet.rowCount + 1;
    return numbers(
      this.area.rects.map((rect) => [
        rect.top,
        isEntireColumn(rect) ? Math.max(rect.top, last) : rect.bottom,
      ]),
    );
  }
}

const numbers = (spans: readonly (readonly number[])[]): number[] =>
  spans.flatMap(([from = 0, to = -1]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));

function uniform<T>(places: readonly number[], read: (place: number) => T): T | null {
  const values = new Set(places.map(read));
  return values.size === 1 ? ([...values][0] as T) : null;
}

const wordFor = <T>(words: Readonly<Record<string, T>>, stored: T): string =>
  Object.keys(words).find((word) => words[word] === stored) ?? 'General';
