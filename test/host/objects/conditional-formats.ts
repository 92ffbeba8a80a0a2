/** Excel.ConditionalFormatCollection and what belongs to it; Custom and CellValue rules are modelled. */
import type { Fill, Font, Style } from 'exceljs';
import { HostCollection, HostObject } from '../host-object';
import { invalidArgument, itemNotFound, notModelled } from '../host-error';
import { guardOption, type CellArea } from '../model/cell-area';
import { shown, stored } from '../model/colors';
import {
  addRule,
  clearConditionalFormats,
  idOf,
  removeRule,
  rulesWithin,
  type ConditionalRule,
} from '../model/conditional-formatting';
import type { StoredRule } from '../model/store';
import { Range } from './range';
import { RangeAreas } from './range-areas';

const TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
};

export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  constructor(private readonly area: CellArea) {
    super();
  }

  get _Items(): readonly ConditionalFormat[] {
    return rulesWithin(this.area).map((one) => new ConditionalFormat(this.area, one));
  }

  Add(type: unknown): ConditionalFormat {
    if (type !== 'Custom' && type !== 'CellValue') throw notModelled(`a conditional format ${String(type)}`);
    const rule: StoredRule = { type: type === 'Custom' ? 'expression' : 'cellIs', formulae: [], style: {} };
    return new ConditionalFormat(this.area, addRule(this.area, rule));
  }
  ClearAll(): void {
    clearConditionalFormats(this.area);
  }
  Indexer(id: unknown): ConditionalFormat {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw itemNotFound(`conditional format ${String(id)}`);
    return found;
  }
  GetItemOrNullObject(id: unknown): ConditionalFormat | null {
    return this._Items.find((item) => item.Id === id) ?? null;
  }
}

export class ConditionalFormat extends HostObject {
  constructor(
    private readonly area: CellArea,
    private readonly entry: ConditionalRule,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }

  get Id(): string {
    return idOf(this.entry.rule);
  }
  get Type(): string {
    return TYPES[this.entry.rule.type] ?? 'PresetCriteria';
  }
  get StopIfTrue(): boolean {
    return this.entry.rule.stopIfTrue === true;
  }
  set StopIfTrue(value: unknown) {
    if (typeof value !== 'boolean') throw invalidArgument();
    this.entry.rule.stopIfTrue = value;
  }
  /** Counted from 0. */
  get Priority(): number {
    return (this.entry.rule.priority ?? 1) - 1;
  }
  set Priority(value: unknown) {
    if (typeof value !== 'number' || value < 0) throw invalidArgument();
    this.entry.rule.priority = value + 1;
  }
  get Custom(): CustomConditionalFormat {
    if (this.Type !== 'Custom') throw itemNotFound('custom');
    return new CustomConditionalFormat(this.entry);
  }
  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.Type === 'Custom' ? this.Custom : null;
  }
  get CellValue(): CellValueConditionalFormat {
    if (this.Type !== 'CellValue') throw itemNotFound('cellValue');
    return new CellValueConditionalFormat(this.entry);
  }
  get CellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.Type === 'CellValue' ? this.CellValue : null;
  }

  Delete(): void {
    removeRule(this.entry.sheet, this.entry.rule);
  }
  /** @throws HostError where the format has several areas */
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidArgument('The conditional format applies to several areas.');
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    const [rect, ...more] = this.entry.rects;
    return rect && more.length === 0 ? new Range(this.area.host, this.entry.sheet, rect) : null;
  }
  GetRanges(): RangeAreas {
    return new RangeAreas(this.area.host, this.entry.sheet, this.entry.rects);
  }
}

export class CustomConditionalFormat extends HostObject {
  constructor(private readonly entry: ConditionalRule) {
    super();
  }
  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.entry);
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.entry);
  }
}

export class ConditionalFormatRule extends HostObject {
  constructor(private readonly entry: ConditionalRule) {
    super();
  }
  get Formula(): string {
    const [formula] = this.entry.rule.formulae ?? [];
    return formula === undefined ? '' : `=${String(formula)}`;
  }
  set Formula(value: unknown) {
    guardOption(this.entry, 'formatCells');
    this.entry.rule.formulae = [withoutSign(value)];
  }
}

/** Without the sign Excel would take the formula for a text that is always true; the product never means that. */
function withoutSign(formula: unknown): string {
  if (typeof formula !== 'string' || !/^=./.test(formula)) throw invalidArgument('The formula has no =.');
  return formula.slice(1);
}

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

export class CellValueConditionalFormat extends HostObject {
  constructor(private readonly entry: ConditionalRule) {
    super();
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.entry);
  }
  get Rule(): Readonly<Record<string, unknown>> {
    const { operator, formulae = [] } = this.entry.rule;
    const [formula1, formula2] = formulae.map(String);
    const word = Object.keys(OPERATORS).find((key) => OPERATORS[key] === operator);
    return { operator: word, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
  }
  set Rule(value: unknown) {
    guardOption(this.entry, 'formatCells');
    const { operator, formula1, formula2 } = value as Record<string, unknown>;
    const known = typeof operator === 'string' ? OPERATORS[operator] : undefined;
    if (known === undefined || formula1 === undefined) throw invalidArgument();
    this.entry.rule.operator = known;
    this.entry.rule.formulae = [formula1, formula2]
      .filter((one) => one !== undefined && one !== null)
      .map((one) => String(one).replace(/^=/, ''));
  }
}

export class ConditionalRangeFormat extends HostObject {
  constructor(private readonly entry: ConditionalRule) {
    super();
  }
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.entry);
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.entry);
  }
}

const styleOf = ({ rule }: ConditionalRule): Partial<Style> => (rule.style ??= {});

export class ConditionalRangeFill extends HostObject {
  constructor(private readonly entry: ConditionalRule) {
    super();
  }
  get Color(): string {
    const { fill } = styleOf(this.entry);
    return fill?.type === 'pattern' ? shown(fill.bgColor ?? fill.fgColor, '') : '';
  }
  /** In differential styles the background carries the colour of a solid fill. */
  set Color(value: unknown) {
    guardOption(this.entry, 'formatCells');
    styleOf(this.entry).fill = { type: 'pattern', pattern: 'solid', bgColor: stored(value) } as Fill;
  }
  Clear(): void {
    delete styleOf(this.entry).fill;
  }
}

export class ConditionalRangeFont extends HostObject {
  constructor(private readonly entry: ConditionalRule) {
    super();
  }
  get Color(): string {
    return shown(styleOf(this.entry).font?.color, '');
  }
  set Color(value: unknown) {
    this.change({ color: stored(value) });
  }
  get Bold(): boolean {
    return styleOf(this.entry).font?.bold === true;
  }
  set Bold(value: unknown) {
    if (typeof value !== 'boolean') throw invalidArgument();
    this.change({ bold: value });
  }
  get Italic(): boolean {
    return styleOf(this.entry).font?.italic === true;
  }
  set Italic(value: unknown) {
    if (typeof value !== 'boolean') throw invalidArgument();
    this.change({ italic: value });
  }

  private change(part: Partial<Font>): void {
    guardOption(this.entry, 'formatCells');
    const style = styleOf(this.entry);
    style.font = { ...style.font, ...part };
  }
}
