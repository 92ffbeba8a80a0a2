/** 责任分解: who leads and who assists which row of a plan. */
export type { Assignment } from '../../plan/assignments';
export { proposeCarryOver, type EarlierAssignments } from './carry-over';
export { alikeDepartments, departmentKey, departmentName, splitDepartments } from './department';
export { proposeFillDown } from './fill-down';
export {
  assignmentsByCode,
  itemsOf,
  unassigned,
  withAssignments,
  type Assignments,
  type Item,
} from './items';
export { cellsOfText } from './list-cells';
export { proposeFromList } from './paste';
export { applyProposal, type Ambiguous, type Proposal, type Proposed, type Unused } from './proposal';
export { isAssignmentWorkbook, readAssignmentBook, type AssignmentBook } from './read';
export { isError, wordRemark, type Remark } from './remark';
export { assignmentSheet, assignmentWorkbook, kindOf } from './sheet';
