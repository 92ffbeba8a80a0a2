import fc from 'fast-check';
import { readFigure, readMonth, readText, type Reading } from '../../src/forms/entry';
import { BLANK, type CellContent } from '../../src/forms/sheet/grid';

const text = (value: string): CellContent => ({ kind: 'text', text: value });
const number = (value: number, percent = false): CellContent => ({ kind: 'number', value, percent });
const date = (year: number, month: number, day = 1): CellContent => ({ kind: 'date', year, month, day });
const formula = (result: CellContent | null): CellContent =>
  ({ kind: 'formula', formula: 'A1', result }) as CellContent;

const figure = (value: number, ...flaws: string[]): Reading => ({ kind: 'number', value, flaws }) as Reading;

describe('figures', () => {
  test.each<[string, CellContent, string | null, Reading]>([
    ['a number', number(520), '家', figure(520)],
    ['zero', number(0), '家', figure(0)],
    ['a number as text', text('520'), '家', figure(520, 'text')],
    ['blanks around and inside', text(' 5 200　'), '家', figure(5200, 'text')],
    ['full-width digits', text('５２０'), '家', figure(520, 'full-width')],
    ['a full-width decimal point', text('3．2'), '%', figure(3.2, 'full-width')],
    ['thousands separators', text('1,234.5'), '亿元', figure(1234.5, 'separators')],
    ['full-width separators', text('1，234'), '家', figure(1234, 'full-width', 'separators')],
    ['its own unit behind it', text('520家'), '家', figure(520, 'unit')],
    ['its own unit after a blank', text('12.5 亿元'), '亿元', figure(12.5, 'unit')],
    ['a percent sign in a percentage row', text('3.2%'), '%', figure(3.2, 'percent')],
    ['a full-width percent sign', text('3.2％'), '%', figure(3.2, 'full-width', 'percent')],
    ['a percentage cell in a percentage row', number(0.032, true), '%', figure(3.2, 'percent')],
    ['a percentage cell without binary noise', number(0.07, true), '%', figure(7, 'percent')],
    ['a negative number with a minus sign', text('−1.5'), '%', figure(-1.5, 'text')],
    ['a formula with a result', formula(number(7)), '家', figure(7)],
    ['a formula with an empty result', formula(text('')), '家', { kind: 'blank' }],
    ['a formula that nobody calculated', formula(null), '家', { kind: 'not-calculated', formula: 'A1' }],
    ['nothing', BLANK, '家', { kind: 'blank' }],
    ['blanks only', text(' 　\n'), '家', { kind: 'blank' }],
    ['a reason', text('未统计'), '家', { kind: 'reason', word: '未统计' }],
    ['a reason with blanks', text(' 未到 发布期'), '家', { kind: 'reason', word: '未到发布期' }],
    ['a completion', text('已完成'), null, { kind: 'completion', done: true }],
    ['a completion that is open', text('未完成 '), null, { kind: 'completion', done: false }],
  ])('%s', (_, content, unit, expected) => {
    expect(readFigure(content, unit)).toEqual(expected);
  });

  test.each<[string, CellContent, string | null, string]>([
    ['another unit', text('520万元'), '亿元', 'not-a-number'],
    ['a larger unit of the same kind', text('5万人'), '人', 'not-a-number'],
    ['a percent sign where things are counted', text('520%'), '家', 'not-a-number'],
    ['a percentage cell where things are counted', number(5.2, true), '家', 'not-a-number'],
    ['a qualifier', text('约520'), '家', 'not-a-number'],
    ['two numbers', text('520/540'), '家', 'not-a-number'],
    ['wrong groups', text('12,34'), '家', 'not-a-number'],
    ['Chinese numerals', text('五百二十'), '家', 'not-a-number'],
    ['a number too large for any cell', text('1e999'), '家', 'not-a-number'],
    ['a unit alone', text('家'), '家', 'not-a-number'],
    ['a date', date(2023, 5), '家', 'date'],
    ['a truth value', { kind: 'boolean', value: true }, '家', 'boolean'],
    ['an error', { kind: 'error', code: '#DIV/0!' }, '家', 'error'],
    ['a formula that fails', formula({ kind: 'error', code: '#REF!' }), '家', 'error'],
  ])('%s is shown as it stands and not guessed', (_, content, unit, why) => {
    expect(readFigure(content, unit)).toMatchObject({
      kind: 'unreadable',
      why,
      text: expect.stringMatching(/./) as string,
    });
  });

  test('any number comes back from any usual spelling', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('%', '家', '亿元', '人·年', '万人', null),
        (digits, places, unit) => {
          const plain = (digits / 10 ** places).toFixed(places);
          const value = Number(plain);
          const grouped = plain.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
          const wide = (written: string): string =>
            written.replace(/[-.,0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
          for (const written of [plain, grouped, wide(plain), ` ${wide(grouped)} `])
            for (const tail of unit === null ? [''] : ['', unit, ` ${unit}`])
              expect(readFigure(text(written + tail), unit)).toMatchObject({ kind: 'number', value });
        },
      ),
    );
  });

  test('any text is either understood or kept in full', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('%', '家', null), (written, unit) => {
        const reading = readFigure(text(written), unit);
        if (reading.kind === 'unreadable') expect(reading.text).toBe(written.trim());
        if (reading.kind === 'number') expect(Number.isFinite(reading.value)).toBe(true);
        if (reading.kind === 'blank') expect(written.normalize('NFKC').trim()).toBe('');
      }),
    );
  });
});

