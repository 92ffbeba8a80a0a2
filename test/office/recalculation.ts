/** Every formula gives what the file says it gives. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { differences, formulaCells, loadWorkbook, type FormulaCell } from './compare';
import type { MadeFile, Maker } from './files';
import type { LibreOffice } from './programs';

/** Every file twice, sound and falsified, on a busy machine. */
const TIMEOUT = 900_000;

interface Recalculated extends MadeFile {
  readonly before: FormulaCell[];
  readonly after: FormulaCell[];
}

/** The same file with every numeric cached result off by a little. */
function falsified(file: string, folder: string): string {
  const parts = unzipSync(readFileSync(file));
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const xml = strFromU8(bytes).replace(
      /(<c r="[A-Z]+\d+"(?: s="\d+")?><f>[^<]*<\/f><v>)([^<]+)(?=<\/v>)/g,
      (_, before: string, value: string) =>
        `${before}${Number(value) + 0.001 * (1 + Math.abs(Number(value)))}`,
    );
    parts[name] = strToU8(xml);
  }
  const copy = join(folder, `误-${basename(file)}`);
  writeFileSync(copy, zipSync(parts, { level: 1 }));
  return copy;
}

const isNumber = ({ result }: FormulaCell): boolean => typeof result === 'number';

export function recalculation(office: LibreOffice, folder: string, make: Maker): void {
  const sound: Recalculated[] = [];
  const control: Recalculated[] = [];
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    const files = await make();
    const copies = files.map((one): MadeFile => ({ ...one, file: falsified(one.file, folder) }));
    const saved = office.convert(
      [...files, ...copies].map(({ file }) => file),
      'xlsx',
      join(folder, 'out'),
    );
    for (const [index, one] of [...files, ...copies].entries()) {
      const [before, after] = [await loadWorkbook(one.file), await loadWorkbook(saved[index] ?? '')];
      const entry = { ...one, before: formulaCells(before), after: formulaCells(after) };
      (index < files.length ? sound : control).push(entry);
    }
  }, TIMEOUT);

  it('keep every result, in the demo and in every plan and year', () => {
    const wrong = sound.flatMap(({ file, before, after }) =>
      differences(before, after).map((line) => `${basename(file)} ${line}`),
    );
    expect(wrong).toEqual([]);
  });

  it('hold formulas where a reader asks how a figure came about', () => {
    const perKind = (kind: MadeFile['kind']): number =>
      Math.min(...sound.filter((one) => one.kind === kind).map(({ before }) => before.length));
    // At least the hint of every indicator; in assessments also the verdict and what leads to it.
    expect(perKind('form')).toBeGreaterThanOrEqual(9);
    expect(perKind('filing')).toBeGreaterThanOrEqual(9);
    expect(perKind('assessment')).toBeGreaterThan(9 * 8);
    expect(sound.length).toBeGreaterThan(50);
  });

  it('would show every wrong result: the comparison finds all that were falsified', () => {
    let falsifiedResults = 0;
    for (const [index, { file, before, after }] of control.entries()) {
      const numeric = before.filter(isNumber).map(({ place }) => place);
      expect([file, numeric.length]).toEqual([file, sound[index]?.before.filter(isNumber).length]);
      expect(differences(before, after).map((line) => line.split(': ')[0])).toEqual(numeric);
      falsifiedResults += numeric.length;
    }
    expect(falsifiedResults).toBeGreaterThan(2000);
  });
}
