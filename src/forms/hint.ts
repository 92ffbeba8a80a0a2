/**
 * 审核提示: the checks that live in the sheet itself, so that WPS and offline users see them while typing.
 *
 * The same tests are asked twice, as a formula and as a function; the function gives the formula's cached result, and
 * recalculating in a spreadsheet program must give the same text.
 */
import { translate } from '../i18n';
import { isPeriodTotal } from '../plan/path';
import type { Indicator, Plan } from '../plan/schema';
import { limitsOf } from '../plan/thresholds';
import {
  DISBELIEF,
  FIGURE_TESTS,
  TEST_ORDER,
  type FigureCells,
  type FigureTestName,
  type Operand,
} from './figure-tests';
import { figureAt, priorAt, totalBy, yearBefore, type FigureRow } from './figure-tests/row';
import { explainedFormula, isExplained, type MissingFigure } from './explanation-hint';
import { COMPLETION_WORDS, REASON_WORDS } from './headers';
import { quoteText } from './sheet/address';
import type { Scalar } from './sheet/model';

/** One year of a row: what stands in the actual cell, and what it is compared with. */
export interface HintYear {
  readonly year: number;
  readonly value: Scalar | null;
  readonly cell: string;
  /** The locked target of the year, or null where there is no number. */
  readonly target: Operand | null;
  /** Only shown; judged when it was filled in. */
  readonly earlier: boolean;
}

/** A row as its hint sees it. */
export interface HintRow {
  readonly plan: Plan;
  readonly indicator: Indicator;
  /** Ascending, earlier ones first. */
  readonly years: readonly HintYear[];
  readonly target: Operand | null;
  readonly baseline: Operand | null;
  /** The 审核说明 of the row. */
  readonly explanation: { readonly cell: string; readonly text: string };
  /** Only what is certainly wrong is named: in very long sheets whole hints would be most of the file. */
  readonly brief: boolean;
  /** Whether figures of the year or of a later one are filled in anywhere in the sheet. */
  readonly reached: (year: number) => { readonly formula: string; readonly holds: boolean };
}

const wordsFor = (indicator: Indicator): readonly string[] =>
  indicator.measure === 'completion' ? Object.values(COMPLETION_WORDS) : [];

const scaled = (operand: string, factor: number): string =>
  factor === 1 ? operand : `(${operand}*${factor})`;

/** What the formula of a year compares, cell by cell as `figureAt` does with numbers. */
function cellsOf(row: HintRow, index: number, own: HintYear): FigureCells {
  const { plan, indicator, years, target, baseline } = row;
  const prior = priorAt({ plan, indicator, years, hasBaseline: baseline !== null }, index);
  const [last, lastButOne] = [yearBefore(years, index, 1), yearBefore(years, index, 2)];
  const known = prior?.from === 'actual' ? last?.cell : baseline?.cell;
  const whole = prior?.factor === 1;
  return {
    plan,
    indicator,
    value: own.cell,
    prior: prior && known !== undefined ? scaled(known, prior.factor) : null,
    lastTwo: whole && last && lastButOne ? [lastButOne.cell, last.cell] : null,
    expected: own.target,
    priorExpected: whole ? (prior.from === 'actual' ? (last?.target ?? null) : baseline) : null,
    reference: indicator.measure === 'completion' ? null : (own.target ?? target ?? baseline),
    expectedTotal: totalBy(plan, indicator, own.year),
  };
}

const figureRow = ({ plan, indicator, years, target, baseline }: HintRow): FigureRow => ({
  plan,
  indicator,
  years: years.map(({ year, value, target: own, earlier }) => ({
    year,
    value: typeof value === 'number' ? value : null,
    target: own?.value ?? null,
    earlier,
  })),
  target: target?.value ?? null,
  baseline: baseline?.value ?? null,
});

/** The figure of a year, where it is one that can be. */
function believed(row: FigureRow, index: number): number | null {
  const own = row.years[index];
  if (own === undefined || own.value === null || own.earlier) return own?.value ?? null;
  const figure = figureAt(row, index, own.value, null);
  return DISBELIEF.some(({ fails }) => fails(figure)) ? null : own.value;
}

function believedFormula(row: HintRow, index: number, year: HintYear): string {
  const cells = cellsOf(row, index, year);
  const doubts = DISBELIEF.map(({ formula }) => formula(cells)).filter((doubt) => doubt !== null);
  if (doubts.length === 0 || year.earlier) return `ISNUMBER(${year.cell})`;
  return `IF(ISNUMBER(${year.cell}),NOT(OR(${doubts.join(',')})),FALSE)`;
}

