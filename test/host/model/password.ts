/** A sheet's password and the hash of it in the file (ECMA-376, 18.3.1.85). Web Crypto is in Node and in pages. */
import { notModelled } from '../host-error';
import type { StoredProtection } from './store';

/** Few rounds: nobody attacks a test's password. */
const SPIN_COUNT = 100;
const SALT_BYTES = 16;
const ALGORITHM = 'SHA-512';

/** What a file keeps of a password. */
export async function hashed(password: string): Promise<StoredProtection> {
  const salt = globalThis.crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return {
    algorithmName: ALGORITHM,
    saltValue: toBase64(salt),
    spinCount: SPIN_COUNT,
    hashValue: await hash(password, salt, SPIN_COUNT),
  };
}

export async function passwordFits(stored: StoredProtection, password = ''): Promise<boolean> {
  const { hashValue, saltValue = '', spinCount = 0, algorithmName } = stored;
  if (!hashValue) return true;
  if (algorithmName !== ALGORITHM) throw notModelled(`a password hashed with ${algorithmName}`);
  return (await hash(password, fromBase64(saltValue), spinCount)) === hashValue;
}

async function hash(password: string, salt: Uint8Array, spinCount: number): Promise<string> {
  let value = await digest(joined(salt, utf16(password)));
  for (let round = 0; round < spinCount; round += 1) {
    const counter = new Uint8Array(4);
    new DataView(counter.buffer).setUint32(0, round, true);
    value = await digest(joined(value, counter));
  }
  return toBase64(value);
}

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await globalThis.crypto.subtle.digest(ALGORITHM, bytes));

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
