/** Long work: one thing at a time, with progress, and with a way to cancel it. */
import type { Job } from '../excel/open-workbook';
import { Signal } from './signal';

/** Work that is going on. */
export interface Running {
  /** What is done, in words. */
  readonly label: string;
  readonly done: number;
  /** null: nobody knows how much there is. */
  readonly total: number | null;
  readonly cancelling: boolean;
  /** null for work that must not be cut short. */
  readonly cancel: (() => void) | null;
}

/** Thrown by work that found itself cancelled. */
export class Cancelled extends Error {
  override readonly name = 'AbortError';
}

/** Whether an error only says that the work was cancelled. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

export interface WorkOptions {
  readonly label: string;
  readonly cancellable?: boolean;
}

export class JobDesk {
  readonly running = new Signal<Running | null>(null);

  /**
   * Does one piece of work.
   *
   * @throws RangeError where other work is going on; callers offer no work then
   */
  async run<T>(
    { label, cancellable = true }: WorkOptions,
    work: (job: Required<Job>) => Promise<T>,
  ): Promise<T> {
    if (this.running.get()) throw new RangeError('other work is going on');
    const controller = new AbortController();
    const patch = (values: Partial<Running>): void => {
      const running = this.running.get();
      if (running) this.running.set({ ...running, ...values });
    };
    const cancel = (): void => {
      patch({ cancelling: true });
      controller.abort(new Cancelled());
    };
    this.running.set({ label, done: 0, total: null, cancelling: false, cancel: cancellable ? cancel : null });
    try {
      return await work({ signal: controller.signal, progress: (done, total) => patch({ done, total }) });
    } finally {
      this.running.set(null);
    }
  }
}

/** Lets the page draw and take clicks between two pieces of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
