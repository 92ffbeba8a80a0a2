/** R2: the target that was assigned for a year and its actual come together. */
import { assignedPair } from '../../../src/check/rules/pair';
import type { Reading } from '../../../src/forms/entry';
import { figureOf, indicatorOf } from '../../support/figures';
import { tellOf } from './told';

// HT-23 污水处理率: 完成市里下达任务 (004, line 315)
const figure = figureOf(indicatorOf('HT-23'), 98.5);
const tell = (target: Reading, of = figure) => tellOf(assignedPair, { figure: of, target });

test('an actual without the target that was assigned', () => {
  expect(tell({ kind: 'blank' })).toEqual({
    severity: 'C',
    message: '“污水处理率”填了2022年实际值，没有填市里下达的2022年任务数，无法评估。',
    hint: '请在“2022年目标”栏填下达的任务数；尚未下达的，在“审核说明”中说明。',
    left: 98.5,
    joins: 'R2',
    together: '“污水处理率”填了2021—2022年实际值，没有填市里下达的任务数，无法评估。',
  });
});

test('any entry passes: what is no number is told elsewhere, and so is a missing actual', () => {
  expect(tell({ kind: 'number', value: 98, flaws: [] })).toBe('pass');
  expect(tell({ kind: 'reason', word: '未统计' })).toBe('pass');
  expect(tell({ kind: 'unreadable', text: '按文件', why: 'not-a-number' })).toBe('pass');
  expect(tell({ kind: 'blank' }, { ...figure, value: null })).toBe('not-applicable');
});
