/** The entries of an 审核说明 cell: read however they were typed, written in one way. */
import fc from 'fast-check';
import {
  isSameValue,
  isTaggedValue,
  parseExplanation,
  printExplanation,
  printTag,
  tagName,
  tagValue,
  type ReportedValue,
  type TaggedReason,
} from '../../src/check/explanation-tags';

const bare = { year: null, value: null, who: null, date: null };

describe('reading', () => {
  it('year, rule, value, who and when, and the reason behind', () => {
    expect(parseExplanation('〔2023年 T1 12.3 张三 2026-03-02〕企业搬迁，数据属实')).toEqual({
      plain: '',
      entries: [
        {
          year: 2023,
          rule: 'T1',
          value: '12.3',
          who: '张三',
          date: '2026-03-02',
          reason: '企业搬迁，数据属实',
        },
      ],
    });
  });

  it.each<[string, Partial<TaggedReason>]>([
    ['［２０２３年　Ｔ１　１２．３］', { year: 2023, rule: 'T1', value: '12.3' }],
    ['[2023 t1 12.3]', { year: 2023, rule: 'T1', value: '12.3' }],
    ['【2023年T1：12.3】', { year: 2023, rule: 'T1', value: '12.3' }],
    ['〔 2023 年 T1  12,345.6 〕', { year: 2023, rule: 'T1', value: '12,345.6' }],
    ['〔2023年 T1 12 345 678.9 李四〕', { value: '12345678.9', who: '李四' }],
    ['〔2023年 R1 未统计 王 五 2026年3月2日〕', { value: '未统计', who: '王 五', date: '2026-03-02' }],
    ['〔2023年 T1 −3.5 2026/3/2〕', { value: '-3.5', who: null, date: '2026-03-02' }],
    ['〔PJ6 2024-05〕', { year: null, rule: 'PJ6', value: '2024-05', date: null }],
    ['〔PJ7 — 张三〕', { rule: 'PJ7', value: null, who: '张三' }],
    ['〔2023年 T1〕', { year: 2023, rule: 'T1', value: null }],
    ['〔2023年 P1.10 3〕', { rule: 'P1.10', value: '3' }],
    ['〔2023年 T1 -3 456〕', { value: '-3456', who: null }],
    ['〔2023年 T1 12 345.67〕', { value: '12345.67', who: null }],
    // A number is one only where it is nothing else.
    ['〔2023年 T1 12.5 345〕', { value: '12.5', who: '345' }],
    ['〔2023年 T1 A12 345〕', { value: 'A12', who: '345' }],
    ['〔2023年 T1 12 345号〕', { value: '12', who: '345号' }],
    ['〔2023年 T1 12 A345〕', { value: '12', who: 'A345' }],
  ])('%s', (text, expected) => {
    expect(parseExplanation(`${text}企业搬迁，数据属实`).entries).toMatchObject([expected]);
  });

  it.each([
    '依据长政办发〔2021〕30号',
    '见〔附件1〕第3行',
    '[2023年数据]已核实',
    '〔2023年 T1',
    '企业搬迁〕',
  ])('no tag: %s', (text) => {
    expect(parseExplanation(text)).toEqual({ plain: text, entries: [] });
  });

  it('what stands before the first tag is plain text, what follows a tag belongs to it', () => {
    const { plain, entries } = parseExplanation(
      '口径有调整\n〔2022年 T1 5〕并入新设园区\n两期合计〔2023年 T2 6〕企业搬迁',
    );
    expect(plain).toBe('口径有调整');
    expect(entries.map(({ year, rule, reason }) => [year, rule, reason])).toEqual([
      [2022, 'T1', '并入新设园区\n两期合计'],
      [2023, 'T2', '企业搬迁'],
    ]);
  });

  it('never fails, whatever stands in the cell', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('〔', '〕', '[', ']', '2023年', ' ', 'T1', '12.3', '2026-03-02', '\n', '—', '张三'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { plain, entries } = parseExplanation(pieces.join(''));
        expect(typeof plain).toBe('string');
        for (const { rule } of entries) expect(rule).toMatch(/^[A-Z]{1,3}\d/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('writing', () => {
  const word = fc
    .array(fc.constantFrom(...'张李王科统计局数据核实属企业搬迁，。'), { minLength: 1, maxLength: 12 })
    .map((letters) => letters.join(''));
  const entry: fc.Arbitrary<TaggedReason> = fc.record({
    year: fc.option(fc.integer({ min: 1950, max: 2099 })),
    rule: fc.constantFrom('T1', 'V3', 'R1', 'PJ1', 'P1.10', 'RG1', 'X1'),
    value: fc.oneof(
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => tagValue(value)),
      fc.constantFrom('未统计', '2024-05', '已完成'),
    ),
    who: fc.oneof(fc.constant(null), word, fc.constant('Li Si')).map((name) => tagName(name ?? '')),
    date: fc.option(fc.constantFrom('2026-03-02', '2021-12-31')),
    reason: word,
  });

  it('what was written is read back, tags and plain text alike', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(''), word), fc.array(entry, { maxLength: 5 }), (plain, entries) => {
        const written = printExplanation({ plain, entries });
        expect(parseExplanation(written)).toEqual({ plain, entries });
      }),
      { numRuns: 500 },
    );
  });

  it('as people write it', () => {
    expect(printTag({ ...bare, year: 2023, rule: 'T1', value: '12.3' })).toBe('〔2023年 T1 12.3〕');
    expect(printTag({ ...bare, rule: 'PJ7' })).toBe('〔PJ7〕');
    expect(printTag({ ...bare, rule: 'PJ7', who: '张三' })).toBe('〔PJ7 — 张三〕');
    expect(
      printExplanation({
        plain: '旧说明',
        entries: [{ ...bare, rule: 'PJ1', value: '9', reason: '概算调整' }],
      }),
    ).toBe('旧说明\n〔PJ1 9〕概算调整');
  });

  it('without plain text begins with its tag, and nobody who signs leaves no gap', () => {
    const entry = { ...bare, year: 2023, rule: 'T1', value: '12.3', who: '', reason: '企业搬迁' };
    expect(printExplanation({ plain: '', entries: [entry] })).toBe('〔2023年 T1 12.3〕企业搬迁');
    expect(printTag({ ...bare, rule: 'PJ7', who: '' })).toBe('〔PJ7〕');
  });

  it('what is too long for a tag is cut', () => {
    expect(tagValue('很'.repeat(40))).toBe('很'.repeat(30));
    expect(isTaggedValue('很'.repeat(30), '很'.repeat(40))).toBe(true);
    expect(tagName('甲'.repeat(40))).toBe('甲'.repeat(30));
    expect(tagName(`${'甲'.repeat(29)} 乙`)).toBe('甲'.repeat(29));
  });

  it('the sign for nothing is no value', () => {
    expect(tagValue('—')).toBeNull();
    expect(tagValue('')).toBeNull();
  });

  it('a name cannot break its tag', () => {
    expect(tagName(' 张〕三\n科长 ')).toBe('张 三 科长');
    expect(tagName('〔张三〕')).toBe('张三');
    expect(tagName('王  五')).toBe('王 五');
    expect(tagName(' 〔〕 ')).toBeNull();
  });
});

