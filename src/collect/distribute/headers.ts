/** File, sheet names and headers of 分发清单: a file format, the same in every language. */
export const LIST_FILE = '分发清单.xlsx';
export const LIST_SHEETS = { table: '分发清单', unassigned: '未分解', marker: '_issued' } as const;

export const LIST_HEADERS = {
  department: '责任单位',
  file: '文件',
  edition: '版次',
  status: '状态',
  indicators: '指标',
  projects: '项目',
  tasks: '任务',
  due: '报送截止',
  issued: '发出日期',
  hash: '内容标识',
  note: '备注',
} as const;

/** Words of the column 状态. */
export const LIST_STATUS = { current: '现行', replaced: '已被代替' } as const;
