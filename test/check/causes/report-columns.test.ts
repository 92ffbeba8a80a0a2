/** A whole year that is blank, stands one year too late, or repeats the year before: one finding, and when it is not. */
import { columnKey } from '../../../src/forms/columns';
import type { CheckResult } from '../../../src/check/check';
import type { AnnualTargets } from '../../../src/plan/annual-targets';
import { fill, type FilledForm, type Overrides } from '../../support/filing';
import { onlyFinding } from '../support';
import { codes, pastedRows, pastedYears } from './pasted';

const PLAN = 'changsha-14th';
const ALL = codes('CS', 1, 14);
const LATE = { 2023: null, 2024: 2023, 2025: 2024 };
const SAME = '数据已经核实确认无误';

/** Only the first rows of the form are left. */
const firstRows = (form: FilledForm, rows: number): FilledForm =>
  form.setDataRows('indicators', form.dataRows('indicators').slice(0, rows));

/** What is said about the figures, not about the rows that are missing. */
const ofFigures = ({ findings }: CheckResult) => findings.filter(({ rule }) => rule !== 'F2');

const told = (form: FilledForm): string[] =>
  ofFigures(form.check()).map(({ rule, cell, message, likely }) =>
    [rule, cell, message, ...(likely ? [likely.cause] : [])].join(' '),
  );

const UNKNOWN = '口径调整未统计，明年起补报';

/** Rows that have no figure in a year, and say why. */
function withoutFigures(form: FilledForm, rows: readonly string[], year: number): FilledForm {
  for (const code of rows)
    form
      .set('indicators', code, columnKey('actual', year), '未统计')
      .set('indicators', code, 'explanation', UNKNOWN);
  return form;
}

describe('a year that is blank', () => {
  it('is one finding at its first cell, and counts once for each row', () => {
    const result = pastedYears(PLAN, ALL, { 2023: null }).check();
    expect(onlyFinding(result)).toEqual({
      rule: 'R1',
      severity: 'A',
      sheet: '指标填报',
      cell: 'O4',
      code: 'CS-01',
      year: 2023,
      message: '2023年实际值有 14 行未填。',
      left: null,
      right: null,
      difference: null,
      hint: '请补填2023年；没有数据的填原因词并在“审核说明”中说明。',
    });
    expect(result.coverage.failed).toBe(14);
  });

  it('is told at the row that stands highest, whatever its code', () => {
    const form = pastedYears(PLAN, ALL, { 2023: null });
    form.setDataRows('indicators', [...form.dataRows('indicators')].reverse());
    expect(onlyFinding(form.check())).toMatchObject({ cell: 'O4', code: 'CS-14' });
  });

  it('does not speak for a row whose reason is not explained, nor for a merged cell', () => {
    const form = pastedYears(PLAN, ALL, { 2023: null })
      .set('indicators', 'CS-03', 'actual:2023', '未统计')
      .set('indicators', 'CS-05', 'actual:2023', { kind: 'merged', master: 'O4' });
    expect(told(form)).toEqual([
      'R1 O4 2023年实际值有 12 行未填。',
      expect.stringMatching(/^R1 O8 .*合并/),
      expect.stringMatching(/^R1 O6 .*未统计/),
    ]);
  });

  it('does not count what a block in the wrong rows has left blank', () => {
    const hitech = codes('HT', 1, 26);
    const form = pastedRows('changsha-hitech-14th', hitech.slice(1, 5), [2023], 1);
    for (const code of [...hitech.slice(0, 1), ...hitech.slice(5)])
      form.set('indicators', code, 'actual:2023', null);
    const { findings, coverage } = form.check();
    expect(findings.map(({ message }) => message)).toEqual([
      '2023年从“工业总产值”到“高新技术产业产值”共 4 行的数据与指标对不上，而与错开 1 行的指标相符。',
      '2023年实际值有 22 行未填。',
    ]);
    expect(coverage.failed).toBe(26);
  });

  it('may be the last one, where a few rows are filled in', () => {
    const finding = onlyFinding(pastedYears(PLAN, ALL.slice(2), { 2025: null }).check());
    expect(finding).toMatchObject({ cell: 'S6', message: '2025年实际值有 12 行未填。' });
    expect(finding.hint).toBe('请补填2025年；没有数据的填原因词并在“审核说明”中说明。');
    expect(finding.likely).toBeUndefined();
  });

  it.each([
    [14, 12, ['R1 O6 2023年实际值有 12 行未填。']],
    [5, 5, ['R1 O4 2023年实际值有 5 行未填。']],
    [5, 4, ['R1 O5 2023年实际值有 4 行未填。']],
    [4, 4, ['R1 O4 2023年实际值有 4 行未填。']],
  ])('of %d rows %d are enough', (rows, blank, expected) => {
    expect(told(firstRows(pastedYears(PLAN, ALL.slice(rows - blank), { 2023: null }), rows))).toEqual(
      expected,
    );
  });

  it.each([
    [14, 11],
    [6, 4],
    [4, 3],
    [3, 3],
  ])('of %d rows %d are not enough: each is told by itself', (rows, blank) => {
    const form = firstRows(pastedYears(PLAN, ALL.slice(rows - blank), { 2023: null }), rows);
    const findings = ofFigures(form.check());
    expect(findings.map(({ code }) => code)).toEqual(ALL.slice(rows - blank, rows));
    for (const { message } of findings) expect(message).toMatch(/”2023年实际值未填。$/);
  });
});

