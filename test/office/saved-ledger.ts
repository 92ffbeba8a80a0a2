/** A round's files in other programs: they open, and a ledger that somebody opened and saved is the same ledger. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/main';
import { python, schemaErrors, type LibreOffice } from './programs';
import { writeFiling } from '../cli/support';

async function cli(...argv: readonly string[]): Promise<string> {
  const said: string[] = [];
  const keep = (line: string): void => void said.push(line);
  await run(argv, { print: keep, warn: keep, progress: () => {} });
  return said.join('\n');
}

const RESAVE = `
import sys, openpyxl
openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])
`;

/** What a person does who wants to make a figure fit. */
const EDIT = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['台账']
column = next(cell.column for cell in sheet[3] if cell.value == '值')
sheet.cell(6, column).value = 99999
book.save(sys.argv[2])
`;

export function savedLedger(office: LibreOffice, folder: string): void {
  const inbox = join(folder, '收到');
  const path = (name: string): string => join(folder, name);

  beforeAll(async () => {
    mkdirSync(inbox, { recursive: true });
    for (const [file, department, year] of [
      ['甲.xlsx', '市科技局', 2022],
      ['乙.xlsx', '市统计局', 2022],
      ['丙.xlsx', '市科技局', 2023],
    ] as const)
      await writeFiling(join(inbox, file), 'changsha-hitech-14th', {
        years: [year],
        department,
        ...(file === '乙.xlsx'
          ? { answers: { 'HT-01': { 'actual:2022': 4300, explanation: '按快报数填报' } } }
          : {}),
      });
    await cli('collect', inbox, '-o', path('台账.xlsx'), '--returns', path('退回'));
  });

  it('every file of the round opens in other programs and keeps to the schemas', () => {
    const files = [path('台账.xlsx'), ...readdirSync(path('退回')).map((name) => join(path('退回'), name))];
    expect(files.length).toBeGreaterThan(2);
    expect(schemaErrors(files) ?? []).toEqual([]);
    for (const file of office.convert(files, 'pdf', path('pdf'))) expect(existsSync(file)).toBe(true);
  });

  it('a ledger that LibreOffice or openpyxl saved is the same ledger', async () => {
    office.convert([path('台账.xlsx')], 'xlsx', path('另存'));
    python(RESAVE, [path('台账.xlsx'), path('openpyxl.xlsx')]);
    for (const saved of [join(path('另存'), '台账.xlsx'), path('openpyxl.xlsx')]) {
      copyFileSync(saved, path('再汇总.xlsx'));
      expect(await cli('collect', inbox, '-o', path('再汇总.xlsx'))).toContain('没有变化');
      expect(readFileSync(path('再汇总.xlsx')).equals(readFileSync(saved))).toBe(true);
    }
  });

  it('a figure changed in the ledger by hand is found and named', async () => {
    python(EDIT, [path('台账.xlsx'), path('改动.xlsx')]);
    const said = await cli('collect', inbox, '-o', path('改动.xlsx'));
    expect(said).toContain('“台账”A6 所在行被改动过');
  });
}
