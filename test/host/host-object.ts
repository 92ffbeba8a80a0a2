/** What all objects of the fake share, and how a name of the wire reaches a member: unknown names are refused. */
import { invalidArgument, notModelled } from './host-error';

/**
 * An object of Excel's model. Its members with capital letters are those of the wire (office.js sends `Values` for
 * `values`); everything in small letters is ours and cannot be reached by a batch.
 */
export abstract class HostObject {
  /** What office.js needs to find the object again: `{ Id }`, `{ _ReferenceId }` or nothing. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** Whether a load may leave out which properties it wants. */
  loadsWhole(): boolean {
    return true;
  }
}

/** A collection: `_Items` for loading `items`, `Indexer` for getItem. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract get _Items(): readonly T[];

  GetCount(): number {
    return this._Items.length;
  }

  GetItemAt(index: unknown): T {
    const item = typeof index === 'number' ? this._Items[index] : undefined;
    if (!item) throw invalidArgument(`There is no item at ${String(index)}.`);
    return item;
  }
}

/** A member with capital letters, looked for on the classes of the model only. */
function descriptor(object: HostObject, name: string): PropertyDescriptor | null {
  if (!/^_?[A-Z]/.test(name)) return null;
  let holder: unknown = object;
  while (holder !== null && holder !== Object.prototype) {
    const found = Object.getOwnPropertyDescriptor(holder, name);
    if (found) return found;
    holder = Object.getPrototypeOf(holder);
  }
  return null;
}

const nameOf = (object: HostObject, member: string): string => `${object.constructor.name}.${member}`;

export function readMember(object: HostObject, name: string): unknown {
  const found = descriptor(object, name);
  if (!found || typeof found.value === 'function' || (!found.get && found.set))
    throw notModelled(`reading ${nameOf(object, name)}`);
  return (object as unknown as Record<string, unknown>)[name];
}

export async function writeMember(object: HostObject, name: string, value: unknown): Promise<void> {
  if (!descriptor(object, name)?.set) throw notModelled(`setting ${nameOf(object, name)}`);
  (object as unknown as Record<string, unknown>)[name] = value;
}

export async function callMember(
  object: HostObject,
  name: string,
  args: readonly unknown[],
): Promise<unknown> {
  const method: unknown = descriptor(object, name)?.value;
  if (typeof method !== 'function') throw notModelled(`calling ${nameOf(object, name)}`);
  // Arguments that were left out arrive as null or not at all; the methods see undefined for both.
  return (await method.apply(
    object,
    args.map((value) => (value === null ? undefined : value)),
  )) as unknown;
}

/** The readable plain properties of an object, for loads that name none. */
export function scalarNames(object: HostObject): string[] {
  const names = new Set<string>();
  let holder: object | null = object;
  while (holder !== null && holder !== HostObject.prototype && holder !== Object.prototype) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(holder)))
      if (get && /^[A-Z]/.test(name)) names.add(name);
    holder = Object.getPrototypeOf(holder) as object | null;
  }
  return [...names].filter((name) => !(readMember(object, name) instanceof HostObject));
}
