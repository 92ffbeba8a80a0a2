/** `_plan`: the very hidden sheet that says which plan, years and rows a form was made for. */
import { z } from 'zod';
import { isDay } from '../plan/dates';
import { SHEET_NAMES } from './headers';
import { hiddenJson, hiddenJsonSheet } from './hidden-json';
import type { Grid } from './sheet/grid';
import type { SheetModel, WorkbookModel } from './sheet/model';

/** Raised when a form can no longer be read by the older program. */
export const FORM_FORMAT_VERSION = 1;

/** Added later: forms that lack it, or hold something else there, stay readable. */
const day = z.string().refine(isDay).nullable().catch(null);

const markerSchema = z.object({
  formatVersion: z.int(),
  planId: z.string(),
  planHash: z.string(),
  years: z.array(z.int()).min(1),
  earlierYears: z.array(z.int()).default([]),
  department: z.string().nullable(),
  /** Until when the department is to send it. */
  due: day,
  /** 1 for the first form that the department was sent for these years. */
  edition: z.int().positive().nullable().catch(null),
  issued: day,
  /** What every sheet says at its top, e.g. that the figures are samples. */
  notice: z.string().min(1).nullable().catch(null),
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
  return hiddenJsonSheet(SHEET_NAMES.marker, marker);
}

/** The marker of a form that has just been built. */
export function markerOf({ sheets }: WorkbookModel): Marker {
  const sheet = sheets.find(({ name }) => name === SHEET_NAMES.marker);
  return markerSchema.parse(JSON.parse(sheet?.rows.map(({ values }) => values[0]).join('') ?? ''));
}

/** The marker in a grid, or null where it holds none, a damaged one, or that of another version. */
export function readMarker(grid: Grid): Marker | null {
  const parsed = markerSchema.safeParse(hiddenJson(grid));
  return parsed.success ? parsed.data : null;
}

/** The format version that a grid states as its own, or null where it states none. */
export function readMarkerVersion(grid: Grid): number | null {
  const parsed = versionSchema.safeParse(hiddenJson(grid));
  return parsed.success ? parsed.data.formatVersion : null;
}
