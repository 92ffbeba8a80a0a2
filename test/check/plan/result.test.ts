/** What a check of a plan counts, and in what order it names what it found. */
import { checkPlan, countPlanFindings, type PlanFinding } from '../../../src/check/plan';
import { inOrder } from '../../../src/check/plan/result';
import type { Severity } from '../../../src/check/finding';
import { plan, project } from './support';

const known = { line: 1, what: '示例', taken: '照印' };

const finding = (
  severity: Severity,
  line: number,
  acknowledged: PlanFinding['acknowledged'] = [],
): PlanFinding => ({
  rule: 'P1.1',
  severity,
  code: null,
  line,
  message: '',
  left: null,
  right: null,
  difference: null,
  hint: '',
  acknowledged,
});

test('open findings are counted by severity, acknowledged ones apart from them', () => {
  const findings = [
    finding('A', 1),
    finding('B', 2),
    finding('B', 3),
    finding('C', 4),
    finding('C', 5),
    finding('C', 6),
    ...[7, 8, 9, 10].map((line) => finding('D', line)),
    finding('A', 11, [known]),
    finding('D', 12, [known]),
  ];
  const unverifiable = [{ rule: 'P1.1', code: null, line: 1, reason: '没有基期值' }];
  expect(countPlanFindings({ findings, unverifiable })).toEqual({
    A: 1,
    B: 2,
    C: 3,
    D: 4,
    acknowledged: 2,
    unverifiable: 1,
  });
});

test('open before acknowledged, worst first, then as the document runs', () => {
  const [first, second, third, fourth, fifth] = [
    finding('A', 9),
    finding('C', 3),
    finding('D', 1),
    finding('D', 2),
    finding('A', 1, [known]),
  ] as const;
  expect([fifth, fourth, third, second, first].sort(inOrder)).toEqual([first, second, third, fourth, fifth]);
});

test('a rule that has nothing to say is neither passed nor among those that answered', () => {
  const projectTotals = [{ category: '产业类项目', count: null, investment: null, line: 100 }];
  const { coverage } = checkPlan(plan({ projects: [project(1)], projectTotals }), []);
  expect(coverage).toEqual({
    rules: ['PL4.1', 'PL4.2', 'PL4.3', 'PL4.4'],
    asked: 4,
    passed: 4,
    failed: 0,
    unverifiable: 0,
  });
});
