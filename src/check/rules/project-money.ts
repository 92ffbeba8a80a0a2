/** Rules for a project's money: it must fit the whole investment, the status and the dates. */
import { columnKey } from '../../forms/columns';
import { numberOf, type Entry } from '../../forms/entry';
import { earlyYear, isMissing, PROJECT_TESTS, roundingOf } from '../../forms/project-tests';
import { showNumber } from '../../plan/units';
import { fail, NOT_APPLICABLE, PASS, type Likely, type Worded } from '../finding';
import {
  at,
  doneInvestment,
  entryOf,
  figuresOf,
  lastYearKey,
  monthText,
  nameFacts,
  type ProjectRow,
  type ProjectRule,
} from './project-row';
import { tidy } from '../../plan/rounding';

const { overspent: moreDone, overplanned: morePlanned, underspent, beforeStart } = PROJECT_TESTS;

/** The first due year in which a project under construction reports no investment. */
const missingYear = (row: ProjectRow): number | undefined =>
  row.years.find(
    (year, index) =>
      isMissing(figuresOf(row), index) &&
      entryOf(row, columnKey('doneInvestment', year))?.reading.kind === 'blank',
  );

export const moneyRequired: ProjectRule = {
  id: 'R1',
  severity: 'A',
  level: 1,
  title: 'rule.R1',
  at: (row) => columnKey('doneInvestment', missingYear(row) ?? row.due.at(-1) ?? 0),
  evaluate: (row) => {
    const year = missingYear(row);
    if (year === undefined) return PASS;
    const facts = { ...nameFacts(row), year };
    return fail({
      message: { key: 'finding.R1.money', facts },
      hint: { key: 'finding.R1.hint.money', facts },
    });
  },
};

type Money = 'doneInvestment' | 'plannedInvestment';
const TESTED = {
  doneInvestment: { amounts: 'done', test: moreDone },
  plannedInvestment: { amounts: 'planned', test: morePlanned },
} as const;

interface Amount {
  readonly year: number;
  readonly entry: Entry;
  readonly value: number;
}

const amountsOf = (row: ProjectRow, field: Money): Amount[] =>
  row.years.flatMap((year) => {
    const entry = entryOf(row, columnKey(field, year));
    const value = numberOf(entry);
    return entry && value !== null ? [{ year, entry, value }] : [];
  });

/** How much more than a tenth a year may differ from the other years to be taken for ten times too much. */
const LIKE_OTHERS = 3;

