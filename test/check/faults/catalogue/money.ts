/** Mistakes in the amounts of 项目填报. */
import { textCell } from '../../../support/filing';
import { clear, type Typed } from '../build';
import { rowKey, type Fault } from '../fault';
import { done, MONEY, PART, planned, projectFault, type Cells, type Row } from '../project';
import { contentAt } from '../scene';
const inOne =
  (key: (year: number) => string, change: (value: number, row: Row) => Typed) =>
  (row: Row): Cells => ({
    [key(row.year)]: change(row.held(key(row.year)), row),
  });

export const moneyFaults: readonly Fault[] = [
  ...(
    [
      ['done', done],
      ['planned', planned],
    ] as const
  ).flatMap(([name, key]) => [
    projectFault({
      id: `${name}-in-wan`,
      what: `types ${name} investment of a year in 万元`,
      rules: ['V3'],
      severities: ['A'],
      causes: ['unit-scale'],
      status: MONEY,
      yearly: true,
      fits: ({ year, held }) => held(key(year)) > 0,
      typed: inOne(key, (value) => clear(value * 1e4)),
    }),
    projectFault({
      id: `${name}-times-10`,
      what: `loses the point of ${name} investment by one digit`,
      rules: ['V3', 'V1', 'V2', 'PJ1', 'PJ9'],
      causes: ['lost-point'],
      status: MONEY,
      yearly: true,
      fits: ({ year, held, total }) => held(key(year)) * 10 > 1.5 * total,
      typed: inOne(key, (value) => clear(value * 10)),
    }),
    projectFault({
      id: `${name}-negative`,
      what: `types ${name} investment with a minus`,
      rules: ['V1'],
      severities: ['A'],
      causes: ['wrong-sign'],
      status: MONEY,
      yearly: true,
      fits: ({ year, held }) => held(key(year)) > 0,
      typed: inOne(key, (value) => -value),
    }),
  ]),
  projectFault({
    id: 'done-in-yuan',
    what: 'types done investment in 元',
    rules: ['V3'],
    severities: ['A'],
    causes: ['unit-scale'],
    status: MONEY,
    yearly: true,
    fits: ({ year, held, total }) => held(done(year)) > 0 && held(done(year)) * 1e4 > total,
    typed: inOne(done, (value) => clear(value * 1e8)),
  }),
  projectFault({
    id: 'row-of-money-in-wan',
    what: 'fills a whole project in 万元',
    rules: ['V3'],
    severities: ['A'],
    causes: ['unit-scale'],
    status: MONEY,
    fits: ({ years, held }) => years.every((year) => held(done(year)) > 0 && held(planned(year)) > 0),
    typed: ({ years, held }) =>
      Object.fromEntries(
        years.flatMap((year) => [planned(year), done(year)]).map((key) => [key, clear(held(key) * 1e4)]),
      ),
  }),
  projectFault({
    id: 'money-running-totals',
    what: 'fills in what was done since the start for what was done in the year',
    rules: ['PJ1', 'T4'],
    status: ['在建', '暂停'],
    fits: ({ years }) => years.length > 3,
    typed: ({ years, held }) =>
      Object.fromEntries(
        years.map((year, index) => [
          done(year),
          clear(years.slice(0, index + 1).reduce((sum, each) => sum + held(done(each)), 0)),
        ]),
      ),
  }),
  projectFault({
    id: 'money-left-out',
    what: 'leaves out what was done in a year of construction',
    rules: ['R1'],
    severities: ['A'],
    status: ['在建'],
    yearly: true,
    typed: inOne(done, () => null),
  }),
  projectFault({
    id: 'money-with-unit',
    what: 'types the unit behind the amount',
    rules: ['F3'],
    severities: ['A'],
    status: MONEY,
    yearly: true,
    typed: inOne(done, (value) => textCell(`${value}亿元`)),
  }),
  projectFault({
    id: 'money-in-words',
    what: 'writes the amount in words',
    rules: ['F3'],
    severities: ['A'],
    status: MONEY,
    yearly: true,
    typed: inOne(done, () => textCell('约五千万')),
  }),
  projectFault({
    id: 'status-for-money',
    what: 'writes 已完成 where an amount is due',
    rules: ['F3'],
    severities: ['A'],
    status: MONEY,
    yearly: true,
    typed: inOne(done, () => textCell('已完成')),
  }),
  {
    ...projectFault({
      id: 'total-leaves-year-out',
      what: 'changes the formula of the total so that it leaves years out',
      rules: ['T4', 'F6'],
      severities: ['A'],
      status: MONEY,
      fits: ({ years, held }) => years.length > 1 && years.every((year) => held(done(year)) > 0),
      typed: () => ({}),
    }),
    plant: (form, { code, year }) => {
      const first = contentAt(form, PART, code, done(year));
      const formula = `SUM(${form.cell(PART, code, done(year))})`;
      if (first.kind === 'number')
        form.set(PART, code, 'totalDone', { kind: 'formula', formula, result: first });
      return { at: [{ part: PART, code, key: 'totalDone' }], touched: [rowKey(PART, code)] };
    },
  },
];
