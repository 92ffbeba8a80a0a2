/** Formulas of one sheet: kept as text with their cached results, shared ones only while their master is known. */
import { columnLetters, parseAddress, type CellPlace } from './address';
import type { CellFormula } from './cell';
import { escapeText } from './xml-text';

/** The first cell of a shared formula, where its text stands. */
interface Master extends CellPlace {
  readonly xml: string;
  /** Whether the window being written holds it, as one of its rows or carried along. */
  inWindow: boolean;
}

export class SheetFormulas {
  private readonly masters = new Map<string, Master>();
  private carried: Master[] = [];

  /** @param onDde - called for a formula that would start another program (`cmd|'/c calc'!A0`) */
  constructor(private readonly onDde: () => void) {}

  /**
   * The `f` element of a formula, `''` where only its cached result can be kept: the follower of a shared formula
   * without a master, for which ExcelJS would throw as soon as its text is asked for, and what-if tables.
   */
  xml({ text, type, range, group }: CellFormula, place: CellPlace): string {
    if (text.includes('|') && text.replace(/"[^"]*"|'[^']*'/g, '').includes('|')) this.onDde();
    if (type === 'shared' && group !== undefined && /^\d{1,9}$/.test(group)) {
      if (text === '') return this.follow(group);
      const xml = `<f t="shared" ref="${soundRange(range, place)}" si="${group}">${shownText(text)}</f>`;
      this.masters.set(group, { ...place, xml, inWindow: true });
      return xml;
    }
    if (text === '') return '';
    if (type === 'array') return `<f t="array" ref="${soundRange(range, place)}">${shownText(text)}</f>`;
    return `<f>${shownText(text)}</f>`;
  }

  /** Ends a window of rows. @returns the `row` elements with first cells that stand above it and are needed in it. */
  carriedRows(): string {
    const rows = new Map<number, string>();
    for (const { row, column, xml } of this.carried.sort((left, right) => left.column - right.column))
      rows.set(row, `${rows.get(row) ?? ''}<c r="${columnLetters(column)}${row}">${xml}</c>`);
    this.carried = [];
    for (const master of this.masters.values()) master.inWindow = false;
    return [...rows].map(([row, cells]) => `<row r="${row}">${cells}</row>`).join('');
  }

  private follow(group: string): string {
    const master = this.masters.get(group);
    if (!master) return '';
    if (!master.inWindow) this.carried.push(master);
    master.inWindow = true;
    return `<f t="shared" si="${group}"/>`;
  }
}

/** Characters of a formula that are kept: it is only ever shown to people, and ten thousand long ones fill the memory. */
const SHOWN_LENGTH = 200;

function shownText(text: string): string {
  return escapeText(text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text);
}

function soundRange(range: string | undefined, { row, column }: CellPlace): string {
  const sound = range !== undefined && range.split(':', 3).every((end) => parseAddress(end) !== undefined);
  return sound ? range : `${columnLetters(column)}${row}`;
}
