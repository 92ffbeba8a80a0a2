/** Names of departments as people type them: one department under one name, alike names pointed out. */
import type { Plan } from '../../plan/schema';

/** Blanks that cannot be seen at all. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;

/** A name as it is kept: `科 技 局`, `科技局 ` and `科技局` are one; ASCII letters and digits in one width. */
export function departmentName(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => wide.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .replace(/(?<![!-~]) | (?![!-~])/g, '');
}

/** What two spellings of one department have in common. */
export function departmentKey(text: string): string {
  return departmentName(text).normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** The departments named in one cell, separated by 、 , ; or line breaks; each once. */
export function splitDepartments(text: string): string[] {
  const names = text
    .split(/[、,;，；\r\n]+/)
    .map(departmentName)
    .filter((name) => name !== '');
  return uniqueDepartments(names);
}

/** The first spelling of each department, in their order. */
export function uniqueDepartments(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(departmentKey(name))) byKey.set(departmentKey(name), name);
  return [...byKey.values()];
}

/** Two names that may mean one department: somebody has to say. */
export type AlikeNames = readonly [first: string, second: string];

/**
 * Pairs of names that may mean one department: 市科技局 and 科技局, 市科技局 and 市科学技术局. Nothing is merged; 市科技局 and
 * 区科技局 are two departments.
 */
export function alikeDepartments(names: readonly string[], region: Plan['region']): AlikeNames[] {
  const known = uniqueDepartments(names).map((name) => ({ name, ...coreOf(name, region) }));
  return known.flatMap((one, index) =>
    known
      .slice(index + 1)
      .filter((other) => isAlike(one, other))
      .map((other): AlikeNames => [one.name, other.name]),
  );
}

interface Core {
  /** The name without its place and its rank, in short. */
  readonly core: string;
  /** 市, 区 … where the name says so. */
  readonly level: string;
}

/** 市场监管局 and 区域合作办 begin with no rank. */
const LEVEL = /^(省|市(?!场)|区(?!域)|县|州|镇|乡)/;

function coreOf(name: string, { name: own, parent }: Plan['region']): Core {
  const key = departmentKey(name).replace(/\(.*\)$/, '');
  const place = [own, parent ?? ''].find((known) => known !== '' && key.startsWith(departmentKey(known)));
  const rest = place === undefined ? key : key.slice(departmentKey(place).length);
  const level = LEVEL.exec(rest)?.[0];
  const core = (level === undefined ? rest : rest.slice(level.length))
    .replace(/委员会/g, '委')
    .replace(/办公室/g, '办');
  return { core, level: level ?? place?.slice(-1) ?? '' };
}

function isAlike(one: Core, other: Core): boolean {
  if (one.level !== other.level && one.level !== '' && other.level !== '') return false;
  if (one.core === '' || other.core === '') return false;
  const [short, long] =
    one.core.length <= other.core.length ? [one.core, other.core] : [other.core, one.core];
  return short === long || (short.length > 1 && isShortFor(short, long));
}

const numeralsIn = (text: string): string => (text.match(/[\d〇一二三四五六七八九十百]/g) ?? []).join('');

/** 科技局 is short for 科学技术局: the same first and last character, and all others in their order. */
function isShortFor(short: string, long: string): boolean {
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  // 第一中学 is not short for 第十一中学.
  if (numeralsIn(short) !== numeralsIn(long)) return false;
  let next = 0;
  for (const character of long) if (character === short[next]) next++;
  return next === short.length;
}
