/** Explaining findings in the pane: what is written into the cell, and what is remembered of it. */
import { localDay } from '../../src/plan/local-time';
import { bindingsOf } from '../../src/check/explanation';
import type { Finding } from '../../src/check/finding';
import type { CheckedForm } from '../../src/taskpane/domain';
import type { Pane } from '../../src/taskpane/pane';
import { KEPT_BINDINGS, restoreSession, savedForm } from '../../src/taskpane/saved-session';
import { NEW_SESSION } from '../../src/taskpane/session';
import {
  entriesOf,
  explainFinding,
  explanationOf,
  rowName,
  withEntries,
} from '../../src/taskpane/steps/check/explanation';
import { usedReasons } from '../../src/taskpane/steps/check/reasons';
import { contentOf, textCell } from '../support/filing';
import type { MemoryWorkbook } from './memory-workbook';
import { formBook, startPane } from './support';

const PLAN = 'changsha-14th';
const SHEET = '指标填报';
const REASON = { text: '认定标准调整，数据属实', who: '张三', date: '2026-03-02' };

function cellOf({ filing }: CheckedForm, code: string, key: string): string {
  const filed = filing.indicators.find(({ indicator }) => indicator.code === code);
  const cell = filed?.entries.get(key)?.cell;
  if (cell === undefined) throw new RangeError(`${code} ${key}`);
  return cell;
}

/** A form in which the enterprises of 2023 jump, and its one finding. */
async function jump(value = 9000): Promise<{
  workbook: MemoryWorkbook;
  pane: Pane;
  finding: Finding;
  at: (key: string) => string;
}> {
  const workbook = formBook(PLAN);
  const pane = await startPane(workbook);
  const at = (form: CheckedForm) => (key: string) => cellOf(form, 'CS-11', key);
  workbook.type(SHEET, at(await pane.filing.refresh())('actual:2023'), contentOf(value));
  const form = await pane.filing.refresh();
  const [finding] = form.check.findings;
  if (!finding) throw new RangeError('no finding');
  return { workbook, pane, finding, at: at(form) };
}

test('an explanation is looked for in its row and column; tasks have none', async () => {
  const workbook = formBook('changsha-hitech-14th');
  const form = await (await startPane(workbook)).filing.refresh();
  expect(explanationOf(form.filing, 'HT-02')?.place.sheet).toBe(SHEET);
  expect(explanationOf(form.filing, 'HT-P02')?.place.sheet).toBe('项目填报');
  expect(explanationOf(form.filing, form.filing.tasks[0]?.task.code ?? '')).toBeNull();
  expect(explanationOf(form.filing, null)).toBeNull();
  expect(rowName(form.filing, 'HT-02')).toBe('工业总产值');
});

describe('the text of the cell', () => {
  const [entry] = entriesOf({ rule: 'T1', bound: [{ year: 2023, value: 12.3 }] } as never, REASON);
  const written = '〔2023年 T1 12.3 张三 2026-03-02〕认定标准调整，数据属实';

  test('names year, rule, figure, who and when', () => {
    expect(withEntries('', entry ? [entry] : [])).toBe(written);
  });

  test('keeps what somebody typed and what explains other findings', () => {
    const before = '企业搬迁\n[2022年 T1 5]并入新设园区\n〔2023年 T2 12.3〕停产检修一季度';
    expect(withEntries(before, entry ? [entry] : [])).toBe(
      `企业搬迁\n〔2022年 T1 5〕并入新设园区\n〔2023年 T2 12.3〕停产检修一季度\n${written}`,
    );
  });

  test('has the new one in the place of one for the same rule and year', () => {
    expect(withEntries('〔2023年 T1 9 李四 2025-01-01〕停产检修一季度', entry ? [entry] : [])).toBe(written);
  });

  test('has the day of the computer’s own calendar', () => {
    expect(localDay(new Date(2026, 2, 2, 23, 59))).toBe('2026-03-02');
  });
});

