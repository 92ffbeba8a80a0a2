/** What the scenarios of the recorder are written with. They run in a real Excel and on the fake host alike. */

/** The sheet that every scenario gets, new, and that is removed after it. */
export const SHEET = '录制';
/** All that the scenarios leave outside of the sheet, and only for a moment. */
export const NAME = '_录制_名称';
export const SETTING = '_录制_Setting';

/** A filter on a column: what it lets through, and the rows that it hides, counted from 1. */
export interface Filter {
  readonly area: string;
  readonly shown: string;
  readonly hiddenRows: readonly number[];
}

export interface Stage {
  /** Id of the scenario's sheet: some scenarios try to rename it. */
  readonly sheet: string;
  /** Filters the sheet by the first column of the area; not part of the recording, as the fake knows no criteria. */
  filter(filter: Filter): Promise<void>;
}

export interface Scenario {
  readonly name: string;
  /** What the fake host assumes of Excel and the recording shows. */
  readonly shows: string;
  run(stage: Stage): Promise<void>;
}

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** One request. Properties are only loaded, never read: their values are in the recording. */
export async function ask({ sheet }: Stage, work: Work): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sheet), context);
    await context.sync();
  });
}

/** One request that Excel may refuse: whether and how it does is in the recording. */
export async function dare(stage: Stage, work: Work): Promise<void> {
  try {
    await ask(stage, work);
  } catch (error) {
    // Without a code it is no answer of Excel but a mistake in the scenario.
    if (codeOf(error) === null) throw error;
  }
}

/** The code of an error of office.js, null of any other. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

export const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