/** The one year in which a decimal point was lost: without it the years fit the whole and each other. */
function lostPoint(row: ProjectRow, field: Money): Amount | undefined {
  const amounts = amountsOf(row, field);
  const sum = amounts.reduce((total, { value }) => total + value, 0);
  const fitting = amounts.filter(({ value }) => {
    const others = amounts.length > 1 ? (sum - value) / (amounts.length - 1) : row.filed.project.investment;
    // Beside nothing but zeros there is no ratio: nothing is like them.
    const ratio = value / 10 / others;
    const likeOthers = ratio < LIKE_OTHERS && ratio > 1 / LIKE_OTHERS;
    const rounding = roundingOf(figuresOf(row), TESTED[field].amounts);
    return likeOthers && sum - value * 0.9 <= row.filed.project.investment + rounding;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What the correction of a lost point says. */
function withPoint({ entry: { sheet, cell }, value }: Amount): { hint: Worded; likely: Likely } {
  const to = tidy(value / 10);
  return {
    hint: { key: 'finding.cause.lost-point', facts: { to: String(to) } },
    likely: { cause: 'lost-point', corrections: [{ sheet, cell, from: value, to }] },
  };
}

/** PJ1: the years together are more than the whole investment. */
function notMoreThanAll(field: Money): ProjectRule {
  return {
    id: 'PJ1',
    severity: 'C',
    level: 1,
    title: 'rule.PJ1',
    at: (row) => {
      const slip = lostPoint(row, field);
      return slip ? columnKey(field, slip.year) : lastYearKey(row, field);
    },
    evaluate: (row) => {
      const amounts = amountsOf(row, field);
      if (amounts.length === 0) return NOT_APPLICABLE;
      const done = amounts.reduce((sum, { value }) => sum + value, 0);
      const total = row.filed.project.investment;
      if (!TESTED[field].test.fails(figuresOf(row))) return PASS;
      const facts = {
        ...nameFacts(row),
        done: showNumber(done),
        total: showNumber(total),
        over: showNumber(done - total),
      };
      const slip = lostPoint(row, field);
      return fail({
        message: { key: field === 'doneInvestment' ? 'finding.PJ1' : 'finding.PJ1.planned', facts },
        hint: { key: 'finding.PJ1.hint', facts },
        left: done,
        right: total,
        difference: done - total,
        ...(slip && withPoint(slip)),
      });
    },
  };
}

export const overspent = notMoreThanAll('doneInvestment');
export const overplanned = notMoreThanAll('plannedInvestment');

export const notStarted: ProjectRule = {
  id: 'PJ2',
  severity: 'A',
  level: 1,
  title: 'rule.PJ2',
  at: at('status'),
  evaluate: (row) => {
    if (!PROJECT_TESTS.notStarted.fails(figuresOf(row))) return PASS;
    const done = doneInvestment(row);
    const facts = { ...nameFacts(row), done: showNumber(done) };
    return fail({
      message: { key: 'finding.PJ2', facts },
      hint: { key: 'finding.PJ2.hint', facts },
      left: done,
      right: 0,
      difference: done,
    });
  },
};

export const finishedBeforeMoney: ProjectRule = {
  id: 'PJ5',
  severity: 'C',
  level: 1,
  title: 'rule.PJ5',
  at: at('status'),
  evaluate: (row) => {
    if (!underspent.fails(figuresOf(row))) return PASS;
    const done = doneInvestment(row);
    const total = row.filed.project.investment;
    const facts = {
      ...nameFacts(row),
      share: showNumber((done / total) * 100, 1),
      done: showNumber(done),
      total: showNumber(total),
    };
    return fail({
      message: { key: 'finding.PJ5', facts },
      hint: { key: 'finding.PJ5.hint', facts },
      left: done,
      right: total,
      difference: done - total,
    });
  },
};

/** T4: the total in the sheet is the sum of the years. */
export const totalAddsUp: ProjectRule = {
  id: 'T4',
  severity: 'A',
  level: 2,
  title: 'rule.T4',
  at: at('totalDone'),
  evaluate: (row) => {
    const entry = entryOf(row, 'totalDone');
    const shown = numberOf(entry);
    // A total that is no longer a formula is F6; one that was never calculated says nothing.
    if (entry?.content.kind !== 'formula' || shown === null) return NOT_APPLICABLE;
    const sum = doneInvestment(row);
    if (Math.abs(shown - sum) <= 1e-6) return PASS;
    const facts = { ...nameFacts(row), shown: showNumber(shown), sum: showNumber(sum) };
    return fail({
      message: { key: 'finding.T4.sum', facts },
      hint: { key: 'finding.T4.hint.sum', facts },
      left: shown,
      right: sum,
      difference: shown - sum,
    });
  },
};

/** PJ8: money in a year before construction began. */
export const moneyBeforeStart: ProjectRule = {
  id: 'PJ8',
  severity: 'C',
  level: 1,
  title: 'rule.PJ8',
  at: at('started'),
  evaluate: (row) => {
    const figures = figuresOf(row);
    if (!beforeStart.fails(figures)) return PASS;
    const early = earlyYear(figures) ?? 0;
    const started = monthText(row, 'started');
    const facts = {
      ...nameFacts(row),
      year: early,
      started,
      done: showNumber(figures.done[row.years.indexOf(early)] ?? 0),
    };
    return fail({
      message: { key: 'finding.PJ8', facts },
      hint: { key: 'finding.PJ8.hint', facts },
      left: started,
      right: early,
    });
  },
};
