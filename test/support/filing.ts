/** Filled forms without a file: the form's model as grids that a test can spoil cell by cell, and read back. */
import { checkFiling, type CheckOptions, type CheckResult } from '../../src/check/check';
import type { Answers } from '../../src/forms/answers';
import { buildForm, type FormOptions } from '../../src/forms/build';
import { formColumns, headerText } from '../../src/forms/columns';
import type { Filing } from '../../src/forms/filing';
import { SHEET_NAMES, type Field, type Part } from '../../src/forms/headers';
import { readFiling } from '../../src/forms/read';
import { address } from '../../src/forms/sheet/address';
import { BLANK, gridOf, type CellContent, type PlainContent } from '../../src/forms/sheet/grid';
import { isFormula, type CellValue, type Scalar } from '../../src/forms/sheet/model';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import type { Plan } from '../../src/plan/schema';
import { cleanAnswers } from './answers';

/** What a program writes for a value. */
export function contentOf(value: CellValue | undefined): CellContent {
  if (value === null || value === undefined) return BLANK;
  if (isFormula(value))
    return {
      kind: 'formula',
      // Hints are long, and few tests read them.
      get formula() {
        return value.formula;
      },
      get result() {
        return contentOf(value.result) as PlainContent;
      },
    };
  if (typeof value === 'number') return { kind: 'number', value, percent: false };
  return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', text: value };
}

export const textCell = (text: string): CellContent => ({ kind: 'text', text });

interface FormSheet {
  name: string;
  readonly visible: boolean;
  rows: CellContent[][];
}

/** A form as it came back; every cell can be changed before it is read. */
export class FilledForm {
  sheets: FormSheet[];

  constructor(
    readonly plan: Plan,
    readonly years: readonly number[],
    readonly earlierYears: readonly number[],
    options: FormOptions,
  ) {
    this.sheets = buildForm(options).sheets.map(({ name, visibility, rows }) => ({
      name,
      visible: visibility === 'visible',
      rows: rows.map((row) => row.values.map(contentOf)),
    }));
  }

  sheet(part: Part | 'marker'): FormSheet {
    const sheet = this.sheets.find(({ name }) => name === SHEET_NAMES[part]);
    if (!sheet) throw new RangeError(`no sheet ${part}`);
    return sheet;
  }

  /** The position (from 1) of a column by its key in the form as it was made. */
  column(part: Part, key: string): number {
    const earlier = part === 'indicators' ? this.earlierYears : [];
    const index = formColumns(part, this.years, earlier).findIndex((column) => column.key === key);
    if (index < 0) throw new RangeError(`no column ${key}`);
    return index + 1;
  }

  /** The sheet row (from 1) that carries the code now. */
  row(part: Part, code: string): number {
    const index = this.sheet(part).rows.findIndex(([first]) => first?.kind === 'text' && first.text === code);
    if (index < 0) throw new RangeError(`no row ${code}`);
    return index + 1;
  }

  cell(part: Part, code: string, key: string): string {
    return address(this.row(part, code), this.column(part, key));
  }

  set(part: Part, code: string, key: string, value: CellContent | Scalar | null): this {
    const content = typeof value === 'object' && value !== null ? value : contentOf(value);
    const row = this.sheet(part).rows[this.row(part, code) - 1];
    if (row) row[this.column(part, key) - 1] = content;
    return this;
  }

  /** Changes the text of a header. */
  rename(part: Part, field: Field, year: number | null, text: string): this {
    const header = this.sheet(part).rows[2] ?? [];
    const label = headerText(part, field, year);
    const index = header.findIndex((content) => content.kind === 'text' && content.text === label);
    if (index < 0) throw new RangeError(`no header ${label}`);
    header[index] = textCell(text);
    return this;
  }

  /** The data rows, below title, note and headers. */
  dataRows(part: Part): CellContent[][] {
    return this.sheet(part).rows.slice(3);
  }

  setDataRows(part: Part, rows: readonly CellContent[][]): this {
    const sheet = this.sheet(part);
    sheet.rows = [...sheet.rows.slice(0, 3), ...rows];
    return this;
  }

  read(fileName = '填报.xlsx'): Filing {
    const grids = this.sheets.map(({ name, rows, visible }) => gridOf(name, rows, visible));
    return readFiling(grids, fileName, bundledPlans());
  }

  check(options: CheckOptions = {}): CheckResult {
    return checkFiling(this.read(), {
      annualTargets: annualTargetsFor(this.plan, bundledPlans()),
      ...options,
    });
  }
}

/** Answers by row code and column key; null empties a cell that the base would fill. */
export type Overrides = Readonly<Record<string, Readonly<Record<string, Scalar | null>>>>;

export interface FillOptions {
  readonly years?: readonly number[];
  /** What stands in all other cells; sensible figures on the path unless told. */
  readonly base?: Answers;
  readonly answers?: Overrides;
  readonly form?: Partial<FormOptions>;
}

/** A form of a bundled plan, filled in without mistakes apart from the given answers. */
export function fill(planId: string, options: FillOptions = {}): FilledForm {
  const plan = bundledPlans().find(({ id }) => id === planId);
  if (!plan) throw new RangeError(`no plan ${planId}`);
  const years = options.years ?? reportingYears(plan);
  const base = options.base ?? cleanAnswers(plan, years);
  const overrides = options.answers ?? {};
  const answers: Answers = (code, key) => {
    const own = overrides[code];
    return own && key in own ? own[key] : base(code, key);
  };
  return new FilledForm(plan, years, options.form?.earlierYears ?? [], {
    plan,
    years,
    annualTargets: annualTargetsFor(plan, bundledPlans()),
    answers,
    created: new Date(Date.UTC(2026, 0, 15)),
    ...options.form,
  });
}
