/** The engine round the rules: what is due, what could not be checked, in which words, in which order. */
import fc from 'fast-check';
import { checkFiling, countFindings, type CheckResult } from '../../src/check/check';
import type { Finding, Severity, Unverifiable } from '../../src/check/finding';
import { PASS } from '../../src/check/finding';
import { Recorder, type Spot } from '../../src/check/recorder';
import { FIGURE_RULES } from '../../src/check/rules/figures';
import { PROJECT_RULES } from '../../src/check/rules/projects';
import { PROJECT_CELL_RULES } from '../../src/check/rules/project-cells';
import { STRUCTURE_RULES } from '../../src/check/rules/structure';
import { TASK_RULES } from '../../src/check/rules/tasks';
import { NO_ANSWERS } from '../../src/forms/answers';
import { translate } from '../../src/i18n';
import { fill, textCell, type FilledForm, type Overrides } from '../support/filing';
import { asking, onlyFinding } from './support';

/** A form with mistakes of every kind. */
const SPOILED: Overrides = {
  'HT-01': { 'actual:2021': 32_500_000, 'actual:2022': 36_900_000 },
  'HT-03': { 'actual:2023': null },
  'HT-04': { 'actual:2022': '约150' },
  'HT-06': { 'actual:2021': -3 },
  'HT-10': { 'actual:2022': 724, 'actual:2021': 724 },
  'HT-11': { 'actual:2024': 9000, explanation: '2024年认定标准调整' },
  'HT-12': { 'actual:2023': 4000 },
  'HT-15': { 'actual:2025': '未到发布期' },
  'HT-24': { 'actual:2023': 82.4567 },
  'HT-P01': { status: '未开工' },
  'HT-P02': { 'doneInvestment:2023': 9000 },
  'HT-P05': { status: '快好了' },
};
const PLAN = 'changsha-hitech-14th';
const spoiled = (): FilledForm => fill(PLAN, { answers: SPOILED });

/** The years up to one filled in, those after it blank. */
const filledTo = (last: number): FilledForm =>
  fill('changsha-14th', {
    answers: Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [
        `CS-${String(index + 1).padStart(2, '0')}`,
        Object.fromEntries(
          [2021, 2022, 2023, 2024, 2025]
            .filter((year) => year > last)
            .map((year) => [`actual:${year}`, null]),
        ),
      ]),
    ),
  });

describe('which years are due', () => {
  it('of a partly filled form for all years, those up to the last with a figure', () => {
    const result = filledTo(2023).check();
    expect(result.dueYears).toEqual([2021, 2022, 2023]);
    expect(asking(result)).toEqual([]);
  });

  it('a blank of a due year is missing, one of a later year is not', () => {
    const result = filledTo(2023).set('indicators', 'CS-11', 'actual:2023', null).check();
    expect(onlyFinding(result)).toMatchObject({ rule: 'R1', code: 'CS-11', year: 2023 });
  });

  it('a form for one year is due as a whole', () => {
    expect(fill('changsha-14th', { years: [2023], base: NO_ANSWERS }).check().dueYears).toEqual([2023]);
    const answers = { 'CS-11': { 'actual:2023': null } };
    const result = fill('changsha-14th', { years: [2023], answers }).check();
    expect(result.dueYears).toEqual([2023]);
    expect(onlyFinding(result)).toMatchObject({ rule: 'R1', code: 'CS-11', year: 2023 });
  });
});

describe('a form that was not filled in', () => {
  const empty = fill(PLAN, { base: NO_ANSWERS }).check();

  it('is one blocking finding for the indicators, not one a cell', () => {
    expect(asking(empty)).toMatchObject([
      { rule: 'R1', severity: 'A', sheet: '指标填报', cell: null, code: null, year: null },
    ]);
    expect(asking(empty)[0]?.message).toContain('2021—2025年');
    expect(asking(empty)[0]?.hint).toContain('重新提交');
    expect(empty.dueYears).toEqual([]);
  });

  it('names projects and tasks as unchecked without accusing anybody', () => {
    const mentioned = empty.findings.filter(({ severity }) => severity === 'D');
    expect(mentioned).toMatchObject([
      { rule: 'R1', sheet: '项目填报' },
      { rule: 'R1', sheet: '任务填报' },
    ]);
    expect(mentioned[0]?.message).toContain('91 行');
    expect(empty.unverifiable.map(({ sheet }) => sheet)).toEqual(['项目填报', '任务填报']);
    expect(countFindings(empty)).toEqual({ A: 1, B: 0, C: 0, D: 2, unverifiable: 2 });
  });

  it('findings are counted by severity', () => {
    const severities: Severity[] = ['B', 'C', 'A', 'C', 'D', 'C', 'B'];
    const findings = severities.map((severity) => ({ severity }) as Finding);
    expect(countFindings({ findings, unverifiable: [] })).toEqual({
      A: 1,
      B: 2,
      C: 3,
      D: 1,
      unverifiable: 0,
    });
  });

  it('a department written beforehand is no entry', () => {
    const form = fill(PLAN, { base: NO_ANSWERS, form: { department: '发改局' } });
    expect(countFindings(form.check())).toMatchObject({ A: 1, D: 2 });
  });

  it('figures alone leave projects and tasks unchecked', () => {
    const figures = fill(PLAN);
    const blank = fill(PLAN, { base: NO_ANSWERS });
    figures.setDataRows('projects', blank.dataRows('projects'));
    figures.setDataRows('tasks', blank.dataRows('tasks'));
    expect(figures.check().findings.map(({ severity, sheet }) => severity + sheet)).toEqual([
      'D项目填报',
      'D任务填报',
    ]);
  });
});

