/** SHA-256 as the ledger keeps it: the same file is never taken twice. */
import { ReportError } from '../i18n/report-error';

/** @throws ReportError `error.no-digest` where the browser offers none: it does so only to pages opened over https */
export function requireDigest(): void {
  // Declared as always there; browsers leave it out on pages that are not secure.
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (!subtle) throw new ReportError('error.no-digest');
}

/** Hexadecimal, in small letters. @throws ReportError `error.no-digest` */
export async function fingerprint(bytes: Uint8Array): Promise<string> {
  requireDigest();
  // A copy, so that the bytes do not share memory with anything else: what the function asks for.
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
