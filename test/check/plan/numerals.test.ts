/** Targets in prose are often words: 四座, 一至两个. */
import { chineseNumbers } from '../../../src/check/plan/numerals';

test.each([
  ['四座', 4, null],
  [' 四座', 4, null],
  ['两个', 2, null],
  ['十个', 10, null],
  ['十二家', 12, null],
  ['二十家', 20, null],
  ['九十九项', 99, null],
  ['一至两个', 1, 2],
  ['八~十个', 8, 10],
  ['十至十二家', 10, 12],
] as const)('%s is a figure', (printed, low, high) => {
  expect(chineseNumbers(printed)).toEqual([low, high]);
});

test.each(['', '家', '约四座', '百余家', '一百家', '三千', '十万', '一二', '三二十', '二十三十', '十十'])(
  '“%s” is none: a person has to read it',
  (printed) => {
    expect(chineseNumbers(printed)).toEqual([null, null]);
  },
);
