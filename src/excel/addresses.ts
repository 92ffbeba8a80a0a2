/** Many places in one order: lists of addresses as `getRanges` takes them. */
import { blockAddress } from '../forms/sheet/address';
import type { Block } from '../forms/sheet/model';

/** Excel takes addresses of up to 8 192 characters. */
const MAX_ADDRESS = 8_000;

/** Items in lists whose addresses, with commas, fit into one order each. */
export function addressLists<T>(
  items: readonly T[],
  addressOf: (item: T) => string,
): readonly (readonly T[])[] {
  const lists: T[][] = [];
  let length = 0;
  for (const item of items) {
    const own = addressOf(item).length + 1;
    const last = lists.at(-1);
    if (last && length + own <= MAX_ADDRESS) {
      last.push(item);
      length += own;
    } else {
      lists.push([item]);
      length = own;
    }
  }
  return lists;
}

/** Where something is drawn: one block, or all of a list that fits into one order. */
export type Place = Excel.Range | Excel.RangeAreas;

export interface BlockList<T extends Block> {
  readonly blocks: readonly [T, ...T[]];
  readonly address: string;
}

/** Blocks in lists of which each takes one order. */
export function blockLists<T extends Block>(blocks: readonly T[]): readonly BlockList<T>[] {
  return addressLists(blocks, blockAddress).flatMap((list) => {
    const [first, ...more] = list;
    return first ? [{ blocks: [first, ...more] as const, address: list.map(blockAddress).join(',') }] : [];
  });
}

/** A single block as a range, since everything can be done with one. */
export const placeOf = (worksheet: Excel.Worksheet, { blocks, address }: BlockList<Block>): Place =>
  blocks.length === 1 ? worksheet.getRange(address) : worksheet.getRanges(address);
