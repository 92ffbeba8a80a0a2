/** Rules for project rows: money, status and dates must tell the same story. */
import { columnKey } from '../../forms/columns';
import { numberOf, textOf, type Entry } from '../../forms/entry';
import type { FiledProject } from '../../forms/filing';
import { PROJECT_STATUSES } from '../../forms/headers';
import { decimalsIn } from '../../plan/figure';
import { showNumber } from '../../plan/units';
import { hasExplanation } from '../explanation';
import { fail, NOT_APPLICABLE, PASS, type Outcome } from '../finding';
import type { Rule } from '../rule';
import { COMPLETED_SHARE } from '../thresholds';

/** A project row to be checked; `focus` is the entry a rule points at. */
export interface ProjectRow {
  readonly filed: FiledProject;
  readonly years: readonly number[];
  /** Years the filing has reached. */
  readonly due: readonly number[];
}

/** A rule over project rows names the column at which its finding stands. */
export interface ProjectRule extends Rule<ProjectRow> {
  /** Column key of the cell that the finding is shown at. */
  readonly at: (row: ProjectRow) => string;
}

const entryOf = ({ filed }: ProjectRow, key: string): Entry | undefined => filed.entries.get(key);
const statusOf = (row: ProjectRow): string => textOf(entryOf(row, 'status'));
const doneIn = (row: ProjectRow, year: number): number | null =>
  numberOf(entryOf(row, columnKey('doneInvestment', year)));

