/** Filing: a filled form, read back. Everything a person typed is in here, understood or not. */
import type { Indicator, Plan, Project, Task } from '../plan/schema';
import type { Entry } from './entry';
import type { Part } from './headers';

/** Where in the workbook something stands. */
export interface Place {
  readonly sheet: string;
  /** A1 address; the whole sheet where null. */
  readonly cell: string | null;
}

/** A row that was found: its entries by column key (`actual:2023`, `status` …). Columns that are gone have none. */
interface FiledRow {
  readonly sheet: string;
  readonly row: number;
  readonly entries: ReadonlyMap<string, Entry>;
}
export interface FiledIndicator extends FiledRow {
  readonly indicator: Indicator;
}
export interface FiledProject extends FiledRow {
  readonly project: Project;
}
export interface FiledTask extends FiledRow {
  readonly task: Task;
}

/** What differs between the form that was sent out and the one that came back. */
export type Drift =
  | { readonly kind: 'marker-missing' }
  | { readonly kind: 'plan-changed' }
  | { readonly kind: 'sheet-missing'; readonly part: Part; readonly name: string }
  | { readonly kind: 'sheet-renamed'; readonly part: Part; readonly name: string; readonly found: string }
  | { readonly kind: 'sheet-copied'; readonly part: Part; readonly name: string; readonly copy: string }
  | {
      readonly kind: 'column-missing';
      readonly place: Place;
      readonly header: string;
      readonly input: boolean;
    }
  | {
      readonly kind: 'column-doubled';
      /** The header of the column that was not read. */
      readonly place: Place;
      readonly header: string;
      /** The header of the one that was. */
      readonly first: string;
      /** In how many rows the column that was not read holds something else than the other. */
      readonly differing: number;
    }
  | { readonly kind: 'column-extra'; readonly place: Place; readonly header: string }
  | { readonly kind: 'row-missing'; readonly place: Place; readonly code: string; readonly name: string }
  | {
      readonly kind: 'row-doubled';
      /** The row that was not read. */
      readonly place: Place;
      readonly code: string;
      /** The one that was. */
      readonly first: string;
      /** Whether both rows carry figures and these differ. */
      readonly conflicting: boolean;
    }
  | { readonly kind: 'row-unknown'; readonly place: Place; readonly text: string }
  /** Rows of the plan that this form was not sent out with: somebody else reports them. They are not read. */
  | {
      readonly kind: 'rows-foreign';
      /** The code of the first one. */
      readonly place: Place;
      readonly codes: readonly string[];
      readonly name: string;
      /** How many of them have something filled in. */
      readonly filled: number;
    }
  | {
      readonly kind: 'locked-changed';
      readonly place: Place;
      readonly code: string;
      readonly header: string;
      readonly expected: string;
      readonly found: string;
      /** How many locked cells of the row differ. */
      readonly cells: number;
    }
  | { readonly kind: 'rows-shifted'; readonly place: Place; readonly rows: number }
  | { readonly kind: 'locked-differs'; readonly place: Place }
  | {
      readonly kind: 'formula-replaced';
      readonly place: Place;
      readonly code: string;
      readonly header: string;
    };

/** A filled form of one plan. */
export interface Filing {
  readonly fileName: string;
  readonly plan: Plan;
  /** The years to fill, ascending. */
  readonly years: readonly number[];
  readonly earlierYears: readonly number[];
  readonly department: string | null;
  /** YYYY-MM-DD; null where the form does not say. */
  readonly due: string | null;
  /** 1 for the first form that the department was sent for these years; null where the form does not say. */
  readonly edition: number | null;
  /** YYYY-MM-DD; null where the form does not say. */
  readonly issued: string | null;
  /** What the form says at the top of every sheet, e.g. that its figures are samples. */
  readonly notice: string | null;
  readonly indicators: readonly FiledIndicator[];
  readonly projects: readonly FiledProject[];
  readonly tasks: readonly FiledTask[];
  /** The sheets that were found, by part. */
  readonly sheets: Readonly<Partial<Record<Part, string>>>;
  readonly drifts: readonly Drift[];
}
