/**
 * Entries for project and task rows as people make them: right, wrong, contradictory, blank, in odd spellings; the same
 * for the same seed. And what the hints and the checks say of them, in one vocabulary.
 */
import type { CheckResult } from '../../src/check/check';
import { chance } from '../../src/cli/sample/answers';
import { columnKey, formColumns } from '../../src/forms/columns';
import { HEADERS, PROJECT_STATUSES, TASK_STATUSES, type Part } from '../../src/forms/headers';
import type { Scalar } from '../../src/forms/sheet/model';
import { messages, translate, type MessageKey } from '../../src/i18n';
import type { Plan, Project } from '../../src/plan/schema';

const PROGRESS = [
  null,
  '项目已竣工',
  '主体工程已完工',
  '已经全部建成投用',
  '预计年底全部竣工',
  '尚未开工',
  '正在施工',
  '一期已建成投产',
  '没有全部完成',
  '未启动',
  '暂未启动，资金没有落实',
  ' ',
  2023,
];
const PROBLEMS = [null, '用地', '用地指标尚未落实', '   用 地 ', '资金未到位，等批复'];
/** In spellings that a formula understands. */
const MONTHS = [
  null,
  '2021-03',
  '2022年5月',
  '2023.11',
  '2024/1',
  '2025-12',
  '2019-07',
  '2026-02',
  '2023年5月12日',
  ' 2022-10 ',
  '2028年1月',
];
/** Dates as spreadsheets store them: days from the end of 1899. */
const DATES = [44287, 44682, 45231, 45992, 43647, 46054];
const BAD_MONTHS: readonly Scalar[] = [
  '2021年春',
  '待定',
  '2023',
  '2023-13',
  '2023-0',
  12,
  '2023-05（预计）',
  true,
];
/** Months for the reader of the filing, not for a formula. */
const LEFT_MONTHS = ['202305', '２０２３年５月', '202211'];

export interface Entered {
  readonly cells: ReadonlyMap<string, Scalar | null>;
  /** Whether something in the row is beyond a formula. */
  readonly left: boolean;
}

const pick = <T>(items: readonly T[], luck: number): T => items[Math.floor(luck * items.length)] as T;

export function projectEntries(
  { code, investment }: Project,
  years: readonly number[],
  seed: number,
): Entered {
  const luck = (what: string): number => chance(`${seed}${what}${code}`);
  const cells = new Map<string, Scalar | null>();
  const round = (value: number): number => Number(value.toFixed(luck('digits') < 0.5 ? 2 : 4));
  const scale = pick([0.1, 0.6, 1, 1, 1.002, 1.5], luck('scale'));
  const odd = luck('odd');
  for (const year of years)
    for (const field of ['plannedInvestment', 'doneInvestment'] as const) {
      const own = luck(`${field}${year}`);
      const value =
        own < 0.08 ? null : own < 0.13 ? 0 : round(((investment * scale) / years.length) * (0.8 + own * 0.4));
      cells.set(columnKey(field, year), value);
    }
  // Nothing before the middle of the years, or nothing at all, as of projects that begin late or never.
  if (luck('late') < 0.25)
    for (const year of years.slice(0, 2)) cells.set(columnKey('doneInvestment', year), null);
  if (luck('none') < 0.15) for (const year of years) cells.set(columnKey('doneInvestment', year), null);
  const spoilt = columnKey(
    luck('which') < 0.5 ? 'plannedInvestment' : 'doneInvestment',
    pick(years, luck('year')),
  );
  const wrong: (Scalar | null)[] = [
    -0.5,
    investment * 10_000,
    '约五千万',
    '0.5亿元',
    '未统计',
    true,
    '0.5',
    -investment * 1e4,
  ];
  if (odd < 0.2) cells.set(spoilt, pick(wrong, luck('wrong')));
  cells.set(
    'status',
    pick([...PROJECT_STATUSES, ...PROJECT_STATUSES, null, '基本完工', ' 在建 ', ' '], luck('status')),
  );
  const month = (key: string): Scalar | null => {
    const own = luck(`m${key}`);
    if (own < 0.04) return pick(BAD_MONTHS, luck(`b${key}`));
    if (own < 0.07) return pick(LEFT_MONTHS, luck(`l${key}`));
    return own < 0.3 ? pick(DATES, luck(`d${key}`)) : pick(MONTHS, luck(`t${key}`));
  };
  for (const key of ['started', 'finished'])
    cells.set(key, key === 'finished' && luck('open') < 0.4 ? null : month(key));
  cells.set('progress', pick(PROGRESS, luck('progress')));
  cells.set('problems', pick(PROBLEMS, luck('problems')));
  return { cells, left: [...cells.values()].some((value) => LEFT_MONTHS.includes(String(value))) };
}

