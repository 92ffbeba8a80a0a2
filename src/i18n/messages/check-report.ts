/** Texts of the check report: the list of findings that a department is sent. */
import type { Text } from '../text';

export const checkReport = {
  'check-report.sheet.list': { zh: '审核意见', en: 'Findings' },
  'check-report.sheet.unchecked': { zh: '未能审核', en: 'Not checked' },
  'check-report.sheet.summary': { zh: '汇总', en: 'Summary' },

  'check-report.title': { zh: '审核意见', en: 'Findings of the check' },
  'check-report.plan': { zh: '规划：{plan}　填报年度：{years}', en: 'Plan: {plan}   Years: {years}' },
  'check-report.file': {
    zh: '责任单位：{department}　填报文件：{file}　审核日期：{date}',
    en: 'Department: {department}   File: {file}   Checked on: {date}',
  },
  'check-report.file-only': {
    zh: '填报文件：{file}　审核日期：{date}',
    en: 'File: {file}   Checked on: {date}',
  },
  'check-report.this-workbook': { zh: '当前工作簿', en: 'this workbook' },
  'check-report.no-department': { zh: '未限定', en: 'not limited' },
  'check-report.counts': {
    zh: 'A 强制性 {A} 条（须改正）　B 准强制性 {B} 条（须经同意并说明）　C 核实性 {C} 条（须说明原因）　D 提示性 {D} 条（供参考）　已说明 {explained} 条',
    en: 'A blocking: {A} (correct)   B needs leave: {B} (leave and explanation)   C to verify: {C} (explain)   D notes: {D}   explained: {explained}',
  },
  'check-report.coverage': {
    zh: '{rules} 条规则在 {cells} 个填报单元格上共审核 {evaluated} 处：通过 {passed} 处，未通过 {failed} 处，没有无法审核的内容。',
    en: '{rules} rules on {cells} input cells gave {evaluated} answers: {passed} passed, {failed} failed, none was unverifiable.',
  },
  'check-report.coverage-open': {
    zh: '{rules} 条规则在 {cells} 个填报单元格上共审核 {evaluated} 处：通过 {passed} 处，未通过 {failed} 处，无法审核 {unverifiable} 处。无法审核不等于通过，详见“{sheet}”。',
    en: '{rules} rules on {cells} input cells gave {evaluated} answers: {passed} passed, {failed} failed, {unverifiable} could not be checked. That is not passed; see “{sheet}”.',
  },
  'check-report.advice': {
    zh: '请在填报表中改正；数据无误的，在填报表的“审核说明”栏写明原因后重新上报。本表的“审核说明”栏供书面答复，系统不读取。',
    en: 'Correct the form; where a figure is right, say why in the form’s column 审核说明 and send it again. The explanations on this list are for people; they are not read back.',
  },
  'check-report.links': {
    zh: '点击“位置”可打开填报表的相应单元格（本表与填报表的相对位置须保持不变）。',
    en: 'A click on a place opens the cell of the form, as long as both files stay where they are to each other.',
  },
  'check-report.notice': {
    zh: '注意：文件含有{flag}，没有执行，也没有读取。',
    en: 'Note: the file contains {flag}; nothing of it was run or read.',
  },
  'check-report.none': {
    zh: '没有发现需要处理的问题。',
    en: 'Nothing was found that has to be dealt with.',
  },
  'check-report.none-but-unchecked': {
    zh: '已审核的内容没有发现需要处理的问题；另有 {unverifiable} 处未能审核，不能视为通过，详见“{sheet}”。',
    en: 'Nothing was found in what was checked; {unverifiable} could not be checked and is not passed, see “{sheet}”.',
  },
  'check-report.not-read': {
    zh: '没有审核：{error}',
    en: 'Not checked: {error}',
  },
  'check-report.section.sheet': { zh: '{sheet}（{count} 条）', en: '{sheet} ({count})' },
  'check-report.tags': {
    zh: '“审核说明”栏印有〔〕标签的，写入填报表时照抄标签，原因写在标签之后；说明只对标签所列数值有效，数值改动后须重新说明。',
    en: 'Where a tag in brackets is printed in the last but one column, copy it into the form and write the reason behind it; it holds for that figure only.',
  },
  'check-report.section.explained': {
    zh: '已说明，供复核（{count} 条）',
    en: 'Explained, for review ({count})',
  },

  'check-report.column.number': { zh: '序号', en: 'No.' },
  'check-report.column.subject': { zh: '代码、名称', en: 'Code, name' },
  'check-report.column.comparison': {
    zh: '对比（填报值 / 比较值 / 差额）',
    en: 'Found / compared with / difference',
  },
  'check-report.column.remark': { zh: '备注', en: 'Remark' },
  'check-report.corrections': { zh: '可能的正确值：{cells}。', en: 'Probably meant: {cells}.' },
  'check-report.correction': { zh: '{cell} 为 {value}', en: '{cell} {value}' },
  'check-report.signature': {
    zh: '单位负责人：　　　　　　　　填表人：　　　　　　　　联系电话：　　　　　　　　日期：',
    en: 'Head of department:                    Filled in by:                    Telephone:                    Date:',
  },

  'check-report.unchecked.title': { zh: '未能审核的内容', en: 'What could not be checked' },
  'check-report.unchecked.note': {
    zh: '下列各处的规则未能执行，不等于通过，须人工核对，或补充所缺数据后重新审核。',
    en: 'These rules could not be asked here, which is not passed: look at them yourself, or add what is missing and check again.',
  },
  'check-report.unchecked.reason': { zh: '原因', en: 'Reason' },
  'check-report.unchecked.count': { zh: '处数', en: 'Count' },
  'check-report.unchecked.rules': { zh: '未能执行的规则', en: 'Rules' },
  'check-report.unchecked.places': { zh: '位置', en: 'Places' },
  'check-report.unchecked.continued': { zh: '（续）{reason}', en: '(continued) {reason}' },
  'check-report.unchecked.whole-sheet': { zh: '整表', en: 'whole sheet' },
  'check-report.unchecked.whole-file': { zh: '整个文件', en: 'whole file' },
  'check-report.unchecked.all-rules': { zh: '全部', en: 'all' },
  'check-report.unchecked.places-of': { zh: '{sheet}：{cells}', en: '{sheet}: {cells}' },

  'check-report.summary.title': { zh: '填报审核汇总', en: 'Summary of the checks' },
  'check-report.summary.note': {
    zh: '共 {files} 个文件，读取 {readable} 个，未能读取 {unreadable} 个。审核日期：{date}',
    en: '{files} files, {readable} read, {unreadable} could not be read. Checked on: {date}',
  },
  'check-report.summary.file': { zh: '填报文件', en: 'File' },
  'check-report.summary.plan': { zh: '规划', en: 'Plan' },
  'check-report.summary.years': { zh: '填报年度', en: 'Years' },
  'check-report.summary.department': { zh: '责任单位', en: 'Department' },
  'check-report.summary.explained': { zh: '已说明', en: 'Explained' },
  'check-report.summary.unverifiable': { zh: '无法审核', en: 'Not checked' },
  'check-report.summary.outcome': { zh: '结果和处理办法', en: 'Outcome and what to do' },
  'check-report.summary.blocking': {
    zh: '有强制性错误，须改正后重新上报。',
    en: 'Blocking findings: correct and send again.',
  },
  'check-report.summary.to-explain': {
    zh: '须核对，无误的写明原因。',
    en: 'To be verified; explain what is right.',
  },
  'check-report.summary.notes-only': { zh: '只有提示，供参考。', en: 'Notes only.' },
  'check-report.summary.none': { zh: '没有发现问题。', en: 'No findings.' },
  'check-report.summary.unchecked': {
    zh: '另有 {unverifiable} 处未能审核。',
    en: '{unverifiable} could not be checked.',
  },
  'check-report.summary.total': { zh: '合计', en: 'Total' },
  'check-report.list-separator': { zh: '、', en: ', ' },
  'check-report.sheet-separator': { zh: '；', en: '; ' },
} satisfies Record<string, Text>;
