/** Excel.Runtime: the switch for events. */
import { HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { invalidArgument } from '../host-error';

export class Runtime extends HostObject {
  constructor(private readonly host: FakeHost) {
    super();
  }

  get EnableEvents(): boolean {
    return this.host.eventsEnabled;
  }
  set EnableEvents(value: unknown) {
    if (typeof value !== 'boolean') throw invalidArgument();
    this.host.eventsEnabled = value;
  }
}
