/** Collects the XML of a cleaned part in pieces, so that no string grows to the size of a whole sheet. */
import { grouped, hostile } from './refusal';

const PIECE = 64 * 1024;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Bytes that may still be written; several parts can share one, since escaping can make a part larger than it was. */
export class ByteBudget {
  private left: number;

  constructor(private readonly bytes: number) {
    this.left = bytes;
  }

  spend(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw hostile(`> ${grouped(this.bytes)} B`);
  }
}

export class XmlWriter {
  private readonly encoder = new TextEncoder();
  private readonly pieces: Uint8Array[] = [];
  private pending = DECLARATION;
  private length = 0;

  constructor(private readonly budget: ByteBudget) {}

  /** Adds well-formed XML as it is. */
  add(xml: string): void {
    this.pending += xml;
    if (this.pending.length > PIECE) this.flush();
  }

  /** Everything added so far, as UTF-8. */
  bytes(): Uint8Array {
    this.flush();
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  private flush(): void {
    const piece = this.encoder.encode(this.pending);
    this.pending = '';
    this.pieces.push(piece);
    this.length += piece.length;
    this.budget.spend(piece.length);
  }
}
