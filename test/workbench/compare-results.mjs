// Compares the cached result of every formula of two workbooks: compare-results.mjs ORIGINAL RECALCULATED
import { createRequire } from 'node:module';
const ExcelJS = createRequire(import.meta.url)('exceljs');
const [original, recalculated] = process.argv.slice(2);
const load = async (file) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
};
const [before, after] = await Promise.all([load(original), load(recalculated)]);
let formulas = 0;
const differences = [];
for (const sheet of before.worksheets) {
  const other = after.getWorksheet(sheet.name);
  sheet.eachRow((row) => row.eachCell((cell) => {
    if (cell.type !== ExcelJS.ValueType.Formula) return;
    formulas++;
    const [a, b] = [cell.result ?? '', other?.getCell(cell.address).result ?? ''];
    const same = typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : a === b;
    if (!same) differences.push(`${sheet.name}!${cell.address}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}  ${cell.formula}`);
  }));
}
console.log(`${original}: ${formulas} formulas, ${differences.length} differences`);
differences.slice(0, 20).forEach((line) => console.log(`  ${line}`));
process.exitCode = differences.length > 0 ? 1 : 0;
