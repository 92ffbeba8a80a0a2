/** The parts of an Office package, unpacked one by one within a common budget, found through relationships. */
import { decodePart, decodeWhole } from './decode-part';
import { unpack, unpackWhole } from './inflate';
import type { GuardLimits } from './limits';
import { PACKAGE_NAMESPACES } from './namespaces';
import { hostile } from './refusal';
import { XmlReader } from './xml-reader';
import { partKey, readDirectory, shortName, type ZipEntry } from './zip-directory';

/** A reference from one part to another; `type` is the last word of the relationship type (`worksheet`). */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Key of the part it leads to, `undefined` if it leads out of the file. */
  readonly target: string | undefined;
}

export class PackageParts {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly known = new Map<string, readonly Relationship[]>();
  private unpacked = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: GuardLimits,
  ) {
    this.entries = readDirectory(bytes, limits);
  }

  /** Keys of all parts: lower case, without leading slash. */
  get keys(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The text of a part, `undefined` if the file has no such part. */
  read(key: string): string | undefined {
    const pieces = this.pieces(key);
    return pieces && [...pieces].join('');
  }

  /** A reader of an XML part, `undefined` if the file has no such part. */
  open(key: string, namespaces: ReadonlySet<string>): XmlReader | undefined {
    const pieces = this.pieces(key);
    return pieces && new XmlReader(pieces, shortName(key), namespaces);
  }

  private pieces(key: string): Iterable<string> | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.unpacked += entry.size;
    if (this.unpacked > this.limits.totalBytes) throw hostile(shortName(entry.name));
    const name = shortName(entry.name);
    const whole = unpackWhole(this.bytes, entry);
    return whole ? [decodeWhole(whole, name)] : decodePart(unpack(this.bytes, entry), name);
  }

  /** Unpacked size of a part as the directory declares it, in bytes; 0 if the file has no such part. */
  size(key: string): number {
    return this.entries.get(key)?.size ?? 0;
  }

  /** The relationships of a part; those of the package itself for `''`. */
  relationships(key: string): readonly Relationship[] {
    const known = this.known.get(key);
    if (known) return known;
    const found = this.readRelationships(key);
    this.known.set(key, found);
    return found;
  }

  private readRelationships(key: string): readonly Relationship[] {
    const slash = key.lastIndexOf('/') + 1;
    const folder = key.slice(0, slash);
    const reader = this.open(`${folder}_rels/${key.slice(slash)}.rels`, PACKAGE_NAMESPACES);
    const found: Relationship[] = [];
    if (!reader?.openRoot('Relationships')) return found;
    reader.eachChild((name) => {
      if (name !== 'Relationship') return;
      const outside = reader.attribute('TargetMode')?.toLowerCase() === 'external';
      const target = reader.attribute('Target') ?? '';
      found.push({
        id: reader.attribute('Id') ?? '',
        type: (reader.attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: outside ? undefined : resolveTarget(folder, target),
      });
    });
    return found;
  }

  /** Content type of a part as `[Content_Types].xml` states it, lower case. */
  contentType(key: string): string | undefined {
    const reader = this.open('[content_types].xml', PACKAGE_NAMESPACES);
    if (!reader?.openRoot('Types')) return undefined;
    let byName: string | undefined;
    let byExtension: string | undefined;
    const extension = key.slice(key.lastIndexOf('.') + 1);
    reader.eachChild((name) => {
      const type = reader.attribute('ContentType')?.toLowerCase();
      if (name === 'Override' && partKey(reader.attribute('PartName') ?? '') === key) byName ??= type;
      if (name === 'Default' && reader.attribute('Extension')?.toLowerCase() === extension)
        byExtension ??= type;
    });
    return byName ?? byExtension;
  }
}

/** `../sharedStrings.xml` seen from `xl/worksheets/` → `xl/sharedstrings.xml`. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/').split(/[?#]/, 1)[0] ?? '';
  const steps: string[] = [];
  for (const step of `${path.startsWith('/') ? '' : folder}${path}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return partKey(decodePercent(steps.join('/')));
}

function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a name with a bare "%"
  }
}
