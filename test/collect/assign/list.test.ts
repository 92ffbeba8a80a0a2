/** Pasted lists, filling down, and last year's assignments: proposals, and nothing else until somebody accepts them. */
import { proposeCarryOver } from '../../../src/collect/assign/carry-over';
import { proposeFillDown } from '../../../src/collect/assign/fill-down';
import { assignmentsByCode, itemsOf, unassigned } from '../../../src/collect/assign/items';
import { cellsOfText } from '../../../src/collect/assign/list-cells';
import { proposeFromList } from '../../../src/collect/assign/paste';
import { applyProposal, type Proposal } from '../../../src/collect/assign/proposal';
import { bundledPlans, findPlan } from '../../../src/plan/catalogue';
import { everyRow } from './support';

const zone = findPlan('changsha-hitech-14th');
const NONE = assignmentsByCode([]);
const paste = (text: string, current = NONE): Proposal => proposeFromList(zone, current, cellsOfText(text));
const leads = ({ added }: Pick<Proposal, 'added'>): Record<string, string> =>
  Object.fromEntries(added.map(({ after }) => [after.code, after.lead]));

describe('cells of a text', () => {
  test.each<[string, string, string[][]]>([
    [
      'as Excel copies them',
      'HT-01\t科技局\r\nHT-02\t财政局',
      [
        ['HT-01', '科技局'],
        ['HT-02', '财政局'],
      ],
    ],
    ['with a line break in a cell', 'HT-01\t"科技局\n财政局"', [['HT-01', '科技局\n财政局']]],
    ['with quotes in a cell', 'a\t"说""好"""', [['a', '说"好"']]],
    ['with a quote that begins a name', '"十四五"规划\t科技局', [['"十四五"规划', '科技局']]],
    ['of CSV', 'HT-01,科技局,"财政局,税务局"', [['HT-01', '科技局', '财政局,税务局']]],
    [
      'typed with blanks',
      'HT-01  科技局\nHT-02 财政局',
      [
        ['HT-01', '科技局'],
        ['HT-02', '财政局'],
      ],
    ],
  ])('%s', (_, text, cells) => {
    expect(cellsOfText(text)).toEqual(cells);
  });
});

