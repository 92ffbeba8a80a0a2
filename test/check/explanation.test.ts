/** 审核说明: what words settle, and what they do not. */
import fc from 'fast-check';
import { bindingsOf, explains, hasExplanation, rememberBindings } from '../../src/check/explanation';
import { printExplanation, printTag, tagValue } from '../../src/check/explanation-tags';
import type { Scalar } from '../../src/forms/sheet/model';
import { fill } from '../support/filing';
import type { CheckResult } from '../../src/check/check';
import { SEVERITIES, type Failure, type Finding } from '../../src/check/finding';
import { Recorder, type Spot } from '../../src/check/recorder';

const checked = (cells: Readonly<Record<string, Scalar | null>>): CheckResult =>
  fill('changsha-14th', { answers: { 'CS-11': cells } }).check();

describe('length', () => {
  it('six characters are enough, five are not, blanks do not count', () => {
    expect(hasExplanation('企业大量外迁')).toBe(true);
    expect(hasExplanation('企业外迁。')).toBe(false);
    expect(hasExplanation('企 业　外\n迁 。 ')).toBe(false);
  });

  it('a rare character counts one', () => {
    expect(hasExplanation('𠮷𠮷𠮷𠮷𠮷')).toBe(false);
    expect(hasExplanation('𠮷𠮷𠮷𠮷𠮷𠮷')).toBe(true);
  });
});

describe('the years an explanation speaks about', () => {
  it.each<[string, number[], number[]]>([
    ['企业搬迁，数据属实', [2021, 2022, 2023, 2024], []],
    ['2022年企业搬迁，数据属实', [2022], [2021, 2023]],
    ['２０２２年企业搬迁', [2022], [2021]],
    ['2021、2023年口径调整', [2021, 2023], [2022]],
    ['2021—2023年口径调整', [2021, 2022, 2023], [2024]],
    ['2022—2024年口径调整', [2022, 2023, 2024], [2021, 2025]],
    ['2021年至2023年口径调整', [2021, 2022, 2023], [2024]],
    ['2021～2023年度口径调整', [2021, 2022, 2023], [2024]],
    ['企业搬迁减少2000家，数据属实', [2021, 2022], []],
    ['2022年减少2000家，数据属实', [2022], [2021]],
    ['一次性到账 1950 万元，数据属实', [2021, 2022], []],
  ])('%s', (text, spoken, silent) => {
    for (const year of spoken) expect([year, explains(text, year)]).toEqual([year, true]);
    for (const year of silent) expect([year, explains(text, year)]).toEqual([year, false]);
  });

  it('where no single year is meant, any explanation counts', () => {
    expect(explains('2022年企业搬迁', null)).toBe(true);
  });

  it('a year named alone is always spoken about, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2099 }),
        fc.integer({ min: 1950, max: 2099 }),
        (named, asked) => {
          expect(explains(`${named}年数据已经核实`, asked)).toBe(named === asked);
        },
      ),
    );
  });
});

