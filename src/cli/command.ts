/** What a command is. */
import type { Plan } from '../plan/schema';
import type { Arguments } from './arguments';
import type { Terminal } from './terminal';

/** 0 done · 1 done, blocking findings · 2 wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

export interface Environment {
  readonly terminal: Terminal;
  readonly plans: readonly Plan[];
  /** The time that generated files carry. */
  readonly now: Date;
}

export type Command = (args: Arguments, environment: Environment) => Promise<ExitCode>;
