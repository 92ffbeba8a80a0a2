/** `_assign`: which plan an assignment workbook belongs to, and what its rows are, also where that plan is not at hand. */
import { z } from 'zod';
import { hiddenJson } from '../../forms/hidden-json';
import type { Grid } from '../../forms/sheet/grid';
import { ReportError } from '../../i18n/report-error';
import { planHash } from '../../plan/hash';
import type { Plan } from '../../plan/schema';
import { itemsOf } from './items';

/** Raised when such a workbook can no longer be read by the older program. */
const VERSION = 1;

const markerSchema = z.object({
  assignments: z.literal(VERSION),
  planId: z.string(),
  planHash: z.string(),
  items: z.array(
    z.object({
      code: z.string(),
      part: z.enum(['indicators', 'projects', 'tasks']),
      name: z.string(),
      concept: z.string().nullable(),
    }),
  ),
});
export type AssignmentMarker = z.infer<typeof markerSchema>;

const versionSchema = z.object({ assignments: z.int() });

export function assignmentMarker(plan: Plan): AssignmentMarker {
  return {
    assignments: VERSION,
    planId: plan.id,
    planHash: planHash(plan),
    items: itemsOf(plan).map(({ code, part, name, concept }) => ({ code, part, name, concept })),
  };
}

/**
 * The marker among the sheets of a workbook; null where there is none.
 *
 * @throws ReportError `error.assignments-version` where a newer program made it
 */
export function findAssignmentMarker(grids: readonly Grid[], fileName: string): AssignmentMarker | null {
  for (const grid of grids) {
    if (grid.visible) continue;
    const json = hiddenJson(grid);
    const version = versionSchema.safeParse(json);
    if (!version.success) continue;
    if (version.data.assignments > VERSION)
      throw new ReportError('error.assignments-version', { file: fileName });
    const marker = markerSchema.safeParse(json);
    if (marker.success) return marker.data;
  }
  return null;
}
