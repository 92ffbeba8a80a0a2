/** Reads chosen files in a worker, one at a time, each within a time limit; in the page where there is no worker. */
import { ReportError } from '../../i18n/report-error';
import { readWorkbook, withGrids, type ReadWorkbook } from '../../workbook/read';
import type { ReadAnswer, ReadRequest } from './messages';

/** The part of a worker that is used. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: ReadAnswer }) => void) | null;
  onerror: ((event: { readonly message?: string; preventDefault?(): void }) => void) | null;
  postMessage(message: ReadRequest): void;
  terminate(): void;
}

export interface BackgroundReaderOptions {
  /** Starts a worker; it may throw, and a worker may fail to load, where workers are not allowed. */
  readonly start: () => WorkerLike;
  /** For one file; far more than the largest form takes. */
  readonly timeoutMs?: number;
  /** For the worker to load. */
  readonly startMs?: number;
  /** Told once, when a file is about to be read in the page since there is no worker. */
  readonly noWorker: () => void;
  readonly signal: AbortSignal;
}

const TIMEOUT_MS = 20_000;
const START_MS = 20_000;

export class BackgroundReader {
  /** The running worker; `null` where there can be none. */
  private worker: WorkerLike | null | undefined;

  constructor(private readonly options: BackgroundReaderOptions) {}

  /**
   * Reads a file.
   *
   * @throws ReportError `error.file-*`, `error.file-time` where it takes too long, `error.file-crash` where the worker
   *   breaks; what the signal was aborted with
   */
  readonly read = async (bytes: Uint8Array, fileName: string): Promise<ReadWorkbook> => {
    this.options.signal.throwIfAborted();
    if (this.worker === undefined) {
      this.worker = await this.started();
      if (this.worker === null) this.options.noWorker();
    }
    return this.worker ? this.ask(this.worker, { bytes, fileName }) : readWorkbook(bytes, fileName);
  };

  /** Ends the worker. */
  close(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  /** A worker that has said that it runs, or null. */
  private async started(): Promise<WorkerLike | null> {
    let worker: WorkerLike;
    try {
      worker = this.options.start();
    } catch {
      return null; // workers are missing or not allowed, which `noWorker` tells
    }
    const runs = await this.within(this.options.startMs ?? START_MS, worker, (settle) => {
      worker.onmessage = () => settle(true);
      worker.onerror = (event) => {
        event.preventDefault?.();
        settle(false);
      };
    });
    if (runs !== true) worker.terminate();
    return runs === true ? worker : null;
  }

  private async ask(worker: WorkerLike, request: ReadRequest): Promise<ReadWorkbook> {
    const file = request.fileName;
    const answer = await this.within<ReadAnswer>(this.options.timeoutMs ?? TIMEOUT_MS, worker, (settle) => {
      worker.onmessage = ({ data }) => settle(data);
      worker.onerror = (event) => {
        event.preventDefault?.();
        settle({ kind: 'broken', reason: event.message ?? '' });
      };
      worker.postMessage(request);
    });
    if (answer?.kind === 'read') return withGrids(answer.workbook);
    if (answer?.kind === 'refused') throw new ReportError(answer.code, answer.facts);
    // What is left of it is not used again: the next file gets a new one.
    this.close();
    throw new ReportError(answer ? 'error.file-crash' : 'error.file-time', { file });
  }

  /** What was settled, `undefined` when the time is up. @throws what the signal was aborted with; the worker is ended */
  private within<T>(
    milliseconds: number,
    worker: WorkerLike,
    begin: (settle: (value: T) => void) => void,
  ): Promise<T | undefined> {
    const { signal } = this.options;
    return new Promise<T | undefined>((resolve, reject) => {
      const end = (then: () => void): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        worker.onmessage = worker.onerror = null;
        then();
      };
      const abort = (): void =>
        end(() => {
          worker.terminate();
          this.worker = undefined;
          reject(signal.reason as Error);
        });
      const timer = setTimeout(() => end(() => resolve(undefined)), milliseconds);
      signal.addEventListener('abort', abort);
      begin((value) => end(() => resolve(value)));
    });
  }
}
