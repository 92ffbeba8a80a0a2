/** What all parts of a chart are written with: namespaces, heads, and texts in the places that XML has for them. */
import { escapeText } from '../guard/xml-text';

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const NAMESPACE = {
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  main: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  officeRelationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
} as const;

/** A value for a double-quoted attribute; without the codes a reader makes blanks of tabs and line breaks. */
export const attribute = (text: string): string =>
  escapeText(text).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');

/** An attribute's value in a tag, as it stands there; null where the tag has none. */
export function attributeIn(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? (match[1] ?? match[2] ?? '') : null;
}

/** An element with nothing but a `val`, as charts have many. */
export const flag = (name: string, value: string | number): string => `<c:${name} val="${value}"/>`;

export const solidFill = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.toUpperCase()}"/></a:solidFill>`;
