/** The shared strings as plain texts; runs in other fonts are joined, phonetic guides and extensions left out. */
import type { GuardLimits } from './limits';
import { grouped, hostile } from './refusal';
import type { XmlReader } from './xml-reader';

/** The texts in order; the reader stands on the part's root element, `undefined` if the workbook has no such part. */
export function readSharedStrings(reader: XmlReader | undefined, limits: GuardLimits): readonly string[] {
  const texts: string[] = [];
  reader?.eachChild((name) => {
    if (name !== 'si') return;
    if (texts.length >= limits.cells) throw hostile(`> ${grouped(limits.cells)} strings`);
    texts.push(readItem(reader));
  });
  return texts;
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
