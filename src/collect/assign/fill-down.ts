/** 向下填充: rows without a department take that of the row above them. */
import type { Item } from './items';
import type { Assignments } from './items';
import { propose, type Proposal, type Wanted } from './proposal';

/**
 * What filling down would assign.
 *
 * @param visible - the rows in the order in which they are seen, without those that are filtered out
 */
export function proposeFillDown(visible: readonly Item[], current: Assignments): Proposal {
  const wanted: Wanted[] = [];
  let above: string | null = null;
  for (const item of visible) {
    const own = current.get(item.code);
    if (own) above = own.lead;
    else if (above !== null) wanted.push({ item, lead: above });
  }
  return propose(current, wanted);
}
