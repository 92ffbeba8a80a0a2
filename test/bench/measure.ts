/** Running a process for its figures, and what is said about several runs of it. */
import { spawnSync } from 'node:child_process';

/** One run of one job. */
export interface Sample {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Largest memory before the job began: the program and its input. */
  readonly startMB: number;
  readonly peakMB: number;
  /** Size of the file made, or findings of the check. */
  readonly bytes?: number;
  readonly findings?: number;
}

/** Runs a program to its end and gives what it printed. @throws Error with what it said where it failed */
export function output(program: string, args: readonly string[], accepted: readonly number[] = [0]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (error) throw error;
  if (!accepted.includes(status ?? -1))
    throw new Error(`${program} ${args.join(' ')}: ${stderr.trim().split('\n').slice(-6).join('\n')}`);
  return stdout;
}

/** The middle value; of an even number the lower middle one, so that it is always a measured one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/** Medians, figure by figure. */
export function summarise(samples: readonly Sample[]): Sample {
  const [first] = samples;
  const of = (key: 'wallMs' | 'cpuMs' | 'startMB' | 'peakMB'): number =>
    Number(median(samples.map((sample) => sample[key])).toFixed(1));
  return { ...first, wallMs: of('wallMs'), cpuMs: of('cpuMs'), startMB: of('startMB'), peakMB: of('peakMB') };
}