describe('what an explanation settles', () => {
  it('C and B, but not A; D needs none', () => {
    const recorder = new Recorder(undefined);
    const spot: Spot = {
      sheet: '指标填报',
      cell: 'K4',
      code: 'CS-01',
      year: 2023,
      explanation: '数据已经核实',
    };
    const failure: Failure = {
      message: { key: 'finding.R1.sheet', facts: { sheet: '', years: '' } },
      hint: { key: 'finding.R1.hint.sheet', facts: {} },
      left: 12.3,
    };
    for (const severity of SEVERITIES) recorder.fail('T1', severity, spot, failure);
    const { findings, explained } = recorder.result();
    expect(findings.map(({ severity }) => severity)).toEqual(['A', 'D']);
    expect(explained.map(({ severity }) => severity)).toEqual(['B', 'C']);
  });

  it('an unusual figure that is explained is no open finding, but stays on record with the words', () => {
    const { findings, explained } = checked({ 'actual:2023': 9000, explanation: '认定标准调整，数据属实' });
    expect(findings).toEqual([]);
    expect(explained).toMatchObject([
      { rule: 'T1', severity: 'C', code: 'CS-11', year: 2023, explanation: '认定标准调整，数据属实' },
    ]);
  });

  it('five characters leave the finding open', () => {
    const { findings, explained } = checked({ 'actual:2023': 9000, explanation: '数据属实。' });
    expect(findings).toMatchObject([{ rule: 'T1', year: 2023 }]);
    expect(explained).toEqual([]);
  });

  it('only the years it names', () => {
    const cells = { 'actual:2021': 4142, 'actual:2023': 9000, explanation: '2023年认定标准调整' };
    const { findings, explained } = checked(cells);
    expect(findings).toMatchObject([{ rule: 'T3', year: 2021 }]);
    expect(explained).toMatchObject([{ rule: 'T1', year: 2023 }]);
  });

  it('a figure copied through three years is settled by all three or none', () => {
    const copied = { 'actual:2022': 4514, 'actual:2023': 4514, 'actual:2024': 4514 };
    expect(checked({ ...copied, explanation: '2022—2024年未开展认定' }).findings).toEqual([]);
    expect(checked({ ...copied, explanation: '2022、2023年未开展认定' }).findings).toHaveLength(1);
  });

  it('an explained figure is assessed; an impossible one is not, whatever is said', () => {
    const far = fill('changsha-hitech-14th', {
      answers: { 'HT-01': { 'actual:2022': 3692 * 55, explanation: '2022年并入新设园区数据' } },
    }).check();
    expect(far.findings).toEqual([]);
    expect(far.explained).toMatchObject([{ rule: 'V3', severity: 'C' }]);
    expect(far.untrusted.size).toBe(0);
    const wrong = fill('changsha-hitech-14th', {
      answers: { 'HT-01': { 'actual:2022': 36_920_000, explanation: '2022年并入新设园区数据' } },
    }).check();
    expect(wrong.findings).toMatchObject([{ rule: 'V3', severity: 'A' }]);
    expect(wrong.explained).toEqual([]);
    expect(wrong.untrusted.get('HT-01:2022')).toBe('V3');
  });

  it('a project is explained in its own row', () => {
    const money = { 'doneInvestment:2025': 9, status: '在建' };
    const { findings, explained } = fill('changsha-hitech-14th', {
      answers: { 'HT-P01': { ...money, explanation: '概算已批复调整至12亿元' } },
    }).check();
    expect(findings).toEqual([]);
    expect(explained).toMatchObject([{ rule: 'PJ1', code: 'HT-P01' }]);
  });
});

const REASON = '认定标准调整，数据属实';
const JUMP = { 'actual:2023': 9000 };

