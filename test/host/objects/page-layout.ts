/** Excel.PageLayout (ExcelApi 1.9): margins in points here, in inches in the file. */
import type { Margins, PageSetup, Worksheet as StoredSheet } from 'exceljs';
import { HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { invalidArgument } from '../host-error';
import { areaText, isEntireColumn, isEntireRow, parseArea } from '../model/areas';
import { HeaderFooterGroup } from './header-footer';
import { Range } from './range';
import { rangeFrom } from './range-argument';

const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
};
const POINTS_PER_INCH = 72;
/** Excel's 普通 margins. */
const NORMAL: Margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

export class PageLayout extends HostObject {
  constructor(
    private readonly host: FakeHost,
    private readonly sheet: StoredSheet,
  ) {
    super();
  }

  get Orientation(): string {
    return this.setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  }
  set Orientation(value: unknown) {
    if (value !== 'Landscape' && value !== 'Portrait') throw invalidArgument();
    this.setup.orientation = value === 'Landscape' ? 'landscape' : 'portrait';
  }
  get PaperSize(): string | null {
    const number: number = this.setup.paperSize ?? 1;
    return Object.keys(PAPERS).find((word) => PAPERS[word] === number) ?? null;
  }
  set PaperSize(value: unknown) {
    const number = typeof value === 'string' ? PAPERS[value] : undefined;
    if (number === undefined) throw invalidArgument(`Not a paper size: ${String(value)}`);
    this.setup.paperSize = number;
  }
  get Zoom(): Readonly<Record<string, number | null>> {
    const { fitToPage, fitToWidth, fitToHeight, scale } = this.setup;
    if (!fitToPage) return { scale: scale ?? 100 };
    return { horizontalFitToPages: fitToWidth || null, verticalFitToPages: fitToHeight || null };
  }
  /** Either a scale or pages; pages that are left out are as many as it takes. */
  set Zoom(value: unknown) {
    const { scale, horizontalFitToPages, verticalFitToPages } = value as Record<string, unknown>;
    const pages = [horizontalFitToPages, verticalFitToPages].map((one) => one ?? 0);
    const fits = pages.some((one) => one !== 0);
    if (fits === (scale !== undefined && scale !== null)) throw invalidArgument('Either scale or pages.');
    if (fits) {
      const [fitToWidth, fitToHeight] = pages.map((one) => inRange(one, 0, 32_767));
      Object.assign(this.setup, { fitToPage: true, fitToWidth, fitToHeight });
    } else Object.assign(this.setup, { fitToPage: false, scale: inRange(scale, 10, 400) });
  }
  get CenterHorizontally(): boolean {
    return this.setup.horizontalCentered === true;
  }
  set CenterHorizontally(value: unknown) {
    this.setup.horizontalCentered = flag(value);
  }
  get CenterVertically(): boolean {
    return this.setup.verticalCentered === true;
  }
  set CenterVertically(value: unknown) {
    this.setup.verticalCentered = flag(value);
  }
  get PrintGridlines(): boolean {
    return this.setup.showGridLines === true;
  }
  set PrintGridlines(value: unknown) {
    this.setup.showGridLines = flag(value);
  }

  get LeftMargin(): number {
    return this.margin('left');
  }
  set LeftMargin(value: unknown) {
    this.setMargin('left', value);
  }
  get RightMargin(): number {
    return this.margin('right');
  }
  set RightMargin(value: unknown) {
    this.setMargin('right', value);
  }
  get TopMargin(): number {
    return this.margin('top');
  }
  set TopMargin(value: unknown) {
    this.setMargin('top', value);
  }
  get BottomMargin(): number {
    return this.margin('bottom');
  }
  set BottomMargin(value: unknown) {
    this.setMargin('bottom', value);
  }
  get HeaderMargin(): number {
    return this.margin('header');
  }
  set HeaderMargin(value: unknown) {
    this.setMargin('header', value);
  }
  get FooterMargin(): number {
    return this.margin('footer');
  }
  set FooterMargin(value: unknown) {
    this.setMargin('footer', value);
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.sheet);
  }

  SetPrintArea(range: unknown): void {
    this.setup.printArea = areaText(rangeFrom(this.host, this.sheet, range).rect);
  }
  SetPrintTitleRows(range: unknown): void {
    const { rect } = rangeFrom(this.host, this.sheet, range);
    if (!isEntireRow(rect)) throw invalidArgument('Print titles are whole rows.');
    this.setup.printTitlesRow = areaText(rect);
  }
  SetPrintTitleColumns(range: unknown): void {
    const { rect } = rangeFrom(this.host, this.sheet, range);
    if (!isEntireColumn(rect)) throw invalidArgument('Print titles are whole columns.');
    this.setup.printTitlesColumn = areaText(rect);
  }
  GetPrintTitleRowsOrNullObject(): Range | null {
    return this.area(this.setup.printTitlesRow);
  }
  GetPrintTitleColumnsOrNullObject(): Range | null {
    return this.area(this.setup.printTitlesColumn);
  }

  private get setup(): Partial<PageSetup> & { printArea?: string } {
    return this.sheet.pageSetup;
  }

  private area(text: string | undefined): Range | null {
    return text ? new Range(this.host, this.sheet, parseArea(text)) : null;
  }

  private margin(side: keyof Margins): number {
    return (this.setup.margins ?? NORMAL)[side] * POINTS_PER_INCH;
  }

  private setMargin(side: keyof Margins, value: unknown): void {
    const inches = inRange(value, 0, 49 * POINTS_PER_INCH) / POINTS_PER_INCH;
    this.setup.margins = { ...NORMAL, ...this.setup.margins, [side]: inches };
  }
}

function inRange(value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || !(value >= least && value <= most)) throw invalidArgument();
  return value;
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}
