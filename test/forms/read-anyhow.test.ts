/** Whatever people do to a sheet's layout and spelling, the same values come back. */
import fc from 'fast-check';
import type { Drift } from '../../src/forms/filing';
import { normaliseLabel } from '../../src/forms/columns';
import { BLANK, contentText, type CellContent } from '../../src/forms/sheet/grid';
import { readingsOf } from '../support/filled-form';
import { fill, textCell, type FillOptions, type FilledForm } from '../support/filing';

type Rows = CellContent[][];
const CODE_HEADERS = ['指标代码', '项目编号', '任务代码'];
const INPUT_HEADER = /^\d{4}年(实际|计划投资|完成投资)$/;

const labelOf = (cell: CellContent | undefined): string => normaliseLabel(contentText(cell ?? BLANK));
const headerRowOf = (rows: Rows): number =>
  rows.findIndex((row) => row.some((cell) => CODE_HEADERS.includes(labelOf(cell))));
const widthOf = (rows: Rows): number => rows.reduce((widest, row) => Math.max(widest, row.length), 0);

/** A permutation of 0 … count − 1 that depends on the seed only. */
function permutation(count: number, seed: number): number[] {
  let state = seed >>> 0;
  const order = Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  return order;
}

const reorder = <T>(items: readonly T[], seed: number): T[] =>
  permutation(items.length, seed).flatMap((index) => items.slice(index, index + 1));

/** The items with `added` in the place of `removed` ones. */
const spliced = <T>(items: readonly T[], at: number, removed: number, ...added: T[]): T[] => [
  ...items.slice(0, at),
  ...added,
  ...items.slice(at + removed),
];

