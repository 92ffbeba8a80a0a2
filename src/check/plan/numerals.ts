/** Small numbers in Chinese numerals, as targets in prose have them: 四座, 一至两个, 十二家. */

/** 0 where there is none. */
const digit = (text: string | undefined): number =>
  text === undefined ? 0 : '零一二三四五六七八九'.indexOf(text);

/** 1–99 in words; null for anything else, also for 百 and above, which stand for orders of magnitude (千亿级). */
function readNumeral(text = ''): number | null {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text.replace('两', '二'));
  if (!match) return null;
  const [, tens, ten, ones] = match;
  if (ten === undefined) return ones === undefined ? null : digit(ones);
  return (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones);
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
  return [readNumeral(match?.[1]), readNumeral(match?.[2])];
}
