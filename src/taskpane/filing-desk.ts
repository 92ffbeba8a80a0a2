/** The form in the open workbook, as it was last read and checked. An old result is never taken for the current one. */
import type { Job } from '../excel/open-workbook';
import type { ChangedCells } from '../forms/reread';
import type { CheckedForm } from './domain';
import { ReportError } from '../i18n/report-error';
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
  /** `last`: as above; null where the workbook was read and what it holds is no form. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly last: CheckedForm | null }
  | { readonly kind: 'ready'; readonly form: CheckedForm; readonly stale: boolean };

/** What is known of a form, and all that was changed since it was read. */
export interface Since {
  readonly form: CheckedForm;
  readonly changes: readonly ChangedCells[];
}

interface Running {
  readonly version: number;
  /** Whether it reads everything, whatever is known. */
  readonly isWhole: boolean;
  readonly controller: AbortController;
  readonly result: Promise<CheckedForm>;
}

export class FilingDesk {
  readonly state = new Signal<FilingState>({ kind: 'unread' });
  private changes = 0;
  /** What was changed since the known form was read; null stands for anything. */
  private changed: (ChangedCells | null)[] = [];
  private running: Running | null = null;

  /** @param read - reads the open workbook and checks it; only what depends on the changes where it is told which */
  constructor(private readonly read: (job: Job, since: Since | null) => Promise<CheckedForm>) {}

  /** Another one whenever something changed: what was made of an older one is out of date. */
  get version(): number {
    return this.changes;
  }

  /**
   * Something in the workbook, or what it is checked against, is no longer as it was read.
   *
   * @param change - the cells, where nothing else is concerned
   */
  touch(change: ChangedCells | null = null): void {
    this.changes++;
    this.changed.push(change);
    const state = this.state.get();
    if (state.kind === 'ready' && !state.stale) this.state.set({ ...state, stale: true });
    // A workbook without a form may have one now.
    if (state.kind === 'failed') this.state.set(outOfDate(state.last));
  }

  /**
   * The form as it is now: reads and checks anew, whatever is known. Excel does not tell of every change, so that
   * nothing is written or generated from an older reading.
   *
   * @throws ReportError where it cannot be read
   */
  refresh(): Promise<CheckedForm> {
    return this.begin(null);
  }

  /**
   * The form with the changes that were told: reads and checks only what depends on them, where they tell enough.
   *
   * @throws ReportError where it cannot be read
   */
  recheck(): Promise<CheckedForm> {
    const form = knownForm(this.state.get());
    const changes = this.changed.flatMap((change) => change ?? []);
    const areKnown = changes.length > 0 && changes.length === this.changed.length;
    return this.begin(form && areKnown ? { form, changes } : null);
  }

  private begin(since: Since | null): Promise<CheckedForm> {
    const version = this.changes;
    const { running } = this;
    const isSame = running?.version === version && (running.isWhole || since !== null);
    if (running && isSame && !running.controller.signal.aborted) return running.result;
    const controller = new AbortController();
    const result = this.take(version, controller, since);
    this.running = { version, isWhole: since === null, controller, result };
    return result;
  }

  /** Stops the reading under way: what was known before stays, out of date. */
  readonly cancel = (): void => this.running?.controller.abort(new Cancelled());

  private async take(
    version: number,
    controller: AbortController,
    since: Since | null,
  ): Promise<CheckedForm> {
    const told = this.changed.length;
    // Where a newer reading is under way, that one has the word.
    const isLatest = (): boolean => this.running?.controller === controller;
    const last = knownForm(this.state.get());
    this.state.set({ kind: 'reading', last, share: null });
    const progress = (done: number, total: number): void => {
      if (isLatest()) this.state.set({ kind: 'reading', last, share: { done, total } });
    };
    try {
      const form = await this.read({ signal: controller.signal, progress }, since);
      if (isLatest()) {
        this.changed = this.changed.slice(told);
        this.state.set({ kind: 'ready', form, stale: version !== this.changes });
      }
      return form;
    } catch (error) {
      if (isLatest()) {
        const failed: FilingState = { kind: 'failed', error, last: isNoForm(error) ? null : last };
        this.state.set(isCancelled(error) ? outOfDate(last) : failed);
      }
      throw error;
    } finally {
      if (isLatest()) this.running = null;
    }
  }
}

/** The form that is known, current or not. */
export function knownForm(state: FilingState): CheckedForm | null {
  if (state.kind === 'ready') return state.form;
  return state.kind === 'unread' ? null : state.last;
}

const outOfDate = (last: CheckedForm | null): FilingState =>
  last ? { kind: 'ready', form: last, stale: true } : { kind: 'unread' };

/** Whether the workbook was read and holds no such form; else it could not be read, e.g. while a cell is edited. */
const isNoForm = (error: unknown): boolean =>
  error instanceof ReportError && !error.code.startsWith('error.excel-');
