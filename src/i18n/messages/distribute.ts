/** Texts of distribution: the list of the forms that are out, and what the command line says. */
import type { Text } from '../text';

export const distribute = {
  'distribute.title': { zh: '{plan}　{years}年填报表分发清单', en: '{plan}   Forms sent out for {years}' },
  'distribute.note': {
    zh: '共{departments}个单位、{forms}份填报表，全部已分解。',
    en: '{departments} departments, {forms} forms; every row is assigned.',
  },
  'distribute.note-open': {
    zh: '共{departments}个单位、{forms}份填报表；另有{open}项未分解，没有下发给任何单位，见下一工作表。',
    en: '{departments} departments, {forms} forms; {open} more rows are not assigned and went to nobody, see the next sheet.',
  },
  'distribute.keep': {
    zh: '请与填报表放在一起保存：再次分发时据此识别已发出的填报表。只有“备注”可填。',
    en: 'Keep it with the forms: it tells which of them are out when forms are distributed again. Only the last column is yours to fill in.',
  },
  'distribute.total': { zh: '合计（现行）', en: 'total (current)' },
  'distribute.open-title': { zh: '{plan}　未分解事项', en: '{plan}   Rows that nobody leads' },
  'distribute.open-note': {
    zh: '共{open}项，没有牵头单位，没有下发。请在责任分解表中填写牵头单位后再次分发。',
    en: '{open} rows without a lead, sent to nobody. Assign them, then distribute again.',
  },

  'distribute.status.new': { zh: '新发出', en: 'new' },
  'distribute.status.reissued': { zh: '重新发出', en: 'reissued' },
  'distribute.status.kept': { zh: '已发出，未改动', en: 'out, untouched' },
  'distribute.status.restored': {
    zh: '已发出，文件缺失，按原样补写',
    en: 'out, its file was gone, written again as it was',
  },
  'distribute.status.withheld': {
    zh: '已发出，文件缺失，因内容有变没有补写',
    en: 'out, its file is gone; not written, as it would be another one',
  },
  'distribute.differs.added': { zh: '现在还应含 {codes}', en: 'would also hold {codes}' },
  'distribute.differs.removed': { zh: '{code} 现由{lead}牵头', en: '{code} is now led by {lead}' },
  'distribute.differs.removed-open': { zh: '{code} 现未分解', en: '{code} is no longer assigned' },
  'distribute.differs.due': { zh: '报送截止由 {before} 改为 {now}', en: 'due {now} instead of {before}' },
  'distribute.differs.other': {
    zh: '规划或以前年度的数据、配合单位、咨询方式有变',
    en: 'figures of the plan or of earlier years, assisting departments or whom to ask have changed',
  },

  'cli.distribute.header': {
    zh: '责任单位|文件|版次|指标|项目|任务|报送截止|结果',
    en: 'department|file|edition|indicators|projects|tasks|due|result',
  },
  'cli.distribute.writing': { zh: '写出 {file} …', en: 'Writing {file} …' },
  'cli.distribute.done': {
    zh: '{plan}，{years}年：写出{written}份，已发出未改动{kept}份，位置 {output}',
    en: '{plan}, {years}: {written} forms written, {kept} out and untouched, in {output}',
  },
  'cli.distribute.differs': {
    zh: '“{department}”的填报表已发出，没有改动；如按现分工应有变化：{what}。如需重发：--reissue {department}',
    en: 'The form of “{department}” is out and was not changed; made now it would differ: {what}. To send a new edition: --reissue {department}',
  },
  'cli.distribute.open': {
    zh: '有{count}项未分解，没有下发给任何单位（已列入分发清单）：',
    en: '{count} rows are not assigned and went to nobody (the list names them):',
  },
} satisfies Record<string, Text>;

export const distributeErrors = {
  'error.nothing-assigned': {
    zh: '“{plan}”没有任何一行填了牵头单位，没有生成填报表。请先填写责任分解表（plan-report assign）。',
    en: 'No row of “{plan}” has a lead department; no form was made. Assign them first (plan-report assign).',
  },
  'error.list-other-round': {
    zh: '输出位置已有另一轮的分发清单（{otherPlan}，{otherYears}年），本次是 {plan}，{years}年，没有写出任何文件。请另选文件夹或文件名。',
    en: 'There is the list of another round already ({otherPlan}, {otherYears}); this one is {plan}, {years}. Nothing was written. Choose another folder or file.',
  },
  'error.list-version': {
    zh: '“{file}”由更新版本的程序生成，没有写出任何文件。请升级程序后再试。',
    en: '“{file}” was made by a newer version of the program; nothing was written. Upgrade the program and retry.',
  },
  'error.list-damaged': {
    zh: '“{file}”不是本程序的分发清单，或其隐藏的标识已损坏，无法判断哪些填报表已经发出，没有写出任何文件。请恢复原来的清单，或另选文件夹。',
    en: '“{file}” is no list of this program, or its hidden part is damaged: nobody can tell which forms are out, and nothing was written. Put the original list back, or choose another folder.',
  },
  'error.reissue-unknown': {
    zh: '“{department}”没有已发出的填报表，无从重发。已发出的单位：{known}。没有写出任何文件。',
    en: 'No form of “{department}” is out, so there is none to reissue. Those that are out: {known}. Nothing was written.',
  },
  'error.reissue-without-rows': {
    zh: '“{department}”现在没有牵头的事项，没有可下发的内容。没有写出任何文件。',
    en: '“{department}” leads no row now, so its form would be empty. Nothing was written.',
  },
  'error.form-not-listed': {
    zh: '输出位置已有“{file}”，但分发清单中没有登记，可能是已经填写的填报表，没有改动，也没有写出任何文件。请移走该文件、找回原来的分发清单，或另选文件夹。',
    en: 'There is a file “{file}” already that no list names; it may be a form that somebody filled in. It was left as it is and nothing was written. Move it away, put the original list back, or choose another folder.',
  },
  'error.output-not-round': {
    zh: '“{file}”已存在，但不是本程序分发的文件夹或压缩包，没有改动。请另选文件夹，或以 .zip 结尾的新文件名。',
    en: '“{file}” exists already and is neither a folder nor an archive of distributed forms; it was left as it is. Choose another folder, or a new name that ends in .zip.',
  },
} satisfies Record<string, Text>;
