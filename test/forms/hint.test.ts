import fc from 'fast-check';
import { hasScale, scaleDistance } from '../../src/forms/figure-tests';
import { hintFormula, hintText, type HintRow } from '../../src/forms/hint';
import { address } from '../../src/forms/sheet/address';
import { isFormula, shownValue, type Scalar } from '../../src/forms/sheet/model';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import type { Indicator } from '../../src/plan/schema';
import { limitsOf } from '../../src/plan/thresholds';
import { formModel } from '../support/filled-form';
import { calculate } from './support';

const tianxin = findPlan('tianxin-14th');

function of(code: string): Indicator {
  const found = bundledPlans()
    .flatMap(({ indicators }) => indicators)
    .find((indicator) => indicator.code === code);
  if (!found) throw new RangeError(code);
  return found;
}

/** The years of a row from 2021 on, with what was typed and what was expected. */
function row(indicator: Indicator, ...years: (readonly [Scalar | null, number | null])[]): HintRow {
  const plan =
    bundledPlans().find(({ codePrefix }) => indicator.code.startsWith(`${codePrefix}-`)) ?? tianxin;
  const filled = years.map(([value]) => value !== null);
  const { target, baseline } = indicator;
  return {
    plan,
    indicator,
    years: years.map(([value, expected], index) => ({
      year: 2021 + index,
      value,
      cell: address(4, 11 + 2 * index),
      target: expected === null ? null : { value: expected, cell: address(4, 10 + 2 * index) },
      earlier: false,
    })),
    target: target.value === null ? null : { value: target.value, cell: 'I4' },
    baseline: baseline.value === null ? null : { value: baseline.value, cell: 'G4' },
    explanation: { cell: 'Z4', text: '' },
    brief: false,
    reached: (year) => ({
      formula: `COUNTA(${years.flatMap((_, index) => (2021 + index >= year ? [address(4, 11 + 2 * index)] : [])).join(',')})>0`,
      holds: filled.slice(year - 2021).some(Boolean),
    }),
  };
}

function calculated(hintRow: HintRow): unknown {
  const { years, target, baseline, explanation } = hintRow;
  const cells = new Map<string, Scalar | null>([[explanation.cell, explanation.text]]);
  for (const { value, cell } of years) cells.set(cell, value);
  for (const operand of [target, baseline, ...years.map((year) => year.target)])
    if (operand) cells.set(operand.cell, operand.value);
  return calculate(hintFormula(hintRow), (cell) => cells.get(cell) ?? null);
}

describe('the hint names what is wrong', () => {
  test.each<[string, string, (readonly [Scalar | null, number | null])[], string]>([
    [
      'nothing typed yet',
      'TX-06',
      [
        [null, 324],
        [null, 393],
      ],
      '',
    ],
    [
      'sensible figures',
      'TX-06',
      [
        [320, 324],
        [400, 393],
      ],
      '',
    ],
    [
      'a year left out',
      'TX-06',
      [
        [null, 324],
        [400, 393],
      ],
      '2021年漏填；',
    ],
    [
      'later years may be open',
      'TX-06',
      [
        [320, 324],
        [null, 393],
      ],
      '',
    ],
    ['a negative number of things', 'TX-06', [[-1, 324]], '2021年不应小于0；'],
    ['a share above all', 'TX-01', [[120, 2.7]], '2021年应在0—100之间；'],
    ['a share typed as a fraction', 'TX-01', [[0.027, 2.7]], '2021年数值疑似单位有误；'],
    ['万元 for 亿元', 'TX-06', [[3200000, 324]], '2021年数值疑似单位有误；'],
    ['words', 'TX-06', [['三百二十', 324]], '2021年应填数字；'],
    ['a number as text', 'TX-06', [['320', 324]], '2021年应填数字；'],
    [
      'reasons without an explanation',
      'TX-06',
      [
        ['未统计', 324],
        ['未到发布期', 393],
      ],
      '2021年应在审核说明写明原因；2022年应在审核说明写明原因；',
    ],
    [
      'a jump',
      'TX-06',
      [
        [320, 324],
        [700, 393],
      ],
      '2022年较上年变动过大；',
    ],
    [
      'a fall where figures are to rise',
      'TX-06',
      [
        [400, 324],
        [280, 393],
      ],
      '2022年与目标方向相反；',
    ],
    [
      'the figure of last year',
      'TX-06',
      [
        [320, 324],
        [320, 393],
      ],
      '2022年与上年相同；',
    ],
    ['half an enterprise', 'TX-06', [[320.5, 324]], '2021年小数位过多；'],
    [
      'running totals',
      'TX-07',
      [
        [300, 300],
        [600, 300],
        [900, 300],
      ],
      '2023年疑似填了累计数；',
    ],
    ['a completion where none is asked for', 'TX-06', [['已完成', 324]], '2021年应填数字；'],
    ['a completion', 'TX24-11', [['未完成', null]], ''],
    ['zero after 255', 'TX-06', [[0, 324]], '2021年较上年变动过大；'],
    [
      'a rate may be near zero or fall',
      'TX-02',
      [
        [0.01, 10.5],
        [-8, 10.5],
      ],
      '',
    ],
    ['a rate cannot fall by more than all', 'TX-02', [[-101, 10.5]], '2021年不应小于-100；'],
    [
      'two years at once',
      'TX-06',
      [
        [null, 324],
        [-1, 393],
        [460, 462],
      ],
      '2021年漏填；2022年不应小于0；',
    ],
  ])('%s', (_, code, years, expected) => {
    const own = row(of(code), ...years);
    expect(hintText(own)).toBe(expected);
    expect(calculated(own)).toBe(expected);
  });
});

