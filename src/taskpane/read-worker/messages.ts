/** What the page and its reading worker say to each other. */
import type { ErrorKey, Facts } from '../../i18n';
import type { GuardedWorkbook } from '../../workbook/guard';

/** Page → worker: a file. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** Worker → page: that it runs, what a file holds, or why it was not read. */
export type ReadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly workbook: GuardedWorkbook }
  | { readonly kind: 'refused'; readonly code: ErrorKey; readonly facts: Facts }
  | { readonly kind: 'broken'; readonly reason: string };
