/** Figures in the wrong rows: one finding for a block, what it says and corrects, and what is left beside it. */
import type { Correction } from '../../../src/check/finding';
import type { FilledForm } from '../../support/filing';
import { onlyFinding } from '../support';
import { codes, pasted, pastedRows, type At } from './pasted';

const PLAN = 'changsha-hitech-14th';
const YEARS = [2021, 2022, 2023, 2024, 2025];
const SAME = '数据已经核实确认无误';

const rows = (from: number, to: number): string[] => codes('HT', from, to);
const block = (from: number, to: number, years: readonly number[], by: number): FilledForm =>
  pastedRows(PLAN, rows(from, to), years, by);

/** Two rows with each other's figures. */
const exchanged = (one: string, other: string, years: readonly number[]): FilledForm =>
  pasted(
    PLAN,
    years.flatMap((year): [At, At][] => [
      [
        [one, year],
        [other, year],
      ],
      [
        [other, year],
        [one, year],
      ],
    ]),
  );

const inShort = (corrections: readonly Correction[] = []): string[] =>
  corrections.map(({ sheet, cell, from, to }) => {
    expect(sheet).toBe('指标填报');
    return `${cell} ${from ?? '—'}→${to ?? '—'}`;
  });

const told = (form: FilledForm): string[] =>
  form.check().findings.map(({ rule, cell, likely }) => `${rule} ${cell} ${likely?.cause ?? '—'}`);

