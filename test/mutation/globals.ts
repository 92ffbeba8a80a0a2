/** What the tests know from Jest, on top of Mocha, which keeps the loaded sources from mutant to mutant. */
import { expect } from 'expect';
import { bind } from 'jest-each';

const mocha = globalThis as unknown as Record<string, (...parameters: unknown[]) => unknown>;

Object.assign(globalThis, {
  expect,
  test: mocha['it'],
  beforeAll: mocha['before'],
  afterAll: mocha['after'],
});
Object.assign(mocha['it']!, { each: bind(mocha['it'] as never, false) });
Object.assign(mocha['describe']!, { each: bind(mocha['describe'] as never, false) });
