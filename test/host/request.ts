/**
 * Answers one batch of office.js: object paths are followed when first needed, actions run in order and stop at the
 * first that fails. What was done before it stays done (assumed; no recording has confirmed that Excel never undoes).
 */
import { HostError, invalidArgument, invalidReference, notModelled } from './host-error';
import type { FakeHost } from './fake-host';
import { callMember, readMember, writeMember, type HostObject } from './host-object';
import { INTERNAL_SERVICE, InternalService } from './objects/internal-service';
import { query } from './query';

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Where not 0, the argument at this place is the object of that path. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchResult {
  readonly Results: readonly { ActionId: number; Value: unknown }[];
  readonly Error?: { Code: string; Message: string; ActionIndex: number; HttpStatusCode: number };
}

const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
const PATH = { root: 1, made: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/** Null stands for what an *OrNullObject method did not find, and for everything reached through it. */
type Found = HostObject | null;

export async function runBatch(host: FakeHost, batch: Batch): Promise<BatchResult> {
  const run = new Run(host, batch.ObjectPaths);
  const Results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const value = await run.action(action);
      Results.push({ ActionId: action.Id, Value: value === undefined ? null : value });
    } catch (error) {
      // Anything but a HostError is a mistake in the fake: the test shall see it as it is.
      if (!(error instanceof HostError)) throw error;
      const { code, message } = error;
      return { Results, Error: { Code: code, Message: message, ActionIndex: index, HttpStatusCode: 400 } };
    }
  }
  return { Results };
}

class Run {
  private readonly found = new Map<number, Found>();

  constructor(
    private readonly host: FakeHost,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  async action(action: Action): Promise<unknown> {
    if (action.ActionType === ACTION.trace) return null;
    const object = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : object.identity();
      case ACTION.query:
        return object === null ? null : query(object, action.QueryInfo ?? {});
      // On an object that is not there calls and settings do nothing, as the documented
      // getItemOrNullObject('x').delete() relies on. For settings we assume the same.
      case ACTION.method:
        return object === null
          ? null
          : callMember(object, action.Name, await this.arguments(action.ArgumentInfo));
      case ACTION.set:
        if (object !== null) {
          const [value] = await this.arguments(action.ArgumentInfo);
          await writeMember(object, action.Name, value);
        }
        return null;
      default:
        throw notModelled(`action type ${action.ActionType}`);
    }
  }

  private async resolve(id: number): Promise<Found> {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw invalidArgument(`The batch names no object ${id}.`);
    const object = await this.follow(path);
    this.found.set(id, object);
    return object;
  }

  private async follow(path: ObjectPath): Promise<Found> {
    if (path.ObjectPathType === PATH.root) return this.host.root;
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.made && path.Name === INTERNAL_SERVICE) return new InternalService();
    if (path.ObjectPathType === PATH.reference) return this.host.references.get(path.Name);
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const child = await this.child(parent, path);
    if (child === null || isObject(child)) return child;
    throw notModelled(`${parent.constructor.name}.${path.Name} as an object`);
  }

  private async child(parent: HostObject, path: ObjectPath): Promise<unknown> {
    switch (path.ObjectPathType) {
      case PATH.method:
        return callMember(parent, path.Name, await this.arguments(path.ArgumentInfo));
      case PATH.property:
        return readMember(parent, path.Name);
      case PATH.indexer:
        return callMember(parent, 'Indexer', await this.arguments(path.ArgumentInfo));
      default:
        throw notModelled(`object path type ${path.ObjectPathType}`);
    }
  }

  private async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      const id = info?.ReferencedObjectPathIds?.[index] ?? 0;
      values.push(id === 0 ? value : await this.referenced(id));
    }
    return values;
  }

  private async referenced(id: unknown): Promise<HostObject> {
    if (typeof id !== 'number') throw notModelled('objects inside of lists');
    const object = await this.resolve(id);
    if (object === null) throw invalidReference();
    return object;
  }
}

const isObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'identity' in value;
