/** Times by the clock on the wall: forms of the early morning are not yesterday's. */

/** `2026-01-15 09:30:00` */
export function localTime(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}

/** `2026-01-15 09:30` */
export const localMinute = (date: Date): string => localTime(date).slice(0, 16);

/** `2026-01-15` */
export const localDay = (date: Date): string => localTime(date).slice(0, 10);
