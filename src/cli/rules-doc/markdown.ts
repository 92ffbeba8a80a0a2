/** Markdown as Prettier leaves it, so that a generated page needs no second pass. */

/** Characters that take two columns: Chinese ones and full-width forms, as Prettier counts them. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Text that means nothing but itself. */
export function plain(text: string): string {
  return text
    .replace(/[*|<]/g, '\\$&')
    .replace(
      /(^|[\s\p{P}])(_+)/gu,
      (_, before: string, marks: string) => before + marks.replace(/_/g, '\\_'),
    );
}

/** A table with its columns aligned; cells are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) =>
    Math.max(3, ...[header, ...rows].map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(row[column] ?? '', width)).join(' | ')} |`;
  return [
    line(header),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n');
}

const pad = (text: string, width: number): string => text + ' '.repeat(width - widthOf(text));

/** A list; what begins with blanks belongs to the item above. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Items one step further in. */
export const inner = (items: readonly string[]): string => items.map((item) => `\n  - ${item}`).join('');

/** Blocks with a blank line between them. */
export const page = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;
