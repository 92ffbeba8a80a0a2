/** Rules for a project's status and dates. */
import { textOf } from '../../forms/entry';
import { PROJECT_STATUSES } from '../../forms/headers';
import { hasExplanation } from '../explanation';
import { fail, NOT_APPLICABLE, PASS, type Outcome } from '../finding';
import { QUOTED, saysFinished, saysUnfinished } from './narrative';
import { at, entryOf, monthOf, nameFacts, statusOf, type ProjectRule } from './project-row';

export const statusList: ProjectRule = {
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

export const statusRequired: ProjectRule = {
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

export const finishedWithoutMonth: ProjectRule = {
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

export const datesInOrder: ProjectRule = {
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

/** PJ9: completed, but only after the last year that is reported. */
export const finishedInFuture: ProjectRule = {
  id: 'PJ9',
  severity: 'A',
  level: 1,
  title: 'rule.PJ9',
  at: at('finished'),
  evaluate: (row) => {
    const finished = monthOf(row, 'finished');
    const last = row.due.at(-1) ?? row.years.at(-1);
    if (!finished || last === undefined || statusOf(row) !== '竣工' || finished.year <= last) return PASS;
    const facts = { ...nameFacts(row), finished: finished.text, year: last };
    return fail({
      message: { key: 'finding.PJ9', facts },
      hint: { key: 'finding.PJ9.hint', facts },
      left: finished.text,
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
    const contradicts =
      status === '竣工'
        ? saysUnfinished(text)
        : (status === '未开工' || status === '在建') && saysFinished(text);
    if (!contradicts) return PASS;
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

export const stoppedWithoutReason: ProjectRule = {
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
