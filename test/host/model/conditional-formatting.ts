/** The conditional formats of a sheet: ExcelJS keeps rules by area, Excel gives each an id. */
import type { Worksheet } from 'exceljs';
import { areaText, intersect, parseArea, subtract, type Rect } from './areas';
import { guardOption, type CellArea } from './cell-area';
import { internals, type StoredRule } from './store';

export interface ConditionalRule {
  readonly sheet: Worksheet;
  readonly rule: StoredRule;
  readonly rects: readonly Rect[];
}

const ids = new WeakMap<StoredRule, string>();
let last = 0;

export function idOf(rule: StoredRule): string {
  const known = ids.get(rule);
  if (known !== undefined) return known;
  last += 1;
  const id = `{00000000-0000-0000-0000-${last.toString(16).toUpperCase().padStart(12, '0')}}`;
  ids.set(rule, id);
  return id;
}

/** The rules of a sheet, the most important first. */
export const rulesOf = (sheet: Worksheet): ConditionalRule[] =>
  internals(sheet)
    .conditionalFormattings.flatMap(({ ref, rules }) =>
      rules.map((rule) => ({ sheet, rule, rects: ref.split(' ').map(parseArea) })),
    )
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));

export const rulesWithin = ({ sheet, rects }: CellArea): ConditionalRule[] =>
  rulesOf(sheet).filter((one) => one.rects.some((rect) => rects.some((area) => intersect(rect, area))));

/** New rules come first, as in Excel. */
export function addRule(area: CellArea, rule: StoredRule): ConditionalRule {
  guardOption(area, 'formatCells');
  for (const other of rulesOf(area.sheet)) other.rule.priority = (other.rule.priority ?? 0) + 1;
  rule.priority = 1;
  const ref = area.rects.map((rect) => areaText(rect)).join(' ');
  internals(area.sheet).conditionalFormattings.push({ ref, rules: [rule] });
  return { sheet: area.sheet, rule, rects: area.rects };
}

export function removeRule(sheet: Worksheet, rule: StoredRule): void {
  guardOption({ sheet }, 'formatCells');
  const stored = internals(sheet);
  stored.conditionalFormattings = stored.conditionalFormattings
    .map((one) => ({ ...one, rules: one.rules.filter((other) => other !== rule) }))
    .filter(({ rules }) => rules.length > 0);
}

/** Takes an area out of all rules; what lies beside it keeps them. */
export function clearConditionalFormats({ sheet, rects }: CellArea): void {
  guardOption({ sheet }, 'formatCells');
  const stored = internals(sheet);
  stored.conditionalFormattings = stored.conditionalFormattings.flatMap((one) => {
    let rest = one.ref.split(' ').map(parseArea);
    for (const cut of rects) rest = rest.flatMap((rect) => subtract(rect, cut));
    return rest.length === 0 ? [] : [{ ...one, ref: rest.map((rect) => areaText(rect)).join(' ') }];
  });
}
