/** The day on the wall calendar where the program runs, as YYYY-MM-DD: forms of the early morning are not yesterday's. */
export function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
