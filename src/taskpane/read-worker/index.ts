/** Chosen files are read beside the page: see `background-reader.ts`. Loaded when files are chosen. */
import { BackgroundReader, type BackgroundReaderOptions } from './background-reader';
import { startWorker } from './start-worker';

/** A reader for the files of one run; to be closed after it. */
export const openReader = (options: Pick<BackgroundReaderOptions, 'noWorker' | 'signal'>): BackgroundReader =>
  new BackgroundReader({ start: startWorker as BackgroundReaderOptions['start'], ...options });
