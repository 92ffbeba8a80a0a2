/** Keeps Excel from calculating and from painting while a batch is applied. */

/** @param painting - also the screen: once per sheet, since doing it again and again flickers */
export function suspend(context: Excel.RequestContext, painting: boolean): void {
  const { application } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  if (painting) application.suspendScreenUpdatingUntilNextSync();
}
