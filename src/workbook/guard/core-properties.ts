/** What a workbook says about itself: when and by whom it was last saved (ECMA-376 part 2, 11). */
import type { PackageParts } from './package-parts';
import { Refusal } from './refusal';

/** Null where the file does not say, or not in a way that can be understood. */
export interface DocumentProperties {
  /** When it was last saved, ISO 8601 in UTC, by the clock of that computer. */
  readonly modified: string | null;
  readonly lastModifiedBy: string | null;
  /** How often it was saved, as far as the program counts it; Excel does not. */
  readonly revision: number | null;
}

const NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'http://purl.org/dc/terms/',
]);
const UNKNOWN: DocumentProperties = { modified: null, lastModifiedBy: null, revision: null };
/** A dozen short texts. */
const MAX_BYTES = 64 * 1024;
const MAX_NAME = 255;

/** The properties; they are never a reason to refuse a file. */
export function readProperties(parts: PackageParts): DocumentProperties {
  const key = parts.relationships('').find(({ type }) => type === 'core-properties')?.target;
  if (key === undefined || parts.size(key) > MAX_BYTES) return UNKNOWN;
  try {
    return readPart(parts, key);
  } catch (error) {
    if (error instanceof Refusal) return UNKNOWN; // damaged, or with a DOCTYPE: no value depends on it
    throw error;
  }
}

function readPart(parts: PackageParts, key: string): DocumentProperties {
  const texts = new Map<string, string>();
  const reader = parts.open(key, NAMESPACES);
  if (!reader?.openRoot('coreProperties')) return UNKNOWN;
  reader.eachChild((name) => texts.set(name, reader.readText().trim()));
  const revision = texts.get('revision') ?? '';
  const by = texts.get('lastModifiedBy') ?? '';
  return {
    modified: isoTime(texts.get('modified') ?? ''),
    lastModifiedBy: by === '' ? null : by.slice(0, MAX_NAME),
    revision: /^\d{1,9}$/.test(revision) ? Number(revision) : null,
  };
}

/** W3CDTF with a time; one without zone is taken for UTC, as the format demands it. */
function isoTime(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.test(text)) return null;
  const time = new Date(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
