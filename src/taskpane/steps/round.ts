/** The yearly round: assigning, distributing, collecting. A chunk of its own. */
import '../quiet-zod';
import '../round-texts';

export { Assigning } from './assign/assigning';
export { CollectStep } from './collect/collect-step';
