/** The task pane. */
import type { Text } from '../text';

export const pane = {
  'pane.title': { zh: '规划填报与评估', en: 'Plan Reporting & Assessment' },
  'pane.host.excel': { zh: '已连接 Excel', en: 'Connected to Excel' },
  'pane.host.browser': {
    zh: '在浏览器中打开，未连接 Excel',
    en: 'Opened in a browser, not connected to Excel',
  },
  'pane.host.unreachable': {
    zh: '未能连接 Excel，目前只能查看规划资料。工作簿未作任何改动。请关闭任务窗格后重新打开；仍不成功时，请管理员核对加载项文件是否完整。',
    en: 'Excel cannot be reached: only the plans can be viewed. The workbook was left as it is. Close the task pane and open it again; if that does not help, ask the administrator whether all files of the add-in are in place.',
  },
  'pane.boot.failed': {
    zh: '任务窗格未能启动（{reason}）。工作簿未作任何改动。请关闭任务窗格后重新打开；仍不成功时，请把此信息告知管理员。',
    en: 'The task pane did not start ({reason}). The workbook was left as it is. Close the task pane and open it again; if that does not help, pass this message on to the administrator.',
  },
  'pane.reason.file': { zh: '资料文件下载失败', en: 'a file could not be downloaded' },
  'pane.plans.title': { zh: '内置规划', en: 'Bundled plans' },
  'pane.plans.loading': { zh: '正在读取规划……', en: 'Reading the plans …' },
  'pane.plans.failed': {
    zh: '规划资料未能读取（{reason}）。工作簿未作任何改动。请重试；仍不成功时，请管理员核对加载项文件是否完整。',
    en: 'The plans could not be read ({reason}). The workbook was left as it is. Try again; if that does not help, ask the administrator whether all files of the add-in are in place.',
  },
  'pane.plans.retry': { zh: '重试', en: 'Try again' },
  'pane.facts.title': { zh: '规划概况', en: 'The plan' },
  'pane.facts.name': { zh: '名称', en: 'Title' },
  'pane.facts.issuer': { zh: '发文机关', en: 'Issuer' },
  'pane.facts.number': { zh: '文号', en: 'Document no.' },
  'pane.facts.number-none': { zh: '原文未载', en: 'none printed' },
  'pane.facts.period': { zh: '规划期', en: 'Period' },
  'pane.facts.years': { zh: '{start}—{end} 年', en: '{start}–{end}' },
  'pane.facts.year': { zh: '{year} 年', en: '{year}' },
  'pane.facts.indicators': { zh: '指标', en: 'Indicators' },
  'pane.facts.projects': { zh: '项目', en: 'Projects' },
  'pane.facts.tasks': { zh: '重点任务', en: 'Tasks' },
  'pane.facts.count': { zh: '{count} 项', en: '{count}' },
  'pane.facts.count-text': {
    zh: '{count} 项，另有正文目标 {text} 项',
    en: '{count}, and {text} more targets in the text',
  },
  'pane.facts.none': { zh: '无', en: 'none' },
  'pane.about.title': { zh: '本版本功能', en: 'What this version does' },
  'pane.about.excel': {
    zh: '在 Excel 中：查看内置规划的概况。本版本的任务窗格不读取、不改动工作簿。',
    en: 'In Excel: shows the facts of the bundled plans. The task pane of this version neither reads nor changes the workbook.',
  },
  'pane.about.command-line': {
    zh: '填报表的生成、审核和评估在命令行中进行（程序 plan-report）。在程序所在文件夹打开终端，依次执行：',
    en: 'Forms are made, checked and assessed on the command line (the program plan-report). Open a terminal in the folder of the program and run, in this order:',
  },
  'pane.step.load': { zh: '加载：生成所选规划的填报表', en: 'Load: make the form of the chosen plan' },
  'pane.step.fill': {
    zh: '填报：用 Excel 或 WPS 填写并保存',
    en: 'Fill: enter the figures in Excel or WPS and save',
  },
  'pane.step.check': { zh: '审核：列出审核结果', en: 'Check: list the findings' },
  'pane.step.assess': {
    zh: '评估：生成评估工作簿，年度按需更改',
    en: 'Assess: make the assessment workbook; change the year as needed',
  },
  'pane.file.form': { zh: '填报表.xlsx', en: 'form.xlsx' },
  'pane.file.assessment': { zh: '评估.xlsx', en: 'assessment.xlsx' },
  'pane.version': { zh: '版本 {version}', en: 'Version {version}' },
  'pane.notice': {
    zh: '© 2026 Plan Assessment Add-in contributors。Microsoft 不负责维护、更新或支持本加载项。',
    en: '© 2026 Plan Assessment Add-in contributors. Microsoft is not responsible for maintaining, updating or supporting this add-in.',
  },
} satisfies Record<string, Text>;
