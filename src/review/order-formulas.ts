/** Helpers of 总体评价 in 指标评估: the light of a verdict, and the keys that put the indicators in order. */
import type { IndicatorAssessment } from '../assess/assessment';
import { VERDICTS, type Verdict } from '../assess/verdict';
import { quoteText } from '../forms/sheet/address';
import type { CellValue } from '../forms/sheet/model';
import { cached, quoteVerdict, type FormulaRow } from './indicator-row';
import { VERDICT_LIGHTS, VERDICT_LIGHT_ORDER, verdictLightKey } from './words';

/** Whether a cell holds one of some verdicts, as a condition. */
const isOneOf = (row: FormulaRow, verdicts: readonly Verdict[]): string =>
  `OR(${verdicts.map((verdict) => `${row.cells.verdict}=${quoteVerdict(row, verdict)}`).join(',')})`;

/** 红黄绿: a word and a shape, so that it can be told without colour. */
export function lightCell(row: FormulaRow): CellValue {
  const { assessment, say } = row;
  const word = (light: (typeof VERDICT_LIGHT_ORDER)[number]): string => say(verdictLightKey(light));
  const formula = VERDICT_LIGHT_ORDER.filter((light) => light !== 'none').reduceRight(
    (rest, light) =>
      `IF(${isOneOf(
        row,
        VERDICTS.filter((verdict) => VERDICT_LIGHTS[verdict] === light),
      )},${quoteText(word(light))},${rest})`,
    quoteText(word('none')),
  );
  return cached(formula, word(VERDICT_LIGHTS[assessment.verdict]));
}

export const LAGS: readonly Verdict[] = ['behind', 'far-behind', 'missed'];
export const LEADS: readonly Verdict[] = ['achieved', 'ahead', 'exceeded'];

/** Ratios beyond this are as good or bad as any: it keeps the digits that tell rows apart. */
const MOST = 100;
/** Verdicts without a ratio come after all that have one. */
const UNRATED = 50;
/** Of equal ratios the upper row comes first. */
const ROW_STEP = 1e12;

/** The key of 滞后最多 (the smallest first) or 领先最多 (the largest first); null where the verdict is neither. */
export function orderKey(
  { ratio, verdict }: Pick<IndicatorAssessment, 'ratio' | 'verdict'>,
  sheetRow: number,
  which: 'lags' | 'leads',
): number | null {
  if (!(which === 'lags' ? LAGS : LEADS).includes(verdict)) return null;
  const side = which === 'lags' ? 1 : -1;
  const rated = ratio === null ? side * UNRATED : Math.max(-MOST, Math.min(MOST, ratio));
  return rated + (side * sheetRow) / ROW_STEP;
}

/** 滞后排序, 领先排序 */
export function orderCell(row: FormulaRow, which: 'lags' | 'leads'): CellValue {
  const { assessment, cells, sheetRow } = row;
  const sign = which === 'lags' ? '' : '-';
  const rated = `IF(ISNUMBER(${cells.ratio}),MAX(-${MOST},MIN(${MOST},${cells.ratio})),${sign}${UNRATED})`;
  return cached(
    `IF(${isOneOf(row, which === 'lags' ? LAGS : LEADS)},${rated}${sign || '+'}${sheetRow}/1E12,"")`,
    orderKey(assessment, sheetRow, which),
  );
}
