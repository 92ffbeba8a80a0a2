/** The suite that mutants are tried with is written by hand, in the order of its speed: no test of the rules may be missing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TESTS = join(__dirname, '..');

/** Whole forms a hundred times over, and the same again: they would take longer than all the others. */
const LEFT_OUT = [
  'check/cross/clean.test',
  'check/faults/clean.test',
  'check/faults/coverage.test',
  'check/faults/pairs.test',
  'check/hint-agrees.test',
  'check/properties-again.test',
  'check/properties-looks.test',
  'check/properties.test',
  'check/row-hints-agree.test',
];

it('has every test of assessment, rules and figure tests, apart from those that take minutes', () => {
  const found = ['assess', 'check', 'forms/figure-tests'].flatMap((folder) =>
    readdirSync(join(TESTS, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/').replace(/\.ts$/, '')}`),
  );
  const suite = readFileSync(join(__dirname, 'suite.ts'), 'utf8');
  const named = [...suite.matchAll(/^import '\.\.\/(.*\.test)';$/gm)].map(([, name]) => name ?? '');
  expect(new Set(named).size).toBe(named.length);
  expect(found.filter((name) => !named.includes(name)).sort()).toEqual(LEFT_OUT);
});