describe('a block that was pasted into the wrong rows', () => {
  it('is one finding, as severe as the worst of it, that counts once for each failure', () => {
    const result = block(2, 7, [2023], 1).check();
    expect(onlyFinding(result)).toEqual({
      rule: 'R1',
      severity: 'A',
      sheet: '指标填报',
      cell: 'O5',
      code: 'HT-02',
      year: 2023,
      message: '2023年从“工业总产值”到“瞪羚企业”共 6 行的数据与指标对不上，而与错开 1 行的指标相符。',
      left: null,
      right: null,
      difference: null,
      hint: '疑似粘贴时错了一行。请把数据移回所属指标后再审核（如：工业总产值 1907.6；固定资产投资 414）。',
      likely: {
        cause: 'shifted-rows',
        corrections: [
          { sheet: '指标填报', cell: 'O5', from: null, to: 1907.6 },
          { sheet: '指标填报', cell: 'O6', from: 1907.6, to: 414 },
          { sheet: '指标填报', cell: 'O7', from: 414, to: 171.2 },
          { sheet: '指标填报', cell: 'O8', from: 171.2, to: 2688 },
          { sheet: '指标填报', cell: 'O9', from: 2688, to: 52 },
        ],
      },
    });
    expect(result.coverage.failed).toBe(6);
  });

  interface Case {
    readonly what: string;
    readonly form: FilledForm;
    readonly at: readonly [rule: string, cell: string];
    readonly message: string;
    readonly hint: string;
    readonly corrections: readonly string[];
    readonly failed: number;
  }
  const offset = (by: number, example: string): string =>
    `疑似整块数据粘贴错位 ${by} 行。请把数据移回所属指标后再审核（如：${example}）。`;
  const shifted = (example: string): string =>
    `疑似粘贴时错了一行。请把数据移回所属指标后再审核（如：${example}）。`;
  const message = (from: string, to: string, count: number, by: number, year = 2023): string =>
    `${year}年从“${from}”到“${to}”共 ${count} 行的数据与指标对不上，而与错开 ${by} 行的指标相符。`;

  it.each<Case>([
    {
      what: 'one row too high',
      form: block(2, 7, [2023], -1),
      at: ['R1', 'O5'],
      message: message('工业总产值', '瞪羚企业', 6, 1),
      hint: shifted('固定资产投资 414；税收收入 171.2'),
      corrections: ['O6 171.2→414', 'O7 2688→171.2', 'O8 52→2688', 'O9 210→52', 'O10 —→210'],
      failed: 6,
    },
    {
      what: 'two rows too low',
      form: block(2, 7, [2023], 2),
      at: ['R1', 'O5'],
      message: message('工业总产值', '瞪羚企业', 6, 2),
      hint: offset(2, '工业总产值 1907.6；固定资产投资 414'),
      corrections: ['O5 —→1907.6', 'O6 —→414', 'O7 1907.6→171.2', 'O8 414→2688'],
      failed: 6,
    },
    {
      what: 'two rows too high',
      form: block(2, 9, [2023], -2),
      at: ['R1', 'O5'],
      message: message('工业总产值', '国家专精特新“小巨人”企业', 8, 2),
      hint: offset(2, '税收收入 171.2；高新技术产业产值 2688'),
      corrections: ['O7 52→171.2', 'O8 210→2688', 'O9 8→52', 'O10 20→210', 'O11 —→8', 'O12 —→20'],
      failed: 8,
    },
    {
      what: 'the first rows of the sheet',
      form: block(1, 5, [2021], 1),
      at: ['R1', 'K4'],
      message: message('企业总收入', '高新技术产业产值', 5, 1, 2021),
      hint: shifted('企业总收入 3256；工业总产值 1315.2'),
      corrections: ['K4 —→3256', 'K5 3256→1315.2', 'K6 1315.2→348', 'K7 348→142.4'],
      failed: 5,
    },
    {
      what: 'the last rows of the sheet, rates and shares',
      form: block(21, 26, [2023], 1),
      at: ['R1', 'O24'],
      message: message('光纤宽带网络覆盖率', '总绿地率', 6, 1),
      hint: shifted('光纤宽带网络覆盖率 99.6；单位工业增加值能耗降幅 2.6'),
      corrections: ['O24 —→99.6', 'O25 99.6→2.6', 'O26 2.6→98.99', 'O27 98.99→82.44', 'O28 82.44→95.68'],
      failed: 6,
    },
    {
      what: 'four rows, the fewest',
      form: block(2, 5, [2023], 1),
      at: ['R1', 'O5'],
      message: message('工业总产值', '高新技术产业产值', 4, 1),
      hint: shifted('工业总产值 1907.6；固定资产投资 414'),
      corrections: ['O5 —→1907.6', 'O6 1907.6→414', 'O7 414→171.2'],
      failed: 4,
    },
    {
      what: 'counts, in the last year; the row that fits by chance stays out of it',
      form: block(9, 14, [2025], 1),
      at: ['R1', 'S12'],
      message: message('国家专精特新“小巨人”企业', '科技企业孵化器（加速器）', 5, 1, 2025),
      hint: shifted('国家专精特新“小巨人”企业 30；市级以上创新平台 850'),
      corrections: ['S12 —→30', 'S13 30→850', 'S14 850→1800', 'S15 1800→2000'],
      failed: 4,
    },
  ])('$what', ({ form, at: [rule, cell], message: words, hint, corrections, failed }) => {
    const result = form.check();
    const finding = onlyFinding(result);
    expect(finding).toMatchObject({ rule, severity: 'A', cell, message: words, hint });
    expect(inShort(finding.likely?.corrections)).toEqual(corrections);
    expect(result.coverage.failed).toBe(failed);
  });

  it('of several years is one finding that names them, with the corrections year by year', () => {
    const result = block(2, 9, [2021, 2022, 2023], 3).check();
    const finding = onlyFinding(result);
    expect(finding).toMatchObject({ rule: 'R1', cell: 'K5', year: 2021, years: [2021, 2022, 2023] });
    expect(finding.message).toBe(
      '2021—2023年从“工业总产值”到“国家专精特新“小巨人”企业”共 8 行的数据与指标对不上，而与错开 3 行的指标相符。',
    );
    expect(finding.hint).toBe(offset(3, '工业总产值 1315.2；固定资产投资 348'));
    const corrections = inShort(finding.likely?.corrections);
    expect(corrections).toHaveLength(15);
    expect(corrections.slice(0, 6)).toEqual([
      'K5 —→1315.2',
      'K6 —→348',
      'K7 —→142.4',
      'K8 1315.2→1876',
      'K9 348→49',
      'M5 —→1611.4',
    ]);
    expect(result.coverage.failed).toBe(17);
  });

  it('of all years covers those that only go on as wrong as the first', () => {
    const result = block(2, 7, YEARS, 1).check();
    const finding = onlyFinding(result);
    expect(finding.years).toEqual(YEARS);
    expect(finding.likely?.corrections).toHaveLength(25);
    expect(result.coverage.failed).toBe(13);
  });

  it('leaves a row as it is in the year in which nothing stands that could be moved there', () => {
    const years = [2022, 2023];
    const form = block(2, 7, years, 1).set('indicators', 'HT-05', 'actual:2023', null);
    const [finding] = form.check().findings;
    expect(finding).toMatchObject({ cell: 'M5', years });
    const corrections = inShort(finding?.likely?.corrections);
    expect(corrections.filter((one) => one.startsWith('O'))).toEqual([
      'O5 —→1907.6',
      'O6 1907.6→414',
      'O8 —→2688',
      'O9 2688→52',
    ]);
  });

  it('of three rows is not believed: each is told by itself', () => {
    expect(told(block(2, 4, [2023], 1))).toEqual(['R1 O5 —', 'T1 O6 —', 'T1 O7 transposed-digits']);
  });

  it('is found below rows of which nobody knows whose figures they carry', () => {
    const form = block(2, 7, [2023], 1);
    const data = form.dataRows('indicators');
    const [first] = data;
    const other = first?.map((content, column) =>
      column === form.column('indicators', 'actual:2022') - 1
        ? ({ kind: 'number', value: 9, percent: false } as const)
        : content,
    );
    form.setDataRows('indicators', [...(other ? [other] : []), ...data]);
    const { findings } = form.check();
    expect(findings.map(({ rule, cell, likely }) => `${rule} ${cell} ${likely?.cause ?? '—'}`)).toEqual([
      expect.stringMatching(/^F5 /),
      'R1 O6 shifted-rows',
    ]);
    expect(inShort(findings[1]?.likely?.corrections)).toContain('O6 —→1907.6');
  });

  it('two blocks are two findings', () => {
    const form = block(2, 7, [2023], 1);
    const other = block(9, 13, [2024], -1);
    const column = other.column('indicators', 'actual:2024') - 1;
    for (const code of rows(9, 13)) {
      const content = other.sheet('indicators').rows[other.row('indicators', code) - 1]?.[column];
      form.set('indicators', code, 'actual:2024', content ?? null);
    }
    const { findings } = form.check();
    expect(findings.map(({ rule, cell, year }) => `${rule} ${cell} ${year}`)).toEqual([
      'R1 O5 2023',
      'V3 Q12 2024',
    ]);
    expect(inShort(findings[1]?.likely?.corrections)).toEqual([
      'Q13 1714→819',
      'Q14 1840→1714',
      'Q15 23→1840',
      'Q16 —→23',
    ]);
  });

  it('a word moves along, but is no example', () => {
    const form = block(2, 7, [2023], 1)
      .set('indicators', 'HT-03', 'actual:2023', '未统计')
      .set('indicators', 'HT-03', 'explanation', '口径调整未统计，明年起补报');
    const finding = onlyFinding(form.check());
    expect(finding.hint).toBe(shifted('固定资产投资 414；税收收入 171.2'));
    expect(inShort(finding.likely?.corrections).slice(0, 2)).toEqual(['O5 —→未统计', 'O6 未统计→414']);
  });
});