/** The values of a year from top to bottom. */
const valuesOf = (form: FilledForm, year: number): unknown[] =>
  form
    .read()
    .indicators.map(({ entries }) => entries.get(columnKey('actual', year))?.reading)
    .map((reading) => (reading?.kind === 'number' ? reading.value : null));

describe('years that stand one year too late', () => {
  it.each([
    ['from the first year on', 2021, 'K4', [2021, 2022, 2023, 2024]],
    ['from the third year on', 2023, 'O4', [2023, 2024]],
  ])('%s are one finding, with every cell that is to be moved back', (_, year, cell, moved) => {
    const late = Object.fromEntries([...moved, 2025].map((to) => [to, to === year ? null : to - 1]));
    const form = pastedYears(PLAN, ALL, late);
    const result = form.check();
    const finding = onlyFinding(result);
    expect(finding).toMatchObject({ rule: 'R1', severity: 'A', cell, code: 'CS-01', year });
    expect(finding.message).toBe(`${year}年实际值有 14 行未填。`);
    expect(finding.hint).toBe(
      `${year + 1}年的数据更接近${year}年应有水平，疑似整列错填了一年。请核对后移回${year}年。`,
    );
    expect(finding.likely?.cause).toBe('offset-block');
    expect(result.coverage.failed).toBe(14);
    const corrections = finding.likely?.corrections ?? [];
    const found = new Map(corrections.map(({ cell: at, to }) => [at, to]));
    for (const code of ALL)
      for (const to of [...moved, 2025]) {
        const at = form.cell('indicators', code, columnKey('actual', to));
        if (found.has(at)) form.set('indicators', code, columnKey('actual', to), found.get(at) ?? null);
      }
    for (const to of moved) expect(valuesOf(form, to)).toEqual(valuesOf(fill(PLAN), to));
    expect(valuesOf(form, 2025)).toEqual(ALL.map(() => null));
    // A rate that is the same in all years (CS-02) moves only at both ends.
    expect(corrections).toHaveLength(13 * (moved.length + 1) + 2);
    expect(corrections.every(({ from, to }) => from !== to)).toBe(true);
  });

  it('what is typed in the place of a figure moves along', () => {
    const form = pastedYears(PLAN, ALL, LATE)
      .set('indicators', 'CS-01', 'actual:2024', '未统计')
      .set('indicators', 'CS-01', 'explanation', '口径调整未统计，明年起补报');
    const { corrections = [] } = onlyFinding(form.check()).likely ?? {};
    expect(corrections.slice(0, 3)).toEqual([
      { sheet: '指标填报', cell: 'O4', from: null, to: '未统计' },
      { sheet: '指标填报', cell: 'Q4', from: '未统计', to: 3.12 },
      { sheet: '指标填报', cell: 'S4', from: 3.12, to: null },
    ]);
  });

  it('of the last two the later shows no step: a suspicion without corrections', () => {
    const finding = onlyFinding(pastedYears(PLAN, ALL, { 2024: null, 2025: 2024 }).check());
    expect(finding.hint).toBe('2025年的数据更接近2024年应有水平，疑似整列错填了一年。请核对后移回2024年。');
    expect(finding.likely).toEqual({ cause: 'offset-block', corrections: [] });
  });

  it.each([
    // Of CS-02 and its even rate nothing can be told: 13 rows count, 11 of them are enough.
    [12, true],
    [11, false],
  ])('with %d of 14 rows moved: %s', (rows, isAside) => {
    const form = pastedYears(PLAN, ALL, { 2023: null });
    const moved = pastedYears(PLAN, ALL, LATE).dataRows('indicators').slice(0, rows);
    form.setDataRows('indicators', [...moved, ...form.dataRows('indicators').slice(rows)]);
    const finding = onlyFinding(form.check());
    expect(finding.likely?.cause).toBe(isAside ? 'offset-block' : undefined);
    expect(finding.hint).toBe(
      isAside
        ? '2024年的数据更接近2023年应有水平，疑似整列错填了一年。请核对后移回2023年。'
        : '请补填2023年；没有数据的填原因词并在“审核说明”中说明。',
    );
  });

  it.each([
    [5, 'offset-block'],
    [4, undefined],
  ])('of %d rows, one a rate that says nothing', (rows, cause) => {
    const [finding] = ofFigures(firstRows(pastedYears(PLAN, ALL, LATE), rows).check());
    expect(finding?.likely?.cause).toBe(cause);
  });

  it('rows without a figure say nothing about it', () => {
    // 7 of 9 rows are nearer to the year before: too few, and the four without a figure are not nearer.
    const form = pastedYears(PLAN, ALL, { 2023: null });
    const moved = pastedYears(PLAN, ALL, LATE).dataRows('indicators');
    form.setDataRows('indicators', [...moved.slice(0, 8), ...form.dataRows('indicators').slice(8)]);
    const { findings } = withoutFigures(form, ALL.slice(10), 2024).check();
    const [blank] = findings.filter(({ message }) => message === '2023年实际值有 14 行未填。');
    expect(blank).toBeDefined();
    expect(blank?.likely).toBeUndefined();
  });

  describe('a row with an official target of one of the two years only', () => {
    // 开福's KF-02 has no path.
    const rows = codes('KF', 1, 12);
    const aside = (moved: readonly string[], kept: number, official: number): string | undefined => {
      const form = pastedYears('kaifu-14th', rows, { 2022: null });
      const late = pastedYears('kaifu-14th', moved, { 2022: null, 2023: 2022, 2024: 2023, 2025: 2024 });
      const own = form.dataRows('indicators');
      const mixed = late
        .dataRows('indicators')
        .map((row, at) => (moved.includes(rows[at] ?? '') ? row : (own[at] ?? row)));
      form.setDataRows('indicators', mixed.slice(0, kept));
      const annualTargets: AnnualTargets = ({ code }, year) =>
        code === 'KF-02' && year === official ? { value: 150, planId: 'annual', code } : undefined;
      return form
        .check({ annualTargets })
        .findings.find(({ message }) => message.startsWith('2022年实际值有'))?.likely?.cause;
    };

    it('does not count against it', () => {
      expect(aside([...rows.slice(0, 1), ...rows.slice(2, 11)], 12, 2023)).toBe('offset-block');
    });

    it('does not count for it', () => {
      expect(aside([...rows.slice(0, 1), ...rows.slice(2, 4)], 5, 2022)).toBeUndefined();
    });
  });

  it.each([
    ['the year before', 2022],
    ['the next year', 2024],
    ['the last year', 2025],
  ])('are moved back also where a few rows have no figure of %s', (_, year) => {
    const form = withoutFigures(pastedYears(PLAN, ALL, LATE), ALL.slice(2, 5), year);
    const blank = form.check().findings.find(({ message }) => message === '2023年实际值有 14 行未填。');
    expect(blank?.likely?.corrections.length).toBeGreaterThan(30);
  });

  it.each([
    ['rows without targets of their years', 'kaifu-14th', codes('KF', 1, 12), 46],
    ['yearly parts of a total and a rate', 'tianxin-14th', codes('TX', 1, 9), 32],
  ])('%s are moved back with the others', (_, plan, rows, count) => {
    const form = pastedYears(plan, rows, { 2022: null, 2023: 2022, 2024: 2023, 2025: 2024 });
    expect(onlyFinding(form.check()).likely?.corrections).toHaveLength(count);
  });
});

