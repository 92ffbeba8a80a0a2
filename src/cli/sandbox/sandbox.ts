/** Jobs on foreign files in a process of their own: whatever a file does there costs that one file and nothing else. */
import { ReportError } from '../../i18n/report-error';
import { Child } from './child-process';
import { failed, type Answer, type FailureReason, type Outcome, type Setup } from './messages';

export interface SandboxOptions {
  /** Path of a module that calls `serve(handler)`. */
  readonly script: string;
  /** Handed to every thread once; must survive a structured clone, as jobs and results must. */
  readonly data?: unknown;
  readonly threads: number;
  /** For one job. */
  readonly timeoutMs: number;
  /** For what one thread keeps in its heap. */
  readonly heapMb: number;
  /** For the process with all its threads, bytes outside of the heaps included. */
  readonly rssMb: number;
}

/** A job that was given and has no outcome yet. */
interface Entry {
  readonly id: number;
  readonly job: unknown;
  readonly resolve: (outcome: Outcome<never>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One child process with worker threads in it.
 *
 * A thread that takes too long, or whose heap grows too large, is replaced. Where the process itself dies or grows too
 * large, nobody can tell which of its jobs did it: there is a new process, and they are tried again each alone, so that
 * only the culprit is blamed. The child ends with its caller, however that ends, and does not keep it from ending.
 */
export class Sandbox<Job, Result> {
  private readonly setup: Setup;
  private child: Child | undefined;
  private nextId = 0;
  private readonly waiting = new Map<number, Entry>();
  /** Were in a process that died. */
  private readonly suspects = new Map<number, Entry>();
  private readonly running = new Map<number, Entry>();
  private isAlone = false;
  /** Why nothing more is done: closed, or the script does not run. */
  private end: Error | undefined;

  constructor(options: SandboxOptions) {
    this.setup = { kind: 'setup', data: undefined, ...options };
  }

  /**
   * Does a job when its turn comes; jobs are started in the order in which they were given.
   *
   * @throws ReportError that the handler threw; Error if the sandbox was closed or its script does not run
   */
  run(job: Job): Promise<Outcome<Result>> {
    return new Promise<Outcome<Result>>((resolve, reject) => {
      if (this.end) return reject(this.end);
      const id = this.nextId++;
      this.waiting.set(id, { id, job, resolve, reject });
      this.pump();
    });
  }

  /** Ends the child; jobs without an outcome are rejected. */
  async close(): Promise<void> {
    const child = this.child;
    this.giveUp(new Error('the sandbox was closed'));
    await child?.close();
  }

  private pump(): void {
    if (this.suspects.size > 0 || this.isAlone) {
      const [suspect] = this.suspects.values();
      if (this.running.size === 0 && suspect) this.send(suspect, this.suspects);
    } else {
      for (const entry of this.waiting.values()) {
        if (this.running.size >= 2 * this.setup.threads) break;
        this.send(entry, this.waiting);
      }
    }
    this.child?.watch(this.running.size > 0);
  }

  private send(entry: Entry, from: Map<number, Entry>): void {
    from.delete(entry.id);
    this.isAlone = from === this.suspects;
    this.running.set(entry.id, entry);
    this.child ??= this.start();
    this.child.send({ kind: 'job', id: entry.id, job: entry.job });
  }

  private start(): Child {
    return new Child(this.setup, {
      answered: ({ id, answer }) => this.settle(id, answer),
      died: (why, detail) => this.bury(why, detail),
      broken: (detail) => this.giveUp(new Error(`${this.setup.script}: ${detail}`)),
    });
  }

  private settle(id: number, answer: Answer): void {
    const entry = this.running.get(id);
    if (!entry) return;
    this.running.delete(id);
    this.isAlone = false;
    if (answer.kind === 'report') entry.reject(new ReportError(answer.code, answer.facts));
    else entry.resolve(answer as Outcome<never>);
    this.pump();
  }

  private bury(why: FailureReason, detail: string): void {
    this.child = undefined;
    const [culprit] = this.isAlone ? this.running.keys() : [];
    if (culprit !== undefined) return this.settle(culprit, failed(why, detail));
    for (const [id, entry] of this.running) this.suspects.set(id, entry);
    this.running.clear();
    this.pump();
  }

  private giveUp(reason: Error): void {
    this.end ??= reason;
    this.child = undefined;
    for (const entries of [this.running, this.suspects, this.waiting]) {
      for (const { reject } of entries.values()) reject(this.end);
      entries.clear();
    }
  }
}
