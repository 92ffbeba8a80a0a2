/** Names of the files that departments are sent: legal on every system, none twice. */
import type { Plan } from '../../plan/schema';
import { cut } from '../../review/sheet-names';

/** What Windows forbids in names, what cannot be seen, and what turns the direction of writing around. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Together with the rest of the name these stay under the 255 bytes that file systems take. */
const MAX_PLAN = 26;
const MAX_DEPARTMENT = 36;

const clean = (text: string, length: number): string =>
  cut(text.normalize('NFC').replace(FORBIDDEN, '_').trim(), length).replace(/[\s.]+$/, '') || '_';

/** Names are the same where only the case of their letters differs. */
export const fileKey = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * `长沙市科技创新规划-2025-市科技局.xlsx`; later editions say so at the end.
 *
 * @param taken - names that are in use; the new one is added
 */
export function formFileName(
  plan: Plan,
  years: readonly number[],
  department: string,
  edition: number,
  taken: Set<string>,
): string {
  const [first, last] = [years[0], years.at(-1)];
  const when = first === last ? String(first) : `${first}-${last}`;
  const base = `${clean(plan.shortTitle, MAX_PLAN)}-${when}-${clean(department, MAX_DEPARTMENT)}`;
  const ending = edition > 1 ? `-第${edition}版` : '';
  let name = `${base}${ending}.xlsx`;
  for (let number = 2; taken.has(fileKey(name)); number++) name = `${base}(${number})${ending}.xlsx`;
  taken.add(fileKey(name));
  return name;
}

/** Words joined to a name, e.g. `退回单-长沙市科技创新规划-市科技局.xlsx`. @param taken - names in use; the new one is added */
export function joinedFileName(words: readonly string[], taken: Set<string>): string {
  const base = words.map((word) => clean(word, MAX_DEPARTMENT)).join('-');
  let name = `${base}.xlsx`;
  for (let number = 2; taken.has(fileKey(name)); number++) name = `${base}(${number}).xlsx`;
  taken.add(fileKey(name));
  return name;
}
