/** Examples in words: which cells of which form hold what. */
import type { CatalogueEntry, Example, ExampleCell } from '../../check/catalogue';
import { headerText } from '../../forms/columns';
import { HEADERS, type Field, type Part } from '../../forms/headers';
import { translate } from '../../i18n';
import { findPlan } from '../../plan/catalogue';
import type { Plan } from '../../plan/schema';
import { plain } from './markdown';

/** The failing example, and the passing one by what differs. */
export function describeExamples({ fails, passes }: CatalogueEntry): { fails: string; passes: string } {
  if (fails.kind !== 'cells' || passes.kind !== 'cells')
    return { fails: `${words(fails)} (${testOf(fails)})`, passes: words(passes) };
  const plan = findPlan(fails.plan);
  const differing = passes.cells.filter(
    (cell) => !fails.cells.some(({ code, key, value }) => same(cell, { code, key, value })),
  );
  // What is empty in both examples is of no interest.
  const told = fails.cells.filter(
    ({ key, value }) => value !== null || differing.some((cell) => cell.key === key),
  );
  return {
    fails: `${rowOf(plan, fails.cells)}: ${cellsOf(plan, told)}.`,
    passes: `The same with ${cellsOf(plan, differing)}.`,
  };
}

const same = (one: ExampleCell, other: ExampleCell): boolean =>
  one.code === other.code && one.key === other.key && one.value === other.value;

const words = (example: Example): string =>
  example.kind === 'words' ? plain(translate(example.text, {}, 'en-US')) : '';
const testOf = (example: Example): string => (example.kind === 'words' ? `[test](../${example.test})` : '');

/** `CS-11` 高新技术企业数（家） of `changsha-14th`. */
function rowOf(plan: Plan, cells: readonly ExampleCell[]): string {
  const code = cells[0]?.code ?? '';
  const indicator = plan.indicators.find((one) => one.code === code);
  const project = plan.projects.find((one) => one.code === code);
  const task = plan.tasks.find((one) => one.code === code);
  const unit = indicator?.unit
    ? `（${indicator.unit}）`
    : project
      ? `（总投资 ${project.investment} 亿元）`
      : '';
  const name = indicator?.name ?? project?.name ?? task?.title ?? '';
  return `\`${code}\` ${plain(name + unit)} of \`${plan.id}\``;
}

function partOf(plan: Plan, code: string): Part {
  if (plan.indicators.some((one) => one.code === code)) return 'indicators';
  return plan.projects.some((one) => one.code === code) ? 'projects' : 'tasks';
}

/** Cells that are empty are named together. */
function cellsOf(plan: Plan, cells: readonly ExampleCell[]): string {
  const filled = cells.filter(({ value }) => value !== null);
  const empty = cells.filter(({ value }) => value === null);
  const shown = filled.map((cell) => `${labelOf(plan, cell)} = \`${String(cell.value)}\``);
  const names = empty.map((cell) => labelOf(plan, cell)).join(', ');
  return [...shown, ...(empty.length > 0 ? [`${names} empty`] : [])].join(', ');
}

function labelOf(plan: Plan, { code, key }: ExampleCell): string {
  const [field = '', year] = key.split(':');
  const part = partOf(plan, code);
  if (!isField(part, field)) throw new RangeError(`no column ${key} for ${code}`);
  return headerText(part, field, year === undefined ? null : Number(year));
}

const isField = (part: Part, field: string): field is Field => field in HEADERS[part];
