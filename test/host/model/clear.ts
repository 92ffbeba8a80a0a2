/** Excel.Range.clear. */
import { invalidArgument, notModelled } from '../host-error';
import { areaText } from './areas';
import { eachExisting, guardContents, guardOption, type CellArea } from './cell-area';
import { clearContents } from './contents';
import { clearConditionalFormats } from './conditional-formatting';

export type ClearApplyTo =
  'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

export function clearRange(area: CellArea, applyTo: ClearApplyTo): void {
  switch (applyTo) {
    case 'Contents':
      return clearContents(area);
    case 'Formats':
      return clearFormats(area);
    case 'All':
      guardOption(area, 'formatCells');
      guardContents(area);
      clearContents(area);
      clearFormats(area);
      // Excel's 全部清除 takes data validation along; the API is assumed to do the same.
      return area.host.states.of(area.sheet).validations.clear(area.rects);
    case 'Hyperlinks':
    case 'RemoveHyperlinks':
    case 'ResetContents':
      throw notModelled(`clear('${applyTo}') of ${area.rects.map((rect) => areaText(rect)).join()}`);
    default:
      throw invalidArgument();
  }
}

function clearFormats(area: CellArea): void {
  guardOption(area, 'formatCells');
  eachExisting(area, (cell) => {
    cell.style = {};
  });
  clearConditionalFormats(area);
}
