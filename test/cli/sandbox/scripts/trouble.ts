/** A sandbox script that does whatever a test asks for: harm, too. */
import { threadId } from 'node:worker_threads';
import { ReportError } from '../../../../src/i18n/report-error';
import { serve } from '../../../../src/cli/sandbox/serve';

export type Trouble =
  | { readonly do: 'echo'; readonly value: unknown; readonly afterMs?: number }
  | {
      readonly do:
        | 'data'
        | 'thread'
        | 'loop'
        | 'wait'
        | 'match'
        | 'heap'
        | 'buffers'
        | 'exit'
        | 'abort'
        | 'kill'
        | 'throw'
        | 'refuse'
        | 'reject-later'
        | 'function';
    };

const kept: unknown[] = [];

function forever(step: () => void): never {
  for (;;) step();
}

const TROUBLES: Readonly<Record<Exclude<Trouble['do'], 'echo' | 'data'>, () => unknown>> = {
  thread: () => ({ pid: process.pid, threadId }),
  loop: () => forever(() => {}),
  wait: () => new Promise(() => {}),
  match: () => /^(a+)+$/.test(`${'a'.repeat(60)}b`),
  heap: () => forever(() => kept.push(new Array(1_000).fill({}))),
  buffers: () => forever(() => kept.push(new Uint8Array(1 << 20).fill(1))),
  exit: () => process.exit(0),
  abort: () => process.kill(process.pid, 'SIGABRT'),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  throw: () => {
    throw new TypeError('a defect');
  },
  refuse: () => {
    throw new ReportError('error.file-encrypted', { file: '甲.xlsx' });
  },
  'reject-later': () => {
    setTimeout(() => void Promise.reject(new Error('later')), 5);
    return new Promise(() => {});
  },
  function: () => () => {},
};

serve(async (job: Trouble, data: unknown) => {
  if (job.do === 'echo') {
    if (job.afterMs !== undefined) await new Promise((resolve) => setTimeout(resolve, job.afterMs));
    return job.value;
  }
  return job.do === 'data' ? data : TROUBLES[job.do]();
});