/** Header texts as people and programs spell them. */
const HEADER_SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => ` ${text} `,
  (text) => [...text].join('\n'),
  (text) => text.replace('（', '(').replace('）', ')'),
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/年/, '\u3000年'),
];
const CODE_SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text.toLowerCase(),
  (text) => ` ${text}\u3000`,
  (text) => text.replace('-', ' - '),
  (text) =>
    text.normalize('NFKC').replace(/[A-Z0-9-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
];
/** Figures as text; each is read as the same number. */
const FIGURE_SPELLINGS: readonly ((value: number, unit: string) => string)[] = [
  (value) => String(value),
  (value) => ` ${value}\u00a0`,
  (value) => String(value).replace(/[-.\d]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (value) => String(value).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ','),
  (value, unit) => `${value}${unit}`,
  (value, unit) => `${value} ${unit}`,
];

interface Step {
  readonly name: string;
  /** Which of the form's sheets, counted from 0. */
  readonly sheet: number;
  readonly seed: number;
}

const STEPS: Readonly<Record<string, (rows: Rows, seed: number) => Rows>> = {
  'rows sorted anew': (rows, seed) => {
    const first = headerRowOf(rows) + 1;
    return [...rows.slice(0, first), ...reorder(rows.slice(first), seed)];
  },
  'columns moved': (rows, seed) => {
    const order = permutation(widthOf(rows), seed);
    return rows.map((row) => order.map((index) => row[index] ?? BLANK));
  },
  'a blank row inserted': (rows, seed) => spliced(rows, 1 + (seed % rows.length), 0, []),
  'a blank column inserted': (rows, seed) => {
    const at = seed % widthOf(rows);
    return rows.map((row) => spliced(row, at, 0, BLANK));
  },
  'a column of own notes inserted': (rows, seed) => {
    const [at, header] = [seed % widthOf(rows), headerRowOf(rows)];
    return rows.map((row, index) => {
      const padded = [...row, ...Array<CellContent>(Math.max(0, at - row.length)).fill(BLANK)];
      return spliced(
        padded,
        at,
        0,
        index < header ? BLANK : textCell(index === header ? '本单位备注' : '已核对'),
      );
    });
  },
  'a note row inserted': (rows, seed) => {
    const note = textCell('注：以下为上半年新增指标');
    const code = rows[headerRowOf(rows)]?.findIndex((cell) => CODE_HEADERS.includes(labelOf(cell))) ?? 0;
    const row = [...Array<CellContent>(code).fill(BLANK), note];
    return spliced(rows, headerRowOf(rows) + 1 + (seed % 3), 0, row);
  },
  'title lines inserted': (rows, seed) => [
    ...Array.from({ length: 1 + (seed % 5) }, () => [
      textCell('长沙市天心区科技局'),
      BLANK,
      textCell('2025年'),
    ]),
    ...rows,
  ],
  'headers repeated for printing': (rows, seed) => {
    const header = headerRowOf(rows);
    const at = header + 1 + (seed % (rows.length - header));
    return spliced(rows, at, 0, rows[header] ?? []);
  },
  'a header spelt another way': (rows, seed) => {
    const header = headerRowOf(rows);
    const spell = HEADER_SPELLINGS[seed % HEADER_SPELLINGS.length] ?? String;
    return rows.map((row, index) =>
      index === header
        ? row.map((cell, column) => ((column + seed) % 3 === 0 ? textCell(spell(contentText(cell))) : cell))
        : row,
    );
  },
  'codes spelt another way': (rows, seed) => {
    const header = headerRowOf(rows);
    const code = rows[header]?.findIndex((cell) => CODE_HEADERS.includes(labelOf(cell))) ?? 0;
    const spell = CODE_SPELLINGS[seed % CODE_SPELLINGS.length] ?? String;
    return rows.map((row, index) =>
      index > header && index % 2 === 0 && /^[A-Z]+\d*-/.test(contentText(row[code] ?? BLANK))
        ? spliced(row, code, 1, textCell(spell(contentText(row[code] ?? BLANK))))
        : row,
    );
  },
  'figures typed as text': (rows, seed) => {
    const header = headerRowOf(rows);
    const labels = (rows[header] ?? []).map(labelOf);
    const unitColumn = labels.indexOf('单位');
    const spell = FIGURE_SPELLINGS[seed % FIGURE_SPELLINGS.length] ?? String;
    return rows.map((row, index) => {
      const unit = unitColumn < 0 ? '亿元' : contentText(row[unitColumn] ?? BLANK);
      return row.map((cell, column) =>
        index > header && cell.kind === 'number' && INPUT_HEADER.test(labels[column] ?? '')
          ? textCell(spell(cell.value, unit))
          : cell,
      );
    });
  },
};

/** The same form again, as it was before a test changed its sheets; steps replace rows and change none. */
function fresh(id: string, options: FillOptions): () => FilledForm {
  const form = fill(id, options);
  const sheets = form.sheets;
  return () => {
    form.sheets = sheets.map((sheet) => ({ ...sheet }));
    return form;
  };
}

function apply(form: FilledForm, { name, sheet, seed }: Step): void {
  const visible = form.sheets.filter(
    ({ name: sheetName, visible: shown }) => shown && sheetName !== '填报说明',
  );
  const target = visible[sheet % visible.length];
  const change = STEPS[name];
  if (target && change) target.rows = change(target.rows, seed);
}

const steps = fc.array(
  fc.record({
    name: fc.constantFrom(...Object.keys(STEPS)),
    sheet: fc.nat({ max: 2 }),
    seed: fc.nat({ max: 2 ** 31 - 1 }),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Drifts that mention what was added without losing anything. */
const HARMLESS = new Set<Drift['kind']>(['column-extra', 'sheet-renamed']);

const FORMS: readonly (readonly [string, FillOptions, number])[] = [
  [
    'tianxin-14th',
    {
      answers: {
        'TX-01': { 'actual:2021': '未统计', explanation: '=2+3 为原文' },
        'TX-02': { 'actual:2022': null },
      },
    },
    120,
  ],
  ['tianxin-2024', {}, 60],
  ['changsha-hitech-14th', { years: [2022, 2023], form: { department: '科技局' } }, 25],
];

describe.each(FORMS)('%s', (id, options, numRuns) => {
  const newForm = fresh(id, options);
  const untouched = readingsOf(newForm().read());

  test('comes back whole after any sequence of edits that keep codes and headers', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const form = newForm();
        for (const step of sequence) apply(form, step);
        const filing = form.read();
        expect(readingsOf(filing)).toEqual(untouched);
        expect(filing.drifts.filter(({ kind }) => !HARMLESS.has(kind))).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('comes back whole from renamed sheets in any order, with or without its marker', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.nat({ max: 4 }), { maxLength: 3 }),
        fc.boolean(),
        (seed, renamed, marked) => {
          const form = newForm();
          const names = new Map<string, string>();
          for (const index of renamed) {
            const sheet = form.sheets[index % form.sheets.length];
            if (sheet?.visible) {
              names.set(`表${index}`, sheet.name);
              sheet.name = `表${index}`;
            }
          }
          form.sheets = reorder(form.sheets, seed).filter(({ visible }) => visible || marked);
          const filing = form.read();
          expect(readingsOf(filing)).toEqual(untouched);
          const kinds = new Set(filing.drifts.map(({ kind }) => kind));
          expect(kinds.has('marker-missing')).toBe(!marked);
          kinds.delete('marker-missing');
          kinds.delete('sheet-renamed');
          expect([...kinds]).toEqual([]);
        },
      ),
      { numRuns: Math.min(60, numRuns) },
    );
  });

  test('nothing that was typed is lost without a word when rows, columns or sheets are lost', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 }),
        fc.nat(),
        fc.constantFrom('row', 'column', 'sheet'),
        (which, seed, what) => {
          const form = newForm();
          const tables = form.sheets.filter(({ name, visible }) => visible && name !== '填报说明');
          const table = tables[which % tables.length];
          if (!table) throw new RangeError('no table');
          if (what === 'sheet') form.sheets = form.sheets.filter((sheet) => sheet !== table);
          if (what === 'row') table.rows = spliced(table.rows, 3 + (seed % (table.rows.length - 3)), 1);
          if (what === 'column') {
            const at = seed % widthOf(table.rows.slice(2));
            table.rows = table.rows.map((row, index) => (index < 2 ? row : spliced(row, at, 1)));
          }
          const filing = form.read();
          const left = readingsOf(filing);
          const lost = Object.entries(untouched).some(
            ([code, row]) => JSON.stringify(left[code]) !== JSON.stringify(row),
          );
          // A heading without a code can go unnoticed: nothing stands in it.
          if (lost) expect(filing.drifts).not.toEqual([]);
          for (const [code, row] of Object.entries(left))
            for (const [key, value] of Object.entries(row))
              expect([code, key, value]).toEqual([code, key, untouched[code]?.[key]]);
        },
      ),
      { numRuns: Math.min(100, numRuns) },
    );
  });
});
