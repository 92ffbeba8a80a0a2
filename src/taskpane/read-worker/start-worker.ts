/** The one line that webpack makes a chunk of its own of; it comes from where the page comes from. */
export const startWorker = (): Worker =>
  new Worker(/* webpackChunkName: "read-worker" */ new URL('./worker.ts', import.meta.url));
