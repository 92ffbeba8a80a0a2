/** 责任分解 as a workbook: written, spoilt the way people spoil it, and read back. */
import fc from 'fast-check';
import { assignmentsByCode, itemsOf, type Assignments } from '../../../src/collect/assign/items';
import {
  isAssignmentWorkbook,
  readAssignmentBook,
  type AssignmentBook,
} from '../../../src/collect/assign/read';
import { isError, wordRemark } from '../../../src/collect/assign/remark';
import { assignmentWorkbook } from '../../../src/collect/assign/sheet';
import { gridOf, type CellContent } from '../../../src/forms/sheet/grid';
import { isFormula } from '../../../src/forms/sheet/model';
import { ReportError } from '../../../src/i18n/report-error';
import { daySerial } from '../../../src/plan/dates';
import { bundledPlans, findPlan } from '../../../src/plan/catalogue';
import { readWorkbook } from '../../../src/workbook/read';
import { writeWorkbook } from '../../../src/workbook/write';
import { textCell } from '../../support/filing';
import { Book, CREATED, everyRow, without } from './support';

const TABLE = '责任分解';
const zone = findPlan('changsha-hitech-14th');
const bookOf = (assignments: Assignments = everyRow(zone), plan = zone): Book =>
  new Book(assignmentWorkbook(plan, assignments, { created: CREATED }));
const read = (book: Book, plan = zone): AssignmentBook => readAssignmentBook(book.grids(), 'a.xlsx', plan);
const kinds = ({ remarks }: AssignmentBook): string[] => remarks.map(({ kind }) => kind);

describe('what is written is read back', () => {
  test.each(bundledPlans().map((plan) => [plan.id, plan] as const))(
    'through a file of %s',
    async (_, plan) => {
      const all = everyRow(plan);
      const bytes = await writeWorkbook(assignmentWorkbook(plan, all, { created: CREATED }));
      const { grids } = await readWorkbook(bytes, 'a.xlsx');
      expect(isAssignmentWorkbook(grids, 'a.xlsx')).toBe(true);
      const book = readAssignmentBook(grids, 'a.xlsx', plan);
      expect(book).toMatchObject({ planId: plan.id, remarks: [] });
      expect(assignmentsByCode(book.assignments)).toEqual(all);
    },
  );

  test('whichever rows are assigned', () => {
    const items = itemsOf(zone);
    const assignment = fc.record({
      lead: fc.constantFrom('科技局', '财政局', '市场监管局'),
      assisting: fc.uniqueArray(fc.constantFrom('税务局', '统计局', '人社局')),
      due: fc.constantFrom(null, '2026-01-31', '2027-02-28'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(items.length - 1), assignment), { maxLength: 30 }), (some) => {
        const all = new Map(
          some.map(([index, one]) => [items[index]?.code ?? '', { code: items[index]?.code ?? '', ...one }]),
        );
        expect(assignmentsByCode(read(bookOf(all)).assignments)).toEqual(all);
      }),
      { numRuns: 25 },
    );
  });

  test('after rows were sorted, columns moved, headers spaced and lines put above', () => {
    const book = bookOf();
    const sheet = book.sheet(TABLE);
    const [title = [], note = [], count = [], header = [], ...rows] = sheet.rows;
    const turned = (cells: CellContent[]): CellContent[] =>
      Array.from(
        { length: header.length },
        (_, index) => cells[header.length - 1 - index] ?? { kind: 'blank' },
      );
    const spaced = turned(header).map((cell) =>
      cell.kind === 'text' ? textCell(` ${[...cell.text].join(' ')}`) : cell,
    );
    sheet.rows = [[], title, note, [], count, spaced, ...rows.map(turned).reverse()];
    expect(assignmentsByCode(read(book).assignments)).toEqual(everyRow(zone));
  });
});