describe('a reason that was written for one rule and one figure', () => {
  it('settles that finding while the figure stays', () => {
    const { findings, explained } = checked({ ...JUMP, explanation: `〔2023年 T1 9,000〕${REASON}` });
    expect(findings).toEqual([]);
    expect(explained).toMatchObject([{ rule: 'T1', year: 2023, bound: [{ year: 2023, value: 9000 }] }]);
  });

  it('lapses when the figure changes, and the finding says for which it was written', () => {
    const explanation = `〔2023年 T1 9000 张三 2026-03-02〕${REASON}`;
    const { findings } = checked({ 'actual:2023': 9100, explanation });
    expect(findings).toMatchObject([
      { rule: 'T1', year: 2023, lapsed: [{ year: 2023, value: '9000', now: '9100', text: REASON }] },
    ]);
    expect(findings[0]?.hint).toMatch(/^审核说明是针对 9000 写的，现为 9100，请核对后重新说明。请核对/);
    const english = fill('changsha-14th', { answers: { 'CS-11': { 'actual:2023': 9100, explanation } } });
    expect(english.check({ locale: 'en-US' }).findings[0]?.hint).toMatch(
      /^The explanation was written for 9000; the figure is now 9100: .* anew\. Verify/,
    );
  });

  it.each([
    ['another rule', `〔2023年 T2 9000〕${REASON}`],
    ['another year', `〔2022年 T1 9000〕${REASON}`],
    ['no year', `〔T1 9000〕${REASON}`],
    ['too short a reason', '〔2023年 T1 9000〕数据属实'],
  ])('does not settle the finding of %s', (_, explanation) => {
    const { findings } = checked({ ...JUMP, explanation });
    expect(findings).toMatchObject([{ rule: 'T1', year: 2023 }]);
    // Nothing has changed since: nothing has lapsed.
    expect(findings[0]).not.toHaveProperty('lapsed');
  });

  it('without a figure settles nothing, and the finding asks for it', () => {
    const { findings } = checked({ ...JUMP, explanation: `〔2023年 T1〕${REASON}` });
    expect(findings[0]?.hint).toMatch(/^审核说明未注明数值，现为 9000，请在规则编号后补写数值。/);
  });

  it('is not helped by other words in the cell', () => {
    const explanation = `${REASON}，另见附件\n〔2023年 T1 8000〕${REASON}`;
    expect(checked({ ...JUMP, explanation }).findings).toMatchObject([
      { rule: 'T1', lapsed: [{ value: '8000' }] },
    ]);
  });

  it('leaves plain words to settle the other findings of the row', () => {
    const cells = { 'actual:2021': 4142, ...JUMP };
    const explanation = `2021年未开展认定\n〔2023年 T1 9000〕${REASON}`;
    expect(checked({ ...cells, explanation }).findings).toEqual([]);
  });

  it('must be there for each year of a finding that stands for several', () => {
    const copied = { 'actual:2022': 4514, 'actual:2023': 4514 };
    const tags = (...years: number[]): string =>
      years.map((year) => `〔${year}年 T3 4514〕未开展认定工作`).join('');
    expect(checked({ ...copied, explanation: tags(2022, 2023) }).findings).toEqual([]);
    expect(checked({ ...copied, explanation: tags(2023) }).findings).toMatchObject([{ years: [2022, 2023] }]);
    const changed = {
      'actual:2022': 4514,
      'actual:2023': 4514,
      explanation: `${tags(2022)}〔2023年 T3 4500〕未开展认定工作`,
    };
    expect(checked(changed).findings[0]?.hint).toContain('2023年的审核说明是针对 4500 写的，现为 4514');
  });

  it('of a project has no year', () => {
    const row = { 'doneInvestment:2025': 9, status: '在建' };
    const of = (explanation: string): CheckResult =>
      fill('changsha-hitech-14th', { answers: { 'HT-P01': { ...row, explanation } } }).check();
    const [finding] = of('').findings;
    const total = tagValue(finding?.left ?? null) ?? '';
    expect(of(`〔PJ1 ${total}〕概算已批复调整`).findings).toEqual([]);
    expect(of('〔PJ1 1.5〕概算已批复调整').findings).toMatchObject([
      { rule: 'PJ1', lapsed: [{ now: total }] },
    ]);
    expect(of(`〔2025年 PJ1 ${total}〕概算已批复调整`).findings).toMatchObject([{ rule: 'PJ1' }]);
  });

  it('for a missing figure names the reason word', () => {
    const of = (explanation: string): CheckResult => checked({ 'actual:2023': '未统计', explanation });
    expect(of('〔2023年 R1 未统计〕次年六月发布数据').findings).toEqual([]);
    expect(of('〔2023年 R1 未到发布期〕次年六月发布数据').findings).toMatchObject([
      { rule: 'R1', lapsed: [{ value: '未到发布期', now: '未统计' }] },
    ]);
  });
});

