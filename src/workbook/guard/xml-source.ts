/** The text of a part for a reader that never holds all of it. */

/**
 * A window on text that comes in pieces. {@link text} always ends just before a `<`, or with the part: tags and the
 * texts between them are whole in it, since neither can contain a `<`.
 */
export class XmlSource {
  text = '';
  private rest = '';
  private readonly pieces: Iterator<string>;

  constructor(pieces: Iterable<string>) {
    this.pieces = pieces[Symbol.iterator]();
  }

  /** Replaces the text by the one behind it; false at the end of the part, the text is empty then. */
  advance(): boolean {
    this.text = this.take(1);
    return this.text !== '';
  }

  /** Adds what stands behind the text, for comments and the like, which can contain a `<`; false at the end. */
  extend(): boolean {
    // twice as much each time, so that looking for a far end stays linear
    const more = this.take(this.text.length);
    this.text += more;
    return more !== '';
  }

  /** At least so many characters, fewer only at the end of the part. */
  private take(least: number): string {
    const taken: string[] = [];
    let length = this.rest.length;
    if (length > 0) taken.push(this.rest);
    this.rest = '';
    for (let next = this.pieces.next(); next.done !== true; next = this.pieces.next()) {
      const cut = next.value.lastIndexOf('<');
      if (cut >= 0 && length + cut >= least) {
        taken.push(next.value.slice(0, cut));
        this.rest = next.value.slice(cut);
        break;
      }
      taken.push(next.value);
      length += next.value.length;
    }
    return taken.join('');
  }
}
