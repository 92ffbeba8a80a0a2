/** A small pull reader for the XML of Office files: one pass, no recursion, namespaces resolved, no DOCTYPE. */
import { damaged, hostile } from './refusal';
import { NamespaceScope } from './xml-namespaces';
import { XmlSource } from './xml-source';
import { decodeText, escapeText } from './xml-text';

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
 * not well-formed is refused as damaged, so that a cut-off part never reads as a shorter one. Texts and attributes are
 * known as places until they are asked for: most of a worksheet is never asked for.
 */
export class XmlReader {
  /** Local name of the element just opened; `''` if its namespace is not one of `home`. */
  name = '';
  /** How many elements are open, the current one included. */
  depth = 0;

  private readonly source: XmlSource;
  /** What is read at the moment: a piece of the part. */
  private xml = '';
  private at = 0;
  private textStart = 0;
  private textEnd = 0;
  private isRaw = false;
  private closing = false;
  private seenRoot = false;
  private readonly open: string[] = [];
  /** Of each attribute: where its name starts and ends, where its value does. */
  private readonly places: number[] = [];
  private attributes = 0;
  private readonly namespaces: NamespaceScope;

  /**
   * @param pieces - the decoded part, cut anywhere
   * @param part - its name, for messages
   * @param home - namespaces whose elements count; elements without any namespace count too
   */
  constructor(
    pieces: Iterable<string>,
    private readonly part: string,
    home: ReadonlySet<string>,
  ) {
    this.source = new XmlSource(pieces);
    this.namespaces = new NamespaceScope(home);
  }

  /** Goes to the next token; comments and processing instructions are passed over. */
  next(): XmlToken {
    if (this.closing) return this.close();
    for (;;) {
      const { xml, at } = this;
      const start = xml.indexOf('<', at);
      if (start !== at) {
        const end = start < 0 ? xml.length : start;
        this.at = end;
        if (this.depth > 0 && end > at) {
          this.setText(at, end, false);
          return 'text';
        }
        if (start < 0) {
          if (!this.source.advance()) return this.finish();
          this.xml = this.source.text;
          this.at = 0;
          continue;
        }
      }
      const second = xml.charCodeAt(start + 1);
      if (second === SLASH) return this.closeTag(start);
      if (second === 0x3f) this.at = this.after('?>', start + 2);
      else if (second !== 0x21) return this.openTag(start);
      else if (xml.startsWith('<!--', start)) this.at = this.after('-->', start + 4);
      else if (this.depth > 0 && xml.startsWith('<![CDATA[', start)) {
        this.at = this.after(']]>', start + 9);
        this.setText(start + 9, this.at - 3, true);
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
    const { xml, places } = this;
    const { length } = name;
    for (let index = 0; index < 4 * this.attributes; index += 4) {
      const start = places[index] ?? 0;
      if ((places[index + 1] ?? 0) - start === length && xml.startsWith(name, start))
        return this.value(index);
    }
    return undefined;
  }

  /** An attribute with any prefix (`r:id`, whatever the prefix is called in this file). */
  prefixedAttribute(local: string): string | undefined {
    for (let index = 0; index < 4 * this.attributes; index += 4) {
      const name = this.xml.slice(this.places[index], this.places[index + 1]);
      if (name.endsWith(`:${local}`)) return this.value(index);
    }
    return undefined;
  }

  /** Goes to the end of the element just opened, whatever it contains. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  /** The text of the element just opened, without that of elements within it; goes to its end. */
  readText(): string {
    return this.joinTexts(() => this.text);
  }

  /** The same with entities as they stand in the file, for texts of which most is not needed; `decodeText` reads it. */
  readRawText(): string {
    return this.joinTexts(() => (this.isRaw ? escapeText(this.text) : this.rawText));
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

  private joinTexts(read: () => string): string {
    const outside = this.depth - 1;
    let text = '';
    for (;;) {
      const token = this.next();
      if (token === 'text') text = text === '' ? read() : text + read();
      else if (token === 'open') this.skip();
      else if (this.depth <= outside) return text;
    }
  }

  private get rawText(): string {
    return this.xml.slice(this.textStart, this.textEnd);
  }

  private value(index: number): string {
    return decodeText(this.xml.slice(this.places[index + 2], this.places[index + 3]));
  }

  private setText(start: number, end: number, isRaw: boolean): void {
    this.textStart = start;
    this.textEnd = end;
    this.isRaw = isRaw;
  }

  private finish(): XmlToken {
    if (this.depth > 0 || !this.seenRoot) throw this.fault('unexpected end');
    return 'end';
  }

  private closeTag(start: number): XmlToken {
    const name = this.open[this.depth - 1];
    const nameEnd = start + 2 + (name?.length ?? 0);
    if (
      name !== undefined &&
      this.xml.startsWith(name, start + 2) &&
      this.xml.charCodeAt(nameEnd) === GREATER
    )
      this.at = nameEnd + 1;
    else {
      const end = this.after('>', start + 2);
      const found = this.xml.slice(start + 2, end - 1).trimEnd();
      if (found !== name) throw this.fault(`</${found.slice(0, 40)}>`);
      this.at = end;
    }
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
    const name = this.namespaces.localName(qualified);
    // a prefix that nobody declared: Excel refuses it, and skipping the element would lose its content silently
    if (name === undefined) throw this.fault(`${qualified.slice(0, 40)}:`);
    this.name = name;
    return 'open';
  }

  private readAttributes(from: number): void {
    this.attributes = 0;
    let at = this.skipSpace(from);
    for (;;) {
      const code = this.xml.charCodeAt(at);
      if (code === GREATER) break;
      if (code === SLASH && this.xml.charCodeAt(at + 1) === GREATER) {
        this.closing = true;
        at += 1;
        break;
      }
      at = this.skipSpace(this.readAttribute(at));
    }
    this.at = at + 1;
    // Within a value it means that a quotation mark is missing.
    const next = this.xml.indexOf('<', from);
    if (next >= 0 && next < at) throw this.fault('attribute');
  }

  /** Notes the attribute at this place. @returns the place behind it */
  private readAttribute(at: number): number {
    const nameEnd = this.nameEnd(at);
    const equals = this.skipSpace(nameEnd);
    const start = this.skipSpace(equals + 1);
    const quote = this.xml[start];
    if (nameEnd === at || this.xml.charCodeAt(equals) !== EQUALS || (quote !== '"' && quote !== "'")) {
      throw this.fault('attribute');
    }
    const end = this.after(quote, start + 1);
    if (this.xml.startsWith('xmlns', at)) {
      const name = this.xml.slice(at, nameEnd);
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        this.namespaces.bind(name.slice(6), decodeText(this.xml.slice(start + 1, end - 1)), this.depth);
        return end;
      }
    }
    const index = 4 * this.attributes;
    this.attributes += 1;
    this.places[index] = at;
    this.places[index + 1] = nameEnd;
    this.places[index + 2] = start + 1;
    this.places[index + 3] = end - 1;
    return end;
  }

  private nameEnd(from: number): number {
    const { xml } = this;
    let at = from;
    for (; at < xml.length; at += 1) {
      const code = xml.charCodeAt(at);
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
      this.xml = this.source.text;
    }
  }

  private fault(what: string): Error {
    return damaged(`${this.part}: ${what}`);
  }
}
