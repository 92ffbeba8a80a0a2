/** The bundled plans, loaded after the pane is drawn. */
import { useEffect, useState } from 'react';
import type { PlanSummary } from '../plan/catalogue';
import type { Plan } from '../plan/schema';

export interface ListedPlan {
  readonly plan: Plan;
  readonly summary: PlanSummary;
}

export type Plans =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly state: 'ready'; readonly plans: readonly ListedPlan[] };

type Loaded = Exclude<Plans, { state: 'failed' }> | { readonly state: 'failed'; readonly error: unknown };

async function load(): Promise<readonly ListedPlan[]> {
  const { bundledPlans, summarise } = await import(/* webpackChunkName: "plans" */ '../plan/catalogue');
  return bundledPlans().map((plan) => ({ plan, summary: summarise(plan) }));
}

/** Loads the plans once; after a failure again on `retry`. */
export function usePlans(): Plans {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    load().then(
      (plans) => wanted && setLoaded({ state: 'ready', plans }),
      (error: unknown) => wanted && setLoaded({ state: 'failed', error }),
    );
    return () => {
      wanted = false;
    };
  }, [attempt]);
  if (loaded.state !== 'failed') return loaded;
  const retry = (): void => {
    setLoaded({ state: 'loading' });
    setAttempt(attempt + 1);
  };
  return { ...loaded, retry };
}
