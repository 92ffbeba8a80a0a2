/** A project row as its tests see it: read, and in cells. */
import type { Operand } from '../figure-tests';
import type { RowTest } from '../row-test';

export interface Month {
  readonly year: number;
  readonly month: number;
}

/** A row in which every amount is a number or missing, and every month is one or missing. */
export interface ProjectFigures {
  /** The form's years, ascending; amounts are in this order. */
  readonly years: readonly number[];
  /** Years for which any project of the sheet reports investment. */
  readonly due: readonly number[];
  /** The whole investment in 亿元. */
  readonly investment: number;
  readonly planned: readonly (number | null)[];
  readonly done: readonly (number | null)[];
  readonly status: string;
  readonly started: Month | null;
  readonly finished: Month | null;
  readonly progress: string;
  readonly problems: string;
}

/** The same row in cells. */
export interface ProjectCells {
  readonly years: readonly number[];
  readonly planned: readonly string[];
  readonly done: readonly string[];
  /** All amounts, as one block. */
  readonly amounts: string;
  /** By year: whether any project reports investment. */
  readonly due: readonly string[];
  readonly investment: Operand;
  readonly status: string;
  readonly started: string;
  readonly finished: string;
  readonly progress: string;
  readonly problems: string;
}

export type ProjectTest = RowTest<ProjectFigures, ProjectCells>;

export const sumOf = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
export const countOf = (amounts: readonly (number | null)[]): number =>
  amounts.filter((amount) => amount !== null).length;
