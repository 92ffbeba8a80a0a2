/** Answers a load: the paths that office.js asks for, in the host's capital letters. */
import { notModelled } from './host-error';
import { HostCollection, HostObject, readMember, scalarNames } from './host-object';

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

type Answer = Record<string, unknown>;

/** @param info - `Select` holds paths as `format/fill/color`; none or `*` asks for all plain properties */
export function query(object: HostObject, info: QueryInfo): Answer {
  if (info.Top !== undefined || info.Skip !== undefined) throw notModelled('$top and $skip');
  return answer(
    object,
    (info.Select ?? ['*']).map((path) => path.split('/')),
  );
}

function answer(object: HostObject, paths: readonly (readonly string[])[]): Answer {
  if (!(object instanceof HostCollection)) return properties(object, paths);
  // `count` is the one property that a collection has itself.
  const own = paths.filter(([first]) => first === 'count');
  const ofItems = paths.filter(([first]) => first !== 'count');
  const items = own.length > 0 && ofItems.length === 0 ? {} : { _Items: itemsOf(object, ofItems) };
  return { ...properties(object, own), ...items };
}

const itemsOf = (collection: HostCollection<HostObject>, paths: readonly (readonly string[])[]): Answer[] =>
  collection._Items.map((item) => ({ ...item.identity(), ...answer(item, paths) }));

function properties(object: HostObject, paths: readonly (readonly string[])[]): Answer {
  const result: Answer = { ...object.identity() };
  for (const [first = '', ...rest] of paths) {
    if (first === '*') Object.assign(result, everything(object));
    else if (rest.length === 0) result[capital(first)] = plain(object, capital(first));
    else result[capital(first)] = merged(result[capital(first)], below(object, capital(first), rest));
  }
  return result;
}

function everything(object: HostObject): Answer {
  if (!object.loadsWhole()) throw notModelled('loading a range without naming properties');
  return Object.fromEntries(scalarNames(object).map((name) => [name, readMember(object, name)]));
}

function plain(object: HostObject, name: string): unknown {
  const value = readMember(object, name);
  if (value instanceof HostObject)
    throw notModelled(`loading ${object.constructor.name}.${name} without naming its properties`);
  return value;
}

function below(object: HostObject, name: string, rest: readonly string[]): Answer | null {
  const child = readMember(object, name);
  if (child === null) return null;
  if (!(child instanceof HostObject)) throw notModelled(`loading ${rest.join('/')} of ${name}`);
  return answer(child, [rest[0] === 'items' ? rest.slice(1) : [...rest]]);
}

/** Two paths through the same object give one answer. */
function merged(before: unknown, more: Answer | null): unknown {
  if (typeof before !== 'object' || before === null || more === null) return more;
  const [first, second] = [before as Answer, more];
  const items = [first['_Items'], second['_Items']];
  const both = Object.fromEntries(
    Object.entries({ ...first, ...second }).map(([key, value]) => [
      key,
      key in first && key in second && isAnswer(first[key]) && isAnswer(second[key])
        ? merged(first[key], second[key])
        : value,
    ]),
  );
  if (Array.isArray(items[0]) && Array.isArray(items[1]))
    both['_Items'] = items[0].map((item: unknown, index) =>
      merged(item, (items[1] as Answer[])[index] ?? null),
    );
  return both;
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Private names keep their underscore. */
const capital = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
