/** P1.10 and P1.11, PL1: rows of one plan against each other, and its prose against its table. */
import { ask, CONTENT, inShort, plan, prose, row, short, withRows } from './support';
import { checkPlan } from '../../../src/check/plan';

describe('P1.10 names', () => {
  it('two rows with one name and unit cannot be told apart', () => {
    const twice = withRows(
      row(1, { name: '高新技术企业' }),
      row(2, { name: '高新技术 企业', target: { value: 300 } }),
    );
    expect(short(ask('P1.10', twice))).toEqual(['P1.10 A EX-02 12']);
  });

  it('another unit is noted, another group is another thing', () => {
    const first = row(1, { name: '技术合同' });
    expect(short(ask('P1.10', withRows(first, row(2, { name: '技术合同', unit: '亿元' }))))).toEqual([
      'P1.10 D EX-02 12',
    ]);
    expect(ask('P1.10', withRows(first, row(2, { name: '技术合同', group: '乙' })))).toEqual(CONTENT);
  });

  it('names both units, also where one row has none', () => {
    const said = (one: string | null, other: string | null): unknown[] =>
      ask(
        'P1.10',
        withRows(row(1, { name: '技术合同', unit: one }), row(2, { name: '技术合同', unit: other })),
      ).failed.map(({ left, right, message }) => [left, right, message]);
    const words = '“技术合同”与EX-01（第11行）名称相同，单位却分别为';
    expect(said('家', null)).toEqual([['—', '家', `${words}“—”和“家”。`]]);
    expect(said(null, '家')).toEqual([['家', '—', `${words}“家”和“—”。`]]);
    expect(ask('P1.10', withRows(row(1, { unit: null }), row(2, { unit: null })))).toEqual(CONTENT);
  });

  it('a repetition marked as such is none', () => {
    const repeated = prose(2, { name: '示例指标之甲', restates: 'EX-01' });
    expect(ask('P1.10', withRows(row(1), repeated))).toEqual(CONTENT);
  });
});

describe('P1.11 rows with the same figures', () => {
  it('notes both ends being the same, and only both', () => {
    expect(short(ask('P1.11', withRows(row(1), row(2, { unit: '%' }))))).toEqual(['P1.11 D EX-02 12']);
    expect(ask('P1.11', withRows(row(1), row(2, { baseline: { value: 101 } })))).toEqual(CONTENT);
    expect(ask('P1.11', withRows(row(1), row(2, { target: { value: 201 } })))).toEqual(CONTENT);
  });

  it('names the other row', () => {
    expect(ask('P1.11', withRows(row(1), row(2))).failed).toMatchObject([
      {
        left: 200,
        right: 200,
        difference: 0,
        message:
          '“示例指标之乙”的基期100家和目标200家，与EX-01“示例指标之甲”（第11行）完全相同，可能抄错行。',
      },
    ]);
  });

  it('looks at rows of the table with both figures only', () => {
    const prosaic = prose(1, { baseline: { value: 100 } });
    expect(ask('P1.11', withRows(prosaic, row(2)))).toEqual(CONTENT);
    const open = { baseline: { value: null } };
    expect(ask('P1.11', withRows(row(1, open), row(2, open)))).toEqual(CONTENT);
    const soft = { target: { value: null, bound: 'assigned' } } as const;
    expect(ask('P1.11', withRows(row(1, soft), row(2, soft)))).toEqual(CONTENT);
  });
});

