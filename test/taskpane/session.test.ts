import { KEPT_BYTES, restoreSession, savedForm, splitKept } from '../../src/taskpane/saved-session';
import {
  joinSessions,
  NEW_SESSION,
  reduce,
  type Action,
  type ImportedPlan,
  type Session,
} from '../../src/taskpane/session';

const after = (...actions: readonly Action[]): Session => actions.reduce(reduce, NEW_SESSION);
const plan = (id: string, bytes = 10): ImportedPlan => ({ id, file: `${id}.json`, json: 'x'.repeat(bytes) });

describe('choices', () => {
  test('another plan forgets the years that were chosen for the one before, and keeps what belongs to no plan', () => {
    const session = after(
      { type: 'choose-plan', id: 'a' },
      { type: 'set', values: { year: 2023, assessYear: 2022, department: '区统计局', textTargets: true } },
      { type: 'choose-plan', id: 'b' },
    );
    expect(session).toMatchObject({ planId: 'b', year: null, assessYear: null, textTargets: null });
    expect(session.department).toBe('区统计局');
  });

  test('choosing the same plan again changes nothing', () => {
    const before = after({ type: 'choose-plan', id: 'a' }, { type: 'set', values: { year: 2023 } });
    expect(reduce(before, { type: 'choose-plan', id: 'a' })).toBe(before);
  });

  test('an imported plan is chosen at once and takes the place of an earlier import of it', () => {
    const session = after(
      { type: 'import-plan', plan: plan('a', 1) },
      { type: 'import-plan', plan: plan('b') },
      { type: 'import-plan', plan: plan('a', 2) },
    );
    expect(session.planId).toBe('a');
    expect(session.imported).toEqual([plan('b'), plan('a', 2)]);
  });

  test('removing the chosen plan leaves no plan chosen, removing another one keeps the choice', () => {
    const both = after({ type: 'import-plan', plan: plan('a') }, { type: 'import-plan', plan: plan('b') });
    expect(reduce(both, { type: 'remove-plan', id: 'b' }).planId).toBeNull();
    expect(reduce(both, { type: 'remove-plan', id: 'a' }).planId).toBe('b');
  });

  test('a severity is hidden and shown again', () => {
    const hidden = after({ type: 'toggle-severity', severity: 'D' });
    expect(hidden.hidden).toEqual(['D']);
    expect(reduce(hidden, { type: 'toggle-severity', severity: 'D' }).hidden).toEqual([]);
    const both = reduce(hidden, { type: 'toggle-severity', severity: 'A' });
    expect(reduce(both, { type: 'show-all' }).hidden).toEqual([]);
  });
});

describe('choices made before the kept ones could be read', () => {
  test('win over the kept ones, and all others come back', () => {
    const kept = after(
      { type: 'import-plan', plan: plan('a', 1) },
      { type: 'set', values: { departments: '甲', assessYear: 2021, autoOpen: false } },
    );
    const now = after(
      { type: 'import-plan', plan: plan('b') },
      { type: 'set', values: { assessYear: 2024 } },
    );
    expect(joinSessions(kept, now)).toEqual({
      ...kept,
      planId: 'b',
      assessYear: 2024,
      imported: [plan('a', 1), plan('b')],
    });
  });
});

describe('what is kept in the workbook', () => {
  const full = after(
    { type: 'import-plan', plan: plan('a') },
    { type: 'set', values: { year: 2023, department: '区统计局', autoCheck: false, departments: '甲\n乙' } },
    { type: 'toggle-severity', severity: 'C' },
    { type: 'go', step: 'check' },
  );

  test('every choice comes back as it was', () => {
    expect(restoreSession(JSON.parse(JSON.stringify(savedForm(full))))).toEqual(full);
  });

  test.each([null, undefined, 'text', 7, [], {}, { version: 99, step: 'check' }])(
    'of %j a new session is made',
    (saved) => {
      expect(restoreSession(saved)).toEqual(NEW_SESSION);
    },
  );

  test('what somebody else wrote into single choices is as if it had not been chosen', () => {
    const odd = { step: 'nowhere', year: '2023', hidden: ['C', 'Z'], imported: [{ id: 1 }], autoCheck: 'no' };
    const session = restoreSession({ version: 1, planId: 'a', ...odd });
    expect(session).toEqual({ ...NEW_SESSION, planId: 'a', hidden: ['C'] });
  });

  test('plans that are too large together are left out, the last imported kept first', () => {
    const [first, second, third] = [
      plan('a', KEPT_BYTES / 2),
      plan('b', KEPT_BYTES),
      plan('c', KEPT_BYTES / 2),
    ];
    expect(splitKept([first, second, third])).toEqual({ kept: [first, third], left: [second] });
  });

  test('Chinese text counts with its bytes in the file', () => {
    const json = '规'.repeat(KEPT_BYTES / 2);
    expect(splitKept([{ id: 'a', file: 'a.json', json }]).kept).toEqual([]);
  });
});
