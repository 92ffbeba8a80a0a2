/** The lists of 总体评价: which indicators are red, yellow, green or grey, and which lag or lead most. */
import type { IndicatorAssessment } from '../assess/assessment';
import { quoteText } from '../forms/sheet/address';
import type { CellValue, FormulaValue } from '../forms/sheet/model';
import type { ReviewContext } from './context';
import { cellIn, columnRange, shownIn, type IndicatorSheetLayout } from './indicator-sheet';
import { asCell, constant, content, join, listed, type LiveText } from './live-text';
import { orderKey } from './order-formulas';
import { pendingRules } from './pending';
import { VERDICT_LIGHTS, verdictLightKey, type VerdictLight } from './words';

/** Excel takes no longer formula; some room for what stands around the list. */
const LONGEST_FORMULA = 8000;
/** The formula names each indicator in more than forty characters: of more than this it is too long. */
const MOST_LIVE = 200;
/** Of more indicators than this only the codes are listed: all is to stay on one page. */
const MAX_NAMED = 45;
/** Of a list that cannot be computed, because it is too long, this many are named. */
const MAX_LISTED = 40;

/** The indicators with a light, by name; those that have no verdict with the reason. */
export function lightList(
  context: ReviewContext,
  layout: IndicatorSheetLayout,
  light: VerdictLight,
): CellValue {
  const { assessment } = context;
  const key = assessment.indicators.length > MAX_NAMED ? 'code' : 'name';
  if (assessment.indicators.length > MOST_LIVE) return fixedList(context, light);
  const attempts = light === 'none' ? [true, false] : [false];
  for (const reasons of attempts) {
    const live = liveList(context, layout, light, key, reasons);
    if (live.formula.length <= LONGEST_FORMULA) return asCell(live);
  }
  return fixedList(context, light);
}

function liveList(
  context: ReviewContext,
  layout: IndicatorSheetLayout,
  light: VerdictLight,
  key: 'code' | 'name',
  reasons: boolean,
): LiveText {
  const { assessment, say } = context;
  const word = quoteText(say(verdictLightKey(light)));
  const list = listed(
    assessment.indicators.map((one, index) => {
      const row = layout.firstRow + index;
      const name = content(cellIn(layout, key, row), String(shownIn(layout, key, index)));
      return {
        condition: `${cellIn(layout, 'light', row)}=${word}`,
        holds: VERDICT_LIGHTS[one.verdict] === light,
        part: join(name, ...markOf(context, one, reasons)),
      };
    }),
    say('review.remark.separator'),
  );
  return list;
}

/** Why there is no verdict, or that the figure is yet to be confirmed. */
function markOf(context: ReviewContext, one: IndicatorAssessment, reasons: boolean): LiveText[] {
  const { say } = context;
  if (reasons) {
    const { reason } = one;
    const text = reason ? say(reason.key, reason.facts) : say('review.remark.no-data');
    return [constant(say('review.overview.reason', { reason: text }))];
  }
  return pendingRules(context, one).length > 0 ? [constant(say('review.overview.pending-mark'))] : [];
}

/** Very many indicators: the first of them, as they were when the workbook was made. */
function fixedList({ assessment, say }: ReviewContext, light: VerdictLight): string {
  const named = assessment.indicators.filter(({ verdict }) => VERDICT_LIGHTS[verdict] === light);
  const codes = named.slice(0, MAX_LISTED).map(({ series }) => series.indicator.code);
  const list = codes.join(say('review.remark.separator'));
  return named.length > MAX_LISTED ? say('review.overview.more', { list }) : list;
}

/** One line of the indicators that lag or lead most. */
export interface ExtremeLine {
  readonly name: FormulaValue;
  readonly ratio: FormulaValue;
  readonly verdict: FormulaValue;
  readonly catchUp: FormulaValue;
}

/** The indicators furthest behind or ahead of their path, found anew whenever the figures change. */
export function extremes(
  { assessment }: ReviewContext,
  layout: IndicatorSheetLayout,
  which: 'lags' | 'leads',
  count: number,
): ExtremeLine[] {
  const keys = columnRange(layout, which === 'lags' ? 'lag' : 'lead');
  const side = which === 'lags' ? 1 : -1;
  const order = assessment.indicators
    .flatMap((one, index) => {
      const key = orderKey(one, layout.firstRow + index, which);
      return key === null ? [] : [{ key, index }];
    })
    .sort((left, right) => side * (left.key - right.key));
  return Array.from({ length: count }, (_, nth): ExtremeLine => {
    const found = order[nth];
    const position = `MATCH(${which === 'lags' ? 'SMALL' : 'LARGE'}(${keys},${nth + 1}),${keys},0)`;
    const cell = (key: string, none: string): FormulaValue => {
      const value = `INDEX(${columnRange(layout, key)},${position})`;
      return {
        // A reference to a blank cell would show a zero.
        formula: `IFERROR(IF(${value}="","",${value}),${quoteText(none)})`,
        result: found ? shownIn(layout, key, found.index) : none,
      };
    };
    return {
      name: cell('name', '—'),
      ratio: cell('ratio', ''),
      verdict: cell('verdict', ''),
      catchUp: cell('catchUp', ''),
    };
  });
}
