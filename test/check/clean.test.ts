/** What a careful department files must pass: no finding that asks anything of it. */
import { bundledPlans } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { cleanAnswers, SHAPES } from '../support/answers';
import { fill } from '../support/filing';

describe.each(bundledPlans().map((plan) => ({ id: plan.id, plan })))('a clean filing of $id', ({ plan }) => {
  const years = reportingYears(plan);
  const asked = [years, ...(years.length > 1 ? years.map((year) => [year]) : [])];
  const cases = SHAPES.flatMap((shape) => asked.map((these) => ({ shape, years: these })));

  it.each(cases)('$shape over $years gives no finding that needs an answer', ({ shape, years: these }) => {
    const base = cleanAnswers(plan, these, shape);
    const form = { includeTextTargets: true };
    const result = fill(plan.id, { years: these, base, form }).check();
    expect(result.findings.filter(({ severity }) => severity !== 'D')).toEqual([]);
    expect(result.explained).toEqual([]);
    expect(result.dueYears).toEqual(these);
    expect(result.untrusted.size).toBe(0);
    // Enough was really asked: at least four rules for every figure.
    expect(result.coverage.passed).toBeGreaterThan(2 * these.length * plan.indicators.length);
  });
});
