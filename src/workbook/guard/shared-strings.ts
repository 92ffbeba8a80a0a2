/** The shared strings as plain texts; runs in other fonts are joined, phonetic guides and extensions left out. */
import type { CellContent } from '../../forms/sheet/grid';
import type { GuardLimits } from './limits';
import { grouped, hostile } from './refusal';
import { decodeOfficeEscapes, ownCopy } from './xml-text';
import type { XmlReader } from './xml-reader';

/** What cells hold that refer to a string: one object for all of them, units and departments stand in thousands. */
export type TextContent = Extract<CellContent, { kind: 'text' }>;

/** The strings in order; the reader stands on the part's root element, `undefined` if the workbook has no such part. */
export function readSharedStrings(
  reader: XmlReader | undefined,
  limits: GuardLimits,
): readonly TextContent[] {
  const strings: TextContent[] = [];
  reader?.eachChild((name) => {
    if (name !== 'si') return;
    if (strings.length >= limits.cells) throw hostile(`> ${grouped(limits.cells)} strings`);
    strings.push(textContent(readItem(reader)));
  });
  return strings;
}

/** A text of a cell as the file spells it. */
export function textContent(text: string): TextContent {
  return { kind: 'text', text: ownCopy(decodeOfficeEscapes(text)) };
}

/** A string of the part, or the `is` of a cell. */
export function readItem(reader: XmlReader): string {
  let text = '';
  reader.eachChild((name) => {
    if (name === 't') text += reader.readText();
    if (name !== 'r') return;
    reader.eachChild((child) => {
      if (child === 't') text += reader.readText();
    });
  });
  return text;
}
