/** The text of a part for a reader that never holds all of it. */

/**
 * A window on text that comes in pieces. {@link text} always ends just before a `<`, or with the part: tags and the
 * texts between them are whole in it, since neither can contain a `<`.
 */
export class XmlSource {
  text = '';
  private rest = '';
  private readonly pieces: Iterator<string>;
  /** The piece behind those taken: without one, the last of them need not be cut. */
  private ahead: string | undefined;

  constructor(pieces: Iterable<string>) {
    this.pieces = pieces[Symbol.iterator]();
    this.nextPiece();
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
    for (let piece = this.nextPiece(); piece !== undefined; piece = this.nextPiece()) {
      const cut = this.ahead === undefined ? -1 : piece.lastIndexOf('<');
      if (cut >= 0 && length + cut >= least) {
        taken.push(piece.slice(0, cut));
        this.rest = piece.slice(cut);
        break;
      }
      taken.push(piece);
      length += piece.length;
    }
    return taken.join('');
  }

  private nextPiece(): string | undefined {
    const piece = this.ahead;
    const next = this.pieces.next();
    this.ahead = next.done === true ? undefined : next.value;
    return piece;
  }
}