test('formula and function agree for whatever is typed', () => {
  const typed = fc.oneof(
    fc.constantFrom<Scalar | null>(
      null,
      '未统计',
      '未到发布期',
      '已完成',
      '未完成',
      '约500',
      '',
      true,
      false,
      0,
    ),
    fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: -101, max: 101, noNaN: true }),
    fc.constantFrom(100, -100, 1e-3, 1e9, 1e12),
  );
  const reference = fc.oneof(fc.constant(null), fc.constantFrom(0, 3.2, 600, -5, 1e-4, 12000));
  const indicators = bundledPlans().flatMap((plan) => plan.indicators);
  const limits = fc.option(
    fc.record({ minimum: fc.integer({ min: -50, max: 50 }), maximum: fc.integer({ min: 51, max: 500 }) }),
    { nil: undefined },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...indicators),
      fc.array(fc.tuple(typed, reference), { minLength: 1, maxLength: 6 }),
      limits,
      (indicator, cells, thresholds) => {
        const own: Indicator = thresholds ? { ...indicator, thresholds } : indicator;
        for (const brief of [false, true]) {
          const filled = { ...row(own, ...cells), brief };
          expect(calculated(filled)).toBe(hintText(filled));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test.each(bundledPlans().map(({ id }) => id))(
  '%s: the cached hints of a filled form are what its formulas give',
  (id) => {
    const answers = (code: string, key: string): Scalar | null | undefined => {
      if (!key.startsWith('actual:') && !key.startsWith('annualTarget:')) return undefined;
      const draw = [...(code + key)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7);
      return [null, 0, -3, 0.02, 55, 700, 5e6, '未统计', '约5'][draw % 9];
    };
    const sheet = formModel(id, { answers, includeTextTargets: true }).sheets[1];
    const cells = new Map<string, Scalar | null>();
    sheet?.rows.forEach(({ values }, line) =>
      values.forEach((value, index) => cells.set(address(line + 1, index + 1), shownValue(value))),
    );
    const hints = (sheet?.rows.slice(3) ?? []).map(({ values }) => values.at(-1) ?? null);
    expect(hints.filter((hint) => shownValue(hint) !== '').length).toBeGreaterThan(5);
    for (const hint of hints) {
      if (!isFormula(hint)) throw new TypeError('no formula');
      expect(calculate(hint.formula, (cell) => cells.get(cell) ?? null)).toBe(hint.result);
      // Excel refuses longer formulas and longer texts in them
      expect(hint.formula.length).toBeLessThan(8192);
      expect((hint.formula.match(/"[^"]*"/g) ?? []).every((literal) => literal.length < 255)).toBe(true);
    }
  },
);

describe('limits', () => {
  test('shares end at 100 %, rates and amounts do not', () => {
    expect(limitsOf(of('TX-01'))).toEqual({ minimum: 0, maximum: 100 });
    expect(limitsOf(of('TX-02'))).toEqual({ minimum: -100, maximum: null });
    expect(limitsOf(of('TX-06'))).toEqual({ minimum: 0, maximum: null });
    // researchers per 10 000: a ratio, but no percentage (changsha-14th, line 65)
    expect(limitsOf(of('CS-04')).maximum).toBeNull();
  });

  test('the plan file can set its own for an indicator', () => {
    const own = { ...of('TX-01'), thresholds: { maximum: 10 } };
    expect(limitsOf(own)).toEqual({ minimum: 0, maximum: 10 });
    expect(hintText(row(own, [12, null]))).toBe('2021年应在0—10之间；');
  });

  test('sizes are compared where both are positive', () => {
    expect(scaleDistance(3200, 32)).toBeCloseTo(2, 12);
    expect(scaleDistance(0.32, 32)).toBeCloseTo(2, 12);
    for (const [value, reference] of [
      [0, 5],
      [5, 0],
      [-5, 5],
    ] as const)
      expect(scaleDistance(value, reference)).toBe(0);
    expect(tianxin.indicators.filter((indicator) => !hasScale(indicator)).map(({ code }) => code)).toEqual([
      'TX-02',
    ]);
  });
});
