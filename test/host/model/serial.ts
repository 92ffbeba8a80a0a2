/** Excel's day numbers, from year, month and day without any clock or time zone. */

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const SHIFT_1904 = 1462;
/** Excel believes in 29 February 1900; days before that are one less. */
const FIRST_OF_MARCH_1900 = 61;

/** Null where there is no such day or Excel has no number for it. */
export function serialOf(year: number, month: number, day: number, is1904: boolean): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!same || year < (is1904 ? 1904 : 1900) || year > 9999) return null;
  return ofDate(date, is1904);
}

/** ExcelJS gives dates in UTC. */
export function ofDate(date: Date, is1904: boolean): number {
  const days = (date.getTime() - EPOCH_1900) / DAY;
  if (is1904) return days - SHIFT_1904;
  return days < FIRST_OF_MARCH_1900 ? days - 1 : days;
}

export function dateOf(serial: number, is1904: boolean): { year: number; month: number; day: number } {
  const days = is1904 ? serial + SHIFT_1904 : serial < FIRST_OF_MARCH_1900 ? serial + 1 : serial;
  const date = new Date(EPOCH_1900 + Math.floor(days) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
