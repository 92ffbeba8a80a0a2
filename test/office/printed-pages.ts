/** On paper: how many pages, and whether the texts are whole. */
import { execFileSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { loadWorkbook } from './compare';
import type { MadeFile, Maker } from './files';
import { hasPoppler, type LibreOffice } from './programs';

export function printedPages(office: LibreOffice, folder: string, make: Maker): void {
  let printed: { one: MadeFile; pages: string[] }[] = [];
  beforeAll(async () => {
    if (!hasPoppler()) return;
    const files = (await make()).filter(({ file }) => basename(dirname(file)) === 'demo');
    const pdfs = office.convert(
      files.map(({ file }) => file),
      'pdf',
      join(folder, 'pdf'),
    );
    printed = files.map((one, index) => {
      const text = execFileSync('pdftotext', ['-layout', pdfs[index] ?? '', '-'], { encoding: 'utf8' });
      return { one, pages: text.split('\f').slice(0, -1) };
    });
  });

  it('are one page wide and not many long', async () => {
    for (const { one, pages } of printed) {
      const workbook = await loadWorkbook(one.file);
      const visible = workbook.worksheets.filter(({ state }) => state === 'visible');
      const rows = visible.reduce((sum, sheet) => sum + sheet.rowCount, 0);
      // A page holds some fifteen rows at the least; the widest sheets would need thrice that if they ran over.
      const plausible =
        pages.length >= visible.length && pages.length <= visible.length + Math.ceil(rows / 15);
      expect([basename(one.file), pages.length, plausible]).toEqual([basename(one.file), pages.length, true]);
    }
  });

  it('say on every page that the figures are samples', () => {
    for (const { one, pages } of printed)
      pages.forEach((page, index) => {
        const said = page.replace(/\s/g, '').includes('示例数据');
        expect([basename(one.file), index + 1, said]).toEqual([basename(one.file), index + 1, true]);
      });
  });
}
