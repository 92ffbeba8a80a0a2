/** Changes to the form itself: rows, columns, headers and sheets. */
import { columnKey, headerText } from '../../../../src/forms/columns';
import { SHEET_NAMES, type Field, type Part } from '../../../../src/forms/headers';
import { BLANK } from '../../../../src/forms/sheet/grid';
import { textCell, type FilledForm } from '../../../support/filing';
import { number } from '../build';
import { rowChange, sheetChange, yearPlaces } from '../change';
import type { At, Fault } from '../fault';

/** Puts one column of a sheet into another order than the rest. */
function sortColumn(form: FilledForm, part: Part, key: string): void {
  const rows = form.dataRows(part);
  const column = form.column(part, key) - 1;
  const contents = rows.map((row) => row[column] ?? BLANK).reverse();
  rows.forEach((row, index) => (row[column] = contents[index] ?? BLANK));
}

function removeColumn(form: FilledForm, part: Part, key: string): void {
  const column = form.column(part, key) - 1;
  for (const row of form.sheet(part).rows.slice(2)) row.splice(column, 1);
}

function removeRow(form: FilledForm, part: Part, code: string): void {
  const row = form.row(part, code) - 4;
  form.setDataRows(
    part,
    form.dataRows(part).filter((_, index) => index !== row),
  );
}

/** The last row, counted from 1, that carries a code. */
const lastRow = (form: FilledForm, code: string): number =>
  form
    .sheet('indicators')
    .rows.map(([first]) => (first?.kind === 'text' ? first.text : ''))
    .lastIndexOf(code) + 1;

const rename = (form: FilledForm, field: Field, year: number | null, text: string): readonly At[] => {
  form.rename('indicators', field, year, text);
  return [{ part: 'indicators' }];
};

const rows: readonly Fault[] = [
  ...(['indicators', 'projects', 'tasks'] as const).map((part) =>
    rowChange(
      { id: `row-deleted-${part}`, what: `deletes a row of ${part}`, rules: ['F2'], severities: ['A'] },
      part,
      (form, { code }) => {
        removeRow(form, part, code);
        return [{ part, code }];
      },
    ),
  ),
  rowChange(
    { id: 'row-doubled', what: 'adds the row again with other figures', rules: ['F5'], severities: ['A'] },
    'indicators',
    (form, { code, year }) => {
      const rows = form.dataRows('indicators');
      const again = [...(rows[form.row('indicators', code) - 4] ?? [])];
      const column = form.column('indicators', columnKey('actual', year)) - 1;
      const content = again[column];
      again[column] = content?.kind === 'number' ? number(content.value + 1) : textCell('已完成');
      form.setDataRows('indicators', [...rows, again]);
      return [{ part: 'indicators', code, cell: (now) => `A${lastRow(now, code)}` }];
    },
    (scene) =>
      scene.lines
        .filter(({ cells }) => cells.length > 0)
        .map(({ indicator }) => ({ part: 'indicators', code: indicator.code, year: scene.years[0] ?? 0 })),
  ),
  rowChange(
    {
      id: 'code-overwritten',
      what: 'types a number of their own over the code',
      rules: ['F2'],
      severities: ['A'],
    },
    'indicators',
    (form, { code }) => {
      form.set('indicators', code, 'code', textCell('1'));
      return [{ part: 'indicators', code }];
    },
  ),
  rowChange(
    { id: 'cells-pushed-right', what: 'inserts a cell and pushes the row to the right', rules: ['F6'] },
    'indicators',
    (form, { code }) => {
      form.sheet('indicators').rows[form.row('indicators', code) - 1]?.splice(1, 0, BLANK);
      return ['no', 'group', 'name'].map((key) => ({ part: 'indicators', code, key }));
    },
  ),
];

