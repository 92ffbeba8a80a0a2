/** A program with a sandbox, run and ended by a test: `caller.ts TASK`. Prints the child's process number. */
import { join } from 'node:path';
import { Sandbox } from '../../../../src/cli/sandbox';
import type { Trouble } from './trouble';

const sandbox = new Sandbox<Trouble, { pid: number }>({
  script: join(__dirname, 'trouble.ts'),
  threads: 2,
  timeoutMs: 60_000,
  heapMb: 64,
  rssMb: 500,
});

async function main(task: string | undefined): Promise<void> {
  const outcome = await sandbox.run({ do: 'thread' });
  process.stdout.write(`${outcome.kind === 'done' ? outcome.result.pid : outcome.detail}\n`);
  // Without a task the program has nothing more to do, and neither closes nor waits.
  if (task === 'loop') await sandbox.run({ do: 'loop' });
}

void main(process.argv[2]);
