/** What a plan file says about its own indicators in other places must fit them: relations, breaks, published figures. */
import { codesOf, type Relation } from './relations';

/** As much of a plan as the references point at. */
interface Referred {
  readonly period: { readonly start: number; readonly end: number };
  readonly indicators: readonly ReferredIndicator[];
  readonly projects: readonly { readonly category: string }[];
  readonly relations: readonly Relation[];
  readonly published: readonly PublishedReference[];
}

interface ReferredIndicator {
  readonly code: string;
  readonly unit: string | null;
  readonly measure: string;
  readonly restates: string | null;
  readonly breaks: readonly { readonly year: number }[];
}

interface PublishedReference {
  readonly code: string;
  readonly year: number;
  readonly date: string;
}

/** What does not fit, and where it stands in the plan file. */
export interface ReferenceProblem {
  readonly message: string;
  readonly path: (string | number)[];
}

/** Every contradiction between the indicators of a plan and what is said about them elsewhere in its file. */
export function referenceProblems(plan: Referred): ReferenceProblem[] {
  const known = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  return [
    ...plan.relations.flatMap((relation, index) =>
      relationProblems(relation, known, plan).map((message) => ({ message, path: ['relations', index] })),
    ),
    ...repeated(plan.relations.map(identity), 'the relation').map(at('relations')),
    ...plan.indicators.flatMap(({ code, breaks }, index) =>
      breakProblems(code, breaks, plan).map((message) => ({
        message,
        path: ['indicators', index, 'breaks'],
      })),
    ),
    ...plan.published.flatMap((figure, index) =>
      publishedProblems(figure, known).map((message) => ({ message, path: ['published', index] })),
    ),
    ...repeated(
      plan.published.map(({ code, year }) => `${code} ${year}`),
      'the published figure',
    ).map(at('published')),
  ];
}

type Known = ReadonlyMap<string, ReferredIndicator>;

function relationProblems(relation: Relation, known: Known, plan: Referred): string[] {
  const codes = codesOf(relation);
  const problems = codes.flatMap((code) => codeProblems(code, known));
  if (new Set(codes).size < codes.length) problems.push(`${codes.join(', ')} names an indicator twice`);
  const related = codes.flatMap((code) => known.get(code) ?? []);
  // Units and measures of unknown indicators cannot be judged; the first complaint is enough.
  return problems.length > 0 ? problems : fitProblems(relation, related, plan);
}

/** A code that cannot be referred to: unknown, or a target in prose that forms leave out. */
function codeProblems(code: string, known: Known): string[] {
  const indicator = known.get(code);
  if (!indicator) return [`names unknown ${code}`];
  if (indicator.restates !== null)
    return [`names ${code}, which repeats ${indicator.restates}; name that one`];
  return [];
}

/** Measures that are neither quantities nor shares of one: they can be no part of anything. */
const NOT_ADDED = new Set(['growth', 'completion']);

function fitProblems(relation: Relation, related: readonly ReferredIndicator[], plan: Referred): string[] {
  const [first, ...others] = related;
  if (!first) return [];
  switch (relation.kind) {
    case 'sum':
    case 'at-most':
      return [
        ...related
          .filter(({ measure }) => NOT_ADDED.has(measure))
          .map(({ code, measure }) => `${code} is a ${measure}, which has no parts and is none`),
        // A stock and what is added to it in a year do not compare, whatever their names.
        ...others.flatMap((other) => differences(first, other)),
      ];
    case 'ratio':
      return [...mustBe(first, 'ratio'), ...factorProblems(relation.factor, first, others)];
    case 'growth':
      return [
        ...mustBe(first, 'growth'),
        ...(first.unit === '%' ? [] : [`${first.code} is a rate of growth but not in %`]),
        ...others.flatMap((level) => mustBe(level, 'level')),
      ];
    case 'projects':
      return [
        ...(first.unit === '亿元' ? [] : [`${first.code} is not in 亿元 as the investments are`]),
        ...(plan.projects.some(({ category }) => relation.category === null || category === relation.category)
          ? []
          : ['there are no such projects to add up']),
      ];
  }
}

function differences(one: ReferredIndicator, other: ReferredIndicator): string[] {
  return (['unit', 'measure'] as const)
    .filter((field) => one[field] !== other[field])
    .map((field) => `${one.code} and ${other.code} differ in ${field}: ${one[field]}, ${other[field]}`);
}

const mustBe = ({ code, measure }: ReferredIndicator, wanted: string): string[] =>
  measure === wanted ? [] : [`${code} is a ${measure}, not a ${wanted}`];

/** A share of things in one unit is in % and multiplied by 100; other units may need any factor. */
function factorProblems(
  factor: number,
  ratio: ReferredIndicator,
  of: readonly ReferredIndicator[],
): string[] {
  const sameUnit = new Set(of.map(({ unit }) => unit)).size === 1;
  const isShare = sameUnit && ratio.unit === '%';
  return isShare && factor !== 100 ? [`${ratio.code} is in %, so its factor is 100, not ${factor}`] : [];
}

/** The same relation with other words or another order of its parts is still the same. */
function identity(relation: Relation): string {
  const [first, ...others] = codesOf(relation);
  return [relation.kind, first, ...(relation.kind === 'sum' ? others.sort() : others)].join(' ');
}

function breakProblems(code: string, breaks: ReferredIndicator['breaks'], { period }: Referred): string[] {
  const years = breaks.map(({ year }) => year);
  return [
    ...years
      .filter((year) => year < period.start || year > period.end)
      .map((year) => `${code} breaks in ${year}, which is not reported`),
    ...years
      .filter((year, index) => index > 0 && year <= (years[index - 1] ?? year))
      .map((year) => `${code} has its break of ${year} out of order`),
  ];
}

function publishedProblems({ code, year, date }: PublishedReference, known: Known): string[] {
  const early = Number(date.slice(0, 4)) < year;
  return [
    ...codeProblems(code, known),
    ...(early ? [`${code} of ${year} was published in ${date}, before that year`] : []),
  ];
}

const repeated = (keys: readonly string[], what: string): { message: string; index: number }[] =>
  keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ message: `${what} ${key} appears twice`, index }] : [],
  );

const at =
  (part: string) =>
  ({ message, index }: { message: string; index: number }): ReferenceProblem => ({
    message,
    path: [part, index],
  });
