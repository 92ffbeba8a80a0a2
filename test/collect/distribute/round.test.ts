/** Distributing again: what is out stays as it is, and what would be different is told. */
import fc from 'fast-check';
import { itemsOf, type Assignments } from '../../../src/collect/assign/items';
import { formFileName } from '../../../src/collect/distribute/file-name';
import { listWorkbook } from '../../../src/collect/distribute/list-sheet';
import { isDistributionList, readIssuedList } from '../../../src/collect/distribute/issued';
import { planRound } from '../../../src/collect/distribute/round';
import { isFormula } from '../../../src/forms/sheet/model';
import { gridOf } from '../../../src/forms/sheet/grid';
import { ReportError } from '../../../src/i18n/report-error';
import { findPlan } from '../../../src/plan/catalogue';
import { writeWorkbook } from '../../../src/workbook/write';
import { textCell } from '../../support/filing';
import { Book, everyRow, moved, without } from '../assign/support';
import { formOf, readBack, roundAfter, roundOptions, ZONE } from './support';

const zone = findPlan(ZONE);
const all = everyRow(zone);
const first = planRound(roundOptions(ZONE));
const leadOf = (code: string, assignments: Assignments = all): string => assignments.get(code)?.lead ?? '';
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof ReportError) return error.code;
    throw error;
  }
  return '';
};

test('a first round issues one form to each department and lists it', () => {
  expect(first.forms.map(({ status }) => status)).toEqual(['new', 'new', 'new', 'new']);
  expect(first.list.forms.map(({ department, edition, issued }) => [department, edition, issued])).toEqual(
    ['科技局', '财政局', '统计局', '教育局'].map((name) => [name, 1, '2025-12-20']),
  );
  expect(first.list.forms.flatMap(({ codes }) => codes)).toHaveLength(itemsOf(zone).length);
  expect(first.isListNew).toBe(true);
});

test('the same round again writes nothing, not even the list', () => {
  const again = roundAfter(first, ZONE);
  expect(again.forms.map(({ status, build, differences }) => [status, build, differences])).toEqual(
    Array.from({ length: 4 }, () => ['kept', null, null]),
  );
  expect(again.isListNew).toBe(false);
  expect(again.list.forms).toEqual(first.list.forms);
});

describe('after a row moved to another department', () => {
  const [code = ''] = itemsOf(zone).map((item) => item.code);
  const now = moved(all, code, '财政局');
  const again = roundAfter(first, ZONE, { assignments: now });

  test('both forms that are out stay, and both say what would be different', () => {
    expect(leadOf(code)).toBe('科技局');
    expect(formOf(again, '科技局')).toMatchObject({
      status: 'kept',
      build: null,
      differences: { added: [], removed: [{ code, lead: '财政局' }], due: null, other: false },
    });
    expect(formOf(again, '财政局')).toMatchObject({ status: 'kept', differences: { added: [code] } });
    expect(formOf(again, '统计局').differences).toBeNull();
    expect(again.isListNew).toBe(false);
  });

  test('a department that is asked for gets a second edition beside the first', () => {
    const reissued = roundAfter(first, ZONE, { assignments: now, reissue: ['财 政 局'] });
    const { form, status, build } = formOf(reissued, '财政局');
    expect(status).toBe('reissued');
    expect(form).toMatchObject({ edition: 2, issued: '2025-12-28' });
    expect(form.codes).toContain(code);
    expect(form.file).toMatch(/-第2版\.xlsx$/);
    expect(build).not.toBeNull();
    expect(reissued.list.forms.map(({ department, edition }) => `${department}${edition}`)).toEqual([
      '科技局1',
      '财政局1',
      '财政局2',
      '统计局1',
      '教育局1',
    ]);
    expect(reissued.forms.filter((one) => one.build !== null)).toHaveLength(1);
    // From then on the second edition is the one that counts.
    const third = roundAfter(reissued, ZONE, { assignments: now });
    expect(formOf(third, '财政局')).toMatchObject({
      status: 'kept',
      differences: null,
      form: { edition: 2 },
    });
    expect(third.isListNew).toBe(false);
  });

  test('a department that leads nothing any more keeps its form, and is named', () => {
    const gone = new Map(
      [...all].map(([key, one]) => [key, one.lead === '教育局' ? { ...one, lead: '统计局' } : one]),
    );
    const round = roundAfter(first, ZONE, { assignments: gone });
    const { status, differences } = formOf(round, '教育局');
    expect(status).toBe('kept');
    expect(differences?.removed).toHaveLength(formOf(first, '教育局').form.codes.length);
    expect(codeOf(() => roundAfter(first, ZONE, { assignments: gone, reissue: ['教育局'] }))).toBe(
      'error.reissue-without-rows',
    );
  });

  test('a new department gets its form, the others keep theirs', () => {
    const round = roundAfter(first, ZONE, { assignments: moved(all, code, '审计局') });
    expect(round.forms.filter(({ build }) => build !== null).map(({ form }) => form.department)).toEqual([
      '审计局',
    ]);
    expect(round.isListNew).toBe(true);
  });
});

