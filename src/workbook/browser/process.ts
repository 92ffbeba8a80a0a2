/** The bit of Node's `process` that ExcelJS and its streams use; webpack puts it in place of the global in the browser. */

/** ExcelJS asks it where it runs: in a browser it reads and writes texts with TextDecoder and TextEncoder. */
export const browser = true;

/** Streams look for warnings and versions here; a browser has none. */
export const env: Readonly<Record<string, string>> = {};
export const version = '';

/** Runs a job after the current one, before anything else; streams end in this way. */
export function nextTick(job: (...values: unknown[]) => void, ...values: unknown[]): void {
  queueMicrotask(() => job(...values));
}
