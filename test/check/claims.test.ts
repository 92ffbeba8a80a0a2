/** P2 of indicators: what an explanation claims against what the figures say. */
import { targetClaims } from '../../src/forms/narrative';
import type { Scalar } from '../../src/forms/sheet/model';
import { fill } from '../support/filing';
import { expectSentence } from './support';

// CS-11 goes from 4142 (2020) to 6000 (2025): the path of 2021 and 2022 is 4514 and 4885 (changsha-14th)
const claims = (cells: Readonly<Record<string, Scalar | null>>, years: readonly number[] = [2021, 2022]) =>
  fill('changsha-14th', {
    years,
    answers: { 'CS-11': { 'actual:2021': 4514, 'actual:2022': 4885, ...cells } },
  })
    .check()
    .findings.filter(({ rule }) => rule === 'P2');

test('an explanation that claims the target over a figure behind the path is asked about, once', () => {
  const [finding, ...others] = claims({
    'actual:2022': 4600,
    explanation: '受市场影响增速放缓，已完成年度目标任务',
  });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: 'C', code: 'CS-11', year: 2022, left: 4600 });
  expect(finding?.right).toBeCloseTo(4885.2, 9);
  expect(finding?.message).toContain('已完成年度目标任务');
  expectSentence(finding?.message ?? '');
  expectSentence(finding?.hint ?? '');
});

test('the same words over a figure on the path, ahead of it or hardly behind it are believed', () => {
  for (const value of [4885, 5200, 4860])
    expect(claims({ 'actual:2022': value, explanation: '已完成年度目标任务' })).toEqual([]);
});

test('a claim for a year that it names is held against that year', () => {
  const explanation = '2021年超额完成目标，2022年受疫情影响';
  expect(claims({ 'actual:2022': 4600, explanation })).toEqual([]);
  const [finding] = claims({ 'actual:2021': 4250, 'actual:2022': 4600, explanation: '2021年超额完成' });
  expect(finding).toMatchObject({ year: 2021, left: 4250 });
});

test('a claim that names no year is about the last one with a figure', () => {
  const explanation = '已完成年度目标任务';
  expect(claims({ 'actual:2021': 4250, 'actual:2022': null, explanation })).toMatchObject([
    { year: 2021, left: 4250 },
  ]);
  expect(claims({ 'actual:2021': 4250, 'actual:2022': 4885, explanation })).toEqual([]);
});

test('totals are held against the path of the total, rates against the rate, completions against the word', () => {
  const check = (code: string, cells: Readonly<Record<string, Scalar | null>>) =>
    fill('tianxin-14th', { years: [2021, 2022], answers: { [code]: cells } })
      .check()
      .findings.filter(({ rule }) => rule === 'P2');
  // TX-07: 1500 in five years; a weak second year after a strong first one is no contradiction
  expect(check('TX-07', { 'actual:2021': 500, 'actual:2022': 150, explanation: '超额完成目标' })).toEqual([]);
  expect(
    check('TX-07', { 'actual:2021': 200, 'actual:2022': 250, explanation: '超额完成目标' }),
  ).toMatchObject([{ left: 450, right: 600 }]);
  // TX-02: 10.5 % a year
  expect(check('TX-02', { 'actual:2022': 8, explanation: '已达到预期目标' })).toMatchObject([
    { left: 8, right: 10.5 },
  ]);
  const annual = fill('tianxin-2024', {
    answers: { 'TX24-11': { 'actual:2024': '未完成', explanation: '目标任务已完成' } },
  });
  expect(annual.check().findings.filter(({ rule }) => rule === 'P2')).toMatchObject([
    { code: 'TX24-11', left: '目标任务已完成' },
  ]);
});

test.each([
  '已完成年度目标',
  '全面完成全年目标任务',
  '受疫情影响，但超额完成',
  '已达到规划目标',
  '各项指标均已完成',
  '2022年任务已达标',
])('“%s” claims the target', (text) => {
  expect(targetClaims(text)).toHaveLength(1);
});

test.each([
  '未完成年度目标',
  '预计完成年度目标',
  '将完成全年任务',
  '力争达到目标',
  '基本完成目标任务',
  '尚未达到规划目标',
  '完成目标有困难',
  '离目标还有差距',
  '企业已完成搬迁任务',
  '统计口径调整已完成',
  '达标企业减少',
  '上年超额完成',
  '确保2025年实现目标',
  '若完成计划则',
])('“%s” claims nothing', (text) => {
  expect(targetClaims(text)).toEqual([]);
});

describe('a claim over a total is not held against it', () => {
  // TX-07: 1500 in five years (tianxin-14th), 600 until 2022
  const claimed = (cells: Readonly<Record<string, Scalar | null>>) =>
    fill('tianxin-14th', {
      years: [2021, 2022, 2023],
      answers: { 'TX-07': { explanation: '2022年超额完成目标', ...cells } },
    })
      .check()
      .findings.filter(({ rule }) => rule === 'P2');
  const low = { 'actual:2021': 200, 'actual:2022': 250, 'actual:2023': 450 };

  it('but where all its years are there and believed', () => {
    expect(claimed(low)).toMatchObject([{ year: 2022, left: 450, right: 600 }]);
  });

  it('where a year before is missing', () => {
    expect(claimed({ ...low, 'actual:2021': '未统计' })).toEqual([]);
    expect(claimed({ ...low, 'actual:2021': null })).toEqual([]);
  });

  it('where a year before cannot be believed', () => {
    expect(claimed({ ...low, 'actual:2021': -200 })).toEqual([]);
  });

  it('nor by what a later year lacks', () => {
    expect(claimed({ ...low, 'actual:2023': null })).toMatchObject([{ year: 2022, left: 450 }]);
    expect(claimed({ ...low, 'actual:2023': -5 })).toMatchObject([{ year: 2022, left: 450 }]);
  });

  it('and stands at the explanation', () => {
    const form = fill('tianxin-14th', {
      years: [2021, 2022, 2023],
      answers: { 'TX-07': { explanation: '2022年超额完成目标', ...low } },
    });
    const [finding] = form.check().findings.filter(({ rule }) => rule === 'P2');
    expect(finding?.cell).toBe(form.cell('indicators', 'TX-07', 'explanation'));
  });
});
