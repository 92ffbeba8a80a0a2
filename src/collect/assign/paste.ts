/** A pasted list of codes or names and departments → what it would assign. */
import { readDay } from '../../plan/dates';
import type { Plan } from '../../plan/schema';
import { departmentKey, splitDepartments } from './department';
import { codeKey, indexItems, type ItemIndex } from './item-index';
import { itemsOf, type Assignments, type Item } from './items';
import { layoutOf, type ListLayout } from './list-layout';
import { propose, type Ambiguous, type Proposal, type Unused, type Wanted } from './proposal';

/** A line of the list that names one row and one department. */
interface Line extends Wanted {
  readonly line: number;
  readonly text: string;
}

/**
 * What a list would assign. Lines without a department say nothing and are passed over; where a line names several in the
 * place of one, nobody guesses which of them leads.
 *
 * @param rows - the cells of the list, with or without a header row
 */
export function proposeFromList(
  plan: Plan,
  current: Assignments,
  rows: readonly (readonly string[])[],
): Proposal {
  const index = indexItems(itemsOf(plan));
  const layout = layoutOf(rows, index);
  const unmatched: Unused[] = [];
  const ambiguous: Ambiguous[] = [];
  const lines: Line[] = [];
  rows.forEach((row, at) => {
    if (!layout || at < layout.from) return;
    const read = readLine(row, at + 1, layout, index);
    if (read === null) return;
    if ('item' in read) lines.push(read);
    else if ('why' in read) ambiguous.push(read);
    else unmatched.push(read);
  });
  if (!layout)
    rows.forEach((row, at) => {
      const text = row.join(' ').trim();
      if (text !== '') unmatched.push({ line: at + 1, text, lead: '' });
    });
  const { wanted, contradicting } = onePerItem(lines);
  return propose(current, wanted, { unmatched, ambiguous: [...ambiguous, ...contradicting] });
}

function readLine(
  row: readonly string[],
  line: number,
  { code, name, lead, assisting, due }: ListLayout,
  index: ItemIndex,
): Line | Ambiguous | Unused | null {
  const cell = (position: number | null): string => (position === null ? '' : (row[position] ?? '').trim());
  const leads = splitDepartments(cell(lead));
  const text = cell(code) || cell(name);
  const unused = { line, text, lead: cell(lead) };
  if (leads.length === 0) return null;
  const found = itemsNamed(cell(code), cell(name), index);
  if (found.length === 0) return unused;
  const [item, ...others] = found;
  const codes = found.map((one) => one.code);
  if (!item || others.length > 0)
    return { ...unused, why: index.byCode.has(codeKey(cell(code))) ? 'code-and-name' : 'same-name', codes };
  if (leads.length > 1) return { ...unused, why: 'several-leads', codes };
  const named = splitDepartments(cell(assisting));
  const day = readDay(cell(due));
  if (day === null && cell(due) !== '') return { ...unused, why: 'no-date', codes };
  return {
    ...{ item, line, text, lead: leads[0] ?? '' },
    ...(named.length > 0 ? { assisting: named } : {}),
    ...(day === null ? {} : { due: day }),
  };
}

/** The rows that a code and a name may mean; more than one where they contradict each other. */
function itemsNamed(code: string, name: string, index: ItemIndex): readonly Item[] {
  // Codes stand in the column of the names as well.
  const own = index.byCode.get(codeKey(code === '' ? name : code));
  const named = index.byName(name);
  if (!own) return named.length > 0 ? named : index.byName(code);
  // A name that is nobody's is another wording of the row; one that is somebody else's is a contradiction.
  return named.length === 0 || named.includes(own) ? [own] : [own, ...named];
}

/** Lines that say the same about a row count once; those that do not leave it open. */
function onePerItem(lines: readonly Line[]): { wanted: Wanted[]; contradicting: Ambiguous[] } {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.item.code, [...(groups.get(line.item.code) ?? []), line]);
  const wanted: Wanted[] = [];
  const contradicting: Ambiguous[] = [];
  for (const [code, group] of groups) {
    const leads = new Set(group.map(({ lead }) => departmentKey(lead)));
    if (leads.size > 1)
      contradicting.push(
        ...group.map(({ line, text, lead }): Ambiguous => ({
          ...{ line, text, lead, why: 'several-leads', codes: [code] },
        })),
      );
    else wanted.push(...group.slice(0, 1));
  }
  return { wanted, contradicting };
}
