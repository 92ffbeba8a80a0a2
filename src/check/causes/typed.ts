/** What a person typed, as a correction takes it out of a cell or puts it into one. */
import type { Entry } from '../../forms/entry';
import { contentText } from '../../forms/sheet/grid';
import type { Correction } from '../finding';

export function typedIn({ reading, content }: Entry): Correction['from'] {
  switch (reading.kind) {
    case 'blank':
      return null;
    case 'number':
      return reading.value;
    default:
      return contentText(content);
  }
}
