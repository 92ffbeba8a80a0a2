/** PL1: which row a target in prose is held against, and what is said of the pair. */
import { ask, CONTENT, prose, row, short, withRows } from './support';

type Own = NonNullable<Parameters<typeof row>[1]>;
const concept = 'example';

describe('PL1.1 what is said', () => {
  const said = (own: Own, table: Own = {}): unknown[] =>
    ask('PL1.1', withRows(row(1, table), prose(2, { restates: 'EX-01', ...own }))).failed.map(
      ({ message, hint, severity, left, right, difference }) => ({
        message,
        hint,
        values: [severity, left, right, difference],
      }),
    );
  const hint = '请对照原文两处核对；原文不一致的，以目标表为准，并在“anomalies”中注明。';

  it('of another value', () => {
    expect(said({ target: { value: 250 } })).toEqual([
      {
        message: '正文中“示例指标之乙”2025年目标为250家，与目标表EX-01（第11行）的200家不一致。',
        hint,
        values: ['C', 250, 200, 50],
      },
    ]);
  });

  it('of another year, also where the target is no figure', () => {
    const target = { value: null, bound: 'assigned', year: 2023 } as const;
    expect(said({ target })).toEqual([
      {
        message:
          '正文中“示例指标之乙”的目标完成市里下达任务标为2023年，所重述的EX-01（第11行）目标200家却是2025年。',
        hint,
        values: ['D', 2023, 2025, -2],
      },
    ]);
  });

  it('of another bound', () => {
    expect(said({ target: { bound: 'about' } })).toEqual([
      {
        message:
          '正文中“示例指标之乙”2025年目标200家与目标表EX-01（第11行）的200家数值相同，但界限（不低于、不高于、左右）不同。',
        hint,
        values: ['D', 'about', 'at-least', null],
      },
    ]);
  });

  it('of the same target without a mark', () => {
    expect(said({ restates: null, concept }, { concept })).toEqual([
      {
        message:
          '正文中“示例指标之乙”2025年目标200家与EX-01（第11行）的200家相同，却没有标明是重述，填报时会重复出现。',
        hint: '是同一指标的，请在“restates”中填写EX-01；口径不同的，请去掉“concept”或另设。',
        values: ['D', 200, 200, 0],
      },
    ]);
  });

  it('of ranges: the ends that differ, in the unit of the table', () => {
    const range = (value: number, upper: number): Own => ({ target: { value, upper } });
    expect(said(range(200, 250))).toMatchObject([{ values: ['C', 250, 200, 50] }]);
    expect(said({}, range(200, 250))).toMatchObject([{ values: ['C', 200, 250, -50] }]);
    const money = { unit: '亿元', baseline: { value: 1 } };
    expect(said({ unit: '万元', ...range(20000, 30000) }, { ...money, ...range(2, 3) })).toEqual([]);
    expect(said({ unit: '万元', ...range(20000, 30000) }, { ...money, ...range(2, 4) })).toMatchObject([
      { values: ['C', 3, 4, -1] },
    ]);
  });

  it('nothing of two targets that are both left to others', () => {
    const open = { target: { value: null, bound: 'assigned' } } as const;
    expect(ask('PL1.1', withRows(row(1, open), prose(2, { restates: 'EX-01', ...open })))).toEqual(CONTENT);
    expect(ask('PL1.1', withRows(row(1, open), prose(2, { restates: 'EX-01' })))).toEqual({
      failed: [],
      unverifiable: ['目标没有数值'],
    });
  });
});

describe('PL1.1 which row', () => {
  const at = (value: number, own: Own = {}): Own => ({ concept, target: { value }, ...own });

  it('is the one of the table, wherever it stands', () => {
    const before = withRows(prose(1, at(250)), row(2, at(200)));
    expect(short(ask('PL1.1', before))).toEqual(['PL1.1 C EX-X01 51']);
    const between = ask('PL1.1', withRows(prose(1, at(250)), prose(2, at(250)), row(3, at(200))));
    expect(between.failed.map(({ left, right }) => [left, right])).toEqual([
      [250, 200],
      [250, 200],
    ]);
  });

  it('is the earlier target in prose where the table has none', () => {
    const { failed } = ask('PL1.1', withRows(prose(1, at(200)), prose(2, at(250)), prose(3, at(200))));
    expect(failed.map(({ code, left, right }) => [code, left, right])).toEqual([
      ['EX-X02', 250, 200],
      ['EX-X03', 200, 200],
    ]);
  });

  it('is no repetition', () => {
    const repeated = prose(2, { concept, restates: 'EX-01' });
    expect(ask('PL1.1', withRows(row(1), repeated, prose(3, { concept })))).toEqual(CONTENT);
  });

  it('two rows of the table are two targets, whatever they count', () => {
    expect(ask('PL1.1', withRows(row(1, at(200)), row(2, at(300))))).toEqual(CONTENT);
  });
});

