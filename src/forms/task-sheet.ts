/** 任务填报: the plan's task headings; progress is reported on the lowest ones. */
import { translate } from '../i18n';
import type { TaskNode } from '../plan/facts';
import type { Plan } from '../plan/schema';
import type { Answers } from './answers';
import { formColumns, type FormColumn } from './columns';
import { SHEET_NAMES, TASK_STATUSES } from './headers';
import { taskValue } from './locked';
import { rowHeight } from './sheet/measure';
import type { CellValue, RowModel, SheetModel, StyleRef } from './sheet/model';
import { dataBlock, formNote, hintFormat, positionOf, tableSheet } from './table-sheet';
import { taskHints } from './task-hints';

export interface TaskSheetInput {
  readonly plan: Plan;
  readonly nodes: readonly TaskNode[];
  readonly years: readonly number[];
  readonly answers: Answers;
  readonly department: string | null;
  readonly banner: string | null;
  /** With 配合单位. */
  readonly assisting: boolean;
}

export function taskSheet(input: TaskSheetInput): SheetModel {
  const { plan, nodes, years } = input;
  const columns = formColumns('tasks', years, [], input.assisting);
  const values = nodes.map((node) => taskValues(input, columns, node));
  const hintOf = taskHints(columns, years, values);
  return tableSheet({
    name: SHEET_NAMES.tasks,
    title: translate('form.tasks.title', { plan: plan.shortTitle }),
    note: `${formNote({ plan: plan.shortTitle, years, department: input.department })}　${translate('form.tasks.legend')}`,
    banner: input.banner,
    columns,
    columnStyle: (column) => STYLES[column.field] ?? INPUT_TEXT,
    rows: nodes.map((node, index) =>
      taskRow(columns, node, values[index] ?? [], node.reported ? hintOf(index) : null),
    ),
    frozenColumns: positionOf(columns, 'name'),
    validations: [
      {
        block: dataBlock(nodes.length, positionOf(columns, 'status')),
        rule: { kind: 'list', values: TASK_STATUSES },
        prompt: {
          title: translate('form.prompt.status.title'),
          text: translate('form.prompt.task-status.text'),
        },
        error: {
          title: translate('form.error.list.title'),
          text: translate('form.error.list.text', { words: TASK_STATUSES.join('、') }),
          style: 'stop',
        },
      },
    ],
    conditionalFormats: [hintFormat(columns, nodes.length)],
    paper: columns.length > 7 ? 'A3' : 'A4',
    tabColor: '7F6000',
  });
}

const SECTION: StyleRef = { role: 'section' };
const INPUT_TEXT: StyleRef = { role: 'input-text' };
const STYLES: Readonly<Partial<Record<FormColumn['field'], StyleRef>>> = {
  code: { role: 'code', format: '@' },
  name: { role: 'label' },
  assisting: { role: 'label' },
  hint: { role: 'hint' },
};

/** Deeper headings stand further in; one shared style object per depth. */
const INDENTED = new Map<string, StyleRef>();
function indented(role: StyleRef['role'], indent: number): StyleRef {
  const key = `${role}${indent}`;
  const known = INDENTED.get(key) ?? { role, indent };
  INDENTED.set(key, known);
  return known;
}

/** Headings that only group others carry no code, so that nobody is asked to report on them twice. */
function taskValues(
  { answers }: TaskSheetInput,
  columns: readonly FormColumn[],
  node: TaskNode,
): CellValue[] {
  const { code } = node.task;
  return columns.map((column): CellValue => {
    if (!node.reported && column.field === 'code') return null;
    const locked = taskValue(node, column);
    if (locked !== undefined) return locked;
    return node.reported ? (answers(code, column.key) ?? null) : null;
  });
}

function taskRow(
  columns: readonly FormColumn[],
  node: TaskNode,
  own: readonly CellValue[],
  hint: CellValue,
): RowModel {
  const values = columns.map((column, index) => (column.field === 'hint' ? hint : (own[index] ?? null)));
  const name = indented(node.reported ? 'label' : 'section', node.task.level - 1);
  return {
    values,
    styles: columns.map((column) => (column.field === 'name' ? name : undefined)),
    height: rowHeight(columns, own),
    ...(node.reported ? {} : { style: SECTION }),
  };
}
