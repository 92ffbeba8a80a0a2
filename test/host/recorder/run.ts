/** Runs scenarios one by one, each on a new sheet that is removed after it; a failing one does not stop the others. */
import type { Tape } from './record';
import { codeOf, NAME, SETTING, SHEET, type Filter, type Scenario, type Stage } from './scenario';

export interface Outcome {
  readonly scenario: string;
  /** Null where it ran to its end; refusals that it expects are in its exchanges. */
  readonly failed: { readonly code: string; readonly message: string } | null;
}

/** Filters a sheet, given by its id. */
export type SetFilter = (sheet: string, filter: Filter) => Promise<void>;

/** @param progress - told before each scenario */
export async function runScenarios(
  scenarios: readonly Scenario[],
  tape: Tape,
  setFilter: SetFilter,
  progress: (scenario: Scenario, index: number) => void = () => undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    progress(scenario, index);
    tape.scenario = scenario.name;
    outcomes.push({ scenario: scenario.name, failed: await failureOf(scenario, tape, setFilter) });
    tape.scenario = null;
  }
  return outcomes;
}

async function failureOf(scenario: Scenario, tape: Tape, setFilter: SetFilter): Promise<Outcome['failed']> {
  try {
    await onOwnSheet((sheet) =>
      scenario.run({ sheet, filter: (filter) => tape.unrecorded(() => setFilter(sheet, filter)) }),
    );
    return null;
  } catch (error) {
    // A failure is a result too, and the scenarios after it are still wanted.
    return {
      code: codeOf(error) ?? 'Mistake',
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

async function onOwnSheet(work: (sheet: Stage['sheet']) => Promise<void>): Promise<void> {
  const id = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(SHEET);
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
  try {
    await work(id);
  } finally {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject(id).delete();
      await context.sync();
    });
  }
}

/** What stands where the scenarios would work: they would change it or take it away. Empty: they may run. */
export async function inTheWay(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const things = [
      { what: SHEET, found: workbook.worksheets.getItemOrNullObject(SHEET) },
      { what: NAME, found: workbook.names.getItemOrNullObject(NAME) },
      { what: SETTING, found: workbook.settings.getItemOrNullObject(SETTING) },
    ];
    await context.sync();
    return things.filter(({ found }) => !found.isNullObject).map(({ what }) => what);
  });
}