describe('plain words remembered from an earlier check', () => {
  const before = bindingsOf(checked({ ...JUMP, explanation: REASON }));
  const now = (value: number, explanation: string): CheckResult =>
    fill('changsha-14th', { answers: { 'CS-11': { 'actual:2023': value, explanation } } }).check({
      explainedBefore: before,
    });

  it('are kept with rule, year and figure', () => {
    expect(before).toEqual([{ code: 'CS-11', year: 2023, rule: 'T1', value: 9000, text: REASON }]);
  });

  it('settle the same figure, and no other', () => {
    expect(now(9000, REASON).findings).toEqual([]);
    const { findings } = now(9100, REASON);
    expect(findings).toMatchObject([{ rule: 'T1', lapsed: [{ value: '9000', now: '9100', text: REASON }] }]);
    expect(findings[0]?.hint).toContain('审核说明是针对 9000 写的，现为 9100');
  });

  it.each([
    ['a blank', `${REASON} `],
    ['a line break', REASON.replace('，', '，\n')],
    ['a word', `${REASON}，属实`],
    ['another year', `${REASON}。2021年并入新设园区`],
    ['a tag of another figure', `${REASON}\n〔2021年 T1 5〕并入新设园区`],
  ])('stay lapsed with %s more', (_, explanation) => {
    expect(now(9100, explanation).findings).toMatchObject([{ rule: 'T1', lapsed: [{ value: '9000' }] }]);
  });

  it('have not lapsed where they were taken out', () => {
    const [finding] = now(9100, '待补充').findings;
    expect(finding).toMatchObject({ rule: 'T1', year: 2023 });
    expect(finding).not.toHaveProperty('lapsed');
  });

  it.each(['新增 认定批次 见附件', '新增认定（含a+b）(见附件)[1].', '企业\n\n搬迁新增认定'])(
    'are found again, whatever signs and blanks are in them: %p',
    (words) => {
      const earlier = bindingsOf(checked({ ...JUMP, explanation: words }));
      const row = { 'actual:2023': 9100, explanation: `${words}。` };
      const { findings } = fill('changsha-14th', { answers: { 'CS-11': row } }).check({
        explainedBefore: earlier,
      });
      expect(findings).toMatchObject([{ rule: 'T1', lapsed: [{ value: '9000', now: '9100', text: words }] }]);
    },
  );

  it('are those behind the tag where there is one', () => {
    const explanation = `口径见附件说明\n〔2022年 T1 5〕${REASON}2022\n〔2023年 T1 9000〕${REASON}2023`;
    expect(bindingsOf(checked({ ...JUMP, explanation }))).toEqual([
      { code: 'CS-11', year: 2023, rule: 'T1', value: 9000, text: `${REASON}2023` },
    ]);
  });

  it('of other findings stay beside the newest', () => {
    const other = { code: 'CS-11', year: 2022, rule: 'T1', value: 5, text: REASON };
    const third = { code: 'CS-12', year: 2023, rule: 'T1', value: 5, text: REASON };
    expect(rememberBindings([other, third, ...before], before)).toEqual([other, third, ...before]);
  });

  it('of several rows together bind nothing', () => {
    const { explained } = checked({ ...JUMP, explanation: REASON });
    expect(bindingsOf({ explained })).toHaveLength(1);
    expect(bindingsOf({ explained: explained.map((one) => ({ ...one, code: null })) })).toEqual([]);
  });

  it('count again once they are renewed', () => {
    expect(now(9100, '2023年新增认定批次，名录见附件').findings).toEqual([]);
    expect(now(9100, `${REASON}；2023年又补认定一批企业`).findings).toEqual([]);
  });

  it('stay remembered while the figure is another one', () => {
    const changed = now(9100, REASON);
    const after = rememberBindings(before, bindingsOf(changed));
    expect(after).toEqual(before);
    const renewed = rememberBindings(before, bindingsOf(now(9100, '2023年新增认定批次，名录见附件')));
    expect(renewed).toMatchObject([{ value: 9100, text: '2023年新增认定批次，名录见附件' }]);
  });
});

