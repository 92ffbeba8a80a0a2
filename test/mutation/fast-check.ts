/** fast-check with the same inputs for every mutant, fewer, and no search for the smallest one that fails. */
import fc, { type IRawProperty, type Parameters } from 'fast-check';

const assert = <Ts>(property: IRawProperty<Ts>, parameters: Parameters<Ts> = {}): void | Promise<void> =>
  fc.assert(property, {
    ...parameters,
    seed: 1,
    numRuns: Math.min(parameters.numRuns ?? 100, 100),
    endOnFailure: true,
  });

export default { ...fc, assert };
