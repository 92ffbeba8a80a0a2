/** Which namespace a prefix means at the current place of a document, and so what its elements are called. */

/** More names than a sound part has: those of a part with millions of different ones are not kept. */
const MOST_KNOWN = 500;

export class NamespaceScope {
  private readonly bound = new Map<string, string>();
  /**
   * What to restore when an element with own declarations closes. A log instead of a copy of the map per element:
   * many elements below many declarations would make copies quadratic.
   */
  private readonly undo: { depth: number; prefix: string; uri: string | undefined }[] = [];
  /** Names that were asked for since the last declaration or its end: a worksheet has thousands of elements, of few names. */
  private readonly known = new Map<string, string>();

  /** @param home - namespaces whose elements count; elements without any namespace count too */
  constructor(private readonly home: ReadonlySet<string>) {}

  /** Takes up `xmlns:prefix="uri"` of the element at the given depth; the default namespace has the prefix `''`. */
  bind(prefix: string, uri: string, depth: number): void {
    this.undo.push({ depth, prefix, uri: this.bound.get(prefix) });
    this.bound.set(prefix, uri);
    this.known.clear();
  }

  /** Forgets what the element at the given depth declared. */
  leave(depth: number): void {
    if (this.undo.length === 0) return;
    for (let last = this.undo.at(-1); last && last.depth === depth; last = this.undo.at(-1)) {
      if (last.uri === undefined) this.bound.delete(last.prefix);
      else this.bound.set(last.prefix, last.uri);
      this.undo.pop();
      this.known.clear();
    }
  }

  /** An element's name without prefix: `''` in a foreign namespace, `undefined` where nothing declares its prefix. */
  localName(qualified: string): string | undefined {
    const known = this.known.get(qualified);
    if (known !== undefined) return known;
    const colon = qualified.indexOf(':');
    const uri = this.bound.get(colon < 0 ? '' : qualified.slice(0, colon));
    if (uri === undefined && colon >= 0) return undefined;
    const isForeign = uri !== undefined && uri !== '' && !this.home.has(uri);
    const name = isForeign ? '' : qualified.slice(colon + 1);
    if (this.known.size < MOST_KNOWN) this.known.set(qualified, name);
    return name;
  }
}
