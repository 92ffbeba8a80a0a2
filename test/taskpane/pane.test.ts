import { ReportError } from '../../src/i18n/report-error';
import { savedForm } from '../../src/taskpane/saved-session';
import { NEW_SESSION } from '../../src/taskpane/session';
import { openPane, type Pane } from '../../src/taskpane/pane';
import { knownForm } from '../../src/taskpane/filing-desk';
import { textCell } from '../support/filing';
import { MemoryWorkbook } from './memory-workbook';
import { EXCEL, formBook, startPane } from './support';

const isCurrent = (pane: Pane): boolean => {
  const state = pane.filing.state.get();
  return state.kind === 'ready' && !state.stale;
};
const findings = (pane: Pane): number | undefined =>
  knownForm(pane.filing.state.get())?.check.findings.length;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the form in the open workbook', () => {
  test('is read and checked when the pane opens', async () => {
    const pane = await startPane(formBook('tianxin-14th'));
    expect(isCurrent(pane)).toBe(true);
    expect(findings(pane)).toBe(0);
  });

  test('in a workbook without a form that is said, and nothing else is wrong', async () => {
    const pane = await startPane(new MemoryWorkbook());
    const state = pane.filing.state.get();
    expect(state.kind === 'failed' && state.error).toMatchObject({ code: 'error.not-a-form' });
    expect(pane.trouble.get()).toEqual([]);
  });

  test('a change makes the result out of date at once, and it is checked again a moment later', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.go('check');
    workbook.type('指标填报', 'K4', textCell('约三'));
    expect(isCurrent(pane)).toBe(false);
    await jest.advanceTimersByTimeAsync(799);
    expect(findings(pane)).toBe(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(isCurrent(pane)).toBe(true);
    expect(findings(pane)).toBe(1);
  });

  test('many changes one after the other are checked once', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.go('check');
    await jest.advanceTimersByTimeAsync(1000);
    const { reads } = workbook;
    for (let count = 0; count < 5; count++) {
      workbook.type('指标填报', 'K4', { kind: 'number', value: 2.5 + count, percent: false });
      await jest.advanceTimersByTimeAsync(300);
    }
    await jest.advanceTimersByTimeAsync(1000);
    expect(workbook.reads - reads).toBe(1);
  });

  test('without automatic checks the old result stays, marked as out of date', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.dispatch({ type: 'set', values: { autoCheck: false } });
    pane.go('check');
    workbook.type('指标填报', 'K4', textCell('约三'));
    await jest.advanceTimersByTimeAsync(5000);
    expect(pane.filing.state.get()).toMatchObject({ kind: 'ready', stale: true });
  });

  test('a change while another step is open is checked when somebody comes back to look', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    workbook.type('指标填报', 'K4', textCell('约三'));
    await jest.advanceTimersByTimeAsync(5000);
    expect(isCurrent(pane)).toBe(false);
    pane.go('check');
    await jest.advanceTimersByTimeAsync(10);
    expect(isCurrent(pane)).toBe(true);
  });

  test('a change during the reading is not lost: the result is known to be out of date', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    const reading = pane.filing.refresh();
    workbook.type('指标填报', 'K4', textCell('约三'));
    await reading;
    expect(pane.filing.state.get()).toMatchObject({ kind: 'ready', stale: true });
  });

  test('a reading that is cancelled leaves the result before it, out of date, and is no failure', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.refreshQuietly();
    pane.filing.cancel();
    await jest.advanceTimersByTimeAsync(10);
    expect(pane.filing.state.get()).toMatchObject({ kind: 'ready', stale: true });
    await pane.filing.current();
    expect(isCurrent(pane)).toBe(true);
  });

  test('of two readings the later one counts, whichever ends last', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    const first = pane.filing.refresh();
    workbook.type('指标填报', 'K4', textCell('约三'));
    await pane.filing.refresh();
    await first;
    expect(isCurrent(pane)).toBe(true);
    expect(findings(pane)).toBe(1);
  });
});

describe('what the workbook keeps', () => {
  test('choices are kept a moment after the last one and are there when the pane opens again', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.go('assess');
    pane.dispatch({ type: 'set', values: { assessYear: 2023 } });
    await jest.advanceTimersByTimeAsync(1000);
    const again = await openPane(EXCEL, workbook);
    expect(again.session.get()).toEqual({ ...NEW_SESSION, step: 'assess', assessYear: 2023 });
  });

  test('opening the pane and looking around changes nothing in the workbook', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.go('check');
    pane.go('plan');
    await jest.advanceTimersByTimeAsync(5000);
    expect(workbook.state).toBeNull();
  });

  test('choices that cannot be kept or read are told, and the pane works', async () => {
    const workbook = formBook('tianxin-14th');
    workbook.saveState = () => Promise.reject(new ReportError('error.file-missing', { file: 'a' }));
    const pane = await startPane(workbook);
    pane.go('check');
    await jest.advanceTimersByTimeAsync(2000);
    expect(pane.trouble.get()).toHaveLength(1);
    workbook.loadState = () => Promise.reject(new ReportError('error.file-missing', { file: 'a' }));
    const again = await openPane(EXCEL, workbook);
    expect(again.trouble.get()).toHaveLength(1);
    expect(again.session.get()).toEqual(NEW_SESSION);
  });
});

describe('imported plans', () => {
  const json = async (): Promise<string> => {
    const seed = (await import('../../seeds/tianxin-14th.json')).default;
    return JSON.stringify({ ...seed, id: 'own-plan', shortTitle: '自有规划' });
  };
  const ids = (pane: Pane): readonly string[] => {
    const plans = pane.shelf.plans.get();
    return plans.state === 'ready' ? plans.plans.map(({ plan }) => plan.id) : [];
  };

  test('an imported plan can be chosen, now and after the pane is opened again', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.dispatch({ type: 'import-plan', plan: await pane.shelf.read(`\uFEFF${await json()}`, '规划.json') });
    await jest.advanceTimersByTimeAsync(1000);
    expect(ids(pane)).toContain('own-plan');
    const again = await startPane(workbook);
    expect(ids(again)).toContain('own-plan');
    expect(again.session.get().planId).toBe('own-plan');
  });

  test('what is no plan is refused with every problem named', async () => {
    const pane = await startPane(new MemoryWorkbook());
    await expect(pane.shelf.read('{"id": "x"}', '规划.json')).rejects.toMatchObject({
      code: 'error.plan-invalid',
    });
    await expect(pane.shelf.read('no json', '规划.json')).rejects.toMatchObject({
      code: 'error.plan-invalid',
    });
  });

  test('a plan kept by another version that can no longer be read leaves the others usable', async () => {
    const workbook = new MemoryWorkbook();
    workbook.state = savedForm({
      ...NEW_SESSION,
      imported: [{ id: 'old', file: '旧.json', json: '{"id":"old"}' }],
    });
    const pane = await startPane(workbook);
    expect(ids(pane)).toHaveLength(5);
    expect(pane.shelf.plans.get()).toMatchObject({ broken: [{ file: '旧.json' }] });
  });
});
