/** The steps on the open workbook, and what is not needed to draw the page: one chunk. */
import '../late-texts';

export { JobBar } from '../components/job-bar';
export { Settings } from '../components/settings';
export { AssessStep } from './assess/assess-step';
export { CheckStep } from './check/check-step';
export { FillStep } from './fill/fill-step';
