/** The plans that can be chosen, loaded after the pane is drawn. */
import type { Plan } from '../plan/schema';
import type * as PlanData from './plan-data';
import type { ListedPlan } from './plan-data';
import type { AssignedPlan, ImportedPlan, Session } from './session';
import { Signal } from './signal';

export type { ListedPlan } from './plan-data';

export type Plans =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | {
      readonly state: 'ready';
      readonly plans: readonly ListedPlan[];
      /** Imported plans of an earlier session that can no longer be read. */
      readonly broken: readonly { readonly file: string; readonly error: unknown }[];
    };

const loadData = (): Promise<typeof PlanData> => import(/* webpackChunkName: "plans" */ './plan-data');

/** Holds the plans; asked again after a failure and after an import. */
export class PlanShelf {
  readonly plans = new Signal<Plans>({ state: 'loading' });

  constructor(
    private readonly imported: () => readonly ImportedPlan[],
    private readonly assigned: () => readonly AssignedPlan[],
  ) {}

  async load(): Promise<void> {
    if (this.plans.get().state === 'failed') this.plans.set({ state: 'loading' });
    try {
      const { listPlans, keptPlan } = await loadData();
      const read: Plan[] = [];
      const broken: { file: string; error: unknown }[] = [];
      for (const kept of this.imported()) {
        try {
          read.push(keptPlan(kept));
        } catch (error) {
          // Made by another version of the program: shown by name, the other plans stay usable.
          broken.push({ file: kept.file, error });
        }
      }
      this.plans.set({ state: 'ready', plans: listPlans(read, this.assigned()), broken });
    } catch (error) {
      this.plans.set({ state: 'failed', error });
    }
  }

  /** Every plan a form may belong to. @throws what kept the plans from being loaded */
  async all(): Promise<readonly Plan[]> {
    if (this.plans.get().state !== 'ready') await this.load();
    const plans = this.plans.get();
    if (plans.state === 'failed') throw plans.error;
    return plans.state === 'ready' ? plans.plans.map(({ plan }) => plan) : [];
  }

  /** Reads a plan file. @throws ReportError `error.plan-invalid` */
  async read(text: string, file: string): Promise<ImportedPlan> {
    const { readPlanFile } = await loadData();
    return readPlanFile(text, file).kept;
  }
}

/** The plan that counts: the chosen one, else the open form's, else the first. */
export function chosenPlan(
  plans: readonly ListedPlan[],
  { planId }: Pick<Session, 'planId'>,
  formPlanId: string | undefined,
): ListedPlan | undefined {
  const find = (id: string | null | undefined): ListedPlan | undefined =>
    plans.find(({ plan }) => plan.id === id);
  return find(planId) ?? find(formPlanId) ?? plans[0];
}
