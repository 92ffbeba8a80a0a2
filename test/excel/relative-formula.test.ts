/** Formulas that are copies of each other are told from those that only look alike. */
import fc from 'fast-check';
import { movedDown, relativeFormula } from '../../src/excel/relative-formula';
import { moved } from '../host/model/references';

const MOVING = [
  'B4',
  '$B4',
  'XFD4',
  'A4:B14',
  '$A4:$B$14',
  '4:6',
  '$4:6',
  "'表 4'!B4",
  '项目!B4',
  'SUM(K4,L4)',
];
const FIXED = [
  'B$4',
  '$B$4',
  '$4:$6',
  'A:C',
  '"K4 以下"',
  "'表 B4'!$A$1",
  '规划2023',
  'Q_4',
  'PI()',
  '4',
  '0.4',
];

test('references that move with the formula are seen, fixed ones, texts, names and numbers stay', () => {
  for (const formula of MOVING) {
    expect([formula, movedDown(formula, 3)]).not.toEqual([formula, formula]);
    expect(relativeFormula(formula, 4)).toBe(relativeFormula(movedDown(formula, 3), 7));
  }
  for (const formula of FIXED) expect(movedDown(formula, 3)).toBe(formula);
});

test('what moves is moved as Excel moves it when it copies', () => {
  const part = fc.oneof(fc.constantFrom(...MOVING, ...FIXED), fc.string({ maxLength: 4 }).map(quoted));
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 90 }),
      (parts, by) => {
        const formula = parts.join('&');
        expect(movedDown(formula, by)).toBe(
          moved(formula, { row: 4, column: 9 }, { row: 4 + by, column: 9 }),
        );
      },
    ),
  );
});

test('formulas are the same only where one is a copy of the other', () => {
  const part = fc.constantFrom('B4', 'B5', 'B$4', '$B4', '"B4"', 'C4', '4:4', '4:5');
  const formula = fc.array(part, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('+'));
  fc.assert(
    fc.property(formula, formula, fc.constantFrom(0, 1), (one, other, by) => {
      const isCopy = movedDown(one, by) === other;
      expect(relativeFormula(one, 4) === relativeFormula(other, 4 + by)).toBe(isCopy);
    }),
  );
});

test('a function whose name looks like a cell is never taken for one', () => {
  expect(movedDown('LOG10(B4)+DEC2BIN(4)', 2)).toBe('LOG10(B6)+DEC2BIN(4)');
});

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
