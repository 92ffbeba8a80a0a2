/** Lets this user trust the development certificate, with the commands that Windows and macOS have for it. */
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { DevelopmentCertificate } from './certificate';

type Command = readonly [program: string, ...args: string[]];

interface TrustStore {
  /** Succeeds where the certificate is trusted. */
  readonly check: Command;
  /** Adds it; the system itself asks the user. */
  readonly add: Command;
}

/** The store of the signed-in user; null on systems without Excel, whose browsers keep stores of their own. */
export function trustStore(
  { file, certificate }: DevelopmentCertificate,
  platform: NodeJS.Platform = process.platform,
): TrustStore | null {
  if (platform === 'win32') {
    const thumbprint = new X509Certificate(certificate).fingerprint.replaceAll(':', '');
    return {
      check: ['certutil', '-user', '-store', 'Root', thumbprint],
      add: ['certutil', '-user', '-addstore', 'Root', file],
    };
  }
  if (platform === 'darwin') {
    const keychain = join(homedir(), 'Library/Keychains/login.keychain-db');
    return {
      check: ['security', 'verify-cert', '-c', file, '-p', 'ssl', '-s', 'localhost'],
      add: ['security', 'add-trusted-cert', '-r', 'trustRoot', '-p', 'ssl', '-k', keychain, file],
    };
  }
  return null;
}

/** Runs a command. @returns whether it succeeded */
export type Runner = (command: Command) => boolean;

const runCommand: Runner = ([program, ...args]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** A command as it is typed. */
export function commandLine([program, ...args]: Command): string {
  return [program, ...args.map((arg) => (/[\s~]/.test(arg) ? `"${arg}"` : arg))].join(' ');
}

/**
 * Whether the certificate is trusted, after asking for it where it is not.
 *
 * @param ask - called before the system asks the user; returns false where nobody is there to answer
 */
export function isTrusted(store: TrustStore, ask: () => boolean, run: Runner = runCommand): boolean {
  if (run(store.check)) return true;
  return ask() && run(store.add) && run(store.check);
}
