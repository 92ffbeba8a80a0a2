/** Rules for a project's status and dates. */
import { textOf } from '../../forms/entry';
import { PROJECT_STATUSES } from '../../forms/headers';
import { lastYear, PROJECT_TESTS, STATUS_TESTS } from '../../forms/project-tests';
import { fail, NOT_APPLICABLE, PASS, type Outcome } from '../finding';
import { QUOTED } from './narrative';
import { at, entryOf, figuresOf, monthText, nameFacts, statusOf, type ProjectRule } from './project-row';

const { statusMissing, statusUnknown } = STATUS_TESTS;
const { monthMissing, outOfOrder, inFuture, notFinished, withoutReason, contradicted } = PROJECT_TESTS;

export const statusList: ProjectRule = {
  id: 'F4',
  severity: 'A',
  level: 1,
  title: 'rule.F4',
  at: at('status'),
  evaluate: (row) => {
    const status = statusOf(row);
    if (status === '') return NOT_APPLICABLE;
    if (!statusUnknown.fails(figuresOf(row))) return PASS;
    const facts = { ...nameFacts(row), value: status, words: PROJECT_STATUSES };
    return fail({
      message: { key: 'finding.F4', facts },
      hint: { key: 'finding.F4.hint', facts },
      left: status,
      untrusted: true,
    });
  },
};

export const statusRequired: ProjectRule = {
  id: 'R1',
  severity: 'A',
  level: 1,
  title: 'rule.R1',
  at: at('status'),
  evaluate: (row) => {
    if (!entryOf(row, 'status') || !statusMissing.fails(figuresOf(row))) return PASS;
    const facts = { ...nameFacts(row), words: PROJECT_STATUSES };
    return fail({
      message: { key: 'finding.R1.status', facts },
      hint: { key: 'finding.R1.hint.status', facts },
      untrusted: true,
    });
  },
};

export const finishedWithoutMonth: ProjectRule = {
  id: 'PJ3',
  severity: 'A',
  level: 1,
  title: 'rule.PJ3',
  at: at('finished'),
  evaluate: (row) => {
    if (entryOf(row, 'finished')?.reading.kind !== 'blank' || !monthMissing.fails(figuresOf(row)))
      return PASS;
    return fail({
      message: { key: 'finding.PJ3', facts: nameFacts(row) },
      hint: { key: 'finding.PJ3.hint', facts: nameFacts(row) },
    });
  },
};

export const datesInOrder: ProjectRule = {
  id: 'PJ4',
  severity: 'A',
  level: 1,
  title: 'rule.PJ4',
  at: at('finished'),
  evaluate: (row): Outcome => {
    if (!outOfOrder.fails(figuresOf(row))) return PASS;
    const [started, finished] = [monthText(row, 'started'), monthText(row, 'finished')];
    const facts = { ...nameFacts(row), started, finished };
    return fail({
      message: { key: 'finding.PJ4', facts },
      hint: { key: 'finding.PJ4.hint', facts },
      left: finished,
      right: started,
    });
  },
};

/** PJ9: completed, but only after the last year that is reported. */
export const finishedInFuture: ProjectRule = {
  id: 'PJ9',
  severity: 'A',
  level: 1,
  title: 'rule.PJ9',
  at: at('finished'),
  evaluate: (row) => {
    if (!inFuture.fails(figuresOf(row))) return PASS;
    const finished = monthText(row, 'finished');
    const last = lastYear(row);
    const facts = { ...nameFacts(row), finished, year: last };
    return fail({
      message: { key: 'finding.PJ9', facts },
      hint: { key: 'finding.PJ9.hint', facts },
      left: finished,
      right: last,
    });
  },
};

/** P2: the words say that it is built, the status says that it is not. */
export const narrativeOfProject: ProjectRule = {
  id: 'P2',
  severity: 'C',
  level: 1,
  title: 'rule.P2',
  at: at('progress'),
  evaluate: (row) => {
    const status = statusOf(row);
    const text = textOf(entryOf(row, 'progress'));
    if (text === '' || status === '') return NOT_APPLICABLE;
    if (!contradicted.fails(figuresOf(row))) return PASS;
    const facts = { ...nameFacts(row), status, text: text.slice(0, QUOTED) };
    return fail({
      message: { key: 'finding.P2', facts },
      hint: { key: 'finding.P2.hint', facts },
      left: text.slice(0, QUOTED),
      right: status,
    });
  },
};

export const finishedStatus: ProjectRule = {
  id: 'PJ6',
  severity: 'C',
  level: 1,
  title: 'rule.PJ6',
  at: at('finished'),
  evaluate: (row) => {
    if (!notFinished.fails(figuresOf(row))) return PASS;
    const status = statusOf(row);
    const finished = monthText(row, 'finished');
    const facts = { ...nameFacts(row), finished, status };
    return fail({
      message: { key: 'finding.PJ6', facts },
      hint: { key: 'finding.PJ6.hint', facts },
      left: finished,
      right: status,
    });
  },
};

export const stoppedWithoutReason: ProjectRule = {
  id: 'PJ7',
  severity: 'C',
  level: 1,
  title: 'rule.PJ7',
  at: at('problems'),
  evaluate: (row) => {
    if (!withoutReason.fails(figuresOf(row))) return PASS;
    const facts = { ...nameFacts(row), status: statusOf(row) };
    return fail({ message: { key: 'finding.PJ7', facts }, hint: { key: 'finding.PJ7.hint', facts } });
  },
};
