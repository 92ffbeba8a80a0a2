/** K1 to K3, X1 and RG1: filings against each other, against publications, and against what was accepted. */
import { RATIO_TIMES } from '../cross/region';
import { inWords, missing, textsOf, threshold, type CatalogueEntry } from './entry';

const cross = {
  part: 'cross',
  threshold: null,
  inSheet: false,
  missing: missing('unverifiable', 'compared'),
} as const;

export const CROSS_ENTRIES: readonly CatalogueEntry[] = [
  {
    ...cross,
    ...textsOf('K1'),
    severities: ['C'],
    level: 3,
    ...inWords('K1', 'test/check/cross/department.test.ts'),
  },
  {
    ...cross,
    ...textsOf('K2'),
    severities: ['C'],
    level: 5,
    threshold: threshold('K2'),
    ...inWords('K2', 'test/check/cross/published.test.ts'),
  },
  {
    ...cross,
    ...textsOf('K3'),
    severities: ['C'],
    level: 3,
    threshold: threshold('K3'),
    ...inWords('K3', 'test/check/cross/mirror.test.ts'),
  },
  {
    ...cross,
    ...textsOf('X1'),
    severities: ['B'],
    level: 2,
    missing: missing('fails', 'gone'),
    ...inWords('X1', 'test/check/cross/revision.test.ts'),
  },
  {
    ...cross,
    ...textsOf('RG1'),
    severities: ['C', 'D'],
    level: 4,
    threshold: threshold('RG1', { times: RATIO_TIMES }),
    ...inWords('RG1', 'test/check/cross/region.test.ts'),
  },
];
