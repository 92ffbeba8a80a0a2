/** Keeps the session in the workbook: a moment after the last choice, and again where Excel takes no orders just then. */
import type { OpenWorkbook } from '../excel/open-workbook';
import type { NoticeBoard } from './notice-board';
import { restoreSession, savedForm } from './saved-session';
import type { Session } from './session';

const KEEP_AFTER_MS = 1000;
/** Excel refuses while a cell is edited, which is soon over. */
const AGAIN_AFTER_MS = 5000;

interface Holder {
  readonly get: () => Session;
  readonly restore: (kept: Session) => void;
}

export class SessionKeeper {
  /** What the workbook holds; null while that is not known, and nothing may be put in its place. */
  private kept: string | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private isTold = false;

  constructor(
    private readonly workbook: OpenWorkbook,
    private readonly board: NoticeBoard,
    private readonly session: Holder,
  ) {}

  get isRestored(): boolean {
    return this.kept !== null;
  }

  async restore(): Promise<void> {
    await this.attempt(() => this.load());
  }

  keepLater(delay = KEEP_AFTER_MS): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(this.keepNow, delay);
  }

  readonly keepNow = (): void => {
    clearTimeout(this.waiting);
    void this.attempt(async () => {
      if (this.kept === null) await this.load();
      await this.save();
    });
  };

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.isTold = false;
      this.board.settled('state');
    } catch (error) {
      // Told once, however often it fails until it is well again.
      if (!this.isTold) this.board.report('state', error);
      this.isTold = true;
      this.keepLater(AGAIN_AFTER_MS);
    }
  }

  private async load(): Promise<void> {
    const kept = restoreSession(await this.workbook.loadState());
    this.kept = textOf(kept);
    this.session.restore(kept);
  }

  /** Only where something differs: looking around changes nothing in the workbook. */
  private async save(): Promise<void> {
    const session = this.session.get();
    const text = textOf(session);
    if (text === this.kept) return;
    await this.workbook.saveState(savedForm(session));
    this.kept = text;
  }
}

const textOf = (session: Session): string => JSON.stringify(savedForm(session));
