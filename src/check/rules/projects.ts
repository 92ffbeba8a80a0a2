/** The rules for project rows: money, status and dates must tell the same story. */
import {
  moneyRequired,
  overspent,
  overplanned,
  notStarted,
  finishedBeforeMoney,
  totalAddsUp,
  moneyBeforeStart,
} from './project-money';
import type { ProjectRule } from './project-row';
import {
  statusList,
  statusRequired,
  finishedWithoutMonth,
  datesInOrder,
  finishedInFuture,
  finishedStatus,
  stoppedWithoutReason,
  narrativeOfProject,
} from './project-status';

/** In the order in which they are asked; the first that fails at a cell speaks for it. */
export const PROJECT_RULES: readonly ProjectRule[] = [
  statusList,
  statusRequired,
  moneyRequired,
  notStarted,
  finishedWithoutMonth,
  datesInOrder,
  finishedInFuture,
  finishedStatus,
  totalAddsUp,
  overspent,
  overplanned,
  finishedBeforeMoney,
  moneyBeforeStart,
  stoppedWithoutReason,
  narrativeOfProject,
];