describe('a pasted list', () => {
  test('finds rows by code and by name, with or without headers', () => {
    const expected = { 'HT-01': '经济局', 'HT-03': '投资局', 'HT-P01': '建设局' };
    const rows = `ht-01\t经济局\n固定资产 投资\t投资局\n${zone.projects[0]?.name}\t建设局`;
    expect(leads(paste(rows))).toEqual(expected);
    expect(leads(paste(`指标名称\t责任单位\n${rows}`))).toEqual(expected);
    expect(leads(paste(`责任分解表\n\n事项\t部门\n${rows}`))).toEqual(expected);
    expect(paste(`事项\t部门\n${rows}`)).toMatchObject({ unmatched: [], ambiguous: [] });
  });

  test('takes its columns by their headers, whatever their order', () => {
    const { added } = paste('牵头单位\t截止\t配合单位\t指标代码\n经济局\t2026/1/5\t税务局、统计局\tHT-01');
    expect(added.map(({ after }) => after)).toEqual([
      { code: 'HT-01', lead: '经济局', assisting: ['税务局', '统计局'], due: '2026-01-05' },
    ]);
  });

  test('with three columns has the assisting departments in the last, with code and name in front the lead third', () => {
    expect(paste('HT-01\t经济局\t税务局').added[0]?.after).toMatchObject({
      lead: '经济局',
      assisting: ['税务局'],
    });
    const name = zone.indicators[0]?.name ?? '';
    expect(paste(`HT-01\t${name}\t经济局\t税务局`).added[0]?.after).toMatchObject({
      lead: '经济局',
      assisting: ['税务局'],
    });
  });

  test('names what it could not find, with its line', () => {
    expect(paste('HT-01\t经济局\n没有的指标\t某局')).toMatchObject({
      added: [{ after: { code: 'HT-01' } }],
      unmatched: [{ line: 2, text: '没有的指标', lead: '某局' }],
    });
    expect(paste('没有分栏的一句话').unmatched).toHaveLength(1);
  });

  test('leaves a name open that two rows have, a row that two departments get, and code and name that differ', () => {
    const [one, other, ...rest] = zone.indicators;
    if (!one || !other) throw new RangeError('no indicators');
    const twins = { ...zone, indicators: [one, { ...other, name: one.name }, ...rest] };
    expect(proposeFromList(twins, NONE, [[one.name, '环保局']])).toMatchObject({
      added: [],
      ambiguous: [{ why: 'same-name', codes: ['HT-01', 'HT-02'] }],
    });
    expect(paste('HT-01\t甲局\nHT-02\t乙局\nHT-01\t丙局')).toMatchObject({
      added: [{ after: { code: 'HT-02' } }],
      ambiguous: [
        { line: 1, why: 'several-leads', lead: '甲局' },
        { line: 3, why: 'several-leads', lead: '丙局' },
      ],
    });
    expect(paste('HT-01\t甲局、乙局').ambiguous).toMatchObject([{ why: 'several-leads' }]);
    expect(paste('代码\t名称\t单位\nHT-01\t固定资产投资\t甲局').ambiguous).toMatchObject([
      { why: 'code-and-name', codes: ['HT-01', 'HT-03'] },
    ]);
    expect(paste('代码\t单位\t截止\nHT-01\t甲局\t月底前').ambiguous).toMatchObject([{ why: 'no-date' }]);
  });

  test('says what it would overwrite, and changes nothing by itself', () => {
    const current = assignmentsByCode([
      { code: 'HT-01', lead: '经济局', assisting: ['税务局'], due: '2026-01-05' },
      { code: 'HT-02', lead: '工信局', assisting: [], due: null },
    ]);
    const before = JSON.stringify([...current]);
    const proposal = paste('HT-01\t统计局\nHT-02\t工 信 局\nHT-03\t投资局', current);
    expect(JSON.stringify([...current])).toBe(before);
    expect(proposal).toMatchObject({
      added: [{ after: { code: 'HT-03' } }],
      overwriting: [{ before: { lead: '经济局' }, after: { lead: '统计局', assisting: ['税务局'] } }],
      same: [{ after: { code: 'HT-02' } }],
    });
    expect(applyProposal(current, proposal, { overwrite: false }).get('HT-01')?.lead).toBe('经济局');
    expect(applyProposal(current, proposal, { overwrite: true }).get('HT-01')).toEqual({
      code: 'HT-01',
      lead: '统计局',
      assisting: ['税务局'],
      due: '2026-01-05',
    });
  });

  test('never makes the lead assist itself', () => {
    expect(paste('HT-01\t经济局\t税务局、经 济局').added[0]?.after.assisting).toEqual(['税务局']);
  });

  test.each(bundledPlans().map((plan) => [plan.id, plan] as const))(
    'of all names of %s finds every row or says why not',
    (_, plan) => {
      const items = itemsOf(plan);
      const rows = items.map(({ name }) => [name, '科技局']);
      const { added, ambiguous, unmatched } = proposeFromList(plan, NONE, rows);
      expect(unmatched).toEqual([]);
      expect(added.length + ambiguous.length).toBe(items.length);
      const counts = new Map<string, number>();
      for (const { name } of items) counts.set(name, (counts.get(name) ?? 0) + 1);
      for (const { item } of added) expect([item.name, counts.get(item.name)]).toEqual([item.name, 1]);
    },
  );
});

