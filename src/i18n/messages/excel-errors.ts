/** Errors while working on the open workbook: what happened, what was not done, and what to do next. */
import type { Text } from '../text';

export const excelErrors = {
  'error.excel-editing': {
    zh: '有单元格正在编辑，Excel 暂不接受操作，本次未作改动。请按 Enter 或 Esc 结束编辑，然后重试。',
    en: 'A cell is being edited and Excel takes no orders: nothing was changed. Press Enter or Esc to end the editing, then try again.',
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
    zh: '找不到工作表或单元格（{sheet}），可能已被删除或改名，未作改动。请重新审核或重新预览改动。',
    en: 'A sheet or cell ({sheet}) is not there: it may have been deleted or renamed. Nothing was changed. Check or preview once more.',
  },
  'error.excel-exists': {
    zh: '工作簿中已有同名工作表（{sheet}），未作改动。请重新预览改动。',
    en: 'The workbook already has a sheet of this name ({sheet}). Nothing was changed. Preview the changes once more.',
  },
  'error.excel-changed': {
    zh: '预览之后有人改动了工作表“{sheet}”，该表没有写入，已填内容未受影响。请重新预览改动，再确认写入。',
    en: 'The sheet “{sheet}” was changed after the preview. It was not written and keeps what was typed. Preview the changes once more, then confirm.',
  },
  'error.excel-cell-changed': {
    zh: '“{sheet}”的 {cell} 单元格内容已变（现为“{found}”），说明没有写入。请重新审核后再填写。',
    en: 'Cell {cell} of “{sheet}” has changed (it now holds “{found}”): the text was not written. Check again, then type it.',
  },
  'error.excel-undo-changed': {
    zh: '写入之后有人改动了工作表“{sheet}”，为免丢失内容，没有撤销。请先另存改动的内容，再手工恢复。',
    en: 'The sheet “{sheet}” was changed after it was written. Nothing was taken back, so that no content is lost. Save those changes elsewhere, then restore by hand.',
  },
  'error.excel-undo-none': {
    zh: '没有可以撤销的写入。任务窗格重新加载后，此前的写入不能撤销。',
    en: 'There is no write to take back. After the pane was reloaded, earlier writes cannot be taken back.',
  },
  'error.excel-filtered': {
    zh: '工作表“{sheet}”正在筛选，写入会错行，未作改动。请清除筛选后重试。',
    en: 'The sheet “{sheet}” is filtered: writing would put values into wrong rows. Nothing was changed. Clear the filter and try again.',
  },
  'error.excel-merged': {
    zh: '工作表“{sheet}”中有合并单元格或透视表挡住写入，写入中断。请用“撤销本次写入”恢复，取消合并后重试。',
    en: 'Merged cells or a pivot table in “{sheet}” are in the way and the writing stopped. Use “Undo this write”, unmerge the cells and try again.',
  },
  'error.excel-tables': {
    zh: '工作表“{sheet}”中有表格（超级表）占用填报区域，没有写入。请把表格转换为区域或改名该工作表后重试。',
    en: 'A table in “{sheet}” occupies the area of the form: nothing was written. Convert it to a range or rename the sheet, then try again.',
  },
  'error.excel-structure': {
    zh: '工作簿结构受保护，不能新建工作表，未作改动。请在“审阅”中撤销工作簿保护后重试。',
    en: 'The structure of the workbook is protected: no sheet can be added. Nothing was changed. Remove the protection of the workbook under Review and try again.',
  },
  'error.excel-too-large': {
    zh: '一次传给 Excel 的内容过多（{sheet}），操作中断。请用“撤销本次写入”恢复，分年度或分部门载入。',
    en: 'Too much was sent to Excel at once ({sheet}) and the work stopped. Use “Undo this write”, then load fewer years or one department at a time.',
  },
  'error.excel-old': {
    zh: '此版本的 Excel 不支持该操作，未作改动。请升级到 Excel 2021 或更高版本，或使用命令行程序。',
    en: 'This version of Excel cannot do that; nothing was changed. Update to Excel 2021 or later, or use the command-line program.',
  },
  'error.excel-other-book': {
    zh: '当前活动的是另一个工作簿，未作改动。请切回填报工作簿，单击任一单元格后重试。',
    en: 'Another workbook is in front; nothing was changed. Go back to the workbook of the form, click a cell and try again.',
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
    zh: '评估工作簿已生成，但没能打开或下载（{reason}）。请在命令行运行 plan-report assess 生成，或联系管理员。',
    en: 'The assessment workbook was made, but could be neither opened nor downloaded ({reason}). Run plan-report assess on the command line, or ask the administrator.',
  },
} satisfies Record<string, Text>;
