/** Bytes of an XML part → text, whatever encoding its writer chose. */
import { damaged } from './refusal';

/**
 * The text of an XML part without byte order mark.
 *
 * @throws Refusal `error.file-truncated` if the bytes are not valid in the part's encoding: a replaced character in
 *   a name or a figure would go unnoticed
 */
export function decodePart(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw damaged(`${name}: ${encoding}`, error);
  }
}

/** XML 1.0, appendix F: byte order mark, else the zeros around `<`, else the declaration, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?<\?xml[^>]{0,100}?encoding\s?=\s?["']([\w.-]{1,40})["']/.exec(head)?.[1];
  // "utf-16" on bytes without zeros is a slip of writers that serialise to a string first
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared.toLowerCase();
}
