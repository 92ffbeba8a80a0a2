/** The text of a formula that a cell shares with another one: the other's, with its relative references moved along. */
import { columnLetters, MAX_COLUMN, MAX_ROW, type CellPlace } from './address';

/** What stays as it is – texts, quoted names, names before `!` and `(` that may look like a reference –, or a word. */
const TOKEN = /"[^"]*"|'[^']*'|[\p{L}\p{N}_.$\\]+[!(]|[\p{L}\p{N}_.$\\]+/gu;
const REFERENCE = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;

/**
 * @param formula - as it stands in the cell at `from`
 * @returns as it means in the cell at `to`; `#REF!` where a reference leads off the sheet
 */
export function movedFormula(formula: string, from: CellPlace, to: CellPlace): string {
  return formula.replace(TOKEN, (token) => {
    const [match, fixedColumn, letters = '', fixedRow, digits] = REFERENCE.exec(token) ?? [];
    if (match === undefined) return token;
    const column = columnNumber(letters);
    // more letters than columns have: a name such as ZAX2023
    if (column > MAX_COLUMN) return token;
    const movedColumn = column + (fixedColumn === '' ? to.column - from.column : 0);
    const movedRow = Number(digits) + (fixedRow === '' ? to.row - from.row : 0);
    if (movedColumn < 1 || movedColumn > MAX_COLUMN || movedRow < 1 || movedRow > MAX_ROW) return '#REF!';
    return `${fixedColumn}${columnLetters(movedColumn)}${fixedRow}${movedRow}`;
  });
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