test('a later date, another plan or other earlier figures are differences too', () => {
  expect(formOf(roundAfter(first, ZONE, { due: '2026-02-01' }), '科技局').differences).toMatchObject({
    due: { before: '2026-01-31', now: '2026-02-01' },
    other: false,
  });
  const earlier = { years: [2024], figures: () => 1 };
  expect(formOf(roundAfter(first, ZONE, { earlier }), '科技局').differences).toMatchObject({ other: true });
  const [one, ...rest] = zone.indicators;
  if (!one) throw new RangeError('no indicator');
  const plan = { ...zone, indicators: [{ ...one, target: { ...one.target, value: 1 } }, ...rest] };
  expect(formOf(roundAfter(first, ZONE, { plan }), '科技局').differences).toMatchObject({ other: true });
});

test('so are other assisting departments and somebody else to ask', () => {
  const [code = ''] = itemsOf(zone).map((item) => item.code);
  const own = all.get(code);
  if (!own) throw new RangeError(code);
  const assisted = new Map(all).set(code, { ...own, assisting: ['审计局'] });
  const round = roundAfter(first, ZONE, { assignments: assisted });
  expect(formOf(round, '科技局').differences).toMatchObject({ added: [], removed: [], other: true });
  expect(formOf(round, '财政局').differences).toBeNull();
  const asked = roundAfter(first, ZONE, { contact: '规划处' });
  expect(formOf(asked, '财政局').differences).toMatchObject({ other: true });
});

test('one department in several spellings gets one form, and alike names are asked about', () => {
  const spelt = everyRow(zone, ['科技局', '科 技 局', '科技局　', '区科技局']);
  const round = planRound(roundOptions(ZONE, { assignments: spelt }));
  expect(round.forms.map(({ form }) => form.department)).toEqual(['科技局', '区科技局']);
  expect(round.alike).toEqual([['科技局', '区科技局']]);
});

describe('a form that is listed and whose file is gone', () => {
  test('is written again as it was', async () => {
    const again = roundAfter(first, ZONE, { isPresent: () => false });
    const { status, build } = formOf(again, '科技局');
    const before = formOf(first, '科技局').build;
    if (!build || !before) throw new TypeError('not written');
    expect(status).toBe('restored');
    const [one, other] = [await writeWorkbook(before()), await writeWorkbook(build())];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(again.isListNew).toBe(false);
  });

  test('is not written where it would be another one now', () => {
    const [code = ''] = itemsOf(zone).map((item) => item.code);
    const again = roundAfter(first, ZONE, { isPresent: () => false, assignments: without(all, code) });
    expect(formOf(again, '科技局')).toMatchObject({ status: 'withheld', build: null });
    expect(formOf(again, '科技局').differences?.removed).toEqual([{ code, lead: null }]);
    expect(formOf(again, '财政局').status).toBe('restored');
  });
});

test('a file that no list names is nobody’s to overwrite', () => {
  expect(codeOf(() => planRound(roundOptions(ZONE, { isPresent: () => true })))).toBe(
    'error.form-not-listed',
  );
});

test('the list of another plan or year is left alone', () => {
  expect(codeOf(() => roundAfter(first, ZONE, { years: [2024] }))).toBe('error.list-other-round');
  const before = readBack(first, ZONE);
  expect(codeOf(() => planRound(roundOptions('kaifu-14th', { before })))).toBe('error.list-other-round');
});

test('nothing assigned, or a department that has no form out, is an error', () => {
  expect(codeOf(() => planRound(roundOptions(ZONE, { assignments: new Map() })))).toBe(
    'error.nothing-assigned',
  );
  expect(codeOf(() => roundAfter(first, ZONE, { reissue: ['审计局'] }))).toBe('error.reissue-unknown');
});

