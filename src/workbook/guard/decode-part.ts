/** Bytes of an XML part → text, whatever encoding its writer chose. */
import { native } from './native';
import { damaged } from './refusal';

/** Bytes in which an XML declaration would stand. */
const HEAD = 200;

/**
 * The text of an XML part without byte order mark, piece by piece.
 *
 * @param pieces - its bytes
 * @throws Refusal `error.file-truncated` if the bytes are not valid in the part's encoding: a replaced character in
 *   a name or a figure would go unnoticed
 */
export function* decodePart(pieces: Iterable<Uint8Array>, name: string): Generator<string, void> {
  let head = new Uint8Array(0);
  let decode: ((piece?: Uint8Array) => string) | undefined;
  for (const piece of pieces) {
    if (decode) {
      yield decode(piece);
      continue;
    }
    head = joined(head, piece);
    if (head.length < HEAD) continue;
    decode = decoder(head, name);
    yield decode(head);
  }
  if (!decode) {
    decode = decoder(head, name);
    yield decode(head);
  }
  yield decode();
}

/** The same for a part that is there as a whole. */
export function decodeWhole(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(bytes);
  // One that is not sound is refused below, in the same words as everywhere.
  const text = encoding === 'utf-8' ? native?.decodeUtf8(bytes) : undefined;
  if (text !== undefined) return text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw damaged(`${name}: ${encoding}`, error);
  }
}

/** Gives the text of one piece after another; called without one, the text is complete. */
function decoder(head: Uint8Array, name: string): (piece?: Uint8Array) => string {
  const encoding = encodingOf(head);
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw damaged(`${name}: ${encoding}`, error);
    }
  };
  const text = attempt(() => new TextDecoder(encoding, { fatal: true }));
  return (piece) => attempt(() => (piece ? text.decode(piece, { stream: true }) : text.decode()));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** XML 1.0, appendix F: byte order mark, else the zeros around `<`, else the declaration, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const declared = /^(?:ï»¿)?<\?xml[^>]{0,100}?encoding\s?=\s?["']([\w.-]{1,40})["']/.exec(head)?.[1];
  // "utf-16" on bytes without zeros is a slip of writers that serialise to a string first
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared.toLowerCase();
}
