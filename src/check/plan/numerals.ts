/** Small numbers in Chinese numerals, as targets in prose have them: 四座, 一至两个, 十二家. */

const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const),
);

/** 1–99 in words; null for anything else, also for 百 and above, which stand for orders of magnitude (千亿级). */
function readNumeral(text: string): number | null {
  const plain = text.replace('两', '二');
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(plain);
  if (!match || plain === '') return null;
  const [, first, ten, last] = match;
  if (ten === undefined) return last === undefined ? (DIGITS.get(first ?? '') ?? null) : null;
  return (first === undefined ? 1 : (DIGITS.get(first) ?? 0)) * 10 + (DIGITS.get(last ?? '零') ?? 0);
}

/**
 * The number, or both ends of the range, that a figure in Chinese numerals begins with.
 * `[null, null]` where it does not begin with one of 1–99.
 */
export function chineseNumbers(printed: string): readonly [low: number | null, high: number | null] {
  const match =
    /^([一二两三四五六七八九十]+)(?:[至到—–~-]([一二两三四五六七八九十]+))?(?![一二三四五六七八九十百千万亿零])/.exec(
      printed.normalize('NFKC').trim(),
    );
  const low = readNumeral(match?.[1] ?? '');
  return match?.[2] === undefined ? [low, null] : [low, readNumeral(match[2])];
}
