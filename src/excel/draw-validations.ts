/** Validations of the cells. Those of one column that say the same are set together, however many stretches they cover. */
import type { ValidationModel } from '../forms/sheet/model';
import { blockLists, placeOf } from './addresses';
import { groupBy } from './group-by';
import { encodedSize } from './payload';
import { relativeFormula } from './relative-formula';
import { ORDER_BYTES, type RequestBudget } from './request-budget';

/** Sets validations; those that stand there must have been cleared. */
export async function drawValidations(
  worksheet: Excel.Worksheet,
  validations: readonly ValidationModel[],
  budget: RequestBudget,
): Promise<void> {
  for (const same of groupBy(validations, sayingOf).values())
    for (const list of blockLists(same.map((validation) => ({ ...validation.block, validation })))) {
      // Excel takes the formula for that of the first cell.
      const { validation } = list.blocks[0];
      await budget.spend(4 * ORDER_BYTES + encodedSize(validation) + encodedSize(list.address));
      const place = placeOf(worksheet, list);
      setValidation(place.dataValidation, validation);
      place.untrack();
    }
}

/** What a validation says in its columns, wherever it stands in them. */
function sayingOf({ block: { top, left, right }, rule, prompt, error }: ValidationModel): string {
  const relative = rule.kind === 'custom' ? { ...rule, formula: relativeFormula(rule.formula, top) } : rule;
  return JSON.stringify([left, right, relative, prompt, error]);
}

function setValidation(target: Excel.DataValidation, { rule, prompt, error }: ValidationModel): void {
  if (rule.kind === 'list') target.rule = { list: { inCellDropDown: true, source: rule.values.join(',') } };
  if (rule.kind === 'custom') target.rule = { custom: { formula: `=${rule.formula}` } };
  if (rule.kind !== 'any') target.ignoreBlanks = true;
  if (prompt.text !== '') target.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  if (rule.kind !== 'any') {
    const style = error.style === 'stop' ? 'Stop' : 'Warning';
    target.errorAlert = { showAlert: true, style, title: error.title, message: error.text };
  }
}
