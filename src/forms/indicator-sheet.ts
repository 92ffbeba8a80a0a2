/** 指标填报: one row per indicator, the year's actuals to fill, and the live 审核提示. */
import { translate } from '../i18n';
import type { AnnualTargets } from '../plan/annual-targets';
import { reportingLag } from '../plan/path';
import { limitsOf } from '../plan/thresholds';
import type { Indicator, Plan } from '../plan/schema';
import { decimalsOf, numberFormat } from '../plan/units';
import { columnKey, formColumns, type FormColumn } from './columns';
import type { Answers } from './answers';
import { COMPLETION_WORDS, REASON_WORDS, SHEET_NAMES } from './headers';
import type { Operand } from './figure-tests';
import { entryAdvice, hintFormula, hintText, type HintRow, type HintYear } from './hint';
import { indicatorValue, isTargetEntered, targetCell, yearlyTarget, type EarlierFigures } from './locked';
import { absoluteAddress, address, quoteText } from './sheet/address';
import { rowHeight } from './sheet/measure';
import type { CellValue, FormulaValue, Scalar, SheetModel, StyleRef, ValidationModel } from './sheet/model';
import { dataBlock, FIRST_DATA_ROW, formNote, positionOf, tableSheet } from './table-sheet';

export interface IndicatorSheetInput {
  readonly plan: Plan;
  readonly indicators: readonly Indicator[];
  readonly years: readonly number[];
  readonly earlierYears: readonly number[];
  readonly earlier: EarlierFigures;
  readonly annualTargets: AnnualTargets;
  readonly answers: Answers;
  readonly department: string | null;
  readonly banner: string | null;
}

export function indicatorColumns(years: readonly number[], earlierYears: readonly number[]): FormColumn[] {
  return formColumns('indicators', years, earlierYears);
}

export function indicatorSheet(input: IndicatorSheetInput): SheetModel {
  const { plan, indicators, years, earlierYears } = input;
  const columns = withoutGroups(indicators, indicatorColumns(years, earlierYears));
  const layout = layoutOf(columns, [...earlierYears, ...years], earlierYears);
  const values = indicators.map((indicator) => rowValues(input, columns, indicator));
  const reached = reachedIn(layout, values, years);
  return tableSheet({
    name: SHEET_NAMES.indicators,
    title: translate('form.indicators.title', { plan: plan.shortTitle }),
    note: `${formNote({ plan: plan.shortTitle, years, department: input.department })}　${translate('form.indicators.legend')}`,
    banner: input.banner,
    columns,
    columnStyle: styleOfColumn,
    rows: indicators.map((indicator, index) => {
      const own = values[index] ?? [];
      const row = hintRow(plan, indicator, layout, own, FIRST_DATA_ROW + index, reached);
      own[columns.length - 1] = new Hint(row);
      return {
        values: own,
        styles: columns.map((column) => cellStyle(input, indicator, column)),
        height: rowHeight(columns, own),
      };
    }),
    frozenColumns: positionOf(columns, 'name'),
    validations: indicatorValidations(input, columns),
    conditionalFormats: [
      {
        block: dataBlock(indicators.length, positionOf(columns, 'hint')),
        formula: `LEN(${address(FIRST_DATA_ROW, positionOf(columns, 'hint'))})>0`,
        role: 'bad',
      },
    ],
    paper: columns.length > 16 ? 'A3' : 'A4',
    tabColor: '2E75B6',
  });
}

/** Plans without groups need no room for them; the column stays, because it is part of the form. */
function withoutGroups(indicators: readonly Indicator[], columns: readonly FormColumn[]): FormColumn[] {
  const grouped = indicators.some(({ group }) => group !== null);
  return columns.map((column) => (column.field === 'group' && !grouped ? { ...column, width: 9 } : column));
}

interface Layout {
  readonly baseline: number;
  readonly target: number;
  readonly explanation: number;
  readonly yearly: readonly { year: number; target: number; actual: number; earlier: boolean }[];
}

function layoutOf(
  columns: readonly FormColumn[],
  years: readonly number[],
  earlierYears: readonly number[],
): Layout {
  return {
    baseline: positionOf(columns, 'baseline'),
    target: positionOf(columns, 'target'),
    explanation: positionOf(columns, 'explanation'),
    yearly: [...years]
      .sort((a, b) => a - b)
      .map((year) => ({
        year,
        target: positionOf(columns, columnKey('annualTarget', year)),
        actual: positionOf(columns, columnKey('actual', year)),
        earlier: earlierYears.includes(year),
      })),
  };
}

/** The values of a row, but for its hint. */
function rowValues(
  { plan, annualTargets, answers, earlier }: IndicatorSheetInput,
  columns: readonly FormColumn[],
  indicator: Indicator,
): CellValue[] {
  return columns.map((column): CellValue => {
    const locked = indicatorValue(plan, indicator, column, annualTargets);
    if (locked !== undefined) return locked;
    // What was filled in then: the actual, and the target that the city assigned.
    if (column.earlier) return earlier(indicator.code, column.key) ?? null;
    return answers(indicator.code, column.key) ?? null;
  });
}