/** Baseline and target of the rows that have a path (CS-02 is a rate). */
const PATHS: readonly (readonly [code: string, baseline: number, target: number, decimals: number])[] = [
  ['CS-01', 2.73, 3.2, 2],
  ['CS-03', 6.41, 8, 2],
  ['CS-04', 143.08, 160, 2],
  ['CS-05', 9.63, 12, 2],
  ['CS-06', 52.78, 60, 2],
  ['CS-08', 808, 1000, 0],
  ['CS-09', 44, 68, 0],
  ['CS-10', 165, 200, 0],
  ['CS-11', 4142, 6000, 0],
  ['CS-12', 2621, 5000, 0],
  ['CS-13', 2.77, 4, 2],
  ['CS-14', 3.91, 4.5, 2],
];

/** One year is blank; the others lie so many years' shares above the baseline. */
const startedSlowly = (shares: Readonly<Record<number, number>>, blank = 2021): FilledForm => {
  const answers: Overrides = Object.fromEntries(
    PATHS.map(([code, baseline, target, decimals]) => [
      code,
      Object.fromEntries(
        Object.entries(shares).map(([year, share]) => [
          `actual:${year}`,
          Number((baseline + ((target - baseline) / 5) * share).toFixed(decimals)),
        ]),
      ),
    ]),
  );
  const form = fill(PLAN, { answers });
  for (const code of ALL) form.set('indicators', code, columnKey('actual', blank), null);
  return form;
};

