/** The whole way of one filled form: bytes, cells, filing, findings. */
import { checkFiling } from '../../src/check/check';
import { readFiling } from '../../src/forms/read';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans } from '../../src/plan/catalogue';
import { readWorkbook } from '../../src/workbook/read';

/** What came of it, and the milliseconds of each step. */
export interface FormFigures {
  readonly findings: number;
  readonly read: number;
  readonly filing: number;
  readonly check: number;
  /** Of the whole process until then, its start and all its threads included. */
  readonly cpu: number;
}

const plans = bundledPlans();

export async function readForm(bytes: Uint8Array, file: string): Promise<FormFigures> {
  const start = performance.now();
  const { grids } = await readWorkbook(bytes, file);
  const read = performance.now();
  const filing = readFiling(grids, file, plans);
  const understood = performance.now();
  const { findings } = checkFiling(filing, { annualTargets: annualTargetsFor(filing.plan, plans) });
  const { user, system } = process.cpuUsage();
  return {
    findings: findings.length,
    read: read - start,
    filing: understood - read,
    check: performance.now() - understood,
    cpu: (user + system) / 1000,
  };
}
