/** The yearly round: assigning, distributing, collecting. A chunk of its own. */
import '../round-texts';

export { CollectStep } from './collect/collect-step';
