/** A share as a bar of blocks in the cell itself: it prints in black and white and follows the figure in every program. */
import type { CellValue, Scalar } from '../forms/sheet/model';

const BLOCKS = 8;
const FULL = '█';
const EMPTY = '░';
/** Halves go up, also where the last bit of a double says otherwise. */
const HALF = 0.5 + 1e-9;

/** The bar of a share between 0 and 1. @param cell - expression that gives it @param share - what that gives now; a text gives no bar */
export function shareBar(cell: string, share: Scalar): CellValue {
  const filled = `MAX(0,MIN(${BLOCKS},INT(${cell}*${BLOCKS}+0.500000001)))`;
  return {
    formula: `IF(ISNUMBER(${cell}),REPT("${FULL}",${filled})&REPT("${EMPTY}",${BLOCKS}-${filled}),"")`,
    result: typeof share === 'number' ? barText(share) : '',
  };
}

function barText(share: number): string {
  const filled = Math.max(0, Math.min(BLOCKS, Math.floor(share * BLOCKS + HALF)));
  return FULL.repeat(filled) + EMPTY.repeat(BLOCKS - filled);
}