describe('the value', () => {
  it.each<[string, number, boolean]>([
    ['12.3', 12.3, true],
    ['12.30', 12.3, true],
    ['12,345', 12345, true],
    ['12.3%', 12.3, true],
    ['1e3', 1000, true],
    ['第12', 12, false],
    ['12家规模以上工业企业', 12, false],
    ['12.3亿元', 12.3, true],
    ['0.3', 0.1 + 0.2, true],
    ['12.3', 15.6, false],
    ['-12.3', 12.3, false],
    ['12.3', 12.300001, false],
    ['未统计', 0, false],
    ['5G', 5, true],
  ])('%s written for %d: %s', (tagged, now, expected) => {
    expect(isTaggedValue(tagged, now)).toBe(expected);
  });

  it('words are compared as words, nothing only with nothing', () => {
    expect(isTaggedValue('未统计', '未 统计')).toBe(true);
    expect(isTaggedValue('未统计', '未到发布期')).toBe(false);
    expect(isTaggedValue('5', '5G基站')).toBe(false);
    expect(isTaggedValue(null, null)).toBe(true);
    expect(isTaggedValue(null, 5)).toBe(false);
    expect(isTaggedValue('5', null)).toBe(false);
  });

  it('any figure is its own tag', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { entries } = parseExplanation(printTag({ ...bare, rule: 'T1', value: tagValue(value) }));
        expect(isTaggedValue(entries[0]?.value ?? null, value)).toBe(true);
      }),
    );
  });
});

describe('the same value', () => {
  it.each<[ReportedValue, ReportedValue, boolean]>([
    [12, 12, true],
    [100, 100 * (1 + 1e-10), true],
    [12, 13, false],
    ['12', 12, true],
    [12, '13', false],
    ['未统计', '未统计', true],
    ['未统计', '不适用', false],
    [null, null, true],
    [null, 0, false],
    [0, null, false],
  ])('%p and %p: %p', (left, right, same) => {
    expect(isSameValue(left, right)).toBe(same);
  });
});