/** What the hint says about a failed test. */
function words(name: FigureTestName, { indicator, year }: { indicator: Indicator; year: number }): string {
  const { minimum, maximum } = limitsOf(indicator);
  const limits = { minimum: minimum ?? 0, maximum: maximum ?? 0 };
  switch (name) {
    case 'outOfLimits':
      return translate(maximum === null ? 'form.hint.below' : 'form.hint.outside', { year, ...limits });
    case 'negativePart':
      return translate('form.hint.below', { year, minimum: 0 });
    case 'offScale':
    case 'rateAsFraction':
      return translate('form.hint.scale', { year });
    case 'runningTotal':
      return translate('form.hint.running', { year });
    case 'frozen':
      return translate('form.hint.frozen', { year });
    case 'largeChange':
      return translate('form.hint.change', { year });
    case 'reversal':
      return translate('form.hint.reversal', { year });
    case 'unusual':
      return translate('form.hint.unusual', { year });
    case 'tooManyDecimals':
      return translate('form.hint.decimals', { year });
  }
}

const message = {
  missing: (year: number) => translate('form.hint.missing', { year }),
  number: (year: number) => translate('form.hint.number', { year }),
  reason: (year: number) => translate('form.hint.reason', { year }),
};

const BRIEF: readonly FigureTestName[] = ['offScale', 'negativePart', 'outOfLimits'];
const WITH_PRIOR = TEST_ORDER.filter((name) => FIGURE_TESTS[name].needsPrior);
/** Asked before and after those that need the year before, as in `TEST_ORDER`. */
const FIRST = TEST_ORDER.slice(0, TEST_ORDER.indexOf(WITH_PRIOR[0] ?? 'frozen'));
const LAST = TEST_ORDER.slice(TEST_ORDER.indexOf(WITH_PRIOR.at(-1) ?? 'reversal') + 1);

/** The formula of the 审核提示 cell of one indicator row. */
export function hintFormula(row: HintRow): string {
  const pieces = row.years.flatMap((year, index) => (year.earlier ? [] : [yearFormula(row, index, year)]));
  return pieces.join('&');
}

function yearFormula(row: HintRow, index: number, hintYear: HintYear): string {
  const { indicator } = row;
  const { year } = hintYear;
  const cells = cellsOf(row, index, hintYear);
  const asked = (names: readonly FigureTestName[], rest: string, of = cells): string =>
    names.reduceRight((otherwise, name) => {
      const test = FIGURE_TESTS[name].formula(of);
      return test === null
        ? otherwise
        : `IF(${test},${quoteText(words(name, { indicator, year }))},${otherwise})`;
    }, rest);
  if (row.brief) return whole(row, hintYear, asked(BRIEF, '""'));
  const alone = asked(LAST, '""', { ...cells, prior: null });
  const actual = yearBefore(row.years, index, 1);
  const compared = cells.prior === null ? alone : asked(WITH_PRIOR, asked(LAST, '""'));
  const middle =
    compared !== alone && actual
      ? `IF(${believedFormula(row, index - 1, actual)},${compared},${alone})`
      : compared;
  return whole(row, hintYear, asked(FIRST, middle));
}

const missingFigure = ({ years }: HintRow, year: number): MissingFigure => ({
  year,
  years: years.map((one) => one.year),
});

/** The hint of a year, given what is said of a number. */
function whole(row: HintRow, { cell, year }: HintYear, number: string): string {
  const done = wordsFor(row.indicator);
  const is = (known: readonly string[]): string =>
    `OR(${known.map((word) => `${cell}=${quoteText(word)}`).join(',')})`;
  const other =
    done.length > 0
      ? `IF(${is(done)},"",${quoteText(message.number(year))})`
      : quoteText(message.number(year));
  const reason = row.brief
    ? '""'
    : `IF(${explainedFormula(row.explanation.cell, cell, missingFigure(row, year))},"",${quoteText(message.reason(year))})`;
  const text = `IF(${is(REASON_WORDS)},${reason},${other})`;
  const blank = `IF(${row.reached(year).formula},${quoteText(message.missing(year))},"")`;
  return `IF(ISBLANK(${cell}),${blank},IF(ISNUMBER(${cell}),${number},${text}))`;
}

/** What the formula results in. */
export function hintText(row: HintRow): string {
  const figures = figureRow(row);
  return row.years.map((year, index) => (year.earlier ? '' : yearText(row, figures, index, year))).join('');
}

function yearText(row: HintRow, figures: FigureRow, index: number, { value, year }: HintYear): string {
  const { indicator, explanation } = row;
  if (value === null) return row.reached(year).holds ? message.missing(year) : '';
  if (typeof value !== 'number') {
    if (REASON_WORDS.some((word) => word === value))
      return row.brief || isExplained(explanation.text, String(value), missingFigure(row, year))
        ? ''
        : message.reason(year);
    return wordsFor(indicator).includes(String(value)) ? '' : message.number(year);
  }
  const figure = figureAt(figures, index, value, believed(figures, index - 1));
  const failed = (row.brief ? BRIEF : TEST_ORDER).find((name) => FIGURE_TESTS[name].fails(figure));
  return failed === undefined ? '' : words(failed, { indicator, year });
}

/** The reporting advice of an indicator, shown when its cells are entered. */
export function entryAdvice(indicator: Indicator): string | null {
  if (isPeriodTotal(indicator)) return translate('form.advice.period-total');
  if (indicator.measure === 'completion') return translate('form.advice.completion');
  if (indicator.target.bound === 'assigned') return translate('form.advice.assigned');
  return null;
}
