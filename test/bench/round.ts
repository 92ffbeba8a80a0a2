/** A province's round: the forms of many departments collected into a ledger, beside openpyxl that only reads them. */
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { programIn } from './bundle';
import { output } from './measure';
import type { Yardstick } from './openpyxl';

/** What one process did: read, checked and put into the ledger all files; then all of them once more. */
export interface RoundSample {
  readonly files: number;
  readonly accepted: number;
  readonly wallMs: number;
  readonly againMs: number;
  /** Size of the ledger. */
  readonly bytes: number;
  readonly peakMB: number;
  /** Of the process with the threads that read. */
  readonly readersMB: number;
}

export interface Round extends RoundSample {
  readonly plans: number;
  readonly departments: number;
  /** Files per second that openpyxl reads on one core: before and after ours, since the machine's speed drifts. */
  readonly theirs: readonly [number, number] | null;
}

const READER = join(__dirname, 'openpyxl_read.py');
/** The yardstick reads a part of the files: its speed does not depend on how many there are. */
const PART = 500;

/** Generates, reads with the yardstick, collects, reads with the yardstick again. */
export function measureRound(
  programs: string,
  folder: string,
  [plans, departments]: readonly [number, number],
  yardstick: Yardstick | null,
): Round {
  const inbox = join(folder, 'in');
  mkdirSync(inbox, { recursive: true });
  const child = (task: string): string =>
    output(process.execPath, [
      programIn(programs, 'round'),
      ...[task, inbox, String(plans), String(departments)],
    ]);
  try {
    child('make');
    const before = yardstick && filesPerSecond(yardstick, inbox);
    const sample = JSON.parse(child('collect')) as RoundSample;
    const after = yardstick && filesPerSecond(yardstick, inbox);
    return { plans, departments, ...sample, theirs: before && after ? [before, after] : null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesPerSecond({ python }: Yardstick, folder: string): number {
  const part = join(folder, '..', 'part');
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  for (const name of readdirSync(folder).sort().slice(0, PART))
    symlinkSync(join(folder, name), join(part, name));
  const { files, wallMs } = JSON.parse(output(python, [READER, part])) as { files: number; wallMs: number };
  return (1000 * files) / wallMs;
}
