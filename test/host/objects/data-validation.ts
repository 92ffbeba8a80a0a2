/** Excel.DataValidation (ExcelApi 1.8): stored as ExcelJS validations. */
import type { DataValidation as Stored } from 'exceljs';
import { HostObject } from '../host-object';
import { accessDenied, invalidArgument, notModelled } from '../host-error';
import { areaText, quoteSheet } from '../model/areas';
import type { CellArea } from '../model/cell-area';
import { internals } from '../model/store';
import { Range } from './range';

const TYPES: Readonly<Record<string, { word: string; rule: string }>> = {
  whole: { word: 'WholeNumber', rule: 'wholeNumber' },
  decimal: { word: 'Decimal', rule: 'decimal' },
  list: { word: 'List', rule: 'list' },
  date: { word: 'Date', rule: 'date' },
  time: { word: 'Time', rule: 'time' },
  textLength: { word: 'TextLength', rule: 'textLength' },
  custom: { word: 'Custom', rule: 'custom' },
};

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

const ALERTS: Readonly<Record<string, string>> = {
  Stop: 'stop',
  Warning: 'warning',
  Information: 'information',
};
/** Of a list written out, and of each text that Excel shows. */
const LONGEST_LIST = 255;
const LONGEST = { title: 32, message: 255, alert: 225 };

export class DataValidation extends HostObject {
  constructor(private readonly area: CellArea) {
    super();
  }

  get Type(): string {
    const { found, gaps } = this.within();
    if (found.length === 0) return 'None';
    if (found.length > 1 || gaps) return 'Inconsistent';
    return TYPES[found[0]?.type ?? '']?.word ?? 'None';
  }

  get Rule(): Readonly<Record<string, unknown>> | null {
    const stored = this.single();
    if (!stored) return null;
    const rule = TYPES[stored.type]?.rule;
    if (rule === undefined) return {};
    const [first, second] = (stored.formulae ?? []) as unknown[];
    if (rule === 'custom') return { custom: { formula: `=${String(first)}` } };
    if (rule === 'list') return { list: { inCellDropDown: true, source: sourceText(first) } };
    const operator = Object.keys(OPERATORS).find(
      (word) => OPERATORS[word] === (stored.operator ?? 'between'),
    );
    return { [rule]: { operator, formula1: first, ...(second === undefined ? {} : { formula2: second }) } };
  }
  set Rule(value: unknown) {
    this.guard();
    const before = this.single();
    this.put({ ...shape(value, this.area), ...texts(before) } as Stored);
  }

  get Prompt(): Readonly<Record<string, unknown>> | null {
    const stored = this.single();
    if (!stored) return null;
    const { showInputMessage = false, promptTitle = '', prompt = '' } = stored;
    return { showPrompt: showInputMessage, title: promptTitle, message: prompt };
  }
  set Prompt(value: unknown) {
    const { showPrompt, title, message } = value as Record<string, unknown>;
    this.put({
      // A message alone, over cells that take any value: as in Excel's own window; no recording has confirmed it.
      ...(this.single() ?? ({ type: 'any', formulae: [] } as unknown as Stored)),
      showInputMessage: showPrompt !== false,
      promptTitle: text(title, LONGEST.title),
      prompt: text(message, LONGEST.message),
    });
  }

  get ErrorAlert(): Readonly<Record<string, unknown>> | null {
    const stored = this.single();
    if (!stored) return null;
    const { showErrorMessage = false, errorTitle = '', error = '', errorStyle = 'stop' } = stored;
    const style = Object.keys(ALERTS).find((word) => ALERTS[word] === errorStyle);
    return { showAlert: showErrorMessage, style, title: errorTitle, message: error };
  }
  set ErrorAlert(value: unknown) {
    const { showAlert, title, message, style = 'Stop' } = value as Record<string, unknown>;
    const errorStyle = typeof style === 'string' ? ALERTS[style] : undefined;
    if (errorStyle === undefined) throw invalidArgument(`Not an alert style: ${String(style)}`);
    this.put({
      ...this.required(),
      showErrorMessage: showAlert !== false,
      errorTitle: text(title, LONGEST.title),
      error: text(message, LONGEST.alert),
      errorStyle,
    });
  }