/** Rows beyond which a row's hint no longer looks at the whole sheet: every change would calculate all of them. */
const MOST_ROWS_LOOKED_AT = 500;

/** Whether a year or a later one has any figure: in the sheet, or in very long sheets in the row. */
function reachedIn(
  { yearly }: Layout,
  rows: readonly (readonly CellValue[])[],
  years: readonly number[],
): (row: number) => HintRow['reached'] {
  const columnsFrom = (year: number): number[] =>
    yearly.filter((one) => !one.earlier && one.year >= year).map(({ actual }) => actual);
  const filled = (cells: readonly CellValue[] | undefined, year: number): boolean =>
    columnsFrom(year).some((column) => (cells?.[column - 1] ?? null) !== null);
  const whole = rows.length <= MOST_ROWS_LOOKED_AT;
  const last = FIRST_DATA_ROW + rows.length - 1;
  const inSheet = new Map(
    whole ? years.map((year) => [year, rows.some((cells) => filled(cells, year))] as const) : [],
  );
  return (row) => (year) => {
    const blocks = columnsFrom(year).map((column) =>
      whole
        ? `${absoluteAddress(FIRST_DATA_ROW, column)}:${absoluteAddress(last, column)}`
        : address(row, column),
    );
    return {
      formula: `COUNTA(${blocks.join(',')})>0`,
      holds: inSheet.get(year) ?? filled(rows[row - FIRST_DATA_ROW], year),
    };
  };
}

function hintRow(
  plan: Plan,
  indicator: Indicator,
  { baseline, target, explanation, yearly }: Layout,
  values: readonly CellValue[],
  row: number,
  reached: (row: number) => HintRow['reached'],
): HintRow {
  const operand = (column: number): Operand | null => {
    const value = values[column - 1];
    return typeof value === 'number' ? { cell: address(row, column), value } : null;
  };
  // Targets that the city assigns are typed in: nobody knows them when the formula is made.
  const typed = isTargetEntered(indicator);
  return {
    plan,
    indicator,
    years: yearly.map((one): HintYear => ({
      year: one.year,
      value: values[one.actual - 1] as Scalar | null,
      cell: address(row, one.actual),
      target: typed || indicator.measure === 'completion' ? null : operand(one.target),
      earlier: one.earlier,
    })),
    target: operand(target),
    baseline: operand(baseline),
    explanation: {
      cell: address(row, explanation),
      text: String(values[explanation - 1] ?? ''),
    },
    reached: reached(row),
  };
}

/** A hint whose formula, some kilobytes long, is only put together when it is written. */
class Hint implements FormulaValue {
  readonly result: string;

  constructor(private readonly row: HintRow) {
    this.result = hintText(row);
  }

  get formula(): string {
    return hintFormula(this.row);
  }
}

const STYLES: Readonly<Partial<Record<FormColumn['field'], StyleRef>>> = {
  code: { role: 'code', format: '@' },
  no: { role: 'code' },
  group: { role: 'label' },
  name: { role: 'label' },
  unit: { role: 'code' },
  baselineYear: { role: 'code', format: '0' },
  targetYear: { role: 'code', format: '0' },
  hint: { role: 'hint' },
};
const INPUT_TEXT: StyleRef = { role: 'input-text' };

function styleOfColumn(column: FormColumn): StyleRef {
  return STYLES[column.field] ?? (column.editing === 'input' ? INPUT_TEXT : NUMBER_STYLES.number('#,##0.00'));
}

/** One shared style object per role and format: writers render a style once per object. */
const cached = (role: StyleRef['role']): ((format: string) => StyleRef) => {
  const byFormat = new Map<string, StyleRef>();
  return (format) => {
    const known = byFormat.get(format) ?? { role, format };
    byFormat.set(format, known);
    return known;
  };
};
const NUMBER_STYLES = { number: cached('number'), computed: cached('computed'), input: cached('input') };

/** Qualifiers of a target stand in its number format, so that the cell stays a number for the formulas. */
const BOUND_FORMATS = {
  'at-least': (format: string) => format,
  'at-most': (format: string) => `"≤"${format}`,
  about: (format: string) => `${format}"左右"`,
  assigned: (format: string) => format,
} as const;

