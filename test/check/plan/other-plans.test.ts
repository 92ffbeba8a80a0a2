/** PL2 and PL3: a plan against the five-year plan of its region and against that of its city. */
import { checkPlan } from '../../../src/check/plan';
import { ask, CONTENT, plan, prose, row, short, withRows } from './support';

const concept = 'example';
type Own = Parameters<typeof row>[1];

describe('PL2 annual target against path', () => {
  /** 100 in 2020, 200 in 2025: 160 in 2023. */
  const fiveYear = (own: Own = {}): ReturnType<typeof plan> => withRows(row(1, { concept, ...own }));
  const annual = (value: number | null, own: Own = {}): ReturnType<typeof plan> =>
    plan({
      id: 'example-2023',
      kind: 'annual',
      period: { start: 2023, end: 2023 },
      baselineYear: null,
      indicators: [
        prose(1, {
          concept,
          baseline: { year: null },
          target: { value, year: 2023, ...(value === null ? { bound: 'assigned' as const } : {}) },
          ...own,
        }),
      ],
    });

  it('names a target behind the path with both values', () => {
    const { failed } = ask('PL2', annual(150), [fiveYear()]);
    expect(failed).toMatchObject([
      { severity: 'D', code: 'EX-X01', line: 51, left: 150, right: 160, difference: -10 },
    ]);
    // 50 of the 60 that are due
    expect(failed[0]?.message).toMatch(/EX-01（第11行）.*160家.*83\.3%，低于95%。$/);
  });

  it('is content on the path, ahead of it, and behind within the cut-off', () => {
    // 57 of 60 is 95 %.
    for (const value of [157, 160, 190]) expect(ask('PL2', annual(value), [fiveYear()])).toEqual(CONTENT);
    expect(short(ask('PL2', annual(156), [fiveYear()]))).toEqual(['PL2 D EX-X01 51']);
    expect(ask('PL2', annual(150), [fiveYear()], { onTrack: 0.8 })).toEqual(CONTENT);
  });

  it('reads a falling indicator the other way round', () => {
    const falling = fiveYear({ direction: 'decrease', target: { value: 50, bound: 'at-most' } });
    const target = (value: number): ReturnType<typeof plan> =>
      annual(value, { direction: 'decrease', target: { value, year: 2023, bound: 'at-most' } });
    // 70 in 2023
    expect(short(ask('PL2', target(80), [falling]))).toEqual(['PL2 D EX-X01 51']);
    expect(ask('PL2', target(60), [falling])).toEqual(CONTENT);
  });

  it('compares rates with the planned rate and yearly parts with their share of the total', () => {
    const rate = fiveYear({ measure: 'growth', unit: '%', target: { value: 10 } });
    expect(short(ask('PL2', annual(9, { measure: 'growth', unit: '%' }), [rate]))).toEqual([
      'PL2 D EX-X01 51',
    ]);
    expect(ask('PL2', annual(10, { measure: 'growth', unit: '%' }), [rate])).toEqual(CONTENT);
    const total = fiveYear({ measure: 'increment', baseline: { value: null }, target: { value: 200 } });
    expect(ask('PL2', annual(30, { measure: 'increment' }), [total]).failed).toMatchObject([
      { left: 30, right: 40 },
    ]);
    expect(ask('PL2', annual(40, { measure: 'increment' }), [total])).toEqual(CONTENT);
  });

  it('holds a figure that is to be kept at its level', () => {
    const flat = fiveYear({ direction: 'maintain', target: { value: 100 } });
    expect(ask('PL2', annual(90), [flat]).failed).toMatchObject([{ left: 90, right: 100 }]);
    expect(ask('PL2', annual(100), [flat])).toEqual(CONTENT);
  });

  it('cannot tell without a five-year plan, on another basis, without a figure or without a path', () => {
    const reasons = (
      ...[own, others]: [ReturnType<typeof plan>, ReturnType<typeof plan>[]]
    ): readonly string[] => ask('PL2', own, others).unverifiable;
    expect(reasons(annual(150), [])).toEqual(['手头没有同一地区覆盖2023年的五年规划']);
    expect(reasons(annual(150), [fiveYear({ measure: 'cumulative' })])).toEqual([
      '与《示例区规划》EX-01（第11行）口径或单位不同，不能直接比较',
    ]);
    expect(reasons(annual(null), [fiveYear()])).toEqual(['目标没有数值']);
    expect(reasons(annual(150), [fiveYear({ baseline: { value: null } })])).toEqual([
      '《示例区规划》EX-01（第11行）没有规划轨迹',
    ]);
  });

  it('leaves other regions, other periods, other concepts and five-year plans themselves alone', () => {
    const region = { name: '另一区', level: 'district', parent: null };
    const elsewhere = plan({ indicators: [row(1, { concept })], region });
    expect(ask('PL2', annual(1), [elsewhere]).failed).toEqual([]);
    const later = plan({
      indicators: [row(1, { concept, baseline: { year: 2025 }, target: { year: 2030 } })],
      period: { start: 2026, end: 2030 },
    });
    expect(ask('PL2', annual(1), [later]).failed).toEqual([]);
    expect(ask('PL2', annual(1), [fiveYear({ concept: 'other' })])).toEqual(CONTENT);
    expect(ask('PL2', fiveYear(), [annual(1)])).toEqual(CONTENT);
  });
});

