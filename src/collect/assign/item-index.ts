/** Rows of a plan found by their codes and by their names as other lists spell them. */
import { normaliseCode } from '../../forms/read-rows';
import type { Item } from './items';

export interface ItemIndex {
  readonly byCode: ReadonlyMap<string, Item>;
  /** All rows of a name: exactly so, else but for its unit in parentheses and its number in the list. */
  readonly byName: (name: string) => readonly Item[];
}

export const codeKey = normaliseCode;

/** A name as it is compared: in one width, without blanks, quotes and title marks. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff"'“”‘’「」《》〈〉]/g, '')
    .toLowerCase();
}

/** `3.研发投入强度（%）` → `研发投入强度` */
function looseKey(name: string): string {
  return nameKey(name)
    .replace(/^(?:\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[.、)]|\.\s)+)/, '')
    .replace(/\([^()]*\)$/, '');
}

export function indexItems(items: readonly Item[]): ItemIndex {
  const exact = grouped(items, ({ name }) => nameKey(name));
  const loose = grouped(items, ({ name }) => looseKey(name));
  return {
    byCode: new Map(items.map((item) => [codeKey(item.code), item])),
    byName: (name) => {
      if (nameKey(name) === '') return [];
      return exact.get(nameKey(name)) ?? loose.get(looseKey(name)) ?? [];
    },
  };
}

function grouped(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
