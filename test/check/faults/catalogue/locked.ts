/** Changes to cells that are locked: targets, baselines, units, formulas. */
import { columnKey } from '../../../../src/forms/columns';
import type { Part } from '../../../../src/forms/headers';
import type { CellContent } from '../../../../src/forms/sheet/grid';
import { textCell, type FilledForm } from '../../../support/filing';
import { clear, number } from '../build';
import { rowChange, rowPlaces } from '../change';
import { rowKey, type Fault, type Place } from '../fault';
import { contentAt } from '../scene';

/** Changes a locked cell. */
function locked(
  id: string,
  what: string,
  key: string,
  changed: (content: CellContent) => CellContent,
  fits: (content: CellContent) => boolean,
  part: Part = 'indicators',
): Fault {
  const cell = (form: FilledForm, code: string): CellContent => contentAt(form, part, code, key);
  return rowChange(
    { id, what, rules: ['F6'], severities: ['A'] },
    part,
    (form, { code }) => {
      form.set(part, code, key, changed(cell(form, code)));
      return [{ part, code, key }];
    },
    (scene) => rowPlaces(part)(scene).filter(({ code }) => fits(cell(scene.form, code))),
  );
}

const isNumber = (content: CellContent): boolean => content.kind === 'number' && content.value !== 0;
const lowered = (content: CellContent): CellContent =>
  content.kind === 'number' ? number(clear(content.value * 0.9)) : content;

export const lockedFaults: readonly Fault[] = [
  locked('target-lowered', 'lowers the target', 'target', lowered, isNumber),
  locked('baseline-changed', 'corrects the baseline', 'baseline', lowered, isNumber),
  locked(
    'unit-changed',
    'writes another unit',
    'unit',
    (content) => textCell(content.kind === 'text' ? `万${content.text}` : '万'),
    (content) => content.kind === 'text',
  ),
  locked('total-changed', 'changes the total investment', 'investment', lowered, isNumber, 'projects'),
  {
    id: 'yearly-target-changed',
    what: "lowers the year's target",
    rules: ['F6'],
    severities: ['A'],
    places: (scene) =>
      scene.lines.flatMap(({ indicator: { code, target } }) =>
        scene.years.flatMap((year): Place[] => {
          const content = contentAt(scene.form, 'indicators', code, columnKey('annualTarget', year));
          return isNumber(content) && target.bound !== 'assigned' ? [{ part: 'indicators', code, year }] : [];
        }),
      ),
    plant: (form, { code, year }) => {
      const key = columnKey('annualTarget', year);
      form.set('indicators', code, key, lowered(contentAt(form, 'indicators', code, key)));
      return { at: [{ part: 'indicators', code, key }], touched: [rowKey('indicators', code)] };
    },
  },
  rowChange(
    { id: 'hint-overwritten', what: 'types over the formula of 审核提示', rules: ['F6'], severities: ['A'] },
    'indicators',
    (form, { code }) => {
      form.set('indicators', code, 'hint', textCell('已核实'));
      return [{ part: 'indicators', code, key: 'hint' }];
    },
  ),
  ...(['totalDone', 'doneShare'] as const).map((key) =>
    rowChange(
      {
        id: `formula-overwritten-${key}`,
        what: `types over the formula of ${key}`,
        rules: ['F6'],
        severities: ['A'],
      },
      'projects',
      (form, { code }) => {
        form.set('projects', code, key, number(1.5));
        return [{ part: 'projects', code, key }];
      },
    ),
  ),
];
