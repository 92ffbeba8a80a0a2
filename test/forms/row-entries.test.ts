/** The entries of a row are the same map of entries, however little is kept of them. */
import fc from 'fast-check';
import { numberOf, readFigure, readText, textOf, type Entry } from '../../src/forms/entry';
import {
  briefOf,
  briefsOf,
  contentKindOf,
  EntryColumns,
  isFilledIn,
  numberOfBrief,
  readingOf,
  RowEntries,
  textOfBrief,
  type CellRead,
} from '../../src/forms/row-entries';
import { BLANK, type CellContent, type PlainContent } from '../../src/forms/sheet/grid';

const COLUMNS = new EntryColumns('指标填报', [
  { key: 'actual:2023', column: 11 },
  { key: 'source', column: 27 },
  { key: 'explanation', column: 28 },
]);
const CELLS = ['K7', 'AA7', 'AB7'];

const plain: fc.Arbitrary<PlainContent> = fc.oneof(
  fc.constant<PlainContent>({ kind: 'blank' }),
  fc.record({
    kind: fc.constant('number' as const),
    value: fc.double({ noNaN: true }),
    percent: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.oneof(fc.constantFrom('', ' ', '12%', '未统计', ' 台账 ', '已完成'), fc.string()),
  }),
  fc.constant<PlainContent>({ kind: 'error', code: '#N/A' }),
);
const content: fc.Arbitrary<CellContent> = fc.oneof(
  { weight: 6, arbitrary: plain },
  fc.constant<CellContent>({ kind: 'merged', master: 'A1' }),
  plain.map((result): CellContent => ({ kind: 'formula', formula: 'B1', result })),
);
const cells = fc
  .tuple(content, content, content)
  .map(([figure, ...texts]): CellRead[] => [
    { content: figure, reading: readFigure(figure, '%') },
    ...texts.map((text) => ({ content: text, reading: readText(text) })),
  ]);

const entriesOf = (read: readonly CellRead[]): ReadonlyMap<string, Entry> =>
  new Map(
    read.map((one, position) => [
      COLUMNS.keys[position] ?? '',
      { sheet: '指标填报', cell: CELLS[position] ?? '', ...one },
    ]),
  );

test('every entry is given back as it was read', () => {
  fc.assert(
    fc.property(cells, (read) => {
      const [own, plainMap] = [new RowEntries(COLUMNS, 7, read), entriesOf(read)];
      expect([...own]).toEqual([...plainMap]);
      expect([...own.keys()]).toEqual([...plainMap.keys()]);
      expect([...own.values()]).toEqual([...plainMap.values()]);
      expect(own.size).toBe(3);
      for (const key of [...COLUMNS.keys, 'status']) {
        expect(own.get(key)).toEqual(plainMap.get(key));
        expect(own.has(key)).toBe(plainMap.has(key));
      }
    }),
  );
});

test('what is asked of a cell without its entry is what the entry says', () => {
  fc.assert(
    fc.property(cells, (read) => {
      const own = new RowEntries(COLUMNS, 7, read);
      for (const [key, entry] of entriesOf(read)) {
        const brief = briefOf(own, key);
        expect(numberOfBrief(brief)).toBe(numberOf(entry));
        expect(textOfBrief(brief)).toBe(textOf(entry));
        expect(readingOf(brief)).toEqual(entry.reading);
        expect(contentKindOf(brief)).toBe(entry.content.kind);
        expect(isFilledIn(own, key)).toBe(entry.reading.kind !== 'blank');
      }
    }),
  );
});

test('several cells are found in the order in which they are asked for, also in another table', () => {
  const keys = ['explanation', 'status', 'actual:2023'];
  const figure: CellContent = { kind: 'number', value: 3.2, percent: false };
  const read = [figure, BLANK, { kind: 'text', text: '口径调整' } as const].map((one, position) => ({
    content: one,
    reading: position === 0 ? readFigure(one, '%') : readText(one),
  }));
  expect(briefsOf(new RowEntries(COLUMNS, 7, read), keys)).toEqual(['口径调整', undefined, 3.2]);
  const other = new EntryColumns('项目填报', [{ key: 'status', column: 3 }]);
  const status = new RowEntries(other, 9, [{ content: BLANK, reading: readText(BLANK) }]);
  expect(briefsOf(status, keys)).toEqual([undefined, null, undefined]);
  expect(status.get('status')?.cell).toBe('C9');
});

test('a row that is read again keeps its columns', () => {
  const blank = { content: BLANK, reading: readText(BLANK) };
  const row = new RowEntries(COLUMNS, 7, [blank, blank, blank]);
  const text: CellContent = { kind: 'text', text: '台账' };
  const renewed = row.renewed([blank, { content: text, reading: readText(text) }, blank]);
  expect(renewed.get('source')).toMatchObject({ cell: 'AA7', reading: { kind: 'text', text: '台账' } });
  expect(row.get('source')?.reading.kind).toBe('blank');
});
