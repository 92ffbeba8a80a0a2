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
    zh: '未能连接 Excel，目前只能查看规划和汇总文件。工作簿未作任何改动。请关闭任务窗格后重新打开；仍不成功时，请管理员核对加载项文件是否完整。',
    en: 'Excel cannot be reached: only plans and collected files can be viewed. The workbook was left as it is. Close the task pane and open it again; if that does not help, ask the administrator whether all files of the add-in are in place.',
  },
  'pane.boot.failed': {
    zh: '任务窗格未能启动（{reason}）。工作簿未作任何改动。请关闭 Excel 后重新打开工作簿；仍不成功时，请把此信息告知管理员。',
    en: 'The task pane did not start ({reason}). The workbook was left as it is. Close Excel and open the workbook again; if that does not help, pass this message on to the administrator.',
  },
  'pane.crashed': {
    zh: '任务窗格的这一部分无法显示（{reason}）。此前写入工作簿的内容保留，没有再作改动。请重新加载任务窗格；仍不成功时，请把此信息告知管理员。',
    en: 'This part of the pane cannot be shown ({reason}). What was written to the workbook before stays, nothing else was changed. Reload the pane; if that does not help, pass this message on to the administrator.',
  },
  'pane.reload': { zh: '重新加载任务窗格', en: 'Reload the pane' },
  'pane.reason.file': { zh: '资料文件下载失败', en: 'a file could not be downloaded' },
  'pane.plans.title': { zh: '选择规划', en: 'Choose a plan' },
  'pane.plans.intro': {
    zh: '选择内置规划，或导入规划文件，用来载入填报表。审核和评估按工作簿中填报表所属的规划进行。',
    en: 'Choose a bundled plan or import a plan file to load its form. The check and the assessment follow the plan of the form in the workbook.',
  },
  'pane.plans.loading': { zh: '正在读取规划……', en: 'Reading the plans …' },
  'pane.plans.failed': {
    zh: '规划资料未能读取（{reason}）。工作簿未作任何改动。请重试；仍不成功时，请管理员核对加载项文件是否完整。',
    en: 'The plans could not be read ({reason}). The workbook was left as it is. Try again; if that does not help, ask the administrator whether all files of the add-in are in place.',
  },
  'pane.plans.retry': { zh: '重试', en: 'Try again' },
  'pane.plans.broken': {
    zh: '以前导入的规划文件“{file}”无法读取，没有列出。{reason}请重新导入。',
    en: 'The plan file “{file}” that was imported earlier cannot be read and is not listed. {reason} Import it again.',
  },
  'pane.plans.imported': { zh: '（导入）', en: '(imported)' },
  'pane.plans.remove': { zh: '移除此导入规划', en: 'Remove this imported plan' },
  'pane.plans.next': { zh: '下一步：填报', en: 'Next: fill' },
  'pane.import': { zh: '导入规划文件', en: 'Import a plan file' },
  'pane.import.hint': { zh: '规划 JSON 文件（.json）', en: 'Plan JSON file (.json)' },
  'pane.import.done': {
    zh: '已导入“{file}”并选用该规划。',
    en: '“{file}” was imported and its plan is chosen.',
  },
  'pane.import.not-kept': {
    zh: '已导入“{file}”，本次可用；文件过大，不随工作簿保存，下次打开任务窗格时请重新导入。',
    en: '“{file}” was imported and can be used now. It is too large to be kept in the workbook: import it again when the pane is opened next time.',
  },
  'pane.import.failed': {
    zh: '文件“{file}”未能读取（{reason}），没有导入。请确认文件可以打开后重试。',
    en: 'The file “{file}” could not be read ({reason}) and was not imported. Check that it can be opened, then try again.',
  },
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
  'pane.file.form': { zh: '填报表.xlsx', en: 'form.xlsx' },
  'pane.file.assessment': { zh: '评估.xlsx', en: 'assessment.xlsx' },
  'pane.version': { zh: '版本 {version}', en: 'Version {version}' },
  'pane.notice': {
    zh: '© 2026 Plan Assessment Add-in contributors。Microsoft 不负责维护、更新或支持本加载项。',
    en: '© 2026 Plan Assessment Add-in contributors. Microsoft is not responsible for maintaining, updating or supporting this add-in.',
  },

  'pane.steps': { zh: '工作步骤', en: 'Steps' },
  'pane.tab.plan': { zh: '计划', en: 'Plan' },
  'pane.tab.fill': { zh: '填报', en: 'Fill' },
  'pane.tab.check': { zh: '审核', en: 'Check' },
  'pane.tab.assess': { zh: '评估', en: 'Assess' },
  'pane.tab.collect': { zh: '汇总', en: 'Collect' },
  'pane.loading': { zh: '正在打开……', en: 'Opening …' },
  'pane.more': { zh: '显示其余 {count} 条', en: 'Show {count} more' },
  'pane.and': { zh: '、', en: ', ' },
  'pane.list': { zh: '，', en: ', ' },
  'pane.workbook.this': { zh: '当前工作簿', en: 'this workbook' },
  'pane.trouble.state': {
    zh: '任务窗格中的选择暂未能从工作簿读取或保存，会自动重试；填报内容不受影响。一直不成功时，请确认工作簿可以编辑。原因：{reason}',
    en: 'Choices made in the pane could not be read from the workbook or kept in it so far; this is tried again. What was filled in is not affected. If it stays so, check that the workbook can be edited. The reason: {reason}',
  },
  'pane.trouble.watch': {
    zh: '任务窗格收不到工作簿的改动通知，显示的审核和评估结果可能不是最新。工作簿未作改动。请在查看结果前重新审核。原因：{reason}',
    en: 'The pane does not hear of changes in the workbook, so that what it shows may be out of date. The workbook was left as it is. Check again before you look at results. The reason: {reason}',
  },
  'pane.trouble.auto-open': {
    zh: '未能更改“打开本工作簿时自动打开任务窗格”，填报内容不受影响。请确认工作簿可以编辑，再用任务窗格底部的开关设置。原因：{reason}',
    en: 'Whether the pane opens with this workbook could not be changed; what was filled in is not affected. Check that the workbook can be edited, then use the switch at the bottom of the pane. The reason: {reason}',
  },
  'pane.trouble.ribbon': {
    zh: '功能区按钮的操作没有完成。请直接在任务窗格中选择相应步骤。原因：{reason}',
    en: 'What the ribbon button asked for was not done. Go to the step in the pane instead. The reason: {reason}',
  },
  'pane.news': { zh: '“{step}”一步：{text}', en: 'Step “{step}”: {text}' },
  'pane.news.go': { zh: '查看', en: 'Go there' },
  'pane.dismiss': { zh: '知道了', en: 'Dismiss' },
  'pane.settings.auto-open': {
    zh: '打开本工作簿时自动打开任务窗格',
    en: 'Open the pane with this workbook',
  },

  'pane.job.share': { zh: '{done}/{total}', en: '{done} of {total}' },
  'pane.job.cancel': { zh: '取消', en: 'Cancel' },
  'pane.job.cancelling': { zh: '正在取消……', en: 'Cancelling …' },
  'pane.job.cancelled': {
    zh: '已取消。取消前已完成的部分保留，其余没有进行。',
    en: 'Cancelled. What was done before stays; the rest was not done.',
  },
  'pane.job.failed': {
    zh: '操作未完成（{reason}）。请核对工作簿当前内容后重试；仍不成功时，请把此信息告知管理员。',
    en: 'The work was not completed ({reason}). Look at what the workbook holds now and try again; if that does not help, pass this message on to the administrator.',
  },

  'pane.needs-excel': {
    zh: '这一步处理 Excel 中打开的工作簿，当前没有连接 Excel。请在 Excel 中打开工作簿，从“规划评估”选项卡打开任务窗格。',
    en: 'This step works on the workbook that is open in Excel, and Excel is not connected. Open the workbook in Excel and open the pane from its ribbon tab.',
  },
  'pane.needs-excel.otherwise': {
    zh: '没有 Excel 时，可在程序所在文件夹打开终端，用命令行完成：',
    en: 'Without Excel, open a terminal in the folder of the program and use the command line:',
  },

  'pane.form.reading': { zh: '正在读取并审核工作簿……', en: 'Reading and checking the workbook …' },
  'pane.form.stale': {
    zh: '内容已改动，以下为改动前的结果。',
    en: 'The workbook was changed; what follows was found before the change.',
  },
  'pane.form.checked': {
    zh: '已按当前内容审核：未通过 {failed} 处，无法审核 {unverifiable} 处。',
    en: 'Checked as the workbook is now: {failed} failed, {unverifiable} unverifiable.',
  },
  'pane.form.last': {
    zh: '以下为上次读取的结果，可能已过时。',
    en: 'What follows is from the last reading and may be out of date.',
  },
  'pane.form.other-plan': {
    zh: '工作簿中是《{plan}》的填报表，不是“计划”一步所选的《{chosen}》。以下按《{plan}》审核和评估。',
    en: 'The form in the workbook is of {plan}, not of {chosen}, which is chosen in the step “Plan”. What follows is about {plan}.',
  },
  'pane.form.read': { zh: '读取并审核', en: 'Read and check' },
  'pane.form.read-again': { zh: '重新读取', en: 'Read again' },
  'pane.form.none': {
    zh: '本工作簿中没有填报表。请先在“填报”一步载入填报表，或打开各单位填好的填报表。',
    en: 'There is no form in this workbook. Load one in the step “Fill”, or open a form that a department filled in.',
  },
  'pane.form.go-fill': { zh: '去填报', en: 'Go to Fill' },
  'pane.form.failed': {
    zh: '工作簿未能读取（{reason}）。没有作任何改动。请重试；仍不成功时，请把此信息告知管理员。',
    en: 'The workbook could not be read ({reason}). Nothing was changed. Try again; if that does not help, pass this message on to the administrator.',
  },

  'pane.fill.title': { zh: '载入填报表', en: 'Load the form' },
  'pane.fill.intro': {
    zh: '把《{plan}》填报表载入本工作簿。先预览改动，确认后才写入；已填内容会带入新表。',
    en: 'Loads the form of {plan} into this workbook. Changes are shown first and written only once you agree; what is filled in already is carried over.',
  },
  'pane.fill.no-plan': { zh: '请先在“计划”一步选择规划。', en: 'Choose a plan in the step “Plan” first.' },
  'pane.fill.years': { zh: '填报年度', en: 'Years' },
  'pane.fill.all-years': { zh: '整个规划期（{start}—{end} 年）', en: 'The whole period ({start}–{end})' },
  'pane.fill.department': { zh: '责任单位', en: 'Department' },
  'pane.fill.department-hint': {
    zh: '留空则由各行自行填写',
    en: 'Left blank, it is filled in row by row',
  },
  'pane.fill.text-targets': { zh: '同时载入正文中的目标', en: 'Also load the targets stated in the text' },
  'pane.fill.preview': { zh: '预览改动', en: 'Preview the changes' },
  'pane.fill.previewing': { zh: '正在比较填报表与工作簿……', en: 'Comparing the form with the workbook …' },
  'pane.fill.preview-title': { zh: '将要写入的工作表', en: 'Sheets to be written' },
  'pane.fill.other-plan': {
    zh: '本工作簿现有《{plan}》填报表，与所选规划不同，其内容不会带入。建议先新建工作簿再载入。',
    en: 'This workbook holds the form of another plan, {plan}; what is filled in there is not carried over. Better make a new workbook first.',
  },
  'pane.fill.lost-years': {
    zh: '现有填报表中 {years} 年的填报内容不能全部带入所选年度的表。早于所选年度且已通过审核的指标数据会锁定显示，其余写入后不再保留。',
    en: 'What is filled in for {years} cannot all be carried into a form of the chosen year. Accepted figures of earlier years are shown locked; the rest is not kept once the form is written.',
  },
  'pane.fill.previewed': {
    zh: '已列出将要写入的 {count} 张工作表，尚未写入。请核对后写入。',
    en: 'Sheets to be written are listed: {count}. Nothing is written yet: look at them, then write.',
  },
  'pane.fill.outdated': {
    zh: '预览之后内容有改动，请重新预览',
    en: 'Something was changed since: preview once more',
  },
  'pane.fill.new-sheet': { zh: '新建工作表', en: 'new sheet' },
  'pane.fill.filled': { zh: '填入空白 {count} 处', en: 'fills {count} blank cells' },
  'pane.fill.typed': { zh: '覆盖已填内容 {count} 处', en: 'replaces {count} typed cells' },
  'pane.fill.changed': { zh: '更新表内固定内容 {count} 处', en: 'updates {count} cells of the form itself' },
  'pane.fill.same': { zh: '内容无改动', en: 'no change' },
  'pane.fill.show-changed': { zh: '查看固定内容的更新', en: 'Show the updated cells' },
  'pane.fill.blank': { zh: '空白', en: 'blank' },
  'pane.fill.confirm': {
    zh: '我已核对，同意覆盖 {count} 处已填内容',
    en: 'I have looked at them: replace {count} typed cells',
  },
  'pane.fill.write': { zh: '写入', en: 'Write' },
  'pane.fill.writing': { zh: '正在写入……', en: 'Writing …' },
  'pane.fill.none-ticked': { zh: '没有勾选工作表', en: 'No sheet is ticked' },
  'pane.fill.whole': {
    zh: '规划、年度或内容与现有填报表不同，须勾选全部工作表一并写入',
    en: 'The form there is of another plan, other years or other parts: tick all sheets, they only fit together',
  },
  'pane.fill.unconfirmed': { zh: '需先确认覆盖已填内容', en: 'Agree to the replaced cells first' },
  'pane.fill.blocked': {
    zh: '有工作表无法写入，须先处理上述问题后重新预览',
    en: 'A needed sheet cannot be written: put that right and preview again',
  },
  'pane.fill.written': {
    zh: '已写入 {sheets}。如需恢复，可撤销本次写入。',
    en: 'Written: {sheets}. This can be undone here.',
  },
  'pane.fill.cut-short': {
    zh: '已取消。已写入 {sheets}；没有写入 {left}。可撤销本次写入，或重新预览后继续。',
    en: 'Cancelled. Written: {sheets}. Not written: {left}. Undo this write, or preview again and go on.',
  },
  'pane.fill.nothing-written': {
    zh: '已取消，没有写入任何工作表（{left}）。如需载入，请重新预览。',
    en: 'Cancelled; no sheet was written ({left}). Preview again to load the form.',
  },
  'pane.fill.undo': { zh: '撤销本次写入（{count} 张表）', en: 'Undo the last write (sheets: {count})' },
  'pane.fill.undoing': { zh: '正在撤销……', en: 'Undoing …' },
  'pane.fill.undone': {
    zh: '已撤销，恢复到写入前：{sheets}。',
    en: 'Undone; these are as they were before: {sheets}.',
  },
  'pane.obstacle.tables': {
    zh: '“{sheet}”中有 Excel 表格（超级表）占用了位置，无法写入。请将其转换为区域或移走后重新预览。',
    en: 'An Excel table stands in the way in “{sheet}”. Convert it to a range or move it, then preview again.',
  },
  'pane.obstacle.workbook-protected': {
    zh: '工作簿结构受保护，无法新建“{sheet}”。请在“审阅”中撤销工作簿保护后重新预览。',
    en: 'The structure of the workbook is protected, so that “{sheet}” cannot be added. Unprotect the workbook, then preview again.',
  },
  'pane.obstacle.foreign': {
    zh: '工作簿中已有可见的工作表“{sheet}”，与本程序的隐藏工作表同名。请给它改名；若确是本程序的，请将其隐藏后重新预览。',
    en: 'The workbook has a visible sheet “{sheet}”, the name of a hidden sheet of this program. Rename it; if it does belong to this program, hide it. Then preview once more.',
  },

  'pane.check.title': { zh: '审核填报表', en: 'Check the form' },
  'pane.check.form': {
    zh: '{plan}　填报年度 {years}　责任单位 {department}',
    en: '{plan} · years {years} · department {department}',
  },
  'pane.check.all-departments': { zh: '未指定', en: 'not named' },
  'pane.check.coverage': {
    zh: '共审核 {evaluated} 处：通过 {passed}，未通过 {failed}，无法审核 {unverifiable}。',
    en: '{evaluated} checks: {passed} passed, {failed} failed, {unverifiable} unverifiable.',
  },
  'pane.check.again': { zh: '重新审核', en: 'Check again' },
  'pane.check.auto': { zh: '改动后自动重新审核', en: 'Check again after changes' },
  'pane.check.mark': { zh: '在表中标记', en: 'Mark in the sheets' },
  'pane.check.mark-again': { zh: '更新表中标记', en: 'Update the marks' },
  'pane.check.clear': { zh: '清除标记', en: 'Clear the marks' },
  'pane.check.marking': { zh: '正在标记……', en: 'Marking …' },
  'pane.check.clearing': { zh: '正在清除标记……', en: 'Clearing the marks …' },
  'pane.check.marked': { zh: '已标记 {count} 个单元格。', en: 'Cells marked: {count}.' },
  'pane.check.cleared': {
    zh: '标记已清除，单元格内容未动。',
    en: 'The marks are gone; no cell was changed.',
  },
  'pane.check.filter': { zh: '按级别筛选', en: 'Filter by severity' },
  'pane.check.search': { zh: '查找', en: 'Search' },
  'pane.check.none': { zh: '没有发现问题。', en: 'No findings.' },
  'pane.check.none-but': {
    zh: '没有发现问题，但有无法审核之处（见下），不等于通过。',
    en: 'No findings, but some checks could not be made (below), which is not the same as passed.',
  },
  'pane.check.none-open': {
    zh: '没有待处理的审核结果；已说明的见下。',
    en: 'No open findings; those that were explained are below.',
  },
  'pane.check.hidden': {
    zh: '按筛选条件有 {count} 条审核结果没有显示，其中强制性 {blocking} 条。',
    en: 'The filter leaves out findings: {count}, of which block: {blocking}.',
  },
  'pane.check.show-all': { zh: '全部显示', en: 'Show all' },
  'pane.check.group': { zh: '{rule} {title}（{count}）', en: '{rule} {title} ({count})' },
  'pane.check.show': { zh: '转到单元格', en: 'Go to the cell' },
  'pane.check.unverifiable': { zh: '无法审核 {count} 处', en: 'Unverifiable: {count}' },
  'pane.check.places': { zh: '所在位置（{count}）', en: 'Places ({count})' },
  'pane.check.explained': { zh: '已说明的审核结果（{count}）', en: 'Explained findings ({count})' },
  'pane.check.explanation': { zh: '说明：{explanation}', en: 'Explanation: {explanation}' },
  'pane.explain': { zh: '填写审核说明', en: 'Explain' },
  'pane.explain.change': { zh: '修改审核说明', en: 'Change the explanation' },
  'pane.explain.label': { zh: '审核说明', en: 'Explanation' },
  'pane.explain.hint': {
    zh: '不少于 6 个字，写入该行“审核说明”；写明年份则只说明该年。',
    en: 'At least 6 characters; written into the 审核说明 cell of the row. Where it names years, it explains those only.',
  },
  'pane.explain.changed': {
    zh: '该单元格内容已变，现为“{text}”。写入将替换它。',
    en: 'The cell was changed meanwhile and now holds “{text}”. Writing replaces that.',
  },
  'pane.explain.save': { zh: '写入说明', en: 'Write the explanation' },
  'pane.explain.saving': { zh: '正在写入说明……', en: 'Writing the explanation …' },
  'pane.explain.saved': { zh: '说明已写入 {cell}。', en: 'The explanation was written to {cell}.' },
  'pane.explain.cancel': { zh: '取消', en: 'Cancel' },

  'pane.assess.title': { zh: '评估', en: 'Assess' },
  'pane.assess.intro': {
    zh: '先预览各指标的评估结论，再生成评估工作簿。填报内容不作改动。',
    en: 'Shows the verdicts first, then makes the assessment workbook. What is filled in is not changed.',
  },
  'pane.assess.year': { zh: '评估年度', en: 'Year' },
  'pane.assess.blocking': {
    zh: '有 {count} 条强制性审核结果未处理，相关数据不参与评估。',
    en: '{count} blocking findings are open: the figures concerned are not assessed.',
  },
  'pane.assess.left-out': {
    zh: '以下 {count} 项数据未通过审核且没有说明，不参与评估。',
    en: 'Figures that failed a check and were not explained are not assessed: {count}.',
  },
  'pane.assess.refused': { zh: '{code} {name}（{rule}）', en: '{code} {name} ({rule})' },
  'pane.assess.go-check': { zh: '查看审核结果', en: 'See the findings' },
  'pane.assess.generate': { zh: '生成评估工作簿', en: 'Make the assessment workbook' },
  'pane.assess.generating': { zh: '正在生成评估工作簿……', en: 'Making the assessment workbook …' },
  'pane.assess.not-current': {
    zh: '内容已改动，须重新读取后生成',
    en: 'The workbook was changed: read it again first',
  },
  'pane.assess.file': { zh: '{plan}{year}年评估.xlsx', en: '{plan} {year} assessment.xlsx' },
  'pane.assess.new-workbook': {
    zh: '评估工作簿已作为新工作簿打开，尚未保存。请在新窗口中另存，建议文件名：{file}',
    en: 'The assessment workbook was opened as a new workbook and is not saved yet. Save it there, e.g. as {file}',
  },
  'pane.assess.inserted': {
    zh: '未能打开新工作簿，评估内容已插入到本工作簿末尾的新工作表中，原有工作表未动。请把这些工作表移到新工作簿另存，建议文件名：{file}。留在本工作簿中，审核时会当作填报表的副本。',
    en: 'A new workbook could not be opened: the assessment was added to this workbook as new sheets at the end, the others were left as they are. Move these sheets to a new workbook, e.g. {file}; if they stay here, the check takes them for copies of the form.',
  },
  'pane.assess.download': {
    zh: '评估工作簿已交浏览器下载，文件名：{file}。请到“下载”文件夹查看；没有出现时，请管理员确认允许下载后重试。',
    en: 'The assessment workbook was handed to the browser as a download: {file}. Look in the downloads folder; if it is not there, ask the administrator to allow downloads and try again.',
  },
  'pane.assess.preview': { zh: '{year} 年评估结论预览', en: 'Verdicts for {year}' },
  'pane.assess.column.indicator': { zh: '指标', en: 'Indicator' },
  'pane.assess.column.actual': { zh: '实际值', en: 'Actual' },
  'pane.assess.column.target': { zh: '目标值', en: 'Target' },
  'pane.assess.column.verdict': { zh: '结论', en: 'Verdict' },

  'pane.collect.title': { zh: '汇总各单位填报表', en: 'Collect the forms' },
  'pane.collect.intro': {
    zh: '一次审核多个填报表（.xlsx），查看各单位的审核结果和缺报单位。文件只读取，不改动。',
    en: 'Checks many forms (.xlsx) at once and shows who is missing. The files are only read.',
  },
  'pane.collect.choose': { zh: '选择填报表文件', en: 'Choose forms' },
  'pane.collect.kept': { zh: '可多选', en: 'several at once' },
  'pane.collect.reading': { zh: '正在审核 {count} 个文件……', en: 'Checking files: {count} …' },
  'pane.collect.done': {
    zh: '已审核 {readable} 个文件，其中 {blocked} 个有强制性审核结果；{unreadable} 个无法读取。',
    en: 'Files checked: {readable}, of which with blocking findings: {blocked}. Unreadable: {unreadable}.',
  },
  'pane.collect.column.file': { zh: '文件', en: 'File' },
  'pane.collect.column.unverifiable': { zh: '未审', en: '?' },
  'pane.collect.unverifiable': { zh: '无法审核', en: 'Unverifiable' },
  'pane.collect.facts': { zh: '{years} 年　{department}', en: '{years} · {department}' },
  'pane.collect.no-department': { zh: '未注明单位', en: 'no department named' },
  'pane.collect.departments': { zh: '应报单位名单', en: 'Departments that should report' },
  'pane.collect.departments-hint': {
    zh: '每行一个，与填报表的责任单位一致',
    en: 'One a line, as named in their forms',
  },
  'pane.collect.missing-unknown': {
    zh: '规划资料未列责任单位，无法判断缺报。请填入应报单位名单。',
    en: 'The plans do not name departments, so that nobody can tell who is missing. Enter the list of those who should report.',
  },
  'pane.collect.missing-none': {
    zh: '应报 {count} 个单位均已收到。',
    en: 'Forms of all listed departments have come ({count}).',
  },
  'pane.collect.missing': {
    zh: '缺报 {count} 个单位：{names}',
    en: 'Missing departments ({count}): {names}',
  },
} satisfies Record<string, Text>;
