/** A part of a package as a tree, read by the strict reader that outside files go through. */
import { strFromU8, type Unzipped } from 'fflate';
import { XmlReader } from '../../src/workbook/guard/xml-reader';
import { NAMESPACE } from '../../src/workbook/charts/xml';

const HOME = new Set<string>([
  ...Object.values(NAMESPACE),
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://schemas.openxmlformats.org/package/2006/content-types',
]);

export interface Element {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Element[];
  attribute(name: string): string | undefined;
}

/** @throws where the part is missing or not well-formed */
export function tree(parts: Unzipped, part: string): Element {
  const bytes = parts[part];
  if (!bytes) throw new RangeError(`no part ${part}`);
  const reader = new XmlReader([strFromU8(bytes)], part, HOME);
  if (reader.next() !== 'open') throw new RangeError(`${part} is empty`);
  return element(reader);
}

const ATTRIBUTES = [
  'val',
  'idx',
  'name',
  'descr',
  'id',
  'sz',
  'PartName',
  'ContentType',
  'Id',
  'Target',
  'Type',
];

function element(reader: XmlReader): Element {
  const { name } = reader;
  const attributes = new Map<string, string | undefined>();
  for (const one of ATTRIBUTES) attributes.set(one, reader.attribute(one));
  attributes.set('formatCode', reader.attribute('formatCode'));
  attributes.set('r:id', reader.prefixedAttribute('id'));
  const children: Element[] = [];
  let text = '';
  for (;;) {
    const token = reader.next();
    if (token === 'text') text += reader.text;
    else if (token === 'open') children.push(element(reader));
    else break;
  }
  return { name, text, children, attribute: (key) => attributes.get(key) };
}

/** All elements of a name below one, in the order of the document. */
export function all(from: Element, name: string): readonly Element[] {
  return from.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The only one. */
export function only(from: Element, name: string): Element {
  const [found, ...others] = all(from, name);
  if (!found || others.length > 0) throw new RangeError(`${name}: ${others.length + (found ? 1 : 0)}`);
  return found;
}
