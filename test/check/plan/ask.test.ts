/** Known oddities (`anomalies`): which findings the author has seen already. One line may hold ten targets. */
import { checkPlan, type PlanCheckResult } from '../../../src/check/plan';
import type { Plan } from '../../../src/plan/schema';
import { plan, project, row } from './support';

const seen = ({ findings }: PlanCheckResult): string[] =>
  findings
    .filter(({ acknowledged }) => acknowledged.length > 0)
    .map(({ rule, code, line }) => `${rule} ${code ?? '—'} ${line}`);

type Parts = Parameters<typeof plan>[0];

/** What is acknowledged where the plan lists an oddity. */
const known = (parts: Parts, line: number, what: string, taken = '照印'): string[] =>
  seen(checkPlan(plan({ ...parts, anomalies: [{ line, what, taken }] }), []));

describe('a falling target is acknowledged where the oddity of its line', () => {
  /** Line 11, 示例指标之甲, printed 90家以上. */
  const falls: Parts = {
    indicators: [row(1, { target: { printed: '90家以上', value: 90 } })],
  };

  test.each([
    ['has four characters of its name', '指标之甲偏低'],
    ['has its code', '表中EX-01偏低'],
    ['has its printed figure', '表中90家以上偏低'],
    ['has its printed figure beside a larger one', '表中190家以上、90家以上均偏低'],
    ['has its printed figure in front of another one', '表中90家以上低于上年的120家'],
  ])('%s', (_why, what) => {
    expect(known(falls, 11, what)).toEqual(['P1.1 EX-01 11']);
    expect(known(falls, 12, what)).toEqual([]);
  });

  test('says so in how it was read', () => {
    expect(known(falls, 11, '表中偏低', '示例指标照印')).toEqual(['P1.1 EX-01 11']);
  });

  test.each([
    ['has three characters of its name', '标之甲偏低'],
    ['has another code', '表中EX-02偏低'],
    ['has only part of its printed figure', '表中0家以上偏低'],
    ['has a larger figure that ends like it', '表中190家以上偏低'],
    ['has a figure with decimals that ends like it', '表中1.90家以上偏低'],
    ['has a longer code', '表中EX-012偏低'],
  ])('but not where it %s', (_why, what) => {
    expect(known(falls, 11, what)).toEqual([]);
  });

  test('a name of four characters is a telling one, a figure of two is not', () => {
    const brief: Parts = { indicators: [row(1, { name: '示例企业', target: { value: 90 } })] };
    expect(known(brief, 11, '示例企业偏低')).toEqual(['P1.1 EX-01 11']);
    expect(known(brief, 11, '表中的90偏低')).toEqual([]);
  });
});

describe('a pair of rows is acknowledged at the line of either', () => {
  const same = { name: '示例企业数量' };

  test('two rows with one name', () => {
    const twice: Parts = { indicators: [row(1, same), row(2, { ...same, target: { value: 300 } })] };
    expect(known(twice, 11, '示例企业数量有两行')).toEqual(['P1.10 EX-02 12']);
    expect(known(twice, 12, '示例企业数量有两行')).toEqual(['P1.10 EX-02 12']);
    expect(known(twice, 13, '示例企业数量有两行')).toEqual([]);
  });

  test('two rows with the same figures', () => {
    expect(known({ indicators: [row(1), row(2)] }, 11, '与EX-02数值相同')).toEqual(['P1.11 EX-02 12']);
  });

  test.each([
    ['a target in prose is no row of the table', { origin: 'text' }],
    ['missing baselines are not the same', { baseline: { value: null } }],
    ['missing targets are not the same', { target: { value: null, bound: 'assigned' } }],
  ] as const)('%s: the namesake is the one to explain', (_why, own) => {
    const three: Parts = {
      indicators: [
        row(1, { ...own, origin: 'table' }),
        row(2, { ...same, target: { value: 300 } }),
        row(3, { ...same, ...own }),
      ],
    };
    expect(known(three, 12, '示例企业数量有两行')).toEqual(['P1.10 EX-03 13']);
    expect(known(three, 11, '示例企业数量有两行')).toEqual([]);
  });

  test('two projects with one name', () => {
    const twice: Parts = {
      projects: [project(1, { name: '示例产业园' }), project(2, { name: '示例产业园' })],
    };
    expect(known(twice, 101, '示例产业园有两行')).toEqual(['PL4.2 EX-P02 102']);
    expect(known(twice, 103, '示例产业园有两行')).toEqual([]);
  });
});

test('a total that differs is acknowledged where the oddity names its category', () => {
  const projectTotals = [{ category: '产业类项目', count: 2, investment: null, line: 100 }];
  const short: Parts = { projects: [project(1)], projectTotals };
  expect(known(short, 100, '产业类项目少一项')).toEqual(['PL4.5 — 100']);
  expect(known(short, 100, '总数与表不同')).toEqual([]);
});

describe('a relation that does not hold is acknowledged where the oddity of its line names one of its rows', () => {
  const parts: Parts = {
    indicators: [row(1), row(2, { target: { value: 250 } }), row(3)],
    relations: [{ kind: 'at-most', part: 'EX-02', whole: 'EX-01', line: 99, reason: '示例文件如此定义' }],
  };

  test.each(['EX-01', 'EX-02'])('%s belongs to it', (code) => {
    expect(known(parts, 99, `${code}如此`)).toEqual(['PL5 EX-01 99']);
  });

  test('EX-03 does not', () => {
    expect(known(parts, 99, 'EX-03如此')).toEqual([]);
  });
});

test('against another plan an oddity counts only where it names the code: the document does not explain the other', () => {
  const concept = 'example';
  const city: Plan = plan({
    id: 'city-14th',
    region: { name: '示例市', level: 'city', parent: null },
    indicators: [row(1, { concept })],
  });
  const part = (what: string): PlanCheckResult =>
    checkPlan(
      plan({
        region: { name: '示例区', level: 'district', parent: '示例市' },
        indicators: [row(1, { concept, target: { value: 300 } })],
        anomalies: [{ line: 11, what, taken: '照印' }],
      }),
      [city],
    );
  expect(seen(part('EX-01高于全市'))).toEqual(['PL3.1 EX-01 11']);
  expect(seen(part('示例指标之甲高于全市'))).toEqual([]);
});
