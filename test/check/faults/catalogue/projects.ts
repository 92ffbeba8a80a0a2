/** Mistakes in the status and the months of 项目填报. */
import { clear } from '../build';
import type { Fault } from '../fault';
import { done, dones, projectFault, type Row } from '../project';

const firstYear = ({ years }: Row): number => years[0] ?? 0;
const lastYear = ({ years }: Row): number => years.at(-1) ?? 0;

export const projectFaults: readonly Fault[] = [
  projectFault({
    id: 'status-missing',
    what: 'leaves the status out',
    rules: ['R1'],
    severities: ['A'],
    typed: () => ({ status: null }),
  }),
  ...(['已竣工', '基本完工', '正常'] as const).map((word, index) =>
    projectFault({
      id: `status-unknown-${index + 1}`,
      what: `writes ${word} as the status`,
      rules: ['F4'],
      severities: ['A'],
      typed: () => ({ status: word }),
    }),
  ),
  projectFault({
    id: 'finished-without-month',
    what: 'calls a project completed and does not say since when',
    rules: ['PJ3'],
    severities: ['A'],
    status: ['竣工'],
    typed: () => ({ finished: null }),
  }),
  projectFault({
    id: 'finished-before-started',
    what: 'exchanges the months of start and completion',
    rules: ['PJ4'],
    severities: ['A'],
    status: ['竣工'],
    typed: (row) => ({ started: `${lastYear(row)}-11`, finished: `${firstYear(row)}-03` }),
  }),
  projectFault({
    id: 'finished-in-the-future',
    what: 'gives the planned month of completion for a project called completed',
    rules: ['PJ3', 'PJ4', 'PJ6', 'PJ9'],
    status: ['竣工'],
    typed: (row) => ({ finished: `${lastYear(row) + 3}-06` }),
    at: () => ['finished', 'status'],
  }),
  projectFault({
    id: 'finished-but-under-construction',
    what: 'gives a month of completion for a project under construction',
    rules: ['PJ6'],
    status: ['在建'],
    typed: (row) => ({ finished: `${lastYear(row)}-06` }),
    at: () => ['finished', 'status'],
  }),
  projectFault({
    id: 'finished-half-paid',
    what: 'calls a project completed with a fifth of the money',
    rules: ['PJ5'],
    status: ['竣工'],
    fits: ({ years }) => years.length === 5,
    typed: ({ years }) => Object.fromEntries(years.slice(1).map((year) => [done(year), 0])),
    at: (row) => ['status', ...dones(row)],
  }),
  projectFault({
    id: 'money-before-status',
    what: 'reports money for a project called not started',
    rules: ['PJ2'],
    severities: ['A'],
    status: ['未开工'],
    yearly: true,
    typed: ({ total, year }) => ({ [done(year)]: clear(Math.floor(total * 1000) / 1e4) }),
    at: ({ year }) => ['status', done(year)],
  }),
  projectFault({
    id: 'money-before-start',
    what: 'gives a start after the first money',
    rules: ['PJ8'],
    status: ['在建', '暂停'],
    fits: ({ years, held }) => years.length > 2 && held(done(years[0] ?? 0)) > 0,
    typed: ({ years }) => ({ started: `${years[2]}-03` }),
  }),
  projectFault({
    id: 'paused-without-reason',
    what: 'calls a project paused and does not say why',
    rules: ['PJ7'],
    status: ['暂停'],
    typed: () => ({ problems: null }),
    at: () => ['problems', 'status'],
  }),
  projectFault({
    id: 'stopped-with-a-word',
    what: 'calls a project stopped and says why in two characters',
    rules: ['PJ7'],
    status: ['暂停'],
    typed: () => ({ status: '终止', problems: '资金' }),
    at: () => ['problems', 'status'],
  }),
  ...(['2023-13', '2021年春', '三月'] as const).map((text, index) =>
    projectFault({
      id: `month-that-is-none-${index + 1}`,
      what: `writes ${text} for a month`,
      rules: ['F3'],
      severities: ['A'],
      status: ['在建', '竣工', '暂停'],
      typed: () => ({ started: text }),
    }),
  ),
  projectFault({
    id: 'month-as-number',
    what: 'types 2023.10, of which the program keeps 2023.1',
    rules: ['F3'],
    severities: ['A'],
    status: ['在建', '暂停'],
    typed: () => ({ started: 2021.1 }),
  }),
];
