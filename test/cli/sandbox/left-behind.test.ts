/** The child ends with its caller, however that ends. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A caller in a process group of its own, as a terminal would start it. */
function start(task: string): ChildProcess {
  const script = join(__dirname, 'scripts/caller.ts');
  return spawn(process.execPath, ['--require', 'tsx/cjs', script, task], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function childOf(caller: ChildProcess): Promise<number> {
  const [line] = (await once(caller.stdout!, 'data')) as [Buffer];
  return Number(line.toString());
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // there is no such process
  }
}

async function isGone(pid: number): Promise<boolean> {
  for (let waited = 0; waited < 5_000 && isAlive(pid); waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return !isAlive(pid);
}

test('a caller that has nothing more to do ends by itself, without closing anything', async () => {
  const caller = start('nothing');
  const pid = await childOf(caller);
  expect(await once(caller, 'exit')).toEqual([0, null]);
  expect(await isGone(pid)).toBe(true);
});

test.each<[string, NodeJS.Signals, boolean]>([
  ['is killed', 'SIGKILL', false],
  ['is asked to end', 'SIGTERM', false],
  ['is interrupted from the keyboard, as all processes of the terminal', 'SIGINT', true],
])('a caller that %s in the middle of a job leaves nothing behind', async (_, signal, isGroup) => {
  const caller = start('loop');
  const pid = await childOf(caller);
  expect(isAlive(pid)).toBe(true);
  process.kill(isGroup ? -caller.pid! : caller.pid!, signal);
  expect(await once(caller, 'exit')).toEqual([null, signal]);
  expect(await isGone(pid)).toBe(true);
});
