/** Excel.FormatProtection: whether cells are locked once their sheet is protected. */
import { HostObject } from '../host-object';
import { accessDenied, invalidArgument } from '../host-error';
import { common, restyle, type CellArea } from '../model/cell-area';
import { internals } from '../model/store';

export class FormatProtection extends HostObject {
  constructor(private readonly area: CellArea) {
    super();
  }

  get Locked(): boolean | null {
    return common(this.area, ({ protection }) => protection?.locked !== false);
  }
  set Locked(value: unknown) {
    this.write('locked', value);
  }
  get FormulaHidden(): boolean | null {
    return common(this.area, ({ protection }) => protection?.hidden === true);
  }
  set FormulaHidden(value: unknown) {
    this.write('hidden', value);
  }

  private write(name: 'locked' | 'hidden', value: unknown): void {
    if (typeof value !== 'boolean') throw invalidArgument();
    // Not even allowFormatCells lets anybody unlock cells of a protected sheet.
    if (internals(this.area.sheet).sheetProtection) throw accessDenied();
    restyle(this.area, `protection.${name}:${value}`, ({ protection }) => ({
      protection: { ...protection, [name]: value },
    }));
  }
}
