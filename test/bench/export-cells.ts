/** A workbook model as plain JSON, so that another library can write the same cells. */
import { blockAddress, columnLetters } from '../../src/forms/sheet/address';
import { isFormula, type SheetModel, type StyleRef, type WorkbookModel } from '../../src/forms/sheet/model';
import { FONTS, ROLE_STYLES } from '../../src/forms/sheet/styles';

/** `[row, column, style]` for an empty cell, with a value, or with `0` and a formula. */
type ExportedCell =
  | [row: number, column: number, style: number]
  | [row: number, column: number, style: number, value: string | number | boolean]
  | [row: number, column: number, style: number, value: 0, formula: string];

/** Everything the yardstick writes, in pieces; looks are resolved, so that it need not know our roles. */
export function* exportedPieces(model: WorkbookModel): Generator<string> {
  const styles = new StyleTable();
  const names = (model.names ?? []).map(({ name, sheet, block }) => ({
    name,
    sheet,
    ref: blockAddress(block),
  }));
  const { title, subject } = model;
  yield `${JSON.stringify({ title, subject, names }).slice(0, -1)},"sheets":[`;
  for (const [index, sheet] of model.sheets.entries())
    yield `${index === 0 ? '' : ','}${JSON.stringify(exportSheet(sheet, styles))}`;
  yield `],"styles":${JSON.stringify(styles.list)}}`;
}

class StyleTable {
  readonly list: unknown[] = [];
  private readonly known = new Map<string, number>();

  indexOf({ role, format, indent }: StyleRef): number {
    const key = [role, format, indent].join('|');
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const look = ROLE_STYLES[role];
    const indents = (look.indent ?? 0) + (indent ?? 0);
    const index =
      this.list.push({ ...look, font: FONTS[look.font], format: format ?? null, indent: indents }) - 1;
    this.known.set(key, index);
    return index;
  }
}

function exportSheet(sheet: SheetModel, styles: StyleTable): unknown {
  return {
    name: sheet.name,
    hidden: sheet.visibility !== 'visible',
    tabColor: sheet.tabColor ?? null,
    widths: sheet.columns.map(({ width }, index) => [columnLetters(index + 1), width]),
    heights: sheet.rows.flatMap(({ height }, index) => (height === undefined ? [] : [[index + 1, height]])),
    cells: cellsOf(sheet, styles),
    merges: (sheet.merges ?? []).map(blockAddress),
    validations: (sheet.validations ?? []).map(({ block, rule, prompt, error }) => ({
      ref: blockAddress(block),
      kind: rule.kind,
      formula:
        rule.kind === 'list' ? `"${rule.values.join(',')}"` : rule.kind === 'custom' ? rule.formula : null,
      prompt,
      error,
    })),
    conditionalFormats: (sheet.conditionalFormats ?? []).map(({ block, formula, role }) => ({
      ref: blockAddress(block),
      formula,
      fill: ROLE_STYLES[role].fill ?? null,
      bold: ROLE_STYLES[role].bold ?? false,
    })),
    freeze: sheet.freeze ? `${columnLetters(sheet.freeze.columns + 1)}${sheet.freeze.rows + 1}` : null,
    filter: sheet.filter ? blockAddress(sheet.filter) : null,
    protected: sheet.protected,
    gridLines: sheet.gridLines ?? false,
    print: sheet.print,
  };
}

/** The cells that our writer writes: those of the columns, except to the right of a title. */
function cellsOf({ rows, columns }: SheetModel, styles: StyleTable): ExportedCell[] {
  return rows.flatMap(({ values, style, styles: own }, rowIndex) => {
    const isTitle = style !== undefined && values.length < 2;
    const width = isTitle ? values.length : Math.max(values.length, columns.length);
    return Array.from({ length: width }, (_, index): ExportedCell => {
      const look = own?.[index] ?? style ?? columns[index]?.style ?? { role: 'blank' };
      const place = [rowIndex + 1, index + 1, styles.indexOf(look)] as const;
      const value = values[index] ?? null;
      if (value === null) return [...place];
      return isFormula(value) ? [...place, 0, value.formula] : [...place, value];
    });
  });
}
