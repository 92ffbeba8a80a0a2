import type { CellValue, SheetModel, ValidationModel, WorkbookModel } from '../../../src/forms/sheet/model';
import { ReportError } from '../../../src/i18n/report-error';
import { checkLimits, pageHeader } from '../../../src/forms/sheet/limits';
import { writeWorkbook } from '../../../src/workbook/write';

function sheet(change: Partial<SheetModel> = {}): SheetModel {
  return {
    name: '表1',
    visibility: 'visible',
    columns: [{ width: 10, style: { role: 'text' } }],
    rows: [{ values: ['甲'] }],
    protected: false,
    print: { paper: 'A4', orientation: 'portrait', titleRows: null },
    ...change,
  };
}

const workbook = (...sheets: SheetModel[]): WorkbookModel => ({
  sheets,
  title: '标题',
  subject: '主题',
  created: new Date(0),
});
const named = (name: string): WorkbookModel => workbook(sheet({ name }));
const holding = (value: CellValue): WorkbookModel => workbook(sheet({ rows: [{ values: [null, value] }] }));
const block = { top: 1, left: 1, bottom: 1, right: 1 };

function validated(change: Partial<ValidationModel>): WorkbookModel {
  const validation: ValidationModel = {
    block,
    rule: { kind: 'any' },
    prompt: { title: '题', text: '文' },
    error: { title: '题', text: '文', style: 'stop' },
    ...change,
  };
  return workbook(sheet({ validations: [validation] }));
}

const breaking = (breaksAfter: readonly number[]): WorkbookModel =>
  workbook(sheet({ print: { paper: 'A4', orientation: 'portrait', titleRows: null, breaksAfter } }));
const formatted = (formula: string): WorkbookModel =>
  workbook(sheet({ conditionalFormats: [{ block, formula, role: 'bad' }] }));

const TOO_MUCH: readonly (readonly [string, WorkbookModel])[] = [
  ['no sheets', workbook()],
  ['an empty sheet name', named('')],
  ['a name of 32 characters', named('指'.repeat(32))],
  ...[...'：＼／？＊［］:\\/?*[]'].map(
    (sign) => [`the sign ${sign} in a name`, named(`指标${sign}填报`)] as const,
  ),
  ['an apostrophe at the start of a name', named("'指标")],
  ['an apostrophe at the end of a name', named("指标'")],
  ['the reserved name History', named('History')],
  ['one name twice', workbook(sheet(), sheet())],
  ['names that differ in case only', workbook(sheet({ name: 'Sheet' }), sheet({ name: 'SHEET' }))],
  ['not a number', holding(NaN)],
  ['infinity', holding(-Infinity)],
  ['a formula resulting in infinity', holding({ formula: '1/0', result: Infinity })],
  ['a text of 32 768 characters', holding('字'.repeat(32_768))],
  ['a character that XML forbids', holding('a\uffff')],
  ['a formula with =', holding({ formula: '=A1', result: 1 })],
  ['a formula of 8 193 characters', holding({ formula: '1+'.repeat(4096) + '1', result: 1 })],
  ['a column without width', workbook(sheet({ columns: [{ width: 0, style: { role: 'text' } }] }))],
  ['a column of 256 characters', workbook(sheet({ columns: [{ width: 256, style: { role: 'text' } }] }))],
  ['a row of 410 points', workbook(sheet({ rows: [{ values: [], height: 410 }] }))],
  ['a row of unknown height', workbook(sheet({ rows: [{ values: [], height: NaN }] }))],
  [
    'a list of 256 characters',
    validated({ rule: { kind: 'list', values: ['甲'.repeat(128), '乙'.repeat(127)] } }),
  ],
  ['a comma in a list', validated({ rule: { kind: 'list', values: ['甲,乙'] } })],
  ['a quotation mark in a list', validated({ rule: { kind: 'list', values: ['甲"乙'] } })],
  ['a validation formula with =', validated({ rule: { kind: 'custom', formula: '=A1>0' } })],
  ['a prompt title of 33 characters', validated({ prompt: { title: '题'.repeat(33), text: '' } })],
  ['a prompt of 256 characters', validated({ prompt: { title: '', text: '文'.repeat(256) } })],
  [
    'an error message of 256 characters',
    validated({ error: { title: '', text: '文'.repeat(256), style: 'stop' } }),
  ],
  ['a conditional format with =', formatted('=A1>0')],
  ['a page that ends twice', breaking([3, 3])],
  ['a page that ends after a part of a row', breaking([1.5])],
  ['1 024 ends of pages', breaking(Array.from({ length: 1024 }, (_, index) => index + 1))],
  [
    'a page header of 256 characters',
    workbook(
      sheet({ print: { paper: 'A4', orientation: 'portrait', titleRows: null, header: '页'.repeat(251) } }),
    ),
  ],
  [
    'a page header that is too long once its & are doubled',
    workbook(
      sheet({ print: { paper: 'A4', orientation: 'portrait', titleRows: null, header: '&'.repeat(130) } }),
    ),
  ],
];

test.each(TOO_MUCH)('%s is refused before anything is written', async (_, model) => {
  const refusal = writeWorkbook(model);
  await expect(refusal).rejects.toBeInstanceOf(ReportError);
  await expect(refusal).rejects.toMatchObject({ code: 'error.sheet-unsupported' });
});

test('the refusal names the sheet and what is wrong with it', () => {
  const find = (model: WorkbookModel): string => {
    try {
      checkLimits(model);
    } catch (error) {
      if (error instanceof ReportError) return `${error.facts['sheet']}: ${error.facts['problem']}`;
    }
    return '';
  };
  expect(find(holding(NaN))).toBe('表1: R1C2: NaN');
  expect(find(named('指'.repeat(32)))).toContain('32 characters');
});

test.each<[string, WorkbookModel]>([
  ['a name of 31 characters', named('指'.repeat(31))],
  ['an apostrophe inside a name', named("a'b")],
  ['a text of 32 767 characters', holding('字'.repeat(32_767))],
  ['a formula of 8 192 characters', holding({ formula: '1'.repeat(8192), result: 1 })],
  [
    'a list of 255 characters',
    validated({ rule: { kind: 'list', values: ['甲'.repeat(127), '乙'.repeat(127)] } }),
  ],
  [
    'a prompt of 32 and 255 characters',
    validated({ prompt: { title: '题'.repeat(32), text: '文'.repeat(255) } }),
  ],
  [
    'a page header of 255 characters with its code',
    workbook(
      sheet({ print: { paper: 'A4', orientation: 'portrait', titleRows: null, header: '页'.repeat(250) } }),
    ),
  ],
  ['a row of 409 points', workbook(sheet({ rows: [{ values: [], height: 409 }] }))],
])('%s is written', (_, model) => {
  expect(() => checkLimits(model)).not.toThrow();
});

test('a page header keeps its digits apart from the font size and its & as they are', () => {
  expect(pageHeader('示例数据')).toBe('&C&10示例数据');
  expect(pageHeader('2024年示例')).toBe('&C&10 2024年示例');
  expect(pageHeader('R&D')).toBe('&C&10R&&D');
});
