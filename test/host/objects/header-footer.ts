/** Excel.HeaderFooterGroup and HeaderFooter: three parts above and below, one text in the file. */
import type { Worksheet as StoredSheet } from 'exceljs';
import { HostObject } from '../host-object';
import { invalidArgument } from '../host-error';

type Place = 'oddHeader' | 'oddFooter';
type Part = 'L' | 'C' | 'R';
const LONGEST = 255;

export class HeaderFooterGroup extends HostObject {
  constructor(private readonly sheet: StoredSheet) {
    super();
  }
  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.sheet);
  }
}

export class HeaderFooter extends HostObject {
  constructor(private readonly sheet: StoredSheet) {
    super();
  }

  get LeftHeader(): string {
    return this.read('oddHeader', 'L');
  }
  set LeftHeader(value: unknown) {
    this.write('oddHeader', 'L', value);
  }
  get CenterHeader(): string {
    return this.read('oddHeader', 'C');
  }
  set CenterHeader(value: unknown) {
    this.write('oddHeader', 'C', value);
  }
  get RightHeader(): string {
    return this.read('oddHeader', 'R');
  }
  set RightHeader(value: unknown) {
    this.write('oddHeader', 'R', value);
  }
  get LeftFooter(): string {
    return this.read('oddFooter', 'L');
  }
  set LeftFooter(value: unknown) {
    this.write('oddFooter', 'L', value);
  }
  get CenterFooter(): string {
    return this.read('oddFooter', 'C');
  }
  set CenterFooter(value: unknown) {
    this.write('oddFooter', 'C', value);
  }
  get RightFooter(): string {
    return this.read('oddFooter', 'R');
  }
  set RightFooter(value: unknown) {
    this.write('oddFooter', 'R', value);
  }

  private read(place: Place, part: Part): string {
    return parts(this.sheet.headerFooter[place])[part];
  }

  private write(place: Place, part: Part, value: unknown): void {
    if (typeof value !== 'string') throw invalidArgument();
    const all = { ...parts(this.sheet.headerFooter[place]), [part]: value };
    const text = (['L', 'C', 'R'] as const).map((one) => (all[one] ? `&${one}${all[one]}` : '')).join('');
    if (text.length > LONGEST) throw invalidArgument('The header or footer is longer than 255 characters.');
    this.sheet.headerFooter[place] = text;
  }
}

function parts(text: string | null | undefined): Record<Part, string> {
  const found: Record<Part, string> = { L: '', C: '', R: '' };
  for (const [, part, content] of (text ?? '').matchAll(/&([LCR])((?:(?!&[LCR])[^])*)/g))
    if (part !== undefined && content !== undefined) found[part as Part] = content;
  return found;
}