test('any sequence of changed assignments leaves every issued form as it was listed', () => {
  const plan = findPlan('tianxin-2024');
  const items = itemsOf(plan);
  const change = fc.array(
    fc.tuple(fc.nat(items.length - 1), fc.constantFrom('甲局', '乙局', '丙局', '丁局')),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      let assignments = everyRow(plan, ['甲局', '乙局']);
      let round = planRound(roundOptions(plan.id, { assignments, years: [2024] }));
      for (const some of changes) {
        const before = round.list.forms;
        for (const [index, lead] of some) assignments = moved(assignments, items[index]?.code ?? '', lead);
        round = roundAfter(round, plan.id, { assignments, years: [2024] });
        expect(round.list.forms.slice(0, before.length)).toEqual(before);
        for (const { form, build } of round.forms)
          expect(before.includes(form) && build !== null).toBe(false);
        // What is told is exactly what moved.
        for (const { form, differences } of round.forms) {
          const now = items
            .filter(({ code }) => leadOf(code, assignments) === form.department)
            .map(({ code }) => code);
          const told = new Set([...form.codes, ...(differences?.added ?? [])]);
          for (const { code } of differences?.removed ?? []) told.delete(code);
          expect([...told].sort()).toEqual([...now].sort());
        }
      }
    }),
    { numRuns: 12 },
  );
});

describe('分发清单', () => {
  test('is recognised from inside and read back whole, with what was noted in it', () => {
    const book = new Book(listWorkbook(zone, first.list));
    expect(isDistributionList(book.grids())).toBe(true);
    const file = first.list.forms[1]?.file ?? '';
    book.set('分发清单', file, '备注', textCell('12月22日已签收'));
    const list = readIssuedList(book.grids(), '分发清单.xlsx');
    expect(list.forms[1]).toEqual({ ...first.list.forms[1], note: '12月22日已签收' });
    expect({ ...list, forms: [] }).toEqual({ ...first.list, forms: [] });
    // A note is kept by the next round, and is no reason to write the list again.
    const again = roundAfter({ ...first, list }, ZONE);
    expect(again.isListNew).toBe(false);
    expect(again.list.forms[1]?.note).toBe('12月22日已签收');
  });

  test('lists what nobody leads, and counts rows once where a form was reissued', () => {
    const some = without(all, 'HT-01', 'HT-P01');
    const round = roundAfter(planRound(roundOptions(ZONE, { assignments: some })), ZONE, {
      assignments: some,
      reissue: ['科技局'],
    });
    const { sheets } = listWorkbook(zone, round.list);
    const open = sheets.find(({ name }) => name === '未分解')?.rows.map(({ values }) => values[1]) ?? [];
    expect(open.filter((code) => typeof code === 'string' && code.startsWith('HT-'))).toEqual([
      'HT-01',
      'HT-P01',
    ]);
    const total = sheets[0]?.rows.at(-1)?.values.slice(4, 7) ?? [];
    const counts = total.map((value) => (isFormula(value) ? Number(value.result) : NaN));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(itemsOf(zone).length - 2);
    const status = sheets[0]?.rows.map(({ values }) => values[3]);
    expect(status?.filter((word) => word === '已被代替')).toHaveLength(1);
  });

  test('that lost its hidden part, or is a newer program’s, is refused', () => {
    const read = (text: string): string =>
      codeOf(() => readIssuedList([gridOf('_issued', [[textCell(text)]], false)], '分发清单.xlsx'));
    expect(read('')).toBe('error.list-damaged');
    expect(read('{"distribution":1,"planId":"x"}')).toBe('error.list-damaged');
    expect(read('{"distribution":2}')).toBe('error.list-version');
  });
});

describe('file names', () => {
  const name = (department: string, taken = new Set<string>(), edition = 1): string =>
    formFileName(zone, [2025], department, edition, taken);

  test('say plan, year and department', () => {
    expect(name('科技局')).toBe('长沙高新区“十四五”规划-2025-科技局.xlsx');
    expect(name('科技局', new Set(), 3)).toBe('长沙高新区“十四五”规划-2025-科技局-第3版.xlsx');
  });

  test('hold nothing that Windows forbids and fit every file system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (department) => {
        const file = name(department);
        // eslint-disable-next-line no-control-regex
        expect(file).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]/);
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255);
        expect(file).toMatch(/[^. ]\.xlsx$/);
      }),
    );
    expect(name('../../甲/乙')).toBe('长沙高新区“十四五”规划-2025-.._.._甲_乙.xlsx');
  });

  test('are never the same twice, not even where long names differ at their ends or in case', () => {
    const taken = new Set<string>();
    const names = ['甲'.repeat(60), `${'甲'.repeat(60)}乙`, 'ABC', 'abc', 'a/b', 'a:b'].map((one) =>
      name(one, taken),
    );
    expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length);
  });
});