/** Investment done over the form's years in 亿元; null where nothing was entered. */
export function doneInvestment(row: Pick<ProjectRow, 'filed' | 'years'>): number | null {
  const amounts = row.years.flatMap(
    (year) => numberOf(row.filed.entries.get(columnKey('doneInvestment', year))) ?? [],
  );
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Reported month as a number that sorts, or null. */
function monthOf(
  row: ProjectRow,
  key: 'started' | 'finished',
): { sort: number; text: string; year: number } | null {
  const reading = entryOf(row, key)?.reading;
  if (reading?.kind !== 'month') return null;
  return {
    sort: reading.year * 12 + reading.month,
    text: `${reading.year}-${String(reading.month).padStart(2, '0')}`,
    year: reading.year,
  };
}

const nameFacts = ({ filed }: ProjectRow): Record<string, string | number> => ({ name: filed.project.name });

const at = (key: string) => (): string => key;
const lastYearKey = ({ due, years }: ProjectRow): string =>
  columnKey('doneInvestment', due.at(-1) ?? years.at(-1) ?? 0);

const statusList: ProjectRule = {
  id: 'F4',
  severity: 'A',
  level: 1,
  title: 'rule.F4',
  at: at('status'),
  evaluate: (row) => {
    const status = statusOf(row);
    if (status === '') return NOT_APPLICABLE;
    if ((PROJECT_STATUSES as readonly string[]).includes(status)) return PASS;
    const facts = { ...nameFacts(row), value: status, words: PROJECT_STATUSES.join('、') };
    return fail({
      message: { key: 'finding.F4', facts },
      hint: { key: 'finding.F4.hint', facts },
      left: status,
      untrusted: true,
    });
  },
};

const statusRequired: ProjectRule = {
  id: 'R1',
  severity: 'A',
  level: 1,
  title: 'rule.R1',
  at: at('status'),
  evaluate: (row) => {
    if (!entryOf(row, 'status') || statusOf(row) !== '') return PASS;
    const facts = { ...nameFacts(row), words: PROJECT_STATUSES.join('、') };
    return fail({
      message: { key: 'finding.R1.status', facts },
      hint: { key: 'finding.R1.hint.status', facts },
      untrusted: true,
    });
  },
};

/** The first due year in which a project under construction reports no investment. */
const missingYear = (row: ProjectRow): number | undefined => {
  if (statusOf(row) !== '在建') return undefined;
  const started = monthOf(row, 'started')?.year ?? -Infinity;
  return row.due.find((year) => {
    const entry = entryOf(row, columnKey('doneInvestment', year));
    return year >= started && entry?.reading.kind === 'blank';
  });
};

const moneyRequired: ProjectRule = {
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

/** What rounding of the parts and of the whole can amount to: (k+1) · 0.5 · 10^−d for k parts with d decimals. */
function roundingTolerance(row: ProjectRow): number {
  const parts = row.years.flatMap((year) => doneIn(row, year) ?? []);
  const digits = Math.max(...[...parts, row.filed.project.investment].map(decimalsIn));
  return (parts.length + 1) * 0.5 * 10 ** -digits * (1 + 1e-9);
}

const overspent: ProjectRule = {
  id: 'PJ1',
  severity: 'C',
  level: 1,
  title: 'rule.PJ1',
  at: lastYearKey,
  evaluate: (row) => {
    const done = doneInvestment(row);
    const total = row.filed.project.investment;
    if (done === null || done <= total + roundingTolerance(row)) return PASS;
    const facts = {
      ...nameFacts(row),
      done: showNumber(done),
      total: showNumber(total),
      over: showNumber(done - total),
    };
    return fail({
      message: { key: 'finding.PJ1', facts },
      hint: { key: 'finding.PJ1.hint', facts },
      left: done,
      right: total,
      difference: done - total,
    });
  },
};

const notStarted: ProjectRule = {
  id: 'PJ2',
  severity: 'A',
  level: 1,
  title: 'rule.PJ2',
  at: at('status'),
  evaluate: (row) => {
    const done = doneInvestment(row);
    if (statusOf(row) !== '未开工' || done === null || done <= 0) return PASS;
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

const finishedWithoutMonth: ProjectRule = {
  id: 'PJ3',
  severity: 'A',
  level: 1,
  title: 'rule.PJ3',
  at: at('finished'),
  evaluate: (row) => {
    const finished = entryOf(row, 'finished');
    if (statusOf(row) !== '竣工' || !finished || finished.reading.kind !== 'blank') return PASS;
    return fail({
      message: { key: 'finding.PJ3', facts: nameFacts(row) },
      hint: { key: 'finding.PJ3.hint', facts: nameFacts(row) },
    });
  },
};

const datesInOrder: ProjectRule = {
  id: 'PJ4',
  severity: 'A',
  level: 1,
  title: 'rule.PJ4',
  at: at('finished'),
  evaluate: (row): Outcome => {
    const [started, finished] = [monthOf(row, 'started'), monthOf(row, 'finished')];
    if (!started || !finished || finished.sort >= started.sort) return PASS;
    const facts = { ...nameFacts(row), started: started.text, finished: finished.text };
    return fail({
      message: { key: 'finding.PJ4', facts },
      hint: { key: 'finding.PJ4.hint', facts },
      left: finished.text,
      right: started.text,
    });
  },
};

const finishedBeforeMoney: ProjectRule = {
  id: 'PJ5',
  severity: 'C',
  level: 1,
  title: 'rule.PJ5',
  at: at('status'),
  evaluate: (row) => {
    const done = doneInvestment(row);
    const total = row.filed.project.investment;
    if (statusOf(row) !== '竣工' || done === null || total === 0 || done / total >= COMPLETED_SHARE)
      return PASS;
    // A project may have spent money before the first year of the form.
    if ((monthOf(row, 'started')?.year ?? Infinity) < (row.years[0] ?? 0)) return NOT_APPLICABLE;
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

const finishedStatus: ProjectRule = {
  id: 'PJ6',
  severity: 'C',
  level: 1,
  title: 'rule.PJ6',
  at: at('finished'),
  evaluate: (row) => {
    const finished = monthOf(row, 'finished');
    const status = statusOf(row);
    if (!finished || status === '竣工' || status === '') return PASS;
    const facts = { ...nameFacts(row), finished: finished.text, status };
    return fail({
      message: { key: 'finding.PJ6', facts },
      hint: { key: 'finding.PJ6.hint', facts },
      left: finished.text,
      right: status,
    });
  },
};

const stoppedWithoutReason: ProjectRule = {
  id: 'PJ7',
  severity: 'C',
  level: 1,
  title: 'rule.PJ7',
  at: at('problems'),
  evaluate: (row) => {
    const status = statusOf(row);
    if (status !== '暂停' && status !== '终止') return PASS;
    if (hasExplanation(textOf(entryOf(row, 'problems')))) return PASS;
    const facts = { ...nameFacts(row), status };
    return fail({ message: { key: 'finding.PJ7', facts }, hint: { key: 'finding.PJ7.hint', facts } });
  },
};

/** T4: the total in the sheet is the sum of the years. */
const totalAddsUp: ProjectRule = {
  id: 'T4',
  severity: 'A',
  level: 2,
  title: 'rule.T4',
  at: at('totalDone'),
  evaluate: (row) => {
    const entry = entryOf(row, 'totalDone');
    const shown = numberOf(entry);
    // A total that is no longer a formula is F6; one that was never calculated says nothing.
    if (!entry || entry.content.kind !== 'formula' || shown === null) return NOT_APPLICABLE;
    const sum = doneInvestment(row) ?? 0;
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
const moneyBeforeStart: ProjectRule = {
  id: 'PJ8',
  severity: 'C',
  level: 1,
  title: 'rule.PJ8',
  at: at('started'),
  evaluate: (row) => {
    const started = monthOf(row, 'started');
    const early = row.years.find(
      (year) => started !== null && year < started.year && (doneIn(row, year) ?? 0) > 0,
    );
    if (!started || early === undefined) return PASS;
    const facts = {
      ...nameFacts(row),
      year: early,
      started: started.text,
      done: showNumber(doneIn(row, early) ?? 0),
    };
    return fail({
      message: { key: 'finding.PJ8', facts },
      hint: { key: 'finding.PJ8.hint', facts },
      left: started.text,
      right: early,
    });
  },
};

/** In the order in which they are asked; the first that fails at a cell speaks for it. */
export const PROJECT_RULES: readonly ProjectRule[] = [
  statusList,
  statusRequired,
  moneyRequired,
  notStarted,
  finishedWithoutMonth,
  datesInOrder,
  finishedStatus,
  totalAddsUp,
  overspent,
  finishedBeforeMoney,
  moneyBeforeStart,
  stoppedWithoutReason,
];
