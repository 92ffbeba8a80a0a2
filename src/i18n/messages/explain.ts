/** Explaining a finding in the pane: the field, and reasons that offices often give. */
import type { Text } from '../text';

export const explain = {
  'explain.label': { zh: '说明原因', en: 'Reason' },
  'explain.length': {
    zh: '已写 {length} 个字，不少于 {least} 个字。',
    en: '{length} characters written; at least {least} are needed.',
  },
  'explain.bound': {
    zh: '本说明只对 {figures} 有效；数值再变，须重新说明。',
    en: 'It holds for {figures} only; when the figure changes, explain it anew.',
  },
  'explain.figure': { zh: '{year}年的 {value}', en: '{value} in {year}' },
  'explain.figure-alone': { zh: '现值 {value}', en: 'the present {value}' },
  'explain.figure-none': { zh: '本条审核结果', en: 'this finding' },
  'explain.written': { zh: '将写入：{tag}', en: 'To be written: {tag}' },
  'explain.lapsed': {
    zh: '原说明是针对 {old} 写的，现为 {value}，已失效：“{text}”',
    en: 'An explanation written for {old} has lapsed, the figure is now {value}: “{text}”',
  },
  'explain.lapsed-year': {
    zh: '{year}年原说明是针对 {old} 写的，现为 {value}，已失效：“{text}”',
    en: 'An explanation of {year} written for {old} has lapsed, the figure is now {value}: “{text}”',
  },
  'explain.kept': {
    zh: '该单元格已有的其他说明予以保留。',
    en: 'Whatever else stands in the cell is kept.',
  },
  'explain.reasons': { zh: '常用理由', en: 'Usual reasons' },
  'explain.reasons.choose': { zh: '选一条填入，再改写', en: 'Choose one, then adapt it' },
  'explain.reasons.built-in': { zh: '常用', en: 'Usual' },
  'explain.reasons.used': { zh: '本次填报用过的', en: 'Used in this filing' },
  'explain.who': { zh: '填表人', en: 'Filled in by' },
  'explain.who.hint': {
    zh: '可不填；随说明写入，下次自动带出。',
    en: 'Optional; written with the reason and kept for the next.',
  },
  'explain.reason.definition': {
    zh: '统计口径按上级文件调整，与上年不可比，文号：',
    en: 'The definition was changed by a higher office and is not comparable; document: ',
  },
  'explain.reason.census': {
    zh: '按普查（年报）核定数修订，依据：',
    en: 'Revised to the figure settled by the census or annual return; basis: ',
  },
  'explain.reason.large-project': {
    zh: '重大项目当年集中入库（投产），项目名称：',
    en: 'A large project started or was registered this year; project: ',
  },
  'explain.reason.enterprise-moved': {
    zh: '重点企业迁入（迁出、停产），企业名称：',
    en: 'A key enterprise moved in, moved out or closed; enterprise: ',
  },
  'explain.reason.policy': {
    zh: '政策到期或新政出台影响申报数量，政策名称：',
    en: 'A policy ended or began and changed the number of applications; policy: ',
  },
  'explain.reason.batch': {
    zh: '认定批次跨年，上年批次计入本年，批次：',
    en: 'A batch of last year was recognised this year; batch: ',
  },
  'explain.reason.unchanged': {
    zh: '当年未开展认定，数值确与上年相同，已核实',
    en: 'Nothing was recognised this year; the figure is rightly that of last year, verified',
  },
  'explain.reason.not-published': {
    zh: '数据由上级部门核定，尚未反馈，预计提供时间：',
    en: 'The figure is settled by a higher office and not yet known; expected: ',
  },
  'explain.reason.budget': {
    zh: '概算经批复调整，批复文号：',
    en: 'The estimate was adjusted with approval; document: ',
  },
} satisfies Record<string, Text>;
