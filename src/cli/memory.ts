/** How much memory the program takes for the same work. */
import { setFlagsFromString } from 'node:v8';

/** Percent that the heap may grow beyond what is alive before it is cleared again. */
const GROWTH = 70;

/**
 * Clears the heap before it has grown by 70 %. V8 lets it grow to four times what is alive where the machine has the
 * memory: 1.5 GB instead of 0.7 GB for the assessment of 100 000 indicators, and no faster.
 */
export function boundMemory(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
