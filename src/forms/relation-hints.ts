/**
 * What 审核提示 of 指标填报 says about figures that belong together, where all of them stand in the sheet. Other rows are
 * looked up by their codes, so that sorting breaks nothing.
 */
import { translate } from '../i18n';
import { codesOf, type Relation } from '../plan/relations';
import type { Indicator, Plan } from '../plan/schema';
import { isTargetEntered } from './locked';
import { largerThanWhole, notAddingUp } from './relation-tests';
import { absoluteAddress, address, quoteText } from './sheet/address';
import type { CellValue } from './sheet/model';
import { FIRST_DATA_ROW } from './table-sheet';

/** The sheet as relations see it. */
export interface RelatedRows {
  readonly plan: Plan;
  /** Position of the code column. */
  readonly code: number;
  readonly yearly: readonly {
    readonly year: number;
    readonly target: number;
    readonly actual: number;
    readonly earlier: boolean;
  }[];
  readonly values: readonly (readonly CellValue[])[];
}

export interface RelationHint {
  readonly text: string;
  /** Appended to the rest of the hint; null where the row has no relation. */
  readonly formula: string | null;
}

interface Piece {
  readonly fails: boolean;
  readonly formula: string;
  readonly words: string;
}

/** The hint of the indicator in the row at an index. */
export function relationHint(rows: RelatedRows, indicator: Indicator, index: number): RelationHint {
  const pieces = [
    ...(isTargetEntered(indicator) ? pairPieces(rows, index) : []),
    ...rows.plan.relations.flatMap((relation) => relationPieces(rows, relation, indicator, index)),
  ];
  const formula = pieces.map((piece) => `IF(${piece.formula},${quoteText(piece.words)},"")`).join('&');
  return {
    text: pieces.map(({ fails, words }) => (fails ? words : '')).join(''),
    formula: pieces.length === 0 ? null : `IFERROR(${formula},"")`,
  };
}

const isNumber = (value: CellValue | undefined): value is number => typeof value === 'number';
const isEmpty = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** R2: an actual without the target that was assigned for it. */
function pairPieces({ yearly, values }: RelatedRows, index: number): Piece[] {
  const row = FIRST_DATA_ROW + index;
  return yearly
    .filter(({ earlier }) => !earlier)
    .map(({ year, target, actual }) => ({
      fails: isNumber(values[index]?.[actual - 1]) && isEmpty(values[index]?.[target - 1]),
      formula: `AND(ISNUMBER(${address(row, actual)}),TRIM(${address(row, target)})="")`,
      words: translate('form.relation-hint.assigned', { year }),
    }));
}

/** How many figures the rows of some codes have, and their sum. */
function looked(codes: readonly string[], column: string, values: string): { count: string; sum: string } {
  const wanted = `{${codes.map(quoteText).join(',')}}`;
  return {
    count: `SUMPRODUCT(COUNTIFS(${column},${wanted},${values},">-1E+300"))`,
    sum: `SUMPRODUCT(SUMIF(${column},${wanted},${values}))`,
  };
}

/** Said in the row of the whole for a sum, in that of the part for what contains it, as the checks do. */
function relationPieces(rows: RelatedRows, relation: Relation, indicator: Indicator, index: number): Piece[] {
  if (relation.kind !== 'sum' && relation.kind !== 'at-most') return [];
  const said = relation.kind === 'sum' ? relation.whole : relation.part;
  if (said !== indicator.code) return [];
  const { plan, code, yearly, values } = rows;
  const related = codesOf(relation).map((one) => ({
    indicator: plan.indicators.find((candidate) => candidate.code === one),
    row: values.find((cells) => cells[code - 1] === one),
  }));
  const indicators = related.flatMap((one) => one.indicator ?? []);
  if (indicators.length < related.length || related.some(({ row }) => row === undefined)) return [];
  const test = relation.kind === 'sum' ? notAddingUp : largerThanWhole;
  const column = (position: number): string =>
    `${absoluteAddress(FIRST_DATA_ROW, position)}:${absoluteAddress(FIRST_DATA_ROW + values.length - 1, position)}`;
  return yearly
    .filter(({ earlier }) => !earlier)
    .map(({ year, actual }): Piece => {
      const figures = related.flatMap(({ row }, at) => {
        const value = row?.[actual - 1];
        const one = indicators[at];
        return isNumber(value) && one ? [{ indicator: one, value }] : [];
      });
      const own = address(FIRST_DATA_ROW + index, actual);
      const others = looked(
        indicators.filter((one) => one !== indicator).map((one) => one.code),
        column(code),
        column(actual),
      );
      const cells = relation.kind === 'sum' ? [own, others.sum] : [others.sum, own];
      const compared = test.formula({ indicators, values: cells }) ?? 'FALSE';
      return {
        fails: figures.length === indicators.length && test.fails(figures),
        // Texts and blanks are no figures: nothing is compared with them.
        formula: `IF(ISNUMBER(${own}),IF(${others.count}=${indicators.length - 1},${compared},FALSE),FALSE)`,
        words: translate(relation.kind === 'sum' ? 'form.relation-hint.sum' : 'form.relation-hint.part', {
          year,
          whole: indicators[0]?.name ?? '',
        }),
      };
    });
}
