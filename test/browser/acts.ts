/** What a person does in the pane and looks at, and what is measured of it. */
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { translate, type MessageKey } from '../../src/i18n';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Violations by rule, with the elements that have them. */
export async function violations(pane: Frame): Promise<string[]> {
  await pane.evaluate(AXE);
  const found = (await pane.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))",
  )) as string[];
  return found;
}

export const fitsWidth = (pane: Frame): Promise<boolean> =>
  pane.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

/** Goes to a step and waits until it is at rest. */
export async function goTo(pane: Frame, step: string): Promise<void> {
  await pane.click(`#tab-${step}`);
  await pane.waitForSelector(`#panel-${step}`);
  await atRest(pane);
}

/** Nothing is being worked on and nothing is moving or fading: colours in between are nobody's colours. */
export async function atRest(pane: Frame): Promise<void> {
  await waitFor(
    async () =>
      (await pane.$('[role=progressbar], [aria-busy=true]')) === null &&
      (await pane.evaluate<number>('document.getAnimations().length')) === 0,
  );
}

/** Waits until it holds. */
export async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What has the focus of the keyboard; nothing has it where it fell to the page. */
export const focused = (pane: Frame): Promise<string> =>
  pane.evaluate("document.activeElement === document.body ? '' : document.activeElement.textContent");

export const button = (key: MessageKey): string => `button:has-text("${translate(key)}")`;
