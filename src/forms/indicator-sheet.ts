/** 指标填报: one row per indicator, the year's actuals to fill, and the live 审核提示. */
import { translate } from '../i18n';
import type { AnnualTargets } from '../plan/annual-targets';
import type { Indicator, Plan } from '../plan/schema';
import { decimalsOf, numberFormat } from '../plan/units';
import { formColumns, type FormColumn } from './columns';
import type { Answers } from './answers';
import { SHEET_NAMES } from './headers';
import { hintsFor } from './indicator-hints';
import { indicatorValidations } from './indicator-validations';
import { indicatorValue, isTargetEntered, targetCell, yearlyTarget, type EarlierFigures } from './locked';
import { rowHeight } from './sheet/measure';
import type { CellValue, SheetModel, StyleRef } from './sheet/model';
import { formNote, hintFormat, positionOf, tableSheet } from './table-sheet';

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
  /** With 配合单位. */
  readonly assisting: boolean;
}

export function indicatorSheet(input: IndicatorSheetInput): SheetModel {
  const { plan, indicators, years, earlierYears } = input;
  const columns = withoutGroups(indicators, formColumns('indicators', years, earlierYears, input.assisting));
  const values = indicators.map((indicator) => rowValues(input, columns, indicator));
  const hintOf = hintsFor(input, columns, values);
  return tableSheet({
    name: SHEET_NAMES.indicators,
    title: translate('form.indicators.title', { plan: plan.shortTitle }),
    note: `${formNote({ plan: plan.shortTitle, years, department: input.department })}　${translate('form.indicators.legend')}`,
    banner: input.banner,
    columns,
    columnStyle: styleOfColumn,
    rows: indicators.map((indicator, index) => {
      const own = values[index] ?? [];
      own[columns.length - 1] = hintOf(indicator, index);
      return {
        values: own,
        styles: columns.map((column) => cellStyle(input, indicator, column)),
        height: rowHeight(columns, own),
      };
    }),
    frozenColumns: positionOf(columns, 'name'),
    validations: indicatorValidations(input, columns),
    conditionalFormats: [hintFormat(columns, indicators.length)],
    paper: columns.length > 16 ? 'A3' : 'A4',
    tabColor: '2E75B6',
  });
}

/** Plans without groups need no room for them; the column stays, because it is part of the form. */
function withoutGroups(indicators: readonly Indicator[], columns: readonly FormColumn[]): FormColumn[] {
  const grouped = indicators.some(({ group }) => group !== null);
  return columns.map((column) => (column.field === 'group' && !grouped ? { ...column, width: 9 } : column));
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

const STYLES: Readonly<Partial<Record<FormColumn['field'], StyleRef>>> = {
  code: { role: 'code', format: '@' },
  no: { role: 'code' },
  group: { role: 'label' },
  name: { role: 'label' },
  unit: { role: 'code' },
  baselineYear: { role: 'code', format: '0' },
  targetYear: { role: 'code', format: '0' },
  assisting: { role: 'label' },
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