describe('a rule that fails itself', () => {
  const spot: Spot = { sheet: '指标填报', cell: 'K4', code: 'CS-01', year: 2021, explanation: '' };
  const broken = {
    id: 'T9',
    severity: 'A',
    evaluate: () => {
      throw new TypeError('value is not iterable');
    },
  } as const;

  it('is unverifiable with its id and reason, never passed', () => {
    const recorder = new Recorder(undefined);
    expect(recorder.ask(broken, {}, spot)).toBeNull();
    recorder.ask({ id: 'V1', severity: 'A', evaluate: () => PASS }, {}, spot);
    const { findings, unverifiable, coverage } = recorder.result();
    expect(findings).toEqual([]);
    expect(unverifiable).toMatchObject([{ rule: 'T9', cell: 'K4', code: 'CS-01', year: 2021 }]);
    expect(unverifiable[0]?.reason).toBe('规则 T9 执行出错：value is not iterable');
    expect(coverage).toEqual({
      rules: ['T9', 'V1'],
      cells: 0,
      evaluated: 2,
      passed: 1,
      failed: 0,
      unverifiable: 1,
    });
  });

  it('does not keep the other rules of a filing from being asked', () => {
    const filing = fill('changsha-14th').read();
    // The year 2021 of CS-11 is damaged so that every rule that looks at it throws.
    const indicators = filing.indicators.map((filed) => {
      const entry = filed.entries.get('actual:2021');
      if (filed.indicator.code !== 'CS-11' || !entry) return filed;
      const reading = { kind: 'number', value: 4514, flaws: null as never } as const;
      return { ...filed, entries: new Map([...filed.entries, ['actual:2021', { ...entry, reading }]]) };
    });
    const result = checkFiling({ ...filing, indicators });
    expect(result.findings).toEqual([]);
    expect(result.unverifiable).toContainEqual(
      expect.objectContaining({
        rule: 'F3',
        code: 'CS-11',
        year: 2021,
        reason: expect.stringContaining('F3'),
      }),
    );
    expect(result.coverage.passed).toBeGreaterThan(300);
  });
});

describe('coverage', () => {
  it.each([
    ['a clean filing', fill(PLAN).check()],
    ['a spoiled one', spoiled().check()],
    ['an empty one', fill(PLAN, { base: NO_ANSWERS }).check()],
  ] as [string, CheckResult][])('of %s adds up', (_, { coverage, findings, explained, unverifiable }) => {
    expect(coverage.evaluated).toBe(coverage.passed + coverage.failed + coverage.unverifiable);
    expect(coverage.unverifiable).toBe(unverifiable.length);
    expect(coverage.failed).toBeGreaterThanOrEqual(findings.length + explained.length);
  });

  it('counts input cells once, however many rules are asked at them, and none at which no rule has anything to say', () => {
    const form = fill('changsha-14th');
    const { indicators, tasks } = form.read();
    // Besides the figures the statuses of the tasks.
    expect(form.check().coverage.cells).toBe(indicators.length * 5 + tasks.length);
    expect(filledTo(2023).check().coverage.cells).toBe(indicators.length * 3 + tasks.length);
  });

  it('names every rule that gave an answer', () => {
    const { rules } = fill('changsha-14th').check().coverage;
    expect(rules).toEqual(expect.arrayContaining(['F3', 'R1', 'V1', 'V2', 'V3', 'T1', 'T2', 'T3', 'TK1']));
    expect(new Set(rules).size).toBe(rules.length);
    // No project in this plan, no break in its series, too few years for outliers.
    expect(rules.filter((rule) => /^PJ|^X2$|^T5$/.test(rule))).toEqual([]);
  });

  it('counts every year that one finding stands for', () => {
    const { coverage, findings } = fill(PLAN, {
      answers: { 'HT-01': { 'actual:2021': 32_500_000, 'actual:2022': 36_900_000 } },
    }).check();
    expect(findings).toHaveLength(1);
    expect(coverage.failed).toBe(2);
  });
});

