/** What a number format says about the number in a cell. */

/** Texts in quotes, escaped characters and colours or conditions in brackets show nothing of the number itself. */
const plain = (format: string): string => format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');

/** Whether it multiplies by a hundred. */
export function showsPercent(format: string | undefined): boolean {
  return format !== undefined && plain(format).includes('%');
}

/** Whether it shows a calendar day or a part of one. */
export function showsDate(format: string | undefined): boolean {
  return format !== undefined && !/^(general|@)$/i.test(format) && /[ymd]/i.test(plain(format));
}
