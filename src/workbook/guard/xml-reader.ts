/** A small pull reader for the XML of Office files: one pass, no recursion, namespaces resolved, no DOCTYPE. */
import { damaged, hostile } from './refusal';
import { NamespaceScope } from './xml-namespaces';
import { XmlSource } from './xml-source';
import { decodeText } from './xml-text';

export type XmlToken = 'open' | 'close' | 'text' | 'end';

/** Deeper nesting than any Office format uses. */
const MAX_DEPTH = 256;

const SLASH = 0x2f;
const GREATER = 0x3e;
const EQUALS = 0x3d;

/**
 * Reads elements in document order. `<a/>` gives an `open` and a `close` like `<a></a>`.
 *
 * After `open`, {@link name} is the local name, or `''` for an element of a foreign namespace. Everything that is
 * not well-formed is refused as damaged, so that a cut-off part never reads as a shorter one.
 */
export class XmlReader {
  /** Local name of the element just opened; `''` if its namespace is not one of `home`. */
  name = '';
  /** How many elements are open, the current one included. */
  depth = 0;

  private readonly source: XmlSource;
  private at = 0;
  private rawText = '';
  private isRaw = false;
  private closing = false;
  private seenRoot = false;
  private readonly open: string[] = [];
  private attributeNames: string[] = [];
  private attributeValues: string[] = [];
  private readonly namespaces = new NamespaceScope();

  /**
   * @param pieces - the decoded part, cut anywhere
   * @param part - its name, for messages
   * @param home - namespaces whose elements count; elements without any namespace count too
   */
  constructor(
    pieces: Iterable<string>,
    private readonly part: string,
    private readonly home: ReadonlySet<string>,
  ) {
    this.source = new XmlSource(pieces);
  }

  /** Goes to the next token; comments and processing instructions are passed over. */
  next(): XmlToken {
    if (this.closing) return this.close();
    for (;;) {
      const start = this.xml.indexOf('<', this.at);
      if (start !== this.at) {
        const end = start < 0 ? this.xml.length : start;
        this.setText(this.xml.slice(this.at, end), false);
        this.at = end;
        if (this.depth > 0 && this.rawText !== '') return 'text';
        if (start < 0) {
          if (!this.source.advance()) return this.finish();
          this.at = 0;
          continue;
        }
      }
      const second = this.xml.charCodeAt(start + 1);
      if (second === SLASH) return this.closeTag(start);
      if (second === 0x3f) this.at = this.after('?>', start + 2);
      else if (second !== 0x21) return this.openTag(start);
      else if (this.xml.startsWith('<!--', start)) this.at = this.after('-->', start + 4);
      else if (this.depth > 0 && this.xml.startsWith('<![CDATA[', start)) {
        this.at = this.after(']]>', start + 9);
        this.setText(this.xml.slice(start + 9, this.at - 3), true);
        return 'text';
      } else throw hostile(`${this.part}: DOCTYPE`);
    }
  }

  /** The text after a `text` token, entities resolved. */
  get text(): string {
    return this.isRaw ? this.rawText : decodeText(this.rawText);
  }

  /** An attribute without prefix of the element just opened. */
  attribute(name: string): string | undefined {
    const index = this.attributeNames.indexOf(name);
    return index < 0 ? undefined : decodeText(this.attributeValues[index] ?? '');
  }

  /** An attribute with any prefix (`r:id`, whatever the prefix is called in this file). */
  prefixedAttribute(local: string): string | undefined {
    const index = this.attributeNames.findIndex((name) => name.endsWith(`:${local}`));
    return index < 0 ? undefined : decodeText(this.attributeValues[index] ?? '');
  }

  /** Goes to the end of the element just opened, whatever it contains. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  /** The text of the element just opened, without that of elements within it; goes to its end. */
  readText(): string {
    const outside = this.depth - 1;
    let text = '';
    for (;;) {
      const token = this.next();
      if (token === 'text') text += this.text;
      else if (token === 'open') this.skip();
      else if (this.depth <= outside) return text;
    }
  }

  /** Calls `visit` for each child element of the element just opened; `visit` need not read the child. */
  eachChild(visit: (name: string) => void): void {
    const inside = this.depth;
    for (;;) {
      const token = this.next();
      if (token === 'open') {
        const child = this.depth;
        if (this.name !== '') visit(this.name);
        while (this.depth >= child) this.next();
      } else if (token !== 'text' && this.depth < inside) return;
    }
  }