describe('explaining a finding', () => {
  test('settles it, and a changed figure opens it again with word of the old one', async () => {
    const { workbook, pane, finding, at } = await jump();
    await explainFinding(pane, workbook, finding, REASON);
    expect(workbook.at(SHEET, at('explanation'))).toBe(`〔2023年 T1 9000 张三 2026-03-02〕${REASON.text}`);
    expect((await pane.filing.refresh()).check.findings).toEqual([]);
    workbook.type(SHEET, at('actual:2023'), contentOf(9100));
    const [again] = (await pane.filing.refresh()).check.findings;
    expect(again).toMatchObject({ rule: 'T1', lapsed: [{ value: '9000', now: '9100', text: REASON.text }] });
    if (again) await explainFinding(pane, workbook, again, { ...REASON, text: '又补认定一批企业' });
    expect(workbook.at(SHEET, at('explanation'))).toBe('〔2023年 T1 9100 张三 2026-03-02〕又补认定一批企业');
    expect((await pane.filing.refresh()).check.findings).toEqual([]);
  });

  test('goes to its row, also where rows were sorted without a word from Excel', async () => {
    const { workbook, pane, finding, at } = await jump();
    const rows = workbook.sheets.get(SHEET)?.rows;
    const row = Number(at('explanation').replace(/\D+/, ''));
    rows?.splice(3, 0, ...rows.splice(row - 1, 1));
    const place = await explainFinding(pane, workbook, finding, REASON);
    expect(place.cell).toMatch(/^[A-Z]+4$/);
    expect(workbook.at(SHEET, place.cell)).toContain(REASON.text);
    expect(workbook.at(SHEET, 'A4')).toBe('CS-11');
  });

  test('keeps what somebody typed into the cell meanwhile', async () => {
    const { workbook, pane, finding, at } = await jump();
    workbook.type(SHEET, at('explanation'), textCell('别人的说明'));
    await explainFinding(pane, workbook, finding, REASON);
    expect(workbook.at(SHEET, at('explanation'))).toMatch(/^别人的说明\n〔2023年 T1 9000/);
  });

  test('where its row is gone, that is said and nothing written', async () => {
    const { workbook, pane, finding, at } = await jump();
    workbook.sheets.get(SHEET)?.rows.splice(Number(at('explanation').replace(/\D+/, '')) - 1, 1);
    await expect(explainFinding(pane, workbook, finding, REASON)).rejects.toMatchObject({
      code: 'error.excel-gone',
    });
  });
});

describe('words typed without the pane', () => {
  test('are remembered with their figure and lapse with it, also after the pane was closed', async () => {
    const { workbook, pane, at } = await jump();
    workbook.type(SHEET, at('explanation'), textCell(REASON.text));
    const { check } = await pane.filing.refresh();
    expect(check.findings).toEqual([]);
    expect(pane.session.get().explained).toEqual({ planId: PLAN, bindings: bindingsOf(check) });
    pane.keepNow();
    await new Promise(setImmediate);
    workbook.type(SHEET, at('actual:2023'), contentOf(9100));
    const later = await startPane(workbook);
    const lapsed = [{ rule: 'T1', lapsed: [{ value: '9000', now: '9100', text: REASON.text }] }];
    expect((await later.filing.refresh()).check.findings).toMatchObject(lapsed);
    // Looking again does not bring it back.
    expect((await later.filing.refresh()).check.findings).toMatchObject(lapsed);
  });

  test('of another plan’s form mean nothing', async () => {
    const { workbook, pane, at } = await jump();
    workbook.type(SHEET, at('explanation'), textCell(REASON.text));
    const bindings = [{ code: 'CS-11', year: 2023, rule: 'T1', value: 1, text: REASON.text }];
    pane.dispatch({ type: 'set', values: { explained: { planId: 'tianxin-14th', bindings } } });
    expect((await pane.filing.refresh()).check.findings).toEqual([]);
    pane.dispatch({ type: 'set', values: { explained: { planId: PLAN, bindings } } });
    expect((await pane.filing.refresh()).check.findings).toMatchObject([{ lapsed: [{ value: '1' }] }]);
  });
});

test('reasons of the filing are offered without their tags, those used most often first', async () => {
  const { workbook, pane, at } = await jump();
  const other = cellOf(await pane.filing.refresh(), 'CS-01', 'explanation');
  workbook.type(SHEET, at('explanation'), textCell(`只用一次的理由\n〔2023年 T1 9000〕${REASON.text}`));
  workbook.type(SHEET, other, textCell(`${REASON.text}`));
  const { filing } = await pane.filing.refresh();
  expect(usedReasons(filing)).toEqual([REASON.text, '只用一次的理由']);
});

describe('what is kept in the workbook', () => {
  const binding = { code: 'CS-11', year: 2023, rule: 'T1', value: 9000, text: REASON.text };

  test('comes back, who filled in included', () => {
    const session = {
      ...NEW_SESSION,
      filledBy: '张三',
      explained: { planId: PLAN, bindings: [binding, { ...binding, year: null, value: '未统计' }] },
    };
    expect(restoreSession(savedForm(session))).toEqual(session);
  });

  test('is no more than has room, the newest', () => {
    const bindings = Array.from({ length: KEPT_BINDINGS + 5 }, (_, index) => ({ ...binding, value: index }));
    const { explained } = restoreSession(
      savedForm({ ...NEW_SESSION, explained: { planId: PLAN, bindings } }),
    );
    expect(explained?.bindings).toHaveLength(KEPT_BINDINGS);
    expect(explained?.bindings.at(-1)?.value).toBe(KEPT_BINDINGS + 4);
  });

  test.each<unknown>([7, { planId: 7, bindings: [] }, { planId: PLAN, bindings: 'x' }])(
    'is as if nothing was remembered where it reads %j',
    (explained) => {
      expect(restoreSession({ version: 1, explained }).explained).toBeNull();
    },
  );

  test('loses entries that are none', () => {
    const bindings = [binding, null, { ...binding, value: {} }, { ...binding, text: 5 }];
    expect(restoreSession({ version: 1, explained: { planId: PLAN, bindings } }).explained?.bindings).toEqual(
      [binding],
    );
  });
});
