/** Words in the place of figures. */
import { columnKey } from '../../../../src/forms/columns';
import { textCell } from '../../../support/filing';
import { actual, cellFault, rowFault } from '../build';
import { rowKey, type Fault, type Place } from '../fault';

const word = (id: string, what: string, text: string): Fault =>
  cellFault({
    id,
    what,
    rules: ['F3', 'F4'],
    severities: ['A'],
    fits: () => true,
    typed: () => textCell(text),
  });

/** A reason word, with what stands in 审核说明. */
function reason(id: string, what: string, text: string, explanation: string | null): Fault {
  const fault = cellFault({
    id,
    what,
    rules: ['R1'],
    severities: ['B'],
    fits: () => true,
    typed: () => textCell(text),
  });
  return {
    ...fault,
    plant: (form, place, scene) => {
      if (explanation !== null) form.set('indicators', place.code, 'explanation', explanation);
      return fault.plant(form, place, scene);
    },
  };
}

/** A completion row takes 已完成 or 未完成 and nothing else. */
const completion = (id: string, what: string, text: string): Fault => ({
  id,
  what,
  rules: ['F3', 'F4'],
  severities: ['A'],
  places: (scene) =>
    scene.lines.flatMap(({ indicator }) =>
      indicator.measure === 'completion'
        ? scene.years.map((year): Place => ({ part: 'indicators', code: indicator.code, year }))
        : [],
    ),
  plant: (form, { code, year }) => {
    form.set('indicators', code, columnKey('actual', year), textCell(text));
    return { at: [actual(code, year)], touched: [rowKey('indicators', code)] };
  },
});

export const wordFaults: readonly Fault[] = [
  reason('reason-unexplained', 'writes 未统计 and does not say why', '未统计', null),
  reason('not-yet-published-unexplained', 'writes 未到发布期 and does not say why', '未到发布期', null),
  reason('reason-explained-briefly', 'explains 未统计 in three characters', '未统计', '见附件'),
  reason(
    'reason-explained-for-another-year',
    'explains 未统计 for another year',
    '未统计',
    '2019年统计制度调整，无此项数据',
  ),
  word('unknown-reason', 'writes a reason that is not on the list', '数据暂缺'),
  word('none-written', 'writes 无', '无'),
  word('not-applicable-written', 'writes N/A', 'N/A'),
  word('done-for-number', 'writes 已完成 where a figure is due', '已完成'),
  completion('yes-for-done', 'writes 是 where 已完成 is due', '是'),
  completion('share-for-done', 'writes how much is done', '完成80%'),
  rowFault({
    id: 'row-not-counted-unexplained',
    what: 'writes 未统计 into a whole row and does not say why',
    rules: ['R1'],
    severities: ['B'],
    together: true,
    fits: () => true,
    typed: () => textCell('未统计'),
  }),
];
