/**
 * What a text says about progress: phrases that cannot be meant otherwise, as lists that the checks and the sheet's
 * formulas both search for.
 */

const combined = (starts: readonly string[], ends: readonly string[]): string[] =>
  starts.flatMap((start) => ends.map((end) => start + end));

/** The whole is finished … */
const FINISHED = combined(
  ['已', '已经', '全部', '全面'],
  ['竣工', '完工', '建成投用', '建成并投入', '建成投产', '完成全部'],
);
/** … unless only a part of it is meant, or what is to come. */
const PART = ['部分', '一期', '首期', '阶段', '主体', '基本', '预计', '计划', '拟', '将'];
/** It is still going on. 尚未 and 还未 end in 未. */
const UNFINISHED = [
  ...combined(combined(['未', '未能', '没有'], ['', '全部', '全面']), [
    '完成',
    '完工',
    '竣工',
    '建成',
    '启动',
    '开工',
  ]),
  ...combined(['正在'], ['建设', '施工', '推进', '办理', '实施']),
  '仍在',
];
/** What may be written about a task that was not started. */
const IDLE = ['未启动', '尚未', '暂未'];

const has = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => text.includes(phrase));

/** As `has`, of a cell or another text expression. */
const hasFormula = (text: string, phrases: readonly string[]): string =>
  `SUMPRODUCT(--ISNUMBER(FIND({${phrases.map((phrase) => `"${phrase}"`).join(',')}},${text})))>0`;

/** Whether a text says that the whole is finished. */
export const saysFinished = (text: string): boolean => has(text, FINISHED) && !has(text, PART);
export const saysFinishedFormula = (text: string): string =>
  `AND(${hasFormula(text, FINISHED)},NOT(${hasFormula(text, PART)}))`;

/** Whether a text says that it is still going on. */
export const saysUnfinished = (text: string): boolean => has(text, UNFINISHED);
export const saysUnfinishedFormula = (text: string): string => hasFormula(text, UNFINISHED);

/** Whether a text says that nothing was begun. */
export const saysIdle = (text: string): boolean => has(text, IDLE);
export const saysIdleFormula = (text: string): string => hasFormula(text, IDLE);

/** What stands between 完成 and 目标 where the year's own target is meant, and no 搬迁任务. */
const WHOSE =
  '(?:了|[市省区县]里?下达的?|年度|全年|当年|本年|年|规划|计划|既定|预期|预定|确定的?|各项|\\d{4})*';
const GOAL = '(?:目标|任务|指标|计划)';
/** A target that is said to be reached: 完成年度目标, 目标任务已完成, 超额完成, 已达标. */
const CLAIM = new RegExp(
  `(?:完成|达到|达成|实现|超过)${WHOSE}${GOAL}|${GOAL}(?:${GOAL}|值|数)?(?:已经?|均已|全部|提前|超额|如期)+(?:完成|达到|达成|实现)|超额完成|(?:已经?|均已|全部|全面)达标$`,
);
/** What is to come, wanted, denied, somebody else's or long ago, and what is only nearly done. */
const DOUBT =
  /[未没不难尚拟将差若]|无法|预计|计划(?:于|在|到|年底|明年)|有望|可望|可以|能够|力争|争取|确保|努力|为了|才能|如果|推动|促进|保障|有利于|基本|部分|接近|距离|困难|压力|去年|上年|往年|以往|此前|下一?年|明年|上级|全市|全省|全国/;

/** The clauses in which a text says, beyond doubt, that the target is reached. */
export const targetClaims = (text: string): string[] =>
  text.split(/[，。；、,;\s]+/).filter((clause) => CLAIM.test(clause) && !DOUBT.test(clause));
