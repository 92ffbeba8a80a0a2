/** `plan-report`: the program itself. */
import { run } from './main';
import { boundMemory } from './memory';

boundMemory();
// A reader such as `head` that has seen enough is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