describe('what a block leaves to be told', () => {
  it('a slip in another year of its rows', () => {
    const form = block(2, 7, [2023], 1).set('indicators', 'HT-03', 'actual:2025', 48_000_000);
    expect(told(form)).toEqual(['R1 O5 shifted-rows', 'V3 S6 —']);
  });

  it('a figure that is missing, or misses its reason, in another year', () => {
    const blank = block(2, 7, [2023], 1).set('indicators', 'HT-03', 'actual:2024', null);
    expect(told(blank)).toEqual(['R1 O5 shifted-rows', 'R1 Q6 —']);
    const word = block(2, 7, [2023], 1).set('indicators', 'HT-03', 'actual:2024', '未统计');
    expect(told(word)).toEqual(['R1 O5 shifted-rows', 'R1 Q6 —']);
  });

  it.each([
    // 税收收入: 171.2 belongs into 2023, where 414 of the row above stands; 高新技术产业产值: 2688 in place of 171.2.
    ['too small', 'HT-04', 60, 'T2 Q7 —'],
    ['that repeats the one that stood there', 'HT-04', 414, 'T3 Q7 —'],
    ['too large', 'HT-05', 4950.4, 'T1 Q8 —'],
  ])('a figure %s for the one that belongs before it', (_, code, figure, left) => {
    const form = block(1, 6, [2023], 1).set('indicators', code, 'actual:2024', figure);
    expect(told(form)).toEqual(['R1 O4 shifted-rows', left]);
  });

  it('a slip in a row beside it', () => {
    const form = block(2, 7, [2023], 1).set('indicators', 'HT-20', 'actual:2022', 422);
    expect(told(form)).toEqual(['R1 O5 shifted-rows', 'T1 M23 lost-point']);
  });

  it('a figure that repeats the misplaced one and does not fit either', () => {
    const form = block(2, 7, [2023], 1).set('indicators', 'HT-03', 'actual:2024', 1907.6);
    expect(told(form)).toEqual(['R1 O5 shifted-rows', 'T3 Q6 —']);
  });

  it('not a figure that repeats the misplaced one by chance', () => {
    // 进出口总额 held 98 of the row above in 2023; 98 in 2024 is right.
    const form = block(12, 17, [2023], 1);
    expect(told(form)).toEqual(['R1 O15 shifted-rows']);
    const { failed } = form.check().coverage;
    const repeated = form.set('indicators', 'HT-16', 'actual:2024', 98).check();
    expect(onlyFinding(repeated)).toMatchObject({ rule: 'R1', cell: 'O15' });
    expect(repeated.coverage.failed).toBe(failed + 1);
  });

  it('all of its rows, once no two of them are without an explanation', () => {
    const explained = (from: number): FilledForm => {
      const form = block(2, 7, [2023], 1);
      for (const code of rows(from, 7)) form.set('indicators', code, 'explanation', SAME);
      return form;
    };
    expect(told(explained(4))).toEqual(['R1 O5 shifted-rows']);
    expect(told(explained(3))).toEqual(['R1 O5 —']);
  });
});

