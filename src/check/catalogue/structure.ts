/** F1 to F6 and R1: the form, and whether it is filled in. */
import { EXPLANATION_LENGTH } from '../thresholds';
import { actuals, inRow, inWords, missing, textsOf, threshold, type CatalogueEntry } from './entry';

const TEST = 'test/check/structure.test.ts';
const filing = { part: 'filing', threshold: null, inSheet: false } as const;

export const STRUCTURE_ENTRIES: readonly CatalogueEntry[] = [
  {
    ...filing,
    ...textsOf('F1'),
    severities: ['A'],
    level: 0,
    missing: missing('fails', 'itself'),
    ...inWords('F1', TEST),
  },
  {
    ...filing,
    ...textsOf('F2'),
    severities: ['A', 'D'],
    level: 0,
    missing: missing('fails', 'itself'),
    ...inWords('F2', TEST),
  },
  {
    ...filing,
    ...textsOf('F3'),
    severities: ['A', 'D'],
    level: 0,
    missing: missing('not-applicable', 'blank'),
    ...inRow('changsha-14th', 'CS-11', actuals(2021, '4514家'), actuals(2021, 4514)),
    inSheet: true,
  },
  {
    ...filing,
    ...textsOf('F4'),
    severities: ['A'],
    level: 1,
    missing: missing('not-applicable', 'blank'),
    ...inRow('tianxin-2024', 'TX24-T02', { status: '正常推进' }, { status: '推进中' }),
    inSheet: true,
  },
  {
    ...filing,
    ...textsOf('F5'),
    severities: ['A'],
    level: 1,
    missing: missing('not-applicable', 'second-row'),
    ...inWords('F5', TEST),
  },
  {
    ...filing,
    ...textsOf('F6'),
    severities: ['A'],
    level: 0,
    missing: missing('fails', 'emptied'),
    ...inWords('F6', TEST),
  },
  {
    ...filing,
    ...textsOf('R1'),
    severities: ['A', 'B', 'D'],
    level: 1,
    missing: missing('fails', 'itself'),
    threshold: threshold('R1', { length: EXPLANATION_LENGTH }),
    ...inRow('changsha-14th', 'CS-11', actuals(2021, 4514, null, 5257), {
      ...actuals(2021, 4514, '未统计', 5257),
      explanation: '2022年数据待省里核定，预计3月提供',
    }),
    inSheet: true,
  },
];