describe('PL1.2 which row an addition is held against', () => {
  const names = (prosaic: string, tabled: string, own: Own = {}, table: Own = {}): string[] =>
    short(
      ask(
        'PL1.2',
        withRows(
          row(1, { name: tabled, ...table }),
          prose(2, { name: prosaic, measure: 'increment', target: { value: 50 }, ...own }),
        ),
      ),
    );
  const FOUND = ['PL1.2 D EX-X02 52'];

  it.each([
    ['新增瞪羚企业', '瞪羚企业'],
    ['净新增瞪羚企业', '瞪羚企业数'],
    ['新增瞪羚企业', '瞪羚企业总数'],
    ['新增瞪羚企业', '瞪羚企业数量'],
    ['新增“瞪羚”企业', '瞪羚 企业数'],
    ['新增数字企业', '数字企业数'],
  ])('%s adds to %s', (prosaic, tabled) => {
    expect(names(prosaic, tabled)).toEqual(FOUND);
  });

  it.each([
    ['新增瞪羚企业', '独角兽企业数'],
    ['瞪羚企业', '瞪羚企业数'],
    ['当年新增企业', '当年新增企业数'],
    ['新增瞪羚企业', '瞪羚企业数字化'],
  ])('%s does not add to %s', (prosaic, tabled) => {
    expect(names(prosaic, tabled)).toEqual([]);
  });

  it('only totals over the period are additions, and only to levels', () => {
    expect(names('新增瞪羚企业', '瞪羚企业数', { measure: 'cumulative' })).toEqual(FOUND);
    expect(names('新增瞪羚企业', '瞪羚企业数', { measure: 'level' })).toEqual([]);
    expect(names('新增瞪羚企业', '瞪羚企业数', {}, { measure: 'ratio' })).toEqual([]);
  });

  it('a repetition in prose is no row to add to', () => {
    const repeated = prose(2, { name: '瞪羚企业数', restates: 'EX-01', baseline: { value: 100 } });
    const added = prose(3, { name: '新增瞪羚企业', measure: 'increment', target: { value: 50 } });
    expect(ask('PL1.2', withRows(row(1), repeated, added))).toEqual(CONTENT);
  });
});

describe('PL1.2 what is said', () => {
  const adding = (target: Own['target'], own: Own = {}, table: Own = {}): ReturnType<typeof ask> =>
    ask(
      'PL1.2',
      withRows(
        row(1, { name: '瞪羚企业数', ...table }),
        prose(2, { name: '新增瞪羚企业', measure: 'increment', ...own, target: { ...target } }),
      ),
    );
  const left = (said: ReturnType<typeof ask>): unknown[] => said.failed.map((one) => [one.left, one.right]);

  it('names both figures and what would be needed', () => {
    const [finding] = adding({ value: 50 }).failed;
    expect(finding?.message).toBe(
      '正文提出“新增瞪羚企业”50家，而目标表EX-01（第11行）由100家增至200家，应增加100家。',
    );
    expect(finding?.hint).toBe('请核对两处口径（新增与净增、认定与存量）；确有不同的，在“anomalies”中注明。');
  });

  it.each([
    [99, null, 99],
    [101, null, 101],
    [50, 99, 50],
    [101, 150, 101],
  ])('%s to %s is not 100', (value, upper, named) => {
    expect(left(adding({ value, upper }))).toEqual([[named, 100]]);
  });

  it.each([
    [100, null],
    [100, 150],
    [50, 100],
  ])('%s to %s may be 100', (value, upper) => {
    expect(adding({ value, upper })).toEqual(CONTENT);
  });

  it('compares in the unit of the table', () => {
    const table = { unit: '万人', baseline: { value: 1 }, target: { value: 2 } };
    expect(adding({ value: 10000 }, { unit: '人' }, table)).toEqual(CONTENT);
    expect(adding({ value: 5000, upper: 10000 }, { unit: '人' }, table)).toEqual(CONTENT);
    expect(left(adding({ value: 5000 }, { unit: '人' }, table))).toEqual([[0.5, 1]]);
  });

  it('cannot tell in another unit or without one of the three figures', () => {
    expect(adding({ value: 50 }, { unit: '亿元' })).toEqual({
      failed: [],
      unverifiable: ['与EX-01（第11行）单位不同，不能换算'],
    });
    const open = { value: null, bound: 'assigned' } as const;
    const expected = { failed: [], unverifiable: ['EX-01（第11行）缺基期值或目标值，算不出增加数'] };
    expect(adding(open)).toEqual(expected);
    expect(adding({ value: 50 }, {}, { target: open })).toEqual(expected);
    expect(adding({ value: 50 }, {}, { baseline: { value: null } })).toEqual(expected);
  });

  it('says nothing of an addition until another year', () => {
    expect(adding({ value: 50, year: 2023 })).toEqual(CONTENT);
  });
});
