/** Errors while working on the open workbook: what happened, what was not done, and what to do next. */
import type { Text } from '../text';

export const excelErrors = {
  'error.excel-editing': {
    zh: '有单元格正在编辑，Excel 暂不接受操作，这一步没有执行。请按 Enter 或 Esc 结束编辑，然后重试。',
    en: 'A cell is being edited and Excel takes no orders: this step was not done. Press Enter or Esc to end the editing, then try again.',
  },
  'error.excel-protected': {
    zh: '工作表“{sheet}”或工作簿受保护，Excel 拒绝了操作。已写入的部分可用“撤销本次写入”恢复。请在“审阅”中撤销保护后重试。',
    en: 'The sheet “{sheet}” or the workbook is protected and Excel refused. What was written can be taken back with “Undo this write”. Remove the protection under Review, then try again.',
  },
  'error.excel-password': {
    zh: '工作表“{sheet}”设有保护密码，未作改动。请向设密码的人索取密码，在“审阅”中撤销工作表保护后重试。',
    en: 'The sheet “{sheet}” is protected with a password and was left as it is. Ask for the password, remove the protection under Review and try again.',
  },
  'error.excel-gone': {
    zh: '找不到工作表或单元格（{sheet}），可能已被删除或改名，这一步没有执行。请重新审核或重新预览改动。',
    en: 'A sheet or cell ({sheet}) is not there: it may have been deleted or renamed. This step was not done. Check or preview once more.',
  },
  'error.excel-exists': {
    zh: '工作簿中已有同名工作表（{sheet}），该表没有写入。请重新预览改动。',
    en: 'The workbook already has a sheet of this name ({sheet}), which was left as it is. Preview the changes once more.',
  },
  'error.excel-changed': {
    zh: '预览之后有人改动了工作表“{sheet}”，该表没有写入，已填内容未受影响。请重新预览改动，再确认写入。',
    en: 'The sheet “{sheet}” was changed after the preview. It was not written and keeps what was typed. Preview the changes once more, then confirm.',
  },
  'error.excel-cell-changed': {
    zh: '“{sheet}”的 {cell} 单元格内容已变（现为“{found}”），没有写入。请重新审核后再操作。',
    en: 'Cell {cell} of “{sheet}” has changed (it now holds “{found}”): nothing was written. Check again, then repeat the step.',
  },
  'error.excel-cell-merged': {
    zh: '“{sheet}”的 {cell} 单元格在合并单元格内，没有写入。请取消合并后再填写，或填在合并区域的左上角单元格。',
    en: 'Cell {cell} of “{sheet}” lies within merged cells: nothing was written. Unmerge them and try again, or type it into their top left cell.',
  },
  'error.excel-cell-formula': {
    zh: '“{sheet}”的 {cell} 单元格是公式，没有写入。请改正公式或它引用的单元格。',
    en: 'Cell {cell} of “{sheet}” holds a formula: nothing was written. Correct the formula or the cells it refers to.',
  },
  'error.excel-fix-outdated': {
    zh: '审核之后表中内容已变，没有写入。请查看新的审核结果，再作改正。',
    en: 'The form has changed since it was checked: nothing was written. See the new findings, then correct them.',
  },
  'error.excel-hidden': {
    zh: '工作表“{sheet}”已隐藏，无法定位单元格。请右击任一工作表标签，选“取消隐藏”，然后重试。',
    en: 'The sheet “{sheet}” is hidden, so the cell cannot be shown. Right-click any sheet tab, choose Unhide, then try again.',
  },
  'error.excel-written-before': {
    zh: '{sheets}已写入，可用“撤销本次写入”恢复。',
    en: '{sheets} had been written before and can be taken back with “Undo this write”.',
  },
  'error.excel-written-half': {
    zh: '{sheets}可能只写了一部分，请用“撤销本次写入”恢复。',
    en: '{sheets} may be written in part: use “Undo this write”.',
  },
  'error.excel-undo-changed': {
    zh: '写入之后有人改动了工作表“{sheet}”，为免丢失内容，没有撤销。请先另存改动的内容，再手工恢复。',
    en: 'The sheet “{sheet}” was changed after it was written. Nothing was taken back, so that no content is lost. Save those changes elsewhere, then restore by hand.',
  },
  'error.excel-undo-gone': {
    zh: '工作表“{sheet}”已被删除，写入前的内容无法恢复；其余工作表已恢复。如需找回，请在 Excel 的“版本历史记录”或备份中查找。',
    en: 'The sheet “{sheet}” was deleted: what stood in it before cannot be brought back. All other sheets are as before. Look for it in Excel’s version history or in a backup.',
  },
  'error.excel-undo-typed': {
    zh: '撤销时有人正在填写工作表“{sheet}”的 {cells}，新填内容已保留；其余内容已恢复。请核对这些单元格。',
    en: 'While the write was taken back somebody typed into {cells} of “{sheet}”: that was kept. All the rest is as before. Look at these cells.',
  },
  'error.excel-undo-none': {
    zh: '没有可以撤销的写入。任务窗格重新加载后，此前的写入不能撤销。',
    en: 'There is no write to take back. After the pane was reloaded, earlier writes cannot be taken back.',
  },
  'error.excel-filtered': {
    zh: '工作表“{sheet}”正在筛选，写入会错行，操作中断。已写入的部分可用“撤销本次写入”恢复。请清除筛选后重试。',
    en: 'The sheet “{sheet}” is filtered: writing would put values into wrong rows, so the work stopped. What was written can be taken back with “Undo this write”. Clear the filter and try again.',
  },
  'error.excel-merged': {
    zh: '工作表“{sheet}”中有合并单元格或透视表挡住写入，写入中断。请用“撤销本次写入”恢复，取消合并后重试。',
    en: 'Merged cells or a pivot table in “{sheet}” are in the way and the writing stopped. Use “Undo this write”, unmerge the cells and try again.',
  },
  'error.excel-tables': {
    zh: '工作表“{sheet}”中有表格（超级表）占用填报区域，没有写入。请把表格转换为区域或改名该工作表后重试。',
    en: 'A table in “{sheet}” occupies the area of the form: nothing was written. Convert it to a range or rename the sheet, then try again.',
  },
  'error.excel-chart-source': {
    zh: '“{sheet}”中的图表取自工作表“{source}”，该表不在工作簿中，本次也未选中，没有写入任何内容。请同时选中“{source}”后重新写入。',
    en: 'Charts in “{sheet}” show the sheet “{source}”, which is neither in the workbook nor among those chosen: nothing was written. Choose “{source}” as well and write again.',
  },
  'error.excel-foreign': {
    zh: '工作簿中已有可见的工作表“{sheet}”，与本程序的隐藏工作表同名，没有写入。请给它改名；若确是本程序的，请将其隐藏后重新预览。',
    en: 'The workbook has a visible sheet “{sheet}”, the name of a hidden sheet of this program: nothing was written. Rename it; if it does belong to this program, hide it. Then preview once more.',
  },
  'error.excel-structure': {
    zh: '工作簿结构受保护，不能新建工作表，未作改动。请在“审阅”中撤销工作簿保护后重试。',
    en: 'The structure of the workbook is protected: no sheet can be added. Nothing was changed. Remove the protection of the workbook under Review and try again.',
  },
  'error.excel-too-large': {
    zh: '一次传给 Excel 的内容过多（{sheet}），操作中断。请用“撤销本次写入”恢复，分年度或分部门载入。',
    en: 'Too much was sent to Excel at once ({sheet}) and the work stopped. Use “Undo this write”, then load fewer years or one department at a time.',
  },
  'error.excel-sheet-too-large': {
    zh: '工作表“{sheet}”的已用区域过大（一直到 {cell}），没有读取，也未作改动。请删除表格以外误填的内容，或把该表移到别的工作簿，然后重试。',
    en: 'The used area of the sheet “{sheet}” is too large (down to {cell}): nothing was read or changed. Delete what was typed outside the table by mistake, or move the sheet to another workbook, then try again.',
  },
  'error.excel-old': {
    zh: '此版本的 Excel 不支持该操作，这一步没有执行。请升级到 Excel 2021 或更高版本，或使用命令行程序。',
    en: 'This version of Excel cannot do that: this step was not done. Update to Excel 2021 or later, or use the command-line program.',
  },
  'error.excel-other-book': {
    zh: '当前活动的是另一个工作簿，这一步没有执行。请切回填报工作簿，单击任一单元格后重试。',
    en: 'Another workbook is in front: this step was not done. Go back to the workbook of the form, click a cell and try again.',
  },
  'error.excel-conflict': {
    zh: '多人同时编辑或网络中断，Excel 没有完成操作（{code}）。请等待同步完成，重新预览后重试。',
    en: 'Others are editing or the connection broke: Excel did not finish ({code}). Wait until the workbook is in step, preview once more and try again.',
  },
  'error.excel-failed': {
    zh: 'Excel 没有完成操作（{code}：{reason}）。已写入的部分可用“撤销本次写入”恢复。请重试；仍不成功时，请把此信息告知管理员。',
    en: 'Excel did not finish ({code}: {reason}). What was written can be taken back with “Undo this write”. Try again; if that does not help, pass this message on to the administrator.',
  },
  'error.excel-open-failed': {
    zh: '工作簿已生成，但没能打开或下载（{reason}）。请用命令行程序 plan-report 生成，或联系管理员。',
    en: 'The workbook was made, but could be neither opened nor downloaded ({reason}). Make it with plan-report on the command line, or ask the administrator.',
  },
} satisfies Record<string, Text>;
