/**
 * Content hashes that tell whether a plan or the locked cells of a form are still the same.
 *
 * They detect accidents, not forgery: the hashes stand openly in the file. Two 32-bit FNV-1a lanes with different
 * seeds, because forms have hundreds of thousands of cells and BigInt arithmetic per character would be slow.
 */
import type { Plan } from './schema';

const PRIME = 0x01000193;
const SEED_LOW = 0x84222325;
const SEED_HIGH = 0xcbf29ce4;

/** Sixteen hexadecimal digits for any text. */
export function hashText(text: string): string {
  let low = SEED_LOW;
  let high = SEED_HIGH;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, PRIME);
    high = Math.imul(high ^ (unit + index), PRIME) ^ (low >>> 13);
  }
  return [high, low].map((half) => finish(half).toString(16).padStart(8, '0')).join('');
}

/** The finishing steps of MurmurHash3: without them texts that differ at the end differ little. */
function finish(half: number): number {
  let mixed = half ^ (half >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Lists a plan file may leave out; an empty one says no more than none at all. */
const OPTIONAL_LISTS: ReadonlySet<string> = new Set(['relations', 'breaks', 'published', 'projectTotals']);

const withoutEmptyLists = (key: string, value: unknown): unknown =>
  OPTIONAL_LISTS.has(key) && Array.isArray(value) && value.length === 0 ? undefined : value;

/**
 * The hash of a plan's content; two forms with the same hash were made from the same figures. Who reports which row is no
 * part of it: forms that are out stay valid when a row moves to another department.
 */
export function planHash(plan: Plan): string {
  const known = PLAN_HASHES.get(plan);
  if (known !== undefined) return known;
  const hash = hashValue({ ...plan, assignments: undefined });
  PLAN_HASHES.set(plan, hash);
  return hash;
}

/** A plan never changes once it is read, and every form of a round asks for the hash of the same few. */
const PLAN_HASHES = new WeakMap<Plan, string>();

/**
 * The hash of any content.
 *
 * Forms that were handed out before those lists existed keep their hash as long as the plan has nothing in them.
 */
export function hashValue(value: unknown): string {
  return hashText(JSON.stringify(value, withoutEmptyLists));
}
