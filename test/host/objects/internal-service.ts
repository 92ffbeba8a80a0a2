/** What office.js tells Excel about itself: here that the page has connected the buttons of the ribbon. */
import { HostObject } from '../host-object';

export class InternalService extends HostObject {
  NotifyActionHandlerReady(): void {}
}

/** The name by which office.js asks for it. */
export const INTERNAL_SERVICE = 'Microsoft.InternalService.AddinInternalService';
