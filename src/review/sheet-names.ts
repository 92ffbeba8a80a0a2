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
 * A name for every text, in their order: legal, none twice (not even in other letters' case), none of `taken`.
 */
export function sheetNames(texts: readonly string[], taken: readonly string[]): string[] {
  // Excel keeps this name for itself.
  const used = new Set(['history', ...taken.map((name) => name.toLowerCase())]);
  return texts.map((text) => {
    const plain = text.replace(FORBIDDEN, '_').replace(/^['\s]+|['\s]+$/g, '') || '_';
    let name = tidy(plain, MAX_NAME);
    for (let number = 2; used.has(name.toLowerCase()); number++) {
      const suffix = `(${number})`;
      name = tidy(plain, MAX_NAME - suffix.length) + suffix;
    }
    used.add(name.toLowerCase());
    return name;
  });
}

/** Cutting may bare an apostrophe, with which no name may end. */
const tidy = (name: string, length: number): string => cut(name, length).replace(/['\s]+$/, '') || '_';
