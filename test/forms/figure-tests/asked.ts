/** Asks a test of single figures both ways: of numbers, and of a sheet's cells. */
import type { FigureCells, FigureNumbers, FigureTest, Operand } from '../../../src/forms/figure-tests';
import { calculate } from '../support';

const operand = (cell: string, value: number | null): Operand | null =>
  value === null ? null : { cell, value };

/** The cells in which the numbers stand. */
export const cellsOf = (figure: FigureNumbers): FigureCells => ({
  plan: figure.plan,
  indicator: figure.indicator,
  value: 'A1',
  prior: figure.prior === null ? null : 'B1',
  lastTwo: figure.lastTwo === null ? null : ['C1', 'D1'],
  expected: operand('E1', figure.expected),
  priorExpected: operand('F1', figure.priorExpected),
  reference: operand('G1', figure.reference),
  expectedTotal: figure.expectedTotal,
});

/** Whether a figure fails; the sheet's formula must say the same, where an error says nothing. */
export function fails(test: FigureTest, figure: FigureNumbers): boolean {
  const answer = test.fails(figure);
  const formula = test.formula(cellsOf(figure));
  const cells = new Map<string, number | null>([
    ['A1', figure.value],
    ['B1', figure.prior],
    ['C1', figure.lastTwo?.[0] ?? null],
    ['D1', figure.lastTwo?.[1] ?? null],
    ['E1', figure.expected],
    ['F1', figure.priorExpected],
    ['G1', figure.reference],
  ]);
  const shown = formula !== null && calculate(formula, (cell) => cells.get(cell) ?? null) === true;
  expect(`${figure.value}: ${formula} is ${shown}`).toBe(`${figure.value}: ${formula} is ${answer}`);
  return answer;
}
