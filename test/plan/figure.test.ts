import fc from 'fast-check';
import { decimalsIn, hasMoreDecimals, parsePrinted, plainDigits } from '../../src/plan/figure';
import { halfDigit } from '../../src/plan/rounding';

describe('parsePrinted', () => {
  test.each([
    // changsha-14th, line 62: a baseline with a footnote
    ['2.73*', 2.73, null, ['*'], false],
    // tianxin-14th, line 166: a total over the period
    ['1500#', 1500, null, ['#'], false],
    // tianxin-14th, line 160 in the OCR text: the mark is escaped
    ['2.42\\*', 2.42, null, ['*'], false],
    ['2~3个', 2, 3, [], false],
    ['2～3个', 2, 3, [], false],
    ['5-6', 5, 6, [], false],
    ['5至6%', 5, 6, [], false],
    ['-3.5', -3.5, null, [], false],
    ['32%以上', 32, null, [], false],
    ['１２，３４５', 12345, null, [], false],
    ['1,234,567.5', 1234567.5, null, [], false],
    ['零的突破', null, null, [], false],
    ['完成市里下达任务', null, null, [], false],
    // the three ways the documents show that there is no figure
    ['——', null, null, [], true],
    ['—', null, null, [], true],
    ['', null, null, [], true],
    ['－', null, null, [], true],
  ])('%s', (printed, value, upper, marks, missing) => {
    expect(parsePrinted(printed)).toEqual({ value, upper, marks, missing });
  });

  test('a missing figure is not zero, and zero is not missing', () => {
    expect(parsePrinted('——').value).toBeNull();
    expect(parsePrinted('0')).toMatchObject({ value: 0, missing: false });
  });

  test('reads back any number in any of the usual spellings', () => {
    const fullWidth = (text: string): string =>
      text.replace(/[-+.,0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('', '%', '家', '*', '#', '以上'),
        (digits, places, tail) => {
          const value = digits / 10 ** places;
          const plain = value.toFixed(places);
          const [whole = '', part] = plain.split('.');
          const grouped = [whole.replace(/\B(?=(\d{3})+(?!\d))/g, ','), part].filter(Boolean).join('.');
          for (const written of [plain, grouped, fullWidth(plain), fullWidth(grouped)])
            expect(parsePrinted(written + tail).value).toBe(Number(plain));
        },
      ),
    );
  });
});

describe('plainDigits', () => {
  test('leaves lists of years and wrong groups alone', () => {
    expect(plainDigits('2021,2022')).toBe('2021,2022');
    expect(plainDigits('12,34')).toBe('12,34');
  });

  test('turns full-width digits, signs and blanks into plain ones', () => {
    expect(plainDigits('　－１２．５％　')).toBe('-12.5%');
    expect(plainDigits('−7')).toBe('-7');
  });
});

describe('decimalsIn', () => {
  test.each([
    [520, 0],
    [3.2, 1],
    [143.08, 2],
    [-0.125, 3],
    [1e-7, 7],
    [1.5e-7, 8],
    [1e21, 0],
    [0, 0],
  ])('%d has %d', (value, expected) => {
    expect(decimalsIn(value)).toBe(expected);
  });

  test('agrees with the digits of the shortest decimal spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 12 }), (digits, places) => {
        const text = (digits / 10 ** places).toFixed(places);
        const expected = text.includes('.') ? text.replace(/0+$/, '').split('.')[1]?.length : 0;
        expect(decimalsIn(Number(text))).toBe(expected);
      }),
    );
  });
});

describe('hasMoreDecimals', () => {
  it.each([
    [0.1, 1, false],
    [0.15, 1, true],
    [1.005, 2, true],
    [4564, 0, false],
    [1e21, 0, false],
    [9_007_199_254_740_992, 2, false],
    [1e-7, 6, true],
  ])('%d with %d decimals: %s', (value, decimals, expected) => {
    expect(hasMoreDecimals(value, decimals)).toBe(expected);
  });

  it('counts as decimalsIn does', () => {
    const printed = fc
      .tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, decimals]) => digits / 10 ** decimals);
    fc.assert(
      fc.property(
        fc.oneof(printed, fc.double({ noNaN: true, noDefaultInfinity: true })),
        fc.nat(6),
        (value, n) => {
          expect(hasMoreDecimals(value, n)).toBe(decimalsIn(value) > n);
        },
      ),
    );
  });
});

test.each([
  [0, 0.5],
  [1, 0.05],
  [4, 0.00005],
])('half of the last of %d digits is %d', (decimals, half) => {
  expect(halfDigit(decimals)).toBe(half);
});
