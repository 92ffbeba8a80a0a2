/** Sends a batch before it, or the answer to it, grows too large, however many small orders it is made of. */
import { REQUEST_BYTES } from './payload';
import { suspend } from './suspend';

/** Bytes of one order on a range with its object paths, as seen with office.js 1.1.110: 400 to 900. */
export const ORDER_BYTES = 1_000;

export class RequestBudget {
  private asked = 0;
  private answered = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /**
   * Tells that orders follow; sends what is queued if they would not fit any more.
   *
   * @param bytes - of the orders
   * @param answer - of what they load
   */
  async spend(bytes: number, answer = 0): Promise<void> {
    const fits = this.asked + bytes <= REQUEST_BYTES && this.answered + answer <= REQUEST_BYTES;
    if (this.asked > 0 && !fits) await this.send();
    this.asked += bytes;
    this.answered += answer;
  }

  /** Sends what is queued. */
  async send(): Promise<void> {
    await this.context.sync();
    suspend(this.context, false);
    this.asked = 0;
    this.answered = 0;
  }
}
