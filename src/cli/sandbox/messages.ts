/** What the caller's process, the child and its threads say to each other. Everything here survives a structured clone. */
import type { ErrorKey, Facts } from '../../i18n';
import { ReportError } from '../../i18n/report-error';

/** Why a job has no result. */
export type FailureReason = 'time' | 'memory' | 'crash';

/** What became of a job; `detail` is for whoever looks into it, not for users. */
export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly why: FailureReason; readonly detail: string };

/** An outcome, or an error in our own words, which must reach the caller as such. */
export type Answer =
  Outcome<unknown> | { readonly kind: 'report'; readonly code: ErrorKey; readonly facts: Facts };

/** What the child needs to start: sent once, before any job. */
export interface Setup {
  readonly kind: 'setup';
  readonly script: string;
  readonly data: unknown;
  readonly threads: number;
  readonly timeoutMs: number;
  readonly heapMb: number;
  readonly rssMb: number;
}

export interface JobMessage {
  readonly kind: 'job';
  readonly id: number;
  readonly job: unknown;
}

export interface AnswerMessage {
  readonly kind: 'answer';
  readonly id: number;
  readonly answer: Answer;
}

/** Caller → child. */
export type ToChild = Setup | JobMessage;

/**
 * Child → caller. `up`: it runs. `broken`: a thread cannot even start, which is a defect of ours and of no file.
 * `ending`: it is about to end itself, with everything that it was doing.
 */
export type FromChild =
  | AnswerMessage
  | { readonly kind: 'up' }
  | { readonly kind: 'broken'; readonly detail: string }
  | { readonly kind: 'ending'; readonly why: FailureReason; readonly detail: string };

/** Thread → child; the child hands a thread its jobs as they came. */
export type FromThread = AnswerMessage | { readonly kind: 'ready' };

/** How long a thread or child may take to start on a busy machine, in milliseconds. */
export const START_MS = 60_000;

export function failed(why: FailureReason, detail: string): Outcome<never> {
  return { kind: 'failed', why, detail };
}

/** What a handler threw, in a shape that can be sent. */
export function thrownAnswer(error: unknown): Answer {
  if (error instanceof ReportError) return { kind: 'report', code: error.code, facts: error.facts };
  // The engine's words where the system gives it no more memory for bytes outside of its heap.
  const noMemory = error instanceof RangeError && error.message.includes('allocation failed');
  return failed(noMemory ? 'memory' : 'crash', wordsOf(error));
}

/** An error as one line. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
