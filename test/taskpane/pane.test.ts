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
    expect(pane.board.troubles.get()).toEqual([]);
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
    const { reads, rowReads } = workbook;
    for (let count = 0; count < 5; count++) {
      workbook.type('指标填报', 'K4', { kind: 'number', value: 2.5 + count, percent: false });
      await jest.advanceTimersByTimeAsync(300);
    }
    await jest.advanceTimersByTimeAsync(1000);
    // Only the row of the cell is read.
    expect(workbook.reads).toBe(reads);
    expect(rowReads).toEqual([{ sheet: '指标填报', rows: [4] }]);
  });

  test('changed cells are read alone and give the result that reading everything gives', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.go('check');
    await jest.advanceTimersByTimeAsync(1000);
    const { reads } = workbook;
    workbook.type('指标填报', 'K4', textCell('约三'));
    workbook.type('指标填报', 'M6', { kind: 'number', value: -5, percent: false });
    await jest.advanceTimersByTimeAsync(1000);
    const partly = knownForm(pane.filing.state.get());
    expect(workbook.reads).toBe(reads);
    const wholly = await pane.filing.refresh();
    expect(workbook.reads).toBe(reads + 1);
    expect(partly?.filing).toEqual(wholly.filing);
    expect(partly?.check).toEqual(wholly.check);
    expect(partly?.check.findings.length).toBeGreaterThan(0);
  });

  test('a change beside the input cells is read with everything, and so are all that came before it', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.go('check');
    await jest.advanceTimersByTimeAsync(1000);
    const { reads, rowReads } = workbook;
    workbook.type('指标填报', 'K4', textCell('约三'));
    workbook.type('指标填报', 'D4', textCell('别的名称'));
    await jest.advanceTimersByTimeAsync(1000);
    expect([workbook.reads - reads, rowReads.length]).toEqual([1, 0]);
    expect(findings(pane)).toBe(2);
  });

  test('a change that was heard while a reading failed is not forgotten by the next one', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.go('check');
    await jest.advanceTimersByTimeAsync(1000);
    const broken = jest
      .spyOn(workbook, 'readRows')
      .mockRejectedValueOnce(new ReportError('error.excel-editing'));
    workbook.type('指标填报', 'K4', textCell('约三'));
    await jest.advanceTimersByTimeAsync(1000);
    expect(pane.filing.state.get().kind).toBe('failed');
    workbook.type('指标填报', 'K5', textCell('约四'));
    await jest.advanceTimersByTimeAsync(1000);
    expect(broken).toHaveBeenCalledTimes(2);
    expect(findings(pane)).toBe(2);
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
    await pane.filing.refresh();
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

describe('changes at bad moments', () => {
  const slowly = (workbook: MemoryWorkbook, milliseconds: number): void => {
    const read = workbook.read.bind(workbook);
    workbook.read = async (job) => {
      const grids = await read(job);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return grids;
    };
  };

  test('a change during a reading that takes long is checked after it', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.go('check');
    slowly(workbook, 3000);
    pane.refreshQuietly();
    await jest.advanceTimersByTimeAsync(100);
    workbook.type('指标填报', 'K4', textCell('约三'));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(isCurrent(pane)).toBe(true);
    expect(findings(pane)).toBe(1);
  });

  test('a change during other long work is checked after it', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.go('check');
    const work = pane.jobs.run({ label: '…' }, () => new Promise((resolve) => setTimeout(resolve, 5000)));
    workbook.type('指标填报', 'K4', textCell('约三'));
    await jest.advanceTimersByTimeAsync(3000);
    expect(isCurrent(pane)).toBe(false);
    await jest.advanceTimersByTimeAsync(4000);
    await work;
    expect(isCurrent(pane)).toBe(true);
  });

  test('between the first reading and listening nothing is missed', async () => {
    const workbook = formBook('tianxin-14th');
    const { watch } = workbook;
    workbook.watch = async (changed) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return watch.call(workbook, changed);
    };
    const pane = await openPane(EXCEL, workbook);
    pane.start();
    await jest.advanceTimersByTimeAsync(100);
    workbook.type('指标填报', 'K4', textCell('约三'));
    await jest.advanceTimersByTimeAsync(5000);
    expect(findings(pane)).toBe(1);
  });

  test('where Excel refuses to tell of changes that is said, and asked again with the next reading', async () => {
    const workbook = formBook('tianxin-14th');
    const { watch } = workbook;
    workbook.watch = () => Promise.reject(new ReportError('error.excel-editing'));
    const pane = await startPane(workbook);
    pane.go('check');
    expect(pane.board.troubles.get()).toMatchObject([{ about: 'watch' }]);
    workbook.watch = watch;
    await pane.filing.refresh();
    expect(pane.board.troubles.get()).toEqual([]);
    workbook.type('指标填报', 'K4', textCell('约三'));
    expect(isCurrent(pane)).toBe(false);
  });

  test('while a cell is edited nothing can be read: the result before stays, out of date, beside the error', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    workbook.read = () => Promise.reject(new ReportError('error.excel-editing'));
    workbook.type('指标填报', 'K4', textCell('约三'));
    await pane.filing.refresh().catch(() => undefined);
    const state = pane.filing.state.get();
    expect(state).toMatchObject({ kind: 'failed', error: { code: 'error.excel-editing' } });
    expect(knownForm(state)?.filing.plan.id).toBe('tianxin-14th');
  });

  test('a workbook whose form was deleted is not shown the findings of it', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    workbook.sheets.clear();
    await pane.filing.refresh().catch(() => undefined);
    expect(knownForm(pane.filing.state.get())).toBeNull();
  });

  test('reading again right after a reading was cancelled reads again', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    pane.refreshQuietly();
    pane.filing.cancel();
    await expect(pane.filing.refresh()).resolves.toBeDefined();
    expect(isCurrent(pane)).toBe(true);
  });
});

