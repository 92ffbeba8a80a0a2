/** Why the inner steps of the guard stop; `guardWorkbook` adds the file name and makes a ReportError of it. */
import type { ErrorKey, Facts } from '../../i18n';

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ErrorKey,
    readonly facts: Facts = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** The file is cut off or its bytes were changed on the way. */
export function damaged(reason: string, cause?: unknown): Refusal {
  return new Refusal('error.file-truncated', { reason }, cause === undefined ? undefined : { cause });
}

/** The file asks for more than a form can need, or contradicts itself. */
export function hostile(reason: string): Refusal {
  return new Refusal('error.file-hostile', { reason });
}

/** The file is sound but something else than a workbook. */
export function notWorkbook(reason: string): Refusal {
  return new Refusal('error.file-not-workbook', { reason });
}

/** `12000` as `12 000`: read the same way in both languages. */
export function grouped(figure: number): string {
  return String(Math.round(figure)).replace(/\B(?=(\d{3})+$)/g, ' ');
}
