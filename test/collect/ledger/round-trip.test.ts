/** What goes into the ledger comes out of it: the same filing, the same findings, the same figures. */
import { checkFiling } from '../../../src/check/check';
import { buildLedger } from '../../../src/collect/ledger/build';
import { addReceived, EMPTY_LEDGER, type Ledger } from '../../../src/collect/ledger/ledger';
import { isLedger, readLedger } from '../../../src/collect/ledger/read';
import { submissionOf } from '../../../src/collect/ledger/submission';
import { filingOf as rebuilt } from '../../../src/collect/ledger/to-filing';
import type { Entry } from '../../../src/forms/entry';
import type { Filing } from '../../../src/forms/filing';
import type { Grid } from '../../../src/forms/sheet/grid';
import { ReportError } from '../../../src/i18n/report-error';
import { annualTargetsFor } from '../../../src/plan/annual-targets';
import { bundledPlans } from '../../../src/plan/catalogue';
import { readWorkbook } from '../../../src/workbook/read';
import { writeWorkbook } from '../../../src/workbook/write';
import { textCell } from '../../support/filing';
import { CITY, filingOf, send, ZONE } from './support';

const options = { plans: bundledPlans(), created: new Date(Date.UTC(2026, 0, 15)) };

async function saved(ledger: Ledger): Promise<readonly Grid[]> {
  return (await readWorkbook(await writeWorkbook(buildLedger(ledger, options)), '台账.xlsx')).grids;
}

const COMPUTED = ['hint', 'totalDone', 'doneShare'];

/** Without the formulas that the form computes itself. */
function typed({ entries }: { readonly entries: Filing['tasks'][number]['entries'] }): [string, Entry][] {
  return [...entries]
    .filter(([key]) => !COMPUTED.includes(key))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

const ODD = {
  'CS-01': { explanation: '=1+1 说明\n第二行', source: '2022' },
  'CS-02': { 'actual:2022': '未统计', department: '@统计局' },
} as const;

/** What somebody calculates in an input cell. */
const SUM = {
  kind: 'formula',
  formula: '1.8+1',
  result: { kind: 'number', value: 2.8, percent: false },
} as const;

describe.each(bundledPlans().map(({ id }) => id))('a filing of %s', (plan) => {
  const years = plan.endsWith('2024') ? [2024] : [2021, 2022];
  const filing = filingOf('x.xlsx', { plan, years });
  const again = rebuilt(submissionOf(filing, null), filing.plan);

  it('is the same filing again without its file', () => {
    expect(again.indicators.map(typed)).toEqual(filing.indicators.map(typed));
    expect(again.projects.map(typed)).toEqual(filing.projects.map(typed));
    expect(again.tasks.map(typed)).toEqual(filing.tasks.map(typed));
    expect({ ...again, indicators: [], projects: [], tasks: [] }).toEqual({
      ...filing,
      indicators: [],
      projects: [],
      tasks: [],
    });
  });

  it('is checked with the same findings', () => {
    const annualTargets = annualTargetsFor(filing.plan, bundledPlans());
    const [before, after] = [filing, again].map((one) => checkFiling(one, { annualTargets }));
    expect(after?.findings).toEqual(before?.findings);
    expect(after?.explained).toEqual(before?.explained);
    expect([...(after?.untrusted ?? [])]).toEqual([...(before?.untrusted ?? [])]);
  });
});

describe('a ledger', () => {
  const received = [
    send('甲.xlsx', {
      answers: ODD,
      spoil: (form) => form.set('indicators', 'CS-01', 'actual:2021', SUM),
    }),
    send('乙.xlsx', { plan: ZONE, department: null, saved: null }),
    send('退.xlsx', { answers: { 'CS-03': { 'actual:2021': '很多' } } }),
  ];
  const ledger = addReceived(EMPTY_LEDGER, received);

  it('takes in what has no mandatory finding and sends the rest back', () => {
    expect(received.map(({ receipt }) => receipt.submission !== null)).toEqual([true, true, false]);
    expect(received[2]?.receipt.reasons[0]).toMatch(/^指标填报!K6 .*“很多”不是数字/);
  });

  it('is read from its file as it was written', async () => {
    const grids = await saved(ledger);
    expect(isLedger(grids)).toBe(true);
    const read = readLedger(grids, '台账.xlsx', bundledPlans());
    expect([...read.receipts.values()].sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual(
      [...ledger.receipts.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
    );
    expect(read.submissions).toEqual(ledger.submissions);
  });

  it('shows a figure as the number that was read and keeps what was typed', async () => {
    const grids = await saved(ledger);
    const figures = grids.find(({ name }) => name === '台账');
    const rows = Array.from({ length: figures?.rowCount ?? 0 }, (_, row) =>
      Array.from({ length: 17 }, (__, column) => figures?.cell(row + 1, column + 1)),
    );
    const row = rows.find(
      ([, , , code, , column]) =>
        code?.kind === 'text' &&
        code.text === 'CS-01' &&
        column?.kind === 'text' &&
        column.text === '2021年实际',
    );
    expect(row?.[8]).toEqual({ kind: 'number', value: 2.8, percent: false });
    expect(row?.[9]).toEqual(textCell('科技局'));
    expect(row?.[10]).toEqual(textCell('采用'));
  });

  it('that was changed by hand is refused, naming the row', async () => {
    const grids = (await saved(ledger)).map((grid) =>
      grid.name !== '台账'
        ? grid
        : {
            ...grid,
            cell: (row: number, column: number) =>
              row === 7 && column === 9
                ? ({ kind: 'number', value: 99, percent: false } as const)
                : grid.cell(row, column),
          },
    );
    expect(() => readLedger(grids, '台账.xlsx', bundledPlans())).toThrow(
      new ReportError('error.ledger-edited', { file: '台账.xlsx', sheet: '台账', cell: 'A7' }),
    );
  });

  it('that lost a row is refused', async () => {
    const grids = (await saved(ledger)).map((grid) =>
      grid.name !== '台账' ? grid : { ...grid, rowCount: grid.rowCount - 1 },
    );
    expect(() => readLedger(grids, '台账.xlsx', bundledPlans())).toThrow(/不完整/);
  });

  it('may be sorted', async () => {
    const grids = (await saved(ledger)).map((grid) =>
      grid.name !== '台账'
        ? grid
        : {
            ...grid,
            cell: (row: number, column: number) =>
              grid.cell(row <= 3 ? row : grid.rowCount + 4 - row, column),
          },
    );
    expect(readLedger(grids, '台账.xlsx', bundledPlans()).submissions).toEqual(ledger.submissions);
  });

  it('with a plan that is not known is refused, naming the plan', async () => {
    const grids = await saved(ledger);
    const others = bundledPlans().filter(({ id }) => id !== CITY);
    expect(() => readLedger(grids, '台账.xlsx', others)).toThrow(/changsha-14th/);
  });
});
