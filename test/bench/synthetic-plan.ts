/** A five-year plan of any size: the bundled plans' own indicators, of all measures, again and again. */
import { bundledPlans } from '../../src/plan/catalogue';
import { parsePlan } from '../../src/plan/parse';
import { measureSchema, type Indicator, type Plan } from '../../src/plan/schema';

const PREFIX = 'BN';
/** Prose targets per measure beside the tables' rows, so that increments and completions occur as well. */
const PROSE_PER_MEASURE = 4;

/** The rows that are repeated, in the order of the documents. */
function templates(plans: readonly Plan[]): Indicator[] {
  const all = plans
    .filter((plan) => plan.kind === 'five-year')
    .flatMap((plan) => plan.indicators)
    .filter((indicator) => indicator.restates === null);
  const prose = measureSchema.options.flatMap((measure) =>
    all
      .filter((indicator) => indicator.origin === 'text' && indicator.measure === measure)
      .slice(0, PROSE_PER_MEASURE),
  );
  return [...all.filter((indicator) => indicator.origin === 'table'), ...prose];
}

/** A valid plan with `rows` indicators, every code and name unique. */
export function syntheticPlan(rows: number): Plan {
  const plans = bundledPlans();
  const [model] = plans;
  const repeated = templates(plans);
  if (!model) throw new RangeError('no bundled plan');
  const indicators = Array.from({ length: rows }, (_, index): Indicator => {
    const template = repeated[index % repeated.length];
    if (!template) throw new RangeError('no indicators to repeat');
    return {
      ...template,
      code: `${PREFIX}-${String(index + 1).padStart(5, '0')}`,
      no: index + 1,
      // Without a name of its own every row would be one shared string.
      name: `第${Math.floor(index / repeated.length) + 1}片区${template.name}`,
      concept: null,
      origin: 'table',
    };
  });
  const plan: Plan = {
    ...model,
    id: 'bench',
    codePrefix: PREFIX,
    title: '规模测试规划（2021—2025年）',
    shortTitle: '规模测试规划',
    documentNumber: null,
    indicators,
    tasks: [],
    projects: [],
    alignment: [],
    anomalies: [],
  };
  return parsePlan(plan, 'bench');
}