describe('PL3 district or zone against city', () => {
  const city = (own: Own = {}): ReturnType<typeof plan> =>
    plan({
      id: 'city-14th',
      shortTitle: '示例市规划',
      region: { name: '示例市', level: 'city', parent: null },
      indicators: [row(1, { concept, target: { value: 1000 }, ...own })],
    });
  const part = (value: number, own: Own = {}, level = 'district'): ReturnType<typeof plan> =>
    plan({
      region: { name: '示例区', level, parent: '示例市' },
      indicators: [row(1, { concept, ...own, target: { value, ...own?.target } })],
    });
  const ratio = { measure: 'ratio', unit: '%', baseline: { value: 1 } } as const;

  it('names a part that is larger than the whole', () => {
    const { failed } = ask('PL3.1', part(1200), [city()]);
    expect(failed).toMatchObject([
      { severity: 'D', code: 'EX-01', line: 11, left: 1200, right: 1000, difference: 200 },
    ]);
    expect(failed[0]?.message).toMatch(/示例市的目标1000家（《示例市规划》第11行），为其120%/);
    expect(failed[0]?.message).not.toContain('园区');
    expect(ask('PL3.1', part(1000), [city()])).toEqual(CONTENT);
  });

  it('says of a zone that it is no district', () => {
    const [finding] = ask('PL3.1', part(1200, {}, 'zone'), [city()]).failed;
    expect(finding?.message).toContain('示例区是园区，不是行政区');
    const [lower] = ask('PL3.2', part(3, ratio, 'zone'), [city({ ...ratio, target: { value: 4 } })]).failed;
    expect(lower?.message).toContain('示例区是园区，不是行政区');
  });

  it('only mentions a lower ratio', () => {
    const whole = city({ ...ratio, target: { value: 4 } });
    expect(ask('PL3.2', part(3, ratio), [whole]).failed).toMatchObject([
      { severity: 'D', left: 3, right: 4 },
    ]);
    for (const value of [4, 5]) expect(ask('PL3.2', part(value, ratio), [whole])).toEqual(CONTENT);
    expect(ask('PL3.1', part(5, ratio), [whole])).toEqual(CONTENT);
  });

  it('a higher ratio is the one that asks less where it is to fall', () => {
    const falling = { ...ratio, direction: 'decrease', baseline: { value: 9 } } as const;
    const whole = city({ ...falling, target: { value: 4, bound: 'at-most' } });
    const own = (value: number): ReturnType<typeof plan> =>
      part(value, { ...falling, target: { bound: 'at-most' } });
    expect(short(ask('PL3.2', own(5), [whole]))).toEqual(['PL3.2 D EX-01 11']);
    expect(ask('PL3.2', own(3), [whole])).toEqual(CONTENT);
  });

  it('computes what each part contributes, in one unit', () => {
    const money = city({ unit: '亿元', baseline: { value: 1 }, target: { value: 10 } });
    const { contributions } = checkPlan(part(25000, { unit: '万元' }), [money]);
    expect(contributions).toMatchObject([
      {
        code: 'EX-01',
        value: 25000,
        parentPlan: 'city-14th',
        parentCode: 'EX-01',
        parentValue: 100000,
        share: 0.25,
      },
    ]);
    expect(checkPlan(part(3, ratio), [city(ratio)]).contributions).toEqual([]);
  });

  it('cannot tell without the city’s plan or on another basis', () => {
    expect(ask('PL3.1', part(1200), []).unverifiable).toEqual(['手头没有示例市覆盖2025年的五年规划']);
    expect(ask('PL3.1', part(1200), [city({ measure: 'cumulative' })]).unverifiable).toEqual([
      '与《示例市规划》EX-01（第11行）口径或单位不同，不能直接比较',
    ]);
    expect(ask('PL3.2', part(3, ratio), []).unverifiable).toHaveLength(1);
  });

  it('a target of another year, another concept or a region without a city is not compared', () => {
    expect(ask('PL3.1', part(1200, { target: { year: 2023 } }), [city()])).toEqual(CONTENT);
    expect(ask('PL3.1', part(1200), [city({ concept: 'other' })])).toEqual(CONTENT);
    expect(ask('PL3.1', withRows(row(1, { concept, target: { value: 9999 } })), [city()])).toEqual(CONTENT);
  });
});
