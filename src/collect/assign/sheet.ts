/** 责任分解 as a workbook: one row per indicator, project and task; the departments and the due date are typed in. */
import { hiddenJsonSheet } from '../../forms/hidden-json';
import { address, absoluteAddress, quoteText } from '../../forms/sheet/address';
import { rowHeight } from '../../forms/sheet/measure';
import type {
  CellValue,
  ConditionalFormat,
  RowModel,
  SheetModel,
  StyleRef,
  ValidationModel,
  WorkbookModel,
} from '../../forms/sheet/model';
import { translate, type Locale, type MessageKey } from '../../i18n';
import { daySerial } from '../../plan/dates';
import type { Plan } from '../../plan/schema';
import { asCell, content, fill } from '../../review/live-text';
import { ASSIGNMENT_HEADERS, ASSIGNMENT_SHEETS, type AssignmentField } from './headers';
import { itemsOf, type Assignments, type Item } from './items';
import { assignmentMarker } from './marker';

export interface AssignmentSheetOptions {
  readonly created: Date;
  readonly locale?: Locale;
}

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;

interface Column {
  readonly field: AssignmentField;
  readonly width: number;
  readonly style: StyleRef;
  readonly input?: true;
}

const INPUT: StyleRef = { role: 'input-text' };
const COLUMNS: readonly Column[] = [
  { field: 'kind', width: 10, style: { role: 'code' } },
  { field: 'code', width: 11, style: { role: 'code', format: '@' } },
  { field: 'group', width: 24, style: { role: 'label' } },
  { field: 'name', width: 40, style: { role: 'label' } },
  { field: 'lead', width: 20, style: INPUT, input: true },
  { field: 'assisting', width: 30, style: INPUT, input: true },
  { field: 'due', width: 13, style: { role: 'input', format: 'yyyy-mm-dd' }, input: true },
  { field: 'hint', width: 18, style: { role: 'hint' } },
];
const positionOf = (field: AssignmentField): number => COLUMNS.findIndex((one) => one.field === field) + 1;
const LEAD = positionOf('lead');
const DUE = positionOf('due');

/** The workbook of a plan's assignments. */
export function assignmentWorkbook(
  plan: Plan,
  assignments: Assignments,
  { created, locale }: AssignmentSheetOptions,
): WorkbookModel {
  return {
    sheets: [
      assignmentSheet(plan, assignments, locale),
      hiddenJsonSheet(ASSIGNMENT_SHEETS.marker, assignmentMarker(plan)),
    ],
    title: translate('assign.title', { plan: plan.shortTitle }, locale),
    subject: plan.id,
    created,
  };
}

/** The sheet alone, for a workbook that is open. */
export function assignmentSheet(plan: Plan, assignments: Assignments, locale?: Locale): SheetModel {
  const items = itemsOf(plan);
  const last = FIRST_ROW + Math.max(items.length, 1) - 1;
  const right = COLUMNS.length;
  const header: RowModel = {
    values: COLUMNS.map(({ field }) => ASSIGNMENT_HEADERS[field]),
    styles: COLUMNS.map(({ input }) => (input ? HEADER_INPUT : HEADER)),
    height: 30,
  };
  return {
    name: ASSIGNMENT_SHEETS.table,
    visibility: 'visible',
    columns: COLUMNS.map(({ width, style }) => ({ width, style })),
    rows: [
      {
        values: [translate('assign.title', { plan: plan.shortTitle }, locale)],
        style: { role: 'title' },
        height: 28,
      },
      { values: [translate('assign.note', {}, locale)], style: { role: 'subtitle' }, height: 20 },
      { values: [countCell(items, assignments, last, locale)], style: { role: 'heading' }, height: 20 },
      header,
      ...items.map((item, index) => rowOf(item, assignments, FIRST_ROW + index, locale)),
    ],
    validations: validations(last, locale),
    conditionalFormats: [openRows(last, right)],
    freeze: { rows: HEADER_ROW, columns: positionOf('name') },
    filter: { top: HEADER_ROW, left: 1, bottom: last, right },
    protected: true,
    gridLines: false,
    print: { paper: 'A4', orientation: 'landscape', titleRows: { first: HEADER_ROW, last: HEADER_ROW } },
    tabColor: '7030A0',
  };
}

