/** Reading workbooks from outside: beside the page where the browser can. */
import type { ReadForeign } from './steps/collect/take-in';

/**
 * Does something with a reader that is closed afterwards.
 *
 * @param noWorker - told when files have to be read in the page
 */
export async function withReader<T>(
  signal: AbortSignal,
  work: (read: ReadForeign) => Promise<T>,
  noWorker: () => void = () => undefined,
): Promise<T> {
  const { openReader } = await import(/* webpackChunkName: "reader" */ './read-worker');
  const reader = openReader({ signal, noWorker });
  try {
    return await work(reader.read);
  } finally {
    reader.close();
  }
}
