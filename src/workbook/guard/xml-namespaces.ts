/** Which namespace a prefix means at the current place of a document. */

export class NamespaceScope {
  private readonly bound = new Map<string, string>();
  /**
   * What to restore when an element with own declarations closes. A log instead of a copy of the map per element:
   * many elements below many declarations would make copies quadratic.
   */
  private readonly undo: { depth: number; prefix: string; uri: string | undefined }[] = [];

  /** Takes up `xmlns:prefix="uri"` of the element at the given depth; the default namespace has the prefix `''`. */
  bind(prefix: string, uri: string, depth: number): void {
    this.undo.push({ depth, prefix, uri: this.bound.get(prefix) });
    this.bound.set(prefix, uri);
  }

  /** Forgets what the element at the given depth declared. */
  leave(depth: number): void {
    for (let last = this.undo.at(-1); last && last.depth === depth; last = this.undo.at(-1)) {
      if (last.uri === undefined) this.bound.delete(last.prefix);
      else this.bound.set(last.prefix, last.uri);
      this.undo.pop();
    }
  }

  /** The namespace of a prefix, `undefined` where nothing declares it. */
  uri(prefix: string): string | undefined {
    return this.bound.get(prefix);
  }
}
