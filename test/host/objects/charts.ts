/** Excel.ChartCollection: ExcelJS keeps no charts, so that there are none and none can be added. */
import { HostCollection, type HostObject } from '../host-object';

export class ChartCollection extends HostCollection<HostObject> {
  get _Items(): readonly HostObject[] {
    return [];
  }
  get Count(): number {
    return 0;
  }
}
