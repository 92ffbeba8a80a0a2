/** The side of the sandbox that runs in a thread: one job after the other, each answered with exactly one message. */
import { parentPort, workerData } from 'node:worker_threads';
import { thrownAnswer, type Answer, type FromThread, type JobMessage } from './messages';

/**
 * Makes the module that calls it the script of a `Sandbox`.
 *
 * @param handler - does one job; `data` is what the sandbox was made with. Its result must survive a structured clone.
 *   A ReportError that it throws reaches the caller as such, anything else as a crash of this job.
 */
export function serve<Job, Result, Data = undefined>(
  handler: (job: Job, data: Data) => Result | Promise<Result>,
): void {
  const port = parentPort;
  if (!port) throw new Error('a sandbox script runs in a sandbox only');
  const say = (message: FromThread): void => port.postMessage(message);
  port.on('message', ({ id, job }: JobMessage) => {
    void answerTo(() => handler(job as Job, workerData as Data)).then((answer) => {
      try {
        say({ kind: 'answer', id, answer });
      } catch (error) {
        // A result that cannot be cloned, with a function in it for instance.
        say({ kind: 'answer', id, answer: thrownAnswer(error) });
      }
    });
  });
  say({ kind: 'ready' });
}

async function answerTo(work: () => unknown): Promise<Answer> {
  try {
    return { kind: 'done', result: await work() };
  } catch (error) {
    // What happens to one job must not end the thread.
    return thrownAnswer(error);
  }
}
