/** Mistakes in how a figure is typed: it is there, but not as a number. */
import { decimalsIn } from '../../../../src/plan/figure';
import { textCell } from '../../../support/filing';
import { cellFault, clear, rowFault, type Typed } from '../build';
import type { Fault } from '../fault';
import type { Cell } from '../scene';

const FULL_WIDTH = '０１２３４５６７８９';
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => FULL_WIDTH[Number(digit)] ?? digit).replace('.', '．');
const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

const anyFigure = (): boolean => true;
const whole = ({ value }: Cell): boolean => Number.isInteger(value) && value >= 10;
const isPercent = ({ indicator }: Cell): boolean => indicator.unit === '%';

type Spelling = readonly [
  id: string,
  what: string,
  typed: (cell: Cell) => Typed,
  fits?: (cell: Cell) => boolean,
];

/** All of these are F3: something stands there that no formula can count with. */
const SPELLINGS: readonly Spelling[] = [
  ['text-number', 'pastes a number as text', ({ value }) => textCell(String(value))],
  ['full-width-digits', 'types full-width digits', ({ value }) => textCell(wide(String(value)))],
  [
    'thousands-separator',
    'types a thousands separator into a text cell',
    ({ value }) => textCell(grouped(value)),
    ({ value }) => value >= 1000,
  ],
  [
    'unit-typed-in',
    'types the unit behind the figure',
    ({ value, indicator }) => textCell(`${value}${indicator.unit}`),
    ({ indicator }) => indicator.unit !== null && indicator.unit !== '%',
  ],
  [
    'other-unit-typed-in',
    'types the figure in 万 with the character behind it',
    ({ value }) => textCell(`${clear(value / 1e4)}万`),
    ({ value, indicator }) => value >= 1000 && !indicator.unit?.startsWith('万'),
  ],
  ['percent-sign-text', 'types a percent sign as text', ({ value }) => textCell(`${value}%`), isPercent],
  [
    'percent-format',
    'types a percent sign, which turns the cell into a percentage',
    ({ value }) => ({ kind: 'number', value: clear(value / 100), percent: true }),
    isPercent,
  ],
  [
    'percent-of-a-count',
    'types a percent sign behind a number of things',
    ({ value }) => ({ kind: 'number', value: clear(value / 100), percent: true }),
    ({ indicator }) => indicator.unit !== '%' && indicator.unit !== null,
  ],
  [
    'date-for-number',
    'types 5-6 and gets the sixth of May',
    () => ({ kind: 'date', year: 2025, month: 5, day: 6 }),
  ],
  ['boolean', 'leaves TRUE from a comparison', () => ({ kind: 'boolean', value: true })],
  ['error-value', 'leaves a broken link', () => ({ kind: 'error', code: '#REF!' })],
  ['division-by-zero', 'leaves a division by zero', () => ({ kind: 'error', code: '#DIV/0!' })],
  ['about', 'writes 约 before the figure', ({ value }) => textCell(`约${value}`)],
  ['more-than', 'writes 余 behind the figure', ({ value }) => textCell(`${value}余`), whole],
  ['ditto', 'writes 同上', () => textCell('同上')],
  ['dash', 'writes a dash for a figure not at hand', () => textCell('—')],
  [
    'range',
    'gives two figures',
    ({ value }) => textCell(`${value}-${clear(value + 10 ** -decimalsIn(value))}`),
  ],
  [
    'chinese-full-stop',
    'types the Chinese full stop for the decimal point',
    ({ value }) => textCell(String(value).replace('.', '。')),
    ({ value }) => decimalsIn(value) > 0,
  ],
  [
    'letter-o',
    'types the letter O for a zero',
    ({ value }) => textCell(String(value).replace('0', 'O')),
    ({ value }) => String(value).includes('0'),
  ],
  [
    'formula-without-result',
    'files a formula that no program has calculated',
    () => ({ kind: 'formula', formula: '台账!B2', result: null }),
  ],
];

const spelled: readonly Fault[] = SPELLINGS.map(([id, what, typed, fits = anyFigure]) =>
  cellFault({ id, what, rules: ['F3'], severities: ['A'], fits, typed }),
);

export const formatFaults: readonly Fault[] = [
  ...spelled,
  cellFault({
    id: 'linked-error',
    what: 'links to a table that gives an error',
    rules: ['F3'],
    severities: ['A'],
    fits: anyFigure,
    typed: () => ({
      kind: 'formula',
      formula: 'VLOOKUP(A4,台账!A:B,2,0)',
      result: { kind: 'error', code: '#N/A' },
    }),
  }),
  cellFault({
    id: 'blank',
    what: 'leaves a figure out',
    rules: ['R1'],
    severities: ['A'],
    fits: anyFigure,
    typed: () => null,
  }),
  cellFault({
    id: 'blanks-typed',
    what: 'empties a cell with the space bar',
    rules: ['R1'],
    severities: ['A'],
    fits: anyFigure,
    typed: () => textCell('  '),
  }),
  cellFault({
    id: 'merged-cell',
    what: 'merges the cell with that of the row above',
    rules: ['R1'],
    severities: ['A'],
    fits: anyFigure,
    typed: () => ({ kind: 'merged', master: 'K4' }),
  }),
  cellFault({
    id: 'too-many-decimals',
    what: 'types what the calculator showed',
    rules: ['F3'],
    severities: ['D'],
    fits: ({ value }) => value > 1,
    typed: ({ value }) => clear(value + 0.004321),
  }),
  rowFault({
    id: 'row-as-text',
    what: 'pastes a whole row as text',
    rules: ['F3'],
    severities: ['A'],
    together: true,
    fits: () => true,
    typed: ({ value }) => textCell(String(value)),
  }),
  rowFault({
    id: 'row-with-units',
    what: 'types the unit behind every figure of a row',
    rules: ['F3'],
    severities: ['A'],
    together: true,
    fits: ({ indicator }) => indicator.unit !== null && indicator.unit !== '%',
    typed: ({ value, indicator }) => textCell(`${value}${indicator.unit}`),
  }),
  rowFault({
    id: 'row-left-blank',
    what: 'forgets a whole row',
    rules: ['R1'],
    severities: ['A'],
    together: true,
    fits: () => true,
    typed: () => null,
  }),
];
