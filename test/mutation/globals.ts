/** What the tests know from Jest, on top of Mocha, which keeps the loaded sources from mutant to mutant. */
import { expect } from 'expect';
import { bind } from 'jest-each';
import './sources';

const mocha = globalThis as unknown as Record<string, (...parameters: unknown[]) => unknown>;
const { __stryker__: stryker } = globalThis as { __stryker__?: { currentTestId?: string | undefined } };

Object.assign(globalThis, {
  expect,
  test: mocha['it'],
  beforeAll: mocha['before'],
  afterAll: mocha['after'],
});
Object.assign(mocha['it']!, { each: bind(mocha['it'] as never, false) });
Object.assign(mocha['describe']!, { each: bind(mocha['describe'] as never, false) });

/**
 * Tests list their cases with the help of the sources. Stryker would take that for the loading of a table and start the
 * program again for each mutant that is met there: it is told that a test of this name is running.
 */
const LISTING = 'cases are listed';
it(LISTING, () => undefined);
if (stryker) stryker.currentTestId = LISTING;
