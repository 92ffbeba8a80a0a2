/** The measured programs, built like the shipped one, so that what is measured is what people run. */
import { join } from 'node:path';
import { programConfiguration, runWebpack } from '../support/webpack';

/** Each apart from the others: the stand-in for Excel, for one, would weigh on the memory of the jobs. */
const PROGRAMS = {
  job: 'test/bench/job-child.ts',
  open: 'test/bench/open-child.ts',
  round: 'test/bench/round-child.ts',
  'plan-report': 'src/cli/plan-report.ts',
} as const;

/** What these start beside themselves, by the names they look for. */
const THEIR_OWN = {
  child: 'src/cli/sandbox/child.ts',
  'take-in-thread': 'src/cli/collect/take-in-thread.ts',
  'province-script': 'test/bench/province-script.ts',
} as const;

export type Program = keyof typeof PROGRAMS;

export const programIn = (folder: string, program: Program): string => join(folder, `${program}.js`);

/** Builds the programs into a folder. @throws Error with what webpack found */
export function bundlePrograms(folder: string): Promise<void> {
  const entry = Object.entries({ ...PROGRAMS, ...THEIR_OWN });
  return runWebpack(
    programConfiguration(Object.fromEntries(entry.map(([name, file]) => [name, `./${file}`])), folder),
  );
}
