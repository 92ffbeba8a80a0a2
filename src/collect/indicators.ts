/** The rows of one indicator in several filings → its series. */
import type { Actual, IndicatorSeries } from '../assess/data';
import { figureKey } from '../check/context';
import { columnKey } from '../forms/columns';
import { textOf, type Entry } from '../forms/entry';
import type { FiledIndicator } from '../forms/filing';
import { COMPLETION_WORDS } from '../forms/headers';
import { isTargetEntered } from '../forms/locked';
import { contentText } from '../forms/sheet/grid';
import {
  agreed,
  agreedOrigins,
  amountReports,
  originOf,
  settle,
  type Report,
  type Row,
  type Tell,
} from './reports';

/** A figure is taken where it was reported; of one that two filings report differently neither is. */
export function mergeIndicator(same: readonly Row<FiledIndicator>[], tell: Tell): IndicatorSeries {
  const [first] = same;
  if (!first) throw new RangeError('no rows to merge');
  const { indicator } = first.filed;
  // Where a figure was filed comes before where a later form only shows it again.
  const reports = (['years', 'earlierYears'] as const).flatMap((which) =>
    same.flatMap((row) => row.filing[which].flatMap((year) => reportOf(row, year) ?? [])),
  );
  // A figure that one file cannot vouch for and another can is known.
  reports.sort((left, right) => Number(isUntrusted(left)) - Number(isUntrusted(right)));
  const actuals = settle(indicator, reports, tell);
  const targets = settle(
    indicator,
    isTargetEntered(indicator) ? amountReports(same, 'annualTarget') : [],
    tell,
  );
  const text = (key: string): string => joined(same.map(({ filed }) => textOf(filed.entries.get(key))));
  return {
    indicator,
    actuals: new Map(
      [...actuals.values].map(([year, { value, origin }]): [number, Actual] => [
        year,
        actuals.conflicting.has(year) ? { kind: 'untrusted', rule: 'F5', origin } : value,
      ]),
    ),
    assignedTargets: agreed(targets),
    assignedOrigins: agreedOrigins(targets),
    source: text('source'),
    explanation: text('explanation'),
    department: text('department'),
  };
}

const isUntrusted = ({ value }: Report<Actual>): boolean => value.kind === 'untrusted';

const joined = (texts: readonly string[]): string =>
  [...new Set(texts.filter((text) => text !== ''))].join('；');

function reportOf(row: Row<FiledIndicator>, year: number): Report<Actual> | null {
  const entry = row.filed.entries.get(columnKey('actual', year));
  const value = entry && actualOf(row, year, entry);
  return value ? { year, value, shown: shown(entry), origin: value.origin } : null;
}

function actualOf(row: Row<FiledIndicator>, year: number, entry: Entry): Actual | null {
  const { reading } = entry;
  const origin = originOf(row, entry);
  const rule = row.check.untrusted.get(figureKey(row.filed.indicator.code, year));
  if (rule !== undefined) return { kind: 'untrusted', rule, origin };
  switch (reading.kind) {
    case 'number':
      return { kind: 'number', value: reading.value, origin };
    case 'completion':
      return { kind: 'completion', done: reading.done, origin };
    case 'reason':
      return { kind: 'reason', word: reading.word, origin };
    default:
      return null;
  }
}

function shown({ reading, content }: Entry): string | number {
  switch (reading.kind) {
    case 'number':
      return reading.value;
    case 'completion':
      return reading.done ? COMPLETION_WORDS.done : COMPLETION_WORDS.open;
    case 'reason':
      return reading.word;
    default:
      return contentText(content);
  }
}