describe('months', () => {
  const may: Reading = { kind: 'month', year: 2023, month: 5 };

  test.each<[string, CellContent, Reading]>([
    ['a date', date(2023, 5, 31), may],
    ['2023-05', text('2023-05'), may],
    ['2023-5', text('2023-5'), may],
    ['2023年5月', text('2023年5月'), may],
    ['２０２３．０５', text('２０２３．０５'), may],
    ['2023/05/12', text('2023/05/12'), may],
    ['2023年5月12日', text('2023年5月12日'), may],
    ['202305', text('202305'), may],
    ['the number 202305', number(202305), may],
    ['the number 2023.5', number(2023.5), may],
    ['the text 2023.1', text('2023.1'), { kind: 'month', year: 2023, month: 1 }],
    ['the text 2023.10', text('2023.10'), { kind: 'month', year: 2023, month: 10 }],
    ['nothing', BLANK, { kind: 'blank' }],
    ['a formula with a date', formula(date(2023, 5)), may],
    ['a formula without a result', formula(null), { kind: 'not-calculated', formula: 'A1' }],
  ])('%s', (_, content, expected) => {
    expect(readMonth(content)).toEqual(expected);
  });

  test.each<[string, CellContent]>([
    ['a month that does not exist', text('2023-13')],
    ['month zero', text('2023-00')],
    ['a year alone', text('2023')],
    ['two digits', text('23-05')],
    ['words', text('年底')],
    // a cell of the form shows dates: what is typed there as a plain number becomes a day long ago or far away
    ['202305 typed into a cell that shows dates', date(2453, 11, 28)],
    ['2023.5 typed into a cell that shows dates', date(1905, 7, 15)],
    ['a year that no plan has', text('0203-05')],
    // typed 2023.10 becomes 2023.1
    ['the number 2023.1', number(2023.1)],
    ['an error', { kind: 'error', code: '#VALUE!' }],
  ])('%s is not taken for a month', (_, content) => {
    expect(readMonth(content)).toMatchObject({ kind: 'unreadable', why: 'not-a-month' });
  });
});

describe('texts', () => {
  test.each<[CellContent, Reading]>([
    [text(' 年报口径调整 '), { kind: 'text', text: '年报口径调整' }],
    [number(2023), { kind: 'text', text: '2023' }],
    [date(2023, 5), { kind: 'text', text: '2023-05-01' }],
    [
      { kind: 'boolean', value: true },
      { kind: 'text', text: 'TRUE' },
    ],
    [formula(text('甲')), { kind: 'text', text: '甲' }],
    [formula(null), { kind: 'not-calculated', formula: 'A1' }],
    [{ kind: 'merged', master: 'A1' }, { kind: 'blank' }],
    [text('　'), { kind: 'blank' }],
  ])('%j', (content, expected) => {
    expect(readText(content)).toEqual(expected);
  });

  test('#NAME?, which Excel makes of “-已核实”, has six characters and is no explanation', () => {
    expect(readText(formula({ kind: 'error', code: '#NAME?' }))).toEqual({
      kind: 'unreadable',
      text: '#NAME?',
      why: 'error',
    });
  });
});
