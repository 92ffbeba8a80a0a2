/** PL4.1–PL4.5: the project list: numbers, names, investments, and the totals printed over its categories. */
import { totalInvestment } from '../../plan/facts';
import { decimalsIn } from '../../plan/figure';
import { halfDigit, tidy } from '../../plan/rounding';
import type { Project, ProjectTotal } from '../../plan/schema';
import { showNumber } from '../../plan/units';
import { NOT_APPLICABLE, PASS, unverifiable, type Outcome } from '../finding';
import { failed, type PlanContext, type PlanRule, type RuleFamily } from './rule';
import { plainName } from './words';

/** A project with those that stand before it in the list. */
interface ListedProject {
  readonly project: Project;
  readonly before: readonly Project[];
  /** The one that the rules compare it with, for the place of the finding. */
  readonly twin: Project | undefined;
}

const sameName = (one: Project, other: Project): boolean => plainName(one.name) === plainName(other.name);

/** The same firm with the same sum in two categories may be one investment that counts twice. */
const sameMoney = (one: Project, other: Project): boolean =>
  one.investment > 0 &&
  one.investment === other.investment &&
  one.category !== other.category &&
  plainName(one.entity) === plainName(other.entity);

const listedProjects = ({ plan: { projects } }: PlanContext): ListedProject[] =>
  projects.map((project, index) => {
    const before = projects.slice(0, index);
    const twin = before.find((other) => sameName(project, other) || sameMoney(project, other));
    return { project, before, twin };
  });

/** PL4.1: numbers run on, or begin anew with a category; a gap means a lost row, a repetition a doubled one. */
const numbersRunOn: PlanRule<ListedProject> = {
  id: 'PL4.1',
  severity: 'C',
  level: 1,
  title: 'rule.PL4.1',
  evaluate: ({ project, before }) => {
    const previous = before.at(-1);
    const anew = previous === undefined || previous.category !== project.category;
    if (project.no === (previous?.no ?? 0) + 1 || (anew && project.no === 1)) return PASS;
    const facts = { name: project.name, no: project.no, previous: previous?.no ?? '—' };
    const twin = before.find(({ no, category }) => no === project.no && category === project.category);
    return twin === undefined
      ? failed('plan-finding.PL4.1.gap', 'plan-finding.PL4.1.hint', facts, {
          left: project.no,
          right: (previous?.no ?? 0) + 1,
        })
      : failed(
          'plan-finding.PL4.1.twice',
          'plan-finding.PL4.1.hint',
          { ...facts, other: twin.name, line: twin.line },
          { left: project.no, right: twin.no },
        );
  },
};

/** PL4.2: a name stands for one project. */
const namesDiffer: PlanRule<ListedProject> = {
  id: 'PL4.2',
  severity: 'C',
  level: 1,
  title: 'rule.PL4.2',
  evaluate: ({ project, before }) => {
    const twin = before.find((other) => sameName(project, other));
    if (!twin) return PASS;
    const facts = { name: project.name, no: project.no, other: twin.no, line: twin.line };
    return failed('plan-finding.PL4.2', 'plan-finding.PL4.2.hint', facts);
  },
};

/** PL4.3: there is an investment to measure progress by. */
const investmentGiven: PlanRule<ListedProject> = {
  id: 'PL4.3',
  severity: 'C',
  level: 1,
  title: 'rule.PL4.3',
  evaluate: ({ project: { name, no, investment } }) =>
    investment > 0
      ? PASS
      : failed('plan-finding.PL4.3', 'plan-finding.PL4.3.hint', { name, no }, { left: investment }),
};

/** PL4.4: one investment does not stand in two categories. */
const investedOnce: PlanRule<ListedProject> = {
  id: 'PL4.4',
  severity: 'D',
  level: 1,
  title: 'rule.PL4.4',
  evaluate: ({ project, before }) => {
    const twin = before.find((other) => sameMoney(project, other));
    if (!twin) return PASS;
    const facts = {
      name: project.name,
      no: project.no,
      entity: project.entity,
      investment: showNumber(project.investment),
      other: twin.no,
      otherName: twin.name,
      line: twin.line,
    };
    return failed('plan-finding.PL4.4', 'plan-finding.PL4.4.hint', facts, {
      left: project.investment,
      right: twin.investment,
    });
  },
};

export const projectFamily: RuleFamily<ListedProject> = {
  subjects: listedProjects,
  place: ({ project: { code, line, name, entity }, twin }) => ({
    code,
    line,
    about: [code, name, entity],
    ...(twin === undefined ? {} : { otherLine: twin.line }),
  }),
  rules: [numbersRunOn, namesDiffer, investmentGiven, investedOnce],
};

/** A category of the list; what the document prints over it, where that is known. */
interface Category {
  readonly name: string;
  readonly projects: readonly Project[];
  readonly printed: ProjectTotal | undefined;
  readonly line: number;
}

function categories({ plan: { projects, projectTotals } }: PlanContext): Category[] {
  const names = new Set([...projects, ...projectTotals].map(({ category }) => category));
  return [...names].map((name) => {
    const own = projects.filter(({ category }) => category === name);
    const printed = projectTotals.find(({ category }) => category === name);
    return { name, projects: own, printed, line: printed?.line ?? own[0]?.line ?? 1 };
  });
}

/**
 * PL4.5: the rows of a category add up to the number and the sum printed over them. Investments are exact as printed; a
 * total with fewer decimals than its parts may be rounded, once. One with as many is met or missed by a whole last digit.
 */
const totalsAgree: PlanRule<Category> = {
  id: 'PL4.5',
  severity: 'A',
  level: 1,
  title: 'rule.PL4.5',
  evaluate: ({ name, projects, printed }): Outcome => {
    if (printed === undefined) return unverifiable('plan-unverifiable.no-printed-total', { category: name });
    const { count, investment } = printed;
    if (count === null && investment === null) return NOT_APPLICABLE;
    const sum = totalInvestment(projects);
    const facts = {
      category: name,
      count: count ?? '—',
      found: projects.length,
      total: investment ?? '—',
      sum: showNumber(sum),
    };
    if (count !== null && count !== projects.length)
      return failed('plan-finding.PL4.5.count', 'plan-finding.PL4.5.hint', facts, {
        left: projects.length,
        right: count,
      });
    if (investment === null || Math.abs(tidy(sum - investment)) <= halfDigit(decimalsIn(investment)))
      return PASS;
    return failed('plan-finding.PL4.5.sum', 'plan-finding.PL4.5.hint', facts, {
      left: sum,
      right: investment,
    });
  },
};

export const categoryFamily: RuleFamily<Category> = {
  subjects: categories,
  place: ({ name, line }) => ({ code: null, line, about: [name] }),
  rules: [totalsAgree],
};
