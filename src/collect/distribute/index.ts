/** Distribution: one annual form for each department, and the list of what is out. */
export { contentHash, departmentForm, type Issue, type RoundFrame } from './form';
export { LIST_FILE } from './headers';
export { isDistributionList, readIssuedList, type IssuedForm, type IssuedList } from './issued';
export { isReplaced, listWorkbook } from './list-sheet';
export {
  planRound,
  type Differences,
  type FormStatus,
  type Round,
  type RoundForm,
  type RoundOptions,
} from './round';
export { countByPart, sharesOf, type Share } from './shares';
