/** Which changes of a filled form can be read alone, and what is never taken for one of them. */
import { rowsToRead, withRows } from '../../src/forms/reread';
import { gridOf, type Grid } from '../../src/forms/sheet/grid';
import { fill, textCell, type FilledForm } from '../support/filing';

const SHEET = '指标填报';
const gridsOf = (form: FilledForm): Grid[] =>
  form.sheets.map(({ name, rows, visible }) => gridOf(name, rows, visible));
const form = fill('changsha-14th');
const filing = form.read();
const at = (key: string, code = 'CS-03'): string => form.cell('indicators', code, key);
const row = (code: string): number => form.row('indicators', code);
const change = (address: string, sheet = SHEET): ReturnType<typeof rowsToRead> =>
  rowsToRead(filing, [{ sheet, address }]);

describe('the rows to read', () => {
  test('are those of the changed input cells, each once', () => {
    expect(change(at('actual:2022'))).toEqual([{ sheet: SHEET, rows: [row('CS-03')] }]);
    expect(change(`${at('actual:2022', 'CS-02')}:${at('actual:2022', 'CS-04')}`)).toEqual([
      { sheet: SHEET, rows: [row('CS-02'), row('CS-03'), row('CS-04')] },
    ]);
    expect(
      rowsToRead(filing, [
        { sheet: SHEET, address: `${at('actual:2024', 'CS-07')},${at('actual:2021', 'CS-05')}` },
        { sheet: SHEET, address: at('explanation', 'CS-07') },
        { sheet: '任务填报', address: form.cell('tasks', filing.tasks[0]?.task.code ?? '', 'status') },
      ]),
    ).toEqual([
      { sheet: SHEET, rows: [row('CS-05'), row('CS-07')] },
      { sheet: '任务填报', rows: [filing.tasks[0]?.row] },
    ]);
  });

  test.each([
    ['a code', at('code')],
    ['a name, which is locked', at('name')],
    ['a yearly target, which is locked', at('annualTarget:2022')],
    ['the live hint', at('hint')],
    ['inputs and locked cells together', `${at('actual:2022')}:${at('actual:2023')}`],
    ['the headers', 'K3'],
    ['a row below the table', `K${row('CS-14') + 1}`],
    ['whole columns', 'K:K'],
    ['whole rows', '4:4'],
    ['cells that moved', ''],
    ['what is no address', '#REF!'],
  ])('are not told by %s', (_, address) => {
    expect(change(address)).toBeNull();
  });

  test('are not told by a change of another sheet, or of one whose name is not known', () => {
    expect(change('B2', '_plan')).toBeNull();
    expect(change(at('actual:2022'), '指标填报 (2)')).toBeNull();
    expect(change(at('actual:2022'), '')).toBeNull();
  });

  test('are not known where an input cell holds a formula: it changes without a word', () => {
    const calculated = fill('changsha-14th').set('indicators', 'CS-05', 'actual:2022', {
      kind: 'formula',
      formula: 'K4*2',
      result: { kind: 'number', value: 5, percent: false },
    });
    expect(rowsToRead(calculated.read(), [{ sheet: SHEET, address: at('actual:2022') }])).toBeNull();
  });

  test('are not known where a row is there twice: what stands in both is compared', () => {
    const doubled = fill('changsha-14th');
    const rows = doubled.dataRows('indicators');
    doubled.setDataRows('indicators', [...rows, [...(rows[2] ?? [])]]);
    expect(rowsToRead(doubled.read(), [{ sheet: SHEET, address: at('actual:2022') }])).toBeNull();
  });
});

describe('the filing with rows read again', () => {
  const read = [{ sheet: SHEET, rows: [row('CS-03')] }];

  test('is that of reading everything; the other rows are the same objects', () => {
    const changed = fill('changsha-14th').set('indicators', 'CS-03', 'actual:2022', textCell(' 12 %'));
    const renewed = withRows(filing, gridsOf(changed), read);
    expect(renewed).toEqual(changed.read());
    const others = filing.indicators.filter((filed, index) => filed === renewed?.indicators[index]);
    expect(others).toHaveLength(filing.indicators.length - 1);
  });

  test('is refused where another row stands there now', () => {
    const sorted = fill('changsha-14th');
    sorted.setDataRows('indicators', [...sorted.dataRows('indicators')].reverse());
    expect(withRows(filing, gridsOf(sorted), read)).toBeNull();
  });

  test('is refused where the hint of the row was overwritten', () => {
    const spoiled = fill('changsha-14th').set('indicators', 'CS-03', 'hint', '无误');
    expect(withRows(filing, gridsOf(spoiled), read)).toBeNull();
  });

  test('is refused where the sheet was not read', () => {
    expect(withRows(filing, [], read)).toBeNull();
  });
});
