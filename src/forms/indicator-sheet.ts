/** 指标填报: one row per indicator, the year's actuals to fill, and the live 审核提示. */
import { translate } from '../i18n';
import type { AnnualTargets } from '../plan/annual-targets';
import { reportingLag } from '../plan/path';
import type { Indicator, Plan } from '../plan/schema';
import { decimalsOf, numberFormat } from '../plan/units';
import { columnKey, formColumns, type FormColumn } from './columns';
import type { Answers } from './answers';
import { COMPLETION_WORDS, REASON_WORDS, SHEET_NAMES } from './headers';
import { entryAdvice, hintFormula, hintText, type HintYear } from './hint';
import { indicatorValue, isTargetEntered, targetCell, yearlyTarget, type EarlierFigures } from './locked';
import { address, quoteText } from './sheet/address';
import { rowHeight } from './sheet/measure';
import type { CellValue, RowModel, Scalar, SheetModel, StyleRef, ValidationModel } from './sheet/model';
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
  const { plan, indicators, years } = input;
  const columns = withoutGroups(indicators, indicatorColumns(years, input.earlierYears));
  const layout = layoutOf(columns, years);
  return tableSheet({
    name: SHEET_NAMES.indicators,
    title: translate('form.indicators.title', { plan: plan.shortTitle }),
    note: `${formNote({ plan: plan.shortTitle, years, department: input.department })}　${translate('form.indicators.legend')}`,
    banner: input.banner,
    columns,
    columnStyle: styleOfColumn,
    rows: indicators.map((indicator, index) =>
      indicatorRow(input, columns, layout, indicator, FIRST_DATA_ROW + index),
    ),
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
  readonly yearly: readonly { year: number; target: number; actual: number }[];
}

function layoutOf(columns: readonly FormColumn[], years: readonly number[]): Layout {
  return {
    baseline: positionOf(columns, 'baseline'),
    target: positionOf(columns, 'target'),
    yearly: years.map((year) => ({
      year,
      target: positionOf(columns, columnKey('annualTarget', year)),
      actual: positionOf(columns, columnKey('actual', year)),
    })),
  };
}

function indicatorRow(
  input: IndicatorSheetInput,
  columns: readonly FormColumn[],
  layout: Layout,
  indicator: Indicator,
  row: number,
): RowModel {
  const { plan, annualTargets, answers, earlier } = input;
  const values: CellValue[] = columns.map((column): CellValue => {
    const locked = indicatorValue(plan, indicator, column, annualTargets);
    if (locked !== undefined) return locked;
    // What was filled in then: the actual, and the target that the city assigned.
    if (column.earlier) return earlier(indicator.code, column.key) ?? null;
    return answers(indicator.code, column.key) ?? null;
  });
  const hintYears = layout.yearly.map(({ year, target, actual }): HintYear => {
    const value = values[actual - 1] as Scalar | null;
    const candidates = [target, layout.target, layout.baseline];
    const place = candidates.find((position) => typeof values[position - 1] === 'number');
    return {
      year,
      value,
      cell: address(row, actual),
      reference:
        place === undefined || indicator.measure === 'completion'
          ? null
          : { value: values[place - 1] as number, cell: address(row, place) },
    };
  });
  values[columns.length - 1] = {
    formula: hintFormula(indicator, hintYears),
    result: hintText(indicator, hintYears),
  };
  return {
    values,
    styles: columns.map((column) => cellStyle(input, indicator, column)),
    height: rowHeight(columns, values),
  };
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
  const runs = runsOf(
    indicators,
    (indicator) => `${adviceOf(plan, indicator)}|${indicator.measure === 'completion'}`,
  );
  for (const year of years) {
    const actual = positionOf(columns, columnKey('actual', year));
    for (const { first, last, item } of runs) {
      const top = FIRST_DATA_ROW + first;
      const cell = address(top, actual);
      const words =
        item.measure === 'completion' ? [...Object.values(COMPLETION_WORDS), ...REASON_WORDS] : REASON_WORDS;
      const conditions = [`ISNUMBER(${cell})`, ...words.map((word) => `${cell}=${quoteText(word)}`)];
      validations.push({
        block: { top, left: actual, bottom: FIRST_DATA_ROW + last, right: actual },
        rule: { kind: 'custom', formula: `OR(${conditions.join(',')})` },
        prompt: {
          title: translate('form.prompt.actual.title', { year }),
          text: translate('form.prompt.actual.text', { advice: adviceOf(plan, item) }),
        },
        error: {
          title: translate('form.error.number.title'),
          text: translate('form.error.number.text', { words: words.join('、') }),
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
