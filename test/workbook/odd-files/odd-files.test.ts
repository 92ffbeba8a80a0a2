/** Every odd file has one outcome, soon, wherever it is read; and none has an effect on another. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inOrder, Sandbox, type Told } from '../../../src/cli/sandbox';
import { ReportError } from '../../../src/i18n/report-error';
import { parseAddress } from '../../../src/workbook/guard/address';
import { readWorkbook, type ReadWorkbook } from '../../../src/workbook/read';
import { shown } from '../guard/files';
import { ODD_FILES, type Expected } from '.';

// A loaded machine needs some patience.
const SOON = 30_000;
jest.setTimeout(10 * SOON);

const names = new Set(ODD_FILES.map(([name]) => name));
test('every odd file has a name of its own', () => expect(names.size).toBe(ODD_FILES.length));

test.each(ODD_FILES)('%s', async (_, make, expected) => {
  const bytes = make();
  const started = Date.now();
  const outcome = await readWorkbook(bytes, '甲.xlsx').catch((error: unknown) => error);
  expect(Date.now() - started).toBeLessThan(SOON);
  check(outcome, expected);
});

function check(outcome: unknown, expected: Expected): void {
  if ('refused' in expected) {
    expect(outcome).toBeInstanceOf(ReportError);
    const { code, facts } = outcome as ReportError;
    expect([code, facts.file]).toEqual([expected.refused, '甲.xlsx']);
    if (expected.reason !== undefined) expect(facts.reason).toContain(expected.reason);
    return;
  }
  if (outcome instanceof Error) throw outcome;
  const { grids, flags } = outcome as ReadWorkbook;
  const cells = Object.keys(expected.cells).map((address) => {
    const { row = 0, column = 0 } = parseAddress(address) ?? {};
    return [address, shown(grids[0]?.cell(row, column) ?? { kind: 'blank' })];
  });
  expect(Object.fromEntries(cells)).toEqual(expected.cells);
  expect(flags).toEqual(expected.flags ?? []);
  if (expected.sheets) expect(grids.map(({ name }) => name)).toEqual(expected.sheets);
  if (expected.rows !== undefined) expect(grids[0]?.rowCount).toBe(expected.rows);
}

test('all of them in one run of the sandbox: each costs one line, in their order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'odd-'));
  const sandbox = new Sandbox<string, string>({
    script: join(__dirname, 'read-script.ts'),
    threads: 2,
    timeoutMs: 2 * SOON,
    heapMb: 512,
    rssMb: 1_500,
  });
  try {
    const paths = ODD_FILES.map(([, make], index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, make());
      return path;
    });
    const told: string[] = [];
    for await (const one of inOrder(sandbox, paths, 8)) told.push(line(one));
    expect(told).toEqual(
      ODD_FILES.map(([, , expected]) => ('refused' in expected ? expected.refused : 'read')),
    );
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
});

function line(told: Told<string>): string {
  if (told.kind === 'done') return told.result;
  return told.kind === 'refused' ? told.error.code : told.why;
}
