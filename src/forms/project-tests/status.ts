/** F4, R1, PJ3, PJ4, PJ6, PJ7, PJ9 and P2: a project's status against its dates and words. */
import { EXPLANATION_LENGTH, lengthFormula, lengthOf } from '../explanation-length';
import { PROJECT_STATUSES } from '../headers';
import { monthOrder, monthOrderFormula, yearFormula } from '../month-cells';
import { saysFinished, saysFinishedFormula, saysUnfinished, saysUnfinishedFormula } from '../narrative';
import { isEmptyFormula, isFormulaOf } from '../row-test';
import type { ProjectFigures, ProjectTest } from './row';

export const statusMissing: ProjectTest = {
  rule: 'R1',
  fails: ({ status }) => status === '',
  formula: ({ status }) => isEmptyFormula(status),
};

export const statusUnknown: ProjectTest = {
  rule: 'F4',
  fails: ({ status }) => status !== '' && !(PROJECT_STATUSES as readonly string[]).includes(status),
  // A full-width blank beside the word is none of its letters.
  formula: ({ status }) => `NOT(${isFormulaOf(`SUBSTITUTE(${status},"　","")`, PROJECT_STATUSES)})`,
};

/** PJ3: completed without a month of completion. */
export const monthMissing: ProjectTest = {
  rule: 'PJ3',
  fails: ({ status, finished }) => status === '竣工' && finished === null,
  formula: ({ status, finished }) => `AND(${isFormulaOf(status, ['竣工'])},${isEmptyFormula(finished)})`,
};

/** PJ4: completed before it was begun. */
export const outOfOrder: ProjectTest = {
  rule: 'PJ4',
  fails: ({ started, finished }) =>
    started !== null && finished !== null && monthOrder(finished) < monthOrder(started),
  formula: ({ started, finished }) =>
    `IF(OR(${isEmptyFormula(started)},${isEmptyFormula(finished)}),FALSE,${monthOrderFormula(finished)}<${monthOrderFormula(started)})`,
};

/** The last year that is reported. */
export const lastYear = ({ due, years }: Pick<ProjectFigures, 'due' | 'years'>): number =>
  due.at(-1) ?? years.at(-1) ?? Infinity;

/** PJ9: completed, but only after the last year that is reported. */
export const inFuture: ProjectTest = {
  rule: 'PJ9',
  fails: (row) => row.status === '竣工' && row.finished !== null && row.finished.year > lastYear(row),
  formula: ({ status, finished, due, years }) => {
    const last = years.reduce(
      (before, year, index) => `IF(${due[index] ?? 'TRUE'},${year},${before})`,
      String(years.at(-1) ?? 0),
    );
    return `IF(${isEmptyFormula(finished)},FALSE,AND(${isFormulaOf(status, ['竣工'])},${yearFormula(finished)}>${last}))`;
  },
};

/** PJ6: a month of completion, but another status. */
export const notFinished: ProjectTest = {
  rule: 'PJ6',
  fails: ({ status, finished }) => finished !== null && status !== '竣工' && status !== '',
  formula: ({ status, finished }) =>
    `AND(NOT(${isEmptyFormula(finished)}),NOT(${isFormulaOf(status, ['竣工', ''])}))`,
};

/** PJ7: paused or given up without a reason. */
export const withoutReason: ProjectTest = {
  rule: 'PJ7',
  fails: ({ status, problems }) =>
    (status === '暂停' || status === '终止') && lengthOf(problems) < EXPLANATION_LENGTH,
  formula: ({ status, problems }) =>
    `AND(${isFormulaOf(status, ['暂停', '终止'])},${lengthFormula(problems)}<${EXPLANATION_LENGTH})`,
};

/** P2: the words say that it is built, the status says that it is not, or the reverse. */
export const contradicted: ProjectTest = {
  rule: 'P2',
  fails: ({ status, progress }) =>
    status === '竣工'
      ? saysUnfinished(progress)
      : (status === '未开工' || status === '在建') && saysFinished(progress),
  formula: ({ status, progress }) =>
    `IF(${isFormulaOf(status, ['竣工'])},${saysUnfinishedFormula(progress)},AND(${isFormulaOf(status, ['未开工', '在建'])},${saysFinishedFormula(progress)}))`,
};
