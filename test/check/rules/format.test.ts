/** F3 and R1 of single figures: what they say, and what an explanation of a missing figure settles. */
import { decimals, format, required } from '../../../src/check/rules/format';
import type { Figure } from '../../../src/check/series';
import type { Reading } from '../../../src/forms/entry';
import type { Indicator } from '../../../src/plan/schema';
import { figureOf, indicatorOf } from '../../support/figures';
import { failureOf, tellOf } from './told';

// CS-11 counts 家
const count = indicatorOf('CS-11', { name: '甲' });
const completion: Indicator = { ...count, measure: 'completion' };

const read = (reading: Reading, own: Partial<Figure> = {}): Figure => ({
  ...figureOf(count, NaN, {}, { numbers: null, value: null }),
  reading,
  ...(reading.kind === 'number' ? { value: reading.value } : {}),
  ...own,
});

describe('F3', () => {
  it.each([
    ['text', '“甲”2022年的 4514 是文本，不是数字。', /改为数字格式后重新输入 4514/],
    ['full-width', '“甲”2022年的数字用了全角字符，按 4514 读取。', /半角数字重新输入 4514/],
    ['separators', '“甲”2022年的数字是带千位分隔符的文本，按 4514 读取。', /输入数字 4514，不加逗号/],
    ['unit', '“甲”2022年的数字后带了单位，按 4514 读取。', /只填数字 4514，单位“家”/],
    ['percent', '“甲”2022年带了百分号，按 4514% 读取。', /直接填 4514，不加百分号/],
  ] as const)('%s: the number is read, named and looked at by the other rules', (flaw, message, hint) => {
    expect(tellOf(format, read({ kind: 'number', value: 4514, flaws: [flaw] }))).toEqual({
      severity: 'A',
      message,
      hint: expect.stringMatching(hint),
      left: 4514,
      goOn: true,
      joins: `F3:${flaw}`,
      together: '“甲”2021—2022年的数值不是规范的数字，已尽量读取（首个按 4514 读取）。',
    });
  });

  it('the first flaw is named', () => {
    const told = failureOf(format, read({ kind: 'number', value: 1, flaws: ['full-width', 'unit'] }));
    expect(told.joins).toBe('F3:full-width');
  });

  const WORDS = '请只填数字；没有数据的填“未统计、未到发布期”之一，其他情况写在“审核说明”中。';
  it.each<[string, Reading, string, string, string]>([
    [
      'words',
      { kind: 'unreadable', text: '约五百', why: 'not-a-number' },
      '“甲”2022年填的“约五百”不是数字，没有采用。',
      WORDS,
      '约五百',
    ],
    [
      'a truth value',
      { kind: 'unreadable', text: 'TRUE', why: 'boolean' },
      '“甲”2022年填的“TRUE”不是数字，没有采用。',
      WORDS,
      'TRUE',
    ],
    [
      'a date',
      { kind: 'unreadable', text: '2026-02-09', why: 'date' },
      '“甲”2022年填的“2026-02-09”不是数字，没有采用。',
      '输入被识别成了日期。请把单元格改为数字格式后重新输入。',
      '2026-02-09',
    ],
    [
      'an error',
      { kind: 'unreadable', text: '#REF!', why: 'error' },
      '“甲”2022年填的“#REF!”不是数字，没有采用。',
      '单元格公式出错。请修正公式，或直接填入数字。',
      '#REF!',
    ],
    [
      'a formula without a result',
      { kind: 'not-calculated', formula: 'B4*2' },
      '“甲”2022年是公式，文件中没有计算结果，没有采用。',
      '请用 Excel 或 WPS 打开文件，待公式算出结果后保存，再提交。',
      '=B4*2',
    ],
    [
      'the word for done',
      { kind: 'completion', done: true },
      '“甲”2022年填的“已完成”不是数字，没有采用。',
      WORDS,
      '已完成',
    ],
    [
      'the word for not done',
      { kind: 'completion', done: false },
      '“甲”2022年填的“未完成”不是数字，没有采用。',
      WORDS,
      '未完成',
    ],
  ])('%s: nothing is read', (_, reading, message, hint, left) => {
    expect(tellOf(format, read(reading))).toEqual({ severity: 'A', message, hint, left, untrusted: true });
  });

  it('numbers and the words of completions pass; blanks and reasons are not its business', () => {
    expect(tellOf(format, figureOf(count, 5))).toBe('pass');
    expect(tellOf(format, read({ kind: 'completion', done: false }, { indicator: completion }))).toBe('pass');
    expect(tellOf(format, read({ kind: 'blank' }))).toBe('not-applicable');
    expect(tellOf(format, read({ kind: 'reason', word: '未统计' }))).toBe('not-applicable');
  });
});

