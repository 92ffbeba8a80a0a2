/** A write proposal as it is put to the user: sheet by sheet, what would be lost first. */
import type { CellChange, SheetObstacle, WriteProposal } from '../../../excel/open-workbook';

export interface SheetChoice {
  readonly sheet: string;
  readonly exists: boolean;
  readonly filled: number;
  /** Cells somebody may have typed in. */
  readonly typed: readonly CellChange[];
  /** Titles, locked values and formulas of the form. */
  readonly changed: readonly CellChange[];
  readonly obstacle: SheetObstacle | null;
  /** Never seen by people and written along with the others. */
  readonly technical: boolean;
}

/** The sheets in the order of the form. */
export function choicesOf({ model, sheets }: WriteProposal): readonly SheetChoice[] {
  const hidden = new Set(
    model.sheets.flatMap(({ name, visibility }) => (visibility === 'visible' ? [] : [name])),
  );
  return sheets.map(({ sheet, exists, filled, changes, obstacle }) => ({
    sheet,
    exists,
    filled,
    typed: changes.filter(({ kind }) => kind === 'typed'),
    changed: changes.filter(({ kind }) => kind === 'changed'),
    obstacle,
    technical: hidden.has(sheet),
  }));
}

/** What is ticked before anybody decided: every sheet that can be written without replacing anything typed. */
export function tickedAtFirst(choices: readonly SheetChoice[]): ReadonlySet<string> {
  return new Set(
    choices
      .filter(({ typed, obstacle, technical }) => !technical && typed.length === 0 && obstacle === null)
      .map(({ sheet }) => sheet),
  );
}

/** The sheets to write: the ticked ones and the technical ones they cannot do without; none where none is ticked. */
export function agreedSheets(
  choices: readonly SheetChoice[],
  ticked: ReadonlySet<string>,
): ReadonlySet<string> {
  const agreed = choices.filter(({ sheet, obstacle }) => ticked.has(sheet) && obstacle === null);
  if (agreed.length === 0) return new Set();
  const along = choices.filter(({ technical }) => technical);
  return new Set([...agreed, ...along].map(({ sheet }) => sheet));
}

/** How many typed cells the ticked sheets would replace. */
export function typedCells(choices: readonly SheetChoice[], ticked: ReadonlySet<string>): number {
  return choices.reduce((sum, { sheet, typed }) => sum + (ticked.has(sheet) ? typed.length : 0), 0);
}

/** A technical sheet that cannot be written stops everything: the others could not be read back. */
export function technicalObstacle(choices: readonly SheetChoice[]): SheetChoice | undefined {
  return choices.find(({ technical, obstacle }) => technical && obstacle !== null);
}

/** Whether every sheet of the form is agreed. */
export function isComplete(choices: readonly SheetChoice[], agreed: ReadonlySet<string>): boolean {
  return choices.every(({ sheet }) => agreed.has(sheet));
}