describe('PL1.1 prose against table', () => {
  const restating = (target: object, own: object = {}): ReturnType<typeof withRows> =>
    withRows(row(1), prose(2, { restates: 'EX-01', target, ...own }));

  it('names both values and the line of the table', () => {
    const { failed } = ask('PL1.1', restating({ value: 250 }));
    expect(failed).toMatchObject([
      { severity: 'C', code: 'EX-X02', line: 52, left: 250, right: 200, difference: 50 },
    ]);
    expect(failed[0]?.message).toMatch(/250家.*EX-01（第11行）的200家不一致。$/);
  });

  it('is content with the same value, also in other words and units of the same things', () => {
    expect(ask('PL1.1', restating({ printed: '200家以上', value: 200 }))).toEqual(CONTENT);
    expect(ask('PL1.1', restating({ value: 200 }, { unit: '个' }))).toEqual(CONTENT);
    const money = withRows(
      row(1, { unit: '亿元', target: { value: 2 }, baseline: { value: 1 } }),
      prose(2, { restates: 'EX-01', unit: '万元', target: { value: 20000 } }),
    );
    expect(ask('PL1.1', money)).toEqual(CONTENT);
  });

  it('notes another bound, another year and a range', () => {
    expect(short(ask('PL1.1', restating({ bound: 'about' })))).toEqual(['PL1.1 D EX-X02 52']);
    expect(short(ask('PL1.1', restating({ year: 2023 })))).toEqual(['PL1.1 D EX-X02 52']);
    expect(short(ask('PL1.1', restating({ printed: '200-250', upper: 250 })))).toEqual(['PL1.1 C EX-X02 52']);
  });

  it('finds the row by its concept, and asks for the mark where the values agree', () => {
    const same = (value: number, year = 2025): ReturnType<typeof withRows> =>
      withRows(row(1, { concept: 'example' }), prose(2, { concept: 'example', target: { value, year } }));
    expect(short(ask('PL1.1', same(250)))).toEqual(['PL1.1 C EX-X02 52']);
    expect(short(ask('PL1.1', same(200)))).toEqual(['PL1.1 D EX-X02 52']);
    // A stage on the way is another target.
    expect(ask('PL1.1', same(150, 2023))).toEqual(CONTENT);
  });

  it('does not compare what cannot be compared', () => {
    const { failed, unverifiable } = ask('PL1.1', restating({ value: 250 }, { measure: 'cumulative' }));
    expect([failed, unverifiable]).toEqual([[], ['与EX-01（第11行）指标类型不同，不能直接比较']]);
    expect(ask('PL1.1', restating({ value: 250 }, { unit: '亿元' })).unverifiable).toEqual([
      '与EX-01（第11行）单位不同，不能换算',
    ]);
    expect(ask('PL1.1', restating({ value: null, bound: 'assigned' })).unverifiable).toEqual([
      '目标没有数值',
    ]);
  });

  it('a known oddity of either line marks the finding as seen', () => {
    const known = (line: number, what: string): string[] => {
      const result = checkPlan(
        plan({
          indicators: [row(1), prose(2, { name: '示例企业总数', restates: 'EX-01', target: { value: 250 } })],
          anomalies: [{ line, what, taken: '照印' }],
        }),
        [],
      );
      return result.findings.filter(({ acknowledged }) => acknowledged.length > 0).map(({ rule }) => rule);
    };
    expect(known(52, '示例企业与表不同')).toEqual(['PL1.1']);
    expect(known(11, 'EX-X02与正文不同')).toEqual(['PL1.1']);
    expect(known(53, '示例企业与表不同')).toEqual([]);
    expect(known(52, '另一处有空格')).toEqual([]);
  });
});

describe('PL1.2 additions against table', () => {
  const adding = (
    value: number,
    upper: number | null = null,
    from: number | null = 100,
  ): ReturnType<typeof withRows> =>
    withRows(
      row(1, { name: '瞪羚企业数', baseline: { value: from } }),
      prose(2, {
        name: '新增瞪羚企业',
        measure: 'increment',
        target: { printed: upper === null ? `${value}` : `${value}-${upper}`, value, upper },
      }),
    );

  it('names what the table would need', () => {
    expect(ask('PL1.2', adding(50)).failed).toMatchObject([
      { severity: 'D', code: 'EX-X02', line: 52, left: 50, right: 100, difference: -50 },
    ]);
    expect(ask('PL1.2', adding(100))).toEqual(CONTENT);
    expect(ask('PL1.2', adding(90, 110))).toEqual(CONTENT);
  });

  it('cannot tell without a baseline', () => {
    expect(ask('PL1.2', adding(50, null, null)).unverifiable).toHaveLength(1);
  });
});

it('a plan without mistakes has no findings', () => {
  expect(inShort(checkPlan(withRows(row(1), row(2, { target: { value: 300 } }), prose(3)), []))).toEqual([]);
});