describe('R1', () => {
  it('a figure that is due is missing', () => {
    expect(tellOf(required, read({ kind: 'blank' }, { content: 'blank' }))).toEqual({
      severity: 'A',
      message: '“甲”2022年实际值未填。',
      hint: '请填入数字；确实为零填0，没有数据的填“未统计、未到发布期”之一并在“审核说明”中说明原因。',
      joins: 'finding.R1.blank',
      together: '“甲”2021—2022年实际值未填。',
    });
    expect(tellOf(required, read({ kind: 'blank' }, { content: 'merged' }))).toEqual({
      severity: 'A',
      message: '“甲”2022年的单元格被合并，本行没有数值。',
      hint: '请取消合并，逐行填写。',
      joins: 'finding.R1.merged',
      together: '“甲”2021—2022年的单元格被合并，本行没有数值。',
    });
    expect(tellOf(required, read({ kind: 'blank' }, { due: false }))).toBe('not-applicable');
    expect(tellOf(required, figureOf(count, 0))).toBe('pass');
  });

  const reason = (explanation: string, word = '未统计') =>
    tellOf(required, read({ kind: 'reason', word }, { explanation }));

  it('a reason word needs a reason', () => {
    expect(reason('')).toEqual({
      severity: 'B',
      message: '“甲”2022年填了“未统计”，但没有说明原因。',
      hint: '请在“审核说明”中写明原因和预计提供时间，不少于6个字。',
      left: '未统计',
      joins: 'R1:未统计',
      together: '“甲”2021—2022年填了“未统计”，但没有说明原因。',
    });
    expect(reason('省里未公布')).toMatchObject({ severity: 'B' });
    expect(reason('省里尚未公布')).toBe('pass');
    expect(reason('2022年省里尚未公布')).toBe('pass');
    expect(reason('2021年省里尚未公布')).toMatchObject({ severity: 'B' });
  });

  it('a reason that was written for this word, rule and year settles it; for another it does not', () => {
    expect(reason('〔2022年 R1 未统计〕省里尚未公布')).toBe('pass');
    expect(reason('〔2022年 R1 未统计〕省里尚未公布', '未到发布期')).toMatchObject({ left: '未到发布期' });
    expect(reason('〔2021年 R1 未统计〕省里尚未公布')).toMatchObject({ left: '未统计' });
    expect(reason('〔2022年 T1 未统计〕省里尚未公布')).toMatchObject({ left: '未统计' });
  });
});

describe('F3 for decimals', () => {
  const tell = (indicator: Indicator, value: number, own: Partial<Figure> = {}) =>
    tellOf(decimals, figureOf(indicator, value, {}, own));

  it('names the number as it should be rounded', () => {
    expect(tell(count, 4514.5)).toEqual({
      severity: 'D',
      message: '“甲”2022年的 4514.5 不是整数，而单位是“家”。',
      hint: '请核对；如为折算数，请按规定位数修约后填报。',
      left: 4514.5,
      right: 4515,
      difference: -0.5,
      joins: 'F3:decimals',
      together: '“甲”2021—2022年的数值不是整数（首个为 4514.5），而单位是“家”。',
    });
    expect(tell({ ...count, unit: '%' }, 2.8951)).toEqual({
      severity: 'D',
      message: '“甲”2022年的 2.8951 超过 2 位小数。',
      hint: '请核对；如为折算数，请按规定位数修约后填报。',
      left: 2.8951,
      right: 2.9,
      difference: expect.closeTo(-0.0049, 9),
      joins: 'F3:decimals',
      together: '“甲”2021—2022年的数值超过 2 位小数（首个为 2.8951）。',
    });
  });

  it('is asked of typed numbers only', () => {
    expect(tell(count, 4514)).toBe('pass');
    expect(tell(count, 4514.5, { content: 'formula' })).toBe('not-applicable');
    expect(tell(count, 4514.5, { numbers: null })).toBe('not-applicable');
  });
});