const columns: readonly Fault[] = [
  sheetChange(
    { id: 'header-renamed', what: 'renames the header of a year', rules: ['F2'], severities: ['A'] },
    'indicators',
    (form, { year }) => rename(form, 'actual', year, `${year}年完成数`),
    yearPlaces,
  ),
  sheetChange(
    {
      id: 'header-of-another-year',
      what: 'copies the header of the year before',
      rules: ['F2'],
      severities: ['A'],
    },
    'indicators',
    (form, { year }) => {
      const header = headerAddress(form, year);
      return [
        ...rename(form, 'actual', year, headerText('indicators', 'actual', year - 1)),
        { part: 'indicators', cell: () => header },
      ];
    },
    (scene) => yearPlaces(scene).slice(1),
  ),
  sheetChange(
    { id: 'column-deleted', what: 'deletes the column of a year', rules: ['F2'], severities: ['A'] },
    'indicators',
    (form, { year }) => {
      removeColumn(form, 'indicators', columnKey('actual', year));
      return [{ part: 'indicators' }];
    },
    yearPlaces,
  ),
  sheetChange(
    { id: 'explanations-deleted', what: 'deletes the column 审核说明', rules: ['F2'], severities: ['A'] },
    'indicators',
    (form) => {
      removeColumn(form, 'indicators', 'explanation');
      return [{ part: 'indicators' }];
    },
  ),
  sheetChange(
    { id: 'status-column-deleted', what: 'deletes the column 项目状态', rules: ['F2'], severities: ['A'] },
    'projects',
    (form) => {
      removeColumn(form, 'projects', 'status');
      return [{ part: 'projects' }];
    },
  ),
  ...(['indicators', 'projects', 'tasks'] as const).map((part) =>
    sheetChange(
      {
        id: `codes-sorted-${part}`,
        what: `sorts only the code column of ${part}`,
        rules: ['F6'],
        severities: ['A'],
      },
      part,
      (form) => {
        sortColumn(form, part, 'code');
        return [{ part }];
      },
    ),
  ),
  sheetChange(
    { id: 'names-sorted', what: 'sorts only the names', rules: ['F6'], severities: ['A'] },
    'indicators',
    (form) => {
      sortColumn(form, 'indicators', 'name');
      return [{ part: 'indicators' }];
    },
  ),
];

function headerAddress(form: FilledForm, year: number): string {
  const [line] = form.dataRows('indicators');
  const code = line?.[0]?.kind === 'text' ? line[0].text : '';
  return form.cell('indicators', code, columnKey('actual', year)).replace(/\d+$/, '3');
}

const removeSheet = (form: FilledForm, name: string): void => {
  form.sheets = form.sheets.filter((sheet) => sheet.name !== name);
};

const sheets: readonly Fault[] = [
  ...(['projects', 'tasks'] as const).map((part) =>
    sheetChange(
      { id: `sheet-deleted-${part}`, what: `deletes the sheet of ${part}`, rules: ['F2'], severities: ['A'] },
      part,
      (form) => {
        removeSheet(form, SHEET_NAMES[part]);
        return [{ part }];
      },
    ),
  ),
  sheetChange(
    { id: 'sheet-copied', what: 'leaves a copy of the sheet', rules: ['F2'], severities: ['A'] },
    'indicators',
    (form) => {
      form.sheets.push({ ...form.sheet('indicators'), name: '指标填报 (2)' });
      return [{ part: 'indicators', sheet: '指标填报 (2)' }];
    },
  ),
  sheetChange(
    { id: 'sheet-renamed', what: 'renames the sheet', rules: ['F2'], severities: ['D'] },
    'tasks',
    (form) => {
      form.sheet('tasks').name = '重点任务';
      return [{ part: 'tasks', sheet: '重点任务' }];
    },
  ),
  sheetChange(
    {
      id: 'sheet-left-empty',
      what: 'files the form without a single figure',
      rules: ['R1'],
      severities: ['A'],
    },
    'indicators',
    (form, _, scene) => {
      for (const { indicator } of scene.lines)
        for (const year of scene.years)
          form.set('indicators', indicator.code, columnKey('actual', year), null);
      return [{ part: 'indicators' }];
    },
  ),
  sheetChange(
    {
      id: 'copied-into-new-workbook',
      what: 'copies the visible sheets into a workbook of their own',
      rules: ['F1'],
      severities: ['A'],
    },
    'indicators',
    (form) => {
      removeSheet(form, SHEET_NAMES.marker);
      return [{ part: 'indicators', sheet: SHEET_NAMES.marker }];
    },
  ),
];

export const sheetFaults: readonly Fault[] = [...rows, ...columns, ...sheets];