const HEADER: StyleRef = { role: 'header' };
const HEADER_INPUT: StyleRef = { role: 'header-input' };

/** 共N项，已分解…项，未分解…项: counted in the sheet, so that it is right after every change. */
function countCell(
  items: readonly Item[],
  assignments: Assignments,
  last: number,
  locale: Locale | undefined,
): CellValue {
  const leads = `${absoluteAddress(FIRST_ROW, LEAD)}:${absoluteAddress(last, LEAD)}`;
  const open = `SUMPRODUCT(--(LEN(TRIM(${leads}))=0))`;
  const total = items.length;
  const without = items.filter(({ code }) => !assignments.has(code)).length;
  return asCell(
    fill((key, facts) => translate(key, facts, locale), 'assign.count', {
      total,
      done: content(`(${total}-${open})`, String(total - without)),
      open: content(open, String(without)),
    }),
  );
}

/** A row that nobody leads stands out until somebody does. */
function openRows(last: number, right: number): ConditionalFormat {
  return {
    block: { top: FIRST_ROW, left: 1, bottom: last, right },
    formula: `LEN(TRIM($${address(FIRST_ROW, LEAD)}))=0`,
    role: 'watch',
  };
}

const KINDS = {
  indicator: 'assign.kind.indicator',
  'text-target': 'assign.kind.text-target',
  project: 'assign.kind.project',
  task: 'assign.kind.task',
} as const satisfies Record<Item['kind'], MessageKey>;

/** What a row is, in words. */
export const kindOf = ({ kind }: Item, locale?: Locale): string => translate(KINDS[kind], {}, locale);

function rowOf(item: Item, assignments: Assignments, row: number, locale: Locale | undefined): RowModel {
  const own = assignments.get(item.code);
  const cells: Readonly<Record<AssignmentField, CellValue>> = {
    kind: kindOf(item, locale),
    code: item.code,
    group: item.group,
    name: item.name,
    lead: own?.lead ?? null,
    assisting: own?.assisting.join('、') || null,
    due: own?.due ? daySerial(own.due) : null,
    hint: hintCell(own !== undefined, row, locale),
  };
  const values = COLUMNS.map(({ field }) => cells[field]);
  return { values, height: rowHeight(COLUMNS, values) };
}

function hintCell(isLed: boolean, row: number, locale: Locale | undefined): CellValue {
  const lead = address(row, LEAD);
  const open = translate('assign.hint.open', {}, locale);
  const several = translate('assign.hint.several', {}, locale);
  const separators = ['、', ',', '，', ';', '；'].map(quoteText).join(',');
  return {
    formula:
      `IF(LEN(TRIM(${lead}))=0,${quoteText(open)},` +
      `IF(SUMPRODUCT(--ISNUMBER(FIND({${separators}},${lead})))>0,${quoteText(several)},""))`,
    result: isLed ? '' : open,
  };
}

function validations(last: number, locale: Locale | undefined): ValidationModel[] {
  const due = address(FIRST_ROW, DUE);
  const column = (position: number): ValidationModel['block'] => ({
    ...{ top: FIRST_ROW, left: position, bottom: last, right: position },
  });
  const prompt = (field: 'lead' | 'assisting' | 'due'): ValidationModel['prompt'] => ({
    title: ASSIGNMENT_HEADERS[field],
    text: translate(`assign.prompt.${field}`, {}, locale),
  });
  const nothing = { title: '', text: '', style: 'stop' } as const;
  return [
    { block: column(LEAD), rule: { kind: 'any' }, prompt: prompt('lead'), error: nothing },
    {
      block: column(positionOf('assisting')),
      rule: { kind: 'any' },
      prompt: prompt('assisting'),
      error: nothing,
    },
    {
      block: column(DUE),
      rule: {
        kind: 'custom',
        formula: `AND(ISNUMBER(${due}),${due}>=${daySerial('2000-01-01')},${due}<${daySerial('2101-01-01')})`,
      },
      prompt: prompt('due'),
      error: {
        title: translate('assign.error.due.title', {}, locale),
        text: translate('assign.error.due.text', {}, locale),
        style: 'stop',
      },
    },
  ];
}