describe('two rows that were exchanged', () => {
  it('are one finding that names both', () => {
    const result = exchanged('HT-03', 'HT-04', [2022]).check();
    const finding = onlyFinding(result);
    expect(finding).toMatchObject({ rule: 'T1', severity: 'C', cell: 'M6', code: 'HT-03', year: 2022 });
    expect(finding.years).toBeUndefined();
    expect(finding.message).toBe('2022年“固定资产投资”与“税收收入”的数据与各自指标对不上，互换后相符。');
    expect(finding.hint).toBe('疑似两行数据填颠倒。请核对后互换（如：固定资产投资 381；税收收入 156.8）。');
    expect(finding.likely?.cause).toBe('shifted-rows');
    expect(inShort(finding.likely?.corrections)).toEqual(['M6 156.8→381', 'M7 381→156.8']);
    expect(result.coverage.failed).toBe(2);
  });

  it('in two years are still one', () => {
    const result = exchanged('HT-01', 'HT-02', [2022, 2024]).check();
    const finding = onlyFinding(result);
    expect(finding.message).toBe(
      '2022、2024年“企业总收入”与“工业总产值”的数据与各自指标对不上，互换后相符。',
    );
    expect(inShort(finding.likely?.corrections)).toEqual([
      'M4 1611.4→3692',
      'M5 3692→1611.4',
      'Q4 2203.8→4564',
      'Q5 4564→2203.8',
    ]);
    expect(result.coverage.failed).toBe(4);
  });

  it.each([
    ['HT-01', 'HT-02', ['企业总收入', '工业总产值']],
    ['HT-03', 'HT-04', ['固定资产投资', '税收收入']],
    ['HT-05', 'HT-06', ['高新技术产业产值', '上市企业']],
  ])('%s and %s in all years are put right in all of them', (upper, lower, names) => {
    const years = [2021, 2022, 2023, 2024, 2025];
    const form = exchanged(upper, lower, years);
    const { message, likely, ...finding } = onlyFinding(form.check());
    expect(finding).toMatchObject({ code: upper, year: 2021, years });
    expect(message).toBe(`2021—2025年“${names[0]}”与“${names[1]}”的数据与各自指标对不上，互换后相符。`);
    expect(likely?.corrections).toHaveLength(10);
    for (const { cell, to } of likely?.corrections ?? []) {
      const code = cell.endsWith(form.cell('indicators', upper, 'code').slice(1)) ? upper : lower;
      const key = `actual:${2021 + (cell.charCodeAt(0) - 'K'.charCodeAt(0)) / 2}`;
      form.set('indicators', code, key, to);
    }
    expect(form.check().findings).toEqual([]);
  });

  it('may be the last of the sheet, or a rate and an amount', () => {
    expect(told(exchanged('HT-25', 'HT-26', [2023]))).toEqual(['T1 O28 shifted-rows']);
    expect(told(exchanged('HT-14', 'HT-15', [2023]))).toEqual(['T1 O17 shifted-rows']);
    expect(told(exchanged('HT-05', 'HT-06', [2023]))).toEqual(['V3 O8 shifted-rows']);
  });

  it('are not suspected where they are no neighbours, nor where only one is wrong', () => {
    expect(told(exchanged('HT-01', 'HT-03', [2022]))).toEqual(['T1 M4 lost-point', 'T1 M6 lost-point']);
    const half = pasted(PLAN, [
      [
        ['HT-03', 2022],
        ['HT-04', 2022],
      ],
    ]);
    expect(told(half)).toEqual(['T1 M6 —']);
  });

  it('are not suspected where the figures are too near to tell', () => {
    expect(told(exchanged('HT-23', 'HT-24', [2023]))).toEqual(['T1 O26 —', 'T1 O27 transposed-digits']);
  });

  it('are told by row where one is explained, and not at all where both are', () => {
    const form = exchanged('HT-03', 'HT-04', [2022]).set('indicators', 'HT-03', 'explanation', SAME);
    expect(told(form)).toEqual(['T1 M7 —']);
    expect(told(form.set('indicators', 'HT-04', 'explanation', SAME))).toEqual([]);
  });
});
