/** Small made-up plans: each test says only what matters to it. */
import {
  checkPlan,
  type PlanCheckOptions,
  type PlanCheckResult,
  type PlanFinding,
} from '../../../src/check/plan';
import { planSchema, type Indicator, type Plan, type Project } from '../../../src/plan/schema';

type Row = Partial<Omit<Indicator, 'baseline' | 'target'>> & {
  readonly baseline?: Partial<Indicator['baseline']>;
  readonly target?: Partial<Indicator['target']>;
};

/** An indicator of the table that every rule is content with: 100 家 in 2020, 200 in 2025. */
export function row(number: number, { baseline, target, ...own }: Row = {}): unknown {
  const value = target?.value === undefined ? 200 : target.value;
  const from = baseline?.value === undefined ? 100 : baseline.value;
  return {
    code: `EX-${String(number).padStart(2, '0')}`,
    no: number,
    group: null,
    name: `示例指标之${'甲乙丙丁戊己庚辛'[number - 1]}`,
    unit: '家',
    concept: null,
    measure: 'level',
    direction: 'increase',
    notes: [],
    origin: 'table',
    line: 10 + number,
    ...own,
    baseline: { printed: from === null ? '——' : String(from), value: from, year: 2020, ...baseline },
    target: { printed: String(value ?? '完成市里下达任务'), value, year: 2025, bound: 'at-least', ...target },
  };
}

/** A target in prose, without a baseline. */
export const prose = (number: number, { baseline, ...own }: Row = {}): unknown =>
  row(number, {
    code: `EX-X${String(number).padStart(2, '0')}`,
    origin: 'text',
    line: 50 + number,
    ...own,
    baseline: { printed: '', value: null, ...baseline },
  });

export const project = (no: number, own: Partial<Project> = {}): unknown => ({
  code: `EX-P${String(no).padStart(2, '0')}`,
  no,
  category: '产业类项目',
  name: `第${no}号示例项目`,
  entity: `第${no}示例公司`,
  investment: no,
  scope: '',
  line: 100 + no,
  ...own,
});

type PlanParts = Readonly<Partial<Record<keyof Plan, unknown>>>;

/** A five-year plan of a district, as it would be read from a file. */
export function plan(parts: PlanParts = {}): Plan {
  return planSchema.parse({
    id: 'example-14th',
    codePrefix: 'EX',
    title: '示例区规划',
    shortTitle: '示例区规划',
    kind: 'five-year',
    issuer: '示例区',
    documentNumber: null,
    issued: null,
    effective: null,
    expires: null,
    region: { name: '示例区', level: 'district', parent: null },
    period: { start: 2021, end: 2025 },
    baselineYear: 2020,
    source: { file: 'example.txt' },
    indicators: [],
    tasks: [],
    projects: [],
    alignment: [],
    anomalies: [],
    ...parts,
  });
}

export const withRows = (...indicators: readonly unknown[]): Plan => plan({ indicators });

/** As a file could not be read, but as an author's tool may hand it over. */
export const reshape = (whole: Plan, change: (indicator: Indicator) => Indicator): Plan => ({
  ...whole,
  indicators: whole.indicators.map(change),
});

/** What one rule says about a plan: the codes that failed and could not be evaluated. */
export interface Said {
  readonly failed: readonly PlanFinding[];
  readonly unverifiable: readonly string[];
}

export function ask(
  rule: string,
  subject: Plan,
  others: readonly Plan[] = [],
  options: PlanCheckOptions = {},
): Said {
  const result = checkPlan(subject, others, options);
  return {
    failed: result.findings.filter((one) => one.rule === rule),
    unverifiable: result.unverifiable.filter((one) => one.rule === rule).map(({ reason }) => reason),
  };
}

/** Failed rules in short: `P1.1 A EX-01 11`. */
export const inShort = ({ findings }: Pick<PlanCheckResult, 'findings'>): string[] =>
  findings.map(({ rule, severity, code, line }) => `${rule} ${severity} ${code ?? '—'} ${line}`);

export const short = ({ failed }: Said): string[] => inShort({ findings: failed });

/** Nothing failed and nothing was left open. */
export const CONTENT: Said = { failed: [], unverifiable: [] };
