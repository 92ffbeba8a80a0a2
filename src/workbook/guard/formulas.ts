/** Formulas of one sheet: kept as text, shared ones only while the cell that has their text is known. */
import type { CellPlace } from './address';
import { movedFormula } from './shared-formula';
import { decodeText, ownCopy } from './xml-text';

/** A formula as the file holds it; `raw` is undecoded XML and empty in the followers of a shared formula. */
export interface CellFormula {
  readonly raw: string;
  readonly type: string;
  readonly group: string | undefined;
}

/** The first cell of a shared formula, where its text stands. */
interface Master {
  readonly place: CellPlace;
  readonly text: string;
}

/** Characters of a formula that are kept: it is only ever shown to people, and ten thousand long ones fill the memory. */
const SHOWN_LENGTH = 200;

export class SheetFormulas {
  private readonly masters = new Map<string, Master>();

  /** @param onDde - called for a formula that would start another program (`cmd|'/c calc'!A0`) */
  constructor(private readonly onDde: () => void) {}

  /**
   * The text of a formula, shortened if it is long; `undefined` where only its cached result can be kept: the follower
   * of a shared formula that has no first cell, and what-if tables.
   */
  text({ raw, type, group }: CellFormula, row: number, column: number): string | undefined {
    if (startsProgram(raw)) this.onDde();
    if (type !== 'shared' || group === undefined) return raw === '' ? undefined : shown(raw);
    if (raw === '') {
      const master = this.masters.get(group);
      return master && movedFormula(master.text, master.place, { row, column });
    }
    const text = shown(raw);
    this.masters.set(group, { place: { row, column }, text });
    return text;
  }
}

/** A bar outside of quotes leads to another program. */
function startsProgram(raw: string): boolean {
  if (!raw.includes('|') && !raw.includes('&#')) return false;
  return decodeText(raw)
    .replace(/"[^"]*"|'[^']*'/g, '')
    .includes('|');
}

/** Most formulas of a form are long and full of entities: no more of one is decoded than is kept. */
function shown(raw: string): string {
  const text = decodeText(raw, SHOWN_LENGTH + 1);
  return ownCopy(text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text);
}
