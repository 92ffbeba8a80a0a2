/** Runs of rows that gain the most together. */

export interface Run {
  readonly first: number;
  readonly last: number;
}

/** What a run may lose on the way to more gains before it has ended. */
const DROP = 0.4;

/** The runs with the largest sum, one in each stretch that does not lose too much; linear in the number of gains. */
export function runs(gains: readonly number[]): (Run & { readonly gain: number })[] {
  const found: (Run & { gain: number })[] = [];
  let start = 0;
  let total = 0;
  let best: (Run & { gain: number }) | null = null;
  const end = (next: number): void => {
    if (best) found.push(best);
    [best, total, start] = [null, 0, next];
  };
  gains.forEach((gain, index) => {
    total += gain;
    if (total <= 0 || total < (best?.gain ?? 0) - DROP) end(index + 1);
    else if (total > (best?.gain ?? 0)) best = { first: start, last: index, gain: total };
  });
  end(gains.length);
  return found;
}
