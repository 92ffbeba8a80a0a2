/** The plan that counts now. */
import { knownForm } from './filing-desk';
import { usePane } from './pane-context';
import { chosenPlan, type ListedPlan } from './plans';
import { useSignal } from './signal';

/** undefined while the plans are not there. */
export function useChosenPlan(): ListedPlan | undefined {
  const { shelf, session, filing } = usePane();
  const plans = useSignal(shelf.plans);
  const choices = useSignal(session);
  const form = knownForm(useSignal(filing.state));
  return plans.state === 'ready' ? chosenPlan(plans.plans, choices, form?.filing.plan.id) : undefined;
}