describe('a blank year before a slow start', () => {
  it.each<[string, Record<number, number>, boolean]>([
    ['one step, then smaller ones: nothing is moved', { 2022: 1.4, 2023: 1.9, 2024: 2.2, 2025: 2.6 }, false],
    ['steps like the first: all are moved back', { 2022: 1.4, 2023: 2.5, 2024: 3.6, 2025: 4.7 }, true],
    ['a first step of less than one and a half', { 2022: 1.3, 2023: 2.2, 2024: 3.1, 2025: 4 }, true],
    ['a first step of more than one and a half', { 2022: 1.4, 2023: 2.2, 2024: 3, 2025: 3.8 }, false],
  ])('%s', (_, shares, isMoved) => {
    const finding = startedSlowly(shares)
      .check()
      .findings.find(({ message }) => message === '2021年实际值有 14 行未填。');
    expect(finding?.hint).toBe('2022年的数据更接近2021年应有水平，疑似整列错填了一年。请核对后移回2021年。');
    expect(finding?.likely?.cause).toBe('offset-block');
    expect((finding?.likely?.corrections.length ?? 0) > 0).toBe(isMoved);
  });
});

describe('a slow start is told by the rows that have all figures', () => {
  const slow = (): FilledForm => startedSlowly({ 2022: 1.4, 2023: 1.9, 2024: 2.2, 2025: 2.6 });
  const corrections = (form: FilledForm): number | undefined =>
    form.check().findings.find(({ message }) => message === '2021年实际值有 14 行未填。')?.likely?.corrections
      .length;

  it('where the others have none in the last year', () => {
    const rows = PATHS.map(([code]) => code);
    expect(corrections(withoutFigures(slow(), rows.slice(2), 2025))).toBe(0);
  });

  it.each([
    ['one step, then smaller ones', { 2021: 0.5, 2023: 2.4, 2024: 2.7, 2025: 3 }, false],
    ['even steps', { 2021: 1, 2023: 2.1, 2024: 3.2, 2025: 4.3 }, true],
  ])('also behind a year with figures: %s', (_, shares, isMoved) => {
    const { findings } = startedSlowly(shares, 2022).check();
    const likely = findings.find(({ message }) => message === '2022年实际值有 14 行未填。')?.likely;
    expect(likely?.cause).toBe('offset-block');
    expect((likely?.corrections.length ?? 0) > 0).toBe(isMoved);
  });
});

