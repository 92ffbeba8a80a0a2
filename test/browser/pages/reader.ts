/** A page with nothing but the background reader, for the tests. */
import { openReader } from '../../../src/taskpane/read-worker';

declare global {
  interface Window {
    read: (bytes: readonly number[], fileName: string) => Promise<{ told: string; inPage: boolean }>;
  }
}

let inPage = false;
const reader = openReader({ signal: new AbortController().signal, noWorker: () => (inPage = true) });

window.read = async (bytes, fileName) => {
  const told = await reader.read(Uint8Array.from(bytes), fileName).then(
    ({ grids }) => grids.map(({ name }) => name).join(),
    (error: unknown) => String((error as { code?: string }).code ?? error),
  );
  return { told, inPage };
};
