/** One child from its start to its end, as the caller sees it. */
import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { extname, join } from 'node:path';
import {
  START_MS,
  type AnswerMessage,
  type FailureReason,
  type FromChild,
  type JobMessage,
  type Setup,
} from './messages';

export interface ChildEvents {
  readonly answered: (message: AnswerMessage) => void;
  /** It is no more, with everything that it was given and did not answer. */
  readonly died: (why: FailureReason, detail: string) => void;
  /** It, or a thread of it, cannot start; it is no more. */
  readonly broken: (detail: string) => void;
}

/** How much longer than its threads' time limit a child may say nothing. */
const SILENCE_MS = START_MS + 10_000;
/** What is kept of the last words of a child that crashed. */
const LAST_WORDS = 2_000;

export class Child {
  private readonly process: ChildProcess;
  private isUp = false;
  private isGone = false;
  private last: { why: FailureReason; detail: string } | undefined;
  private words = '';
  private silence: NodeJS.Timeout | undefined;

  constructor(
    private readonly setup: Setup,
    private readonly events: ChildEvents,
  ) {
    // As this program itself: TypeScript in the repository, JavaScript where it was compiled.
    const extension = extname(__filename);
    this.process = fork(join(__dirname, `child${extension}`), [], {
      serialization: 'advanced',
      execArgv: extension === '.ts' ? ['--require', require.resolve('tsx/cjs')] : [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.process.stderr?.on('data', (words: Buffer) => {
      this.words = (this.words + words.toString()).slice(-LAST_WORDS);
    });
    this.process.on('message', (message: FromChild) => this.hear(message));
    this.process.on('error', (error) => this.ended(error.message));
    this.process.on('exit', (code, signal) => this.ended(signal ?? `exit ${code}`));
    // Where this fails the child is gone, which `exit` tells; so below.
    this.process.send(setup, () => {});
    this.watch(true);
  }

  send(message: JobMessage): void {
    this.process.send(message, () => {});
  }

  /** Whether something is expected of it; if not, it does not keep the program from ending. */
  watch(isExpected: boolean): void {
    clearTimeout(this.silence);
    const { channel, stderr } = this.process;
    for (const handle of [this.process, channel, stderr as Socket | null])
      if (isExpected) handle?.ref();
      else handle?.unref();
    if (!isExpected) return;
    this.silence = setTimeout(() => {
      this.last = { why: 'time', detail: 'the child is silent' };
      this.process.kill('SIGKILL');
    }, this.setup.timeoutMs + SILENCE_MS);
  }

  /** Ends it at once; nothing is told any more. */
  close(): Promise<void> {
    if (this.isGone) return Promise.resolve();
    this.isGone = true;
    clearTimeout(this.silence);
    const gone = new Promise<void>((resolve) => this.process.once('exit', () => resolve()));
    this.process.ref();
    this.process.kill('SIGKILL');
    return gone;
  }

  private hear(message: FromChild): void {
    if (this.isGone) return;
    this.isUp = true;
    if (message.kind === 'answer') this.events.answered(message);
    if (message.kind === 'ending') this.last = message;
    if (message.kind === 'broken') void this.close().then(() => this.events.broken(message.detail));
  }

  private ended(how: string): void {
    if (this.isGone) return;
    this.isGone = true;
    clearTimeout(this.silence);
    const words = this.words.trim();
    const detail = words === '' ? how : `${how}: ${words}`;
    if (!this.isUp) return this.events.broken(detail);
    const noMemory = words.includes('heap out of memory') || words.includes('OOM');
    this.events.died(this.last?.why ?? (noMemory ? 'memory' : 'crash'), this.last?.detail ?? detail);
  }
}