describe('a year that repeats the one before', () => {
  it('is one finding without corrections: nobody knows the figures', () => {
    const result = pastedYears(PLAN, ALL, { 2023: 2022 }).check();
    expect(onlyFinding(result)).toEqual({
      rule: 'T3',
      severity: 'C',
      sheet: '指标填报',
      cell: 'O4',
      code: 'CS-01',
      year: 2023,
      message: '2023年有 14 行与2022年完全相同。',
      left: null,
      right: null,
      difference: null,
      hint: '疑似把2022年数据整列填到了2023年。请按2023年实际数据重新填报；确实未变的，在各行“审核说明”中说明，不少于6个字。',
      likely: { cause: 'offset-block', corrections: [] },
    });
    // The rate that is the same in all years is no mistake.
    expect(result.coverage.failed).toBe(13);
  });

  it('does not speak for a row that is wrong otherwise', () => {
    const form = pastedYears(PLAN, ALL, { 2023: 2022 }).set('indicators', 'CS-05', 'actual:2023', 105_800);
    expect(told(form)).toEqual([
      expect.stringMatching(/^V\d O8 /),
      'T3 O4 2023年有 13 行与2022年完全相同。 offset-block',
    ]);
  });

  it('may repeat the baselines', () => {
    const answers = Object.fromEntries(
      [...PATHS, ['CS-07', 67] as const].map(([code, baseline]) => [code, { 'actual:2021': baseline }]),
    );
    const finding = onlyFinding(fill(PLAN, { answers }).check());
    expect(finding).toMatchObject({ rule: 'T3', cell: 'K8', code: 'CS-05', year: 2021 });
    expect(finding.message).toBe('2021年有 13 行与2020年完全相同。');
    expect(finding.likely).toEqual({ cause: 'offset-block', corrections: [] });
  });

  it('in 12 of 14 rows is one finding, in 11 one for each that is asked about', () => {
    // CS-02 repeats its rate in all years: one row more than were copied.
    expect(told(pastedYears(PLAN, ALL.slice(3), { 2023: 2022 }))).toEqual([
      'T3 O7 2023年有 12 行与2022年完全相同。 offset-block',
    ]);
    const single = pastedYears(PLAN, ALL.slice(4), { 2023: 2022 }).check().findings;
    expect(single.map(({ code }) => code)).toEqual(ALL.slice(4));
    expect(single[0]?.message).toBe('“万人高价值发明专利拥有量”2023年与2022年完全相同，均为 10.58件。');
  });

  it('that is explained in all but four rows is still one finding, in all but three no more', () => {
    const explained = (rows: number): FilledForm => {
      const form = pastedYears(PLAN, ALL, { 2023: 2022 });
      for (const code of ALL.slice(0, rows)) form.set('indicators', code, 'explanation', SAME);
      return form;
    };
    expect(told(explained(10))).toEqual(['T3 O14 2023年有 14 行与2022年完全相同。 offset-block']);
    expect(told(explained(11))).toEqual([
      'T3 O15 “科技型中小企业数”2023年与2022年完全相同，均为 3573家。',
      'T3 O16 “技术合同成交金额占GDP的比重”2023年与2022年完全相同，均为 3.26%。',
      'T3 O17 “全市科学技术支出占一般公共预算支出比重”2023年与2022年完全相同，均为 4.15%。',
    ]);
  });

  it.each([
    [4, 1, 1],
    [4, 2, 4],
    [3, 0, 3],
  ])('rows without figures do not count: %d copied, %d not, findings: %d', (copied, other, findings) => {
    const form = pastedYears(PLAN, ALL.slice(2, 2 + copied), { 2023: 2022 });
    for (const code of [...ALL.slice(0, 2), ...ALL.slice(2 + copied + other)])
      form
        .set('indicators', code, 'actual:2023', '未统计')
        .set('indicators', code, 'explanation', '口径调整未统计，明年起补报');
    const result = form.check();
    expect(result.findings).toHaveLength(findings);
    if (findings === 1) expect(result.findings[0]?.message).toBe('2023年有 4 行与2022年完全相同。');
  });
});