  get IgnoreBlanks(): boolean | null {
    const stored = this.single();
    return stored && stored.allowBlank === true;
  }
  set IgnoreBlanks(value: unknown) {
    if (typeof value !== 'boolean') throw invalidArgument();
    this.put({ ...this.required(), allowBlank: value });
  }

  Clear(): void {
    this.guard();
    this.area.host.states.of(this.area.sheet).validations.clear(this.area.rects);
  }

  private within(): { found: Stored[]; gaps: boolean } {
    return this.area.host.states.of(this.area.sheet).validations.within(this.area.rects);
  }

  /** The one validation of all cells, null where they differ or there is none. */
  private single(): Stored | null {
    const { found, gaps } = this.within();
    return found.length === 1 && !gaps ? (found[0] ?? null) : null;
  }

  /** Excel can show a prompt without a rule; the product never does, so that order is refused. */
  private required(): Stored {
    const stored = this.single();
    if (!stored) throw notModelled('a prompt or alert before the rule');
    return stored;
  }

  private put(validation: Stored): void {
    this.guard();
    this.area.host.states.of(this.area.sheet).validations.set(this.area.rects, validation);
  }

  private guard(): void {
    if (internals(this.area.sheet).sheetProtection) throw accessDenied();
  }
}

function text(value: unknown, longest: number): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' || value.length > longest)
    throw invalidArgument(`The text is longer than ${longest}.`);
  return value;
}

const texts = (before: Stored | null): Partial<Stored> => {
  if (!before) return { allowBlank: true, showErrorMessage: true, showInputMessage: true };
  const {
    allowBlank,
    showErrorMessage,
    showInputMessage,
    promptTitle,
    prompt,
    errorTitle,
    error,
    errorStyle,
  } = before;
  const kept = {
    allowBlank,
    showErrorMessage,
    showInputMessage,
    promptTitle,
    prompt,
    errorTitle,
    error,
    errorStyle,
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
};

const sourceText = (stored: unknown): string => {
  const source = String(stored);
  return source.startsWith('"') ? source.slice(1, -1) : `=${source}`;
};

/** Exactly one kind of rule, as the documentation asks. */
function shape(value: unknown, area: CellArea): Record<string, unknown> {
  const kinds = Object.entries(value as Record<string, unknown>).filter(
    ([, one]) => one !== undefined && one !== null,
  );
  const [kind, rule] = kinds[0] ?? [];
  const type = Object.keys(TYPES).find((key) => TYPES[key]?.rule === kind);
  if (kinds.length !== 1 || type === undefined) throw invalidArgument('A validation has exactly one rule.');
  const { operator, formula1, formula2, formula, source } = rule as Record<string, unknown>;
  if (type === 'custom') return { type, formulae: [formulaText(formula)] };
  if (type === 'list') return { type, formulae: [listSource(source, area)] };
  const word = typeof operator === 'string' ? OPERATORS[operator] : undefined;
  if (word === undefined || formula1 === undefined)
    throw invalidArgument('The rule has no operator or formula.');
  const two = word === 'between' || word === 'notBetween';
  if (two && (formula2 === undefined || formula2 === null))
    throw invalidArgument('The rule has one limit only.');
  return { type, operator: word, formulae: (two ? [formula1, formula2] : [formula1]).map(limit) };
}

function formulaText(formula: unknown): string {
  if (typeof formula !== 'string' || !/^=./.test(formula)) throw invalidArgument('The formula has no =.');
  return formula.slice(1);
}

const limit = (value: unknown): unknown =>
  typeof value === 'string' ? (value.startsWith('=') ? value.slice(1) : Number(value)) : value;

function listSource(source: unknown, area: CellArea): string {
  if (source instanceof Range) return `${quoteSheet(source.sheet.name)}!${areaText(source.rect, '$')}`;
  if (typeof source !== 'string' || source === '') throw invalidArgument('The list has no source.');
  if (source.startsWith('=')) return source.slice(1);
  if (source.length > LONGEST_LIST)
    throw invalidArgument(`The list of ${area.sheet.name} is longer than ${LONGEST_LIST} characters.`);
  return `"${source}"`;
}
