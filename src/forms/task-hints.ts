/** The 审核提示 of every row of 任务填报, from the cells that it looks at. */
import { translate, type MessageKey } from '../i18n';
import { columnKey, type FormColumn } from './columns';
import { hintsAreBrief, LazyHint } from './lazy-hint';
import { absoluteAddress, address, quoteText } from './sheet/address';
import { shownValue, type CellValue, type FormulaValue } from './sheet/model';
import { FIRST_DATA_ROW, positionOf } from './table-sheet';
import { TASK_TESTS, type TaskTestName } from './task-tests';

const WORDS = {
  statusMissing: 'form.row-hint.status-missing',
  statusUnknown: 'form.row-hint.status-unknown',
  notStarted: 'form.row-hint.task.not-started',
  lateWithoutReason: 'form.row-hint.task.late',
  contradicted: 'form.row-hint.task.narrative',
} as const satisfies Record<TaskTestName, MessageKey>;

const ORDER = Object.keys(TASK_TESTS) as TaskTestName[];
/** In very long sheets texts are not searched. */
const BRIEF: readonly TaskTestName[] = ['statusMissing', 'statusUnknown', 'lateWithoutReason'];

/**
 * The hints of a sheet.
 *
 * @param rows - the values of all rows: before anything is filled in nothing is missing
 * @returns the hint of the row at an index
 */
export function taskHints(
  columns: readonly FormColumn[],
  years: readonly number[],
  rows: readonly (readonly CellValue[])[],
): (index: number) => FormulaValue {
  const status = positionOf(columns, 'status');
  const progress = [...years]
    .sort((a, b) => a - b)
    .map((year) => positionOf(columns, columnKey('progress', year)));
  const first = Math.min(status, ...progress);
  const last = Math.max(status, ...progress);
  const brief = hintsAreBrief(rows.length);
  const asked = brief ? BRIEF : ORDER;
  const filled = (values: readonly CellValue[] | undefined): boolean =>
    [status, ...progress].some((column) => (values?.[column - 1] ?? null) !== null);
  const anywhere = rows.some(filled);
  const sheet = `${absoluteAddress(FIRST_DATA_ROW, first)}:${absoluteAddress(FIRST_DATA_ROW + rows.length - 1, last)}`;

  return (index) => {
    const row = FIRST_DATA_ROW + index;
    const values = rows[index] ?? [];
    const textAt = (column: number): string => String(shownValue(values[column - 1]) ?? '').trim();
    const figures = {
      status: textAt(status),
      progress: progress.map(textAt).filter((text) => text !== ''),
    };
    const failed = (brief ? filled(values) : anywhere)
      ? asked.find((name) => TASK_TESTS[name].fails(figures))
      : undefined;
    return new LazyHint(failed === undefined ? '' : translate(WORDS[failed]), () => {
      const cells = {
        status: address(row, status),
        progress: progress.map((column) => address(row, column)),
      };
      const tests = asked.reduceRight((rest, name) => {
        const test = TASK_TESTS[name].formula(cells);
        return test === null ? rest : `IF(${test},${quoteText(translate(WORDS[name]))},${rest})`;
      }, '""');
      const block = brief ? `${address(row, first)}:${address(row, last)}` : sheet;
      return `IFERROR(IF(COUNTA(${block})>0,${tests},""),${quoteText(translate('form.row-hint.error'))})`;
    });
  };
}
