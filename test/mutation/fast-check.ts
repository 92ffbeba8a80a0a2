/** fast-check with the same inputs for every mutant, fewer, and no search for the smallest one that fails. */
import fc, { type IRawProperty, type Parameters } from 'fast-check';

/** Who asks for more counts what was met; the others are content with fewer. */
const runsOf = (asked: number): number => (asked > 1000 ? asked : Math.min(asked, 100));

const assert = <Ts>(property: IRawProperty<Ts>, parameters: Parameters<Ts> = {}): void | Promise<void> =>
  fc.assert(property, {
    ...parameters,
    seed: 1,
    numRuns: runsOf(parameters.numRuns ?? 100),
    endOnFailure: true,
  });

export default { ...fc, assert };
