/** Names of departments as people type them. */
import {
  alikeDepartments,
  departmentKey,
  departmentName,
  splitDepartments,
} from '../../../src/collect/assign/department';
import { findPlan } from '../../../src/plan/catalogue';

const { region } = findPlan('tianxin-14th');

test.each([
  ['科技局', '科技局'],
  ['科 技 局', '科技局'],
  ['　科技局 ', '科技局'],
  ['科技局\u200b', '科技局'],
  ['科技局（知识产权局）', '科技局（知识产权局）'],
  ['ＡＢＣ公司', 'ABC公司'],
  ['ABC  Group', 'ABC Group'],
])('%j is kept as %j', (typed, kept) => {
  expect(departmentName(typed)).toBe(kept);
});

test('the width of parentheses and the case of letters do not make two departments of one', () => {
  expect(departmentKey('科技局(知识产权局)')).toBe(departmentKey('科技局（知识产权局）'));
  expect(departmentKey('abc公司')).toBe(departmentKey('ＡＢＣ 公司'));
  expect(departmentKey('科技局')).not.toBe(departmentKey('财政局'));
});

test('several in one cell are told apart by any separator, each counted once', () => {
  for (const separator of ['、', ',', ';', '，', '；', '\n', '\r\n', '、 '])
    expect(splitDepartments(`科技局${separator}财 政 局${separator}科技局`)).toEqual(['科技局', '财政局']);
  expect(splitDepartments(' 、；')).toEqual([]);
});

describe('names that may mean one department are asked about', () => {
  test.each([
    ['区科技局', '科技局'],
    ['天心区科技局', '区科技局'],
    ['科技局', '科学技术局'],
    ['发改委', '发展和改革委员会'],
    ['区政府办', '区政府办公室'],
    ['市场监管局', '区市场监管局'],
  ])('%s and %s', (one, other) => {
    expect(alikeDepartments([one, other, '财政局'], region)).toEqual([[one, other]]);
  });

  test.each([
    ['区科技局', '市科技局'],
    ['教育局', '体育局'],
    ['财政局', '民政局'],
    ['科技局', '科 技 局'],
    ['统计局', '审计局'],
    ['第一中学', '第十一中学'],
  ])('%s and %s are not', (one, other) => {
    expect(alikeDepartments([one, other], region)).toEqual([]);
  });
});
