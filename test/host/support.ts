/** Shared by the tests of the fake host. */
import type { World } from './with-host';

/** What a batch fails with, as the code under test sees it: objects of office.js come from another realm. */
export async function failure(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await work;
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error('the batch succeeded');
}

/** One batch on the first sheet's range. */
export async function onRange<T>(
  { Excel: excel }: World,
  address: string,
  work: (range: Excel.Range, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    const result = await work(range, context);
    await context.sync();
    return result;
  });
}

/** Writes values and reads back what Excel made of them. */
export async function typedIn(
  world: World,
  value: unknown,
  format?: string,
): Promise<{ value: unknown; format: unknown; formula: unknown }> {
  const range = await onRange(world, 'A1', (cell) => {
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load('formulas,numberFormat');
    return cell;
  });
  const formula: unknown = range.formulas[0]?.[0];
  return { value: formula, format: range.numberFormat[0]?.[0], formula };
}
