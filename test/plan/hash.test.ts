/** Forms keep the hash of the plan they were made from: it may change with the plan, and with nothing else. */
import hitech from '../../seeds/changsha-hitech-14th.json';
import kaifu from '../../seeds/kaifu-14th.json';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { hashText, hashValue } from '../../src/plan/hash';
import { parsePlan } from '../../src/plan/parse';

const hashOf = (json: unknown): string => hashValue(parsePlan(json, 'plan.json'));

/** The same JSON with the fields of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

test('an empty list is the same as none', () => {
  const written = {
    ...kaifu,
    relations: [],
    published: [],
    projectTotals: [],
    indicators: kaifu.indicators.map((indicator) => ({ ...indicator, breaks: [] })),
  };
  expect(hashOf(written)).toBe(hashOf(kaifu));
});

test('plans that have nothing in those lists keep the hash they had before the lists existed', () => {
  const without = (value: object, ...names: string[]): object =>
    Object.fromEntries(Object.entries(value).filter(([key]) => !names.includes(key)));
  for (const plan of bundledPlans()) {
    const indicators = plan.indicators.map((indicator) => without(indicator, 'breaks'));
    const before = without({ ...plan, indicators }, 'relations', 'published', 'projectTotals');
    const empty = plan.relations.length + plan.published.length + plan.projectTotals.length === 0;
    expect([plan.id, hashValue(plan) === hashText(JSON.stringify(before))]).toEqual([plan.id, empty]);
  }
  expect(findPlan('changsha-hitech-14th').relations).not.toEqual([]);
});

test('only those lists may be left out: an empty list of projects or notes is a statement', () => {
  expect(hashValue({ projects: [] })).not.toBe(hashValue({}));
  expect(hashValue({ notes: [] })).not.toBe(hashValue({}));
});

test('the order in which an author writes the fields does not matter', () => {
  expect(hashOf(turned(hitech))).toBe(hashOf(hitech));
});

test('a relation, a break, a threshold or a published figure changes it', () => {
  const [first, ...others] = hitech.indicators;
  const variants = [
    hitech,
    { ...hitech, relations: [] },
    { ...hitech, relations: [...hitech.relations].reverse() },
    {
      ...hitech,
      indicators: [{ ...first, breaks: [{ year: 2023, what: '口径', factor: null }] }, ...others],
    },
    {
      ...hitech,
      indicators: [{ ...first, breaks: [{ year: 2024, what: '口径', factor: null }] }, ...others],
    },
    { ...hitech, indicators: [{ ...first, thresholds: { change: { relative: 0.2 } } }, ...others] },
    {
      ...hitech,
      published: [{ code: 'HT-01', year: 2021, printed: '1', value: 1, source: '公报', date: '2022' }],
    },
  ];
  expect(new Set(variants.map(hashOf)).size).toBe(variants.length);
});