function cellStyle(
  input: IndicatorSheetInput,
  indicator: Indicator,
  column: FormColumn,
): StyleRef | undefined {
  const format = numberFormat(decimalsOf(indicator));
  switch (column.field) {
    case 'baseline':
      return NUMBER_STYLES.number(format);
    case 'target': {
      if (typeof targetCell(indicator) === 'string') return STYLES.unit;
      const total = indicator.measure === 'cumulative' ? '"（累计）"' : '';
      return NUMBER_STYLES.number(BOUND_FORMATS[indicator.target.bound](`${format}${total}`));
    }
    case 'annualTarget': {
      if (isTargetEntered(indicator)) return NUMBER_STYLES[column.earlier ? 'number' : 'input'](format);
      const target = yearlyTarget(input.plan, indicator, column.year ?? 0, input.annualTargets);
      if (target?.source === 'official') return NUMBER_STYLES.number(format);
      // A path value is no printed figure: one more digit shows that 1.2 enterprises are an interpolation.
      return NUMBER_STYLES.computed(numberFormat(Math.max(1, decimalsOf(indicator))));
    }
    case 'actual':
      return column.editing === 'locked' ? NUMBER_STYLES.number(format) : NUMBER_STYLES.input(format);
    default:
      return undefined;
  }
}

/** Rows next to each other that get the same advice share one validation. */
function indicatorValidations(input: IndicatorSheetInput, columns: readonly FormColumn[]): ValidationModel[] {
  const { indicators, years, plan } = input;
  const validations: ValidationModel[] = [];
  const runs = runsOf(indicators, (indicator) =>
    [adviceOf(plan, indicator), indicator.measure === 'completion', ...bounds(indicator)].join('|'),
  );
  for (const year of years) {
    const actual = positionOf(columns, columnKey('actual', year));
    for (const { first, last, item } of runs) {
      const top = FIRST_DATA_ROW + first;
      const cell = address(top, actual);
      const words =
        item.measure === 'completion' ? [...Object.values(COMPLETION_WORDS), ...REASON_WORDS] : REASON_WORDS;
      const number = [`ISNUMBER(${cell})`, ...bounds(item).map((bound) => `${cell}${bound}`)].join(',');
      const conditions = [`AND(${number})`, ...words.map((word) => `${cell}=${quoteText(word)}`)];
      validations.push({
        block: { top, left: actual, bottom: FIRST_DATA_ROW + last, right: actual },
        rule: { kind: 'custom', formula: `OR(${conditions.join(',')})` },
        prompt: {
          title: translate('form.prompt.actual.title', { year }),
          text: translate('form.prompt.actual.text', { advice: adviceOf(plan, item) }),
        },
        error: {
          title: translate('form.error.number.title'),
          text: translate('form.error.number.text', { words: words.join('、'), limits: limitsText(item) }),
          style: 'stop',
        },
      });
    }
    indicators.forEach((indicator, index) => {
      if (!isTargetEntered(indicator)) return;
      const target = positionOf(columns, columnKey('annualTarget', year));
      const row = FIRST_DATA_ROW + index;
      validations.push({
        block: { top: row, left: target, bottom: row, right: target },
        rule: { kind: 'custom', formula: `ISNUMBER(${address(row, target)})` },
        prompt: {
          title: translate('form.prompt.assigned.title', { year }),
          text: translate('form.prompt.assigned.text'),
        },
        error: {
          title: translate('form.error.number.title'),
          text: translate('form.error.assigned.text'),
          style: 'stop',
        },
      });
    });
  }
  for (const field of ['source', 'explanation'] as const) {
    validations.push({
      block: dataBlock(indicators.length, positionOf(columns, field)),
      rule: { kind: 'any' },
      prompt: {
        title: translate(`form.prompt.${field}.title`),
        text: translate(`form.prompt.${field}.text`),
      },
      error: { title: '', text: '', style: 'warning' },
    });
  }
  return validations;
}

/** What a figure must keep to be accepted by the cell (V1). */
function bounds(indicator: Indicator): string[] {
  if (indicator.measure === 'completion') return [];
  const { minimum, maximum } = limitsOf(indicator);
  return [...(minimum === null ? [] : [`>=${minimum}`]), ...(maximum === null ? [] : [`<=${maximum}`])];
}

function limitsText(indicator: Indicator): string {
  const { minimum, maximum } = limitsOf(indicator);
  if (indicator.measure === 'completion' || minimum === null) return '';
  if (maximum === null) return translate('form.error.number.at-least', { minimum });
  return translate('form.error.number.between', { minimum, maximum });
}

function adviceOf(plan: Plan, indicator: Indicator): string {
  const lag = reportingLag(plan, indicator);
  if (lag > 0) return translate('form.advice.lag', { year: indicator.target.year });
  return entryAdvice(indicator) ?? translate('form.advice.level');
}

/** Splits a list into runs of neighbours with the same key. */
export function runsOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): { first: number; last: number; item: T }[] {
  const runs: { first: number; last: number; item: T; key: string }[] = [];
  items.forEach((item, index) => {
    const key = keyOf(item);
    const run = runs.at(-1);
    if (run && run.key === key) run.last = index;
    else runs.push({ first: index, last: index, item, key });
  });
  return runs;
}