describe('opening with the workbook', () => {
  test('is turned on once a form is found, and that is kept', async () => {
    const workbook = formBook('tianxin-14th');
    await startPane(workbook);
    await jest.advanceTimersByTimeAsync(2000);
    expect(workbook.isAutoOpen()).toBe(true);
    expect(workbook.state).toMatchObject({ autoOpen: true });
  });

  test('is not turned on where there is no form, nor where its hidden marker is gone', async () => {
    const empty = new MemoryWorkbook();
    await startPane(empty);
    const unmarked = formBook('tianxin-14th');
    unmarked.sheets.delete('_plan');
    const pane = await startPane(unmarked);
    await jest.advanceTimersByTimeAsync(2000);
    expect(findings(pane)).toBeGreaterThan(0);
    expect([empty.isAutoOpen(), unmarked.isAutoOpen()]).toEqual([false, false]);
  });

  test('stays off where somebody turned it off, now and when the pane opens again', async () => {
    const workbook = formBook('tianxin-14th');
    const pane = await startPane(workbook);
    await jest.advanceTimersByTimeAsync(2000);
    await workbook.setAutoOpen(false);
    pane.dispatch({ type: 'set', values: { autoOpen: false } });
    await pane.filing.refresh();
    await jest.advanceTimersByTimeAsync(2000);
    await startPane(workbook);
    await jest.advanceTimersByTimeAsync(2000);
    expect(workbook.isAutoOpen()).toBe(false);
  });

  test('stays as it is while nobody knows what was chosen before', async () => {
    const workbook = formBook('tianxin-14th');
    workbook.loadState = () => Promise.reject(new ReportError('error.excel-editing'));
    await startPane(workbook);
    await jest.advanceTimersByTimeAsync(2000);
    expect(workbook.isAutoOpen()).toBe(false);
  });

  test('where the workbook refuses, that is told once', async () => {
    const workbook = formBook('tianxin-14th');
    workbook.setAutoOpen = () => Promise.reject(new Error('read-only'));
    const pane = await startPane(workbook);
    await jest.advanceTimersByTimeAsync(10);
    expect(pane.board.troubles.get()).toMatchObject([{ about: 'auto-open' }]);
    pane.board.settled('auto-open');
    await pane.filing.refresh();
    await jest.advanceTimersByTimeAsync(10);
    expect(pane.board.troubles.get()).toEqual([]);
  });
});

describe('what the workbook keeps', () => {
  test('choices are kept a moment after the last one and are there when the pane opens again', async () => {
    const workbook = formBook('tianxin-14th');
    await workbook.setAutoOpen(true);
    const pane = await startPane(workbook);
    pane.go('assess');
    pane.dispatch({ type: 'set', values: { assessYear: 2023 } });
    await jest.advanceTimersByTimeAsync(1000);
    const again = await openPane(EXCEL, workbook);
    expect(again.session.get()).toEqual({ ...NEW_SESSION, step: 'assess', assessYear: 2023 });
  });

  test('opening the pane and looking around changes nothing in the workbook', async () => {
    const workbook = formBook('tianxin-14th');
    await workbook.setAutoOpen(true);
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
    expect(pane.board.troubles.get()).toMatchObject([{ about: 'state' }]);
    workbook.loadState = () => Promise.reject(new ReportError('error.file-missing', { file: 'a' }));
    const again = await openPane(EXCEL, workbook);
    expect(again.board.troubles.get()).toMatchObject([{ about: 'state' }]);
    expect(again.session.get()).toEqual(NEW_SESSION);
  });

  test('choices that Excel refused to keep are kept once it takes them, and the trouble goes', async () => {
    const workbook = formBook('tianxin-14th');
    const { saveState } = workbook;
    workbook.saveState = () => Promise.reject(new ReportError('error.excel-editing'));
    const pane = await startPane(workbook);
    pane.dispatch({ type: 'set', values: { department: '区统计局' } });
    await jest.advanceTimersByTimeAsync(2000);
    expect(workbook.state).toBeNull();
    workbook.saveState = saveState;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(workbook.state).toMatchObject({ department: '区统计局' });
    expect(pane.board.troubles.get()).toEqual([]);
  });

  test('what goes on failing is told once, and stays dismissed', async () => {
    const workbook = formBook('tianxin-14th');
    workbook.saveState = () => Promise.reject(new ReportError('error.excel-editing'));
    const pane = await startPane(workbook);
    pane.go('check');
    await jest.advanceTimersByTimeAsync(2000);
    pane.board.settled('state');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(pane.board.troubles.get()).toEqual([]);
  });

  test('what could not be read when the pane opened is never replaced: it is read later and joined', async () => {
    const workbook = formBook('tianxin-14th');
    workbook.state = savedForm({ ...NEW_SESSION, step: 'check', departments: '甲\n乙', assessYear: 2022 });
    const { loadState } = workbook;
    workbook.loadState = () => Promise.reject(new ReportError('error.excel-editing'));
    const pane = await startPane(workbook);
    pane.dispatch({ type: 'set', values: { department: '区统计局' } });
    pane.dispatch({ type: 'set', values: { assessYear: 2024 } });
    await jest.advanceTimersByTimeAsync(2000);
    expect(workbook.state).toMatchObject({ departments: '甲\n乙', department: null });
    workbook.loadState = loadState;
    await jest.advanceTimersByTimeAsync(10_000);
    const joined = { departments: '甲\n乙', department: '区统计局', assessYear: 2024 };
    expect(pane.session.get()).toMatchObject({ ...joined, step: 'plan' });
    expect(workbook.state).toMatchObject(joined);
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
