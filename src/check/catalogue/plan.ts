/** P1.1 to PL5: a plan file, for its author, before any form goes out. */
import { ON_TRACK } from '../../plan/thresholds';
import { inWords, missing, textsOf, threshold, type CatalogueEntry } from './entry';

const TESTS = 'test/check/plan';
const plan = { part: 'plan', threshold: null, level: 1, inSheet: false } as const;

/** Single indicators. */
const INDICATORS: readonly CatalogueEntry[] = [
  {
    ...plan,
    ...textsOf('P1.1'),
    severities: ['A', 'D'],
    missing: missing('unverifiable', 'baseline'),
    ...inWords('P1.1', `${TESTS}/direction.test.ts`),
  },
  {
    ...plan,
    ...textsOf('P1.2'),
    severities: ['A'],
    missing: missing('not-applicable', 'plan'),
    ...inWords('P1.2', `${TESTS}/direction.test.ts`),
  },
  {
    ...plan,
    ...textsOf('P1.3'),
    severities: ['A'],
    missing: missing('not-applicable', 'plan'),
    ...inWords('P1.3', `${TESTS}/direction.test.ts`),
  },
  {
    ...plan,
    ...textsOf('P1.4'),
    severities: ['A'],
    missing: missing('fails', 'itself'),
    ...inWords('P1.4', `${TESTS}/direction.test.ts`),
  },
  {
    ...plan,
    ...textsOf('P1.5'),
    severities: ['A', 'D'],
    missing: missing('not-applicable', 'plan'),
    ...inWords('P1.5', `${TESTS}/printed.test.ts`),
  },
  {
    ...plan,
    ...textsOf('P1.6'),
    severities: ['A', 'D'],
    missing: missing('fails', 'words'),
    ...inWords('P1.6', `${TESTS}/printed.test.ts`),
  },
  {
    ...plan,
    ...textsOf('P1.7'),
    severities: ['A'],
    missing: missing('not-applicable', 'plan'),
    threshold: threshold('P1.7'),
    ...inWords('P1.7', `${TESTS}/printed.test.ts`),
  },
  {
    ...plan,
    ...textsOf('P1.8'),
    severities: ['A'],
    missing: missing('not-applicable', 'plan'),
    ...inWords('P1.8', `${TESTS}/direction.test.ts`),
  },
  {
    ...plan,
    ...textsOf('P1.9'),
    severities: ['D'],
    missing: missing('not-applicable', 'plan'),
    ...inWords('P1.9', `${TESTS}/direction.test.ts`),
  },
  {
    ...plan,
    ...textsOf('P1.10'),
    severities: ['A', 'D'],
    missing: missing('not-applicable', 'plan'),
    ...inWords('P1.10', `${TESTS}/rows.test.ts`),
  },
  {
    ...plan,
    ...textsOf('P1.11'),
    severities: ['D'],
    missing: missing('not-applicable', 'plan'),
    ...inWords('P1.11', `${TESTS}/rows.test.ts`),
  },
];

/** Several targets, other plans, the project list. */
const WHOLE_PLAN: readonly CatalogueEntry[] = [
  {
    ...plan,
    ...textsOf('PL1.1'),
    severities: ['C', 'D'],
    missing: missing('unverifiable', 'pair'),
    ...inWords('PL1.1', `${TESTS}/rows.test.ts`),
  },
  {
    ...plan,
    ...textsOf('PL1.2'),
    severities: ['D'],
    missing: missing('unverifiable', 'pair'),
    ...inWords('PL1.2', `${TESTS}/rows.test.ts`),
  },
  {
    ...plan,
    ...textsOf('PL2'),
    severities: ['D'],
    level: 2,
    missing: missing('unverifiable', 'other-plan'),
    threshold: threshold('PL2', { share: ON_TRACK * 100 }),
    ...inWords('PL2', `${TESTS}/other-plans.test.ts`),
  },
  {
    ...plan,
    ...textsOf('PL3.1'),
    severities: ['D'],
    level: 3,
    missing: missing('unverifiable', 'other-plan'),
    ...inWords('PL3.1', `${TESTS}/other-plans.test.ts`),
  },
  {
    ...plan,
    ...textsOf('PL3.2'),
    severities: ['D'],
    level: 3,
    missing: missing('unverifiable', 'other-plan'),
    ...inWords('PL3.2', `${TESTS}/other-plans.test.ts`),
  },
  {
    ...plan,
    ...textsOf('PL4.1'),
    severities: ['C'],
    missing: missing('not-applicable', 'plan'),
    ...inWords('PL4.1', `${TESTS}/projects.test.ts`),
  },
  {
    ...plan,
    ...textsOf('PL4.2'),
    severities: ['C'],
    missing: missing('not-applicable', 'plan'),
    ...inWords('PL4.2', `${TESTS}/projects.test.ts`),
  },
  {
    ...plan,
    ...textsOf('PL4.3'),
    severities: ['C'],
    missing: missing('fails', 'itself'),
    ...inWords('PL4.3', `${TESTS}/projects.test.ts`),
  },
  {
    ...plan,
    ...textsOf('PL4.4'),
    severities: ['D'],
    missing: missing('not-applicable', 'plan'),
    ...inWords('PL4.4', `${TESTS}/projects.test.ts`),
  },
  {
    ...plan,
    ...textsOf('PL4.5'),
    severities: ['A'],
    missing: missing('unverifiable', 'printed-total'),
    threshold: threshold('PL4.5'),
    ...inWords('PL4.5', `${TESTS}/projects.test.ts`),
  },
  {
    ...plan,
    ...textsOf('PL5'),
    severities: ['A', 'C'],
    missing: missing('unverifiable', 'relation'),
    threshold: threshold('PL5'),
    ...inWords('PL5', `${TESTS}/relations.test.ts`),
  },
];

export const PLAN_ENTRIES: readonly CatalogueEntry[] = [...INDICATORS, ...WHOLE_PLAN];
