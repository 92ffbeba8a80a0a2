/** Excel.RangeFont. */
import type { Font } from 'exceljs';
import { HostObject } from '../host-object';
import { invalidArgument } from '../host-error';
import { common, restyle, type CellArea } from '../model/cell-area';
import { shown, stored } from '../model/colors';

const DEFAULT = { name: 'Calibri', size: 11 };

export class RangeFont extends HostObject {
  constructor(private readonly area: CellArea) {
    super();
  }

  get Name(): string | null {
    return this.read(({ name }) => name ?? DEFAULT.name);
  }
  set Name(value: unknown) {
    if (typeof value !== 'string' || value === '') throw invalidArgument();
    this.write('name', value);
  }
  get Size(): number | null {
    return this.read(({ size }) => size ?? DEFAULT.size);
  }
  set Size(value: unknown) {
    if (typeof value !== 'number' || value < 1 || value > 409) throw invalidArgument();
    this.write('size', value);
  }
  get Bold(): boolean | null {
    return this.read(({ bold }) => bold === true);
  }
  set Bold(value: unknown) {
    this.write('bold', flag(value));
  }
  get Italic(): boolean | null {
    return this.read(({ italic }) => italic === true);
  }
  set Italic(value: unknown) {
    this.write('italic', flag(value));
  }
  get Strikethrough(): boolean | null {
    return this.read(({ strike }) => strike === true);
  }
  set Strikethrough(value: unknown) {
    this.write('strike', flag(value));
  }
  get Color(): string | null {
    return this.read(({ color }) => shown(color, '#000000'));
  }
  set Color(value: unknown) {
    this.write('color', stored(value));
  }

  private read<T>(pick: (font: Partial<Font>) => T): T | null {
    return common(this.area, ({ font }) => pick(font ?? {}));
  }

  private write<K extends keyof Font>(name: K, value: Font[K]): void {
    restyle(this.area, `font.${name}:${JSON.stringify(value)}`, ({ font }) => ({
      font: { ...DEFAULT, ...font, [name]: value },
    }));
  }
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}
