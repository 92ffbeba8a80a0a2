/** What the tests know from Jest, on top of Mocha, which keeps the loaded sources from mutant to mutant. */
import { expect } from 'expect';
import { bind } from 'jest-each';
import './sources';

const mocha = globalThis as unknown as Record<string, (...parameters: unknown[]) => unknown>;
const { __stryker__: stryker } = globalThis as { __stryker__?: { currentTestId?: string | undefined } };

/** The file whose tests are listed, see name-file.ts: all of them stand in one built file. */
let file = '';
const original = mocha['it']!;
const test = (...parameters: unknown[]): unknown =>
  Object.assign(original(...parameters) as object, { file });

Object.assign(globalThis, {
  expect,
  inTestFile: (name: string) => {
    file = name;
  },
  it: test,
  test,
  beforeAll: mocha['before'],
  afterAll: mocha['after'],
});
Object.assign(test, { each: bind(test as never, false) });
Object.assign(mocha['describe']!, { each: bind(mocha['describe'] as never, false) });

/**
 * Tests list their cases with the help of the sources. Stryker would take that for the loading of a table and start the
 * program again for each mutant that is met there: it is told that a test of this name is running.
 */
const LISTING = 'cases are listed';
test(LISTING, () => undefined);
if (stryker) stryker.currentTestId = LISTING;
