/** Formulas of one sheet: kept as text with their cached results, shared ones only while their master is known. */
import { parseAddress } from './address';
import type { CellFormula } from './cell';
import { escapeText } from './xml-text';

export class SheetFormulas {
  private readonly masters = new Set<string>();

  /** @param onDde - called for a formula that would start another program (`cmd|'/c calc'!A0`) */
  constructor(private readonly onDde: () => void) {}

  /**
   * The `f` element of a formula, `''` where only its cached result can be kept: the follower of a shared formula
   * without a master, for which ExcelJS would throw as soon as its text is asked for, and what-if tables.
   */
  xml({ text, type, range, group }: CellFormula, address: string): string {
    if (text.includes('|') && text.replace(/"[^"]*"|'[^']*'/g, '').includes('|')) this.onDde();
    if (type === 'shared' && group !== undefined && /^\d{1,9}$/.test(group)) {
      if (text === '') return this.masters.has(group) ? `<f t="shared" si="${group}"/>` : '';
      this.masters.add(group);
      return `<f t="shared" ref="${soundRange(range, address)}" si="${group}">${escapeText(text)}</f>`;
    }
    if (text === '') return '';
    if (type === 'array') return `<f t="array" ref="${soundRange(range, address)}">${escapeText(text)}</f>`;
    // The text is only ever shown to people; the long ones of ten thousand hints would fill the memory.
    const shown = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
    return `<f>${escapeText(shown)}</f>`;
  }
}

/** Characters of a formula that are kept. */
const SHOWN_LENGTH = 200;

function soundRange(range: string | undefined, address: string): string {
  const sound = range !== undefined && range.split(':', 3).every((end) => parseAddress(end) !== undefined);
  return sound ? range : address;
}
