/** Sheet names and headers of the ledger. They are a file format, so they are the same in every language. */
import type { Part } from '../../forms/headers';

export const LEDGER_SHEETS = {
  figures: '台账',
  receipts: '收件',
  changes: '变更',
  board: '报送情况',
  marker: '_ledger',
} as const;

/** Raised when a ledger can no longer be read by the older program. */
export const LEDGER_FORMAT_VERSION = 1;

/** 台账: one row for each cell in which something was reported. */
export const FIGURE_HEADERS = {
  plan: '规划代码',
  planTitle: '规划',
  part: '类别',
  code: '代码',
  name: '名称',
  column: '栏目',
  year: '年度',
  unit: '单位',
  value: '值',
  department: '填报单位',
  state: '状态',
  file: '来源文件',
  sheet: '工作表',
  cell: '单元格',
  submission: '内容指纹',
  received: '收到时间',
  edition: '版次',
} as const;

/** 收件: one row for each file that came. */
export const RECEIPT_HEADERS = {
  file: '文件',
  received: '收到时间',
  result: '处理结果',
  plan: '规划代码',
  years: '年度',
  department: '填报单位',
  edition: '版次',
  saved: '文件保存时间',
  A: '强制性',
  B: '准强制性',
  C: '核实性',
  D: '提示性',
  explained: '已说明',
  unverifiable: '未能审核',
  reasons: '说明',
  submission: '内容指纹',
  fileHash: '文件校验值（SHA-256）',
} as const;

export const PART_WORDS: Readonly<Record<Part, string>> = {
  indicators: '指标',
  projects: '项目',
  tasks: '任务',
};
