/** R2 and B1 to B3: figures that belong together. */
import { inRow, inWords, missing, textsOf, threshold, type CatalogueEntry } from './entry';

const TEST = 'test/check/relations.test.ts';
const filing = { part: 'filing', threshold: null, level: 1, inSheet: true } as const;

export const PAIR_ENTRIES: readonly CatalogueEntry[] = [
  {
    ...filing,
    ...textsOf('R2'),
    severities: ['C'],
    missing: missing('fails', 'itself'),
    ...inRow(
      'changsha-hitech-14th',
      'HT-23',
      { 'annualTarget:2023': null },
      { 'annualTarget:2023': 98.5, 'actual:2023': 98.6 },
    ),
  },
  {
    ...filing,
    ...textsOf('B1'),
    severities: ['B', 'D'],
    missing: missing('unverifiable', 'related'),
    threshold: threshold('B1'),
    ...inWords('B1', TEST),
  },
  {
    ...filing,
    ...textsOf('B2'),
    severities: ['C'],
    missing: missing('unverifiable', 'related'),
    threshold: threshold('B2'),
    ...inWords('B2', TEST),
    inSheet: false,
  },
  {
    ...filing,
    ...textsOf('B3'),
    severities: ['A'],
    missing: missing('unverifiable', 'related'),
    threshold: threshold('B3'),
    ...inWords('B3', TEST),
  },
];