export function taskEntries(code: string, years: readonly number[], seed: number): Entered {
  const luck = (what: string): number => chance(`${seed}${what}${code}`);
  const cells = new Map<string, Scalar | null>();
  for (const year of years) cells.set(columnKey('progress', year), pick(PROGRESS, luck(`p${year}`)));
  cells.set(
    'status',
    pick([...TASK_STATUSES, ...TASK_STATUSES, null, '基本完成', ' 滞后', ' '], luck('status')),
  );
  return { cells, left: false };
}

/** Which rule and column a hint stands for. */
const HINTS: Readonly<Record<string, string>> = {
  'form.row-hint.number': 'F3@money',
  'form.row-hint.scale': 'V3@money',
  'form.row-hint.negative': 'V1@money',
  'form.row-hint.status-missing': 'R1@status',
  'form.row-hint.status-unknown': 'F4@status',
  'form.row-hint.month-missing': 'PJ3@finished',
  'form.row-hint.out-of-order': 'PJ4@finished',
  'form.row-hint.in-future': 'PJ9@finished',
  'form.row-hint.not-finished': 'PJ6@finished',
  'form.row-hint.not-started': 'PJ2@status',
  'form.row-hint.underspent': 'PJ5@status',
  'form.row-hint.overspent': 'PJ1@doneInvestment',
  'form.row-hint.overplanned': 'PJ1@plannedInvestment',
  'form.row-hint.before-start': 'PJ8@started',
  'form.row-hint.without-reason': 'PJ7@problems',
  'form.row-hint.narrative': 'P2@progress',
  'form.row-hint.task.not-started': 'TK1@status',
  'form.row-hint.task.late': 'TK2@status',
  'form.row-hint.task.narrative': 'P2@status',
};

export const hintKeys = (): string[] =>
  Object.keys(messages).filter((key) => key.startsWith('form.row-hint.'));

/** What a hint says, e.g. `PJ4@finished`, `R1@doneInvestment:2022`. */
export function hinted(text: string, years: readonly number[]): string[] {
  const known = new Map<string, string>([
    ...Object.entries(HINTS).map(([key, rule]) => [translate(key as MessageKey), rule] as const),
    ...(['started', 'finished'] as const).map(
      (key) =>
        [translate('form.row-hint.month', { label: HEADERS.projects[key] ?? '' }), `F3@${key}`] as const,
    ),
    ...years.map(
      (year) => [translate('form.row-hint.money-missing', { year }), `R1@doneInvestment:${year}`] as const,
    ),
  ]);
  return text
    .split('；')
    .slice(0, -1)
    .map((piece) => known.get(`${piece}；`) ?? `?${piece}`);
}

/** What the checks say of the rows of a sheet, by code, in the same words. */
export function found(
  { findings, explained }: CheckResult,
  part: Part,
  sheet: string,
  years: readonly number[],
): Map<string, Set<string>> {
  const columns = formColumns(part, years);
  const rows = new Map<string, Set<string>>();
  for (const finding of [...findings, ...explained]) {
    if (finding.sheet !== sheet || finding.code === null || finding.cell === null) continue;
    const letters = finding.cell.replace(/\d+/, '');
    const index = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const [field = '', year] = (columns[index]?.key ?? '').split(':');
    const money = field === 'doneInvestment' || field === 'plannedInvestment';
    const place =
      money && ['F3', 'V1', 'V3'].includes(finding.rule)
        ? 'money'
        : finding.rule === 'R1' && money
          ? `${field}:${year}`
          : field;
    const own = rows.get(finding.code) ?? new Set();
    own.add(`${finding.rule}@${place}`);
    rows.set(finding.code, own);
  }
  return rows;
}

/**
 * How a hint contradicts the checks; null where it does not. It names nothing that they would not, and all that they do,
 * unless something beyond a formula is in the way, or what stands first at the same cell.
 */
export function contradiction(
  hint: readonly string[],
  rules: ReadonlySet<string>,
  { left }: Entered,
): string | null {
  const said = new Set(hint);
  const invented = hint.filter((one) => !rules.has(one));
  const unsound = [...rules].some((rule) => /^(F3|V1|V3)@/.test(rule));
  const missed = [...rules].filter((rule) => {
    if (said.has(rule) || left) return false;
    if (unsound) return hint.length === 0;
    return !(rule === 'PJ1@doneInvestment' && hint.some((one) => one.startsWith('R1@doneInvestment')));
  });
  return invented.length + missed.length === 0 ? null : `hint ${hint.join()}, checks ${[...rules].join()}`;
}

/** All entries of a plan's rows by code. */
export function battery(plan: Plan, years: readonly number[], seed: number): Map<string, Entered> {
  return new Map([
    ...plan.projects.map((project) => [project.code, projectEntries(project, years, seed)] as const),
    ...plan.tasks.map(({ code }) => [code, taskEntries(code, years, seed)] as const),
  ]);
}
