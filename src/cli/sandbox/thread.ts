/** One thread as the child sees it: a worker with a heap limit that does one job at a time, with a time limit. */
import { Worker } from 'node:worker_threads';
import {
  failed,
  START_MS,
  wordsOf,
  type Answer,
  type FromThread,
  type JobMessage,
  type Setup,
} from './messages';

export interface ThreadEvents {
  /** A job has its answer. */
  readonly answered: (id: number, answer: Answer) => void;
  /** The thread waits for a job. */
  readonly idle: () => void;
  /** The thread is no more; the job that it had was answered before. */
  readonly gone: (thread: Thread) => void;
  /** It could not even start. */
  readonly broken: (detail: string) => void;
  /** It does not let itself be stopped. */
  readonly stuck: () => void;
}

/** A thread stops within milliseconds, also in a tight loop; one that does not within this time never will. */
const STOP_MS = 5_000;

export class Thread {
  private readonly worker: Worker;
  private state: 'starting' | 'idle' | 'busy' | 'ending' = 'starting';
  private fatal: unknown;
  private job = -1;
  /** For the start, the job or the end, whichever is going on. */
  private timer: NodeJS.Timeout;

  constructor(
    private readonly setup: Setup,
    private readonly events: ThreadEvents,
  ) {
    this.worker = new Worker(setup.script, {
      workerData: setup.data,
      resourceLimits: { maxOldGenerationSizeMb: setup.heapMb },
    });
    this.timer = setTimeout(() => events.broken(`no start within ${START_MS} ms`), START_MS);
    this.worker.on('message', (message: FromThread) => this.hear(message));
    // An error ends the thread: `exit` follows.
    this.worker.on('error', (error) => (this.fatal = error));
    this.worker.on('exit', (code) => this.ended(code));
  }

  get isStarting(): boolean {
    return this.state === 'starting';
  }

  get isIdle(): boolean {
    return this.state === 'idle';
  }

  /** Gives an idle thread its next job. */
  run(message: JobMessage): void {
    this.state = 'busy';
    this.job = message.id;
    this.timer = setTimeout(() => this.timeUp(), this.setup.timeoutMs);
    this.worker.postMessage(message);
  }

  private hear(message: FromThread): void {
    // An answer may come just after its time was up.
    if (this.state === 'ending') return;
    clearTimeout(this.timer);
    this.state = 'idle';
    if (message.kind === 'answer') this.events.answered(message.id, message.answer);
    this.events.idle();
  }

  private timeUp(): void {
    this.state = 'ending';
    this.events.answered(this.job, failed('time', `> ${this.setup.timeoutMs} ms`));
    this.timer = setTimeout(this.events.stuck, STOP_MS);
    void this.worker.terminate();
  }

  private ended(code: number): void {
    clearTimeout(this.timer);
    const detail = this.fatal === undefined ? `thread exit ${code}` : wordsOf(this.fatal);
    if (this.state === 'starting') this.events.broken(detail);
    if (this.state === 'busy')
      this.events.answered(this.job, failed(isOutOfMemory(this.fatal) ? 'memory' : 'crash', detail));
    this.state = 'ending';
    this.events.gone(this);
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
