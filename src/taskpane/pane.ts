/** What is behind the page: the open workbook, the session, the plans, the form as it was last checked. No React here. */
import type { Job, OpenWorkbook } from '../excel/open-workbook';
import { translate } from '../i18n';
import type { CheckedForm } from './domain';
import { FilingDesk } from './filing-desk';
import type { Host } from './host';
import { JobDesk } from './job-desk';
import { PlanShelf } from './plans';
import { restoreSession, savedForm } from './saved-session';
import { NEW_SESSION, reduce, type Action, type Session, type Step } from './session';
import { Signal } from './signal';

const SAVE_AFTER_MS = 1000;
const CHECK_AFTER_MS = 800;

/** The pane as its steps see it. `workbook` is null outside Excel. */
export class Pane {
  readonly session: Signal<Session>;
  readonly shelf: PlanShelf;
  readonly filing: FilingDesk;
  readonly jobs = new JobDesk();
  /** What went wrong beside any step: the session could not be read or kept, changes cannot be watched. */
  readonly trouble = new Signal<readonly unknown[]>([]);
  private saved: string;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private checking: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: Host,
    readonly workbook: OpenWorkbook | null,
    session: Session = NEW_SESSION,
  ) {
    this.session = new Signal(session);
    this.saved = JSON.stringify(savedForm(session));
    this.shelf = new PlanShelf(() => this.session.get().imported);
    this.filing = new FilingDesk((job) => this.readForm(job));
  }

  /** Begins: plans, the form in the workbook, word of changes in it. */
  start(): void {
    void this.shelf.load();
    const { workbook } = this;
    if (!workbook) return;
    this.refreshQuietly();
    workbook.watch(() => this.changed()).catch((error: unknown) => this.report(error));
  }

  readonly dispatch = (action: Action): void => {
    const before = this.session.get();
    const session = reduce(before, action);
    this.session.set(session);
    if (session.imported !== before.imported) {
      void this.shelf.load();
      this.filing.touch();
    }
    // A result that went out of date while nobody looked at it.
    if (action.type === 'go') this.changed(false);
    this.keepLater();
  };

  readonly go = (step: Step): void => this.dispatch({ type: 'go', step });

  /** Reads and checks again; what goes wrong is shown where the result would be. */
  readonly refreshQuietly = (): void => {
    // The desk keeps the error as its state.
    this.filing.refresh().catch(() => undefined);
  };

  private async readForm(job: Job): Promise<CheckedForm> {
    const { workbook, host } = this;
    if (!workbook) throw new RangeError('no workbook is open');
    const [{ checkGrids }, plans, grids] = await Promise.all([
      import(/* webpackChunkName: "domain" */ './domain'),
      this.shelf.all(),
      workbook.read(job),
    ]);
    job.signal?.throwIfAborted();
    return checkGrids(grids, translate('pane.workbook.this', {}, host.locale), plans, host.locale);
  }

  /** Cells were changed, by whomever: a hint only, everything is read again. */
  private changed(isNew = true): void {
    if (isNew) this.filing.touch();
    clearTimeout(this.checking);
    this.checking = setTimeout(
      () => {
        const { step, autoCheck } = this.session.get();
        const state = this.filing.state.get();
        const isCurrent = state.kind === 'ready' && !state.stale;
        if (!this.workbook || isCurrent || state.kind === 'reading' || !autoCheck) return;
        // Work that writes says itself when it is done.
        if (step !== 'plan' && step !== 'collect' && !this.jobs.running.get()) this.refreshQuietly();
      },
      isNew ? CHECK_AFTER_MS : 0,
    );
  }

  /** The session goes into the workbook a moment after the last choice, and only where something differs. */
  private keepLater(): void {
    const { workbook } = this;
    if (!workbook) return;
    clearTimeout(this.saving);
    this.saving = setTimeout(() => {
      const form = savedForm(this.session.get());
      const json = JSON.stringify(form);
      if (json === this.saved) return;
      this.saved = json;
      workbook.saveState(form).catch((error: unknown) => this.report(error));
    }, SAVE_AFTER_MS);
  }

  readonly report = (error: unknown): void => {
    this.trouble.set([...this.trouble.get(), error]);
  };

  readonly dismissTrouble = (): void => this.trouble.set([]);
}

/** Opens the pane on a workbook with what was kept there. */
export async function openPane(host: Host, workbook: OpenWorkbook | null): Promise<Pane> {
  if (!workbook) return new Pane(host, null);
  try {
    return new Pane(host, workbook, restoreSession(await workbook.loadState()));
  } catch (error) {
    // Choices can be made again; the pane says that they were lost.
    const pane = new Pane(host, workbook);
    pane.report(error);
    return pane;
  }
}