describe('an entry', () => {
  const entry = (header: string, content: CellContent): AssignmentBook => {
    const book = bookOf();
    book.set(TABLE, 'HT-01', header, content);
    return read(book);
  };
  const first = (book: AssignmentBook): unknown => book.assignments.find(({ code }) => code === 'HT-01');

  test('is one department however it is spaced', () => {
    expect(first(entry('牵头单位', textCell(' 科　技 局')))).toMatchObject({ lead: '科技局' });
  });

  test('names assisting departments with any separator', () => {
    for (const text of ['税务局、统计局', '税务局,统计局', '税务局；统计局', '税务局\n统计局'])
      expect(first(entry('配合单位', textCell(text)))).toMatchObject({ assisting: ['税务局', '统计局'] });
  });

  test.each<[string, CellContent]>([
    ['a date', { kind: 'date', year: 2026, month: 3, day: 5 }],
    ['the number of a date', { kind: 'number', value: daySerial('2026-03-05'), percent: false }],
    ['a text', textCell('2026-3-5')],
    ['Chinese words', textCell('2026年3月5日')],
    ['eight digits', { kind: 'number', value: 20260305, percent: false }],
  ])('is a day where it is %s', (_, content) => {
    expect(first(entry('报送截止', content))).toMatchObject({ due: '2026-03-05' });
  });
});

describe('mistakes name their sheet and cell', () => {
  const spoilt = (change: (book: Book) => string): { book: AssignmentBook; cell: string } => {
    const book = bookOf();
    const cell = change(book);
    return { book: read(book), cell };
  };

  test.each<[string, string, (book: Book) => string]>([
    ['an unknown code', 'code-unknown', (book) => book.set(TABLE, 'HT-05', '代码', textCell('HT-99'))],
    ['a wiped code', 'code-missing', (book) => book.set(TABLE, 'HT-05', '代码', { kind: 'blank' })],
    [
      'a date that is none',
      'date-invalid',
      (book) => book.set(TABLE, 'HT-05', '报送截止', textCell('1月底')),
    ],
    [
      'a day that no month has',
      'date-invalid',
      (book) => book.set(TABLE, 'HT-05', '报送截止', textCell('2026-02-30')),
    ],
    ['two leads', 'lead-several', (book) => book.set(TABLE, 'HT-05', '牵头单位', textCell('甲局、乙局'))],
    [
      'an error value',
      'cell-unreadable',
      (book) => book.set(TABLE, 'HT-05', '牵头单位', { kind: 'error', code: '#REF!' }),
    ],
    [
      'a formula that nobody calculated',
      'cell-unreadable',
      (book) => book.set(TABLE, 'HT-05', '牵头单位', { kind: 'formula', formula: 'A1', result: null }),
    ],
  ])('%s', (_, kind, change) => {
    const { book, cell } = spoilt(change);
    expect(book.remarks).toEqual([expect.objectContaining({ kind, sheet: TABLE, cell })]);
    expect(book.remarks.every(isError)).toBe(true);
    expect(wordRemark(book.remarks[0] as (typeof book.remarks)[number])).toContain(`${TABLE}!${cell}`);
    if (kind !== 'date-invalid') expect(book.assignments.map(({ code }) => code)).not.toContain('HT-05');
  });

  test('a doubled code with another department is an error, with the same one a remark', () => {
    for (const [lead, kind] of [
      ['别的局', 'code-doubled'],
      ['科技局', 'row-doubled'],
    ] as const) {
      const book = bookOf();
      const { rows } = book.sheet(TABLE);
      const { row, column } = book.place(TABLE, 'HT-01', '牵头单位');
      const copy = [...(rows[row - 1] ?? [])];
      copy[column - 1] = textCell(lead);
      rows.push(copy);
      expect(read(book).remarks).toEqual([
        expect.objectContaining({
          kind,
          cell: `B${rows.length}`,
          facts: { code: 'HT-01', first: `B${row}` },
        }),
      ]);
    }
  });

  test('a department that leads and assists, and assisting ones without a lead, are pointed out', () => {
    const book = bookOf();
    book.set(TABLE, 'HT-01', '配合单位', textCell('科技局、税务局'));
    book.set(TABLE, 'HT-04', '牵头单位', { kind: 'blank' });
    const result = read(book);
    expect(kinds(result)).toEqual(['assists-itself', 'lead-missing']);
    expect(result.remarks.some(isError)).toBe(false);
    expect(result.assignments.find(({ code }) => code === 'HT-01')?.assisting).toEqual(['税务局']);
  });
});

