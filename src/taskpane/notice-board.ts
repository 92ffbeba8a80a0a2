/** What is told at the top of the page: troubles beside any step, and what came of work whose step is not in sight. */
import type { Step } from './session';
import { Signal } from './signal';

export interface Notice {
  readonly intent: 'success' | 'error' | 'warning' | 'info';
  readonly text: string;
  /** What can be done about it at once. */
  readonly action?: { readonly text: string; readonly act: () => void };
}

/** `state`: choices cannot be read or kept. `watch`: changes are not heard of. */
export type Matter = 'state' | 'watch' | 'auto-open' | 'ribbon';

export interface Trouble {
  readonly about: Matter;
  readonly error: unknown;
}

/** What came of the work of a step. */
export interface News {
  readonly step: Step;
  readonly notice: Notice;
}

export class NoticeBoard {
  /** The last of each matter. */
  readonly troubles = new Signal<readonly Trouble[]>([]);
  readonly news = new Signal<News | null>(null);

  report(about: Matter, error: unknown): void {
    this.settled(about);
    this.troubles.set([...this.troubles.get(), { about, error }]);
  }

  /** A matter is well again, or was dismissed. */
  settled(about: Matter): void {
    const troubles = this.troubles.get();
    if (troubles.some((one) => one.about === about))
      this.troubles.set(troubles.filter((one) => one.about !== about));
  }

  /** Somebody looks at a step: what it tells is in sight there. */
  seen(step: Step): void {
    if (this.news.get()?.step === step) this.news.set(null);
  }
}
