/** Filings of one row each, without a workbook: what is compared across files is all that is in them. */
import type { CheckedFiling } from '../../../src/check/cross';
import { figureKey } from '../../../src/check/context';
import { formColumns } from '../../../src/forms/columns';
import type { Entry } from '../../../src/forms/entry';
import type { Drift, Filing } from '../../../src/forms/filing';
import { readIndicatorCell } from '../../../src/forms/read-cell';
import { address } from '../../../src/forms/sheet/address';
import type { Scalar } from '../../../src/forms/sheet/model';
import { findPlan } from '../../../src/plan/catalogue';
import type { Indicator, Plan } from '../../../src/plan/schema';
import { contentOf } from '../../support/filing';

export const SHEET = '指标填报';
export const YEARS: readonly number[] = [2021, 2022, 2023];

export interface Few {
  readonly file: string;
  readonly plan?: string;
  readonly region?: Partial<Plan['region']>;
  readonly department?: string | null;
  readonly code?: string;
  readonly indicator?: Partial<Indicator>;
  readonly published?: Plan['published'];
  readonly years?: readonly number[];
  readonly earlierYears?: readonly number[];
  /** By column key; a column that is not named is empty. */
  readonly cells: Readonly<Record<string, Scalar | null>>;
  /** Columns that are gone. */
  readonly gone?: readonly string[];
  /** Years whose figure the filing's own check refused. */
  readonly refused?: readonly number[];
  readonly drifts?: readonly Drift[];
}

/** 示例企业数, a level in 家, of a city; the figure of 2022 stands in M4 of a form for 2021 to 2023. */
export function few(one: Few): CheckedFiling {
  const { file, years = YEARS, earlierYears = [], gone = [], refused = [], drifts = [] } = one;
  const city = findPlan('changsha-14th');
  const [model] = city.indicators;
  if (!model) throw new RangeError('no indicator');
  const indicator: Indicator = {
    ...model,
    ...{ code: one.code ?? 'SL-01', name: '示例企业数', unit: '家', measure: 'level', concept: 'example' },
    ...{ baseline: { printed: '10', value: 10, year: 2020 } },
    ...one.indicator,
  };
  const plan: Plan = {
    ...city,
    ...{ id: one.plan ?? 'example', shortTitle: '示例规划', published: one.published ?? [] },
    region: { name: '示例市', level: 'city', parent: null, ...one.region },
    indicators: [indicator],
  };
  const entries = formColumns('indicators', years, earlierYears).flatMap(
    ({ key, field, editing }, column) => {
      if ((editing === 'locked' && field !== 'actual') || gone.includes(key)) return [];
      const content = contentOf(one.cells[key] ?? null);
      const reading = readIndicatorCell(indicator, field, content);
      return [[key, { sheet: SHEET, cell: address(4, column + 1), content, reading }] as [string, Entry]];
    },
  );
  const filing: Filing = {
    ...{ fileName: file, plan, years, earlierYears, department: one.department ?? null },
    ...{ due: null, edition: null, issued: null, notice: null, projects: [], tasks: [] },
    ...{ sheets: { indicators: SHEET }, drifts },
    indicators: [{ sheet: SHEET, row: 4, entries: new Map(entries), indicator }],
  };
  const coverage = { rules: [], cells: 0, evaluated: 0, passed: 0, failed: 0, unverifiable: 0 };
  const untrusted = new Map(refused.map((year) => [figureKey(indicator.code, year), 'V3']));
  return {
    filing,
    check: { findings: [], explained: [], unverifiable: [], coverage, dueYears: years, untrusted },
  };
}
