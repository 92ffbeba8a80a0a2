/** The development certificate, kept in the user's own folder and made anew before it ends. */
import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ReportError } from '../../i18n/report-error';
import { localhostCertificate, type KeyAndCertificate } from './x509';

/** Never in the project: the key belongs to one person on one computer. */
export const CERTIFICATE_FOLDER = join(homedir(), '.plan-assessment-addin');
const CERTIFICATE = 'localhost.crt';
const KEY = 'localhost.key';
/** Shorter than what Apple accepts, so that a clock that is slow does not matter. */
const DAYS = 365;
/** A certificate that ends this soon is replaced. */
const RENEW_DAYS = 14;

export interface DevelopmentCertificate extends KeyAndCertificate {
  /** Where the certificate is kept; the key is beside it. */
  readonly file: string;
}

/**
 * The certificate of this user, the same at every start: it has to be trusted only once.
 *
 * @throws ReportError `error.certificate-folder`
 */
export async function developmentCertificate(
  folder: string = CERTIFICATE_FOLDER,
  now: Date = new Date(),
): Promise<DevelopmentCertificate> {
  const file = join(folder, CERTIFICATE);
  try {
    const kept = await keptCertificate(folder, now);
    if (kept) return { file, ...kept };
    const made = localhostCertificate(now, DAYS);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, KEY), made.key, { mode: 0o600 });
    // The mode of a file that was there before stays as it was.
    await chmod(join(folder, KEY), 0o600);
    await writeFile(file, made.certificate);
    return { file, ...made };
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new ReportError('error.certificate-folder', { folder, reason }, { cause });
  }
}

async function keptCertificate(folder: string, now: Date): Promise<KeyAndCertificate | null> {
  try {
    const [key, certificate] = await Promise.all(
      [KEY, CERTIFICATE].map((name) => readFile(join(folder, name), 'utf8')),
    );
    if (key === undefined || certificate === undefined) return null;
    const ends = Date.parse(new X509Certificate(certificate).validTo);
    return ends - now.getTime() > RENEW_DAYS * 86_400_000 ? { key, certificate } : null;
  } catch {
    // None there yet, or one that cannot be read: a new one takes its place.
    return null;
  }
}
