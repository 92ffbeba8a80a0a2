/** Long tables: a row is made when somebody looks at it, and is the same whenever that is. */
import { shownValue } from '../../src/forms/sheet/model';
import { drawnRows } from '../../src/forms/sheet/drawn-rows';
import { mapped, RowMaker } from '../../src/review/lazy-rows';
import { reportSheet, type ReportColumn } from '../../src/review/report-table';

interface Item {
  readonly name: string;
}

const ITEMS = Array.from({ length: 500 }, (_, index): Item => ({ name: `第${index}项` }));

/** Columns that count how often their cells are made. */
function counting(): { columns: ReportColumn<Item>[]; made: () => number } {
  let made = 0;
  return {
    made: () => made,
    columns: [
      {
        header: '名称',
        width: 10,
        style: ({ name }) => (name.endsWith('0项') ? { role: 'bad' } : { role: 'text' }),
        value: ({ name }) => {
          made += 1;
          return name;
        },
      },
      {
        header: '行',
        width: 10,
        style: { role: 'number' },
        value: (_, row) => ({ formula: `ROW(A${row})`, result: row }),
      },
    ],
  };
}

const sheetOf = (columns: ReportColumn<Item>[]): ReturnType<typeof reportSheet<Item>> =>
  reportSheet<Item>({
    name: '表',
    title: '题',
    notes: [],
    banner: null,
    columns,
    records: ITEMS,
    paper: 'A4',
  });

it('makes no row before it is asked for, and each once where a writer goes through them', () => {
  const { columns, made } = counting();
  const sheet = sheetOf(columns);
  expect(sheet.rows).toHaveLength(502);
  expect(made()).toBe(0);
  const drawn = [...drawnRows(sheet)];
  expect(made()).toBe(ITEMS.length);
  expect(drawn.slice(2).map(({ values }) => values.map(shownValue))).toEqual(
    ITEMS.map(({ name }, index) => [name, index + 3]),
  );
  expect(drawn.slice(2).map(({ styles }) => styles[0]?.role)).toEqual(
    ITEMS.map(({ name }) => (name.endsWith('0项') ? 'bad' : 'text')),
  );
});

it('gives the same row in whatever order rows are looked at', () => {
  const { rows } = sheetOf(counting().columns);
  const [third, last] = [rows[4], rows[501]];
  const before = [third?.values, last?.values, third?.height, last?.styles];
  expect([third?.values, last?.values, third?.height, last?.styles]).toEqual(before);
  expect(shownValue(third?.values[0])).toBe('第2项');
  expect(shownValue(last?.values[0])).toBe('第499项');
});

it('makes records from other things as they are needed', () => {
  let made = 0;
  const records = mapped([1, 2, 3], (number): Item => {
    made += 1;
    return { name: `${number}` };
  });
  expect([records.length, made]).toEqual([3, 0]);
  expect([records.at(1), records.at(9), made]).toEqual([{ name: '2' }, undefined, 1]);
  const maker = new RowMaker(counting().columns, records);
  expect(maker.row(2, 7).values.map(shownValue)).toEqual(['3', 7]);
  expect(() => maker.row(3, 8).values).toThrow('no record 3');
});