describe('a workbook', () => {
  test('without its marker is read, and that is said', () => {
    const book = bookOf();
    book.sheets.splice(
      book.sheets.findIndex(({ name }) => name === '_assign'),
      1,
    );
    expect(isAssignmentWorkbook(book.grids(), 'a.xlsx')).toBe(false);
    expect(kinds(read(book))).toEqual(['marker-missing']);
    expect(assignmentsByCode(read(book).assignments)).toEqual(everyRow(zone));
  });

  test('of another plan says of which, and keeps the names and concepts of its rows', () => {
    const city = findPlan('changsha-14th');
    const result = read(bookOf(everyRow(city), city));
    expect(result).toMatchObject({ planId: city.id, remarks: [] });
    expect(result.items.map(({ code }) => code)).toEqual(itemsOf(city).map(({ code }) => code));
    expect(result.assignments).toHaveLength(itemsOf(city).length);
  });

  test('of the plan before it changed is read by its codes', () => {
    const [first] = zone.indicators;
    if (!first) throw new RangeError('no indicator');
    const changed = { ...zone, indicators: [{ ...first, name: '新名称' }, ...zone.indicators.slice(1)] };
    expect(kinds(read(bookOf(), changed))).toEqual(['plan-changed']);
  });

  test('with a second such sheet or without a column says so', () => {
    const copied = bookOf();
    copied.sheets.push({ ...copied.sheet(TABLE), name: '责任分解 (2)' });
    expect(kinds(read(copied))).toEqual(['sheet-copied']);
    const cut = bookOf();
    for (const cells of cut.sheet(TABLE).rows) cells.splice(6, 1);
    expect(kinds(read(cut))).toEqual(['column-missing']);
  });

  test('that is none, or of a newer program, is refused', () => {
    const code = (run: () => unknown): string => {
      try {
        run();
      } catch (error) {
        if (error instanceof ReportError) return error.code;
        throw error;
      }
      return '';
    };
    const other = [gridOf('Sheet1', [[textCell('代码'), textCell('名称')]])];
    expect(code(() => readAssignmentBook(other, 'a.xlsx', zone))).toBe('error.assignments-none');
    const newer = bookOf();
    newer.sheet('_assign').rows = [[textCell('{"assignments":2}')]];
    expect(code(() => read(newer))).toBe('error.assignments-version');
  });
});

describe('the sheet', () => {
  const model = (assignments: Assignments): ReturnType<typeof assignmentWorkbook>['sheets'][number] => {
    const [sheet] = assignmentWorkbook(zone, assignments, { created: CREATED }).sheets;
    if (!sheet) throw new RangeError('no sheet');
    return sheet;
  };

  test('counts what is assigned above the table, in the sheet itself', () => {
    const total = itemsOf(zone).length;
    const count = model(without(everyRow(zone), 'HT-01', 'HT-02')).rows[2]?.values[0] ?? null;
    if (!isFormula(count)) throw new TypeError('no formula');
    expect(count.result).toContain(`共${total}项，已分解${total - 2}项，未分解2项`);
    expect(count.formula).toContain(`$E$5:$E$${4 + total}`);
  });

  test('marks the rows that nobody leads as long as nobody does, and says it in words', () => {
    const { conditionalFormats, rows } = model(without(everyRow(zone), 'HT-01'));
    expect(conditionalFormats).toEqual([
      {
        block: { top: 5, left: 1, bottom: 4 + itemsOf(zone).length, right: 8 },
        formula: 'LEN(TRIM($E5))=0',
        role: 'watch',
      },
    ]);
    const hints = rows.slice(4, 6).map(({ values }) => values[7]);
    expect(hints.map((hint) => (hint && typeof hint === 'object' ? hint.result : hint))).toEqual([
      '未分解',
      '',
    ]);
  });
});
