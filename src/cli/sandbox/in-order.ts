/** Many jobs through a sandbox, their outcomes in the order of the jobs, a bounded number of them in memory. */
import { ReportError } from '../../i18n/report-error';
import type { Outcome } from './messages';
import type { Sandbox } from './sandbox';

/** An outcome, or why the handler refused the job in our own words. */
export type Told<Result> = Outcome<Result> | { readonly kind: 'refused'; readonly error: ReportError };

/**
 * Takes jobs from a list, possibly an endless one, only as fast as they are done.
 *
 * @param window - how many jobs may be taken and not yet told; more than a few per thread, so that the threads have
 *   work while a slow job is waited for
 * @throws Error that a sandbox throws which was closed or does not run
 */
export async function* inOrder<Job, Result>(
  sandbox: Sandbox<Job, Result>,
  jobs: Iterable<Job> | AsyncIterable<Job>,
  window: number,
): AsyncGenerator<Told<Result>, void> {
  const taken: Promise<() => Told<Result>>[] = [];
  for await (const job of jobs) {
    taken.push(told(sandbox.run(job)));
    if (taken.length >= window) yield (await taken.shift()!)();
  }
  for (const one of taken) yield (await one)();
}

/** Kept back until its turn: an error whose turn has not come must not count as one that nobody looks at. */
async function told<Result>(run: Promise<Outcome<Result>>): Promise<() => Told<Result>> {
  try {
    const outcome = await run;
    return () => outcome;
  } catch (error) {
    if (error instanceof ReportError) return () => ({ kind: 'refused', error });
    return () => {
      throw error;
    };
  }
}
