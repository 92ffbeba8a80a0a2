/**
 * The process that foreign files are handled in, started by `Sandbox` and never by hand.
 *
 * Nothing foreign runs in its main thread, so that it always hears: it hands out the jobs, watches the clock and the
 * memory, and ends as soon as its caller does.
 */
import type { Answer, FailureReason, FromChild, JobMessage, Setup, ToChild } from './messages';
import { Thread } from './thread';

const WATCH_MS = 25;
const MEGABYTE = 1024 * 1024;

const queue: JobMessage[] = [];
const threads = new Set<Thread>();
let setup: Setup | undefined;

function say(message: FromChild, then: () => void = () => {}): void {
  // An error here means that the caller is gone; `disconnect` tells that as well.
  process.send?.(message, undefined, {}, then);
}

/** At once and whatever the threads do: an orderly exit would wait for them. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

function end(why: FailureReason, detail: string): void {
  clearInterval(watch);
  say({ kind: 'ending', why, detail }, die);
}

function handOut(): void {
  if (!setup) return;
  for (const thread of threads) {
    const next = thread.isIdle ? queue.shift() : undefined;
    if (next) thread.run(next);
  }
  // Only as many as are needed: a job that is tried alone has the memory for itself.
  const starting = [...threads].filter(({ isStarting }) => isStarting).length;
  for (let more = starting; more < queue.length && threads.size < setup.threads; more += 1)
    threads.add(new Thread(setup, events));
}

const events = {
  answered: (id: number, answer: Answer): void => say({ kind: 'answer', id, answer }),
  idle: handOut,
  gone: (thread: Thread): void => {
    threads.delete(thread);
    handOut();
  },
  broken: (detail: string): void => say({ kind: 'broken', detail }, die),
  stuck: (): void => end('time', 'a thread cannot be stopped'),
};

/** Bytes outside of the threads' heaps have no limit of their own. */
const watch = setInterval(() => {
  const rss = process.memoryUsage.rss() / MEGABYTE;
  if (setup && rss > setup.rssMb) end('memory', `${Math.round(rss)} MB > ${setup.rssMb} MB`);
}, WATCH_MS);

process.on('message', (message: ToChild) => {
  if (message.kind === 'setup') setup = message;
  else queue.push(message);
  handOut();
});
process.on('disconnect', die);
// Ctrl-C reaches all processes of a terminal; it is for the caller to say what is then done.
process.on('SIGINT', () => {});
say({ kind: 'up' });
