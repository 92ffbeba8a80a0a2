/** Names of sheets that are made from other people's words, as Excel allows them. */

const MAX_NAME = 31;
/** What `checkLimits` refuses in a name, and what cannot be seen. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[:\\/?*[\]：＼／？＊［］\u0000-\u001f\u007f]/g;

/** At most `length` units of a text, no character halved. */
export function cut(text: string, length: number): string {
  const short = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}

/**
 * Gives out names of sheets: legal ones, none twice (not even in other letters' case), none of `taken`.
 */
export class NameGiver {
  private readonly used: Set<string>;
  /** Where counting goes on for names that are alike, so that many of them are named in linear time. */
  private readonly next = new Map<string, number>();

  constructor(taken: readonly string[]) {
    // Excel keeps this name for itself.
    this.used = new Set(['history', ...taken.map((name) => name.toLowerCase())]);
  }

  name(text: string): string {
    const plain = text.replace(FORBIDDEN, '_').replace(/^['\s]+|['\s]+$/g, '') || '_';
    const first = tidy(plain, MAX_NAME);
    let name = first;
    let number = this.next.get(first.toLowerCase()) ?? 2;
    for (; this.used.has(name.toLowerCase()); number++) {
      const suffix = `(${number})`;
      name = tidy(plain, MAX_NAME - suffix.length) + suffix;
    }
    this.next.set(first.toLowerCase(), number);
    this.used.add(name.toLowerCase());
    return name;
  }
}

/** A name for every text, in their order; see `NameGiver`. */
export function sheetNames(texts: readonly string[], taken: readonly string[]): string[] {
  const names = new NameGiver(taken);
  return texts.map((text) => names.name(text));
}

/** Cutting may bare an apostrophe, with which no name may end. */
const tidy = (name: string, length: number): string => cut(name, length).replace(/['\s]+$/, '') || '_';
