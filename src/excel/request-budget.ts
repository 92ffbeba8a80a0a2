/** Sends a batch before it grows too large, however many small orders it is made of. */
import { REQUEST_BYTES } from './payload';
import { suspend } from './suspend';

/** Bytes of one order on a range with its object paths, as seen with office.js 1.1.110: 700 to 900. */
export const ORDER_BYTES = 1_000;

export class RequestBudget {
  private spent = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Tells that orders of so many bytes follow; sends what is queued if they would not fit any more. */
  async spend(bytes: number): Promise<void> {
    if (this.spent > 0 && this.spent + bytes > REQUEST_BYTES) await this.send();
    this.spent += bytes;
  }

  /** Sends what is queued. */
  async send(): Promise<void> {
    await this.context.sync();
    suspend(this.context, false);
    this.spent = 0;
  }
}
