/**
 * Sheet names, column headers and words of the filing forms.
 *
 * They are a file format: a form is read back by these texts, so they are the same in every language.
 */

export const SHEET_NAMES = {
  instructions: '填报说明',
  indicators: '指标填报',
  projects: '项目填报',
  tasks: '任务填报',
  marker: '_plan',
} as const;

/** The sheets that people fill. */
export type Part = 'indicators' | 'projects' | 'tasks';
export const PARTS: readonly Part[] = ['indicators', 'projects', 'tasks'];

export type Field =
  | 'code'
  | 'no'
  | 'group'
  | 'name'
  | 'unit'
  | 'baselineYear'
  | 'baseline'
  | 'targetYear'
  | 'target'
  | 'annualTarget'
  | 'actual'
  | 'source'
  | 'explanation'
  | 'department'
  | 'assisting'
  | 'hint'
  | 'category'
  | 'entity'
  | 'investment'
  | 'scope'
  | 'plannedInvestment'
  | 'doneInvestment'
  | 'totalDone'
  | 'doneShare'
  | 'status'
  | 'started'
  | 'finished'
  | 'progress'
  | 'problems';

/** The header of a column; `Y` stands for the year of columns that exist once a year. */
export const HEADERS: Readonly<Record<Part, Partial<Record<Field, string>>>> = {
  indicators: {
    code: '指标代码',
    no: '序号',
    group: '目标类别',
    name: '指标名称',
    unit: '单位',
    baselineYear: '基期年',
    baseline: '基期值',
    targetYear: '目标年',
    target: '目标值',
    annualTarget: 'Y年目标',
    actual: 'Y年实际',
    source: '数据来源',
    explanation: '审核说明',
    department: '责任单位',
    assisting: '配合单位',
    hint: '审核提示',
  },
  projects: {
    code: '项目编号',
    category: '项目类别',
    name: '项目名称',
    entity: '建设主体',
    investment: '总投资（亿元）',
    scope: '建设内容',
    plannedInvestment: 'Y年计划投资',
    doneInvestment: 'Y年完成投资',
    totalDone: '累计完成投资',
    doneShare: '投资完成率',
    status: '项目状态',
    started: '开工年月',
    finished: '竣工年月',
    progress: '形象进度',
    problems: '存在问题',
    explanation: '审核说明',
    department: '责任单位',
    assisting: '配合单位',
    hint: '审核提示',
  },
  tasks: {
    code: '任务代码',
    name: '任务',
    progress: 'Y年进展',
    status: '任务状态',
    department: '责任单位',
    assisting: '配合单位',
    hint: '审核提示',
  },
};

/** Words accepted in the place of a figure: there is a reason why it is missing. */
export const REASON_WORDS = ['未统计', '未到发布期'] as const;

/** Words for targets that are reached or not, without a figure. */
export const COMPLETION_WORDS = { done: '已完成', open: '未完成' } as const;

export const PROJECT_STATUSES = ['未开工', '在建', '竣工', '暂停', '终止'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

export const TASK_STATUSES = ['未启动', '推进中', '已完成', '滞后'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];
