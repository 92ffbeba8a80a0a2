/** Errors of the ribbon's buttons. */
import type { Text } from '../text';

export const ribbonErrors = {
  'error.ribbon-old': {
    zh: '当前版本的 Excel 不支持由按钮打开任务窗格。工作簿未作任何改动。请单击“打开面板”，再选择相应步骤。',
    en: 'This version of Excel does not let a button open the task pane. The workbook was left as it is. Select Open Pane and go to the step there.',
  },
  'error.ribbon-pane': {
    zh: '未能打开任务窗格（{reason}）。工作簿未作任何改动。请单击“打开面板”；仍不成功时，请重新启动 Excel。',
    en: 'The task pane could not be opened ({reason}). The workbook was left as it is. Select Open Pane; if that does not help, restart Excel.',
  },
} satisfies Record<string, Text>;
