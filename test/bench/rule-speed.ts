/** How many cells the rules check in a second: the check alone, of a filing that has been read. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checkFiling } from '../../src/check/check';
import { filledFiling } from './jobs';
import { median } from './measure';
import { syntheticPlan } from './synthetic-plan';

export interface RuleSpeed {
  readonly rows: number;
  /** Input cells at which at least one rule gave an answer. */
  readonly cells: number;
  /** Answers of rules at these cells. */
  readonly answers: number;
  /** Of the first check in the process, and the median of those after it: until then the program is compiled. */
  readonly firstMs: number;
  readonly againMs: number;
  /** The same median in time of the processor, which other programs on the machine change less. */
  readonly againCpuMs: number;
}

/** Checks after the first one. */
const AGAIN = 25;

/** What making and reading the form has left behind is not the check's to clear away. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

export function measureRules(rows: number): RuleSpeed {
  const filing = filledFiling(syntheticPlan(rows));
  collectGarbage();
  const timed = (): {
    wallMs: number;
    cpuMs: number;
    coverage: ReturnType<typeof checkFiling>['coverage'];
  } => {
    const cpu = process.cpuUsage();
    const start = process.hrtime.bigint();
    const { coverage } = checkFiling(filing);
    const wallMs = Number(process.hrtime.bigint() - start) / 1e6;
    const { user, system } = process.cpuUsage(cpu);
    return { wallMs, cpuMs: (user + system) / 1000, coverage };
  };
  const first = timed();
  const again = Array.from({ length: AGAIN }, timed);
  return {
    rows,
    cells: first.coverage.cells,
    answers: first.coverage.evaluated,
    firstMs: first.wallMs,
    againMs: median(again.map(({ wallMs }) => wallMs)),
    againCpuMs: median(again.map(({ cpuMs }) => cpuMs)),
  };
}
