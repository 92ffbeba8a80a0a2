/** An assignment workbook, read back: rows by their codes, columns by their headers. */
import { normaliseCode } from '../../forms/read-rows';
import { address } from '../../forms/sheet/address';
import { contentText, isBlank, shownContent, type CellContent, type Grid } from '../../forms/sheet/grid';
import { ReportError } from '../../i18n/report-error';
import type { Assignment } from '../../plan/assignments';
import { dayOfSerial, readDay } from '../../plan/dates';
import { planHash } from '../../plan/hash';
import type { Plan } from '../../plan/schema';
import type { EarlierItem } from './carry-over';
import { departmentKey, splitDepartments } from './department';
import { findAssignmentSheets, type FoundAssignments } from './find-sheet';
import { ASSIGNMENT_HEADERS, type AssignmentField } from './headers';
import { itemsOf } from './items';
import { findAssignmentMarker } from './marker';
import { isSameAssignment } from './proposal';
import type { Remark, RemarkKind } from './remark';

/** What stands in an assignment workbook. */
export interface AssignmentBook {
  /** The plan it was made for; the given one where it does not say. */
  readonly planId: string;
  /** The rows it was made with. */
  readonly items: readonly EarlierItem[];
  readonly assignments: readonly Assignment[];
  readonly remarks: readonly Remark[];
}

/** Whether a workbook is one of assignments, told from inside. */
export function isAssignmentWorkbook(grids: readonly Grid[], fileName: string): boolean {
  return findAssignmentMarker(grids, fileName) !== null;
}

/**
 * Reads an assignment workbook, of this or of another plan.
 *
 * @param plan - the rows of a workbook without its marker are taken for rows of this plan
 * @throws ReportError `error.assignments-none` where there is no such sheet, `error.assignments-version`
 */
export function readAssignmentBook(grids: readonly Grid[], fileName: string, plan: Plan): AssignmentBook {
  const marker = findAssignmentMarker(grids, fileName);
  const [table, ...copies] = findAssignmentSheets(grids);
  if (!table) throw new ReportError('error.assignments-none', { file: fileName });
  const whole = (kind: RemarkKind, facts = {}): Remark => ({
    ...{ kind, sheet: table.grid.name, cell: null, facts },
  });
  const items = marker && marker.planId !== plan.id ? marker.items : itemsOf(plan);
  const reader = new RowReader(table, items);
  const wanted: AssignmentField[] = ['assisting', 'due'];
  return {
    planId: marker?.planId ?? plan.id,
    items,
    assignments: reader.read(),
    remarks: [
      ...(marker === null ? [whole('marker-missing', { plan: plan.shortTitle })] : []),
      ...(marker?.planId === plan.id && marker.planHash !== planHash(plan) ? [whole('plan-changed')] : []),
      ...copies.map(({ grid }) => whole('sheet-copied', { copy: grid.name })),
      ...wanted
        .filter((field) => !table.columns.has(field))
        .map((field) => whole('column-missing', { header: ASSIGNMENT_HEADERS[field] })),
      ...reader.remarks,
    ],
  };
}

class RowReader {
  readonly remarks: Remark[] = [];
  private readonly codes: ReadonlyMap<string, string>;
  private readonly seen = new Map<string, { cell: string; assignment: Assignment | null }>();

  constructor(
    private readonly table: FoundAssignments,
    items: readonly EarlierItem[],
  ) {
    this.codes = new Map(items.map(({ code }) => [normaliseCode(code), code]));
  }

  read(): Assignment[] {
    const { grid, headerRow, doubled } = this.table;
    for (const { field, column } of doubled)
      this.remark('column-doubled', headerRow, column, { header: ASSIGNMENT_HEADERS[field] });
    for (let row = headerRow + 1; row <= grid.rowCount; row++) this.readRow(row);
    return [...this.seen.values()].flatMap(({ assignment }) => assignment ?? []);
  }

  private readRow(row: number): void {
    const text = this.text(row, 'code').trim();
    const leads = splitDepartments(this.text(row, 'lead'));
    const code = this.codes.get(normaliseCode(text));
    const column = this.column('code');
    if (code === undefined) {
      // Headings and notes between the rows name no department.
      if (leads.length === 0 || normaliseCode(text) === normaliseCode(ASSIGNMENT_HEADERS.code)) return;
      const kind = text === '' ? 'code-missing' : 'code-unknown';
      this.remark(kind, row, column, { code: text, lead: leads.join('、') });
      return;
    }
    const assignment = this.assignment(row, code, leads);
    const first = this.seen.get(code);
    if (!first) {
      this.seen.set(code, { cell: address(row, column), assignment });
      return;
    }
    const same = assignment === null || (first.assignment && isSameAssignment(first.assignment, assignment));
    this.remark(same ? 'row-doubled' : 'code-doubled', row, column, { code, first: first.cell });
  }

  /** Null where nobody leads the row, or where it cannot be told who does. */
  private assignment(row: number, code: string, leads: readonly string[]): Assignment | null {
    const unreadable = (['lead', 'assisting', 'due'] as const).filter((field) => this.isError(row, field));
    for (const field of unreadable)
      this.remark('cell-unreadable', row, this.column(field), { text: this.text(row, field) });
    if (unreadable.length > 0) return null;
    const [lead, ...others] = leads;
    const named = splitDepartments(this.text(row, 'assisting'));
    const due = this.due(row);
    if (lead === undefined) {
      if (named.length > 0) this.remark('lead-missing', row, this.column('lead'), { code });
      return null;
    }
    if (others.length > 0) {
      this.remark('lead-several', row, this.column('lead'), { code, leads: [...leads] });
      return null;
    }
    const assisting = named.filter((name) => departmentKey(name) !== departmentKey(lead));
    if (assisting.length < named.length)
      this.remark('assists-itself', row, this.column('assisting'), { code, lead });
    return { code, lead, assisting, due };
  }

  private due(row: number): string | null {
    const content = this.cell(row, 'due');
    if (isBlank(content)) return null;
    const shown = shownContent(content);
    const text = contentText(content);
    const day = shown?.kind === 'number' ? (dayOfSerial(shown.value) ?? readDay(text)) : readDay(text);
    if (day === null) this.remark('date-invalid', row, this.column('due'), { text });
    return day;
  }

  private isError(row: number, field: AssignmentField): boolean {
    const content = this.cell(row, field);
    if (content.kind === 'formula' && content.result === null) return true;
    return shownContent(content)?.kind === 'error';
  }

  private column(field: AssignmentField): number {
    return this.table.columns.get(field) ?? 0;
  }

  private cell(row: number, field: AssignmentField): CellContent {
    return this.table.grid.cell(row, this.column(field));
  }

  private text(row: number, field: AssignmentField): string {
    return contentText(this.cell(row, field));
  }

  private remark(kind: RemarkKind, row: number, column: number, facts: Remark['facts']): void {
    this.remarks.push({ kind, sheet: this.table.grid.name, cell: address(row, column), facts });
  }
}
