/** The form in the open workbook, as it was last read and checked. An old result is never taken for the current one. */
import type { Job } from '../excel/open-workbook';
import type { CheckedForm } from './domain';
import { Cancelled, isCancelled } from './job-desk';
import { Signal } from './signal';

export type FilingState =
  | { readonly kind: 'unread' }
  /** `last`: what was known before; it is out of date. */
  | {
      readonly kind: 'reading';
      readonly last: CheckedForm | null;
      /** How far the reading is; null while nobody knows. */
      readonly share: { readonly done: number; readonly total: number } | null;
    }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly form: CheckedForm; readonly stale: boolean };

export class FilingDesk {
  readonly state = new Signal<FilingState>({ kind: 'unread' });
  private version = 0;
  private running: {
    readonly version: number;
    readonly controller: AbortController;
    readonly result: Promise<CheckedForm>;
  } | null = null;

  /** @param read - reads the open workbook and checks it */
  constructor(private readonly read: (job: Job) => Promise<CheckedForm>) {}

  /** Something in the workbook, or what it is checked against, is no longer as it was read. */
  touch(): void {
    this.version++;
    const state = this.state.get();
    if (state.kind === 'ready' && !state.stale) this.state.set({ ...state, stale: true });
    // A workbook without a form may have one now.
    if (state.kind === 'failed') this.state.set({ kind: 'unread' });
  }

  /** The form as it is now. @throws ReportError where it cannot be read */
  async current(): Promise<CheckedForm> {
    const state = this.state.get();
    if (state.kind === 'ready' && !state.stale) return state.form;
    return this.refresh();
  }

  /** Reads and checks anew, whatever is known. */
  refresh(): Promise<CheckedForm> {
    const { version } = this;
    if (this.running?.version === version) return this.running.result;
    const controller = new AbortController();
    const result = this.take(version, controller.signal);
    this.running = { version, controller, result };
    return result;
  }

  /** Stops the reading under way: what was known before stays, out of date. */
  readonly cancel = (): void => this.running?.controller.abort(new Cancelled());

  private async take(version: number, signal: AbortSignal): Promise<CheckedForm> {
    const before = this.state.get();
    const last = before.kind === 'ready' ? before.form : before.kind === 'reading' ? before.last : null;
    this.state.set({ kind: 'reading', last, share: null });
    const progress = (done: number, total: number): void => {
      if (this.running?.version === version)
        this.state.set({ kind: 'reading', last, share: { done, total } });
    };
    try {
      const form = await this.read({ signal, progress });
      // A newer reading is under way: it has the word.
      if (this.running?.version === version)
        this.state.set({ kind: 'ready', form, stale: version !== this.version });
      return form;
    } catch (error) {
      if (this.running?.version === version) {
        const known: FilingState = last ? { kind: 'ready', form: last, stale: true } : { kind: 'unread' };
        this.state.set(isCancelled(error) ? known : { kind: 'failed', error });
      }
      throw error;
    } finally {
      if (this.running?.version === version) this.running = null;
    }
  }
}

/** The form that is known, current or not. */
export function knownForm(state: FilingState): CheckedForm | null {
  if (state.kind === 'ready') return state.form;
  return state.kind === 'reading' ? state.last : null;
}
