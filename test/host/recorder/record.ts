/**
 * Records what office.js asks Excel and what Excel answers. The core wraps any executor of requests; `recordExcel`
 * wraps that of a real Excel. Only plain JSON is kept, never an object of office.js.
 */

/** What came back: an answer to the batch, which may tell of an error, or a refusal of the request as a whole. */
export type Reply =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

export interface Exchange {
  readonly scenario: string;
  readonly request: unknown;
  readonly response: Reply;
  readonly milliseconds: number;
}

/** Keeps exchanges while a scenario runs; what is asked between scenarios is not kept. */
export class Tape {
  /** Null: nothing is kept. */
  scenario: string | null = null;
  readonly exchanges: Exchange[] = [];

  /** Runs something that belongs to no recording. */
  async unrecorded<T>(work: () => Promise<T>): Promise<T> {
    const { scenario } = this;
    this.scenario = null;
    try {
      return await work();
    } finally {
      this.scenario = scenario;
    }
  }
}

/**
 * The same executor, with its exchanges kept.
 *
 * @param replyOf - reads a response, whose kind depends on where it comes from
 */
export function recording<R>(
  execute: (body: unknown) => Promise<R>,
  replyOf: (response: R) => Reply,
  tape: Tape,
): (body: unknown) => Promise<R> {
  return async (body) => {
    const { scenario } = tape;
    if (scenario === null || isHousekeeping(body)) return execute(body);
    const request = copy(body);
    const start = performance.now();
    const response = await execute(body);
    const milliseconds = Math.round((performance.now() - start) * 10) / 10;
    tape.exchanges.push({ scenario, request, response: copy(replyOf(response)), milliseconds });
    return response;
  };
}

/** The type of the actions that only name objects. */
const INSTANTIATE = 1;

/** As the wire copies it. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** After each run office.js gives its ranges back, whenever it finds the time: in no order that could be compared. */
function isHousekeeping(body: unknown): boolean {
  const actions: unknown = isRecord(body) ? body['Actions'] : null;
  if (!Array.isArray(actions)) return false;
  const others = actions.filter((action) => !isRecord(action) || action['ActionType'] !== INSTANTIATE);
  return (
    others.length > 0 && others.every((action) => isRecord(action) && action['Name'] === '_RemoveReference')
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The private function of office.js that all requests go through, as it calls and answers it. */
export interface RichApi {
  executeRichApiRequestAsync(message: readonly unknown[], callback: (result: RichApiResult) => void): void;
}

export type RichApiResult =
  /** Status, headers and body; a long body comes in pieces. */
  | { readonly status: 'succeeded'; readonly value: { readonly data: readonly unknown[] } }
  | { readonly status: string; readonly error: { readonly code: number; readonly message: string } };

/** Places in the message. */
const MESSAGE = { path: 2, body: 4 } as const;
const BODY_OF_ANSWER = 2;

/** Numbers that office.js turns into codes of its own. */
const REFUSALS: Readonly<Record<number, string>> = {
  5004: 'InvalidOperationInCellEditMode',
  5103: 'RequestPayloadSizeLimitExceeded',
  5104: 'ResponsePayloadSizeLimitExceeded',
};

/** Where office.js keeps them. */
export interface Dda {
  RichApi: RichApi;
}

/** Records a real Excel. The function itself cannot be replaced. @returns puts office.js back as it was */
export function recordExcel(dda: Dda, tape: Tape): () => void {
  const original = dda.RichApi;
  const send: RichApi['executeRichApiRequestAsync'] = (message, callback) => {
    const body = message[MESSAGE.body];
    if (message[MESSAGE.path] !== 'ProcessQuery' || typeof body !== 'string')
      return original.executeRichApiRequestAsync(message, callback);
    const ask = (): Promise<RichApiResult> =>
      new Promise((resolve) => original.executeRichApiRequestAsync(message, resolve));
    void recording(ask, replyOfExcel, tape)(JSON.parse(body)).then(callback);
  };
  dda.RichApi = Object.create(original, { executeRichApiRequestAsync: { value: send } }) as RichApi;
  return () => {
    dda.RichApi = original;
  };
}

function replyOfExcel(result: RichApiResult): Reply {
  if ('error' in result) {
    const { code, message } = result.error;
    return { kind: 'refused', code: REFUSALS[code] ?? String(code), message };
  }
  const text = result.value.data[BODY_OF_ANSWER];
  return { kind: 'answered', body: JSON.parse(Array.isArray(text) ? text.join('') : String(text)) };
}