describe('filling down', () => {
  const items = itemsOf(zone).slice(0, 5);
  const codes = items.map(({ code }) => code);
  const current = assignmentsByCode([
    { code: codes[1] ?? '', lead: '经济局', assisting: ['税务局'], due: null },
    { code: codes[3] ?? '', lead: '投资局', assisting: [], due: null },
  ]);

  test('gives rows without a lead that of the row above, in the order that is seen', () => {
    expect(leads(proposeFillDown(items, current))).toEqual({
      [codes[2] ?? '']: '经济局',
      [codes[4] ?? '']: '投资局',
    });
    expect(leads(proposeFillDown([...items].reverse(), current))).toEqual({
      [codes[2] ?? '']: '投资局',
      [codes[0] ?? '']: '经济局',
    });
  });

  test('touches no row that has one, and takes no assisting departments along', () => {
    const { overwriting, added } = proposeFillDown(items, current);
    expect(overwriting).toEqual([]);
    expect(added.every(({ after }) => after.assisting.length === 0)).toBe(true);
  });
});

describe('last year’s assignments', () => {
  const source = (plan: typeof zone): Parameters<typeof proposeCarryOver>[2] => ({
    planId: plan.id,
    items: itemsOf(plan),
    assignments: [...everyRow(plan).values()],
  });

  test('of the same plan come over by code, whole', () => {
    const proposal = proposeCarryOver(zone, NONE, source(zone));
    expect(applyProposal(NONE, proposal, { overwrite: false })).toEqual(everyRow(zone));
    expect(proposal).toMatchObject({ unmatched: [], ambiguous: [] });
  });

  test('of rows that the plan no longer has are named', () => {
    const fewer = { ...zone, projects: zone.projects.slice(1) };
    expect(proposeCarryOver(fewer, NONE, source(zone)).unmatched).toMatchObject([
      { text: expect.stringContaining('HT-P01') as string },
    ]);
  });

  test('of another plan come over by concept or name, without dates; what is ambiguous is left open', () => {
    const city = findPlan('changsha-14th');
    const district = findPlan('kaifu-14th');
    const { added, ambiguous, unmatched } = proposeCarryOver(district, NONE, source(city));
    expect(added.length).toBeGreaterThan(10);
    expect(added.length + unmatched.length).toBeGreaterThanOrEqual(itemsOf(city).length);
    expect(ambiguous).toEqual([]);
    const cityLeads = everyRow(city);
    for (const { item, after } of added) {
      expect(after.due).toBeNull();
      const sameConcept = itemsOf(city).filter(({ concept }) => concept !== null && concept === item.concept);
      const sources =
        sameConcept.length > 0 ? sameConcept : itemsOf(city).filter(({ name }) => name === item.name);
      expect(sources.map(({ code }) => cityLeads.get(code)?.lead)).toContain(after.lead);
    }
  });

  test('of one concept under two departments is left open, under one it is taken', () => {
    const district = findPlan('kaifu-14th');
    const target = itemsOf(district).find(({ concept }) => concept !== null);
    if (!target) throw new RangeError('no concept');
    const earlier = (leads: readonly string[]): Parameters<typeof proposeCarryOver>[2] => ({
      planId: 'kaifu-13th',
      items: leads.map((_, index) => ({ ...target, code: `KF-9${index}`, name: `旧指标${index}` })),
      assignments: leads.map((lead, index) => ({ code: `KF-9${index}`, lead, assisting: [], due: null })),
    });
    expect(proposeCarryOver(district, NONE, earlier(['科技局', '统计局']))).toMatchObject({
      added: [],
      ambiguous: [{ why: 'several-leads', codes: [target.code], lead: '科技局、统计局' }],
    });
    expect(leads(proposeCarryOver(district, NONE, earlier(['科技局', '科 技 局'])))).toEqual({
      [target.code]: '科技局',
    });
  });
});

test('rows that nobody leads are listed in the order of the plan', () => {
  const all = everyRow(zone);
  expect(unassigned(zone, all)).toEqual([]);
  const some = new Map([...all].filter((_, index) => index % 2 === 0));
  expect(unassigned(zone, some).map(({ code }) => code)).toEqual(
    itemsOf(zone)
      .map(({ code }) => code)
      .filter((_, index) => index % 2 === 1),
  );
});