describe('order and words', () => {
  it('the worst come first, then in the order of the sheets', () => {
    const { findings } = spoiled().check();
    const severities = findings.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort());
    expect(new Set(severities)).toEqual(new Set(['A', 'B', 'C', 'D']));
    const blocking = findings.filter(({ severity }) => severity === 'A').map(({ code }) => code);
    expect(blocking).toEqual(['HT-01', 'HT-03', 'HT-04', 'HT-06', 'HT-P01', 'HT-P02', 'HT-P05']);
  });

  it('English where asked for, with the same findings at the same cells', () => {
    const zh = spoiled().check();
    const en = spoiled().check({ locale: 'en-US' });
    const place = ({ rule, severity, cell, year }: Finding): unknown => [rule, severity, cell, year];
    expect(en.findings.map(place)).toEqual(zh.findings.map(place));
    for (const finding of en.findings) {
      // Names and accepted words stay Chinese; the sentence round them does not.
      expect(finding.message).toMatch(/[a-z]{2,} .*\.$/);
      expect(finding.message.replace(/“[^”]*”/g, '')).not.toMatch(/[。，年应为]/);
      expect(finding.hint).toMatch(/[a-z]{2,} .*\.$/);
      expect(finding.hint).not.toContain('。');
    }
    expect(en.unverifiable.every(({ reason }) => /[a-z]{2,}/.test(reason))).toBe(true);
  });

  it('lists are joined as each language joins them', () => {
    const form = fill('changsha-hitech-14th');
    const [task] = form.read().tasks;
    form
      .set('indicators', 'HT-04', 'actual:2022', '约三百')
      .set('projects', 'HT-P01', 'status', '差不多了')
      .set('tasks', task?.task.code ?? '', 'status', '差不多了');
    const hints = (locale: 'zh-CN' | 'en-US'): string =>
      form
        .check({ locale })
        .findings.map(({ hint }) => hint)
        .join('\n');
    expect(hints('zh-CN')).toContain('“未统计、未到发布期”');
    expect(hints('zh-CN')).toContain('未开工、在建、');
    expect(hints('en-US')).toContain('未统计, 未到发布期');
    expect(hints('en-US')).toContain('未开工, 在建, ');
    expect(hints('en-US')).toContain('未启动, 推进中, ');
    expect(hints('en-US')).not.toContain('、');
  });

  it('every rule has a title in both languages and an id of the catalogue', () => {
    const rules = [
      ...STRUCTURE_RULES,
      ...FIGURE_RULES,
      ...PROJECT_CELL_RULES,
      ...PROJECT_RULES,
      ...TASK_RULES,
    ];
    for (const { id, title } of rules) {
      expect(id).toMatch(/^(F[1-6]|R1|V[1-3]|T[1-5]|X2|P2|PJ[1-9]|TK[12])$/);
      expect(title).toBe(`rule.${id}`);
      expect(translate(title)).toMatch(/[\u4e00-\u9fff]/);
      expect(translate(title, {}, 'en-US')).toMatch(/^[ -~]+$/);
    }
    expect(new Set(rules.map(({ id }) => id)).size).toBe(28);
  });
});

describe('the order of the rows', () => {
  /** A finding without the row number of its cell, which moves with the row. */
  const column = (cell: string | null): string | undefined => cell?.replace(/\d+/, '');
  const apart = ({ cell, ...rest }: Finding | Unverifiable): unknown => ({
    ...rest,
    column: column(cell),
    ...('likely' in rest
      ? { likely: rest.likely?.corrections.map((one) => ({ ...one, cell: column(one.cell) })) }
      : {}),
  });
  const expected = spoiled().check();

  it('changes no finding, wherever the rows were sorted to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), (seed) => {
        const form = spoiled();
        for (const part of ['indicators', 'projects', 'tasks'] as const) {
          const keyed = form
            .dataRows(part)
            .map((row, index) => ({ row, key: (index * 7919 * seed) % 104_729 }));
          form.setDataRows(
            part,
            keyed.sort((left, right) => left.key - right.key).map(({ row }) => row),
          );
        }
        const result = form.check();
        expect(result.findings.map(apart)).toEqual(expected.findings.map(apart));
        expect(result.explained.map(apart)).toEqual(expected.explained.map(apart));
        expect(result.unverifiable.map(apart)).toEqual(expected.unverifiable.map(apart));
        expect(result.coverage).toEqual(expected.coverage);
        expect(result.untrusted).toEqual(expected.untrusted);
        for (const { cell, code, sheet } of result.findings) {
          if (code === null || sheet !== '项目填报') continue;
          expect(Number(cell?.replace(/\D+/, ''))).toBe(form.row('projects', code));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('nor do empty rows and notes between them', () => {
    const form = spoiled();
    const rows = form.dataRows('indicators');
    form.setDataRows('indicators', [...rows.slice(0, 5), [], [textCell('')], ...rows.slice(5)]);
    expect(form.check().findings.map(apart)).toEqual(expected.findings.map(apart));
  });
});
