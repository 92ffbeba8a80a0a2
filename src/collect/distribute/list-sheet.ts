/** 分发清单 as a workbook: who was sent which form, when, with how many rows; and what nobody was sent. */
import { hiddenJsonSheet } from '../../forms/hidden-json';
import { columnLetters, quoteText } from '../../forms/sheet/address';
import type { CellValue, RowModel, SheetModel, StyleRef, WorkbookModel } from '../../forms/sheet/model';
import { translate, type Locale } from '../../i18n';
import { daySerial } from '../../plan/dates';
import type { Plan } from '../../plan/schema';
import { showYears } from '../../plan/years';
import { reportSheet, type ReportColumn } from '../../review/report-table';
import { ASSIGNMENT_HEADERS } from '../assign/headers';
import { departmentKey } from '../assign/department';
import { itemsOf, type Item } from '../assign/items';
import { kindOf } from '../assign/sheet';
import { LIST_HEADERS, LIST_SHEETS, LIST_STATUS } from './headers';
import { issuedMarker, type IssuedForm, type IssuedList } from './issued';

const TEXT: StyleRef = { role: 'text' };
const CODE: StyleRef = { role: 'code' };
const COUNT: StyleRef = { role: 'number', format: '0' };
const DAY: StyleRef = { role: 'code', format: 'yyyy-mm-dd' };
const NOTE: StyleRef = { role: 'input-text' };

/** The workbook of a list. The same list gives the same workbook to the last byte. */
export function listWorkbook(plan: Plan, list: IssuedList, locale?: Locale): WorkbookModel {
  const open = itemsOf(plan).filter(({ code }) => list.unassigned.includes(code));
  const latest =
    list.forms
      .map(({ issued }) => issued)
      .sort()
      .at(-1) ?? '2000-01-01';
  return {
    sheets: [
      listSheet(plan, list, locale),
      ...(open.length > 0 ? [unassignedSheet(plan, open, locale)] : []),
      hiddenJsonSheet(LIST_SHEETS.marker, issuedMarker(list)),
    ],
    title: translate('distribute.title', { plan: plan.shortTitle, years: showYears(list.years) }, locale),
    subject: plan.id,
    created: new Date(`${latest}T00:00:00Z`),
  };
}

/** Whether a later edition of the same department's form is out. */
export function isReplaced(form: IssuedForm, forms: readonly IssuedForm[]): boolean {
  const key = departmentKey(form.department);
  return forms.some((other) => departmentKey(other.department) === key && other.edition > form.edition);
}

function columnsOf(forms: readonly IssuedForm[]): readonly ReportColumn<IssuedForm>[] {
  const status = (form: IssuedForm): string =>
    isReplaced(form, forms) ? LIST_STATUS.replaced : LIST_STATUS.current;
  const column = (
    field: keyof typeof LIST_HEADERS,
    width: number,
    style: StyleRef,
    value: (form: IssuedForm) => CellValue,
  ): ReportColumn<IssuedForm> => ({ header: LIST_HEADERS[field], width, style, value });
  return [
    column('department', 20, TEXT, ({ department }) => department),
    column('file', 44, TEXT, ({ file }) => file),
    column('edition', 6, CODE, ({ edition }) => edition),
    column('status', 10, CODE, status),
    column('indicators', 7, COUNT, ({ rows }) => rows.indicators),
    column('projects', 7, COUNT, ({ rows }) => rows.projects),
    column('tasks', 7, COUNT, ({ rows }) => rows.tasks),
    column('due', 12, DAY, ({ due }) => (due === null ? null : daySerial(due))),
    column('issued', 12, DAY, ({ issued }) => daySerial(issued)),
    column('hash', 19, CODE, ({ hash }) => hash),
    column('note', 22, NOTE, ({ note }) => note || null),
  ];
}

function listSheet(plan: Plan, list: IssuedList, locale: Locale | undefined): SheetModel {
  const { forms, unassigned } = list;
  const columns = columnsOf(forms);
  const departments = new Set(forms.map(({ department }) => departmentKey(department))).size;
  const say = (key: 'distribute.note' | 'distribute.note-open'): string =>
    translate(key, { departments, forms: forms.length, open: unassigned.length }, locale);
  return reportSheet({
    name: LIST_SHEETS.table,
    title: translate('distribute.title', { plan: plan.shortTitle, years: showYears(list.years) }, locale),
    notes: [
      say(unassigned.length > 0 ? 'distribute.note-open' : 'distribute.note'),
      translate('distribute.keep', {}, locale),
    ],
    banner: null,
    columns,
    records: forms,
    footer: (first, last) => [totalRow(columns, forms, first, last, locale)],
    frozenColumns: 1,
    paper: 'A4',
    protected: true,
    tabColor: '7030A0',
  });
}

const SECTION: StyleRef = { role: 'section' };

/** The rows that are out, each counted once: replaced editions are not. */
function totalRow(
  columns: readonly ReportColumn<IssuedForm>[],
  forms: readonly IssuedForm[],
  first: number,
  last: number,
  locale: Locale | undefined,
): RowModel {
  const at = (header: string): number => columns.findIndex((column) => column.header === header) + 1;
  const block = (column: number): string => {
    const letters = columnLetters(column);
    return `$${letters}$${first}:$${letters}$${last}`;
  };
  const status = block(at(LIST_HEADERS.status));
  const total = (part: 'indicators' | 'projects' | 'tasks'): CellValue => ({
    formula: `SUMIF(${status},${quoteText(LIST_STATUS.current)},${block(at(LIST_HEADERS[part]))})`,
    result: forms.filter((form) => !isReplaced(form, forms)).reduce((sum, { rows }) => sum + rows[part], 0),
  });
  const values: CellValue[] = columns.map(({ header }) => {
    if (header === LIST_HEADERS.department) return translate('distribute.total', {}, locale);
    const part = (['indicators', 'projects', 'tasks'] as const).find((one) => LIST_HEADERS[one] === header);
    return part ? total(part) : null;
  });
  return {
    values,
    styles: values.map((value) => (typeof value === 'object' && value !== null ? COUNT : SECTION)),
    height: 22,
  };
}

function unassignedSheet(plan: Plan, items: readonly Item[], locale: Locale | undefined): SheetModel {
  const columns: ReportColumn<Item>[] = [
    { header: ASSIGNMENT_HEADERS.kind, width: 12, style: CODE, value: (item) => kindOf(item, locale) },
    { header: ASSIGNMENT_HEADERS.code, width: 14, style: CODE, value: ({ code }) => code },
    { header: ASSIGNMENT_HEADERS.group, width: 26, style: TEXT, value: ({ group }) => group },
    { header: ASSIGNMENT_HEADERS.name, width: 60, style: TEXT, value: ({ name }) => name },
  ];
  return reportSheet({
    name: LIST_SHEETS.unassigned,
    title: translate('distribute.open-title', { plan: plan.shortTitle }, locale),
    notes: [translate('distribute.open-note', { open: items.length }, locale)],
    banner: null,
    columns,
    records: items,
    paper: 'A4',
    tabColor: 'BF8F00',
  });
}
