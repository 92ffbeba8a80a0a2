/** Excel.RangeFill: the colour behind cells; patterns are not modelled. */
import { HostObject } from '../host-object';
import { common, restyle, type CellArea } from '../model/cell-area';
import { shown, stored } from '../model/colors';

export class RangeFill extends HostObject {
  constructor(private readonly area: CellArea) {
    super();
  }

  /** `#FFFFFF` for cells without fill, `''` where colours differ. */
  get Color(): string {
    return (
      common(this.area, ({ fill }) =>
        fill?.type === 'pattern' && fill.pattern === 'solid' ? shown(fill.fgColor, '#FFFFFF') : '#FFFFFF',
      ) ?? ''
    );
  }
  set Color(value: unknown) {
    const fgColor = stored(value);
    restyle(this.area, `fill:${fgColor.argb}`, () => ({
      fill: { type: 'pattern', pattern: 'solid', fgColor },
    }));
  }

  Clear(): void {
    restyle(this.area, 'fill:none', () => ({ fill: { type: 'pattern', pattern: 'none' } }));
  }
}
