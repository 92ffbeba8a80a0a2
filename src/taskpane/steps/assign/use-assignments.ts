/** The assignments of a plan in the pane: as they are now, changed, and taken back by one step. */
import { useState } from 'react';
import { assignmentsByCode, withAssignments, type Assignments } from '../../../collect/assign';
import type { Plan } from '../../../plan/schema';
import { usePane } from '../../pane-context';
import { splitAssigned } from '../../saved-session';
import { useSignal } from '../../signal';

export interface AssignmentDesk {
  readonly current: Assignments;
  /** Whether the workbook keeps them; null outside Excel, where nothing is kept. */
  readonly isKept: boolean | null;
  readonly change: (next: Assignments) => void;
  /** Null where there is nothing to take back. */
  readonly undo: (() => void) | null;
}

/** @param plan - as it is listed */
export function useAssignments(plan: Plan): AssignmentDesk {
  const { session, dispatch, workbook } = usePane();
  const { assigned } = useSignal(session);
  const [before, setBefore] = useState<Assignments | null>(null);
  // The list of plans follows a moment later.
  const own = assigned.find(({ planId }) => planId === plan.id)?.assignments ?? plan.assignments;
  const current = assignmentsByCode(own);
  const put = (next: Assignments): void => {
    const { assignments = [] } = withAssignments(plan, next);
    dispatch({ type: 'assign', plan: { planId: plan.id, assignments } });
  };
  const undo = (): void => {
    if (before) put(before);
    setBefore(null);
  };
  return {
    current,
    isKept: workbook && !splitAssigned(assigned).left.some(({ planId }) => planId === plan.id),
    change(next) {
      setBefore(current);
      put(next);
    },
    undo: before && undo,
  };
}
