/** Whatever stands in the cells, no rule breaks down: one that throws would leave the figure unchecked. */
import { PARTS, type Part } from '../../src/forms/headers';
import { BLANK, type CellContent } from '../../src/forms/sheet/grid';
import { formColumns } from '../../src/forms/columns';
import { bundledPlans } from '../../src/plan/catalogue';
import { translate } from '../../src/i18n';
import { textCell, type FilledForm } from '../support/filing';
import { number } from './faults/build';
import { copyOf, sceneOf } from './faults/scene';

const ENTRIES: Readonly<Record<string, CellContent>> = {
  nothing: BLANK,
  'a reason word': textCell('未统计'),
  'a text': textCell('约五百家'),
  'a text number': textCell('１，２３４．５万元'),
  done: textCell('已完成'),
  'not done': textCell('未完成'),
  zero: number(0),
  'a negative number': number(-3),
  'a huge number': number(1e15),
  'a tiny number': number(1e-9),
  'a percentage': { kind: 'number', value: 0.5, percent: true },
  'a date': { kind: 'date', year: 2023, month: 2, day: 28 },
  'a truth value': { kind: 'boolean', value: true },
  'an error': { kind: 'error', code: '#REF!' },
  'a formula without a result': { kind: 'formula', formula: 'A1', result: null },
  'a covered cell': { kind: 'merged', master: 'A1' },
};

/** The words in front of the reason why a rule broke down. */
const BROKEN = new RegExp(translate('unverifiable.rule-failed', { rule: '\\S+', reason: '' }));

/** Puts the same into every other input cell of a sheet, with an explanation in every row or in none. */
function strew(form: FilledForm, part: Part, content: CellContent, explained: boolean): void {
  const inputs = formColumns(part, form.years).flatMap(({ editing, field }, column) =>
    editing === 'input' && field !== 'explanation' ? [column] : [],
  );
  const explanation = formColumns(part, form.years).findIndex(({ field }) => field === 'explanation');
  form.dataRows(part).forEach((row, index) => {
    for (const column of inputs) if ((index + column) % 2 === 0) row[column] = content;
    // What is explained goes on to the rules that others never reach.
    if (explained && explanation >= 0) row[explanation] = textCell('统计口径调整，数据已核对');
  });
}

const plans = bundledPlans().map(({ id }) => id);

describe.each(plans)('%s', (planId) => {
  it.each(Object.entries(ENTRIES))('every rule has an answer to %s', (_, content) => {
    for (const explained of [false, true]) {
      const form = copyOf(sceneOf(planId).form);
      for (const part of PARTS)
        if (part !== 'projects' || form.plan.projects.length > 0) strew(form, part, content, explained);
      const { unverifiable } = form.check();
      expect(unverifiable.filter(({ reason }) => BROKEN.test(reason))).toEqual([]);
    }
  });

  it('every rule has an answer to years that are not reached yet', () => {
    const form = copyOf(sceneOf(planId).form);
    const years = form.years.slice(1);
    for (const part of ['indicators', 'tasks'] as const)
      for (const row of form.dataRows(part))
        formColumns(part, form.years).forEach(({ year, editing }, column) => {
          if (editing === 'input' && year !== null && years.includes(year)) row[column] = BLANK;
        });
    const { findings, unverifiable } = form.check();
    expect(unverifiable.filter(({ reason }) => BROKEN.test(reason))).toEqual([]);
    expect(findings.filter(({ rule, sheet }) => rule === 'R1' && sheet === '指标填报')).toEqual([]);
  });
});
