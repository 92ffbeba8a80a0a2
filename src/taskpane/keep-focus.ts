/** The focus of the keyboard never falls to nowhere: what was pressed may be gone once its work is done. */

const FOCUSABLE =
  'button:enabled, a[href], input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';

/** Not in a part that is hidden. */
const isInSight = (element: HTMLElement): boolean => element.offsetParent !== null;

const canHold = (element: HTMLElement): boolean =>
  element.isConnected && isInSight(element) && !element.matches(':disabled');

/** The element and what is around it, from the inside out. */
function withParents(element: HTMLElement, root: HTMLElement): readonly HTMLElement[] {
  const { parentElement } = element;
  return element === root || !parentElement ? [element] : [element, ...withParents(parentElement, root)];
}

/** The first place for the focus in the nearest part of the page that is still there. */
function nextTo(lost: readonly HTMLElement[]): HTMLElement | undefined {
  for (const part of lost) {
    if (!part.isConnected) continue;
    const found = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isInSight);
    if (found) return found;
  }
  return undefined;
}

/** Watches the page. Nothing is taken from Excel while the user is there. @returns how to stop */
export function keepFocus(root: HTMLElement): () => void {
  let held: readonly HTMLElement[] = [];
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) held = withParents(target, root);
  });
  const observer = new MutationObserver(() => {
    const [last] = held;
    const { activeElement } = document;
    if (!last || !document.hasFocus() || canHold(last)) return;
    if (activeElement === last || activeElement === document.body) nextTo(held)?.focus();
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden'],
  });
  return () => observer.disconnect();
}
