/** A generated workbook reaches the user, and the user is told how. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { buildForm } from '../../src/forms/build';
import { ReportError } from '../../src/i18n/report-error';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { writeWorkbook } from '../../src/workbook/write';
import { withHost } from '../host/with-host';

async function generated(): Promise<Uint8Array> {
  const plan = findPlan('changsha-14th', bundledPlans());
  return writeWorkbook(buildForm({ plan, years: [2023], created: new Date(Date.UTC(2026, 0, 15)) }));
}

/** The page around the adapter, as far as a download needs it. */
function withPage(work: (downloads: string[]) => Promise<void>): Promise<void> {
  const downloads: string[] = [];
  const link = {
    href: '',
    download: '',
    click: () => downloads.push(`${link.download} ${link.href.slice(0, 40)}`),
    remove: () => undefined,
  };
  const page = { createElement: () => link, body: { append: () => undefined } };
  Object.assign(globalThis, { document: page });
  return work(downloads).finally(() => Reflect.deleteProperty(globalThis, 'document'));
}

test('as a new workbook, byte for byte', () =>
  withHost({}, async ({ host }) => {
    const bytes = await generated();
    expect(await new ExcelWorkbook().open(bytes, '评估.xlsx')).toBe('new-workbook');
    expect(host.created).toHaveLength(1);
    expect(Buffer.compare(Buffer.from(host.created[0] ?? []), Buffer.from(bytes))).toBe(0);
  }));

test('as a download where Excel refuses to open one', () =>
  withHost({}, ({ host }) =>
    withPage(async (downloads) => {
      host.createFails = 'AccessDenied';
      expect(await new ExcelWorkbook().open(await generated(), '评估.xlsx')).toBe('download');
      expect(downloads).toEqual(['评估.xlsx data:application/vnd.openxmlformats-offi']);
    }),
  ));

test('where every way fails the reasons are told', () =>
  withHost({}, async ({ host }) => {
    host.createFails = 'AccessDenied';
    const failure = await new ExcelWorkbook()
      .open(await generated(), '评估.xlsx')
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReportError);
    expect((failure as ReportError).code).toBe('error.excel-open-failed');
    expect(String((failure as ReportError).facts.reason)).toMatch(/new-workbook: .*download: /);
  }));
