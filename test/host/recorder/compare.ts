/** Compares what Excel and the fake answered to the same requests. Ids differ from one workbook to the next. */
import type { ReadExchange, ReadReply } from './transcript';

export interface Difference {
  readonly scenario: string;
  /** Within the scenario, counted from 1. */
  readonly request: number;
  /** E.g. `error code`, `action 4: Values[0][1]`. */
  readonly what: string;
  readonly recorded: unknown;
  readonly replayed: unknown;
}

type Found = Omit<Difference, 'scenario' | 'request'>;
type Request = ReadExchange['request'];
type Answer = Extract<ReadReply, { kind: 'answered' }>['body'];

const IDS = ['Id', '_Id', '_ReferenceId'];
const INSTANTIATE = 1;

/** One line for a person. */
export const sentence = ({ scenario, request, what, recorded, replayed }: Difference): string =>
  `${scenario}, request ${request}, ${what}: Excel ${JSON.stringify(recorded)}, fake ${JSON.stringify(replayed)}`;

/** All differences of one scenario. */
export function compareScenario(
  scenario: string,
  recorded: readonly ReadExchange[],
  replayed: readonly ReadExchange[],
): Difference[] {
  const paired = recorded
    .slice(0, replayed.length)
    .flatMap((exchange, index) =>
      compareExchange(exchange, replayed[index] as ReadExchange).map((found) => ({ ...found, index })),
    );
  const differences = paired.map(({ index, ...found }) => ({ scenario, request: index + 1, ...found }));
  if (recorded.length === replayed.length) return differences;
  const request = Math.min(recorded.length, replayed.length) + 1;
  const what = 'number of requests';
  return [...differences, { scenario, request, what, recorded: recorded.length, replayed: replayed.length }];
}

function compareExchange(recorded: ReadExchange, replayed: ReadExchange): Found[] {
  const [asked, askedNow] = [shapeOf(recorded.request), shapeOf(replayed.request)];
  // Answers to other questions cannot be compared: the scenario or office.js was changed since.
  if (asked !== askedNow) return [{ what: 'what is asked', recorded: asked, replayed: askedNow }];
  const [ours, theirs] = [recorded.response, replayed.response];
  if (ours.kind === 'refused' || theirs.kind === 'refused')
    return deep('error code', codeOf(ours), codeOf(theirs), false);
  return [
    ...deep('error code', codeOf(ours), codeOf(theirs), false),
    ...deep('failing action', failingAction(ours.body), failingAction(theirs.body), false),
    ...recorded.request.Actions.flatMap(({ ActionType, Id }, index) =>
      deep(
        `action ${index + 1}: `,
        valueOf(ours.body, Id),
        valueOf(theirs.body, replayed.request.Actions[index]?.Id),
        ActionType === INSTANTIATE,
      ),
    ),
  ];
}

/** What a request asks, without ids and arguments. */
const shapeOf = ({ Actions }: Request): string =>
  Actions.map(
    ({ ActionType, Name, QueryInfo }) => `${ActionType} ${Name} ${QueryInfo?.Select?.join() ?? ''}`,
  ).join('; ');

const codeOf = (reply: ReadReply): string | null =>
  reply.kind === 'refused' ? reply.code : (reply.body.Error?.Code ?? null);

/** Counted from 1, null where none fails. */
const failingAction = ({ Error: error }: Answer): number | null =>
  typeof error?.ActionIndex === 'number' ? error.ActionIndex + 1 : null;

/** Null for actions without a result, as for those with an empty one. */
const valueOf = ({ Results }: Answer, id: number | undefined): unknown =>
  Results.find(({ ActionId }) => ActionId === id)?.Value ?? null;

/** @param existence - only whether there is an object counts, not what Excel tells of it unasked */
function deep(what: string, recorded: unknown, replayed: unknown, existence: boolean): Found[] {
  if (isObject(recorded) && isObject(replayed)) {
    if (existence) return [];
    const lists = Array.isArray(recorded) || Array.isArray(replayed);
    const keys = [...new Set([...Object.keys(recorded), ...Object.keys(replayed)])];
    return keys
      .filter((key) => !IDS.includes(key))
      .flatMap((key) => {
        const path = lists ? `[${key}]` : what.endsWith(' ') ? key : `.${key}`;
        return deep(`${what}${path}`, recorded[key], replayed[key], false);
      });
  }
  if (Object.is(recorded, replayed)) return [];
  return [{ what: what.replace(/: $/, ''), recorded, replayed }];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