describe('for any figures', () => {
  const CODES = ['TX-01', 'TX-06', 'TX-07'];
  /** What a finding asks, figure by figure. */
  const asks = ({ rule, code, bound = [] }: Finding): string[] =>
    bound.map(({ year, value }) => [code, rule, year, value].join(' '));
  const cell = fc.record({
    code: fc.constantFrom(...CODES),
    year: fc.integer({ min: 2021, max: 2025 }),
    factor: fc.constantFrom(0.3, 0.5, 0.7, 1.4, 1.9, 2.5),
  });
  type Cell = { readonly code: string; readonly year: number; readonly factor: number };
  const YEARS = [2021, 2022, 2023, 2024, 2025];
  const form = fill('tianxin-14th');
  const clean = form.read();
  /** The figure of a cell, times a factor. */
  const figure = (code: string, year: number, factor = 1): number => {
    const filed = clean.indicators.find(({ indicator }) => indicator.code === code);
    const reading = filed?.entries.get(`actual:${year}`)?.reading;
    if (reading?.kind !== 'number') throw new RangeError(`${code} ${year}`);
    return Number((reading.value * factor).toFixed(code === 'TX-01' ? 2 : 0));
  };
  const check = (cells: readonly Cell[], texts: ReadonlyMap<string, string>): CheckResult => {
    for (const code of CODES) {
      for (const year of YEARS) form.set('indicators', code, `actual:${year}`, figure(code, year));
      form.set('indicators', code, 'explanation', texts.get(code) ?? null);
    }
    for (const { code, year, factor } of cells)
      form.set('indicators', code, `actual:${year}`, figure(code, year, factor));
    return form.check();
  };
  /** What the pane would write for all that is asked. */
  const explained = (findings: readonly Finding[]): Map<string, string> =>
    new Map(
      CODES.map((code) => [
        code,
        findings
          .filter((finding) => finding.code === code)
          .flatMap(({ rule, bound = [] }) =>
            bound.map((one) => {
              const tag = printTag({ ...one, value: tagValue(one.value), rule, who: '张三', date: null });
              return `${tag}${REASON}`;
            }),
          )
          .join('\n'),
      ]),
    );
  const asked = ({ findings }: CheckResult): Finding[] =>
    findings.filter(({ severity }) => severity === 'B' || severity === 'C');

  it('the tags of all findings settle all of them, and a changed figure opens exactly what it is about', () => {
    let reopened = 0;
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), cell, (cells, other) => {
        const open = asked(check(cells, new Map()));
        const changed = [...cells, other];
        const now = asked(check(changed, new Map()));
        // Rows that were exchanged are one finding of two rows, which no reason of one of them settles.
        fc.pre([...open, ...now].every(({ bound }) => bound !== undefined));
        const texts = explained(open);
        expect(asked(check(cells, texts))).toEqual([]);
        const known = new Set(open.flatMap(asks));
        const left = asked(check(changed, texts));
        expect(left.map(asks)).toEqual(
          now.map(asks).filter((figures) => !figures.every((one) => known.has(one))),
        );
        reopened += left.length;
      }),
      { numRuns: 60 },
    );
    expect(reopened).toBeGreaterThan(5);
  });

  it('other words never bring a lapsed reason back', () => {
    const words = fc
      .array(fc.constantFrom(...'企业搬迁数据属实口径调整园区，。 \n2021年'), { maxLength: 40 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(words, words, (plain, tail) => {
        const explanation = printExplanation({
          plain,
          entries: [
            { year: 2023, rule: 'T1', value: '8000', who: null, date: null, reason: REASON + tail },
            { year: 2022, rule: 'T1', value: '9000', who: null, date: null, reason: REASON },
          ],
        });
        const { findings } = checked({ ...JUMP, explanation });
        expect(findings).toMatchObject([{ rule: 'T1', lapsed: [{ value: '8000' }] }]);
      }),
      { numRuns: 60 },
    );
  });
});
