/** 审核说明: what words settle, and what they do not. */
import fc from 'fast-check';
import { explains, hasExplanation, settles } from '../../src/check/explanation';
import type { Scalar } from '../../src/forms/sheet/model';
import { fill } from '../support/filing';
import type { CheckResult } from '../../src/check/check';

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
    expect(['A', 'B', 'C', 'D'].map((severity) => settles('数据已经核实', severity as 'A', [2023]))).toEqual([
      false,
      true,
      true,
      false,
    ]);
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
