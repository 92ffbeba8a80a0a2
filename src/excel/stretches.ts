/** Flags that follow one another. */

export interface Stretch {
  readonly start: number;
  /** The first place behind it. */
  readonly end: number;
}

/** Where flags are set, as stretches counted from 0. */
export function stretches(flags: readonly boolean[]): readonly Stretch[] {
  const found: { start: number; end: number }[] = [];
  flags.forEach((flag, index) => {
    const last = found.at(-1);
    if (flag && last?.end === index) last.end = index + 1;
    else if (flag) found.push({ start: index, end: index + 1 });
  });
  return found;
}
