/** What a text says about progress: only phrases that cannot be meant otherwise. */

/** Characters of a text that a message quotes. */
export const QUOTED = 20;

const FINISHED = /(?:已|均已|全部|全面)(?:经)?(?:竣工|完工|建成投用|建成并投入|建成投产|完成全部)/;
const PART = /部分|一期|首期|阶段|主体|基本|预计|计划|拟|将/;
const UNFINISHED =
  /(?:尚未|还未|未能?|没有)(?:全部|全面)?(?:完成|完工|竣工|建成|启动|开工)|正在(?:建设|施工|推进|办理|实施)|仍在/;

/** Whether a text says that the whole is finished. */
export const saysFinished = (text: string): boolean => FINISHED.test(text) && !PART.test(text);

/** Whether a text says that it is still going on. */
export const saysUnfinished = (text: string): boolean => UNFINISHED.test(text);
