/** A form that is checked again after a few cells were changed: only what depends on them is asked. */
import type { Binding } from '../../src/check/explanation';
import type { Outcome } from '../../src/check/finding';
import { format } from '../../src/check/rules/format';
import { PROJECT_CELL_RULES } from '../../src/check/rules/project-cells';
import { TASK_RULES } from '../../src/check/rules/tasks';
import { fill, textCell } from '../support/filing';
import { codes, Desk, PLAN, type Edit } from './edited-form';
import { instead } from './support';

describe('what is asked again', () => {
  /** The rows of which a rule was asked while something was done. */
  function asked(act: () => void): { indicators: Set<string>; projects: Set<string>; tasks: Set<string> } {
    const found = { indicators: new Set<string>(), projects: new Set<string>(), tasks: new Set<string>() };
    const [cellRule] = PROJECT_CELL_RULES;
    const [taskRule] = TASK_RULES;
    if (!cellRule || !taskRule) throw new RangeError('no rules');
    const restores = [
      listen(format, ({ indicator }) => found.indicators.add(indicator.code)),
      listen(cellRule, ({ filed }) => found.projects.add(filed.project.code)),
      listen(taskRule, ({ filed }) => found.tasks.add(filed.task.code)),
    ];
    act();
    for (const restore of restores) restore();
    return found;
  }

  /** @returns what ends it */
  const listen = <Subject>(
    rule: { evaluate: (subject: Subject) => Outcome },
    hear: (subject: Subject) => void,
  ): (() => void) =>
    instead(rule, (subject, own) => {
      hear(subject);
      return own(subject);
    });

  test('is the changed row alone, of whatever sheet', () => {
    const desk = new Desk(fill(PLAN));
    expect(asked(() => desk.check()).indicators.size).toBeGreaterThan(20);
    const edits: Edit[] = [
      { part: 'indicators', code: 'HT-04', key: 'actual:2022', value: 900 },
      { part: 'projects', code: 'HT-P03', key: 'doneInvestment:2023', value: 0.5 },
      { part: 'tasks', code: codes('tasks')[0] ?? '', key: 'status', value: '滞后' },
    ];
    for (const one of edits) {
      desk.edit(one);
      const again = asked(() => desk.check());
      const nothing = { indicators: new Set(), projects: new Set(), tasks: new Set() };
      expect(again).toEqual({ ...nothing, [one.part]: new Set([one.code]) });
    }
  });

  test('is nothing where nothing was changed', () => {
    const desk = new Desk(fill(PLAN));
    desk.check();
    expect(asked(() => desk.check()).indicators.size).toBe(0);
  });

  test('is every row once the form has reached another year', () => {
    const blank = Object.fromEntries(codes('indicators').map((code) => [code, { 'actual:2025': null }]));
    const desk = new Desk(fill(PLAN, { answers: blank }));
    desk.check();
    desk.edit({ part: 'indicators', code: 'HT-04', key: 'actual:2025', value: 200 });
    expect(asked(() => desk.check()).indicators.size).toBe(codes('indicators').length);
    expect(desk.check()).toEqual(desk.checkAnew());
  });

  test('are the explained rows once another figure is known to have been meant', () => {
    const desk = new Desk(
      fill(PLAN, { answers: { 'HT-04': { 'actual:2022': 900, explanation: '认定标准调整，范围扩大' } } }),
    );
    const [explained] = desk.check().explained;
    expect(explained?.code).toBe('HT-04');
    const rule = explained?.rule ?? '';
    const before: Binding[] = [
      { code: 'HT-04', year: 2022, rule, value: 555, text: '认定标准调整，范围扩大' },
    ];
    expect(asked(() => desk.check(before)).indicators).toEqual(new Set(['HT-04']));
    expect(desk.check(before).explained).toEqual([]);
    expect(desk.check(before)).toEqual(desk.checkAnew(before));
  });
});

test('a text in place of a figure and back again leaves nothing behind', () => {
  const desk = new Desk(fill(PLAN));
  const clean = desk.check();
  const place = { part: 'indicators', code: 'HT-04', key: 'actual:2022' } as const;
  const figure = desk.filing.indicators.find(({ indicator }) => indicator.code === 'HT-04');
  const content = figure?.entries.get('actual:2022')?.content ?? null;
  desk.edit({ ...place, value: textCell('约三百') });
  expect(desk.check().findings.map(({ code }) => code)).toEqual(['HT-04']);
  desk.edit({ ...place, value: content });
  expect(desk.check()).toEqual(clean);
});
