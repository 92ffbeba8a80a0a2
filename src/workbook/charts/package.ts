/** The parts of a package that are changed before it is packed: relationships, content types, free names. */
import { strFromU8, strToU8, type Unzipped } from 'fflate';
import { attribute, attributeIn, HEAD, NAMESPACE } from './xml';

/** Where one part leads to another. */
export interface NewRelationship {
  /** The last word of the relationship's type. */
  readonly type: 'drawing' | 'chart';
  /** The full name of the part that it leads to. */
  readonly part: string;
}

const TYPES_PART = '[Content_Types].xml';

export class EditablePackage {
  private readonly parts: Unzipped;

  constructor(parts: Unzipped) {
    this.parts = { ...parts };
  }

  /** All parts as they are now. */
  get unzipped(): Unzipped {
    return this.parts;
  }

  /** @throws RangeError where there is no such part: the frame is not what ExcelJS writes */
  read(part: string): string {
    const bytes = this.parts[part];
    if (!bytes) throw new RangeError(`the package has no ${part}`);
    return strFromU8(bytes);
  }

  write(part: string, xml: string): void {
    this.parts[part] = strToU8(xml);
  }

  /** The highest number among parts of a name like `xl/charts/chart1.xml`. */
  lastNumber(before: string): number {
    return Object.keys(this.parts).reduce((last, name) => {
      const digits = name.startsWith(before) ? /^(\d+)\.xml$/.exec(name.slice(before.length)) : null;
      return Math.max(last, Number(digits?.[1] ?? 0));
    }, 0);
  }

  /** The part that a relationship leads to. @throws RangeError where the relationship is missing */
  target(source: string, id: string): string {
    const tag = relationshipTags(this.relationships(source)).find((one) => attributeIn(one, 'Id') === id);
    const target = tag === undefined ? null : attributeIn(tag, 'Target');
    if (target === null) throw new RangeError(`${source} has no relationship ${id}`);
    return resolved(source, target);
  }

  /** Adds relationships from a part. @returns their ids, in the same order */
  relate(source: string, added: readonly NewRelationship[]): readonly string[] {
    const xml = this.relationships(source);
    const last = relationshipTags(xml).reduce(
      (most, tag) => Math.max(most, Number(/^rId(\d+)$/.exec(attributeIn(tag, 'Id') ?? '')?.[1] ?? 0)),
      0,
    );
    const ids = added.map((_, index) => `rId${last + index + 1}`);
    const tags = added.map(({ type, part }, index) => {
      const kind = `${NAMESPACE.officeRelationships}/${type}`;
      // From the root of the package: the same wherever the source lies.
      return `<Relationship Id="${ids[index]}" Type="${kind}" Target="/${attribute(part)}"/>`;
    });
    this.write(relationshipsPart(source), appended(xml, tags.join('')));
    return ids;
  }

  /** Says what new parts are. */
  declare(parts: readonly string[], contentType: string): void {
    const tags = parts.map((part) => `<Override PartName="/${part}" ContentType="${contentType}"/>`);
    this.write(TYPES_PART, appended(this.read(TYPES_PART), tags.join('')));
  }

  private relationships(source: string): string {
    const part = relationshipsPart(source);
    return this.parts[part]
      ? this.read(part)
      : `${HEAD}<Relationships xmlns="${NAMESPACE.relationships}"></Relationships>`;
  }
}

const relationshipsPart = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

const relationshipTags = (xml: string): readonly string[] => xml.match(/<Relationship\s[^>]*>/g) ?? [];

/** XML with elements at the end of its root, which may be empty. */
export function appended(xml: string, elements: string): string {
  const end = /<\/[\w.:-]+>\s*$/.exec(xml);
  if (end) return xml.slice(0, end.index) + elements + xml.slice(end.index);
  return xml.replace(/<([\w.:-]+)([^<>]*)\/>\s*$/, (_, name: string, rest: string) => {
    return `<${name}${rest}>${elements}</${name}>`;
  });
}

function resolved(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
