/** Checks a sheet's password against the hash in the file (ECMA-376, 18.3.1.85). Web Crypto is in Node and in pages. */
import { notModelled } from '../host-error';
import type { StoredProtection } from './store';

export async function passwordFits(stored: StoredProtection, password = ''): Promise<boolean> {
  const { hashValue, saltValue = '', spinCount = 0, algorithmName } = stored;
  if (!hashValue) return true;
  if (algorithmName !== 'SHA-512') throw notModelled(`a password hashed with ${algorithmName}`);
  let hash = await digest(joined(fromBase64(saltValue), utf16(password)));
  for (let round = 0; round < spinCount; round += 1) {
    const counter = new Uint8Array(4);
    new DataView(counter.buffer).setUint32(0, round, true);
    hash = await digest(joined(hash, counter));
  }
  return btoa(String.fromCharCode(...hash)) === hashValue;
}

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await globalThis.crypto.subtle.digest('SHA-512', bytes));

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
