/** What is behind the page: the open workbook, the session, the plans, the form as it was last checked. No React here. */
import type { Job, OpenWorkbook } from '../excel/open-workbook';
import type { ChangedCells } from '../forms/reread';
import { translate } from '../i18n';
import { hasMarker, turnOnAutoOpen } from './auto-open';
import type { CheckedForm } from './domain';
import { FilingDesk, type Since } from './filing-desk';
import type { Host } from './host';
import { JobDesk } from './job-desk';
import { NoticeBoard } from './notice-board';
import { PlanShelf } from './plans';
import { SessionKeeper } from './session-keeper';
import {
  joinSessions,
  NEW_SESSION,
  reduce,
  type Action,
  type Explained,
  type Session,
  type Step,
} from './session';
import { Signal } from './signal';
import type { MadeFix } from './steps/check/fix';

const CHECK_AFTER_MS = 800;

/** The pane as its steps see it. `workbook` is null outside Excel. */
export class Pane {
  readonly session = new Signal<Session>(NEW_SESSION);
  readonly shelf: PlanShelf;
  readonly filing: FilingDesk;
  readonly jobs = new JobDesk();
  readonly board = new NoticeBoard();
  /** Explanations not yet written, by plan and finding: the list may be drawn anew while somebody types. */
  readonly drafts = new Map<string, string>();
  /** The last correction that was made as suggested, until it is taken back. */
  readonly madeFix = new Signal<MadeFix | null>(null);
  private readonly keeper: SessionKeeper | null;
  private isStarted = false;
  private isAutoOpenOffered = false;
  private watching: Promise<void> | null = null;
  private checking: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: Host,
    readonly workbook: OpenWorkbook | null,
  ) {
    this.shelf = new PlanShelf(
      () => this.session.get().imported,
      () => this.session.get().assigned,
    );
    this.filing = new FilingDesk((job, since) => this.readForm(job, since));
    this.keeper =
      workbook &&
      new SessionKeeper(workbook, this.board, {
        get: this.session.get,
        restore: (kept) => this.setSession(this.joined(kept)),
      });
  }

  /** Whether it is known what was chosen in earlier sessions. */
  get isRestored(): boolean {
    return this.keeper?.isRestored ?? true;
  }

  /** Reads what earlier sessions chose; what goes wrong is told, and tried again. */
  async restore(): Promise<void> {
    await this.keeper?.restore();
  }

  /** Begins: plans, the form in the workbook, word of changes in it. */
  start(): void {
    this.isStarted = true;
    void this.shelf.load();
    if (this.workbook) this.refreshQuietly();
  }

  readonly dispatch = (action: Action): void => {
    this.setSession(reduce(this.session.get(), action));
    // A result that went out of date while nobody looked at it.
    if (action.type === 'go') {
      this.board.seen(action.step);
      this.checkLater(false);
    }
    this.keeper?.keepLater();
  };

  /** Nobody is taken from the step they are at. */
  private joined(kept: Session): Session {
    const now = this.session.get();
    const joined = joinSessions(kept, now);
    return this.isStarted ? { ...joined, step: now.step } : joined;
  }

  private setSession(session: Session): void {
    const { imported, assigned } = this.session.get();
    this.session.set(session);
    if (session.imported !== imported || session.assigned !== assigned) void this.shelf.load();
    // Who reports a row changes nothing in what a form says.
    if (session.imported !== imported) this.filing.touch();
  }

  readonly go = (step: Step): void => this.dispatch({ type: 'go', step });

  /** Keeps the last choices at once: the pane is about to be left. */
  readonly keepNow = (): void => this.keeper?.keepNow();

  /** Reads and checks again; what goes wrong is shown where the result would be. */
  readonly refreshQuietly = (): void => {
    // The desk keeps the error as its state.
    this.filing.refresh().catch(() => undefined);
  };

  /** Reads and checks again what depends on the changes that were heard of. */
  private readonly recheckQuietly = (): void => {
    this.filing.recheck().catch(() => undefined);
  };

  private async readForm(job: Job, since: Since | null): Promise<CheckedForm> {
    const { workbook, host } = this;
    if (!workbook) throw new RangeError('no workbook is open');
    const partly = since && (await this.readChanges(workbook, since, job));
    if (partly) return partly;
    const [{ checkGrids, remembered }, plans, grids] = await Promise.all([
      import(/* webpackChunkName: "domain" */ './domain'),
      this.shelf.all(),
      // Listening begins before reading, so that no change falls between the two.
      this.watch(workbook).then(() => workbook.read(job)),
    ]);
    job.signal?.throwIfAborted();
    const { explained } = this.session.get();
    const name = translate('pane.workbook.this', {}, host.locale);
    const form = checkGrids(grids, name, plans, host.locale, explained);
    this.remember(remembered(form, explained));
    this.offerAutoOpen(workbook, form);
    return form;
  }

  /** The form with the changed rows as they are now; null where more than these has to be read. */
  private async readChanges(
    workbook: OpenWorkbook,
    { form, changes }: Since,
    job: Job,
  ): Promise<CheckedForm | null> {
    const { changedRows, checkRows, remembered } = await import(/* webpackChunkName: "domain" */ './domain');
    const rows = changedRows(form, changes);
    const grids = rows && (await workbook.readRows(rows, job));
    job.signal?.throwIfAborted();
    const { explained } = this.session.get();
    const renewed = rows && grids && checkRows(form, grids, rows, this.host.locale, explained);
    if (renewed) this.remember(remembered(renewed, explained));
    return renewed;
  }

  /** Keeps how figures are explained. Before it is known what was kept nothing takes its place. */
  private remember(explained: Explained | null): void {
    const { session } = this;
    if (!this.isRestored || JSON.stringify(explained) === JSON.stringify(session.get().explained)) return;
    this.dispatch({ type: 'set', values: { explained } });
  }

  /** Once: where the workbook refuses, it would refuse with every reading. */
  private offerAutoOpen(workbook: OpenWorkbook, { filing }: CheckedForm): void {
    if (this.isAutoOpenOffered || !this.isRestored || !hasMarker(filing)) return;
    this.isAutoOpenOffered = true;
    void turnOnAutoOpen(this, workbook);
  }

  /** Hears of changes from now on. Where Excel refuses that is told, and asked again with the next reading. */
  private watch(workbook: OpenWorkbook): Promise<void> {
    this.watching ??= workbook
      .watch((sheet, address) => this.changed({ sheet, address }))
      .then(
        () => this.board.settled('watch'),
        (error: unknown) => {
          this.watching = null;
          this.board.report('watch', error);
        },
      );
    return this.watching;
  }

  /** Cells were changed, by whomever: a hint only, what stands there has to be read. */
  private changed(cells: ChangedCells): void {
    this.filing.touch(cells);
    this.checkLater(true);
  }

  private checkLater(isNew: boolean): void {
    clearTimeout(this.checking);
    this.checking = setTimeout(() => this.checkIfWatched(isNew), isNew ? CHECK_AFTER_MS : 0);
  }

  private checkIfWatched(isNew: boolean): void {
    const { step, autoCheck } = this.session.get();
    const state = this.filing.state.get();
    const isCurrent = state.kind === 'ready' && !state.stale;
    if (!this.workbook || isCurrent || !autoCheck || step === 'plan' || step === 'collect') return;
    if (state.kind !== 'reading' && !this.jobs.running.get()) this.recheckQuietly();
    // A change during other work is not forgotten.
    else if (isNew) this.checkLater(true);
  }
}

/** Opens the pane on a workbook with what was kept there. */
export async function openPane(host: Host, workbook: OpenWorkbook | null): Promise<Pane> {
  const pane = new Pane(host, workbook);
  await pane.restore();
  return pane;
}
