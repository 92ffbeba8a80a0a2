/** `_plan`: the very hidden sheet that says which plan, years and rows a form was made for. */
import { z } from 'zod';
import type { Grid } from './sheet/grid';
import { contentText } from './sheet/grid';
import type { SheetModel } from './sheet/model';
import { SHEET_NAMES } from './headers';

/** Raised when a form can no longer be read by the older program. */
export const FORM_FORMAT_VERSION = 1;

/** A cell holds at most 32 767 characters; longer text goes on in the next row. */
const CHUNK = 30_000;

const markerSchema = z.object({
  formatVersion: z.int(),
  planId: z.string(),
  planHash: z.string(),
  years: z.array(z.int()).min(1),
  earlierYears: z.array(z.int()).default([]),
  department: z.string().nullable(),
  sheets: z.array(
    z.object({
      part: z.enum(['indicators', 'projects', 'tasks']),
      name: z.string(),
      codes: z.array(z.string()),
      lockedHash: z.string(),
    }),
  ),
});

/** Any version of the format says which one it is, whatever else has changed. */
const versionSchema = z.object({ formatVersion: z.int() });

/** What a form knows about itself. */
export type Marker = z.infer<typeof markerSchema>;

/** The marker as a sheet nobody sees. */
export function markerSheet(marker: Marker): SheetModel {
  const json = JSON.stringify(marker);
  const chunks = Array.from({ length: Math.ceil(json.length / CHUNK) }, (_, index) =>
    json.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  return {
    name: SHEET_NAMES.marker,
    visibility: 'veryHidden',
    columns: [{ width: 20, style: { role: 'blank', format: '@' } }],
    rows: chunks.map((chunk) => ({ values: [chunk] })),
    protected: false,
    print: { paper: 'A4', orientation: 'portrait', titleRows: null },
  };
}

/** The marker in a grid, or null where it holds none, a damaged one, or that of another version. */
export function readMarker(grid: Grid): Marker | null {
  const parsed = markerSchema.safeParse(markerJson(grid));
  return parsed.success ? parsed.data : null;
}

/** The format version that a grid states as its own, or null where it states none. */
export function readMarkerVersion(grid: Grid): number | null {
  const parsed = versionSchema.safeParse(markerJson(grid));
  return parsed.success ? parsed.data.formatVersion : null;
}

function markerJson(grid: Grid): unknown {
  const parts: string[] = [];
  for (let row = 1; row <= grid.rowCount; row++) parts.push(contentText(grid.cell(row, 1)));
  const json = parts.join('');
  if (!json.startsWith('{')) return null;
  try {
    return JSON.parse(json);
  } catch {
    // Not JSON: somebody edited or cut the hidden sheet. The caller reads the form by its headers and says so.
    return null;
  }
}
