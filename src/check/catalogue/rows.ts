/** PJ1 to PJ9, P2, TK1 and TK2: rows of projects and tasks. HT-P01 has a whole investment of 2.8 亿元. */
import { ON_TRACK } from '../../plan/thresholds';
import { COMPLETED_SHARE, EXPLANATION_LENGTH } from '../thresholds';
import { inRow, missing, textsOf, threshold, type CatalogueEntry } from './entry';

const filing = { part: 'filing', threshold: null, level: 1, inSheet: true } as const;
const project = { ...filing, missing: missing('not-applicable', 'cells') } as const;

/** Under construction since 2021, a little done each year. */
const BUILDING = {
  status: '在建',
  started: '2021-03',
  finished: null,
  'doneInvestment:2021': 0.5,
  'doneInvestment:2022': 0.5,
  'doneInvestment:2023': 0.5,
  'doneInvestment:2024': 0.5,
  'doneInvestment:2025': 0.5,
} as const;
const COMPLETED = { ...BUILDING, status: '竣工', finished: '2025-11' } as const;
const PAUSED = { ...BUILDING, status: '暂停' } as const;

type Row = Readonly<Record<string, string | number | null>>;
const projectRow = (fails: Row, passes: Row): Pick<CatalogueEntry, 'fails' | 'passes'> =>
  inRow('changsha-hitech-14th', 'HT-P01', fails, passes);
const taskRow = (fails: Row, passes: Row): Pick<CatalogueEntry, 'fails' | 'passes'> =>
  inRow('tianxin-2024', 'TX24-T02', fails, passes);

const NOTHING_DONE = {
  status: '未开工',
  started: null,
  finished: null,
  'doneInvestment:2021': null,
  'doneInvestment:2022': null,
  'doneInvestment:2023': null,
  'doneInvestment:2024': null,
  'doneInvestment:2025': null,
} as const;

const MONEY: readonly CatalogueEntry[] = [
  {
    ...project,
    ...textsOf('PJ1'),
    severities: ['C'],
    threshold: threshold('PJ1'),
    ...projectRow({ ...BUILDING, 'doneInvestment:2025': 0.95 }, BUILDING),
  },
  {
    ...project,
    ...textsOf('PJ2'),
    severities: ['A'],
    ...projectRow({ ...NOTHING_DONE, 'doneInvestment:2025': 0.5 }, NOTHING_DONE),
  },
  {
    ...project,
    ...textsOf('PJ3'),
    severities: ['A'],
    missing: missing('fails', 'itself'),
    ...projectRow({ ...COMPLETED, finished: null }, COMPLETED),
  },
  {
    ...project,
    ...textsOf('PJ4'),
    severities: ['A'],
    ...projectRow({ ...COMPLETED, finished: '2021-02' }, COMPLETED),
  },
  {
    ...project,
    ...textsOf('PJ5'),
    severities: ['C'],
    threshold: threshold('PJ5', { share: COMPLETED_SHARE * 100 }),
    ...projectRow({ ...COMPLETED, 'doneInvestment:2025': 0 }, COMPLETED),
  },
];

const STATUS: readonly CatalogueEntry[] = [
  {
    ...project,
    ...textsOf('PJ6'),
    severities: ['C'],
    ...projectRow({ ...BUILDING, finished: '2025-11' }, COMPLETED),
  },
  {
    ...project,
    ...textsOf('PJ7'),
    severities: ['C'],
    missing: missing('fails', 'itself'),
    threshold: threshold('PJ7', { length: EXPLANATION_LENGTH }),
    ...projectRow({ ...PAUSED, problems: '用地' }, { ...PAUSED, problems: '用地指标尚未落实' }),
  },
  {
    ...project,
    ...textsOf('PJ8'),
    severities: ['C'],
    ...projectRow({ ...BUILDING, started: '2023-03' }, BUILDING),
  },
  {
    ...project,
    ...textsOf('PJ9'),
    severities: ['A'],
    ...projectRow({ ...COMPLETED, finished: '2026-05' }, COMPLETED),
  },
  {
    ...project,
    ...textsOf('P2'),
    severities: ['C'],
    threshold: threshold('P2', { share: ON_TRACK * 100 }),
    ...projectRow({ ...BUILDING, progress: '项目已竣工' }, { ...BUILDING, progress: '主体工程已完工' }),
  },
];

const TASKS: readonly CatalogueEntry[] = [
  {
    ...filing,
    ...textsOf('TK1'),
    severities: ['C'],
    missing: missing('not-applicable', 'cells'),
    ...taskRow(
      { status: '未启动', 'progress:2024': '已完成年度建设内容' },
      { status: '未启动', 'progress:2024': '尚未立项' },
    ),
  },
  {
    ...filing,
    ...textsOf('TK2'),
    severities: ['C'],
    missing: missing('fails', 'itself'),
    threshold: threshold('TK2', { length: EXPLANATION_LENGTH }),
    ...taskRow(
      { status: '滞后', 'progress:2024': null },
      { status: '滞后', 'progress:2024': '受用地指标影响，进度滞后' },
    ),
  },
];

export const ROW_ENTRIES: readonly CatalogueEntry[] = [...MONEY, ...STATUS, ...TASKS];