  /** Opens the root element, which must have the given name. */
  openRoot(name: string): boolean {
    return this.next() === 'open' && this.name === name;
  }

  private get xml(): string {
    return this.source.text;
  }

  private setText(raw: string, isRaw: boolean): void {
    this.rawText = raw;
    this.isRaw = isRaw;
  }

  private finish(): XmlToken {
    if (this.depth > 0 || !this.seenRoot) throw this.fault('unexpected end');
    return 'end';
  }

  private closeTag(start: number): XmlToken {
    const end = this.after('>', start + 2);
    const name = this.xml.slice(start + 2, end - 1).trimEnd();
    if (this.depth === 0 || name !== this.open[this.depth - 1]) throw this.fault(`</${name.slice(0, 40)}>`);
    this.at = end;
    return this.close();
  }

  private close(): XmlToken {
    this.closing = false;
    this.namespaces.leave(this.depth);
    this.depth -= 1;
    this.open.length = this.depth;
    return 'close';
  }

  private openTag(start: number): XmlToken {
    if (this.depth === 0 && this.seenRoot) throw this.fault('2 roots');
    if (this.depth >= MAX_DEPTH) throw hostile(`${this.part}: depth > ${MAX_DEPTH}`);
    const nameEnd = this.nameEnd(start + 1);
    const qualified = this.xml.slice(start + 1, nameEnd);
    if (qualified === '') throw this.fault('<');
    this.seenRoot = true;
    this.open.push(qualified);
    this.depth += 1;
    this.readAttributes(nameEnd);
    this.name = this.localName(qualified);
    return 'open';
  }

  private readAttributes(from: number): void {
    this.attributeNames = [];
    this.attributeValues = [];
    let at = this.skipSpace(from);
    for (;;) {
      const code = this.xml.charCodeAt(at);
      if (code === GREATER) break;
      if (code === SLASH && this.xml.charCodeAt(at + 1) === GREATER) {
        this.closing = true;
        at += 1;
        break;
      }
      const nameEnd = this.nameEnd(at);
      const name = this.xml.slice(at, nameEnd);
      const equals = this.skipSpace(nameEnd);
      const start = this.skipSpace(equals + 1);
      const quote = this.xml[start];
      if (name === '' || this.xml.charCodeAt(equals) !== EQUALS || (quote !== '"' && quote !== "'")) {
        throw this.fault('attribute');
      }
      const end = this.after(quote, start + 1);
      const value = this.xml.slice(start + 1, end - 1);
      if (value.includes('<')) throw this.fault('attribute');
      if (name === 'xmlns' || name.startsWith('xmlns:'))
        this.namespaces.bind(name.slice(6), decodeText(value), this.depth);
      else {
        this.attributeNames.push(name);
        this.attributeValues.push(value);
      }
      at = this.skipSpace(end);
    }
    this.at = at + 1;
  }

  private localName(qualified: string): string {
    const colon = qualified.indexOf(':');
    const prefix = colon < 0 ? '' : qualified.slice(0, colon);
    const uri = this.namespaces.uri(prefix);
    // a prefix that nobody declared: Excel refuses it, and skipping the element would lose its content silently
    if (uri === undefined && prefix !== '') throw this.fault(`${prefix}:`);
    if (uri !== undefined && uri !== '' && !this.home.has(uri)) return '';
    return qualified.slice(colon + 1);
  }

  private nameEnd(from: number): number {
    let at = from;
    for (; at < this.xml.length; at += 1) {
      const code = this.xml.charCodeAt(at);
      if (code <= 0x20 || code === SLASH || code === GREATER || code === EQUALS || code === 0x3c) break;
    }
    return at;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (this.xml.charCodeAt(at) <= 0x20) at += 1;
    return at;
  }

  /** The position behind the next `mark`; without one the part is cut off. */
  private after(mark: string, from: number): number {
    let start = from;
    for (;;) {
      const found = this.xml.indexOf(mark, start);
      if (found >= 0) return found + mark.length;
      start = Math.max(from, this.xml.length - mark.length);
      if (!this.source.extend()) throw this.fault('unexpected end');
    }
  }

  private fault(what: string): Error {
    return damaged(`${this.part}: ${what}`);
  }
}
